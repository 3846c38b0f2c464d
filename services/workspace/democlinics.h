// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sevenscale {

/// The role that a clinic plays on the day the demo is made.
enum class DemoRole { Healthy, Attention, Critical };

/// A connection of a clinic to another program.
struct DemoIntegration {
    qint64 id = 0;
    QString type;
    qint64 rhythmSeconds = 0; ///< between two syncs
};

/// An invented clinic. What it is depends on the seed and its number alone.
struct DemoClinic {
    qint64 id = 0; ///< from 1
    QString name, specialty, city, email, phone, plan;
    QString revenue; ///< typed as people type it
    DemoRole role = DemoRole::Healthy;
    int performance = 0;
    qint64 patients = 0; ///< when the demo begins
    qint64 ticketCents = 0; ///< what a consultation brings
    double appointments = 0; ///< on a full day
    double leads = 0;
    double noShow = 0; ///< share of the appointments
    double roi = 0; ///< percent
    double trend = 0; ///< growth over 90 days, 0.08 is 8 %
    double adSpend = 0; ///< reais a day
    qint64 weight = 1; ///< how many runs it gets, against the others
    int daysAsClient = 0; ///< when the demo begins
    QList<DemoIntegration> integrations;

    bool has(const QString& integrationType) const;
};

/// The first 24 are written by hand; more are put together from their parts, each name once.
QList<DemoClinic> demoClinics(quint64 seed, int count);

/// `2.40` for 240 cents.
QString moneyText(qint64 cents);

} // namespace sevenscale

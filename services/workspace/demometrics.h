// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/democlinics.h"

#include <optional>

namespace sevenscale {

/// One day of one clinic, as `dashboard_metrics` keeps it.
struct DemoDay {
    qint64 roiTenths = 0; ///< percent
    qint64 patientsTotal = 0, patientsNew = 0, patientsRecurring = 0;
    qint64 revenueCents = 0;
    qint64 appointments = 0, completed = 0, noShow = 0;
    qint64 leads = 0, qualified = 0;
    std::optional<qint64> conversionTenths; ///< percent; nothing without leads
    int score = 0;
    friend bool operator==(const DemoDay&, const DemoDay&) = default;
};

/// A further figure of a day, for `client_metrics`.
struct DemoFigure {
    QString type;
    QString value; ///< numeric
};

/// What the days bring. A day is the same whenever it is asked for, and whatever was asked for before.
class DemoDays {
public:
    /// `origin` is the local day on which the demo begins: clinics grow from there.
    DemoDays(quint64 seed, qint64 origin)
        : m_seed(seed)
        , m_origin(origin) { }

    /// Nothing when the day's row never came: now and then one is missing. `share` is how much of the day is
    /// over. `troubled`: the calendar is out, and hardly anybody gets an appointment.
    std::optional<DemoDay> day(
        const DemoClinic& clinic, qint64 day, double share = 1.0, bool troubled = false) const;
    QList<DemoFigure> figures(const DemoClinic& clinic, qint64 day) const;

    /// How much of the working day is over at a local time: nothing at seven, all of it at seven in the
    /// evening.
    static double shareOfDay(qint64 microsSinceMidnight);

private:
    quint64 m_seed;
    qint64 m_origin;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/money.h"
#include "services/domain/timestamp.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace sevenscale {

/// Numbers, amounts and moments as a person reads them: by QLocale's default, in one time zone.
///
/// A small value, cheap to copy. Nothing is cached, so that a change of the default locale shows at once.
class Format {
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    /// In America/Sao_Paulo; where the system knows no such zone, in UTC.
    Format();
    /// An IANA name; one that the system does not know keeps the zone as it is and gives false.
    bool setTimeZone(const QString& ianaName);
    const QTimeZone& timeZone() const { return m_zone; }

    static QString dash(); ///< what stands where there is no value
    static QString count(qint64 value); ///< `6.255`
    static QString number(double value, int decimals);
    /// An exact number of the database with up to so many decimals, without trailing zeros: `4,2`.
    static QString number(const Decimal& value, int decimals = 2);
    static QString percent(double value, int decimals = 1); ///< of 0 to 100: `95,1%`
    static QString money(Money amount); ///< `R$ 12.500,00`
    static QString amount(Money amount); ///< `12.500,00`, under a head that says R$
    /// `0,38 s`, `4,82 s`, `38 s`, `1 min 30 s`, `17 min`, `2 h 5 min`, `3 d 4 h`: in the precision that is
    /// worth reading.
    static QString duration(double milliseconds);

    QDateTime local(const Timestamp& moment) const; ///< in the zone; invalid for an infinity
    QString shortMoment(
        const Timestamp& moment) const; ///< `22/11 14:05`, with the year where it is another one
    QString shortMoment(const Timestamp& moment, const Timestamp& now) const;
    QString preciseMoment(const Timestamp& moment) const; ///< `22/11 14:05:07`
    QString wholeMoment(
        const Timestamp& moment) const; ///< `22/11/2026 14:05:07,123 (America/Sao_Paulo, UTC-03:00)`
    QString clock(const Timestamp& moment) const; ///< `14:05:07`
    static QString day(const QDate& date); ///< `22/11`, with the year where it is another one
    static QString month(const QString& yyyyMm); ///< `nov`, as on an axis; what is no month stays as it is
    /// "4 s ago", "3 min ago", "2 h ago", "5 days ago"; of the future "in 3 min".
    static QString ago(const Timestamp& then, const Timestamp& now = Timestamp::now());
    /// A length without direction: "4 s", "3 min", "2 h", "5 days".
    static QString age(qint64 seconds);

private:
    QTimeZone m_zone;
};

} // namespace sevenscale

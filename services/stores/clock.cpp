// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/clock.h"

namespace sevenscale {

Result<Timestamp> databaseNow(Session& session) {
    auto rows = session.query(session.dialect() == Dialect::PostgreSql
            ? QStringLiteral("select cast(now() as text)")
            : QStringLiteral("select now_utc()"));
    if (!rows)
        return failure(rows.error());
    if (rows->next()) {
        if (const auto now = Timestamp::fromText(rows->text(0)))
            return *now;
    }
    return failure(ErrorCode::Internal, QStringLiteral("The database did not tell the time."));
}

QString localDay(Dialect dialect, const QString& sql) {
    if (dialect == Dialect::Sqlite)
        return QStringLiteral("local_date(%1, ?)").arg(sql);
    return QStringLiteral("cast(cast(%1 at time zone ? as date) as text)").arg(sql);
}

QTimeZone zoneOf(const QString& name) {
    for (const QByteArray& each : {name.toLatin1(), QByteArrayLiteral("America/Sao_Paulo")}) {
        const QTimeZone zone(each);
        if (zone.isValid())
            return zone;
    }
    return QTimeZone::utc();
}

Timestamp startOfHour(Timestamp moment) {
    constexpr qint64 Hour = 3'600'000'000;
    const qint64 rest = moment.microseconds % Hour;
    return {moment.microseconds - (rest < 0 ? rest + Hour : rest)};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/workspacestate.h"

#include <QHash>

#include <utility>

namespace sevenscale {
namespace {

const QString Until = QStringLiteral("generated_until");

} // namespace

Result<std::optional<WorkspaceState>> WorkspaceState::read(Session& session) {
    auto rows = session.query(QStringLiteral("select key, value from embedded_workspace"));
    if (!rows)
        return failure(rows.error());
    QHash<QString, QString> values;
    while (rows->next())
        values.insert(rows->text(0), rows->text(1));
    const auto until = Timestamp::fromText(values.value(Until));
    if (!until)
        return std::nullopt;
    WorkspaceState state;
    state.until = *until;
    state.seed = values.value(QStringLiteral("seed")).toULongLong();
    state.clients = values.value(QStringLiteral("clients")).toInt();
    state.origin = values.value(QStringLiteral("origin")).toLongLong();
    state.pace = {values.value(QStringLiteral("pace_numerator")).toLongLong(),
        std::max<qint64>(1, values.value(QStringLiteral("pace_denominator")).toLongLong()),
        values.value(QStringLiteral("retries")) == QLatin1String("1")};
    state.incidents = incidentsFromJson(values.value(QStringLiteral("incidents")).toUtf8());
    state.marks = values.value(QStringLiteral("marks")).split(QLatin1Char('|'), Qt::SkipEmptyParts);
    return state;
}

Result<void> WorkspaceState::write(Session& session) const {
    const std::pair<QString, QString> values[] = {
        {Until, until.toText()},
        {QStringLiteral("seed"), QString::number(seed)},
        {QStringLiteral("clients"), QString::number(clients)},
        {QStringLiteral("origin"), QString::number(origin)},
        {QStringLiteral("pace_numerator"), QString::number(pace.numerator)},
        {QStringLiteral("pace_denominator"), QString::number(pace.denominator)},
        {QStringLiteral("retries"), pace.retries ? QStringLiteral("1") : QStringLiteral("0")},
        {QStringLiteral("incidents"), QString::fromUtf8(toJson(incidents))},
        {QStringLiteral("marks"), marks.join(QLatin1Char('|'))},
    };
    for (const auto& [key, value] : values) {
        auto done = session.execute(
            QStringLiteral("insert or replace into embedded_workspace (key, value) values (?, ?)"),
            {key, value});
        if (!done)
            return failure(done.error());
    }
    return {};
}

} // namespace sevenscale

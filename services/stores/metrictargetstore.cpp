// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/metrictargetstore.h"

#include "services/stores/rowupdate.h"

namespace sevenscale {
namespace {

const QString Table = QStringLiteral("client_metric_targets");

Result<QList<MetricTarget>> targetsWhere(
    Session& session, const QString& condition, const QVariantList& values) {
    auto rows = session.query(
        QLatin1String(
            "select cast(t.id as text), t.client_id, t.metric, t.target, cast(t.valid_from as text),"
            " cast(t.valid_to as text), t.row_version from client_metric_targets t where ")
            % condition % QLatin1String(" order by t.metric, t.valid_from"),
        values);
    if (!rows)
        return failure(rows.error());
    QList<MetricTarget> targets;
    while (rows->next())
        targets.append({rows->text(0), ClientId{rows->integer(1)}, rows->text(2), Decimal{rows->text(3)},
            rows->text(4), rows->optionalText(5), rows->integer(6)});
    return targets;
}

Result<MetricTarget> readTarget(Session& session, const QString& id) {
    auto targets = targetsWhere(session, QStringLiteral("t.id = ?"), {id});
    if (!targets)
        return failure(targets.error());
    if (targets->isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("The target is gone."));
    return targets->front();
}

} // namespace

Result<QList<MetricTarget>> readTargets(Session& session, ClientId client) {
    return targetsWhere(session, QStringLiteral("t.client_id = ?"), {client.value});
}

Result<Edited<MetricTarget>> saveTarget(Session& session, const MetricTarget& target) {
    RowChanges row{{QStringLiteral("target"), target.target.text},
        {QStringLiteral("valid_from"), target.validFrom},
        {QStringLiteral("valid_to"), target.validTo ? QVariant(*target.validTo) : QVariant()}};
    if (!target.id.isEmpty())
        return updateRow<MetricTarget>(session, Table, target.id, row, target.rowVersion,
            [&] { return readTarget(session, target.id); });
    row.append({QStringLiteral("client_id"), target.clientId.value});
    row.append({QStringLiteral("metric"), target.metric});
    return inTransaction(session, [&]() -> Result<Edited<MetricTarget>> {
        const auto id = insertRow(session, Table, row);
        if (!id)
            return failure(id.error());
        return readTarget(session, *id).map([](MetricTarget made) {
            return Edited<MetricTarget>{std::move(made), true};
        });
    });
}

Result<bool> removeTarget(Session& session, const QString& id) {
    return deleteRow(session, Table, QStringLiteral("delete_target"), id);
}

} // namespace sevenscale

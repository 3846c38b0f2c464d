// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/integrationmatrix.h"

#include "services/domain/filter.h"
#include "services/stores/lists.h"
#include "services/stores/words.h"

#include <QHash>

#include <algorithm>

namespace sevenscale {
namespace {

/// The clinics of the matrix: a list whose fixed condition is what the filter leaves of the integrations.
ListDefinition<MatrixRow> clinicList(const Statement& integrations, bool archivedToo) {
    ListDefinition<MatrixRow> list;
    list.fields = {
        field<&MatrixRow::clientId>(u"id", u"c.id"),
        field<&MatrixRow::clientName>(u"name", u"c.name", FieldUse::Sortable),
    };
    list.shape.from = QStringLiteral("clients c");
    list.shape.tenant = QStringLiteral("c.tenant_id");
    list.shape.ties = {{QStringLiteral("c.id"), FieldType::Integer}};
    list.shape.order = {QStringLiteral("name"), false};
    QStringList conditions;
    if (!archivedToo)
        conditions.append(QStringLiteral("c.archived_at is null"));
    if (!integrations.sql.isEmpty())
        conditions.append(
            QLatin1String("exists (select 1 from vw_integrations i where i.client_id = c.id and ")
            % integrations.sql % QLatin1Char(')'));
    list.shape.where = conditions.join(QLatin1String(" and "));
    list.shape.whereParameters = integrations.parameters;
    list.complete();
    return list;
}

Result<bool> speaksOfArchived(const QString& text) {
    const auto filter = parseFilter(text);
    if (!filter)
        return failure(filter.error());
    return std::any_of(filter->terms.cbegin(), filter->terms.cend(),
        [](const FilterTerm& term) { return term.key == u"archived"; });
}

int columnOf(const QString& word) {
    const IntegrationType* type = integrationType(word);
    return type ? static_cast<int>(type - integrationTypes().constData()) : KnownIntegrationTypes;
}

/// What the clinics have. Each cell's row is chosen by the database, so that a clinic with a million of one
/// type costs no memory here.
Result<void> fillCells(Session& session, const Statement& matching, QList<MatrixRow>& clinics) {
    QHash<qint64, MatrixRow*> rows;
    QVariantList ids;
    for (MatrixRow& clinic : clinics) {
        rows.insert(clinic.clientId.value, &clinic);
        ids.append(clinic.clientId.value);
    }
    const auto marks
        = [](qsizetype number) { return QStringList(number, QStringLiteral("?")).join(QLatin1String(", ")); };
    const QString word = wordSql(QStringLiteral("i.integration_type"), session.dialect());
    const QString matches = matching.sql.isEmpty()
        ? QStringLiteral("1")
        : QString(QLatin1String("case when ") % matching.sql % QLatin1String(" then 1 else 0 end"));
    QVariantList parameters;
    for (const IntegrationType& type : integrationTypes())
        parameters.append(QString(type.key));
    parameters += matching.parameters;
    parameters += ids;
    // A known type's order is the newest first; of the others the worst.
    const QString sql
        = QLatin1String(
              "select n.client_id, n.kind, n.id, n.source, n.integration_type, n.status, n.state,"
              " cast(n.last_sync as text), cast(n.credentials_expires_at as text), n.number, n.matching\n"
              "from (select k.*, count(*) over (partition by k.client_id, k.kind) as number,\n"
              "        max(k.matches) over (partition by k.client_id, k.kind) as matching,\n"
              "        row_number() over (partition by k.client_id, k.kind order by case when k.kind <> '' "
              "then 0"
              " when k.state = 'error' then 1 when k.state = 'attention' then 2 when k.state = 'unknown' "
              "then 3"
              " when k.state = 'disconnected' then 5 else 4 end,"
              " k.created_at desc nulls last, k.source desc, k.id desc) as place\n"
              "    from (select i.client_id, i.id, i.source, i.integration_type, i.status, i.state, "
              "i.last_sync,"
              " i.credentials_expires_at, i.created_at, case when ")
        % word % QLatin1String(" in (") % marks(integrationTypes().size()) % QLatin1String(") then ") % word
        % QLatin1String(" else '' end as kind, ") % matches
        % QLatin1String(" as matches\n        from vw_integrations i join clients c on c.id = i.client_id\n"
                        "        where i.client_id in (")
        % marks(ids.size()) % QLatin1String(")) k) n\nwhere n.place = 1");
    auto found = session.query(sql, parameters);
    if (!found)
        return failure(found.error());
    while (found->next()) {
        MatrixRow* row = rows.value(found->integer(0));
        if (!row)
            continue;
        const auto moment = [&](int column) {
            return found->isNull(column) ? std::nullopt : Timestamp::fromText(found->text(column));
        };
        MatrixCell cell;
        cell.id = {found->integer(2)};
        cell.accountOnly = found->text(3) != u"integrations";
        cell.integrationType = found->text(4);
        cell.status = found->optionalText(5);
        cell.state = integrationStateFromKey(found->text(6));
        cell.lastSync = moment(7);
        cell.credentialsExpiresAt = moment(8);
        cell.number = found->integer(9);
        cell.matches = found->integer(10) != 0;
        row->cells[static_cast<size_t>(columnOf(found->text(1)))] = cell;
    }
    return {};
}

} // namespace

Result<RowPage<MatrixRow>> readIntegrationMatrix(
    Session& session, const ListRequest& request, const StoreContext& context) {
    const auto archivedToo = speaksOfArchived(request.filter);
    if (!archivedToo)
        return failure(archivedToo.error());
    StoreContext ofClinic = context; // the tenant is asked of the clinic, which has the index
    ofClinic.tenantId.reset();
    const auto matching
        = listConditions(integrationList().shape, request.filter, ofClinic, session.dialect());
    if (!matching)
        return failure(matching.error());
    ListRequest clinics = request;
    clinics.sort.reset();
    clinics.filter.clear();
    auto page = readPage(session, clinicList(*matching, *archivedToo), clinics, context);
    if (!page || page->rows.isEmpty())
        return page;
    if (auto filled = fillCells(session, *matching, page->rows); !filled)
        return failure(filled.error());
    return page;
}

} // namespace sevenscale

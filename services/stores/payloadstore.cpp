// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/payloadstore.h"

#include "services/domain/masking.h"

namespace sevenscale {
namespace {

ListDefinition<Payload> definition(Dialect dialect) {
    using Kind = FilterKey::Kind;
    const bool sqlite = dialect == Dialect::Sqlite;
    // Other programs' ids may be of any type, and are compared as theirs.
    const FieldType idType = sqlite ? FieldType::Integer : FieldType::Uuid;
    ListDefinition<Payload> list;
    list.fields = {
        field<&Payload::id>(u"id", u"d.id", FieldUse::Plain, FieldType::Uuid),
        field<&Payload::integrationType>(u"integration_type", u"d.integration_type"),
        field<&Payload::collectedAt>(u"collected_at", u"d.collected_at", FieldUse::Sortable),
        // Neither reads the document: one looks at its head, the other at the row's.
        field<&Payload::bytes>(u"bytes",
            sqlite ? QStringView(u"coalesce(length(cast(d.raw_data as blob)), 0)")
                   : QStringView(u"coalesce(pg_column_size(d.raw_data), 0)")),
    };
    list.shape.from = QStringLiteral("integration_data d");
    list.shape.tenant = QStringLiteral("d.tenant_id");
    list.shape.ties = {{QStringLiteral("d.id"), idType}};
    list.shape.order = {QStringLiteral("collected_at"), true};
    list.shape.filterKeys = {
        listKey("type integration_type", Kind::Word, "d.integration_type"),
        referenceKey("client client_id", "d.client_id", "clients"),
        listKey("date collected_at", Kind::Time, "d.collected_at"),
    };
    list.complete();
    return list;
}

} // namespace

const ListDefinition<Payload>& payloadList(Dialect dialect) {
    static const ListDefinition<Payload> postgres = definition(Dialect::PostgreSql);
    static const ListDefinition<Payload> sqlite = definition(Dialect::Sqlite);
    return dialect == Dialect::Sqlite ? sqlite : postgres;
}

Result<PayloadDocument> readPayload(Session& session, const QString& id) {
    auto rows = session.query(
        QStringLiteral(
            "select length(t.document), case when length(t.document) <= %1 then t.document end"
            " from (select cast(d.raw_data as text) as document from integration_data d where d.id = ?) t")
            .arg(MostPayloadCharacters),
        {id});
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(
            ErrorCode::NotFound, QStringLiteral("There is no such document, or this login may not see it."));
    PayloadDocument document{id, rows->isNull(0) ? 0 : rows->integer(0), std::nullopt};
    if (!rows->isNull(1))
        document.json = maskSecrets({rows->text(1)});
    else if (rows->isNull(0))
        document.json = JsonText{QStringLiteral("null")};
    return document;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/synclogstore.h"

namespace sevenscale {

const ListDefinition<SyncAttempt>& syncAttemptList() {
    using Kind = FilterKey::Kind;
    constexpr FieldUse Sortable = FieldUse::Sortable;
    static const auto list = [] {
        ListDefinition<SyncAttempt> definition;
        definition.fields = {
            field<&SyncAttempt::id>(u"id", u"l.id", Sortable),
            field<&SyncAttempt::integrationId>(u"integration_id", u"l.integration_id"),
            field<&SyncAttempt::integrationType>(u"integration_type", u"l.integration_type", Sortable),
            field<&SyncAttempt::clientId>(u"client_id", u"l.client_id"),
            field<&SyncAttempt::clientName>(u"client_name", u"c.name"),
            field<&SyncAttempt::commandId>(u"command_id", u"l.command_id", FieldUse::Plain, FieldType::Uuid),
            field<&SyncAttempt::startedAt>(u"started_at", u"l.started_at", Sortable),
            field<&SyncAttempt::finishedAt>(u"finished_at", u"l.finished_at", Sortable),
            field<&SyncAttempt::status>(u"status", u"l.status", Sortable),
            field<&SyncAttempt::records>(u"records", u"l.records", Sortable),
            field<&SyncAttempt::error>(u"error", u"l.error"),
            field<&SyncAttempt::details>(u"details", u"l.details", FieldUse::Detail),
        };
        definition.shape.from
            = QStringLiteral("integration_logs l left join clients c on c.id = l.client_id");
        definition.shape.tenant = QStringLiteral("l.tenant_id");
        definition.shape.ties = {{QStringLiteral("l.id"), FieldType::Integer}};
        definition.shape.order = {QStringLiteral("started_at"), true};
        definition.shape.filterKeys = {
            listKey("id", Kind::Integer, "l.id"),
            listKey("integration integration_id", Kind::Integer, "l.integration_id"),
            listKey("type integration_type", Kind::Word, "l.integration_type"),
            listKey("status", Kind::Word, "l.status"),
            listKey("date started_at", Kind::Time, "l.started_at"),
            referenceKey("client client_id client_name", "l.client_id", "clients"),
        };
        definition.shape.freeText
            = {QStringLiteral("coalesce(l.error, '')"), QStringLiteral("coalesce(l.integration_type, '')")};
        definition.complete();
        return definition;
    }();
    return list;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/clientstore.h"

#include "services/stores/lists.h"
#include "services/stores/rowupdate.h"
#include "services/stores/writing.h"

namespace sevenscale {
namespace {

const QString Table = QStringLiteral("clients");

QVariant cellOf(ClientField field, const QString& typed) {
    const QString text = typed.trimmed();
    switch (field) {
    case ClientField::Name:
    case ClientField::Specialty:
    case ClientField::Email:
        return text; // never null, as the seed has it
    case ClientField::Performance:
    case ClientField::Patients:
        return text.isEmpty() ? QVariant() : QVariant(text.toLongLong());
    case ClientField::Revenue:
        // As typed, so that a person can mend what nobody can read.
        return text.isEmpty() ? QVariant() : QVariant(typed);
    case ClientField::Phone:
    case ClientField::City:
    case ClientField::Status:
    case ClientField::Plan:
    case ClientField::TimeZone:
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    return {};
}

Result<Client> readClient(Session& session, ClientId id) {
    return readOne(session, clientList(), {id.value});
}

Result<Edited<Client>> update(Session& session, ClientId id, const RowChanges& changes, qint64 rowVersion) {
    return updateRow<Client>(
        session, Table, id.value, changes, rowVersion, [&] { return readClient(session, id); });
}

} // namespace

Result<Client> createClient(Session& session, const ClientChanges& fields, const StoreContext& context) {
    if (!canBeSaved(validate(fields, FormPurpose::Create)))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The clinic's fields cannot be saved."));
    return inTransaction(session, [&]() -> Result<Client> {
        const auto tenant = tenantForWriting(session, context);
        if (!tenant)
            return failure(tenant.error());
        RowChanges row{{QStringLiteral("tenant_id"), *tenant}};
        ClientChanges all = fields;
        for (const ClientField needed : {ClientField::Specialty, ClientField::Email}) {
            if (!all.contains(needed))
                all.insert(needed, QString());
        }
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            const QVariant cell = cellOf(it.key(), it.value());
            if (cell.isValid()) // else the seed's default
                row.append({columnOf(it.key()), cell});
        }
        const auto id = insertRow(session, Table, row);
        if (!id)
            return failure(id.error());
        return readClient(session, ClientId{id->toLongLong()});
    });
}

Result<Edited<Client>> updateClient(
    Session& session, ClientId id, const ClientChanges& changes, qint64 rowVersion) {
    if (!canBeSaved(validate(changes, FormPurpose::Update)))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The clinic's fields cannot be saved."));
    RowChanges row;
    for (auto it = changes.cbegin(); it != changes.cend(); ++it)
        row.append({columnOf(it.key()), cellOf(it.key(), it.value())});
    return update(session, id, row, rowVersion);
}

Result<Edited<Client>> setClientStatus(
    Session& session, ClientId id, const QString& status, qint64 rowVersion) {
    return updateClient(session, id, {{ClientField::Status, status}}, rowVersion);
}

Result<Edited<Client>> setClientArchived(Session& session, ClientId id, bool archived, qint64 rowVersion) {
    return update(session, id,
        {{QStringLiteral("archived_at"), archived ? QVariant(Timestamp::now().toText()) : QVariant()}},
        rowVersion);
}

} // namespace sevenscale

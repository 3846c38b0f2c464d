// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/credentialstore.h"

#include "services/stores/auditing.h"
#include "services/stores/words.h"
#include "services/stores/writing.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale {
namespace {

const QString Accounts = QStringLiteral("client_integrations");

QString sourceOf(const IntegrationKey& integration) {
    return integration.accountOnly ? Accounts : QStringLiteral("integrations");
}

QString documentOf(const CredentialReplacement& replacement) {
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("crypto_box_seal")},
                          {QStringLiteral("sealed"), replacement.sealed},
                          {QStringLiteral("worker_key"), replacement.workerKey}})
            .toJson(QJsonDocument::Compact));
}

struct Account {
    QVariant client;
    QVariant integration; ///< the row of `integrations` that it stands behind
    QString type;
    QVariant id; ///< of the row; invalid: there is none yet
};

Result<Account> findAccount(Session& session, const IntegrationKey& integration) {
    auto owner = session.query(QStringLiteral("select i.client_id, i.integration_type, i.integration_id"
                                              " from vw_integrations i where i.id = ? and i.source = ?"),
        {integration.id.value, sourceOf(integration)});
    if (!owner)
        return failure(owner.error());
    if (!owner->next())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such integration."));
    if (owner->isNull(0))
        return failure(ErrorCode::InvalidInput, QStringLiteral("The integration belongs to no clinic."));
    Account account{owner->integer(0), {}, owner->text(1), {}};
    if (!owner->isNull(2))
        account.integration = owner->integer(2);
    // The order is that of vw_integrations, whose credentials_expires_at is this row's.
    auto found = session.query(
        QLatin1String("select cast(a.id as text) from client_integrations a where a.client_id = ? and ")
            % wordSql(QStringLiteral("a.integration_type"), session.dialect())
            % QLatin1String(" = ? order by a.created_at desc nulls last, a.id desc limit 1"),
        {account.client, wordOf(account.type)});
    if (!found)
        return failure(found.error());
    if (found->next())
        account.id = found->text(0);
    return account;
}

} // namespace

Result<WorkerKey> readWorkerKey(Session& session, const IntegrationKey& integration) {
    auto keys = session.query(
        QStringLiteral(
            "select cast(k.id as text), k.public_key from worker_keys k where k.retired_at is null"
            " and k.tenant_id = (select i.tenant_id from vw_integrations i where i.id = ? and i.source = ?)"
            " order by k.created_at desc, k.id desc limit 1"),
        {integration.id.value, sourceOf(integration)});
    if (!keys)
        return failure(keys.error());
    if (!keys->next())
        return failure(ErrorCode::NotFound, QStringLiteral("No worker has registered a public key."));
    return WorkerKey{keys->text(0), keys->text(1)};
}

Result<void> replaceCredentials(Session& session, const CredentialReplacement& replacement) {
    return inTransaction(session, [&]() -> Result<void> {
        const auto account = findAccount(session, replacement.integration);
        if (!account)
            return failure(account.error());
        // Without a key at all somebody retired the last one meanwhile: the same conflict.
        const auto key = readWorkerKey(session, replacement.integration);
        if (!key && key.error().code != ErrorCode::NotFound)
            return failure(key.error());
        if (!key || key->id != replacement.workerKey)
            return failure(ErrorCode::Conflict, QStringLiteral("The worker's key was replaced meanwhile."));
        const QVariant expires
            = replacement.expiresAt ? QVariant(replacement.expiresAt->toText()) : QVariant();
        auto change = AuditedChange::begin(session, Accounts, account->id);
        if (!change)
            return failure(change.error());
        const QStringList unseen{QStringLiteral("credentials")};
        if (account->id.isValid()) {
            const auto changed = session.execute(
                QStringLiteral("update client_integrations set credentials = ?,"
                               " credentials_expires_at = ?, integration_id = coalesce(integration_id, ?)"
                               " where id = ?"),
                {documentOf(replacement), expires, account->integration, account->id});
            if (!changed)
                return failure(writeError(changed.error()));
            if (*changed == 0)
                return failure(
                    ErrorCode::PermissionDenied, QStringLiteral("This login may not replace credentials."));
            return change->finish({}, unseen);
        }
        auto made = session.query(
            QStringLiteral("insert into client_integrations (client_id, integration_type, credentials,"
                           " credentials_expires_at, integration_id) values (?, ?, ?, ?, ?)"
                           " returning cast(id as text)"),
            {account->client, account->type, documentOf(replacement), expires, account->integration});
        if (!made)
            return failure(writeError(made.error()));
        made->next();
        return change->finish(made->text(0), unseen);
    });
}

} // namespace sevenscale

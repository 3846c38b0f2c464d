// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/integrationdesk.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/domain/command.h"
#include "services/domain/filter.h"
#include "services/secrets/sealedbox.h"
#include "services/stores/credentialstore.h"
#include "services/stores/lists.h"
#include "services/stores/payloadstore.h"
#include "services/stores/words.h"
#include "views/dialogs/credentialsdialog.h"
#include "views/dialogs/payloaddialog.h"
#include "views/mainwindow.h"
#include "views/pages/listintegrations.h"

namespace sevenscale {
namespace {

constexpr int PayloadsAtOnce = 30;

/// `Meta Ads · Clínica Bem`
QString nameOf(const Integration& row) {
    const QString brand = tamed(Words::integrationType(row.integrationType), 60);
    return row.clientName ? QString(brand % QStringLiteral(" · ") % tamed(*row.clientName, 120)) : brand;
}

IntegrationKey keyOf(const Integration& row) {
    return {row.id, row.source != u"integrations"};
}

} // namespace

IntegrationDesk::IntegrationDesk(Desk desk, IntegrationsPage& page, QObject* parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_page(page) {
    connect(&page, &ListPage::actionRequested, this, [this](const QString& action, const QStringList& ids) {
        if (ids.size() != 1)
            return;
        if (action == IntegrationsPage::CredentialsAction)
            whenRead(ids.front(), &IntegrationDesk::openCredentials);
        else if (action == IntegrationsPage::PayloadsAction)
            whenRead(ids.front(), &IntegrationDesk::openPayloads);
    });
}

IntegrationDesk::~IntegrationDesk() {
    delete m_credentials;
    delete m_payloads;
}

/// The row may be in no list that is on the screen.
void IntegrationDesk::whenRead(const QString& id, void (IntegrationDesk::*open)(const Integration&)) {
    const qsizetype colon = id.indexOf(QLatin1Char(':'));
    const QVariantList ties{id.sliced(colon + 1).toLongLong(), id.first(std::max<qsizetype>(0, colon))};
    const auto row
        = m_desk.database.run<Integration>(Database::Lane::Interactive, QByteArrayLiteral("integration"),
            [ties](Session& session) { return readOne(session, integrationList(), ties); });
    whenDone(row, this, [this, open](const Result<Integration>& found) {
        if (found)
            (this->*open)(*found);
        else if (found.error().code != ErrorCode::Superseded)
            m_desk.window.report(
                State::Critical, tr("This integration could not be read."), Words::error(found.error()));
    });
}

// Credentials
// ---------------------------------------------------------------------------------------------------

void IntegrationDesk::openCredentials(const Integration& row) {
    delete m_credentials;
    auto order = std::make_shared<Order>();
    order->id = m_page.model()->idOf(row);
    order->name = nameOf(row);
    order->replacement.integration = keyOf(row);
    auto* dialog = new CredentialsDialog({order->name, row.integrationType}, m_page.format(), &m_desk.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_credentials = dialog;
    connect(dialog, &CredentialsDialog::replaceRequested, this,
        [this, order, dialog] { replace(order, dialog); });
    connect(dialog, &CredentialsDialog::retryRequested, this, [this, order, dialog] { save(order, dialog); });
    dialog->open();
    readKey(order, dialog);
}

void IntegrationDesk::readKey(const std::shared_ptr<Order>& order, CredentialsDialog* dialog) {
    const auto key = m_desk.database.run<WorkerKey>(Database::Lane::Interactive,
        QByteArrayLiteral("worker key"), [integration = order->replacement.integration](Session& session) {
            return readWorkerKey(session, integration);
        });
    whenDone(key, dialog, [order, dialog](const Result<WorkerKey>& found) {
        if (!found)
            return dialog->setKeyError(found.error());
        const QString fingerprint = keyFingerprint(found->publicKey);
        if (fingerprint.isEmpty())
            return dialog->setKeyError(
                {ErrorCode::InvalidInput, QStringLiteral("What worker_keys holds is no public key.")});
        order->key = *found;
        dialog->setKey(fingerprint);
    });
}

void IntegrationDesk::replace(const std::shared_ptr<Order>& order, CredentialsDialog* dialog) {
    QList<CredentialValue> values = dialog->takeValues();
    const auto sealed = sealCredentials(values, order->key);
    if (!sealed)
        return dialog->setFailed(sealed.error(), false);
    order->replacement.workerKey = order->key.id;
    order->replacement.sealed = *sealed;
    order->replacement.expiresAt = dialog->expiresAt();
    save(order, dialog);
}

void IntegrationDesk::save(const std::shared_ptr<Order>& order, CredentialsDialog* dialog) {
    const auto saved = m_desk.database.run<bool>(
        Database::Lane::Write, {}, [replacement = order->replacement](Session& session) {
            return replaceCredentials(session, replacement).map([] { return true; });
        });
    whenDone(
        saved, this, [this, order, dialog = QPointer<CredentialsDialog>(dialog)](const Result<bool>& result) {
            if (result) {
                if (dialog)
                    dialog->accept();
                m_desk.changed();
                const bool canSync = !order->replacement.integration.accountOnly;
                return m_desk.window.report(State::Ok,
                    tr("The credentials of %1 were replaced.", "an integration").arg(order->name),
                    tr("The worker uses them at the next sync."), canSync ? tr("Sync now") : QString(),
                    [page = QPointer<IntegrationsPage>(&m_page), id = order->id] {
                        if (page)
                            Q_EMIT page->actionRequested(
                                commandKindKey(CommandKind::Sync), {id}, page->filter());
                    });
            }
            if (!dialog)
                return m_desk.window.report(State::Critical,
                    tr("The credentials of %1 were not replaced.", "an integration").arg(order->name),
                    Words::error(result.error()));
            // To a key that is not in use any more nobody would open them: they are sealed anew.
            const bool sealedInVain = result.error().code == ErrorCode::Conflict;
            dialog->setFailed(result.error(), !sealedInVain);
            if (sealedInVain)
                readKey(order, dialog);
        });
}

// Raw data
// ------------------------------------------------------------------------------------------------------

void IntegrationDesk::openPayloads(const Integration& row) {
    delete m_payloads;
    auto* dialog = new PayloadDialog(nameOf(row), m_page.format(), &m_desk.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_payloads = dialog;
    const QString client = row.clientId ? QString::number(row.clientId->value) : QStringLiteral("none");
    const QString filter = QStringLiteral("client:") % client % u' '
        % filterText(QStringLiteral("type"), wordOf(row.integrationType));
    connect(dialog, &PayloadDialog::pageRequested, this, [this, dialog, filter](const QString& after) {
        ListRequest request;
        request.filter = filter;
        request.after = after;
        request.limit = PayloadsAtOnce;
        const auto page = m_desk.database.run<RowPage<Payload>>(Database::Lane::Interactive,
            QByteArrayLiteral("payloads"), [request, context = m_desk.context()](Session& session) {
                return readPage(session, payloadList(session.dialect()), request, context);
            });
        whenDone(page, dialog, [dialog](const Result<RowPage<Payload>>& found) {
            if (found)
                dialog->addPage(*found);
            else
                dialog->setPageError(found.error());
        });
    });
    connect(dialog, &PayloadDialog::documentRequested, this, [this, dialog](const QString& id) {
        const auto document = m_desk.database.run<PayloadDocument>(Database::Lane::Interactive,
            QByteArrayLiteral("payload"), [id](Session& session) { return readPayload(session, id); });
        whenDone(document, dialog, [dialog, id](const Result<PayloadDocument>& found) {
            if (found)
                dialog->setDocument(*found);
            else
                dialog->setDocumentError(id, found.error());
        });
    });
    dialog->open();
}

} // namespace sevenscale

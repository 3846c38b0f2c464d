// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "services/domain/credentials.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace sevenscale {

class CredentialsDialog;
class IntegrationsPage;
class PayloadDialog;
struct Integration;

/// What people do to one integration, beside asking for commands: replace its credentials, and look through
/// what its API answered.
///
/// Credentials are sealed on this thread, from the field's own memory, and only the sealed text goes to the
/// database's lane; it is kept until it is saved or the dialog closes, so that a broken connection costs no
/// typing. Thread: GUI. Lives as long as the connection, and its dialogs no longer. Failure: in the dialog;
/// what keeps one from opening is reported in the window.
class IntegrationDesk final : public QObject {
    Q_OBJECT

public:
    IntegrationDesk(Desk desk, IntegrationsPage& page, QObject* parent = nullptr);
    ~IntegrationDesk() override;

private:
    /// What one dialog is about.
    struct Order {
        QString id; ///< of the page's row
        QString name;
        WorkerKey key;
        CredentialReplacement replacement;
    };

    void whenRead(const QString& id, void (IntegrationDesk::*open)(const Integration&));
    void openCredentials(const Integration& row);
    void readKey(const std::shared_ptr<Order>& order, CredentialsDialog* dialog);
    void replace(const std::shared_ptr<Order>& order, CredentialsDialog* dialog);
    void save(const std::shared_ptr<Order>& order, CredentialsDialog* dialog);
    void openPayloads(const Integration& row);

    Desk m_desk;
    IntegrationsPage& m_page;
    QPointer<CredentialsDialog> m_credentials;
    QPointer<PayloadDialog> m_payloads;
};

} // namespace sevenscale

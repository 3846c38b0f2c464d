// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datasource.h"

#include "services/identity/profiles.h"
#include "services/secrets/keychain.h"
#include "services/workspace/workspace.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QSettings>
#include <QStandardPaths>

namespace sevenscale {
namespace {

/// Waits for the keychain's answer: for programs without a window only.
std::optional<QByteArray> passwordFromKeychain(const ConnectionSettings& settings) {
    Keychain keychain;
    QFutureWatcher<Result<std::optional<QByteArray>>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(keychain.read(passwordName(settings)));
    if (!watcher.isFinished())
        loop.exec();
    const auto secret = watcher.result();
    return secret ? *secret : std::nullopt;
}

} // namespace

void setApplicationIdentity() {
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("sevenscale.com.br"));
    QCoreApplication::setApplicationName(QStringLiteral("SevenScale Console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEVENSCALE_VERSION));
}

QString workspacePath() {
    return workspacePath(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
}

SecretName passwordName(const ConnectionSettings& settings) {
    const auto value = [&](const char* key) { return settings.parameters.value(QString::fromLatin1(key)); };
    return {value("user"), value("host"), value("port").toInt(), QStringLiteral("password")};
}

Result<ConnectionSettings> resolveDataSource(const DataSource& source) {
    if (source.demo) {
        if (const auto done = ensureWorkspace(workspacePath(), Timestamp::now()); !done)
            return failure(done.error());
        return ConnectionSettings::workspace(workspacePath());
    }
    if (source.profile.isEmpty())
        return ConnectionSettings::fromConnectionString(source.database);
    QSettings settings;
    const auto profile = Profiles(settings).find(source.profile);
    if (!profile)
        return failure(profile.error());
    ConnectionSettings connection = Profiles::toSettings(*profile);
    if (const auto password = passwordFromKeychain(connection))
        connection.parameters.insert(QStringLiteral("password"), QString::fromUtf8(*password));
    return connection;
}

} // namespace sevenscale

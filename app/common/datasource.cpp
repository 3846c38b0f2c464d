// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datasource.h"

#include "services/identity/profiles.h"
#include "services/secrets/keychain.h"
#include "services/workspace/workspace.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
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
    const QString service = settings.parameters.value(QStringLiteral("service"));
    // What a service file says is not looked up: its name stands for whatever is not given beside it.
    const auto value = [&](const char* keyword) {
        return service.isEmpty() ? settings.effective(keyword)
                                 : settings.parameters.value(QString::fromLatin1(keyword));
    };
    const QString user = value("user");
    QString database = value("dbname");
    if (database.isEmpty() && service.isEmpty())
        database = user;
    QString host = value("host");
    if (const QString address = value("hostaddr"); !address.isEmpty())
        host += QLatin1Char(' ') % address;
    bool isOnePort = false;
    const int port = value("port").toInt(&isOnePort);
    if (!isOnePort) // several hosts with a port each
        host += QLatin1Char(' ') % value("port");
    QStringList purpose{QStringLiteral("password")};
    if (!service.isEmpty())
        purpose += QLatin1String("service=") % service;
    if (!database.isEmpty())
        purpose += QLatin1String("dbname=") % database;
    return {user, host.trimmed(), port, purpose.join(QLatin1Char(' '))};
}

std::optional<SecretName> passwordOnlyOf(const Profiles& profiles, const QString& profile) {
    const auto removed = profiles.find(profile);
    if (!removed)
        return std::nullopt;
    const SecretName name = passwordName(Profiles::toSettings(*removed));
    const QList<ConnectionProfile> all = profiles.all();
    for (const ConnectionProfile& other : all) {
        if (other.name != removed->name && passwordName(Profiles::toSettings(other)).key() == name.key())
            return std::nullopt;
    }
    return name;
}

Result<ConnectionSettings> resolveDataSource(const DataSource& source) {
    if (source.demo) {
        if (source.asItIs && !QFileInfo::exists(workspacePath()))
            return failure(ErrorCode::NotFound,
                QStringLiteral(
                    "There is no embedded workspace yet; \"sevenscalectl --demo overview\" makes it."));
        if (source.asItIs)
            return ConnectionSettings::workspace(workspacePath());
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

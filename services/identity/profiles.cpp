// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/identity/profiles.h"

#include <QSettings>

#include <algorithm>

namespace sevenscale {
namespace {

const QString Group = QStringLiteral("profiles");
const QString Last = QStringLiteral("connection/last");

/// A section name that every format of QSettings takes, made of the name without regard to case.
QString sectionOf(const QString& name) {
    return QString::fromLatin1(name.trimmed().toCaseFolded().toUtf8().toHex());
}

/// QSettings reads a value with commas in an .ini as a list: put it together again.
QString text(const QSettings& settings, const QString& key) {
    const QVariant value = settings.value(key);
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList().join(QStringLiteral(", "));
    return value.toString();
}

} // namespace

Profiles::Profiles(QSettings& settings)
    : m_settings(settings) {
}

bool Profiles::isSecret(const QString& parameter) {
    const QString name = parameter.toLower();
    return name.contains(QLatin1String("password")) || name == QLatin1String("scram_client_key")
        || name == QLatin1String("scram_server_key") || name == QLatin1String("oauth_client_secret");
}

QList<ConnectionProfile> Profiles::all() const {
    QList<ConnectionProfile> profiles;
    m_settings.beginGroup(Group);
    const QStringList sections = m_settings.childGroups();
    for (const QString& section : sections) {
        ConnectionProfile profile;
        m_settings.beginGroup(section);
        profile.name = text(m_settings, QStringLiteral("name"));
        profile.environment = environmentFromKey(text(m_settings, QStringLiteral("environment")));
        m_settings.beginGroup(QStringLiteral("parameters"));
        const QStringList keys = m_settings.childKeys();
        for (const QString& key : keys) {
            if (!isSecret(key))
                profile.parameters.insert(key, text(m_settings, key));
        }
        m_settings.endGroup();
        m_settings.endGroup();
        // A section that somebody edited by hand into something else is not a profile.
        if (!profile.name.isEmpty() && sectionOf(profile.name) == section)
            profiles.append(profile);
    }
    m_settings.endGroup();
    std::sort(profiles.begin(), profiles.end(), [](const ConnectionProfile& a, const ConnectionProfile& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return profiles;
}

Result<ConnectionProfile> Profiles::find(const QString& name) const {
    const QString wanted = sectionOf(name);
    const QList<ConnectionProfile> profiles = all();
    for (const ConnectionProfile& profile : profiles) {
        if (sectionOf(profile.name) == wanted)
            return profile;
    }
    return failure(
        ErrorCode::NotFound, QStringLiteral("There is no saved connection of the name \"%1\".").arg(name));
}

Result<void> Profiles::save(const ConnectionProfile& profile) {
    const QString name = profile.name.trimmed();
    const QList<uint> characters = name.toUcs4();
    const bool readable
        = std::all_of(characters.cbegin(), characters.cend(), [](uint c) { return QChar::isPrint(c); });
    if (name.isEmpty() || name.size() > 80 || !readable)
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("A saved connection needs a name of 1 to 80 characters."));

    m_settings.beginGroup(Group + QLatin1Char('/') + sectionOf(name));
    m_settings.remove(QString());
    m_settings.setValue(QStringLiteral("name"), name);
    m_settings.setValue(QStringLiteral("environment"), environmentKey(profile.environment));
    for (auto it = profile.parameters.cbegin(); it != profile.parameters.cend(); ++it) {
        if (!isSecret(it.key()) && !it.value().isEmpty())
            m_settings.setValue(QStringLiteral("parameters/") + it.key(), it.value());
    }
    m_settings.endGroup();
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        return failure(ErrorCode::FileFailed, m_settings.fileName());
    return {};
}

Result<void> Profiles::remove(const QString& name) {
    if (const Result<ConnectionProfile> found = find(name); !found)
        return failure(found.error());
    m_settings.remove(Group + QLatin1Char('/') + sectionOf(name));
    if (sectionOf(last()) == sectionOf(name))
        m_settings.remove(Last);
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        return failure(ErrorCode::FileFailed, m_settings.fileName());
    return {};
}

QString Profiles::last() const {
    return text(m_settings, Last);
}

void Profiles::setLast(const QString& name) {
    m_settings.setValue(Last, name);
}

ConnectionProfile Profiles::fromSettings(
    const QString& name, Environment environment, const ConnectionSettings& settings) {
    ConnectionProfile profile{name.trimmed(), environment, {}};
    for (auto it = settings.parameters.cbegin(); it != settings.parameters.cend(); ++it) {
        if (!isSecret(it.key()) && !it.value().isEmpty())
            profile.parameters.insert(it.key(), it.value());
    }
    return profile;
}

ConnectionSettings Profiles::toSettings(const ConnectionProfile& profile) {
    ConnectionSettings settings;
    settings.parameters = profile.parameters;
    bool isNumber = false;
    const int seconds = profile.parameters.value(QStringLiteral("connect_timeout")).toInt(&isNumber);
    if (isNumber && seconds > 0)
        settings.connectTimeoutSeconds = seconds;
    return settings;
}

} // namespace sevenscale

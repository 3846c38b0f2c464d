// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

namespace sevenscale {

/// What a connection is to the people who use it. Production wears its colour on every screen.
enum class Environment { None, Staging, Production };

/// `production`, `staging`, or nothing: as it is kept in the settings.
inline QString environmentKey(Environment environment) {
    switch (environment) {
    case Environment::Production:
        return QStringLiteral("production");
    case Environment::Staging:
        return QStringLiteral("staging");
    case Environment::None:
        break;
    }
    return {};
}

inline Environment environmentFromKey(const QString& key) {
    if (key == QLatin1String("production"))
        return Environment::Production;
    return key == QLatin1String("staging") ? Environment::Staging : Environment::None;
}

/// A saved connection: where, as whom, how, and never with a secret in it.
struct ConnectionProfile {
    QString name; ///< given by a person; unique without regard to case
    Environment environment = Environment::None;
    /// libpq's keywords: `host`, `port`, `dbname`, `user`, `sslmode`, `sslrootcert`, …
    QHash<QString, QString> parameters;

    /// `user@host:port/dbname`, with what is not given left out: for people.
    QString address() const {
        const auto value = [this](const char* key) { return parameters.value(QString::fromLatin1(key)); };
        QString text = value("host").isEmpty() ? value("hostaddr") : value("host");
        if (text.isEmpty() && !value("service").isEmpty())
            text = QStringLiteral("service=") + value("service");
        if (!value("user").isEmpty())
            text = value("user") + QLatin1Char('@') + text;
        if (!value("port").isEmpty() && value("port") != QLatin1String("5432"))
            text += QLatin1Char(':') + value("port");
        if (!value("dbname").isEmpty())
            text += QLatin1Char('/') + value("dbname");
        return text;
    }
    friend bool operator==(const ConnectionProfile&, const ConnectionProfile&) = default;
};

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::ConnectionProfile)

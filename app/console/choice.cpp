// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/choice.h"

#include "app/common/datasource.h"

namespace sevenscale {

Result<ConnectionSettings> settingsOf(const ConnectionChoice& choice, const Profiles& profiles) {
    Result<ConnectionSettings> settings = ConnectionSettings{};
    switch (choice.kind) {
    case ConnectionChoice::Kind::Demo:
        return ConnectionSettings::workspace(workspacePath());
    case ConnectionChoice::Kind::Profile: {
        const auto profile = profiles.find(choice.profile);
        if (!profile)
            return failure(profile.error());
        settings = Profiles::toSettings(*profile);
        break;
    }
    case ConnectionChoice::Kind::ConnectionString:
        settings = ConnectionSettings::fromConnectionString(choice.connectionString);
        break;
    case ConnectionChoice::Kind::Fields: {
        const auto put = [&](const char* key, const QString& value) {
            if (!value.isEmpty())
                settings->parameters.insert(QString::fromLatin1(key), value);
        };
        put("host", choice.host);
        put("port", choice.port > 0 ? QString::number(choice.port) : QString());
        put("dbname", choice.database);
        put("user", choice.user);
        put("sslmode", choice.sslMode);
        put("sslrootcert", choice.rootCertificate);
        break;
    }
    }
    if (settings && !choice.password.isEmpty())
        settings->parameters.insert(QStringLiteral("password"), choice.password);
    return settings;
}

} // namespace sevenscale

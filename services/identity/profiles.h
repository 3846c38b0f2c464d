// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/connectionprofile.h"
#include "services/domain/result.h"

#include <QList>
#include <QString>

class QSettings;

namespace sevenscale {

/// The saved connections, kept in the settings without a secret in them: `--profile NAME` is one of these.
///
/// Holds the settings by reference: they must outlive it. Thread: that of the settings. Failure: InvalidInput
/// for a name or a parameter that cannot be kept, NotFound, FileFailed when the settings cannot be written.
class Profiles {
public:
    explicit Profiles(QSettings& settings);

    QList<ConnectionProfile> all() const; ///< by name
    /// By its name, without regard to case.
    Result<ConnectionProfile> find(const QString& name) const;
    /// Adds it, or replaces the one of the same name. Secrets in its parameters are left out.
    Result<void> save(const ConnectionProfile& profile);
    Result<void> remove(const QString& name);

    /// The one used last; empty: none, or the demo workspace.
    QString last() const;
    void setLast(const QString& name);

    /// A profile of the parameters that a person gave, without the secret ones.
    static ConnectionProfile fromSettings(
        const QString& name, Environment environment, const ConnectionSettings& settings);
    /// The way back; the password is the keychain's to add.
    static ConnectionSettings toSettings(const ConnectionProfile& profile);
    /// `password`, `sslpassword` and whatever else is nobody's business.
    static bool isSecret(const QString& parameter);

private:
    QSettings& m_settings;
};

} // namespace sevenscale

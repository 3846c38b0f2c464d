// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/result.h"
#include "services/secrets/keychain.h"

#include <QString>

#include <optional>

namespace sevenscale {

class Profiles;

/// Which data a program was started on: at most one of these is given.
struct DataSource {
    QString database; ///< a libpq connection string or URI
    QString profile; ///< the name of a saved connection
    bool demo = false;
    /// The workspace is opened as it is: neither made nor brought up to now.
    bool asItIs = false;
};

/// Names the application as the settings, the data folder and the keychain know it: the three programs share
/// them.
void setApplicationIdentity();

/// The file of the embedded workspace, in the user's data folder.
QString workspacePath();

/// Under which name the keychain holds the password of a connection: two connections share it when role,
/// server and database are the same, or the service is and what is given beside it. What is not given counts
/// as libpq will have it.
SecretName passwordName(const ConnectionSettings& settings);

/// The keychain's entry that nobody needs any more once this profile is removed; nothing when another profile
/// has the same. Ask before removing the profile.
std::optional<SecretName> passwordOnlyOf(const Profiles& profiles, const QString& profile);

/// What to connect to. The password of a profile is fetched from the keychain, which may take ten seconds and
/// needs a QCoreApplication; without a keychain it stays out, and libpq's own sources count. For the
/// workspace: makes it when it is not there, and brings it up to now; NotFound when it is to be opened as it
/// is, and is not there.
Result<ConnectionSettings> resolveDataSource(const DataSource& source);

} // namespace sevenscale

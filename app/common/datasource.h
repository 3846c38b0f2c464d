// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/result.h"
#include "services/secrets/keychain.h"

#include <QString>

namespace sevenscale {

/// Which data a program was started on: at most one of these is given.
struct DataSource {
    QString database; ///< a libpq connection string or URI
    QString profile; ///< the name of a saved connection
    bool demo = false;
};

/// Names the application as the settings, the data folder and the keychain know it: the three programs share
/// them.
void setApplicationIdentity();

/// The file of the embedded workspace, in the user's data folder.
QString workspacePath();

/// Under which name the keychain holds the password of a connection.
SecretName passwordName(const ConnectionSettings& settings);

/// What to connect to. The password of a profile is fetched from the keychain, which may take ten seconds and
/// needs a QCoreApplication; without a keychain it stays out, and libpq's own sources count. For the
/// workspace: makes it when it is not there, and brings it up to now.
Result<ConnectionSettings> resolveDataSource(const DataSource& source);

} // namespace sevenscale

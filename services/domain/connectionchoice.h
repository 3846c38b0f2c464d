// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionprofile.h"

#include <QMetaType>
#include <QString>

namespace sevenscale {

/// The connection that a person picked, in the words of the form: whoever takes it makes settings of it.
///
/// Secrets travel in here once, from the field to whoever connects, and are kept nowhere: no QDebug, no
/// settings.
struct ConnectionChoice {
    enum class Kind {
        Demo, ///< the embedded workspace; nothing else is filled in
        Profile, ///< `profile` and perhaps a password
        ConnectionString, ///< any libpq string or URI; may hold the password
        Fields,
    };

    Kind kind = Kind::Demo;
    QString profile; ///< Profile: the name of a saved connection
    QString connectionString;

    QString host;
    int port = 0; ///< 0: libpq's own
    QString database;
    QString user;
    QString sslMode; ///< libpq's words; empty: left to libpq
    QString rootCertificate; ///< a file, or nothing

    /// Profile, Fields: as typed. Empty: the keychain's, pgpass', or none.
    QString password;
    bool rememberPassword = false; ///< put it into the keychain once the connection has worked

    QString saveAs; ///< ConnectionString, Fields: keep it as a profile of this name; empty: do not
    Environment environment = Environment::None; ///< with saveAs

    friend bool operator==(const ConnectionChoice&, const ConnectionChoice&) = default;
};

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::ConnectionChoice)

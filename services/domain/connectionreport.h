// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace sevenscale {

/// What a test of a connection found out. Facts that could not be learned stay empty; `problems` says why.
struct ConnectionReport {
    enum class RoleKind {
        Unknown,
        Owner, ///< owns the database and sees all, past the policies
        Person, ///< a login of its own, with memberships
        Supervisor,
        Stranger, ///< may log in, and is a member of nothing
    };
    /// A part of the data, and what this login may do with it.
    struct Right {
        QString object; ///< a table
        bool read = false;
        bool write = false;
        friend bool operator==(const Right&, const Right&) = default;
    };

    bool reached = false; ///< the server answered and let the login in
    QString server; ///< `host:port/dbname`, or the workspace's file
    QString version; ///< `PostgreSQL 15.8`, `SQLite 3.40.1`
    bool local = false; ///< a file, a unix socket or this very machine's address: no TLS is needed
    QString tls; ///< protocol and cipher, `TLSv1.3 · TLS_AES_256_GCM_SHA384`; empty: none
    QString role; ///< the login
    RoleKind roleKind = RoleKind::Unknown;
    QList<QString> memberships; ///< `Agência · OPERATOR`

    int schemaVersion = -1; ///< -1: never migrated, or unknown
    int programVersion = -1; ///< what this program carries
    QList<QString> pendingSteps; ///< by name, in order
    QList<Right> rights;

    QList<Error> problems; ///< worst first

    friend bool operator==(const ConnectionReport&, const ConnectionReport&) = default;
};

/// What a migration would do to a database, for the dialog that asks for a yes.
struct MigrationPreview {
    struct LostRight {
        QString role, object, privilege; ///< the right in English
        QString code; ///< names the sentence, for who words it in another language
        QList<QString> arguments; ///< what the sentence was made of
        friend bool operator==(const LostRight&, const LostRight&) = default;
    };
    struct Finding {
        QString object, problem, hint; ///< in English
        QString code;
        QList<QString> arguments;
        friend bool operator==(const Finding&, const Finding&) = default;
    };
    QString server; ///< which database, for people
    int currentVersion = -1; ///< -1: never migrated
    QList<QString> steps; ///< `0007_audit`, in order
    QList<LostRight> lostRights;
    QList<Finding> obstacles; ///< any of these forbids it

    friend bool operator==(const MigrationPreview&, const MigrationPreview&) = default;
};

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::ConnectionReport)
Q_DECLARE_METATYPE(sevenscale::MigrationPreview)

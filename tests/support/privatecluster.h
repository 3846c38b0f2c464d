// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace sevenscale::test {

/// A PostgreSQL server of this test program's own, on a unix socket in a temporary folder.
///
/// Everybody may log in without a password (the superuser is `postgres`), except members of the role
/// `needs_password`, should a test create it. The server runs as the user `postgres` when the test is root,
/// else as the test's user.
///
/// It leaves nothing behind: a small shell between test and server stops it and removes the folder when the
/// test ends in whatever way, SIGKILL included. A server that is not installed is a failure with a sentence
/// that says what to do.
///
/// Thread: one at a time.
class PrivateCluster {
public:
    /// The one of this program, started at the first call.
    static Result<PrivateCluster*> instance();

    PrivateCluster() = default;
    ~PrivateCluster();
    PrivateCluster(const PrivateCluster&) = delete;
    PrivateCluster& operator=(const PrivateCluster&) = delete;

    /// `settings` as in postgresql.conf: `max_connections=20`. On a `port` of its own it may listen on TCP,
    /// too.
    Result<void> start(const QStringList& settings = {});

    ConnectionSettings settings(const QString& database = QStringLiteral("postgres"),
        const QString& user = QStringLiteral("postgres")) const;
    /// The same for `--database`.
    QString connectionString(const QString& database = QStringLiteral("postgres"),
        const QString& user = QStringLiteral("postgres")) const;

    /// A new database, empty or a copy of another one (which nobody may be using).
    Result<void> createDatabase(const QString& name, const QString& templateName = {});
    Result<void> dropDatabase(const QString& name);
    /// A new database copied from a template that `fill` filled when it was first asked for. Gives its name.
    Result<QString> copyOf(
        const QString& templateName, const std::function<Result<void>(const ConnectionSettings&)>& fill);

    /// The postmaster, and a backend when its pid is given, in an orderly way and in disorderly ones.
    Result<void> stopServer(); ///< as `pg_ctl stop -m fast`
    Result<void> startServer(); ///< and waits until it answers
    Result<void> restartServer();
    void
    killServer(); ///< SIGKILL to the postmaster and all that it has started; startServer() brings it back
    void freezeServer(); ///< SIGSTOP to the postmaster and all that it has started
    void thawServer();
    static bool signalProcess(qint64 pid, int signal);

    qint64 postmasterPid() const;
    QString folder() const { return m_folder; }
    QString log() const;

private:
    Result<void> command(const QByteArray& line);
    Result<void> awaitAnswer();
    QList<qint64> processes() const; ///< the postmaster and all that it has started
    void signalAll(int signal);

    QString m_folder;
    QString m_port = QStringLiteral("5432");
    int m_toGuard = -1;
    int m_fromGuard = -1;
    qint64 m_guard = 0;
    int m_copies = 0;
    QStringList m_templates;
};

} // namespace sevenscale::test

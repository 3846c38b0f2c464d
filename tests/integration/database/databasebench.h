// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/async.h"
#include "services/database/database.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

namespace sevenscale::test {

using Lane = Database::Lane;
using Kind = ConnectionState::Kind;

/// For what ends in a moment when it works. What it is told apart from takes LongSeconds, or for ever: no
/// busy machine makes one look like the other.
constexpr int Patience = 60'000; ///< ms
constexpr int LongSeconds = 600;

/// Spins the event loop until it holds. False: it does not.
template <typename Holds> bool eventually(Holds holds, int patience = Patience) {
    return QTest::qWaitFor(holds, patience);
}

/// Spins the event loop until the future is there.
template <typename T> T await(QFuture<T> future) {
    if (!eventually([&future] { return future.isFinished(); }, Patience))
        qFatal("A future did not finish.");
    return future.result();
}

inline std::function<Result<QString>(Session&)> asks(const QString& sql) {
    return [sql](Session& session) -> Result<QString> {
        return session.query(sql).map([](Rows rows) { return rows.next() ? rows.text(0) : QString(); });
    };
}

inline std::function<Result<QString>(Session&)> sleeps(double seconds) {
    return asks(QStringLiteral("select pg_sleep(%1)").arg(seconds));
}

inline std::function<Result<qint64>(Session&)> does(const QString& sql) {
    return [sql](Session& session) { return session.execute(sql); };
}

/// As the kernel names them; nothing where it does not say.
inline int threadsOfDatabases() {
    int count = 0;
    const QStringList tasks = QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs);
    for (const QString& task : tasks) {
        QFile name(QStringLiteral("/proc/self/task/%1/comm").arg(task));
        if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("database-"))
            ++count;
    }
    return count;
}

inline std::optional<ErrorCode> codeOf(const Result<QString>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

/// What the tests of Database share: a database of their own in PostgreSQL, and files of SQLite.
class DatabaseBench : public QObject {
protected:
    /// Call from initTestCase().
    void start() {
        qRegisterMetaType<sevenscale::ConnectionState>();
        auto cluster = PrivateCluster::instance();
        REQUIRE_OK(cluster);
        m_cluster = *cluster;
        REQUIRE_OK(m_cluster->createDatabase(QStringLiteral("lanes")));
    }

    ConnectionSettings postgres() { return m_cluster->settings(QStringLiteral("lanes")); }
    /// The server does not end a statement by itself before the test is over.
    ConnectionSettings patient() {
        ConnectionSettings settings = postgres();
        settings.statementTimeoutMs = 2 * 1000 * LongSeconds;
        return settings;
    }
    ConnectionSettings sqlite() {
        return ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files)));
    }

    /// Beside the Database under test.
    Result<QString> direct(const QString& sql) {
        return Session::open(postgres()).and_then([&sql](const std::unique_ptr<Session>& session) {
            return asks(sql)(*session);
        });
    }

    /// In the whole log, of which PrivateCluster::log() gives the end.
    qsizetype countInLog(const char* words) {
        QFile file(m_cluster->folder() + QLatin1String("/log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count(words) : -1;
    }
    qsizetype refusalsInLog() { return countInLog("password authentication failed"); }

    /// How many sessions the server has, the asking one among them.
    QString sessions() {
        return direct(
            QStringLiteral("select count(*) from pg_stat_activity where backend_type = 'client backend'"))
            .value_or(QString());
    }

    QTemporaryDir m_folder;
    PrivateCluster* m_cluster = nullptr;
    int m_files = 0;
};

} // namespace sevenscale::test

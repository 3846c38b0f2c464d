// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/postgressession.h"
#include "services/database/session.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>

namespace sevenscale::test {

/// For what ends in a moment when it works. What it is told apart from takes LongSeconds, or for ever: no
/// busy machine makes one look like the other.
constexpr int Patience = 60'000; ///< ms
constexpr int LongSeconds = 600;

/// Calls `what` from another thread after a while.
class Later {
public:
    template <typename What>
    Later(int milliseconds, What what)
        : m_thread([milliseconds, what] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            what();
        }) { }
    ~Later() { m_thread.join(); }

private:
    std::thread m_thread;
};

/// What the tests of sessions share: a database of their own, in PostgreSQL and as files of SQLite.
class SessionBench : public QObject {
protected:
    /// Call from initTestCase().
    void start() {
        auto cluster = PrivateCluster::instance();
        REQUIRE_OK(cluster);
        m_cluster = *cluster;
        REQUIRE_OK(m_cluster->createDatabase(QStringLiteral("contract")));
    }

    ConnectionSettings settings(const QString& dialect) {
        if (dialect == QLatin1String("sqlite"))
            return ConnectionSettings::workspace(
                m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_files)));
        return m_cluster->settings(QStringLiteral("contract"));
    }

    std::unique_ptr<Session> open(const QString& dialect) {
        auto session = Session::open(settings(dialect));
        if (!session) {
            qWarning("%s", qPrintable(session.error().detail));
            return nullptr;
        }
        return std::move(*session);
    }

    std::unique_ptr<PostgresSession> openPostgres() {
        auto session = PostgresSession::open(m_cluster->settings(QStringLiteral("contract")));
        return session ? std::move(*session) : nullptr;
    }

    static void dialects() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("postgresql") << QStringLiteral("postgresql");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
    }

    static QString one(Session& session, const QString& sql, const QVariantList& parameters = {}) {
        auto rows = session.query(sql, parameters);
        if (!rows)
            return QLatin1String("error ") % rows.error().sqlState % QLatin1Char(' ') % rows.error().detail;
        return rows->next() ? rows->optionalText(0).value_or(QStringLiteral("(null)"))
                            : QStringLiteral("(none)");
    }

    static QString slowQuery(Session& session) {
        return session.dialect() == Dialect::PostgreSql
            ? QStringLiteral("select pg_sleep(60)")
            : QStringLiteral("with recursive n(k) as (select 1 union all select k + 1 from n where k < 1e12)"
                             " select count(*) from n");
    }

    QTemporaryDir m_folder;
    PrivateCluster* m_cluster = nullptr;
    int m_files = 0;
};

} // namespace sevenscale::test

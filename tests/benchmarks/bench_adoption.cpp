// SPDX-License-Identifier: GPL-3.0-or-later
// Adopts a live database of ten million executions (or as many as are asked for) while other programs write
// to it and read from it: how long each of their statements took before and during the migration.
#include "services/database/migrator.h"
#include "services/database/session.h"
#include "services/stores/list.h"
#include "services/stores/lists.h"
#include "tests/integration/schema/schemafixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int BeforeMs = 10'000;
constexpr int PauseMs = 20; ///< between two statements of the programs that write

template <typename T> T must(Result<T> result, const char* what) {
    if (!result) {
        std::fprintf(stderr, "bench-adoption: %s: %s\n", what, qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString answer(Session& session, const QString& sql) {
    auto rows = must(session.query(sql), qPrintable(sql));
    return rows.next() ? rows.text(0) : QString();
}

/// A program that was there before: runs its statement again and again until it is told to stop.
class OtherProgram {
public:
    OtherProgram(const ConnectionSettings& settings, const char* name, QString sql)
        : m_name(name)
        , m_thread([this, settings, sql = std::move(sql)] { run(settings, sql); }) { }
    ~OtherProgram() { stop(); }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    void stop() {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    /// From here on it is "during".
    void migrationBegins() { m_before = static_cast<size_t>(m_count); }

    void print() const {
        const std::vector<double> before(
            m_took.begin(), m_took.begin() + static_cast<std::ptrdiff_t>(m_before));
        const std::vector<double> during(
            m_took.begin() + static_cast<std::ptrdiff_t>(m_before), m_took.end());
        std::printf(
            "  %-34s before: %5zu, p50 %6.1f p99 %6.1f longest %7.1f ms   during: %5zu, p50 %6.1f p99 "
            "%6.1f longest %7.1f ms   failed %d\n",
            m_name, before.size(), at(before, 0.5), at(before, 0.99), at(before, 1), during.size(),
            at(during, 0.5), at(during, 0.99), at(during, 1), m_failed);
    }

private:
    void run(const ConnectionSettings& settings, const QString& sql) {
        auto session = must(Session::open(settings), "open");
        session->setStatementTimeout(0);
        while (!m_stop) {
            QElapsedTimer timer;
            timer.start();
            if (!session->query(sql))
                ++m_failed;
            m_took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            ++m_count;
            std::this_thread::sleep_for(std::chrono::milliseconds(PauseMs));
        }
    }
    static double at(std::vector<double> values, double share) {
        if (values.empty())
            return 0;
        std::sort(values.begin(), values.end());
        return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
    }

    const char* m_name;
    std::vector<double> m_took;
    std::atomic<size_t> m_count = 0;
    size_t m_before = 0;
    int m_failed = 0;
    std::atomic_bool m_stop = false;
    std::thread m_thread; // last: it uses the others
};

void fill(Session& session, qint64 executions) {
    must(session.script(QStringLiteral(
             "insert into clients (name, specialty, email, status, performance, revenue) "
             "select 'Clínica ' || n,"
             " 'Geral', 'c' || n || '@example.com', 'operational', n % 100, 'R$ 12.500,00'"
             " from generate_series(1, 1000) n;"
             "insert into ai_agents (name, agent_type) select 'Agente ' || n, 'tipo-' || n "
             "from generate_series(1, "
             "7) n;"
             "insert into agent_executions (agent_id, client_id, status, duration_ms, "
             "tokens_used, execution_date)"
             " select n % 7 + 1, n % 1000 + 1, (array['completed', 'failed', 'completed'])[n "
             "% 3 + 1], n % 5000, n "
             "% 900, now() - interval '300 days' * (n::float8 / %1) from generate_series(1, %1) n;"
             "analyze")
                            .arg(executions)),
        "fill");
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const qint64 executions = argc > 1 ? std::max(1000LL, std::atoll(argv[1])) : 10'000'000;
    PrivateCluster cluster;
    must(cluster.start({QStringLiteral("maintenance_work_mem=256MB")}), "cluster");
    must(runFile(cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
             sqlFile(QStringLiteral("supabase_roles.sql"))),
        "roles");
    const QString owner = must(ownerLogin(cluster, Owner::BypassingOwner), "owner");
    const QString name = QStringLiteral("live");
    must(createOwnedDatabase(cluster, name, Owner::BypassingOwner), "database");
    must(runFile(cluster, name, owner, sqlFile(QStringLiteral("legacy_bare.sql"))), "legacy");
    const ConnectionSettings settings = cluster.settings(name, owner);
    auto session = must(Session::open(settings), "open");
    session->setStatementTimeout(0);
    std::printf("Adopting a live database of %lld executions\n", static_cast<long long>(executions));
    fill(*session, executions);
    const QString fingerprint = QStringLiteral(
        "select count(*) || ' ' || sum(hashtextextended(id || ' ' || agent_id || ' ' || client_id || ' ' || "
        "status || ' ' || duration_ms || ' ' || tokens_used || ' ' || execution_date, 0)) from "
        "agent_executions "
        "where id <= %1")
                                    .arg(executions);
    const QString before = answer(*session, fingerprint);

    std::vector<std::unique_ptr<OtherProgram>> programs;
    const auto program = [&](const char* what, const char* sql) {
        programs.push_back(std::make_unique<OtherProgram>(settings, what, QString::fromLatin1(sql)));
    };
    program("INSERT INTO agent_executions",
        "insert into agent_executions (agent_id, client_id, status, duration_ms) values (1, 1, 'completed', "
        "5)");
    program("INSERT INTO system_logs",
        "insert into system_logs (log_type, message, client_id) values ('info', 'x', 2)");
    program("UPDATE clients", "update clients set performance = performance % 100 + 1 where id = 3");
    program("SELECT the newest executions", "select * from agent_executions order by id desc limit 50");
    std::this_thread::sleep_for(std::chrono::milliseconds(BeforeMs));
    for (const auto& each : programs)
        each->migrationBegins();
    QElapsedTimer timer;
    timer.start();
    must(Migrator(*session).migrate(), "migrate");
    const double migrated = static_cast<double>(timer.elapsed()) / 1000;
    for (const auto& each : programs)
        each->stop();
    std::printf("  migrate took %.1f s\n", migrated);
    for (const auto& each : programs)
        each->print();
    std::printf("  rows lost or changed: %s\n", before == answer(*session, fingerprint) ? "none" : "SOME");

    must(session->script(QStringLiteral("analyze")), "analyze");
    const auto took = [&](const char* what, const auto& task) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            timer.restart();
            task();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        std::printf("  %-34s %8.1f ms\n", what, times[2]);
    };
    took("the overview's view",
        [&] { answer(*session, QStringLiteral("select * from vw_dashboard_overview")); });
    took("a page of executions", [&] { must(readPage(*session, executionList(), {}, {}), "page"); });
    took("failed ones of one agent", [&] {
        ListRequest request;
        request.filter = QStringLiteral("agent:3 outcome:failed");
        must(readPage(*session, executionList(), request, {}), "page");
    });
    took("counting them all", [&] { must(countRows(*session, executionList(), {}, {}), "count"); });
    return 0;
}

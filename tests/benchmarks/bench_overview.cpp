// SPDX-License-Identifier: GPL-3.0-or-later
// The overview: the seed's view beside ours on a small agency, and ours on a large one beside the same counts
// run by hand, as the owner and as a VIEWER. Pairs are interleaved, so that a machine whose speed drifts
// drifts for both.
#include "services/database/migrator.h"
#include "services/database/session.h"
#include "tests/integration/schema/schemafixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int Rounds = 15;

template <typename T> T must(Result<T> result, const char* what) {
    if (!result) {
        std::fprintf(stderr, "bench-overview: %s: %s\n", what, qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double milliseconds(Session& session, const QString& sql) {
    QElapsedTimer timer;
    timer.start();
    must(session.query(sql), "query");
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Runs both in turn and prints their medians and the median of the pairs' ratios.
void compare(const char* title, Session& a, const QString& sqlA, Session& b, const QString& sqlB,
    const char* nameA, const char* nameB, double goal) {
    milliseconds(a, sqlA);
    milliseconds(b, sqlB);
    std::vector<double> as, bs, ratios;
    for (int i = 0; i < Rounds; ++i) {
        as.push_back(milliseconds(a, sqlA));
        bs.push_back(milliseconds(b, sqlB));
        ratios.push_back(as.back() / bs.back());
    }
    std::printf("%-44s %s %8.1f ms   %s %8.1f ms   ratio %.2f (goal at most %.1f)\n", title, nameA,
        median(as), nameB, median(bs), median(ratios), goal);
}

const QString Overview = QStringLiteral("select * from vw_dashboard_overview");

/// The same counts with the same words, as a person would write them one by one.
const QString ByHand = QStringLiteral(R"(
select
 (select count(*) from clients where archived_at is null),
 (select count(*) from clients where archived_at is null and lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) = 'operational'),
 (select count(*) from clients where archived_at is null and lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) = 'attention'),
 (select count(*) from clients where archived_at is null and lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) = 'critical'),
 (select sum(revenue_amount) from clients where archived_at is null),
 (select avg(performance) from clients where archived_at is null),
 (select count(*) from ai_agents),
 (select count(*) from ai_agents where lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) = 'active'),
 (select avg(performance) from ai_agents),
 (select count(*) from integrations) + (select count(*) from client_integrations c where not exists (
    select from integrations i where i.client_id = c.client_id and lower(btrim(i.integration_type, E' \t\n\x0b\f\r\u00a0')) = lower(btrim(c.integration_type, E' \t\n\x0b\f\r\u00a0')))),
 (select count(*) from integrations where lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) = 'connected'),
 (select count(*) from system_logs where created_at > now() - interval '24 hours' and created_at <= now()),
 (select count(*) from system_logs where created_at > now() - interval '24 hours' and created_at <= now()
    and lower(btrim(coalesce(severity, log_type), E' \t\n\x0b\f\r\u00a0')) in ('error', 'err', 'critical', 'fatal')),
 (select count(*) from agent_executions where execution_date > now() - interval '24 hours' and execution_date <= now()),
 (select count(*) from agent_executions where execution_date > now() - interval '24 hours' and execution_date <= now()
    and lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) in ('completed', 'success', 'succeeded', 'ok')),
 (select count(*) from agent_executions where execution_date > now() - interval '24 hours' and execution_date <= now()
    and lower(btrim(status, E' \t\n\x0b\f\r\u00a0')) in ('failed', 'failure', 'error', 'timeout', 'timed_out'))
)");

/// An agency of so many clinics, each with seven integrations, and what else is asked for; revenue 1,000.00
/// each.
QString agency(int clinics, int integrationsEach, int logs, int executions) {
    return QStringLiteral(
        "insert into clients (name, specialty, email, status, performance, revenue) select 'Clínica ' || n, "
        "'Geral', 'c' || n || '@example.com',"
        "  (array['operational', 'operational', 'attention', 'critical'])[n % 4 + 1], n % 100, '1000.00' "
        "from generate_series(1, %1) n;"
        "insert into ai_agents (name, agent_type, status, performance) select 'Agente ' || n, 'tipo-' || n, "
        "'active', 80 from generate_series(1, 7) n;"
        "insert into integrations (client_id, integration_type, status, last_sync) select c, 'tipo-' || t, "
        "(array['connected', 'error'])[t % 2 + 1], now()"
        "  from generate_series(1, %1) c, generate_series(1, %2) t;"
        "insert into system_logs (log_type, message, client_id, created_at) select (array['info', "
        "'error'])[n % 2 + 1], 'x', n % %1 + 1, now() - n * interval '30 days' / %3"
        "  from generate_series(1, %3) n;"
        "insert into agent_executions (agent_id, client_id, status, duration_ms, execution_date) select n % "
        "7 + 1, n % %1 + 1, (array['completed', 'failed', 'completed'])[n % 3 + 1], n % 5000,"
        "  now() - n * interval '30 days' / greatest(%4, 1) from generate_series(1, %4) n;"
        "analyze")
        .arg(clinics)
        .arg(integrationsEach)
        .arg(logs)
        .arg(executions);
}

/// The most rows that any node of the plan handed on, over all its loops.
double mostRows(const QJsonObject& node) {
    double most = node.value(QLatin1String("Actual Rows")).toDouble()
        * node.value(QLatin1String("Actual Loops")).toDouble();
    const QJsonArray plans = node.value(QLatin1String("Plans")).toArray();
    for (const auto& plan : plans)
        most = std::max(most, mostRows(plan.toObject()));
    return most;
}

void small(PrivateCluster& cluster) {
    std::printf("\n100 clinics x 7 agents x 700 integrations x 10 logs, revenue 100 x R$ 1000.00\n");
    must(createOwnedDatabase(cluster, QStringLiteral("small"), Owner::Superuser), "small");
    must(runFile(cluster, QStringLiteral("small"), QStringLiteral("postgres"),
             sqlFile(QStringLiteral("seed_raw.sql"))),
        "seed");
    auto session = must(Session::open(cluster.settings(QStringLiteral("small"))), "open");
    session->setStatementTimeout(0);
    must(session->script(agency(100, 7, 10, 1000)), "fill");
    QElapsedTimer timer;
    timer.start();
    auto seed = must(
        session->query(QStringLiteral("select total_revenue, total_clients from vw_dashboard_overview")),
        "the seed's view");
    const double seedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    seed.next();
    const QString seedRevenue = seed.text(0);
    must(Migrator(*session).migrate(), "migrate");
    must(session->script(QStringLiteral("analyze")), "analyze");
    std::vector<double> ours;
    ours.reserve(Rounds);
    for (int i = 0; i < Rounds; ++i)
        ours.push_back(milliseconds(*session, Overview));
    auto row
        = must(session->query(QStringLiteral("select total_revenue from vw_dashboard_overview")), "our view");
    row.next();
    const double factor = seedRevenue.toDouble() / row.text(0).toDouble();
    std::printf("  the seed's view %9.1f ms   revenue R$ %s (%.0f times the true one)\n", seedMs,
        qPrintable(seedRevenue), factor);
    std::printf("  this view       %9.1f ms   revenue R$ %s   ratio %.5f\n", median(ours),
        qPrintable(row.text(0)), median(ours) / seedMs);
}

void large(PrivateCluster& cluster) {
    std::printf("\n10,000 clinics, 70,000 integrations, 1,000,000 logs, 1,000,000 executions\n");
    must(createOwnedDatabase(cluster, QStringLiteral("large"), Owner::Superuser), "large");
    auto session = must(Session::open(cluster.settings(QStringLiteral("large"))), "open");
    session->setStatementTimeout(0);
    must(Migrator(*session).migrate(), "migrate");
    must(session->script(agency(10'000, 7, 1'000'000, 1'000'000)), "fill");
    must(session->script(QStringLiteral("vacuum")), "vacuum");
    must(session->query(
             QStringLiteral("select ops.add_user('v@example.com', 'V', 'VIEWER', login => 'bench_viewer')")),
        "viewer");
    auto viewer
        = must(Session::open(cluster.settings(QStringLiteral("large"), QStringLiteral("bench_viewer"))),
            "open as viewer");
    compare(
        "the overview against the counts by hand", *session, Overview, *session, ByHand, "view", "hand", 1.2);
    compare("as a VIEWER against the owner", *viewer, Overview, *session, Overview, "viewer", "owner", 1.3);
    auto explained
        = must(session->query(QStringLiteral("explain (analyze, format json) ") + Overview), "explain");
    explained.next();
    const QJsonObject plan = QJsonDocument::fromJson(explained.text(0).toUtf8())
                                 .array()
                                 .at(0)
                                 .toObject()
                                 .value(QLatin1String("Plan"))
                                 .toObject();
    const double most = mostRows(plan);
    std::printf("the plan's busiest node hands on %.0f rows; the largest table has 1000000: %s\n", most,
        most <= 1'000'000 ? "nothing multiplies" : "SOMETHING MULTIPLIES");
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    PrivateCluster* cluster = must(PrivateCluster::instance(), "cluster");
    must(runFile(*cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
             sqlFile(QStringLiteral("supabase_roles.sql"))),
        "roles");
    small(*cluster);
    large(*cluster);
    return 0;
}

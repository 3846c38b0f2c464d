// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/stores/storesbench.h"

#include "services/database/migrator.h"
#include "tests/support/privatecluster.h"

namespace sevenscale::test {
namespace {

Result<void> fill(Session& session, Timestamp now) {
    for (const TableRows& table : awkwardRows(now)) {
        qsizetype at = 0;
        auto done
            = session.insertMany(QString::fromLatin1(table.table), table.columns, [&](QVariantList& cells) {
                  if (at == table.rows.size())
                      return false;
                  cells = table.rows[at++];
                  return true;
              });
        if (!done)
            return failure(done.error());
    }
    return {};
}

} // namespace

const QString StoresBench::FirstTenant = QStringLiteral("00000000-0000-4000-8000-000000000001");

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QString metricDay(Timestamp now, int day) {
    const QDate month = now.toDateTime().date().addMonths(-2);
    return QDate(month.year(), month.month(), day).toString(Qt::ISODate);
}

QList<TableRows> awkwardRows(Timestamp now) {
    const QVariant none;
    const auto ago = [&](qint64 seconds) { return QVariant(now.plusSeconds(-seconds).toText()); };
    const QString infinity = QStringLiteral("infinity");
    QList<TableRows> tables;
    tables.append({"clients",
        {text("id"), text("name"), text("specialty"), text("email"), text("phone"), text("city"),
            text("status"), text("performance"), text("revenue"), text("patients"), text("plan")},
        {
            {1, text("Clínica Vida Plena"), text("Cardiologia"), text("contato@vida.example"),
                text("+55 62 99999-1234"), text("Goiânia, GO"), text("critical"), 40, text("R$ 12.500,00"),
                120, text("pro")},
            {2, text("Odonto Sorriso"), text("Odontologia"), text("a@b.example"), none,
                text("Belo Horizonte, MG"), text("\tOperational\u00a0"), 90, text("45.000,00"), 80,
                text("pro")},
            {3, text("odonto sorriso"), text("Odontologia"), text(""), none, none, none, none, text("12.500"),
                none, none},
            {4, text("Ångström & \"Cia\" \\ 100%"), text("Fisio_terapia"), text("x"), none,
                text("Recife, PE"), text("ATTENTION"), 70, text("N/A"), 10, text("basic")},
            {5, text("Sem Receita"), text("Dermatologia"), text("s@r.example"), none, text("Recife, PE"),
                text("vip"), 70, none, 0, text("pro")},
        }});
    tables.append({"ai_agents",
        {text("id"), text("name"), text("agent_type"), text("status"), text("performance"),
            text("executions_today"), text("config")},
        {
            {1, text("Agente Agenda"), text("calendar-optimizer"), text("active"), 80, 999,
                text("{\"model\": \"m\", \"api_key\": \"canary\"}")},
            {2, text("Agente Conversão"), text("lead-conversion"), text("Active"), 70, 0, text("{}")},
            {3, text("Agente Parado"), text("patient-retention"), text("paused"), none, none, none},
        }});
    const QString details
        = text("{\"n\": 12345678901234567890.5, \"error\": {\"code\": 401, \"message\": \"Token expired\"}}");
    QList<QVariantList> executions;
    qint64 id = 1;
    const auto run = [&](QVariant agent, QVariant client, QVariant at, QVariant duration, QVariant status,
                         QVariant tokens) {
        executions.append({id++, agent, client, at, duration, status, tokens, 1, details, at});
    };
    for (int i = 0; i < 30; ++i)
        run(1, i % 5 + 1, ago(600 + i * 60), 100 + i * 10, i % 3 == 0 ? text("failed") : text("Completed"),
            10 * i);
    run(1, 1, ago(60), 500, text("running"), none);
    run(2, 1, ago(60), -5, text("ok"), 7);
    run(2, none, ago(60), none, text("TIMEOUT "), 7);
    run(2, 2, ago(-86'400), 10, text("completed"), 1); // the future
    run(2, 2, infinity, 10, text("completed"), 1);
    run(2, 2, none, 10, text("completed"), 1);
    run(2, 2, none, 20, none, none);
    run(none, none, ago(3 * 86'400), 20, text("skipped"), none);
    run(1, 3, ago(26 * 3600), 20, text("weird"), 3);
    run(1, 3, ago(26 * 3600), 30, text("success"), 3);
    tables.append({"agent_executions",
        {text("id"), text("agent_id"), text("client_id"), text("execution_date"), text("duration_ms"),
            text("status"), text("tokens_used"), text("insights_generated"), text("execution_details"),
            text("created_at")},
        executions});
    tables.append({"integrations",
        {text("id"), text("client_id"), text("integration_type"), text("status"), text("last_sync"),
            text("config")},
        {
            {1, 1, text("google_calendar"), text("error"), ago(3600),
                text("{\"refresh_token\": \"canary\"}")},
            {2, 1, text("whatsapp_business"), text("connected"), ago(60), text("{}")},
            {3, 2, text("google_ads"), text("CONNECTED"), ago(10 * 86'400), text("{}")},
            {4, 2, text("telepathy"), none, none, text("{}")},
            {5, none, text("calendly"), text("disconnected"), none, text("{}")},
        }});
    tables.append({"client_integrations",
        {text("id"), text("client_id"), text("integration_type"), text("status"), text("last_sync")},
        {{1, 1, text("google_calendar"), text("connected"), ago(10)},
            {2, 3, text("hubspot_crm"), text("connected"), ago(10)}}});
    tables.append({"agent_insights",
        {text("id"), text("client_id"), text("agent_type"), text("insights_data"), text("processed_at"),
            text("status")},
        {
            {text("11111111-1111-4111-8111-111111111111"), 1, text("mvp-consolidator"),
                text("{\"title\": \"Faltas\"}"), ago(100), text("completed")},
            {text("22222222-2222-4222-8222-222222222222"), 1, none, text("[1, 2]"), ago(100), none},
            {text("33333333-3333-4333-8333-333333333333"), 2, text("x"), text("{}"), none, text("completed")},
        }});
    tables.append({"system_logs",
        {text("id"), text("log_type"), text("message"), text("client_id"), text("agent_id"),
            text("created_at"), text("details")},
        {
            {1, text("ERROR"), text("Falha ao ler a agenda"), 1, 1, ago(100), text("{}")},
            {2, text("info"), text("Sincronizado"), 2, none, ago(100), text("{}")},
            {3, text("audit"), text("100% _ok_"), none, none, ago(30 * 3600), none},
            {4, text("warning"), text("x"), none, none, none, text("{}")},
        }});
    tables.append({"dashboard_metrics",
        {text("id"), text("client_id"), text("metric_date"), text("roi"), text("revenue"),
            text("patients_new"), text("created_at")},
        {
            {1, 1, metricDay(now, 5), text("4.20"), text("0.10"), 3, ago(40 * 86400)},
            {2, 1, metricDay(now, 5), text("5.5"), text("0.20"), 4,
                ago(39 * 86400)}, // the newest of its day wins
            {3, 1, metricDay(now, 6), none, text("1000.10"), 5, none},
            {4, 2, none, text("1"), text("7"), 5, none},
            {5, none, metricDay(now, 6), text("1"), text("9"), 5, none},
        }});
    return tables;
}

void StoresBench::start() {
    startEmpty();
    for (Session* session : {m_postgres.get(), m_sqlite.get()})
        REQUIRE_OK(fill(*session, m_now));
}

void StoresBench::startEmpty() {
    m_now = Timestamp::now();
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    auto created = (*cluster)->createDatabase(QStringLiteral("stores"));
    REQUIRE_OK(created);
    auto postgres = Session::open((*cluster)->settings(QStringLiteral("stores")));
    REQUIRE_OK(postgres);
    m_postgres = std::move(*postgres);
    auto sqlite
        = Session::open(ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("stores.sqlite"))));
    REQUIRE_OK(sqlite);
    m_sqlite = std::move(*sqlite);
    for (Session* session : {m_postgres.get(), m_sqlite.get()}) {
        auto migrated = Migrator(*session).migrate();
        REQUIRE_OK(migrated);
    }
}

void StoresBench::stop() {
    m_postgres.reset();
    m_sqlite.reset();
}

} // namespace sevenscale::test

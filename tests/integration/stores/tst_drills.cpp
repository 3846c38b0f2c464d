// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure opens the rows that it counted: what the overview says, and how many rows its drill-downs
// find.
#include "services/database/migrator.h"
#include "services/stores/lists.h"
#include "services/stores/overviewstore.h"
#include "tests/support/privatecluster.h"
#include "views/pages/overviewtext.h"
#include "views/pages/page.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

Result<qint64> rowsBehind(Session& session, const Drill& drill) {
    const auto count
        = [&](const auto& list) { return countRows(session, list, drill.filter, StoreContext{}); };
    if (drill.page == pagekey::clients)
        return count(clientList());
    if (drill.page == pagekey::agents)
        return count(agentList());
    if (drill.page == pagekey::integrations)
        return count(integrationList());
    if (drill.page == pagekey::executions)
        return count(executionList());
    if (drill.page == pagekey::logs)
        return count(logList());
    return failure(ErrorCode::NotFound, drill.page);
}

} // namespace

class TestDrills final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void figureIsCountOfRows_data();
    void figureIsCountOfRows();

private:
    Result<void> fill(Session& session);

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_postgres;
    std::unique_ptr<Session> m_sqlite;
};

void TestDrills::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    VERIFY_RESULT((*cluster)->createDatabase(QStringLiteral("drills")));
    auto postgres = Session::open((*cluster)->settings(QStringLiteral("drills")));
    VERIFY_RESULT(postgres);
    m_postgres = std::move(*postgres);
    auto sqlite
        = Session::open(ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("drills.sqlite"))));
    VERIFY_RESULT(sqlite);
    m_sqlite = std::move(*sqlite);
    for (Session* session : {m_postgres.get(), m_sqlite.get()}) {
        VERIFY_RESULT(Migrator(*session).migrate());
        VERIFY_RESULT(fill(*session));
    }
}

/// Words in every case and with every blank, archived clinics with integrations, more types than bars.
Result<void> TestDrills::fill(Session& session) {
    const QVariant none;
    const Timestamp now = Timestamp::now();
    const auto ago = [&](qint64 seconds) { return QVariant(now.plusSeconds(-seconds).toText()); };
    const QList<QVariant> clientWords{text("operational"), text(" Operational\t"), text("\ncritical"),
        text("CRITICAL\u00a0"), text("attention\r"), text("vip"), none, text("")};
    const QList<QVariant> agentWords{
        text("active"), text("Active\n"), text("\u00a0ACTIVE"), text("paused"), none};
    const QList<QVariant> stateWords{text("connected"), text(" CONNECTED\t"), text("error\u00a0"),
        text("Warning"), text("disconnected"), none, text("telepathy")};
    const QStringList types{text("google_calendar"), text(" Google_Calendar\u00a0"), text("META_ADS"),
        text("meta_ads\t"), text("hubspot_crm"), text("calendly"), text("whatsapp_business"),
        text("google_ads"), text("google_analytics"), text("Ótica"), text("a, b"), text("None"), text("  ")};
    const QStringList amounts{text("R$ 12.500,00"), text("12.500"), text("12k"), text("")};
    QList<QVariantList> clients;
    QList<QVariantList> integrations;
    for (int i = 0; i < 48; ++i) {
        const QVariant archived = i % 7 == 6 ? ago(60) : none;
        clients.append({i + 1, text("Clinic %1").arg(i), text("x"), text("x"),
            clientWords.at(i % clientWords.size()), amounts.at(i % amounts.size()), archived});
    }
    for (int i = 0; i < 200; ++i)
        integrations.append({i + 1, i % 11 == 0 ? none : QVariant(i % 48 + 1), types.at(i % types.size()),
            stateWords.at(i % stateWords.size()), i % 5 == 0 ? none : ago(i * 600)});
    QList<QVariantList> agents;
    for (int i = 0; i < 15; ++i)
        agents.append({i + 1, text("Agent %1").arg(i), text("x"), agentWords.at(i % agentWords.size())});
    const QList<QVariant> outcomes{text("completed"), text("FAILED\t"), text("\u00a0ok"), text("running"),
        text("skipped"), text("zombie"), none};
    QList<QVariantList> runs;
    QList<QVariantList> logs;
    for (int i = 0; i < 900; ++i)
        runs.append({i + 1, i % 15 + 1, i % 48 + 1, ago(i * 120 - 600), outcomes.at(i % outcomes.size())});
    for (int i = 0; i < 100; ++i)
        logs.append({i + 1, text(i % 3 == 0 ? "ERROR " : "info"), text("x"), ago(i * 1200 - 600)});
    const auto insert = [&](const char* table, const QStringList& columns, const QList<QVariantList>& rows) {
        qsizetype at = 0;
        return session.insertMany(QString::fromLatin1(table), columns, [&](QVariantList& cells) {
            if (at == rows.size())
                return false;
            cells = rows[at++];
            return true;
        });
    };
    const auto id = text("id");
    const auto status = text("status");
    for (const auto& done : {insert("clients",
                                 {id, text("name"), text("specialty"), text("email"), status, text("revenue"),
                                     text("archived_at")},
                                 clients),
             insert("ai_agents", {id, text("name"), text("agent_type"), status}, agents),
             insert("agent_executions",
                 {id, text("agent_id"), text("client_id"), text("execution_date"), status}, runs),
             insert("integrations",
                 {id, text("client_id"), text("integration_type"), status, text("last_sync")}, integrations),
             insert("system_logs", {id, text("log_type"), text("message"), text("created_at")}, logs)}) {
        if (!done)
            return failure(done.error());
    }
    return {};
}

void TestDrills::figureIsCountOfRows_data() {
    QTest::addColumn<bool>("sqlite");
    QTest::newRow("postgresql") << false;
    QTest::newRow("sqlite") << true;
}

void TestDrills::figureIsCountOfRows() {
    QFETCH(bool, sqlite);
    Session& session = sqlite ? *m_sqlite : *m_postgres;
    const auto read = readOverviewData(session, StoreContext{});
    VERIFY_RESULT(read);
    const OverviewData& data = *read;
    const Overview& figures = data.figures;
    const auto equal = [&](const char* what, qint64 figure, const Drill& drill) {
        const auto rows = rowsBehind(session, drill);
        VERIFY_RESULT(rows);
        QVERIFY2(*rows == figure,
            qPrintable(QStringLiteral("%1 says %2, and %3 %4 finds %5")
                           .arg(QString::fromUtf8(what))
                           .arg(figure)
                           .arg(drill.page, drill.filter)
                           .arg(*rows)));
    };
    using Text = OverviewText;
    QVERIFY(figures.totalClients < 48 && figures.totalIntegrations < 200);
    equal("clinics", figures.totalClients, Text::tileDrill(Text::Clinics));
    equal("active agents", figures.activeAgents, Text::tileDrill(Text::Agents));
    equal("connected integrations", figures.connectedIntegrations, Text::tileDrill(Text::Integrations));
    equal("critical", figures.criticalClients, Text::clientDrill(ClientStatus::Critical));
    equal("attention", figures.attentionClients, Text::clientDrill(ClientStatus::Attention));
    equal("operational", figures.operationalClients, Text::clientDrill(ClientStatus::Operational));
    equal("other", figures.otherClients, Text::clientDrill(ClientStatus::Other));
    equal("amounts", figures.revenueUnreadable + figures.revenueAmbiguous, Text::amountsDrill());
    QCOMPARE(data.critical.clients, figures.criticalClients);
    QCOMPARE(data.needAttention.clients, figures.attentionClients);

    qint64 integrations = 0;
    qint64 connected = 0;
    const QList<BarRow> bars = Text::integrationRows(data);
    for (const BarRow& bar : bars) {
        const qint64 of = bar.of.toLongLong();
        integrations += of;
        connected += bar.value.toLongLong();
        equal(qPrintable(bar.name), of, Text::typeDrill(data, bar.key));
    }
    QCOMPARE(integrations, figures.totalIntegrations);
    QCOMPARE(connected, figures.connectedIntegrations);
    QCOMPARE(bars.back().key, Text::otherTypes());
    // The types that are summed there, each on its own.
    for (const IntegrationTypeCounts& type : data.integrations)
        equal(qPrintable(type.integrationType), type.total(), Text::typeDrill(data, type.integrationType));

    OutcomeCounts runs;
    for (int hour = 0; hour < data.hours.size(); ++hour) {
        equal("an hour", data.hours.at(hour).runs.total(), Text::hourDrill(data, hour, {}));
        for (int i = 0; i < OutcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            const qint64 count = data.hours.at(hour).runs.of(outcome);
            runs.of(outcome) += count;
            equal("an hour's outcome", count, Text::hourDrill(data, hour, outcomeKey(outcome)));
        }
    }
    for (int i = 0; i < OutcomeCount; ++i)
        equal("an outcome", runs.of(static_cast<Outcome>(i)),
            Text::outcomeDrill(data, outcomeKey(static_cast<Outcome>(i))));
    for (const AttentionItem& item : data.attention)
        equal(qPrintable(item.name), 1, Text::attentionDrill(item));

    // These two end now, and now goes on: what was counted a moment ago is asked for by its moments.
    const QString day = QStringLiteral("date>%1 date<=%2")
                            .arg(data.at.plusSeconds(-86'400).toRfc3339(), data.at.toRfc3339());
    QCOMPARE(Text::tileDrill(Text::Executions).filter, text("date:last-24h"));
    QCOMPARE(Text::tileDrill(Text::Logs).filter, text("date:last-24h"));
    equal("executions", figures.executions24h, {pagekey::executions, day});
    equal("logs", figures.logs24h, {pagekey::logs, day});
}

QTEST_MAIN(TestDrills)
#include "tst_drills.moc"

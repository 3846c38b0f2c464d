// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/workspace.h"
#include "tests/integration/workspace/workspacetesting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

const Timestamp Made = *Timestamp::fromText(u"2026-11-18 17:05:07.123456+00");

WorkspaceOptions small() {
    WorkspaceOptions options;
    options.executions = 4'000;
    options.days = 15;
    return options;
}

} // namespace

/// The embedded workspace from its first use to a start months later.
class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void madeOnFirstUse();
    void goesOnToNow();
    void goesOnTheSameWayEachTime();
    void aNewTroubleAfterALongPause();
    void monthsLaterTheCostIsBounded();
    void runsUnderWayHaveEnded();
    void editsStay();
    void reconnectingEndsTheTrouble();
    void somebodysOwnDataIsLeftAlone();
    void killedItStartsOver();
    void twoProgramsDoNotCollide();
    void whatCannotBeOpenedIsNamed();
    void anotherVersionsIsNamed();

private:
    std::unique_ptr<Session> made(const QString& name) {
        const auto report = ensureWorkspace(path(name), Made, {}, small());
        if (!report || !report->created)
            return nullptr;
        auto session = Session::open(ConnectionSettings::workspace(path(name)));
        return session ? std::move(*session) : nullptr;
    }
    QString path(const QString& name) const {
        return m_folder.filePath(name % QLatin1String("/workspace.sqlite"));
    }

    QTemporaryDir m_folder;
};

void TestWorkspace::madeOnFirstUse() {
    auto session = made(QStringLiteral("first"));
    QVERIFY(session);
    QCOMPARE(
        valueOf(*session, QStringLiteral("select count(*) from agent_executions")), QStringLiteral("4000"));
    QCOMPARE(isWorkspaceCurrent(*session, Made.plusSeconds(60)).value_or(false), true);
    QCOMPARE(isWorkspaceCurrent(*session, Made.plusSeconds(600)).value_or(true), false);
    QCOMPARE(valueOf(*session, QStringLiteral("pragma integrity_check")), QStringLiteral("ok"));
    // A second start at the same moment, and one with the clock put back, change nothing.
    const QByteArray before = contentHash(*session);
    const auto again = ensureWorkspace(path(QStringLiteral("first")), Made, {}, small());
    QVERIFY_RESULT(again);
    QVERIFY(!again->created);
    QCOMPARE(again->rowsWritten, 0);
    QVERIFY_RESULT(ensureWorkspace(path(QStringLiteral("first")), Made.plusSeconds(-86'400), {}, small()));
    QCOMPARE(contentHash(*session), before);
}

void TestWorkspace::goesOnToNow() {
    auto session = made(QStringLiteral("on"));
    QVERIFY(session);
    Timestamp now = Made;
    for (const qint64 step : {5, 60, 1'200, 3'600, 7'200, 40'000, 86'400, 3 * 86'400, 20 * 86'400}) {
        now = now.plusSeconds(step);
        QVERIFY_RESULT(continueWorkspace(*session, now));
        const QVariantList bounds{now.plusSeconds(-86'400).toText(), now.toText()};
        QVERIFY(
            valueOf(*session,
                QStringLiteral(
                    "select count(*) from agent_executions where execution_date > ? and execution_date <= ?"),
                bounds)
                .toInt()
            > 20);
        QVERIFY(
            valueOf(*session,
                QStringLiteral("select count(*) from system_logs where created_at > ? and created_at <= ?"),
                bounds)
                .toInt()
            > 3);
        QCOMPARE(valueOf(*session,
                     QStringLiteral("select count(*) from agent_executions where execution_date > ?"),
                     {now.toText()}),
            QStringLiteral("0"));
        QCOMPARE(valueOf(*session, QStringLiteral("select count(*) from integrations where last_sync > ?"),
                     {now.toText()}),
            QStringLiteral("0"));
        QCOMPARE(isWorkspaceCurrent(*session, now).value_or(false), true);
    }
    // No day twice, no run without its agent, and the stored figures are those of the runs.
    QCOMPARE(valueOf(*session,
                 QStringLiteral("select count(*) from (select 1 from dashboard_metrics group by client_id, "
                                "metric_date having count(*) > 1)")),
        QStringLiteral("0"));
    QCOMPARE(valueOf(*session,
                 QStringLiteral("select count(*) from (select 1 from client_metrics group by client_id, "
                                "metric_type, metric_date having count(*) > 1)")),
        QStringLiteral("0"));
    QCOMPARE(valueOf(*session,
                 QStringLiteral("select count(*) from (select 1 from agent_executions where agent_id <> 1 "
                                "group by execution_date, agent_id having count(*) > 1)")),
        QStringLiteral("0"));
    QVERIFY(rowsOf(*session, QStringLiteral("pragma foreign_key_check")).isEmpty());
    QCOMPARE(
        valueOf(*session,
            QStringLiteral(
                "select count(*) from ai_agents a where a.last_execution <> (select max(e.execution_date)"
                " from agent_executions e where e.agent_id = a.id)")),
        QStringLiteral("0"));
}

void TestWorkspace::goesOnTheSameWayEachTime() {
    auto one = made(QStringLiteral("same-1"));
    auto two = made(QStringLiteral("same-2"));
    QVERIFY(one && two);
    for (const qint64 seconds : {7'200LL, 9 * 86'400LL}) {
        QVERIFY_RESULT(continueWorkspace(*one, Made.plusSeconds(seconds)));
        QVERIFY_RESULT(continueWorkspace(*two, Made.plusSeconds(seconds)));
    }
    // The moment of an edit is real time, and so is that of a row that a trigger touched: not compared.
    QCOMPARE(contentHash(*one), contentHash(*two));
}

void TestWorkspace::aNewTroubleAfterALongPause() {
    auto session = made(QStringLiteral("trouble"));
    QVERIFY(session);
    const auto failing = [&] {
        return rowsOf(*session,
            QStringLiteral("select client_id from integrations where integration_type = 'google_calendar' "
                           "and status = 'error' order by 1"));
    };
    const auto before = failing();
    QCOMPARE(before.size(), 3);
    const Timestamp now = Made.plusSeconds(9 * 86'400);
    QVERIFY_RESULT(continueWorkspace(*session, now));
    const auto after = failing();
    QVERIFY(!after.isEmpty());
    QVERIFY(before != after);
    QCOMPARE(rowsOf(*session, QStringLiteral("select id from clients where status = 'critical' order by 1")),
        after);
    QVERIFY(valueOf(*session,
                QStringLiteral("select count(*) from agent_executions where agent_id = 1 and status = "
                               "'failed' and execution_date > ?"),
                {now.plusSeconds(-5 * 3'600).toText()})
                .toInt()
        > 10);
    // In between the old trouble was mended: that day, nothing failed for it.
    QCOMPARE(valueOf(*session,
                 QStringLiteral(
                     "select count(*) from agent_executions where execution_details like '%invalid_grant%'"
                     " and execution_date > ? and execution_date < ?"),
                 {Made.plusSeconds(3 * 3'600).toText(), now.plusSeconds(-6 * 3'600).toText()}),
        QStringLiteral("0"));
}

void TestWorkspace::monthsLaterTheCostIsBounded() {
    auto session = made(QStringLiteral("months"));
    QVERIFY(session);
    const Timestamp now = Made.plusSeconds(400LL * 86'400);
    const auto rows = continueWorkspace(*session, now);
    QVERIFY_RESULT(rows);
    // 90 days at the pace of 4,000 in 15, and what goes with them.
    QVERIFY2(*rows > 15'000 && *rows < 60'000, qPrintable(QString::number(*rows)));
    QCOMPARE(valueOf(*session,
                 QStringLiteral(
                     "select count(*) from agent_executions where execution_date > ? and execution_date < ?"),
                 {Made.toText(), now.plusSeconds(-90 * 86'400).toText()}),
        QStringLiteral("0"));
}

void TestWorkspace::runsUnderWayHaveEnded() {
    auto session = made(QStringLiteral("ended"));
    QVERIFY(session);
    const auto open = rowsOf(*session,
        QStringLiteral("select id from agent_executions where status in ('running', 'queued') order by 1"));
    QVERIFY(open.size() >= 3);
    QVERIFY_RESULT(continueWorkspace(*session, Made.plusSeconds(3'600)));
    for (const QStringList& run : open) {
        QCOMPARE(rowsOf(*session,
                     QStringLiteral("select status, duration_ms > 0, tokens_used > 0, execution_details not "
                                    "like '%in_flight%'"
                                    " from agent_executions where id = ?"),
                     {run[0].toLongLong()})
                     .value(0)
                     .join(QLatin1Char(' ')),
            QStringLiteral("completed 1 1 1"));
    }
    QVERIFY(valueOf(*session,
                QStringLiteral("select count(*) from agent_executions where status in ('running', 'queued')"))
                .toInt()
        >= 2);
}

void TestWorkspace::editsStay() {
    auto session = made(QStringLiteral("edits"));
    QVERIFY(session);
    const auto edit = [&](const char* sql) { QVERIFY_RESULT(session->execute(QString::fromUtf8(sql))); };
    edit("update clients set status = 'operational', name = 'Minha clínica' where id = 1"); // was critical
    edit("update clients set status = 'critical' where id = 3"); // was operational
    edit("update clients set archived_at = now_utc() where id = 5");
    edit("update ai_agents set status = 'paused', config = '{\"mine\":1}' where id = 2");
    edit("update integrations set status = 'disconnected' where client_id = 6 and integration_type = "
         "'google_calendar'");
    edit("update dashboard_metrics set revenue = '1.23' where client_id = 3 and metric_date = '2026-11-18'");
    edit("update dashboard_metrics set revenue = '4.56' where client_id = 3 and metric_date = '2026-11-10'");
    edit("insert into clients (id, name, specialty, email) values (1000, 'Nova', 'x', 'n@example.com')");
    edit("insert into integrations (client_id, integration_type, status, last_sync) values (1000, "
         "'calendly', 'connected', '2026-11-18 17:05:07.000000+00')");
    edit("insert into client_notes (client_id, text) values (1000, 'nota')");
    const QString configs = QStringLiteral("select group_concat(config) from ai_agents");
    const QString before = valueOf(*session, configs);
    for (const qint64 seconds : {3'600LL, 2 * 86'400LL, 40 * 86'400LL}) {
        QVERIFY_RESULT(continueWorkspace(*session, Made.plusSeconds(seconds)));
        const auto is = [&](const char* sql, const char* expected) {
            const QString found = valueOf(*session, QString::fromUtf8(sql));
            if (found != QString::fromUtf8(expected))
                qWarning("%s: %s", sql, qPrintable(found));
            return found == QString::fromUtf8(expected);
        };
        QVERIFY(is("select name || status from clients where id = 1", "Minha clínicaoperational"));
        QVERIFY(is("select status from clients where id = 3", "critical"));
        QVERIFY(is("select archived_at is not null from clients where id = 5", "1"));
        QVERIFY(is("select status from ai_agents where id = 2", "paused"));
        QVERIFY(
            is("select status from integrations where client_id = 6 and integration_type = 'google_calendar'",
                "disconnected"));
        QVERIFY(is("select revenue from dashboard_metrics where client_id = 3 and metric_date = '2026-11-18'",
            "1.23"));
        QVERIFY(is("select revenue from dashboard_metrics where client_id = 3 and metric_date = '2026-11-10'",
            "4.56"));
        QVERIFY(is("select name from clients where id = 1000", "Nova"));
        QVERIFY(
            is("select last_sync from integrations where client_id = 1000", "2026-11-18 17:05:07.000000+00"));
        QVERIFY(is("select text from client_notes", "nota"));
        QCOMPARE(valueOf(*session, configs), before);
        // Who is paused or archived does nothing any more.
        QVERIFY(is("select count(*) from agent_executions where agent_id = 2 and execution_date > "
                   "'2026-11-18 17:05:07.2'",
            "0"));
        QVERIFY(is("select count(*) from agent_executions where client_id = 5 and execution_date > "
                   "'2026-11-18 17:05:07.2'",
            "0"));
        QVERIFY(
            is("select count(*) from dashboard_metrics where client_id = 5 and metric_date > '2026-11-18'",
                "0"));
    }
}

void TestWorkspace::reconnectingEndsTheTrouble() {
    auto session = made(QStringLiteral("mended"));
    QVERIFY(session);
    QVERIFY_RESULT(
        session->execute(QStringLiteral("update integrations set status = 'connected' where integration_type "
                                        "= 'google_calendar' and status = 'error'")));
    QVERIFY_RESULT(continueWorkspace(*session, Made.plusSeconds(2 * 3'600)));
    QCOMPARE(valueOf(*session,
                 QStringLiteral("select count(*) from agent_executions where execution_details like "
                                "'%invalid_grant%' and execution_date > ?"),
                 {Made.toText()}),
        QStringLiteral("0"));
    QVERIFY(
        valueOf(*session,
            QStringLiteral("select count(*) from agent_executions where agent_id = 1 and execution_date > ?"),
            {Made.toText()})
            .toInt()
        > 0);
}

void TestWorkspace::somebodysOwnDataIsLeftAlone() {
    const QString file = path(QStringLiteral("own"));
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    {
        auto session = migratedSqlite(file);
        QVERIFY_RESULT(session);
        QVERIFY_RESULT((*session)->execute(
            QStringLiteral("insert into clients (name, specialty, email) values ('a', 'b', 'c@d.com')")));
    }
    const auto report = ensureWorkspace(file, Made, {}, small());
    QVERIFY_RESULT(report);
    QVERIFY(!report->created);
    auto session = Session::open(ConnectionSettings::workspace(file));
    QVERIFY_RESULT(session);
    QCOMPARE(valueOf(**session, QStringLiteral("select count(*) from clients")), QStringLiteral("1"));
    QCOMPARE(
        valueOf(**session, QStringLiteral("select count(*) from agent_executions")), QStringLiteral("0"));
}

void TestWorkspace::killedItStartsOver() {
    auto whole = made(QStringLiteral("whole"));
    QVERIFY(whole);
    const QByteArray wanted = contentHash(*whole);
    int killed = 0;
    for (int round = 0; round < 12; ++round) {
        const QString file = path(QStringLiteral("killed-%1").arg(round));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--make"), file});
        QVERIFY(child.waitForStarted());
        QTest::qWait(QRandomGenerator::global()->bounded(20, 700));
        child.kill();
        QVERIFY(child.state() == QProcess::NotRunning || child.waitForFinished());
        killed += child.exitStatus() == QProcess::CrashExit ? 1 : 0;
        const auto report = ensureWorkspace(file, Made, {}, small());
        QVERIFY_RESULT(report);
        auto session = Session::open(ConnectionSettings::workspace(file));
        QVERIFY_RESULT(session);
        QCOMPARE(contentHash(**session), wanted);
        QCOMPARE(valueOf(**session, QStringLiteral("pragma integrity_check")), QStringLiteral("ok"));
    }
    QVERIFY(killed > 0);
}

void TestWorkspace::twoProgramsDoNotCollide() {
    auto whole = made(QStringLiteral("alone"));
    QVERIFY(whole);
    const QString file = path(QStringLiteral("together"));
    QProcess children[3];
    for (QProcess& child : children)
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--make"), file});
    int created = 0;
    for (QProcess& child : children) {
        QVERIFY(child.waitForFinished(120'000));
        const QByteArray said = child.readAllStandardOutput() + child.readAllStandardError();
        QVERIFY2(child.exitCode() == 0, said.constData());
        created += said.contains("created") ? 1 : 0;
    }
    QCOMPARE(created, 1);
    auto session = Session::open(ConnectionSettings::workspace(file));
    QVERIFY_RESULT(session);
    QCOMPARE(contentHash(**session), contentHash(*whole));
}

void TestWorkspace::whatCannotBeOpenedIsNamed() {
    const QString file = path(QStringLiteral("nonsense"));
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QFile nonsense(file);
    QVERIFY(nonsense.open(QIODevice::WriteOnly));
    nonsense.write(QByteArray(10'000, 'x'));
    nonsense.close();
    const auto report = ensureWorkspace(file, Made, {}, small());
    QVERIFY(!report);
    QVERIFY(!report.error().detail.isEmpty());
    QVERIFY(nonsense.open(QIODevice::ReadOnly));
    QCOMPARE(nonsense.readAll(), QByteArray(10'000, 'x')); // whoever owns it still has it
    QVERIFY(!ensureWorkspace(QStringLiteral("/proc/no/workspace.sqlite"), Made, {}, small()));
}

void TestWorkspace::anotherVersionsIsNamed() {
    const QString name = QStringLiteral("outdated");
    auto session = made(name);
    QVERIFY(session);
    QVERIFY_RESULT(session->execute(
        QStringLiteral("update sevenscale_migrations set checksum = 'as it once was' where version = 13")));
    const QByteArray before = contentHash(*session);
    const auto report = ensureWorkspace(path(name), Made.plusSeconds(86'400), {}, small());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::WorkspaceOutdated);
    QCOMPARE(report.error().detail, QDir::toNativeSeparators(path(name)));
    QCOMPARE(contentHash(*session), before);
}

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--make")) {
        const auto report = ensureWorkspace(arguments[2], Made, {}, small());
        if (!report) {
            fprintf(stderr, "%s\n", qPrintable(report.error().detail));
            return 1;
        }
        printf("%s\n", report->created ? "created" : "was there");
        return 0;
    }
    TestWorkspace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workspace.moc"

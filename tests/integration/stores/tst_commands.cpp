// SPDX-License-Identifier: GPL-3.0-or-later
// Commands from being asked for to their end, on both dialects, with a worker that really runs them.
#include "services/stores/commandstore.h"
#include "services/stores/synclogstore.h"
#include "tests/integration/stores/dialects.h"
#include "tests/support/commandworker.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

class TestCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void retryIsDone_data() { addDialects(); }
    void retryIsDone();
    void cancelTurnsARunningRow_data() { addDialects(); }
    void cancelTurnsARunningRow();
    void syncIsLogged_data() { addDialects(); }
    void syncIsLogged();
    void theSameKeyIsTheSameCommand_data() { addDialects(); }
    void theSameKeyIsTheSameCommand();
    void whatMakesNoSenseIsRefused_data() { addDialects(); }
    void whatMakesNoSenseIsRefused();
    void takenBackOnlyWhileNobodyBegan_data() { addDialects(); }
    void takenBackOnlyWhileNobodyBegan();
    void nobodyBeginsWhatIsOverdue_data() { addDialects(); }
    void nobodyBeginsWhatIsOverdue();
    void twoWorkersNeverRunOneTwice_data() { addDialects(); }
    void twoWorkersNeverRunOneTwice();
    void aLostLeaseUndoesTheWork_data() { addDialects(); }
    void aLostLeaseUndoesTheWork();
    void threeLostLeasesAreAFailure_data() { addDialects(); }
    void threeLostLeasesAreAFailure();
    void manyAtOnce_data() { addDialects(); }
    void manyAtOnce();
    void theListFilters_data() { addDialects(); }
    void theListFilters();
    void listsUseTheirIndex();
    void serviceRoleIsAWorker();
    void aLeaseOfNothingIsRefused_data();
    void aLeaseOfNothingIsRefused();

private:
    template <typename Row>
    QString planOf(const ListDefinition<Row>& list, const QString& dialect, const QString& filter = {});
    Session& session() {
        QFETCH(QString, dialect);
        return m_dialects.session(dialect);
    }
    QString value(const char* sql, const QVariantList& parameters = {}) {
        QFETCH(QString, dialect);
        return m_dialects.value(dialect, QString::fromUtf8(sql), parameters);
    }
    static CommandRequest request(CommandKind kind, CommandTarget target, qint64 id, const char* key) {
        CommandRequest request;
        request.kind = kind;
        request.target = target;
        request.targetId = id;
        request.idempotencyKey = QString::fromLatin1(key);
        return request;
    }

    Dialects m_dialects;
};

void TestCommands::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    auto superuser = Session::open((*cluster)->settings());
    VERIFY_RESULT(superuser);
    VERIFY_RESULT((*superuser)
                      ->script(QStringLiteral("create role service_role bypassrls; create role runner login; "
                                              "grant service_role to runner")));
    VERIFY_RESULT(m_dialects.make(QStringLiteral("commands")));
}

/// The same few rows before each test, in both.
void TestCommands::init() {
    for (const char* dialect : {"postgresql", "sqlite"}) {
        Session& each = m_dialects.session(QString::fromLatin1(dialect));
        const QString generated = dialect[0] == 'p' ? QStringLiteral("overriding system value ") : QString();
        VERIFY_RESULT(each.script(
            QStringLiteral("delete from audit_log; delete from commands; delete from integration_logs;"
                           " delete from agent_executions; delete from integrations; delete from ai_agents;"
                           " delete from clients;"
                           " insert into clients (id, name, specialty, email) %1values (1, 'Clínica', 'x', "
                           "'a@b.example');"
                           " insert into ai_agents (id, name, agent_type) %1values (1, 'Agente', 'x');"
                           " insert into agent_executions (id, agent_id, client_id, status) %1values"
                           " (1, 1, 1, 'failed'), (2, 1, 1, 'Running'), (3, 1, null, 'failed');"
                           " insert into integrations (id, client_id, integration_type, status) %1values"
                           " (1, 1, 'calendly', 'connected')%2")
                .arg(generated,
                    dialect[0] == 'p'
                        ? QStringLiteral("; select setval(pg_get_serial_sequence('public.agent_executions',"
                                         " 'id'), 100)")
                        : QString())));
    }
}

void TestCommands::retryIsDone() {
    const auto asked
        = requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 1, "retry 1"));
    VERIFY_RESULT(asked);
    QCOMPARE(asked->state, QStringLiteral("requested"));
    QCOMPARE(asked->clientId, ClientId{1});
    QCOMPARE(asked->attempt, 0);
    QCOMPARE(value("select count(*) from audit_log where action = 'request_command'"), QStringLiteral("1"));

    CommandWorker worker(session(), QStringLiteral("w"));
    bool seen = false;
    worker.halfWay = [&](const Command& held) {
        const auto now = readCommand(session(), held.id);
        seen = now && now->state == u"running" && now->progress == 50 && now->progressNote == u"half way"
            && now->worker == u"w" && now->attempt == 1 && now->startedAt.has_value();
    };
    QCOMPARE(worker.runOnce(), Result<int>(1));
    QVERIFY(seen);

    const auto ended = readCommand(session(), asked->id);
    VERIFY_RESULT(ended);
    QCOMPARE(ended->state, QStringLiteral("done"));
    QCOMPARE(ended->progress, 100);
    QVERIFY(ended->finishedAt.has_value());
    QVERIFY(ended->result.has_value());
    QVERIFY(ended->result->text.contains(QLatin1String("execution_id")));
    // The run that failed is as it was, and the new one is of the same agent and clinic.
    QCOMPARE(value("select status from agent_executions where id = 1"), QStringLiteral("failed"));
    QCOMPARE(value("select count(*) from agent_executions where agent_id = 1 and client_id = 1"
                   " and status = 'completed' and cast(execution_details as text) like '%retry_of%1%'"),
        QStringLiteral("1"));
    QCOMPARE(worker.runOnce(), Result<int>(0));
}

void TestCommands::cancelTurnsARunningRow() {
    VERIFY_RESULT(
        requestCommand(session(), request(CommandKind::Cancel, CommandTarget::Execution, 2, "cancel 2")));
    const auto late
        = requestCommand(session(), request(CommandKind::Cancel, CommandTarget::Execution, 1, "cancel 1"));
    VERIFY_RESULT(late);
    QCOMPARE(CommandWorker(session(), QStringLiteral("w")).runOnce(), Result<int>(2));
    QCOMPARE(value("select status from agent_executions where id = 2"), QStringLiteral("cancelled"));
    QCOMPARE(value("select status from agent_executions where id = 1"), QStringLiteral("failed"));
    const auto ended = readCommand(session(), late->id);
    VERIFY_RESULT(ended);
    QCOMPARE(ended->state, QStringLiteral("failed"));
    QCOMPARE(ended->error, QStringLiteral("not_running"));
}

void TestCommands::syncIsLogged() {
    const auto asked
        = requestCommand(session(), request(CommandKind::Sync, CommandTarget::Integration, 1, "sync 1"));
    VERIFY_RESULT(asked);
    QCOMPARE(value("select last_sync from integrations where id = 1"), QStringLiteral("∅"));
    QCOMPARE(CommandWorker(session(), QStringLiteral("w")).runOnce(), Result<int>(1));
    QVERIFY(value("select last_sync from integrations where id = 1") != u"∅");
    ListRequest list;
    list.filter = QStringLiteral("integration:1 status:succeeded type:calendly client:1");
    const auto attempts = readPage(session(), syncAttemptList(), list, {}, Columns::Full);
    VERIFY_RESULT(attempts);
    QCOMPARE(attempts->rows.size(), 1);
    QCOMPARE(attempts->rows.front().commandId, asked->id);
    QCOMPARE(attempts->rows.front().records, 42);
    QCOMPARE(attempts->rows.front().clientName, QStringLiteral("Clínica"));
}

void TestCommands::theSameKeyIsTheSameCommand() {
    const CommandRequest once = request(CommandKind::Retry, CommandTarget::Execution, 1, "key");
    const auto first = requestCommand(session(), once);
    VERIFY_RESULT(first);
    const auto second = requestCommand(session(), once);
    VERIFY_RESULT(second);
    QCOMPARE(*second, *first);
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("1"));
    QCOMPARE(value("select count(*) from audit_log where action = 'request_command'"), QStringLiteral("1"));
    CommandRequest other = once;
    other.targetId = 2;
    const auto refused = requestCommand(session(), other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    // Also when it is done already: nobody runs it again.
    QCOMPARE(CommandWorker(session(), QStringLiteral("w")).runOnce(), Result<int>(1));
    const auto third = requestCommand(session(), once);
    VERIFY_RESULT(third);
    QCOMPARE(third->id, first->id);
    QCOMPARE(third->state, QStringLiteral("done"));
}

void TestCommands::whatMakesNoSenseIsRefused() {
    const auto codeOf = [&](const CommandRequest& asked) {
        const auto made = requestCommand(session(), asked);
        return made ? ErrorCode::Internal : made.error().code;
    };
    QCOMPARE(codeOf(request(CommandKind::Sync, CommandTarget::Execution, 1, "a")), ErrorCode::InvalidInput);
    QCOMPARE(codeOf(request(CommandKind::Retry, CommandTarget::Execution, 1, "")), ErrorCode::InvalidInput);
    QCOMPARE(
        codeOf(request(CommandKind::Retry, CommandTarget::Execution, 77, "b")), ErrorCode::PermissionDenied);
    CommandRequest array = request(CommandKind::Retry, CommandTarget::Execution, 1, "c");
    array.arguments.text = QStringLiteral("[1]");
    QCOMPARE(codeOf(array), ErrorCode::InvalidInput);
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("0"));
}

void TestCommands::takenBackOnlyWhileNobodyBegan() {
    const auto first
        = requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 1, "1"));
    VERIFY_RESULT(first);
    const auto cancelled = cancelCommand(session(), first->id);
    VERIFY_RESULT(cancelled);
    QCOMPARE(cancelled->state, QStringLiteral("cancelled"));
    QVERIFY(cancelled->finishedAt.has_value());
    QCOMPARE(value("select count(*) from audit_log where action = 'cancel_command'"), QStringLiteral("1"));
    QCOMPARE(cancelCommand(session(), first->id).error().code, ErrorCode::Conflict);
    QCOMPARE(cancelCommand(session(), QStringLiteral("00000000-0000-4000-8000-00000000dead")).error().code,
        ErrorCode::PermissionDenied);
    VERIFY_RESULT(requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 3, "3")));
    const auto claimed = claimCommands(session(), {QStringLiteral("w"), 10, 60, {}});
    VERIFY_RESULT(claimed);
    QCOMPARE(claimed->size(), 1); // the cancelled one is nobody's
    QCOMPARE(cancelCommand(session(), claimed->front().id).error().code, ErrorCode::Conflict);
}

void TestCommands::nobodyBeginsWhatIsOverdue() {
    CommandRequest brief = request(CommandKind::Retry, CommandTarget::Execution, 1, "1");
    brief.validForSeconds = 1;
    const auto asked = requestCommand(session(), brief);
    VERIFY_RESULT(asked);
    QThread::msleep(1'100);
    const auto claimed = claimCommands(session(), {QStringLiteral("w"), 10, 60, {}});
    VERIFY_RESULT(claimed);
    QVERIFY(claimed->isEmpty());
    QCOMPARE(expireCommands(session()), Result<qint64>(1));
    QCOMPARE(readCommand(session(), asked->id)->state, QStringLiteral("expired"));
    QCOMPARE(expireCommands(session()), Result<qint64>(0));
}

void TestCommands::twoWorkersNeverRunOneTwice() {
    QFETCH(QString, dialect);
    constexpr int Commands = 60;
    for (int i = 0; i < Commands; ++i)
        VERIFY_RESULT(requestCommand(session(),
            request(CommandKind::Retry, CommandTarget::Execution, i % 2 ? 1 : 3,
                QByteArray("key ").append(QByteArray::number(i)).constData())));
    std::atomic_int finished = 0;
    std::atomic_int broken = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            auto own = m_dialects.open(dialect);
            if (!own) {
                ++broken;
                return;
            }
            CommandWorker worker(**own, QStringLiteral("worker %1").arg(i));
            for (int idle = 0; idle < 3;) {
                const auto ran = worker.runOnce(3);
                if (!ran) {
                    ++broken;
                    return;
                }
                finished += *ran;
                idle = *ran == 0 ? idle + 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(broken.load(), 0);
    QCOMPARE(finished.load(), Commands);
    QCOMPARE(value("select count(*) from commands where state = 'done' and attempt = 1"),
        QString::number(Commands));
    QCOMPARE(
        value("select count(*) from agent_executions where status = 'completed'"), QString::number(Commands));
}

void TestCommands::aLostLeaseUndoesTheWork() {
    QFETCH(QString, dialect);
    const auto asked
        = requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 1, "1"));
    VERIFY_RESULT(asked);
    auto other = m_dialects.open(dialect);
    VERIFY_RESULT(other);
    CommandWorker slow(session(), QStringLiteral("slow"), 1);
    CommandWorker quick(**other, QStringLiteral("quick"));
    Result<int> quicks = 0;
    slow.halfWay = [&](const Command&) {
        QThread::msleep(1'100);
        quicks = quick.runOnce();
    };
    QCOMPARE(slow.runOnce(), Result<int>(0));
    QCOMPARE(quicks, Result<int>(1));
    const auto ended = readCommand(session(), asked->id);
    VERIFY_RESULT(ended);
    QCOMPARE(ended->state, QStringLiteral("done"));
    QCOMPARE(ended->worker, QStringLiteral("quick"));
    QCOMPARE(ended->attempt, 2);
    QCOMPARE(value("select count(*) from agent_executions where status = 'completed'"), QStringLiteral("1"));
}

void TestCommands::threeLostLeasesAreAFailure() {
    const auto asked
        = requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 1, "1"));
    VERIFY_RESULT(asked);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        const auto claimed = claimCommands(session(), {QStringLiteral("dies"), 10, 1, {CommandKind::Retry}});
        VERIFY_RESULT(claimed);
        QCOMPARE(claimed->size(), 1);
        QCOMPARE(claimed->front().attempt, attempt);
        const auto again = claimCommands(session(), {QStringLiteral("other"), 10, 1, {}});
        VERIFY_RESULT(again);
        QVERIFY(again->isEmpty());
        QThread::msleep(1'100);
    }
    const auto claimed = claimCommands(session(), {QStringLiteral("dies"), 10, 1, {}});
    VERIFY_RESULT(claimed);
    QVERIFY(claimed->isEmpty());
    QCOMPARE(expireCommands(session()), Result<qint64>(1));
    const auto ended = readCommand(session(), asked->id);
    VERIFY_RESULT(ended);
    QCOMPARE(ended->state, QStringLiteral("failed"));
    QCOMPARE(ended->error, QStringLiteral("lease_lost"));
}

void TestCommands::manyAtOnce() {
    QList<CommandRequest> requests{request(CommandKind::Retry, CommandTarget::Execution, 1, "1"),
        request(CommandKind::Retry, CommandTarget::Execution, 77, "77"),
        request(CommandKind::Cancel, CommandTarget::Execution, 2, "2"),
        request(CommandKind::Sync, CommandTarget::Execution, 1, "x"),
        request(CommandKind::Cancel, CommandTarget::Execution, 2, "1")};
    const auto answers = requestCommands(session(), requests);
    VERIFY_RESULT(answers);
    QCOMPARE(answers->size(), 5);
    QVERIFY(answers->at(0).id.has_value() && answers->at(2).id.has_value());
    QCOMPARE(answers->at(1).problem, ErrorCode::PermissionDenied);
    QCOMPARE(answers->at(3).problem, ErrorCode::InvalidInput);
    QCOMPARE(answers->at(4).problem, ErrorCode::Conflict);
    QCOMPARE(value("select count(*) from commands"), QStringLiteral("2"));
    QCOMPARE(value("select count(*) from audit_log where action = 'request_command'"), QStringLiteral("2"));
    // Again, as after an answer that was lost: the same commands.
    QCOMPARE(requestCommands(session(), requests), answers);

    const auto claimed = claimCommands(session(), {QStringLiteral("w"), 1, 60, {}});
    VERIFY_RESULT(claimed);
    const QStringList both{*answers->at(0).id, *answers->at(2).id};
    const auto cancelled = cancelCommands(session(), both);
    VERIFY_RESULT(cancelled);
    QCOMPARE(cancelled->size(), 1);
    QVERIFY(cancelled->front() != claimed->front().id);
    while (requests.size() <= MostCommandsAtOnce)
        requests.append(requests.front());
    const auto tooMany = requestCommands(session(), requests);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, ErrorCode::InvalidInput);
}

void TestCommands::theListFilters() {
    VERIFY_RESULT(requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 1, "1")));
    VERIFY_RESULT(requestCommand(session(), request(CommandKind::Retry, CommandTarget::Execution, 3, "3")));
    VERIFY_RESULT(requestCommand(session(), request(CommandKind::Sync, CommandTarget::Integration, 1, "s")));
    const auto count = [&](const char* filter) {
        return countRows(session(), commandList(), QString::fromLatin1(filter), {}).value_or(-1);
    };
    QCOMPARE(count(""), 3);
    QCOMPARE(count("kind:retry"), 2);
    QCOMPARE(count("client:1"), 2);
    QCOMPARE(count("state:requested target_type:integration target:1"), 1);
    ListRequest newest;
    newest.limit = 2;
    const auto page = readPage(session(), commandList(), newest, {});
    VERIFY_RESULT(page);
    QCOMPARE(page->rows.front().kind, QStringLiteral("sync"));
    QVERIFY(page->next.has_value());
}

template <typename Row>
QString TestCommands::planOf(const ListDefinition<Row>& list, const QString& dialect, const QString& filter) {
    Session& each = m_dialects.session(dialect);
    StoreContext context;
    if (filter.isEmpty())
        context.tenantId = QStringLiteral("00000000-0000-4000-8000-000000000001");
    ListShape shape = list.shape;
    shape.select = QStringList{shape.ties.front().sql};
    ListRequest request;
    request.filter = filter;
    const auto page = pageStatements(shape, request, context, each.dialect());
    if (!page || !page->keyed)
        return QStringLiteral("no statement");
    const bool sqlite = each.dialect() == Dialect::Sqlite;
    auto rows = each.query(
        (sqlite ? QLatin1String("explain query plan ") : QLatin1String("explain ")) % page->keyed->sql,
        page->keyed->parameters + QVariantList{qint64(200)});
    if (!rows)
        return rows.error().detail;
    QString plan;
    while (rows->next())
        plan += rows->text(sqlite ? 3 : 0) % QLatin1Char('\n');
    return plan;
}

/// A page of the newest, of a tenant and of one integration, comes off an index in its order.
void TestCommands::listsUseTheirIndex() {
    // On a handful of rows the planner would rather read and sort them all.
    Session& postgres = m_dialects.session(QStringLiteral("postgresql"));
    VERIFY_RESULT(postgres.script(
        QStringLiteral("set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off")));
    for (const char* name : {"postgresql", "sqlite"}) {
        const QString dialect = QString::fromLatin1(name);
        const std::pair<const char*, QString> plans[] = {
            {"commands_tenant_requested", planOf(commandList(), dialect)},
            {"integration_logs_tenant_started", planOf(syncAttemptList(), dialect)},
            {"integration_logs_integration_started",
                planOf(syncAttemptList(), dialect, QStringLiteral("integration:1"))},
        };
        for (const auto& [index, plan] : plans) {
            QVERIFY2(plan.contains(QLatin1String(index)), qPrintable(plan));
            QVERIFY2(!plan.contains(QLatin1String("Sort")) && !plan.contains(QLatin1String("TEMP B-TREE")),
                qPrintable(plan));
        }
    }
    VERIFY_RESULT(
        postgres.script(QStringLiteral("reset enable_seqscan; reset enable_sort; reset enable_bitmapscan")));
}

/// The programs that run agents connect as service_role: it has the workers' verbs, and no table of ours.
void TestCommands::serviceRoleIsAWorker() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    Session& owner = m_dialects.session(QStringLiteral("postgresql"));
    VERIFY_RESULT(requestCommand(owner, request(CommandKind::Retry, CommandTarget::Execution, 1, "1")));
    VERIFY_RESULT(requestCommand(owner, request(CommandKind::Sync, CommandTarget::Integration, 1, "2")));
    auto runner = Session::open((*cluster)->settings(QStringLiteral("commands"), QStringLiteral("runner")));
    VERIFY_RESULT(runner);
    VERIFY_RESULT((*runner)->script(QStringLiteral("set role service_role")));
    QCOMPARE(CommandWorker(**runner, QStringLiteral("w")).runOnce(), Result<int>(2));
    QVERIFY(!readCommand(**runner, QStringLiteral("00000000-0000-4000-8000-00000000dead")));
    QCOMPARE(m_dialects.value(QStringLiteral("postgresql"),
                 QStringLiteral("select count(*) from commands where state = 'done'")),
        QStringLiteral("2"));
}

void TestCommands::aLeaseOfNothingIsRefused_data() {
    QTest::addColumn<QString>("statement");
    const auto row
        = [](const char* statement) { QTest::newRow(statement) << QString::fromLatin1(statement); };
    row("select * from ops.claim_command('w', 1, null)");
    row("select * from ops.claim_command('w', null)");
    row("select * from ops.claim_command(null)");
    row("select * from ops.claim_command('w', 1, '0')");
    row("select ops.progress_command(id, 'w', attempt, 5, null, null) from commands");
    row("select ops.progress_command(id, 'w', attempt, 5, null, '-1 second') from commands");
}

/// A command without an end to its lease would be its worker's for ever.
void TestCommands::aLeaseOfNothingIsRefused() {
    QFETCH(QString, statement);
    Session& postgres = m_dialects.session(QStringLiteral("postgresql"));
    VERIFY_RESULT(requestCommand(postgres, request(CommandKind::Retry, CommandTarget::Execution, 1, "1")));
    VERIFY_RESULT(requestCommand(postgres, request(CommandKind::Retry, CommandTarget::Execution, 3, "3")));
    VERIFY_RESULT(claimCommands(postgres, {QStringLiteral("w"), 60, 1, {}}));
    const auto refused = postgres.query(statement);
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, QStringLiteral("22023"));
    QCOMPARE(
        m_dialects.value(QStringLiteral("postgresql"),
            QStringLiteral("select count(*) from commands where state = 'running' and lease_until is null")),
        QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Who may take a list away, what the audit log is told of it, and that an export is of one moment.
#include "services/database/migrator.h"
#include "services/exports/exporttrace.h"
#include "services/exports/listexport.h"
#include "services/stores/lists.h"
#include "tests/integration/schema/schemafixture.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

#include <memory>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto& verified = (result);                                                                     \
        QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().detail));                 \
    } while (false)

namespace {

const QString FirstTenant = QStringLiteral("00000000-0000-4000-8000-000000000001");
const QString OtherTenant = QStringLiteral("00000000-0000-4000-8000-0000000000b2");

/// Counts rows, and does something before the first of them is read.
class CountingWriter final : public RowWriter {
public:
    explicit CountingWriter(std::function<void()> before = [] {})
        : m_before(std::move(before)) { }
    QString format() const override { return QStringLiteral("csv"); }
    Result<void> begin(const QList<ExportColumn>&) override {
        hasBegun = true;
        m_before();
        return {};
    }
    Result<void> write(const Rows::Source&) override {
        ++rows;
        return {};
    }
    Result<void> end() override { return {}; }

    bool hasBegun = false;
    qint64 rows = 0;

private:
    std::function<void()> m_before;
};

Result<ExportReport> exported(
    Session& session, CountingWriter& writer, const QString& filter = {}, const StoreContext& context = {}) {
    const auto source = exportSource(executionList(), QStringLiteral("executions"), {QStringLiteral("id")});
    if (!source)
        return failure(source.error());
    return exportRows(
        session, *source, {{}, filter, {}}, context, writer, [](qint64, qint64) { return true; });
}

} // namespace

class TestExports final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoMay_data();
    void whoMay();
    void theLogIsTold();
    void theWorkspacesLogIsTold();
    void anEndedOneIsToldAsBegun();
    void oneMomentForCountingAndReading();
    void nothingIsReadOnceItIsToEnd();
    void anOlderDatabaseSaysSo();

private:
    Result<std::unique_ptr<Session>> open(const QString& login) {
        return Session::open(m_cluster->settings(QStringLiteral("exporttrace"), login));
    }
    /// The lines of the log about exports since the last time: tenant, person, action, list, data.
    QStringList told() {
        const auto lines = rowsOf(*m_owner,
            QStringLiteral(
                "select l.tenant_id, u.name, l.action, l.resource, l.new_data from public.audit_log l"
                " left join public.users u on u.id = l.user_id"
                " where l.action like '%_export' and l.id > %1 order by l.id")
                .arg(m_seen));
        const auto last = rowsOf(*m_owner, QStringLiteral("select max(id) from public.audit_log"));
        m_seen = last ? last->front().toLongLong() : m_seen;
        return lines ? *lines : QStringList{lines.error().detail};
    }

    PrivateCluster* m_cluster = nullptr;
    std::unique_ptr<Session> m_owner;
    qint64 m_seen = 0;
};

void TestExports::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    const QString database = QStringLiteral("exporttrace");
    VERIFY_RESULT(runFile(*m_cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("supabase_roles.sql"))));
    VERIFY_RESULT(createOwnedDatabase(*m_cluster, database, Owner::BypassingOwner));
    const auto login = ownerLogin(*m_cluster, Owner::BypassingOwner);
    VERIFY_RESULT(login);
    auto owner = open(*login);
    VERIFY_RESULT(owner);
    m_owner = std::move(*owner);
    VERIFY_RESULT(Migrator(*m_owner).migrate());
    VERIFY_RESULT(runFile(*m_cluster, database, *login, sqlFile(QStringLiteral("roles.sql"))));
    // One who reads the first tenant and manages the other one.
    VERIFY_RESULT(m_owner->script(QStringLiteral(
        "select * from ops.add_user('both@rls.example', 'RLS Both', 'VIEWER', login => 'rls_both');"
        "select * from ops.add_user('both@rls.example', 'RLS Both', 'MANAGER', '%1')")
                                      .arg(OtherTenant)));
}

void TestExports::whoMay_data() {
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<bool>("may");
    const auto row = [](const char* login, const QString& tenant, bool may) {
        QTest::addRow("%s %s", login, qPrintable(tenant.right(2)))
            << QString::fromLatin1(login) << tenant << may;
    };
    for (const char* login : {"rls_owner", "rls_admin", "rls_manager", "rls_clinic"}) {
        row(login, {}, true);
        row(login, FirstTenant, true);
        row(login, OtherTenant, false);
    }
    for (const char* login : {"rls_operator", "rls_viewer", "rls_clinic_viewer", "rls_suspended",
             "rls_expired", "rls_invited", "rls_nobody"}) {
        row(login, {}, false);
        row(login, FirstTenant, false);
    }
    row("rls_both", {}, false); // rows of the first tenant would be among them
    row("rls_both", FirstTenant, false);
    row("rls_both", OtherTenant, true);
}

void TestExports::whoMay() {
    QFETCH(QString, login);
    QFETCH(QString, tenant);
    QFETCH(bool, may);
    auto session = open(login);
    VERIFY_RESULT(session);
    StoreContext context;
    if (!tenant.isEmpty())
        context.tenantId = tenant;
    CountingWriter writer;
    told();
    const auto report = exported(**session, writer, {}, context);
    QCOMPARE(report.has_value(), may);
    QCOMPARE(writer.hasBegun, may);
    if (!may)
        QCOMPARE(report.error().code, ErrorCode::PermissionDenied);
    QCOMPARE(told().isEmpty(), !may);
}

void TestExports::theLogIsTold() {
    auto session = open(QStringLiteral("rls_manager"));
    VERIFY_RESULT(session);
    told();
    CountingWriter writer;
    const auto report = exported(**session, writer, QStringLiteral("status:failed"));
    VERIFY_RESULT(report);
    QVERIFY(report->rows > 0);
    QCOMPARE(report->rows, writer.rows);
    const QString who = FirstTenant % QStringLiteral(" | RLS Manager | ");
    const QStringList expected{who
            % QStringLiteral(
                "begin_export | executions | {\"filter\": \"status:failed\", \"format\": \"csv\"}"),
        who
            % QStringLiteral("finish_export | executions | {\"rows\": %1, \"filter\": \"status:failed\","
                             " \"format\": \"csv\"}")
                  .arg(report->rows)};
    QCOMPARE(told(), expected);
}

void TestExports::theWorkspacesLogIsTold() {
    QTemporaryDir folder;
    auto session = Session::open(ConnectionSettings::workspace(folder.filePath(QStringLiteral("w.sqlite"))));
    VERIFY_RESULT(session);
    VERIFY_RESULT(Migrator(**session).migrate());
    CountingWriter writer;
    VERIFY_RESULT(exported(**session, writer, QStringLiteral("status:failed")));
    const auto lines
        = rowsOf(**session, QStringLiteral("select action, resource, new_data from audit_log order by id"));
    VERIFY_RESULT(lines);
    QCOMPARE(*lines,
        (QStringList{
            QStringLiteral("begin_export | executions | {\"filter\":\"status:failed\",\"format\":\"csv\"}"),
            QStringLiteral("finish_export | executions | "
                           "{\"filter\":\"status:failed\",\"format\":\"csv\",\"rows\":0}")}));
}

void TestExports::anEndedOneIsToldAsBegun() {
    auto session = open(QStringLiteral("rls_manager"));
    VERIFY_RESULT(session);
    told();
    CountingWriter writer;
    const auto source = exportSource(executionList(), QStringLiteral("executions"));
    VERIFY_RESULT(source);
    const auto report = exportRows(**session, *source, {}, {}, writer, [](qint64, qint64) { return false; });
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    const QStringList lines = told();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().contains(QLatin1String("begin_export")), qPrintable(lines.front()));
    QVERIFY(!(*session)->inTransaction());
}

/// A run that is seven days old a moment after it was counted belongs to the file all the same.
/// A row leaves "the last 7 days" every 20 ms, and the count is held up: read with a moment of its own, the
/// list would be shorter.
void TestExports::oneMomentForCountingAndReading() {
    VERIFY_RESULT(m_owner->script(QStringLiteral(
        "insert into public.agent_executions (agent_id, client_id, status, execution_date)"
        " select a.id, c.id, 'edge', now() - interval '7 days' + n * interval '20 milliseconds'"
        " from public.ai_agents a, public.clients c, generate_series(1, 15000) n"
        " where c.name = 'RLS A' and a.name = 'RLS Agente 1'")));
    const QString login = *ownerLogin(*m_cluster, Owner::BypassingOwner);
    auto holder = open(login);
    VERIFY_RESULT(holder);
    VERIFY_RESULT((*holder)->script(
        QStringLiteral("begin; lock table public.agent_executions in access exclusive mode")));
    auto report = QtConcurrent::run([&, login]() -> Result<ExportReport> {
        auto session = open(login);
        if (!session)
            return failure(session.error());
        CountingWriter writer;
        return exported(**session, writer, QStringLiteral("status:edge date:last-7d"));
    });
    const auto waits = [&] {
        const auto rows = rowsOf(
            *m_owner, QStringLiteral("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"));
        return rows && *rows == QStringList{QStringLiteral("1")};
    };
    QVERIFY(QTest::qWaitFor(waits, 60'000));
    QTest::qWait(100);
    VERIFY_RESULT((*holder)->script(QStringLiteral("rollback")));
    VERIFY_RESULT(report.result());
    QVERIFY(report.result()->rows > 0);
}

/// The wish to end comes when no statement runs that could be cancelled.
void TestExports::nothingIsReadOnceItIsToEnd() {
    auto session = open(QStringLiteral("rls_manager"));
    VERIFY_RESULT(session);
    CountingWriter writer([&] { (*session)->interrupt(); });
    const auto report = exported(**session, writer);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(writer.rows, 0);
    QVERIFY(!(*session)->inTransaction());
}

void TestExports::anOlderDatabaseSaysSo() {
    VERIFY_RESULT(m_owner->script(QStringLiteral("alter function ops.note_export rename to note_nothing")));
    auto session = open(QStringLiteral("rls_manager"));
    VERIFY_RESULT(session);
    CountingWriter writer;
    const auto report = exported(**session, writer);
    VERIFY_RESULT(m_owner->script(QStringLiteral("alter function ops.note_nothing rename to note_export")));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::SchemaMissing);
    QVERIFY(!writer.hasBegun);
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/migrator.h"
#include "tests/support/privatecluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

namespace {

#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto& required = (expression);                                                                 \
        QVERIFY2(required, required ? "" : qPrintable(required.error().detail));                             \
    } while (false)

constexpr char Ledger[]
    = "create table if not exists %1sevenscale_migrations (version integer primary key,"
      " name text not null, checksum text not null, applied_at %2, applied_by text, program text);";

ConnectionSettings settingsOf(const QString& text) {
    return text.startsWith(QLatin1Char('/')) ? ConnectionSettings::workspace(text)
                                             : *ConnectionSettings::fromConnectionString(text);
}

Result<void> migrate(const QString& database, const QString& folder, int patienceMs = 60'000) {
    auto session = Session::open(settingsOf(database));
    if (!session)
        return failure(session.error());
    Migrator migrator(**session, folder);
    migrator.setPatience(patienceMs);
    return migrator.migrate();
}

} // namespace

class MigratorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    PrivateCluster* m_cluster = nullptr;
    int m_databases = 0;
    int m_folders = 0;

    static void dialects() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("postgresql") << QStringLiteral("postgresql");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
    }

    /// A server's database says what differs; a workspace is known by its file, whatever it is.
    bool isRefusal(const Error& error, ErrorCode code, const QString& database, const QString& what) const {
        const QString file = settingsOf(database).filePath;
        return file.isEmpty()
            ? error.code == code && error.detail.contains(what)
            : error.code == ErrorCode::WorkspaceOutdated && error.detail == QDir::toNativeSeparators(file);
    }

    QString newDatabase(const QString& dialect) {
        const QString name = QStringLiteral("m%1").arg(++m_databases);
        if (dialect == QLatin1String("sqlite"))
            return m_folder.filePath(name + QLatin1String(".sqlite"));
        if (auto created = m_cluster->createDatabase(name); !created)
            qWarning("%s", qPrintable(created.error().detail));
        return m_cluster->connectionString(name);
    }

    static void write(const QString& folder, const QString& name, const QString& text) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    static QString table(const QString& dialect, const char* name) {
        return (dialect == QLatin1String("sqlite") ? QString() : QStringLiteral("public."))
            % QLatin1String(name);
    }

    /// Steps that can each be done only once, and that take long enough to be killed in.
    QString newSteps(const QString& dialect) {
        const QString folder = m_folder.filePath(QStringLiteral("steps%1").arg(++m_folders));
        QDir().mkpath(folder);
        const bool sqlite = dialect == QLatin1String("sqlite");
        // On PostgreSQL a step searches nothing but pg_catalog.
        const QString done = table(dialect, "done");
        write(folder, QStringLiteral("0000_ledger.sql"),
            QString::fromLatin1(Ledger).arg(sqlite ? QString() : QStringLiteral("public."),
                sqlite ? QStringLiteral("text") : QStringLiteral("timestamptz")));
        write(folder, QStringLiteral("0001_tables.sql"),
            QStringLiteral(
                "create table %1 (step integer not null, k integer);\ninsert into %1 values (1, null);")
                .arg(done));
        const QString rows = sqlite ? QStringLiteral("with recursive n(k) as (select 1 union all select k + "
                                                     "1 from n where k < 20000) select 2, k from n")
                                    : QStringLiteral("select 2, k from generate_series(1, 60000) k");
        write(folder, QStringLiteral("0002_rows.sql"),
            QLatin1String("insert into ") % done % QLatin1Char(' ') % rows % QLatin1Char(';'));
        if (sqlite)
            write(folder, QStringLiteral("0003_indexes.sql"),
                QStringLiteral(
                    "create index done_a on done (step, k); create index done_b on done (k, step);"));
        else
            write(folder, QStringLiteral("0003_indexes.sql"),
                QStringLiteral(
                    "-- sevenscale: concurrently\n-- why not? it's a comment\n\n-- index: done_a\n"
                    "create index concurrently done_a on public.done (step, k);\n\n-- index: public.done_b\n"
                    "create index concurrently done_b on public.done (k, step)\n    where step > 0;\n"));
        write(folder, QStringLiteral("0010_last.sql"),
            QStringLiteral("insert into %1 values (4, null); create view %2 as select count(*) as n from %1;")
                .arg(done, table(dialect, "all_done")));
        write(folder, QStringLiteral("notes.sql"), QStringLiteral("this is no step"));
        return folder;
    }

    static QString one(const QString& database, const QString& sql) {
        auto session = Session::open(settingsOf(database));
        if (!session)
            return session.error().detail;
        auto rows = (*session)->query(sql);
        if (!rows)
            return rows.error().detail;
        return rows->next() ? rows->text(0) : QStringLiteral("(none)");
    }

    /// Each step was done once, and recorded.
    void verifyDone(const QString& database, const QString& dialect) {
        const bool sqlite = dialect == QLatin1String("sqlite");
        QCOMPARE(
            one(database,
                QStringLiteral(
                    "select count(*) from sevenscale_migrations where checksum <> '' and program <> ''")),
            QStringLiteral("5"));
        QCOMPARE(one(database, QStringLiteral("select max(version) from sevenscale_migrations")),
            QStringLiteral("10"));
        QCOMPARE(one(database, QStringLiteral("select n from all_done")),
            sqlite ? QStringLiteral("20002") : QStringLiteral("60002"));
        if (!sqlite) {
            QCOMPARE(
                one(database,
                    QStringLiteral(
                        "select count(*) from pg_index where indrelid = 'done'::regclass and indisvalid")),
                QStringLiteral("2"));
            QCOMPARE(one(database, QStringLiteral("select count(*) from pg_index where not indisvalid")),
                QStringLiteral("0"));
        }
    }

private Q_SLOTS:
    void initTestCase() {
        auto cluster = PrivateCluster::instance();
        REQUIRE_OK(cluster);
        m_cluster = *cluster;
    }

    void carriesSteps() {
        for (const Dialect dialect : {Dialect::PostgreSql, Dialect::Sqlite}) {
            const QList<MigrationStep> steps = Migrator::steps(dialect);
            QVERIFY(steps.size() > 3);
            QCOMPARE(steps.first().version, 0);
            QCOMPARE(steps.first().name, QStringLiteral("ledger"));
            for (qsizetype i = 1; i < steps.size(); ++i)
                QVERIFY2(steps.at(i - 1).version < steps.at(i).version, qPrintable(steps.at(i).name));
        }
    }

    /// What the program carries goes into an empty database, and the catalogue check has nothing to say.
    void ownSteps_data() { dialects(); }
    void ownSteps() {
        QFETCH(QString, dialect);
        auto session = Session::open(settingsOf(newDatabase(dialect)));
        REQUIRE_OK(session);
        Migrator migrator(**session);
        auto plan = migrator.plan();
        REQUIRE_OK(plan);
        QCOMPARE(plan->currentVersion, -1);
        QCOMPARE(plan->pending.size(), Migrator::steps((*session)->dialect()).size());
        QVERIFY(plan->obstacles.isEmpty());
        REQUIRE_OK(migrator.migrate());
        for (const auto& finding : migrator.findings())
            qWarning("%s: %s", qPrintable(finding.object), qPrintable(finding.problem));
        QVERIFY(migrator.findings().isEmpty());
        plan = migrator.plan();
        REQUIRE_OK(plan);
        QVERIFY(plan->pending.isEmpty());
        QVERIFY(plan->lostRights.isEmpty());
        QCOMPARE(plan->currentVersion, Migrator::steps((*session)->dialect()).last().version);
    }

    void freshAndAgain_data() { dialects(); }
    void freshAndAgain() {
        QFETCH(QString, dialect);
        const QString database = newDatabase(dialect);
        const QString folder = newSteps(dialect);
        auto session = Session::open(settingsOf(database));
        REQUIRE_OK(session);
        (*session)->setStatementTimeout(12'000);
        Migrator migrator(**session, folder);
        QStringList told;
        REQUIRE_OK(migrator.migrate([&told](const Migrator::Progress& progress) {
            told += QStringLiteral("%1/%2 %3").arg(progress.done).arg(progress.total).arg(progress.step);
        }));
        QCOMPARE(told.first(), QStringLiteral("0/5 0000_ledger"));
        QCOMPARE(told.last(), QStringLiteral("5/5 "));
        QCOMPARE((*session)->statementTimeout(), 12'000);
        verifyDone(database, dialect);
        told.clear();
        REQUIRE_OK(migrator.migrate([&told](const Migrator::Progress& progress) { told += progress.step; }));
        QCOMPARE(told, QStringList{QString()});
        verifyDone(database, dialect);
    }

    void severalAtOnce_data() { dialects(); }
    void severalAtOnce() {
        QFETCH(QString, dialect);
        for (int round = 0; round < 3; ++round) {
            const QString database = newDatabase(dialect);
            const QString folder = newSteps(dialect);
            std::vector<Result<void>> results(4);
            std::vector<std::thread> threads;
            for (auto& result : results)
                threads.emplace_back([&result, &database, &folder] { result = migrate(database, folder); });
            for (auto& thread : threads)
                thread.join();
            for (const auto& result : results)
                REQUIRE_OK(result);
            verifyDone(database, dialect);
        }
    }

    void killed_data() { dialects(); }
    void killed() {
        QFETCH(QString, dialect);
        QRandomGenerator random(20261122);
        int finished = 0;
        int kills = 0;
        QElapsedTimer timer;
        timer.start();
        const QString folder = newSteps(dialect);
        // Until some fifty kills have met some databases in every stage.
        while (kills < 50) {
            const QString database = newDatabase(dialect);
            for (bool done = false; !done;) {
                QProcess child;
                child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
                child.start(
                    QCoreApplication::applicationFilePath(), {QStringLiteral("--migrate"), database, folder});
                QVERIFY(child.waitForStarted());
                if (kills < 50 && !child.waitForFinished(random.bounded(20, 450))) {
                    child.kill();
                    ++kills;
                    child.waitForFinished();
                    continue;
                }
                child.waitForFinished(60'000);
                QCOMPARE(child.exitStatus(), QProcess::NormalExit);
                QCOMPARE(child.exitCode(), 0);
                done = true;
            }
            verifyDone(database, dialect);
            ++finished;
        }
        qInfo("%d kills, %d databases finished, %lld ms", kills, finished, timer.elapsed());
    }

    void changedStep_data() { dialects(); }
    void changedStep() {
        QFETCH(QString, dialect);
        const QString database = newDatabase(dialect);
        const QString folder = newSteps(dialect);
        REQUIRE_OK(migrate(database, folder));
        QFile file(QDir(folder).filePath(QStringLiteral("0001_tables.sql")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray original = file.readAll();

        // Line ends are no change: a checkout on Windows has others.
        file.resize(0);
        file.write(QByteArray(original).replace("\n", "\r\n"));
        file.close();
        REQUIRE_OK(migrate(database, folder));

        write(folder, QStringLiteral("0001_tables.sql"), QString::fromUtf8(original) % QLatin1Char(' '));
        auto refused = migrate(database, folder);
        QVERIFY(!refused);
        QVERIFY2(
            isRefusal(refused.error(), ErrorCode::SchemaChanged, database, QStringLiteral("0001_tables")),
            qPrintable(refused.error().detail));
    }

    void newerSchema_data() { dialects(); }
    void newerSchema() {
        QFETCH(QString, dialect);
        const QString database = newDatabase(dialect);
        const QString folder = newSteps(dialect);
        REQUIRE_OK(migrate(database, folder));
        write(folder, QStringLiteral("0011_more.sql"),
            QStringLiteral("create table %1 (id integer);").arg(table(dialect, "more")));
        REQUIRE_OK(migrate(database, folder));
        QFile::remove(QDir(folder).filePath(QStringLiteral("0011_more.sql")));
        auto refused = migrate(database, folder);
        QVERIFY(!refused);
        QVERIFY2(isRefusal(refused.error(), ErrorCode::SchemaTooNew, database, QStringLiteral("version 11")),
            qPrintable(refused.error().detail));
    }

    void failingStep_data() { dialects(); }
    void failingStep() {
        QFETCH(QString, dialect);
        const QString database = newDatabase(dialect);
        const QString folder = newSteps(dialect);
        write(folder, QStringLiteral("0004_wrong.sql"),
            QStringLiteral("create table %1 (id integer); selec 1;").arg(table(dialect, "half")));
        auto refused = migrate(database, folder);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::QueryFailed);
        QVERIFY(refused.error().detail.startsWith(QLatin1String("0004_wrong: ")));
        QCOMPARE(one(database, QStringLiteral("select max(version) from sevenscale_migrations")),
            QStringLiteral("3"));
        write(folder, QStringLiteral("0004_wrong.sql"),
            QStringLiteral("create table %1 (id integer);").arg(table(dialect, "half")));
        REQUIRE_OK(migrate(database, folder));
        QCOMPARE(one(database, QStringLiteral("select count(*) from half")), QStringLiteral("0"));
    }

    void obstacleStopsBeforeAnyChange() {
        const QString database = newDatabase(QStringLiteral("postgresql"));
        const QString folder = newSteps(QStringLiteral("postgresql"));
        write(folder, QStringLiteral("preflight.sql"),
            QStringLiteral(
                "select 'public.users' as object, 'is another program''s' as problem, 'rename it?' as hint,"
                " 'taken' as code, to_json(array['users', 'a \"b\"']) as arguments"
                " where to_regclass('public.blocker') is not null"));
        write(folder, QStringLiteral("rights.sql"),
            QStringLiteral("select 'anon', 'clients', 'SELECT', 'right_ends', to_json(array['SELECT'])"));
        write(folder, QStringLiteral("check.sql"),
            QStringLiteral("select 'public.done', 'is odd', null, 'odd', to_json(array[]::text[])"));
        auto session = Session::open(settingsOf(database));
        REQUIRE_OK(session);
        REQUIRE_OK((*session)->script(QStringLiteral("create table public.blocker ()")));
        Migrator migrator(**session, folder);
        auto plan = migrator.plan();
        REQUIRE_OK(plan);
        QCOMPARE(plan->obstacles.size(), 1);
        QCOMPARE(plan->obstacles.first().hint, QStringLiteral("rename it?"));
        QCOMPARE(plan->obstacles.first().code, QStringLiteral("taken"));
        QCOMPARE(plan->obstacles.first().arguments,
            QList<QString>({QStringLiteral("users"), QStringLiteral("a \"b\"")}));
        QCOMPARE(plan->lostRights.size(), 1);
        QCOMPARE(plan->lostRights.first().code, QStringLiteral("right_ends"));
        auto refused = migrator.migrate();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QCOMPARE(one(database, QStringLiteral("select to_regclass('public.sevenscale_migrations') is null")),
            QStringLiteral("t"));
        REQUIRE_OK((*session)->script(QStringLiteral("drop table public.blocker")));
        REQUIRE_OK(migrator.migrate());
        QCOMPARE(migrator.findings().size(), 1);
        QVERIFY(migrator.plan()->lostRights.isEmpty());
    }

    void lockHeldByAnotherProgram() {
        const QString database = newDatabase(QStringLiteral("postgresql"));
        const QString folder = newSteps(QStringLiteral("postgresql"));
        auto other = Session::open(settingsOf(database));
        REQUIRE_OK(other);
        REQUIRE_OK((*other)->query(
            QStringLiteral("select pg_advisory_lock(?::bigint)"), {qint64(0x536576536D696772)}));
        auto refused = migrate(database, folder, 600);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        other->reset();
        REQUIRE_OK(migrate(database, folder));
        QCOMPARE(one(database, QStringLiteral("select count(*) from pg_locks where locktype = 'advisory'")),
            QStringLiteral("0"));
    }

    /// A table that somebody works in: the step waits three seconds at most, lets writers by, and comes
    /// again.
    void busyTable() {
        const QString database = newDatabase(QStringLiteral("postgresql"));
        const QString folder = newSteps(QStringLiteral("postgresql"));
        REQUIRE_OK(migrate(database, folder));
        write(folder, QStringLiteral("0011_column.sql"),
            QStringLiteral("alter table public.done add column note text;"));
        auto other = Session::open(settingsOf(database));
        REQUIRE_OK(other);
        REQUIRE_OK((*other)->script(QStringLiteral("begin; select * from done limit 1")));
        Result<void> result;
        std::thread migrating([&] { result = migrate(database, folder); });
        QTest::qSleep(500);
        auto writer = Session::open(settingsOf(database));
        QElapsedTimer timer;
        timer.start();
        auto written = (*writer)->execute(QStringLiteral("insert into done (step) values (9)"));
        const qint64 waited = timer.elapsed();
        QTest::qSleep(3000);
        auto ended = (*other)->execute(QStringLiteral("commit"));
        migrating.join();
        REQUIRE_OK(written);
        REQUIRE_OK(ended);
        REQUIRE_OK(result);
        qInfo("a writer waited %lld ms", waited);
        QVERIFY(waited < 4000);
        QCOMPARE(one(database, QStringLiteral("select count(note) from done")), QStringLiteral("0"));
    }

    void invalidRemnantIsBuiltAnew() {
        const QString database = newDatabase(QStringLiteral("postgresql"));
        const QString folder = newSteps(QStringLiteral("postgresql"));
        write(folder, QStringLiteral("0004_unique.sql"),
            QStringLiteral("-- sevenscale: concurrently\n-- index: done_u\ncreate unique index concurrently "
                           "done_u on public.done (step) where k is null;\n"));
        write(folder, QStringLiteral("0002_rows.sql"),
            QStringLiteral("insert into public.done values (7, null), (7, null);"));
        auto refused = migrate(database, folder);
        QVERIFY(!refused);
        QCOMPARE(refused.error().sqlState, QStringLiteral("23505"));
        QCOMPARE(one(database,
                     QStringLiteral("select indisvalid from pg_index where indexrelid = 'done_u'::regclass")),
            QStringLiteral("f"));
        QCOMPARE(one(database, QStringLiteral("delete from done where step = 7 returning step")),
            QStringLiteral("7"));
        REQUIRE_OK(migrate(database, folder));
        QCOMPARE(one(database,
                     QStringLiteral("select indisvalid from pg_index where indexrelid = 'done_u'::regclass")),
            QStringLiteral("t"));
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--migrate") == 0) {
        const auto result = migrate(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
        if (!result)
            qWarning("%s", qPrintable(result.error().detail));
        return result ? 0 : 1;
    }
    MigratorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migrator.moc"

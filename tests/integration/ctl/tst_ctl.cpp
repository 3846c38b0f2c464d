// SPDX-License-Identifier: GPL-3.0-or-later
// sevenscalectl as a program calls it: exit codes, one line on stderr, JSON that keeps every digit, walks by
// cursors.
#include "services/database/session.h"
#include "tests/support/privatecluster.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

class TestCtl final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsageEndsTwo_data();
    void wrongUsageEndsTwo();
    void mistakesInAFilterAreMarked_data();
    void mistakesInAFilterAreMarked();
    void failuresEndOneAndSayWhy_data();
    void failuresEndOneAndSayWhy();
    void reasonsEndOnce();
    void overviewIsOneObjectByColumn();
    void cursorsGiveEveryRowOnce_data();
    void cursorsGiveEveryRowOnce();
    void tablesAreReadable();
    void everyFormatGoesIntoAFile_data();
    void everyFormatGoesIntoAFile();
    void errorsLeadToTheirRuns();
    void migrateSaysWhatIsPending();
    void demoIsDeterministicAndWantsAnEmptyDatabase();
    void peopleComeInWithALoginOfTheirOwn();
    void aFileIsWholeOrNotThere();
    void listsOfOneTenant();
    void secretsStayHidden();
    void aLeakIsToldAfterMigrating();
    void lostOutputIsAFailure();
    void saysWhatItDoesWhenAsked();
    void doctorIsContent();
    void lookingLeavesNoWorkspace();
    void theWorkspaceAnswersToo();

private:
    Outcome run(const QStringList& arguments, const QByteArray& input = {}, const QString& outputFile = {});
    Result<void> script(const QString& database, const QString& sql);
    Outcome on(
        const QString& database, QStringList arguments, const QString& user = QStringLiteral("postgres"));

    PrivateCluster* m_cluster = nullptr;
    QTemporaryDir m_home;
};

Result<void> TestCtl::script(const QString& database, const QString& sql) {
    return Session::open(m_cluster->settings(database))
        .and_then([&sql](const std::unique_ptr<Session>& session) { return session->script(sql); });
}

Outcome TestCtl::run(const QStringList& arguments, const QByteArray& input, const QString& outputFile) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    for (const char* name :
        {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGSERVICE"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(QStringLiteral(CTL_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome TestCtl::on(const QString& database, QStringList arguments, const QString& user) {
    arguments.prepend(m_cluster->connectionString(database, user));
    arguments.prepend(QStringLiteral("--database"));
    return run(arguments);
}

void TestCtl::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    m_cluster = *cluster;
    auto created = m_cluster->createDatabase(QStringLiteral("agency"));
    VERIFY_RESULT(created);
    const Outcome migrated = on(QStringLiteral("agency"),
        {QStringLiteral("migrate"), QStringLiteral("--owner"), QStringLiteral("ctl_owner")});
    QVERIFY2(migrated.code == 0, migrated.err.constData());
    const Outcome filled = on(QStringLiteral("agency"),
        {QStringLiteral("demo"), QStringLiteral("--clients"), QStringLiteral("5"),
            QStringLiteral("--executions"), QStringLiteral("400"), QStringLiteral("--days"),
            QStringLiteral("30")});
    QVERIFY2(filled.code == 0, filled.err.constData());
}

void TestCtl::wrongUsageEndsTwo_data() {
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* text) {
        QTest::newRow(*text ? text : "(nothing)")
            << QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("");
    row("frobnicate");
    row("clients --colour red");
    row("clients --limit many");
    row("clients --limit 0");
    row("clients --sort email");
    row("clients --after nonsense");
    row("overview --limit 5");
    row("errors --limit 5");
    row("errors --format csv");
    row("migrate --json --range 24h");
    row("analytics --range yesterday");
    row("users add");
    row("users frob");
    row("clients two words");
    row("clients --json --format csv");
    row("clients --format xml");
    row("clients --format xlsx");
    row("clients --output clients.txt");
    row("clients --format json --output clients.json --after x");
    row("overview --tenant 00000000-0000-4000-8000-000000000001");
    row("clients --tenant nonsense");
    row("users list --tenant nonsense");
}

void TestCtl::wrongUsageEndsTwo() {
    QFETCH(QStringList, arguments);
    const Outcome outcome = on(QStringLiteral("agency"), arguments);
    QVERIFY2(outcome.code == 2, QByteArray(outcome.out + outcome.err).constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(outcome.out.isEmpty());
}

void TestCtl::mistakesInAFilterAreMarked_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char* filter, const char* marks) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(marks);
    };
    row("colour:red", "^~~~~~");
    row("status:critical name:\"open", "                     ^~~~~");
    row("name:x revenue>10k", "               ^~~");
    // Columns of the terminal, not characters: accents, a combining one, East Asia, a picture.
    row("name:Clínica patients:x", "                      ^");
    row("name:Cli\u0301nica patients:x", "                      ^");
    row("name:診所 patients:many", "                   ^~~~");
    row("name:x😀 patients:診所", "                  ^~~~");
    row("name:x\tpatients:y", "                ^"); // shown as one blank
}

void TestCtl::mistakesInAFilterAreMarked() {
    QFETCH(QString, filter);
    QFETCH(QString, marks);
    const Outcome outcome
        = on(QStringLiteral("agency"), {QStringLiteral("clients"), QStringLiteral("--filter"), filter});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    const QStringList lines = QString::fromUtf8(outcome.err).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QString(filter).replace(QLatin1Char('\t'), QLatin1Char(' ')));
    QCOMPARE(lines[1], marks);
    QVERIFY(lines[2].startsWith(QLatin1String("sevenscalectl: ")) && lines[2].endsWith(QLatin1Char('.')));
}

void TestCtl::failuresEndOneAndSayWhy_data() {
    QTest::addColumn<QString>("database");
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const QString& database, const QStringList& arguments) {
        QTest::newRow(name) << database << arguments;
    };
    row("no such database", QStringLiteral("nowhere"), {QStringLiteral("overview")});
    row("not migrated", QStringLiteral("postgres"), {QStringLiteral("overview")});
    row("no such tenant", QStringLiteral("agency"),
        {QStringLiteral("analytics"), QStringLiteral("--tenant"),
            QStringLiteral("00000000-0000-4000-8000-00000000dead")});
    row("no such tenant to list", QStringLiteral("agency"),
        {QStringLiteral("clients"), QStringLiteral("--tenant"),
            QStringLiteral("00000000-0000-4000-8000-00000000dead")});
    row("not empty", QStringLiteral("agency"), {QStringLiteral("demo")});
}

void TestCtl::failuresEndOneAndSayWhy() {
    QFETCH(QString, database);
    QFETCH(QStringList, arguments);
    const Outcome outcome = on(database, arguments);
    QVERIFY2(outcome.code == 1, QByteArray(outcome.out + outcome.err).constData());
    QVERIFY2(outcome.err.count('\n') == 1 && outcome.err.size() > 30, outcome.err.constData());
}

/// The reason is the server's or libpq's, with an end mark of its own or without.
void TestCtl::reasonsEndOnce() {
    const QTemporaryDir nobody; // no server listens there, and libpq asks whether one does
    const Outcome unreachable = run({QStringLiteral("overview"), QStringLiteral("--database"),
        QStringLiteral("host=%1 dbname=agency user=ana").arg(nobody.path())});
    QCOMPARE(unreachable.code, 1);
    QVERIFY2(unreachable.err.contains("? Check the address"), unreachable.err.constData());

    auto created = m_cluster->createDatabase(QStringLiteral("taken"));
    VERIFY_RESULT(created);
    auto made
        = script(QStringLiteral("taken"), QStringLiteral("create view public.clients as select 1 as id"));
    VERIFY_RESULT(made);
    const Outcome obstacle = on(QStringLiteral("taken"), {QStringLiteral("migrate")});
    QCOMPARE(obstacle.code, 1);
    QVERIFY2(obstacle.err.contains("is no ordinary table. Rename it"), obstacle.err.constData());
    const Outcome looked
        = on(QStringLiteral("taken"), {QStringLiteral("migrate"), QStringLiteral("--dry-run")});
    QVERIFY2(looked.out.contains("is no ordinary table. Rename it"), looked.out.constData());
}

void TestCtl::overviewIsOneObjectByColumn() {
    const Outcome outcome
        = on(QStringLiteral("agency"), {QStringLiteral("overview"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    const QJsonObject json = outcome.json();
    for (const char* column :
        {"total_clients", "operational_clients", "attention_clients", "critical_clients", "active_agents",
            "total_agents", "connected_integrations", "total_integrations", "total_revenue",
            "avg_client_performance", "avg_agent_performance", "logs_24h", "generated_at"})
        QVERIFY2(json.contains(QLatin1String(column)), column);
    QCOMPARE(json.value(QLatin1String("total_clients")).toInt(), 5);
}

void TestCtl::cursorsGiveEveryRowOnce_data() {
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("sort");
    for (const char* sort : {"id", "-id", "execution_date", "-execution_date", "duration_ms", "-duration_ms",
             "tokens_used", "-status", "client_id"})
        QTest::addRow("executions %s", sort) << QStringLiteral("executions") << QString::fromLatin1(sort);
    for (const char* sort : {"name", "-revenue_amount", "city", "-roi_percent"})
        QTest::addRow("clients %s", sort) << QStringLiteral("clients") << QString::fromLatin1(sort);
    for (const char* sort : {"finding", "-row_id"})
        QTest::addRow("quality %s", sort) << QStringLiteral("quality") << QString::fromLatin1(sort);
}

void TestCtl::cursorsGiveEveryRowOnce() {
    QFETCH(QString, list);
    QFETCH(QString, sort);
    const Outcome counted = on(QStringLiteral("agency"), {list, QStringLiteral("--count")});
    QCOMPARE(counted.code, 0);
    QSet<QByteArray> seen;
    qsizetype rows = 0;
    QString after;
    for (int guard = 0; guard < 100; ++guard) {
        QStringList arguments{list, QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("37"),
            QStringLiteral("--sort=") + sort};
        if (!after.isEmpty())
            arguments << QStringLiteral("--after") << after;
        const Outcome outcome = on(QStringLiteral("agency"), arguments);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QJsonObject page = outcome.json();
        const QJsonArray array = page.value(QLatin1String("rows")).toArray();
        for (const auto& row : array) {
            seen.insert(QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact));
            ++rows;
        }
        if (page.value(QLatin1String("next")).isNull())
            break;
        after = page.value(QLatin1String("next")).toString();
    }
    QCOMPARE(rows, counted.out.trimmed().toLongLong());
    QCOMPARE(seen.size(), rows);
}

/// Each kind of error carries the filter that gives the very runs that it counted.
void TestCtl::errorsLeadToTheirRuns() {
    const QString month = QStringLiteral("date:last-40d");
    const Outcome told = on(QStringLiteral("agency"),
        {QStringLiteral("errors"), QStringLiteral("--filter"), month, QStringLiteral("--format"),
            QStringLiteral("json")});
    QVERIFY2(told.code == 0, told.err.constData());
    const QJsonArray groups
        = QJsonDocument::fromJson(told.out).object().value(QLatin1String("groups")).toArray();
    QVERIFY(!groups.isEmpty());
    for (const auto& group : groups) {
        const Outcome runs = on(QStringLiteral("agency"),
            {QStringLiteral("executions"), QStringLiteral("--filter"),
                group[QLatin1String("filter")].toString(), QStringLiteral("--count")});
        QVERIFY2(runs.code == 0, runs.err.constData());
        QCOMPARE(runs.out.trimmed().toInt(), group[QLatin1String("runs")].toInt());
    }
    const Outcome table
        = on(QStringLiteral("agency"), {QStringLiteral("errors"), QStringLiteral("--filter"), month});
    QCOMPARE(table.code, 0);
    QVERIFY(table.out.contains(groups[0][QLatin1String("error")].toString().left(40).toUtf8()));
}

void TestCtl::tablesAreReadable() {
    for (const char* command : {"overview", "analytics", "clients", "agents", "executions", "integrations",
             "insights", "logs", "metrics", "quality", "commands", "users"}) {
        const Outcome outcome = on(QStringLiteral("agency"), {QString::fromLatin1(command)});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        const QList<QByteArray> lines = outcome.out.split('\n');
        QVERIFY2(lines.size() > 2 && lines[1].startsWith("--"), command);
        for (const char c : outcome.out)
            QVERIFY2(c == '\n' || static_cast<unsigned char>(c) >= 0x20,
                "a control character reached the terminal");
    }
}

void TestCtl::everyFormatGoesIntoAFile_data() {
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("lines");
    const auto row = [](const char* options, const char* name, int rows, int lines) {
        QTest::addRow("%s %s", options, name)
            << QString::fromLatin1(options) << QString::fromLatin1(name) << rows << lines;
    };
    row("--format table", "runs.txt", 400, 402);
    row("--format table --limit 7", "runs.txt", 7, 11); // titles, rows, and where it goes on
    row("--format json", "runs.txt", 400, 402);
    row("", "runs.json", 400, 402);
    row("--json", "runs.txt", 400, 402);
    row("--json --limit 7", "runs.txt", 7, 1);
    row("--format jsonl", "runs.txt", 400, 400);
    row("", "runs.csv", 400, 401);
    row("--limit 7", "runs.csv", 7, 8);
}

void TestCtl::everyFormatGoesIntoAFile() {
    QFETCH(QString, options);
    QFETCH(QString, name);
    QFETCH(int, rows);
    QFETCH(int, lines);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    const Outcome outcome = on(QStringLiteral("agency"),
        QStringList{QStringLiteral("executions"), QStringLiteral("--output"), file.fileName()}
            + options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    const QByteArray last = outcome.err.trimmed().split('\n').last();
    QCOMPARE(last, "sevenscalectl: " + QByteArray::number(rows) + " rows in " + file.fileName().toUtf8());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count('\n'), lines);
    if (text.startsWith("{\"rows\"")) {
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        QCOMPARE(json.value(QLatin1String("rows")).toArray().size(), rows);
        QVERIFY(json.contains(QLatin1String("next")));
        QCOMPARE(json.value(QLatin1String("next")).isNull(), rows == 400);
    }
    if (text.contains("----")) {
        // The same columns as on the screen.
        const Outcome shown = on(QStringLiteral("agency"), {QStringLiteral("executions")});
        QCOMPARE(text.split('\n').front().simplified(), shown.out.split('\n').front().simplified());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
}

void TestCtl::aFileIsWholeOrNotThere() {
    const Outcome added = on(QStringLiteral("agency"),
        {QStringLiteral("users"), QStringLiteral("add"), QStringLiteral("reader@ctl.example"),
            QStringLiteral("--role"), QStringLiteral("OPERATOR"), QStringLiteral("--login"),
            QStringLiteral("ctl_reader")});
    QVERIFY2(added.code == 0, added.err.constData());
    const QTemporaryDir folder;
    for (const char* format : {"table", "json", "jsonl", "csv", "xlsx"}) {
        const QString path = folder.filePath(QStringLiteral("former.") % QString::fromLatin1(format));
        QFile former(path);
        QVERIFY(former.open(QIODevice::WriteOnly) && former.write("of yesterday") > 0);
        former.close();
        // One who may not export; the file of yesterday stays.
        const Outcome refused = on(QStringLiteral("agency"),
            {QStringLiteral("executions"), QStringLiteral("--format"), QString::fromLatin1(format),
                QStringLiteral("--output"), path},
            QStringLiteral("ctl_reader"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("Only a MANAGER or above may export."), refused.err.constData());
        QVERIFY(former.open(QIODevice::ReadOnly));
        QCOMPARE(former.readAll(), QByteArray("of yesterday"));
        former.close();
        const Outcome nowhere = on(QStringLiteral("agency"),
            {QStringLiteral("executions"), QStringLiteral("--format"), QString::fromLatin1(format),
                QStringLiteral("--output"), folder.filePath(QStringLiteral("no/where"))});
        QCOMPARE(nowhere.code, 1);
        QVERIFY2(nowhere.err.contains("could not be written"), nowhere.err.constData());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 5);
}

void TestCtl::migrateSaysWhatIsPending() {
    auto created = m_cluster->createDatabase(QStringLiteral("fresh"));
    VERIFY_RESULT(created);
    Outcome outcome = on(QStringLiteral("fresh"), {QStringLiteral("migrate"), QStringLiteral("--check")});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.contains("pending"));
    outcome = on(QStringLiteral("fresh"), {QStringLiteral("migrate"), QStringLiteral("--dry-run")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(on(QStringLiteral("fresh"), {QStringLiteral("migrate"), QStringLiteral("--check")}).code, 1);
    outcome = on(QStringLiteral("fresh"),
        {QStringLiteral("migrate"), QStringLiteral("--check"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 1);
    const auto pending = outcome.json().value(QLatin1String("pending")).toArray();
    QVERIFY(!pending.isEmpty());
    outcome = on(QStringLiteral("fresh"), {QStringLiteral("migrate"), QStringLiteral("--json")});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json().value(QLatin1String("migrated")).toArray(), pending);
    QVERIFY(outcome.json().value(QLatin1String("findings")).isArray());
    QCOMPARE(on(QStringLiteral("fresh"), {QStringLiteral("migrate"), QStringLiteral("--check")}).code, 0);
    outcome = on(QStringLiteral("fresh"),
        {QStringLiteral("demo"), QStringLiteral("--json"), QStringLiteral("--clients"), QStringLiteral("1"),
            QStringLiteral("--executions"), QStringLiteral("20"), QStringLiteral("--days"),
            QStringLiteral("3")});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(outcome.json().value(QLatin1String("rows")).toInt() > 20);
    QCOMPARE(on(QStringLiteral("fresh"), {QStringLiteral("migrate")}).code, 0);
}

void TestCtl::demoIsDeterministicAndWantsAnEmptyDatabase() {
    QByteArray first;
    for (const char* name : {"twin_a", "twin_b"}) {
        auto created = m_cluster->createDatabase(QString::fromLatin1(name));
        VERIFY_RESULT(created);
        QCOMPARE(on(QString::fromLatin1(name), {QStringLiteral("migrate")}).code, 0);
        QCOMPARE(
            on(QString::fromLatin1(name),
                {QStringLiteral("demo"), QStringLiteral("--seed"), QStringLiteral("3"),
                    QStringLiteral("--executions"), QStringLiteral("300"), QStringLiteral("--days"),
                    QStringLiteral("20"), QStringLiteral("--until"), QStringLiteral("2026-11-22T12:00:00Z")})
                .code,
            0);
        const QByteArray rows = on(QString::fromLatin1(name),
            {QStringLiteral("executions"), QStringLiteral("--json"), QStringLiteral("--limit"),
                QStringLiteral("300"), QStringLiteral("--sort=id")})
                                    .out;
        QVERIFY(rows.size() > 10'000);
        if (first.isEmpty())
            first = rows;
        else
            QVERIFY(rows == first);
    }
}

void TestCtl::peopleComeInWithALoginOfTheirOwn() {
    const Outcome added = on(QStringLiteral("agency"),
        {QStringLiteral("users"), QStringLiteral("add"), QStringLiteral("ana@example.com"),
            QStringLiteral("--role"), QStringLiteral("viewer"), QStringLiteral("--login"),
            QStringLiteral("ctl_ana"), QStringLiteral("--json")});
    QVERIFY2(added.code == 0, added.err.constData());
    QCOMPARE(added.json().value(QLatin1String("login")).toString(), QStringLiteral("ctl_ana"));
    QVERIFY(added.json().value(QLatin1String("password")).toString().size() >= 20);
    const Outcome overview = on(QStringLiteral("agency"),
        {QStringLiteral("overview"), QStringLiteral("--json")}, QStringLiteral("ctl_ana"));
    QVERIFY2(overview.code == 0, overview.err.constData());
    QCOMPARE(overview.json().value(QLatin1String("total_clients")).toInt(), 5);
    const Outcome clients = on(QStringLiteral("agency"),
        {QStringLiteral("clients"), QStringLiteral("--json")}, QStringLiteral("ctl_ana"));
    QVERIFY2(clients.code == 0, clients.err.constData());
    QVERIFY(!clients.out.contains("@example.com\""));
    // A viewer adds nobody, and is told so.
    QCOMPARE(on(QStringLiteral("agency"),
                 {QStringLiteral("users"), QStringLiteral("add"), QStringLiteral("b@example.com"),
                     QStringLiteral("--role"), QStringLiteral("owner")},
                 QStringLiteral("ctl_ana"))
                 .code,
        1);
    const Outcome list = on(QStringLiteral("agency"),
        {QStringLiteral("users"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.json().value(QLatin1String("rows")).toArray().size(), 2);

    // Somebody of another tenant is invited, in one sentence and without a word of who it is.
    auto session = Session::open(m_cluster->settings(QStringLiteral("agency")));
    QVERIFY(session);
    auto made = (*session)->script(QStringLiteral(
        "insert into tenants (id, name, slug) values ('00000000-0000-4000-8000-0000000000c4', 'Outra', "
        "'outra');"
        " select ops.add_user('chefe@example.com', 'Chefe', 'OWNER', '00000000-0000-4000-8000-0000000000c4',"
        " login => 'ctl_chefe')"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    const QStringList again{QStringLiteral("users"), QStringLiteral("add"), QStringLiteral("ana@example.com"),
        QStringLiteral("--role"), QStringLiteral("admin")};
    const Outcome invited = on(QStringLiteral("agency"), again, QStringLiteral("ctl_chefe"));
    QVERIFY2(invited.code == 0, invited.err.constData());
    QVERIFY2(invited.out.contains("is invited") && !invited.out.contains("ctl_ana")
            && !invited.out.contains("assword"),
        invited.out.constData());
    const Outcome taken = on(QStringLiteral("agency"),
        again
            + QStringList{
                QStringLiteral("--tenant"), QStringLiteral("00000000-0000-4000-8000-0000000000c4")});
    QVERIFY2(taken.code == 0 && taken.out.contains("ctl_ana") && !taken.out.contains("assword"),
        QByteArray(taken.out + taken.err).constData());
    auto gone = (*session)->script(
        QStringLiteral("delete from memberships where tenant_id = '00000000-0000-4000-8000-0000000000c4'"));
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().detail));
}

void TestCtl::listsOfOneTenant() {
    // A second tenant without a clinic.
    VERIFY_RESULT(script(QStringLiteral("agency"),
        QStringLiteral("insert into tenants (id, name, slug) values ('00000000-0000-4000-8000-00000000beef', "
                       "'Other', 'other')")));
    const auto count = [this](const char* tenant) {
        return on(QStringLiteral("agency"),
            {QStringLiteral("clients"), QStringLiteral("--count"), QStringLiteral("--tenant"),
                QString::fromLatin1(tenant)})
            .out.trimmed();
    };
    QCOMPARE(count("00000000-0000-4000-8000-00000000BEEF"), "0");
    const Outcome all = on(QStringLiteral("agency"), {QStringLiteral("clients"), QStringLiteral("--count")});
    QCOMPARE(all.out.trimmed(), "5");
}

void TestCtl::secretsStayHidden() {
    VERIFY_RESULT(script(QStringLiteral("agency"),
        QStringLiteral(
            "update integrations set config = '{\"access_tokens\": [\"canary-1\"], \"api_key\": "
            "\"canary-2\"}',"
            " metrics = '{\"session\": {\"token\": \"canary-3\"}}';"
            "update ai_agents set config = '{\"client_secret\": \"canary-4\", \"max_tokens\": 2048}';"
            "update agent_executions set execution_details = '{\"Authorization\": \"canary-5\"}';"
            "update system_logs set details = '[{\"password\": \"canary-6\"}]'")));
    for (const char* list : {"integrations", "agents", "executions", "logs"}) {
        const Outcome outcome
            = on(QStringLiteral("agency"), {QString::fromLatin1(list), QStringLiteral("--json")});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY2(outcome.out.contains("••••") || qstrcmp(list, "agents") == 0, list);
        QVERIFY2(!outcome.out.contains("canary"), list);
    }
}

void TestCtl::aLeakIsToldAfterMigrating() {
    auto created = m_cluster->createDatabase(QStringLiteral("leaky"));
    VERIFY_RESULT(created);
    QCOMPARE(on(QStringLiteral("leaky"), {QStringLiteral("migrate")}).code, 0);
    VERIFY_RESULT(script(QStringLiteral("leaky"),
        QStringLiteral("create view public.leak as select id, name from public.clients")));
    Outcome outcome = on(QStringLiteral("leaky"), {QStringLiteral("migrate")});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("Not as it should be: public.leak: "), outcome.err.constData());
    outcome = on(QStringLiteral("leaky"), {QStringLiteral("migrate"), QStringLiteral("--json")});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.json()
                 .value(QLatin1String("findings"))
                 .toArray()
                 .first()
                 .toObject()
                 .value(QLatin1String("object"))
                 .toString(),
        QStringLiteral("public.leak"));
}

void TestCtl::lostOutputIsAFailure() {
    const QString full = QStringLiteral("/dev/full");
#ifndef Q_OS_LINUX
    QSKIP("Only Linux has /dev/full.");
#endif
    QVERIFY(QFile::exists(full));
    for (const QStringList& arguments : {QStringList{QStringLiteral("--help")},
             QStringList{QStringLiteral("--database"), m_cluster->connectionString(QStringLiteral("agency")),
                 QStringLiteral("executions"), QStringLiteral("--json"), QStringLiteral("--limit"),
                 QStringLiteral("400")}}) {
        const Outcome outcome = run(arguments, {}, full);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.count('\n') == 1 && outcome.err.contains("could not be written"),
            outcome.err.constData());
    }
}

void TestCtl::saysWhatItDoesWhenAsked() {
    const Outcome quiet = on(QStringLiteral("agency"), {QStringLiteral("overview")});
    QVERIFY2(quiet.err.isEmpty(), quiet.err.constData());
    const Outcome outcome
        = on(QStringLiteral("agency"), {QStringLiteral("overview"), QStringLiteral("--verbose")});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.err.contains("overview"), outcome.err.constData());
    QCOMPARE(outcome.out.size(), quiet.out.size());
}

void TestCtl::lookingLeavesNoWorkspace() {
    const auto files = [this] {
        QStringList found;
        QDirIterator each(m_home.path(), {QStringLiteral("*.sqlite*")}, QDir::Files | QDir::Hidden,
            QDirIterator::Subdirectories);
        while (each.hasNext())
            found.append(each.next());
        return found;
    };
    QVERIFY(files().isEmpty());
    const Outcome doctor = run({QStringLiteral("--demo"), QStringLiteral("doctor")});
    QVERIFY2(doctor.code == 0 && doctor.out.contains("no embedded workspace"), doctor.out.constData());
    for (const QStringList& words : {QStringList{QStringLiteral("migrate"), QStringLiteral("--check")},
             QStringList{QStringLiteral("migrate"), QStringLiteral("--dry-run")},
             QStringList{QStringLiteral("demo")}}) {
        const Outcome outcome = run(QStringList{QStringLiteral("--demo")} + words);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.count('\n') == 1, outcome.err.constData());
    }
    const Outcome owner = run({QStringLiteral("--demo"), QStringLiteral("migrate"), QStringLiteral("--owner"),
        QStringLiteral("ana")});
    QCOMPARE(owner.code, 2);
    QVERIFY2(owner.err.count('\n') == 1, owner.err.constData());
    QVERIFY2(files().isEmpty(), qPrintable(files().join(QLatin1Char(' '))));
}

void TestCtl::doctorIsContent() {
    const Outcome outcome
        = on(QStringLiteral("agency"), {QStringLiteral("doctor"), QStringLiteral("--json")});
    QVERIFY2(outcome.code == 0, QByteArray(outcome.out + outcome.err).constData());
    QVERIFY(outcome.json().value(QLatin1String("ok")).toBool());
    // A person who may make temporary objects is told of, whoever could take that away.
    auto session = Session::open(m_cluster->settings(QStringLiteral("agency")));
    QVERIFY(session);
    auto lent = (*session)->script(QStringLiteral("grant temporary on database agency to ctl_ana"));
    QVERIFY2(lent, lent ? "" : qPrintable(lent.error().detail));
    const Outcome told = on(QStringLiteral("agency"), {QStringLiteral("doctor")}, QStringLiteral("ctl_ana"));
    QCOMPARE(told.code, 1);
    QVERIFY2(told.out.contains("ctl_ana may make temporary objects"), told.out.constData());
    auto taken = (*session)->script(QStringLiteral("revoke temporary on database agency from ctl_ana"));
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
    QCOMPARE(on(QStringLiteral("postgres"), {QStringLiteral("doctor")}).code, 1);
    QCOMPARE(run({QStringLiteral("--database"), QStringLiteral("host=/nonexistent dbname=x"),
                     QStringLiteral("doctor")})
                 .code,
        1);
}

void TestCtl::theWorkspaceAnswersToo() {
    const Outcome outcome
        = run({QStringLiteral("--demo"), QStringLiteral("overview"), QStringLiteral("--json")});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json().value(QLatin1String("total_clients")).toInt(), 24);
    QCOMPARE(outcome.json().value(QLatin1String("total_agents")).toInt(), 7);
    QVERIFY(outcome.json().value(QLatin1String("executions_24h")).toInt() > 100);
    QCOMPARE(run({QStringLiteral("--demo"), QStringLiteral("doctor")}).code, 0);
    QCOMPARE(run({QStringLiteral("--demo"), QStringLiteral("migrate"), QStringLiteral("--check")}).code, 0);
    QCOMPARE(run({QStringLiteral("--demo"), QStringLiteral("demo")}).code, 1);
    const Outcome users = run({QStringLiteral("--demo"), QStringLiteral("users"), QStringLiteral("list")});
    QCOMPARE(users.code, 2);

    // One that another version made is refused in one sentence, which says what to do.
    QDirIterator files(m_home.path(), {QStringLiteral("workspace.sqlite")}, QDir::Files | QDir::Hidden,
        QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const QString file = files.next();
    {
        auto session = Session::open(ConnectionSettings::workspace(file));
        QVERIFY(session);
        QVERIFY((*session)->execute(QStringLiteral(
            "insert into sevenscale_migrations (version, name, checksum) values (9999, 'later', 'x')")));
    }
    for (const char* words : {"overview", "migrate", "migrate --check"}) {
        const Outcome refused
            = run(QStringList{QStringLiteral("--demo")} + QString::fromLatin1(words).split(QLatin1Char(' ')));
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY2(refused.err.contains(file.toUtf8()) && refused.err.contains("Move this file away"),
            refused.err.constData());
    }
    QVERIFY(QFile::rename(file, file % QLatin1String(".old")));
    QCOMPARE(run({QStringLiteral("--demo"), QStringLiteral("overview")}).code, 0);
}

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logging/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <spdlog/spdlog.h>

#include <thread>
#include <vector>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is logged arrives, whole and in UTF-8, and never with a password in it.
class LoggingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redaction_data();
    void redaction();
    void whatIsNoSecretStays_data();
    void whatIsNoSecretStays();
    void writesBothWays();
    void strikesOutWhoeverWrites();
    void quietAndVerbose();
    void fromManyThreads();
    void rotates();
    void aFolderThatCannotBe();
    void isForItsOwnerOnly();
    void endTwice();
};

void LoggingTest::redaction_data() {
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* line) { QTest::newRow(name) << text(line); };
    row("uri", "postgresql://marina:canario@db.sevenscale.com.br:5432/agencia");
    row("uri, an @ inside", "postgres://marina:cana@canario@db/agencia");
    row("uri, encoded", "postgresql://marina:can%40canario@db/agencia");
    row("uri, empty user", "postgresql://:canario@db/agencia");
    row("uri, in a sentence", "could not open \"postgresql://marina:canario@db/agencia\": refused");
    row("uri, a slash inside", "postgresql://marina:ca/canario@db/agencia");
    row("uri, a question mark inside", "postgresql://marina:ca?canario@db/agencia");
    row("uri, a hash inside", "postgresql://marina:ca#canario@db/agencia");
    row("query", "postgresql://marina@db/agencia?sslmode=require&password=canario&x=1");
    row("keyword", "host=db user=marina password=canario dbname=agencia");
    row("keyword, blanks", "host=db password = canario dbname=agencia");
    row("keyword, quoted", "host=db password='it is canario' dbname=agencia");
    row("keyword, quote inside", "host=db password='it\\'s canario' dbname=agencia");
    row("keyword, no end", "host=db password='canario dbname=agencia");
    row("keyword, upper case", "HOST=db PASSWORD=canario");
    row("sslpassword", "sslkey=a sslpassword=canario");
    row("environment", "PGPASSWORD=canario psql");
    row("odbc", "Driver=x;Uid=marina;Pwd=canario;");
    row("json", "{\"user\":\"marina\",\"password\":\"canario\"}");
    row("json, blanks and escapes", "{\"password\" : \"a\\\"canario\"}");
    row("json, a token", "{\"access_token\":\"canario\"}");
    row("http header", "Authorization: Bearer canario.canario-canario");
    row("api key", "apikey=canario");
    row("two in one line", "password=canario and postgresql://a:canario@b/c");
}

void LoggingTest::redaction() {
    QFETCH(QString, line);
    const QString clean = redacted(line);
    QVERIFY2(!clean.contains(text("canario")), qPrintable(clean));
    QVERIFY2(clean.contains(text("***")), qPrintable(clean));
}

void LoggingTest::whatIsNoSecretStays_data() {
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* line) { QTest::newRow(name) << text(line); };
    row("plain", "Connected to marina@db.sevenscale.com.br:5432/agencia");
    row("uri without password", "postgresql://marina@db:5432/agencia");
    row("address", "https://db.sevenscale.com.br/a?b=c");
    row("a word", "the password was refused");
    row("accents", "Execução não concluída às 14:05");
    row("time", "2026-11-22T14:05:07Z a:b@c");
}

void LoggingTest::whatIsNoSecretStays() {
    QFETCH(QString, line);
    QCOMPARE(redacted(line), line);
}

void LoggingTest::writesBothWays() {
    QTemporaryDir dir;
    QVERIFY(initLogging(dir.path(), false, text("both")));
    qInfo("from Qt: ação");
    qCWarning(logConnection, "with a category");
    spdlog::info("from spdlog: ação");
    endLogging();
    const QByteArray log = read(dir.filePath(text("both.log")));
    QVERIFY2(log.contains("from Qt: ação"), log.constData());
    QVERIFY(log.contains("[sevenscale.connection] with a category"));
    QVERIFY(log.contains("from spdlog: ação"));
    QCOMPARE(log.count('\n'), 3);
}

void LoggingTest::strikesOutWhoeverWrites() {
    QTemporaryDir dir;
    QVERIFY(initLogging(dir.path(), true, text("canary")));
    qWarning("postgresql://marina:canario-1@db/agencia");
    qCDebug(logApp, "password=canario-2");
    spdlog::error("PGPASSWORD={}", "canario-3");
    endLogging();
    const QByteArray log = read(dir.filePath(text("canary.log")));
    QCOMPARE(log.count('\n'), 3);
    QVERIFY2(!log.contains("canario"), log.constData());
    QVERIFY(log.contains("postgresql://marina:***@db/agencia"));
}

void LoggingTest::quietAndVerbose() {
    QTemporaryDir dir;
    QVERIFY(initLogging(dir.path(), false, text("quiet")));
    qDebug("whispered");
    qCDebug(logApp, "whispered");
    endLogging();
    QVERIFY(!read(dir.filePath(text("quiet.log"))).contains("whispered"));

    QLoggingCategory::setFilterRules({});
    QVERIFY(initLogging(dir.path(), true, text("loud")));
    qDebug("whispered");
    qCDebug(logApp, "whispered");
    endLogging();
    QCOMPARE(read(dir.filePath(text("loud.log"))).count("whispered"), 2);
}

void LoggingTest::fromManyThreads() {
    QTemporaryDir dir;
    QVERIFY(initLogging(dir.path(), false, text("threads")));
    constexpr int threads = 4;
    constexpr int lines = 250;
    std::vector<std::thread> running;
    running.reserve(threads);
    for (int i = 0; i < threads; ++i) {
        running.emplace_back([i] {
            for (int j = 0; j < lines; ++j)
                qInfo("line %d of %d, password=canario", j, i);
        });
    }
    for (std::thread& thread : running)
        thread.join();
    endLogging();
    const QByteArray log = read(dir.filePath(text("threads.log")));
    QCOMPARE(log.count('\n'), threads * lines);
    QCOMPARE(log.count("password=***"), threads * lines);
    QVERIFY(!log.contains("canario"));
}

void LoggingTest::rotates() {
    QTemporaryDir dir;
    QVERIFY(initLogging(dir.path(), false, text("full")));
    const std::string line(64 * 1024, 'x');
    for (int i = 0; i < 5 * 64 + 10; ++i)
        spdlog::info(line);
    endLogging();
    const QStringList files = QDir(dir.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 4);
    for (const QString& file : files)
        QVERIFY(QFileInfo(dir.filePath(file)).size() <= 4 * 1024 * 1024 + 1);
}

void LoggingTest::aFolderThatCannotBe() {
    QTemporaryDir dir;
    QFile file(dir.filePath(text("occupied")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto started = initLogging(dir.filePath(text("occupied/logs")), false, text("none"));
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::FileFailed);
    qInfo("goes on without a file");
    endLogging();
}

void LoggingTest::isForItsOwnerOnly() {
#ifdef Q_OS_WIN
    QSKIP("Windows keeps the folder of a user to the user by itself.");
#else
    QTemporaryDir dir;
    const QString folder = dir.filePath(text("logs"));
    QVERIFY(initLogging(folder, false, text("private")));
    endLogging();
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(folder).permissions() & others));
    QVERIFY(!(QFileInfo(folder + text("/private.log")).permissions() & others));
#endif
}

void LoggingTest::endTwice() {
    QTemporaryDir dir;
    QVERIFY(initLogging(dir.path(), false, text("again")));
    QVERIFY(initLogging(dir.path(), false, text("again")));
    endLogging();
    endLogging();
    qInfo("Qt's own handler is back");
    QVERIFY(!read(dir.filePath(text("again.log"))).contains("is back"));
}

QTEST_GUILESS_MAIN(LoggingTest)
#include "logging_test.moc"

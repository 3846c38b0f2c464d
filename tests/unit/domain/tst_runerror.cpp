// SPDX-License-Identifier: GPL-3.0-or-later
// Which message a run tells, and which messages are of one kind.
#include "services/domain/runerror.h"

#include <QTest>

using namespace sevenscale;

class TestRunError final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheMessage_data();
    void findsTheMessage();
    void groups_data();
    void groups();
    void keepsWhatDiffersApart();
    void holdsNoSecret();
};

void TestRunError::findsTheMessage_data() {
    QTest::addColumn<QString>("details");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* details, const char* message) {
        QTest::newRow(details) << QString::fromUtf8(details) << QString::fromUtf8(message);
    };
    row(R"({"error":"no agenda"})", "no agenda");
    row(R"({"error":{"message":" Token expired\n","code":401}})", "Token expired");
    row(R"({"error":{"code":"no_data"}})", "no_data");
    row(R"({"error":{"code":429}})", "");
    row(R"({"error":null,"erro":{"mensagem":"sem dados"}})", "sem dados");
    row(R"({"error_message":"late","error":{}})", "late");
    row(R"({"error":{"message":"  ","reason":"why"}})", "why");
    row(R"({"error":["a"],"error_code":"E1"})", "E1");
    row(R"({"error":7})", "");
    row(R"([{"error":"x"}])", "");
    row("{", "");
    row("", "");
}

void TestRunError::findsTheMessage() {
    QFETCH(QString, details);
    QTEST(errorMessage(JsonText{details}), "message");
}

void TestRunError::groups_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("group");
    const auto row = [](const char* message, const char* group) {
        QTest::newRow(message) << QString::fromUtf8(message) << QString::fromUtf8(group);
    };
    row("The model did not answer within 60 s.", "The model did not answer within * s.");
    row("missing property \"horario\"", "missing property \"*\"");
    row("valor \u201cx y\u201d \u00abz\u00bb `q`", "valor \"*\" \"*\" \"*\"");
    row("can't read: don't", "can't read: don't");
    row("column 'a b' of 'c'", "column '*' of '*'");
    row("GET https://api.example.com/v1/x?id=7 failed", "GET https://api.example.com/* failed");
    row("GET https://joao:s3nha@api.example.com failed", "GET https://api.example.com failed");
    row("no mailbox ana.silva@clinica.com.br", "no mailbox *");
    row("run 0d3f7a52-9c4e-4b8e-a1f2-3c5d6e7f8a9b lost", "run * lost");
    row("at 2026-11-22T14:05:07.123Z and 22/11/2026 14:05", "at * and *");
    row("wait 1.5 s, 3,2 s", "wait * s, * s");
    row("ids 1, 2, 3 are gone", "ids * are gone");
    row("ids 4 are gone", "ids * are gone");
    row("commit a1b2c3d, at 0x1F", "commit *, at *");
    row("worker3 of oauth2", "worker* of oauth*");
    row("  two\n\tlines  ", "two lines");
    row("Não há agenda às 14:05", "Não há agenda às *");
    row("", "");
}

void TestRunError::groups() {
    QFETCH(QString, message);
    QTEST(errorGroup(message), "group");
}

void TestRunError::keepsWhatDiffersApart() {
    QVERIFY(
        errorGroup(QStringLiteral("timeout after 5 s")) != errorGroup(QStringLiteral("refused after 5 s")));
    QVERIFY(errorGroup(QStringLiteral("https://a.example/x is down"))
        != errorGroup(QStringLiteral("https://b.example/x is down")));
}

void TestRunError::holdsNoSecret() {
    for (const char* message :
        {"Authorization: Bearer canaryCANARYcanary", "password=canary", "senha: canary", "api_key=canary!",
            "access_token=\"canary canary\"", "refused {\"client_secret\":\"canary\"}", "cookie='canary'",
            "https://joao:canary@x.example/", "https://x.example/?token=canary", "Basic canarycanary=="}) {
        const QString group = errorGroup(QString::fromUtf8(message));
        QVERIFY2(!group.contains(QLatin1String("canary"), Qt::CaseInsensitive), qPrintable(group));
    }
}

QTEST_GUILESS_MAIN(TestRunError)
#include "tst_runerror.moc"

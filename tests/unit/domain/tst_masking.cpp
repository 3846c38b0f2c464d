// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include <QTest>

using namespace sevenscale;

class TestMasking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restores_data();
    void restores();
    void listsKeepTheirSecretsApart();
    void whatCannotBeReadIsHidden();
    void hidesSecretsAtAnyDepth();
    void tellsTokensFromCountsOfThem();
    void hidesWhatCannotBeLookedThrough();
    void keepsTheTextOfWhatHasNone();
    void keepsEveryDigitBesideASecret();
    void changesNothingElse();
};

void TestMasking::hidesSecretsAtAnyDepth() {
    const QString text = maskSecrets(
        {QStringLiteral(
            R"({"a":{"access_token":"canary-1"},"list":[{"API-Key":"canary-2"}],"senha":"canary-3","client_secret":{"x":"canary-4"},"max_tokens":2048})")})
                             .text;
    QVERIFY2(!text.contains(QLatin1String("canary")), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("2048")));
}

void TestMasking::tellsTokensFromCountsOfThem() {
    const QString text = maskSecrets(
        {QStringLiteral(
            R"({"access_tokens":["canary-1"],"tokens":"canary-2","max_tokens":"canary-3","refresh_tokens":{"a":"canary-4"},)"
            R"("tokens_used":{"api_key":"canary-5","in":71},"id_token_hint":12345,"Authorization":"canary-6",)"
            R"("prompt_tokens":72,"usage":{"completion_tokens":73,"total-tokens":74},"signing.key":"canary-7"})")})
                             .text;
    QVERIFY2(!text.contains(QLatin1String("canary")), qPrintable(text));
    QVERIFY(!text.contains(QLatin1String("12345")));
    for (const char* count : {"71", "72", "73", "74"})
        QVERIFY2(text.contains(QLatin1String(count)), count);
}

void TestMasking::hidesWhatCannotBeLookedThrough() {
    const QString deep = QString(2000, u'[') % QLatin1String(R"({"token":"canary"})") % QString(2000, u']');
    QVERIFY(!maskSecrets({deep}).text.contains(QLatin1String("canary")));
}

void TestMasking::keepsTheTextOfWhatHasNone() {
    for (const char* text :
        {R"({"n": 12345678901234567890.123456789})", "no json", "", "[1, 2", R"({"token": null})"})
        QCOMPARE(maskSecrets({QString::fromUtf8(text)}).text, QString::fromUtf8(text));
}

void TestMasking::keepsEveryDigitBesideASecret() {
    const auto shown = [](const char* text) { return maskSecrets({QString::fromUtf8(text)}).text; };
    QCOMPARE(shown(R"({"z": 12345678901234567890.50, "api_key": "canary", "i": [9007199254740993, 1e2]})"),
        QStringLiteral(
            R"({"z": 12345678901234567890.50, "api_key": "••••••", "i": [9007199254740993, 1e2]})"));
    const char* escaped
        = R"({"a\b\"": {"to\u006ben": ["canary"]}, "n": 1.10})"; // moc reads no raw text in a macro
    QCOMPARE(shown(escaped), QString::fromUtf8("{\"a\\b\\\"\": {\"to\\u006ben\": \"••••••\"}, \"n\": 1.10}"));
    const char* twice = R"([{"senha":1,"senha":2}, {}, [], ""])";
    QCOMPARE(shown(twice), QString::fromUtf8("[{\"senha\":\"••••••\",\"senha\":\"••••••\"}, {}, [], \"\"]"));
}

/// Neither hiding nor putting back touches the order, the blanks or the long numbers of the rest.
void TestMasking::changesNothingElse() {
    const QString stored
        = QStringLiteral("{\n  \"z\": 12345678901234567890.10,  \"token\": \"canary\", \"token\": [1],\n"
                         "  \"a\": [ {\"senha\": {\"x\": 1e2}} ]\n}\n");
    const QString shown = QStringLiteral(
        "{\n  \"z\": 12345678901234567890.10,  \"token\": \"••••••\", \"token\": \"••••••\",\n"
        "  \"a\": [ {\"senha\": \"••••••\"} ]\n}\n");
    QCOMPARE(maskSecrets({stored}).text, shown);
    const auto restored
        = restoreSecrets({QString(shown).replace(QStringLiteral(".10"), QStringLiteral(".11"))}, {stored});
    QVERIFY(restored);
    // Of a key that stood there twice the last one counts.
    QCOMPARE(restored->text,
        QString(stored)
            .replace(QStringLiteral(".10"), QStringLiteral(".11"))
            .replace(QStringLiteral("\"canary\""), QStringLiteral("[1]")));
}

void TestMasking::restores_data() {
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("restored"); ///< empty: a secret would be lost
    const auto row = [](const char* name, const char* edited, const char* restored) {
        QTest::newRow(name) << QString::fromUtf8(edited) << QString::fromUtf8(restored);
    };
    row("untouched", "{\"model\": \"b\",  \"n\": 12345678901234567890.5}",
        "{\"model\": \"b\",  \"n\": 12345678901234567890.5}");
    row("the dots of a key", "{\"api_key\":\"••••••\",\"model\":\"b\"}",
        "{\"api_key\":\"canary\",\"model\":\"b\"}");
    row("deep, and in a list", "{\"list\":[{\"token\":\"••••••\"}],\"model\":\"a\"}",
        "{\"list\":[{\"token\":\"inner\"}],\"model\":\"a\"}");
    row("a new secret", "{\"api_key\":\"new\"}", "{\"api_key\":\"new\"}");
    row("dots in a text", "{\"model\":\"••••••\"}", "{\"model\":\"••••••\"}");
    row("a key that was not there", "{\"password\":\"••••••\"}", "");
    row("every digit beside a secret",
        "{ \"api_key\": \"••••••\", \"n\": 12345678901234567890.50, \"i\": 9007199254740993 }",
        "{ \"api_key\": \"canary\", \"n\": 12345678901234567890.50, \"i\": 9007199254740993 }");
    row("a secret that is a long number", "{\"pin_token\":\"••••••\"}",
        "{\"pin_token\":12345678901234567890.10}");
    row("a key in other letters", "{\"\\u0061pi_key\":\"••••••\"}", "{\"\\u0061pi_key\":\"canary\"}");
    row("the same key twice", "{\"api_key\":\"••••••\",\"api_key\":\"••••••\"}",
        "{\"api_key\":\"canary\",\"api_key\":\"canary\"}");
    row("another place in the list", "{\"list\":[1,{\"token\":\"••••••\"}]}",
        "{\"list\":[1,{\"token\":\"inner\"}]}");
}

void TestMasking::restores() {
    QFETCH(QString, edited);
    QFETCH(QString, restored);
    const JsonText stored{
        QStringLiteral("{\"api_key\": \"canary\", \"list\": [{\"token\": \"inner\"}], \"model\": \"a\","
                       " \"pin_token\": 12345678901234567890.10}")};
    const auto result = restoreSecrets({edited}, stored);
    QCOMPARE(result.has_value(), !restored.isEmpty());
    if (result)
        QCOMPARE(result->text, restored);
}

void TestMasking::listsKeepTheirSecretsApart() {
    const JsonText stored{
        QStringLiteral("{\"s\":[{\"t\":{\"token\":\"A\"},\"u\":1},{\"t\":{\"token\":\"B\"},\"u\":2}]}")};
    const auto after = [&](const char* edited) {
        const auto result = restoreSecrets(
            {QString::fromUtf8(edited).replace(QLatin1Char('*'), QStringLiteral("••••••"))}, stored);
        return result ? result->text : QString();
    };
    // The first one goes: the second keeps its own.
    QCOMPARE(after("{\"s\":[{\"t\":{\"token\":\"*\"},\"u\":2}]}"),
        QStringLiteral("{\"s\":[{\"t\":{\"token\":\"B\"},\"u\":2}]}"));
    QCOMPARE(after("{\"s\":[{\"t\":{\"token\":\"*\"},\"u\":2},{\"t\":{\"token\":\"*\"},\"u\":1}]}"),
        QStringLiteral("{\"s\":[{\"t\":{\"token\":\"B\"},\"u\":2},{\"t\":{\"token\":\"A\"},\"u\":1}]}"));
    // Changed at its place, with all others as they were.
    QCOMPARE(after("{\"s\":[{\"t\":{\"token\":\"*\"},\"u\":9},{\"t\":{\"token\":\"*\"},\"u\":2}]}"),
        QStringLiteral("{\"s\":[{\"t\":{\"token\":\"A\"},\"u\":9},{\"t\":{\"token\":\"B\"},\"u\":2}]}"));
    // Whose it was is not known.
    QCOMPARE(after("{\"s\":[{\"t\":{\"token\":\"*\"},\"u\":9}]}"), QString());
}

void TestMasking::whatCannotBeReadIsHidden() {
    const JsonText huge{QStringLiteral("{\"api_key\":\"canary\",\"x\":1e400}")};
    QVERIFY(!maskSecrets(huge).text.contains(QLatin1String("canary")));
    QCOMPARE(maskSecrets({QStringLiteral("no JSON")}).text, QStringLiteral("no JSON"));
    // What Qt reads behind a byte order mark is hidden and put back, too.
    const QString odd = QChar(QChar::ByteOrderMark) % QStringLiteral("{\"api_key\":\"%1\"}");
    QVERIFY(!maskSecrets({odd.arg(QStringLiteral("canary"))}).text.contains(QLatin1String("canary")));
    const auto back
        = restoreSecrets({odd.arg(QStringLiteral("••••••"))}, {QStringLiteral("{\"api_key\":\"x\"}")});
    QVERIFY(back && back->text.contains(QLatin1String("\"x\"")));
    // Dots in what nobody can read stand for who knows what.
    QVERIFY(!restoreSecrets({QStringLiteral("{\"api_key\":\"••••••\"")}, {QStringLiteral("{}")}));
    QVERIFY(restoreSecrets({QStringLiteral("no JSON")}, {QStringLiteral("{}")}));
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"

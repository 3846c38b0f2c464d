// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include <QTest>

using namespace sevenscale;

class TestMasking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesSecretsAtAnyDepth();
    void tellsTokensFromCountsOfThem();
    void hidesWhatCannotBeLookedThrough();
    void keepsTheTextOfWhatHasNone();
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

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"

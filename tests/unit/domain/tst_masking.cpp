// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include <QTest>

using namespace sevenscale;

class TestMasking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesSecretsAtAnyDepth();
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

void TestMasking::keepsTheTextOfWhatHasNone() {
    for (const char* text :
        {R"({"n": 12345678901234567890.123456789})", "no json", "", "[1, 2", R"({"token": null})"})
        QCOMPARE(maskSecrets({QString::fromUtf8(text)}).text, QString::fromUtf8(text));
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What is sealed can be opened with the worker's secret key, exactly, and with nothing else.
#include "services/secrets/sealedbox.h"
#include "tests/support/workerkey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace sevenscale;

class SealedBoxTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensToWhatWasSealed_data();
    void opensToWhatWasSealed();
    void nobodyElseOpensIt();
    void whatIsNoKeyIsRefused_data();
    void whatIsNoKeyIsRefused();
    void credentialsAreOneObjectAndAreWiped();
    void wipingLeavesWhatOthersShare();
    void fingerprintsTellKeysApart();

private:
    test::WorkerKeyPair m_worker;
};

void SealedBoxTest::opensToWhatWasSealed_data() {
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a token") << QByteArray("EAAGm0PX4ZCpsBA");
    QTest::newRow("zero bytes") << QByteArray("a\0b", 3);
    QTest::newRow("large") << QByteArray(300'000, 'x');
}

void SealedBoxTest::opensToWhatWasSealed() {
    QFETCH(QByteArray, secret);
    const auto sealed = seal(secret, m_worker.publicKey());
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().detail));
    QCOMPARE(m_worker.open(*sealed), std::optional(secret));
    QVERIFY(secret.isEmpty() || !QByteArray::fromBase64(sealed->toLatin1()).contains(secret));
    // Each time anew: equal secrets cannot be told from their boxes.
    QVERIFY(*seal(secret, m_worker.publicKey()) != *sealed);
}

void SealedBoxTest::nobodyElseOpensIt() {
    const QString sealed = *seal("secret", m_worker.publicKey());
    QCOMPARE(test::WorkerKeyPair().open(sealed), std::nullopt);
    QByteArray changed = QByteArray::fromBase64(sealed.toLatin1());
    changed.back() = static_cast<char>(changed.back() ^ 1);
    QCOMPARE(m_worker.open(QString::fromLatin1(changed.toBase64())), std::nullopt);
}

void SealedBoxTest::whatIsNoKeyIsRefused_data() {
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << QString();
    QTest::newRow("no base64") << QStringLiteral("not a key, not at all, never was one ä");
    QTest::newRow("too short") << QString::fromLatin1(QByteArray(31, 'k').toBase64());
    QTest::newRow("too long") << QString::fromLatin1(QByteArray(33, 'k').toBase64());
    QTest::newRow("of small order") << QString::fromLatin1(QByteArray(32, '\0').toBase64());
}

void SealedBoxTest::whatIsNoKeyIsRefused() {
    QFETCH(QString, key);
    const auto sealed = seal("token-4711", key);
    QVERIFY(!sealed);
    QCOMPARE(sealed.error().code, ErrorCode::InvalidInput);
    QVERIFY(!sealed.error().detail.contains(QLatin1String("4711")));
}

void SealedBoxTest::credentialsAreOneObjectAndAreWiped() {
    const QString hard
        = QStringLiteral("-----BEGIN KEY-----\nab\"c\\d\té\u2028\U0001F512\x01\n-----END KEY-----");
    QList<CredentialValue> values{{QStringLiteral("access_token"), QStringLiteral("EAAGm0PX4ZCpsBA")},
        {QStringLiteral("the \"private\" key"), hard}};
    const QString sealed = *sealCredentials(values, {QStringLiteral("id"), m_worker.publicKey()});
    const auto opened = m_worker.open(sealed);
    QVERIFY(opened);
    const QJsonObject object = QJsonDocument::fromJson(*opened).object();
    QCOMPARE(object.size(), 2);
    QCOMPARE(object.value(QStringLiteral("access_token")).toString(), QStringLiteral("EAAGm0PX4ZCpsBA"));
    QCOMPARE(object.value(QStringLiteral("the \"private\" key")).toString(), hard);
    for (const CredentialValue& each : std::as_const(values))
        QVERIFY(each.value.isEmpty());
}

void SealedBoxTest::wipingLeavesWhatOthersShare() {
    QString secret = QStringLiteral("shared with another");
    const QString other = secret;
    wipe(secret);
    QVERIFY(secret.isEmpty());
    QCOMPARE(other, QStringLiteral("shared with another"));
}

void SealedBoxTest::fingerprintsTellKeysApart() {
    const QString print = keyFingerprint(m_worker.publicKey());
    QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{4}( [0-9a-f]{4}){3}$")).match(print).hasMatch());
    QCOMPARE(keyFingerprint(m_worker.publicKey()), print);
    QVERIFY(keyFingerprint(test::WorkerKeyPair().publicKey()) != print);
    QCOMPARE(keyFingerprint(QStringLiteral("no key")), QString());
}

QTEST_APPLESS_MAIN(SealedBoxTest)
#include "tst_sealedbox.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/timestamp.h"

#include <QTest>

#include <random>

using namespace sevenscale;

class TestTimestamp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void writes();
    void addsWithoutOverflow();
    void ordersAroundTheEpoch();
    void survivesTheRoundTrip();
    void neverFailsOnRubbish();
};

void TestTimestamp::reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<qint64>("microseconds");
    const auto row = [](const char* name, const char* text, qint64 microseconds) {
        QTest::newRow(name) << QString::fromUtf8(text) << true << microseconds;
    };
    const auto refused
        = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text) << false << qint64(0); };
    row("epoch", "1970-01-01 00:00:00+00", 0);
    row("microsecond", "1970-01-01 00:00:00.000001+00", 1);
    row("short fraction", "1970-01-01 00:00:00.12+00", 120'000);
    row("rfc3339", "2026-11-22T14:05:07.123456Z", 1'795'356'307'123'456);
    row("offset", "1970-01-01 03:00:00+03", 0);
    row("negative offset", "1969-12-31 21:00:00-03:00", 0);
    row("offset with seconds", "1970-01-01 00:06:28+00:06:28", 0);
    row("no zone is UTC", "1970-01-01 00:00:01", 1'000'000);
    row("date alone", "1970-01-02", 86'400'000'000);
    row("before the epoch", "1969-12-31 23:59:59.999999+00", -1);
    row("leap day", "2024-02-29 00:00:00+00", 1'709'164'800'000'000);
    row("before Christ", "0001-01-01 00:00:00+00 BC", -62'167'219'200'000'000);
    row("far future", "9999-12-31 23:59:59.999999+00", 253'402'300'799'999'999);
    row("the last that fits", "294247-01-10 04:00:53+00", 9'223'372'036'853'000'000);
    row("beyond what fits", "294276-12-31 23:59:59.999999+00", Timestamp::PositiveInfinity);
    row("far beyond", "999999-01-01", Timestamp::PositiveInfinity);
    row("far before", "999999-01-01 00:00:00+00 BC", Timestamp::NegativeInfinity);
    row("infinity", "infinity", Timestamp::PositiveInfinity);
    row("minus infinity", "-infinity", Timestamp::NegativeInfinity);
    refused("");
    refused("now");
    refused("2026-13-01");
    refused("2026-02-30 00:00:00+00");
    refused("2026-11-22 25:00:00+00");
    refused("2026-11-22 12:60:00+00");
    refused("2026-11-22 12:00:00.+00");
    refused("2026-11-22 12:00:00+00 x");
    refused("22/11/2026");
}

void TestTimestamp::reads() {
    QFETCH(QString, text);
    QFETCH(bool, readable);
    QFETCH(qint64, microseconds);
    const auto moment = Timestamp::fromText(text);
    QCOMPARE(moment.has_value(), readable);
    if (readable)
        QCOMPARE(moment->microseconds, microseconds);
}

void TestTimestamp::writes() {
    const auto moment = Timestamp::fromText(u"2026-11-22 11:05:07.000120-03");
    QVERIFY(moment);
    QCOMPARE(moment->toText(), QStringLiteral("2026-11-22 14:05:07.000120+00"));
    QCOMPARE(moment->toRfc3339(), QStringLiteral("2026-11-22T14:05:07.000120Z"));
    QCOMPARE(Timestamp{Timestamp::PositiveInfinity}.toText(), QStringLiteral("infinity"));
    QVERIFY(!Timestamp{Timestamp::NegativeInfinity}.toDateTime().isValid());
    QCOMPARE(Timestamp{-1}.toText(), QStringLiteral("1969-12-31 23:59:59.999999+00"));
}

void TestTimestamp::addsWithoutOverflow() {
    constexpr qint64 Most = std::numeric_limits<qint64>::max();
    constexpr qint64 Least = std::numeric_limits<qint64>::min();
    QCOMPARE(Timestamp{-1}.plusSeconds(1).microseconds, 999'999);
    QCOMPARE(Timestamp{Most - 1}.plusSeconds(-1).microseconds, Most - 1'000'001);
    for (const qint64 start : {qint64(0), Most - 1, Least + 1}) {
        QCOMPARE(Timestamp{start}.plusSeconds(Most).microseconds, Timestamp::PositiveInfinity);
        QCOMPARE(Timestamp{start}.plusSeconds(Least).microseconds, Timestamp::NegativeInfinity);
    }
    QCOMPARE(
        Timestamp{Timestamp::PositiveInfinity}.plusSeconds(-1).microseconds, Timestamp::PositiveInfinity);
    const QDateTime far = QDateTime::fromMSecsSinceEpoch(Most / 2, Qt::UTC);
    QCOMPARE(Timestamp::fromDateTime(far).microseconds, Timestamp::PositiveInfinity);
}

void TestTimestamp::ordersAroundTheEpoch() {
    QVERIFY(Timestamp{Timestamp::NegativeInfinity} < Timestamp{-1});
    QVERIFY(Timestamp{-1} < Timestamp{0});
    QVERIFY(Timestamp{0} < Timestamp{Timestamp::PositiveInfinity});
}

void TestTimestamp::survivesTheRoundTrip() {
    std::mt19937_64 random(7);
    // From 4713 BC to the year 294276, the range of timestamptz.
    std::uniform_int_distribution<qint64> moments(-210'866'803'200'000'000, 9'223'371'331'200'000'000);
    for (int i = 0; i < 20'000; ++i) {
        const Timestamp moment{moments(random)};
        const auto read = Timestamp::fromText(moment.toText());
        QVERIFY2(read && *read == moment, qPrintable(moment.toText()));
    }
}

void TestTimestamp::neverFailsOnRubbish() {
    std::mt19937 random(11);
    const QString alphabet = QStringLiteral("0123456789-:.+ TZBCinfty");
    for (int i = 0; i < 50'000; ++i) {
        QString text;
        for (unsigned length = random() % 34; length > 0; --length)
            text += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        if (const auto moment = Timestamp::fromText(text))
            QVERIFY2(Timestamp::fromText(moment->toText()) == moment, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"

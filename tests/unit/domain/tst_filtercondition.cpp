// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filtercondition.h"

#include <QTest>

#include <random>

using namespace sevenscale;

namespace {

using Kind = FilterKey::Kind;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

const QList<FilterKey>& keys() {
    static const QList<FilterKey> list{
        {text("id"), Kind::Integer},
        {text("status"), Kind::Word},
        {text("outcome"), Kind::Exact, {}, {text("succeeded"), text("failed")}},
        {text("name"), Kind::Text},
        {text("rate"), Kind::Decimal},
        {text("revenue"), Kind::Money, {text("revenue_amount")}},
        {text("uuid"), Kind::Uuid},
        {text("duration"), Kind::Duration},
        {text("date"), Kind::Time, {text("execution_date")}},
        {text("day"), Kind::Day},
        {text("client"), Kind::Reference},
        {text("archived"), Kind::Presence},
        {text("details"), Kind::Json},
    };
    return list;
}

/// Sunday 22 November 2026, 11:05:07.5 in São Paulo.
FilterClock clockAt() {
    return {*Timestamp::fromText(u"2026-11-22 14:05:07.5+00"), QTimeZone("America/Sao_Paulo")};
}

Result<QList<FilterCondition>> read(const QString& filter, bool freeText = true) {
    return readFilter(filter, keys(), freeText, clockAt());
}

/// `[a, b)`, `(a, *]`: a range as a text.
QString rangeText(const FilterTest& test) {
    const QString from = test.from
        ? QString((test.from->inclusive ? QLatin1Char('[') : QLatin1Char('(')) % test.from->value)
        : text("(*");
    const QString to = test.to
        ? QString(test.to->value % (test.to->inclusive ? QLatin1Char(']') : QLatin1Char(')')))
        : text("*)");
    return from % QLatin1String(", ") % to;
}

} // namespace

class TestFilterCondition final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ranges_data();
    void ranges();
    void values();
    void aliasesAndCase();
    void mistakes_data();
    void mistakes();
    void secretsAreNoPath();
    void tooManyValues();
    void rubbishIsReadOrRefused();
};

void TestFilterCondition::ranges_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("range");
    const auto row = [](const char* filter, const char* range) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << QString::fromUtf8(range);
    };
    row("id:7", "[7, 7]");
    row("id>=-7", "[-7, *)");
    row("id:1..5", "[1, 5]");
    row("id:..5", "(*, 5]");
    row("id:-5..", "[-5, *)");
    row("rate>97,5%", "(97.5, *)");
    row("rate:\"1.5..2.5\"", "[1.5, 2.5]");
    row("revenue>R$ 10.000", "(10000.00, *)");
    row("revenue>R$10.000,00", "(10000.00, *)");
    row("revenue:R$ 1.000..R$ 2.000,50", "[1000.00, 2000.50]");
    row("revenue<12,50", "(*, 12.50)");
    row("duration>5s", "(5000, *)");
    row("duration:1s..5s", "[1000, 5000]");
    row("duration:..5s", "(*, 5000]");
    row("duration:5s..", "[5000, *)");
    row("duration<=300ms", "(*, 300]");
    row("duration<=300", "(*, 300]");
    row("duration>0,3s", "(300, *)");
    row("duration>2m", "(120000, *)");
    row("duration>2min", "(120000, *)");
    row("duration>1h30m", "(5400000, *)");
    row("duration>1d", "(86400000, *)");
    // A day ends where the next begins, in the zone of the clinic.
    row("date:2026-11-22", "[2026-11-22 03:00:00.000000+00, 2026-11-23 03:00:00.000000+00)");
    row("date>2026-11-22", "[2026-11-23 03:00:00.000000+00, *)");
    row("date<=2026-11-22", "(*, 2026-11-23 03:00:00.000000+00)");
    row("date<2026-11-22", "(*, 2026-11-22 03:00:00.000000+00)");
    row("date:2026-11-01..2026-11-22", "[2026-11-01 03:00:00.000000+00, 2026-11-23 03:00:00.000000+00)");
    row("date:2026-10..", "[2026-10-01 03:00:00.000000+00, *)");
    row("date:2026-10", "[2026-10-01 03:00:00.000000+00, 2026-11-01 03:00:00.000000+00)");
    row("date:2025", "[2025-01-01 03:00:00.000000+00, 2026-01-01 03:00:00.000000+00)");
    row("date:today", "[2026-11-22 03:00:00.000000+00, 2026-11-23 03:00:00.000000+00)");
    row("date:Yesterday", "[2026-11-21 03:00:00.000000+00, 2026-11-22 03:00:00.000000+00)");
    row("date:this-week", "[2026-11-16 03:00:00.000000+00, 2026-11-23 03:00:00.000000+00)");
    row("date:last-month", "[2026-10-01 03:00:00.000000+00, 2026-11-01 03:00:00.000000+00)");
    row("date:this-year", "[2026-01-01 03:00:00.000000+00, 2027-01-01 03:00:00.000000+00)");
    // (now - 7 d, now]
    row("date:last-7d", "[2026-11-15 14:05:07.500001+00, 2026-11-22 14:05:07.500001+00)");
    row("date>last-7d", "(2026-11-15 14:05:07.500001+00, *)");
    row("date:next-24h", "[2026-11-22 14:05:07.500001+00, 2026-11-23 14:05:07.500001+00)");
    row("date>now-2h", "(2026-11-22 12:05:07.500000+00, *)");
    row("date:now-2h..now", "[2026-11-22 12:05:07.500000+00, 2026-11-22 14:05:07.500000+00]");
    row("date<now+1d", "(*, 2026-11-23 14:05:07.500000+00)");
    // A moment: exact in a comparison, a minute or a second by itself.
    row("date>2026-11-22T14:05Z", "(2026-11-22 14:05:00.000000+00, *)");
    row("date<=2026-11-22T14:05Z", "(*, 2026-11-22 14:05:00.000000+00]");
    row("date:2026-11-22T14:05Z", "[2026-11-22 14:05:00.000000+00, 2026-11-22 14:06:00.000000+00)");
    row("date:2026-11-22T14:05:07Z", "[2026-11-22 14:05:07.000000+00, 2026-11-22 14:05:08.000000+00)");
    row("date:2026-11-22T14:05:07.25Z", "[2026-11-22 14:05:07.250000+00, 2026-11-22 14:05:07.250000+00]");
    row("date>\"2026-11-22 11:05\"", "(2026-11-22 14:05:00.000000+00, *)"); // as the list shows it
    row("date>2026-11-22T14:05+02:00", "(2026-11-22 12:05:00.000000+00, *)");
    row("date<999999-01-01", "(*, infinity)");
    row("day:2026-11", "[2026-11-01, 2026-11-30]");
    row("day>2026-11-05", "(2026-11-05, *)");
    row("day:last-7d", "[2026-11-15, 2026-11-22]");
    row("details.code>=400", "[400, *)");
    row("details.code:400..499", "[400, 499]");
}

void TestFilterCondition::ranges() {
    QFETCH(QString, filter);
    QFETCH(QString, range);
    const auto conditions = read(filter);
    QVERIFY2(conditions, conditions ? "" : qPrintable(conditions.error().detail));
    QCOMPARE(conditions->size(), 1);
    QCOMPARE(conditions->front().anyOf.size(), 1);
    const FilterTest& test = conditions->front().anyOf.front();
    QCOMPARE(test.kind, FilterTest::Kind::Range);
    QCOMPARE(rangeText(test), range);
}

void TestFilterCondition::values() {
    using Test = FilterTest::Kind;
    const auto test = [](const char* filter) {
        const auto conditions = read(text(filter));
        return conditions ? conditions->front().anyOf.front() : FilterTest{};
    };
    QCOMPARE(test("status:Failed"), (FilterTest{Test::Whole, text("Failed")}));
    QCOMPARE(test("status~fail"), (FilterTest{Test::Contains, text("fail")}));
    QCOMPARE(test("status:none").kind, Test::Missing);
    QCOMPARE(test("status:\"none\""), (FilterTest{Test::Whole, text("none")}));
    QCOMPARE(test("outcome:FAILED"), (FilterTest{Test::Whole, text("failed")}));
    QCOMPARE(test("name:vida"), (FilterTest{Test::Contains, text("vida")}));
    QCOMPARE(test("name=vida"), (FilterTest{Test::Whole, text("vida")}));
    QCOMPARE(test("client:17").kind, Test::Id);
    QCOMPARE(test("client:\"17\""), (FilterTest{Test::Contains, text("17")}));
    QCOMPARE(test("client=vida"), (FilterTest{Test::Whole, text("vida")}));
    QCOMPARE(test("archived:no").kind, Test::Missing);
    QCOMPARE(test("archived:yes").kind, Test::Present);
    QCOMPARE(test("duration:none").kind, Test::Missing);
    QCOMPARE(test("17").number, std::optional(text("17")));
    QCOMPARE(test("\"17\"").number, std::nullopt);
    QCOMPARE(test("details.error~x"), (FilterTest{Test::Contains, text("x")}));
    QCOMPARE(test("details:x"), (FilterTest{Test::Contains, text("x")}));
    QCOMPARE(test("details.a:007").number, std::optional(text("007")));
    QCOMPARE(test("details.a:\"7\"").number, std::nullopt);
    QCOMPARE(read(text("client:1,none,vida"))->front().anyOf.size(), 3);
    QCOMPARE(read(text("id:1..3,7"))->front().anyOf.size(), 2);
    QCOMPARE(read(text("duration:0,3s"))->front().anyOf.size(), 1);
    QVERIFY(read(text("-client:17"))->front().negated);
}

void TestFilterCondition::aliasesAndCase() {
    QCOMPARE(read(text("EXECUTION_DATE>=2026-11-01"))->front().key, read(text("date:today"))->front().key);
    QCOMPARE(read(text("vida"))->front().key, FilterCondition::FreeText);
}

void TestFilterCondition::mistakes_data() {
    using Mistake = FilterMistake::Kind;
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("marked"); ///< what is underlined
    const auto row = [](const char* filter, Mistake kind, const char* marked) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << int(kind) << QString::fromUtf8(marked);
    };
    row("id:7 colour:red", Mistake::UnknownKey, "colour");
    row("-\u00e9t\u00e9:x", Mistake::UnknownKey, "\u00e9t\u00e9");
    row("status.x:1", Mistake::NoParts, "status.x");
    row("id:many", Mistake::NotWhole, "many");
    row("id:5,many,6", Mistake::NotWhole, "many");
    row("id:10k", Mistake::NotWhole, "10k");
    row("id>99999999999999999999", Mistake::NotWhole, "99999999999999999999");
    row("id:1..many", Mistake::NotWhole, "many");
    row("id:..", Mistake::OpenRange, "..");
    row("id:5..1", Mistake::BackwardRange, "5..1");
    row("duration:5s..1s", Mistake::BackwardRange, "5s..1s");
    row("date:2026-11..2026-10", Mistake::BackwardRange, "2026-11..2026-10");
    row("id~5", Mistake::NoContains, "~");
    row("rate:1.000,5", Mistake::NotNumber, "1.000,5");
    row("revenue>10k", Mistake::ShortAmount, "10k");
    row("revenue>R$ 10 mil", Mistake::ShortAmount, "10 mil"); // replaced below: a blank ends the value
    row("revenue>\"R$ 10 mil\"", Mistake::ShortAmount, "\"R$ 10 mil\"");
    row("revenue>much", Mistake::NotAmount, "much");
    row("duration>fast", Mistake::NotDuration, "fast");
    row("duration>5 duration>5y", Mistake::NotDuration, "5y");
    row("date:whenever", Mistake::NotTime, "whenever");
    row("date:2026-13", Mistake::NotTime, "2026-13");
    row("date:2026-02-30", Mistake::NotTime, "2026-02-30");
    row("date:last-9999999d", Mistake::NotTime, "last-9999999d");
    row("status>failed", Mistake::NoOrder, ">");
    row("outcome:fail", Mistake::NotListed, "fail");
    row("uuid:17", Mistake::NotId, "17");
    row("archived:perhaps", Mistake::NotYesNo, "perhaps");
    row("client>=3", Mistake::NotReference, ">=");
    row("details.code>big", Mistake::NotNumber, "big");
    row("colour:red \"open", Mistake::UnknownKey, "colour");
    row("status: colour:red", Mistake::NoValue, "status:");
}

void TestFilterCondition::mistakes() {
    QFETCH(QString, filter);
    QFETCH(int, kind);
    QFETCH(QString, marked);
    const auto conditions = read(filter);
    if (filter == u"revenue>R$ 10 mil") {
        QVERIFY(conditions); // R$ 10, and the word
        return;
    }
    QVERIFY(!conditions);
    QCOMPARE(conditions.error().code, ErrorCode::InvalidInput);
    const auto& mistake = conditions.error().mistake;
    QVERIFY(mistake);
    QCOMPARE(int(mistake->kind), kind);
    QCOMPARE(filter.mid(mistake->position, mistake->length), marked);
    QVERIFY2(!mistake->sentence().contains(QLatin1Char('%')), qPrintable(mistake->sentence()));
    QVERIFY(mistake->sentence().endsWith(QLatin1Char('.')));
}

void TestFilterCondition::secretsAreNoPath() {
    for (const char* filter :
        {"details.api_key:x", "details.auth.Access-Token~e", "details.a.0.senha:1", "details.\"x token\".y:1",
            "details.api_key:none", "details.tokens.0:5", "details.tokens.-1~c", "details.tokens.\"+0\"~c",
            "details.tokens.\" 0\"~c", "details.tokens.-1.x~c", "details.\"API.KEY\">1"}) {
        const auto conditions = read(text(filter));
        QVERIFY2(!conditions, filter);
        QCOMPARE(conditions.error().mistake->kind, FilterMistake::Kind::SecretPath);
    }
    for (const char* filter : {"details.tokens_used>5", "details.tokens.input>5", "details.error~token"})
        QVERIFY2(read(text(filter)), filter);
    QString deep = text("details");
    for (int i = 0; i < 17; ++i)
        deep += QLatin1String(".a");
    QCOMPARE(read(deep % QLatin1String(":1")).error().mistake->kind, FilterMistake::Kind::DeepPath);
}

void TestFilterCondition::tooManyValues() {
    QStringList ids;
    for (int i = 0; i < MostFilterValues; ++i)
        ids.append(QString::number(i));
    const QString all = QLatin1String("id:") % ids.join(QLatin1Char(','));
    QVERIFY(read(all));
    const auto more = read(all % QLatin1String(" id:7"));
    QVERIFY(!more);
    QCOMPARE(more.error().mistake->kind, FilterMistake::Kind::TooMany);
    QCOMPARE(more.error().mistake->position, all.size() + 1);
}

void TestFilterCondition::rubbishIsReadOrRefused() {
    std::mt19937 random(41);
    const auto below
        = [&](qsizetype count) { return static_cast<qsizetype>(random() % static_cast<unsigned>(count)); };
    const QStringList pieces{text(":"), text("="), text("~"), text(">"), text(">="), text("<"), text("."),
        text(".."), text(","), text("-"), text("\""), text("\\"), text(" "), text("R$ "), text("none"),
        text("last-"), text("now-"), text("7"), text("d"), text("2026-"), text("11"), text("T14:05"),
        text("Z"), text("[0]"), text("5s"), text("1e9"), text("é"), text("%"), text("'"), text("token"),
        text("𝒳"), text("9999999999"), text("k"), text("+")};
    qsizetype refused = 0;
    for (int i = 0; i < 60'000; ++i) {
        QString filter;
        for (qsizetype length = below(9); length > 0; --length)
            filter
                += below(3) == 0 ? QString(keys()[below(keys().size())].name) : pieces[below(pieces.size())];
        const auto conditions = read(filter, i % 2 == 0);
        if (conditions) {
            for (const FilterCondition& condition : *conditions)
                QVERIFY(!condition.anyOf.isEmpty());
            continue;
        }
        ++refused;
        const auto& mistake = conditions.error().mistake;
        QVERIFY2(mistake && mistake->position >= 0 && mistake->length > 0
                && mistake->position + mistake->length <= filter.size(),
            qPrintable(filter % QLatin1String(" → ") % conditions.error().detail));
        QVERIFY(!mistake->sentence().isEmpty());
    }
    QVERIFY(refused > 1'000);
}

QTEST_GUILESS_MAIN(TestFilterCondition)
#include "tst_filtercondition.moc"

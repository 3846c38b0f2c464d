// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"
#include "services/domain/filtercompletion.h"

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
        {text("status"), Kind::Word, {}, {text("completed"), text("failed"), text("timeout")}},
        {text("client"), Kind::Reference, {text("client_id")}, {}},
        {text("date"), Kind::Time, {text("execution_date")}, {}},
        {text("duration"), Kind::Duration, {text("duration_ms")}, {}},
        {text("details"), Kind::Json, {text("execution_details")}, {}},
        {text("archived"), Kind::Presence, {}, {}},
    };
    return list;
}

/// Completes at the bar in the text.
FilterCompletion at(const char* marked, const QStringList& names = {}) {
    const QString whole = text(marked);
    const qsizetype caret = whole.indexOf(QLatin1Char('|'));
    QString filter = whole;
    filter.remove(caret, 1);
    return completeFilter(keys(), filter, caret, names);
}

QString offered(const FilterCompletion& completion) {
    QStringList texts;
    for (const FilterCandidate& candidate : completion.candidates)
        texts.append(candidate.text);
    return texts.join(QLatin1Char(' '));
}

/// The text after the first candidate is taken, with a bar at the caret.
QString taken(const char* marked, const QStringList& names = {}) {
    QString filter = text(marked);
    filter.remove(QLatin1Char('|'));
    const FilterCompletion completion = at(marked, names);
    if (completion.candidates.isEmpty())
        return text("nothing");
    CompletedFilter result = completed(filter, completion, completion.candidates.first());
    return result.text.insert(result.caret, QLatin1Char('|'));
}

} // namespace

class TestFilterCompletion final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersKeys();
    void offersValues();
    void offersNames();
    void putsIn();
    void neverLeavesTheText();
};

void TestFilterCompletion::offersKeys() {
    QCOMPARE(offered(at("|")), text("status client date duration details archived"));
    QCOMPARE(offered(at("d|")), text("date duration details client archived"));
    QCOMPARE(offered(at("status:failed -dur|")), text("duration"));
    // Names, then what the schema calls them, then what has it somewhere.
    QCOMPARE(offered(at("a|")), text("archived status date duration details"));
    QCOMPARE(offered(at("execution|")), text("date details"));
    // Typed out: how it may be compared.
    QCOMPARE(offered(at("duration|")), text("duration> duration< duration: duration>= duration<="));
    QCOMPARE(offered(at("details|")), text("details. details~"));
    QCOMPARE(offered(at("nothing|")), QString());
    QVERIFY(at("\"d|").part == FilterCompletion::Part::Nothing);
    QVERIFY(at("|-d").part == FilterCompletion::Part::Nothing);
    QCOMPARE(at("d|").candidates[0].keyKind, Kind::Time);
}

void TestFilterCompletion::offersValues() {
    QCOMPARE(offered(at("status:|")), text("completed failed timeout none"));
    QCOMPARE(offered(at("status:F|")), text("failed"));
    QCOMPARE(offered(at("status:e|")), text("completed failed timeout none"));
    QCOMPARE(offered(at("status:failed,t|")), text("timeout completed"));
    QCOMPARE(offered(at("status:failed|")), QString());
    QCOMPARE(offered(at("status~|")), QString());
    QCOMPARE(offered(at("archived:|")), text("yes no"));
    QCOMPARE(offered(at("date>last-|")), text("last-24h last-7d last-30d last-month"));
    QCOMPARE(offered(at("date:2026-11-01..to|")), text("today"));
    QCOMPARE(offered(at("duration>5|")), text("5s 5ms 5m 5h 5d"));
    QCOMPARE(offered(at("unknown:|")), QString());
}

void TestFilterCompletion::offersNames() {
    const QStringList names{text("Clínica Vida"), text("Vida, Plena"), text("Odonto")};
    QVERIFY(at("client:vi|").wantsNames());
    QCOMPARE(at("client:vi|").typed, text("vi"));
    QCOMPARE(offered(at("client:vi|", names)), text("\"Vida, Plena\" \"Clínica Vida\""));
    QCOMPARE(offered(at("client:CLIN|", names)), text("\"Clínica Vida\"")); // without accents
    QCOMPARE(offered(at("client:\"clínica v|", names)), text("\"Clínica Vida\""));
    QVERIFY(!at("status:vi|").wantsNames());
}

void TestFilterCompletion::putsIn() {
    QCOMPARE(taken("st|"), text("status:|"));
    QCOMPARE(taken("dur|"), text("duration>|"));
    QCOMPARE(taken("det|"), text("details.|"));
    QCOMPARE(taken("-st| date:today"), text("-status:| date:today"));
    QCOMPARE(taken("status:fa|"), text("status:failed |"));
    QCOMPARE(taken("status:fa| x"), text("status:failed |x"));
    QCOMPARE(taken("status:fa|,timeout"), text("status:failed|,timeout"));
    QCOMPARE(taken("status:failed,ti|"), text("status:failed,timeout |"));
    QCOMPARE(taken("date:tod|..now"), text("date:today|..now"));
    QCOMPARE(taken("client:vi|", {text("Vida")}), text("client:\"Vida\" |"));
    QCOMPARE(taken("client:\"vi|", {text("Vida")}), text("client:\"Vida\" |"));
    QCOMPARE(taken("client:\"vi|\" x", {text("Vida")}), text("client:\"Vida\" |x"));
    QCOMPARE(taken("nothing|"), text("nothing"));
}

void TestFilterCompletion::neverLeavesTheText() {
    std::mt19937 random(37);
    const QStringList pieces{text("status"), text("client"), text("date"), text(":"), text(">"), text(","),
        text(".."), text("\""), text(" "), text("-"), text("a"), text("é"), text("details.x"), text("\\")};
    for (int i = 0; i < 40'000; ++i) {
        QString filter;
        for (unsigned length = random() % 8; length > 0; --length)
            filter += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
        const qsizetype caret
            = static_cast<qsizetype>(random() % static_cast<unsigned>(filter.size() + 3)) - 1;
        const FilterCompletion completion = completeFilter(keys(), filter, caret, {text("Aé \"x\"")});
        QVERIFY2(completion.position >= 0 && completion.length >= 0
                && completion.position + completion.length <= filter.size(),
            qPrintable(filter));
        for (const FilterCandidate& candidate : completion.candidates) {
            const CompletedFilter result = completed(filter, completion, candidate);
            QVERIFY2(result.caret >= 0 && result.caret <= result.text.size(), qPrintable(filter));
        }
    }
}

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"

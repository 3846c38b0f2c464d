// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"

#include <QTest>

#include <random>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

/// A text of letters that the language gives a meaning to, and some that it does not.
QString randomText(std::mt19937& random, const QString& alphabet, unsigned most) {
    QString result;
    for (unsigned length = random() % most; length > 0; --length)
        result += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
    return result;
}

} // namespace

class TestFilter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTerms();
    void readsPaths();
    void readsAmounts();
    void readsAlternatives();
    void namesThePlaceOfAMistake_data();
    void namesThePlaceOfAMistake();
    void writtenTermsAreReadBack();
    void writtenFiltersAreReadBack();
    void rubbishIsReadOrRefused();
};

void TestFilter::readsTerms() {
    const auto filter = parseFilter(
        text("status:failed  agent:\"Agente Agenda\" duration>=5s -client:17 token \"a \\\"b\\\"\""));
    QVERIFY(filter);
    QCOMPARE(filter->terms.size(), 6);
    QCOMPARE(filter->terms[0].key, text("status"));
    QCOMPARE(filter->terms[0].value, text("failed"));
    QCOMPARE(filter->terms[0].valuePosition, 7);
    QCOMPARE(filter->terms[1].value, text("Agente Agenda"));
    QVERIFY(filter->terms[1].quoted);
    QCOMPARE(filter->terms[2].op, FilterTerm::Operator::GreaterOrEqual);
    QCOMPARE(filter->terms[2].value, text("5s"));
    QVERIFY(filter->terms[3].negated);
    QCOMPARE(filter->terms[3].key, text("client"));
    QCOMPARE(filter->terms[4].key, QString());
    QCOMPARE(filter->terms[4].value, text("token"));
    QCOMPARE(filter->terms[5].value, text("a \"b\""));
    QVERIFY(parseFilter(text("   "))->terms.isEmpty());
    // A moment holds colons of its own.
    QCOMPARE(parseFilter(text("date>=2026-11-22T14:05"))->terms[0].value, text("2026-11-22T14:05"));
}

void TestFilter::readsPaths() {
    const auto path = [](const char* filter) {
        const auto read = parseFilter(text(filter));
        return read && read->terms.size() == 1 && read->terms[0].key == u"details" ? read->terms[0].path
                                                                                   : QStringList{text("?")};
    };
    QCOMPARE(path("details:x"), QStringList());
    QCOMPARE(path("details.error~\"token expired\""), QStringList{text("error")});
    QCOMPARE(path("Details.Error.Code>=400"), (QStringList{text("Error"), text("Code")}));
    QCOMPARE(path("details.steps[0].name:x"), (QStringList{text("steps"), text("0"), text("name")}));
    QCOMPARE(path("details.steps.0.name:x"), (QStringList{text("steps"), text("0"), text("name")}));
    QCOMPARE(path("details.\"a.b \\\"c\\\"\".x-y:1"), (QStringList{text("a.b \"c\""), text("x-y")}));
    // What only looks like a key is a free word.
    for (const char* word : {"details.", "www.example.com", "details..x", "details[x]", "details.\"a"}) {
        const auto read = parseFilter(text(word));
        QVERIFY2(read && read->terms[0].key.isEmpty() && read->terms[0].value == text(word), word);
    }
}

void TestFilter::readsAmounts() {
    const auto read = parseFilter(text("revenue>R$ 10.000,00 -revenue:r$ 5..R$ -7 name:R$ x"));
    QVERIFY(read);
    QCOMPARE(read->terms.size(), 4);
    QCOMPARE(read->terms[0].value, text("R$ 10.000,00"));
    QCOMPARE(read->terms[1].value, text("r$ 5..R$ -7"));
    QCOMPARE(read->terms[2].value, text("R$"));
    QCOMPARE(parseFilter(text("R$ 10"))->terms.size(), 2); // two words to look for
    QCOMPARE(parseFilter(text("name:ABCR$ 10"))->terms.size(), 2);
}

void TestFilter::readsAlternatives() {
    const auto filter = parseFilter(text("agent:7,9 city:\"Recife,PE\" status:, -id:1,,2,"));
    QVERIFY(filter);
    QCOMPARE(filter->terms[0].alternatives(), (QStringList{text("7"), text("9")}));
    QCOMPARE(filter->terms[1].alternatives(), QStringList{text("Recife,PE")});
    QCOMPARE(filter->terms[2].alternatives(), QStringList{text(",")});
    QCOMPARE(filter->terms[3].alternatives(), (QStringList{text("1"), text("2")}));
    QCOMPARE(filter->terms[3].placedAlternatives().last().position, filter->terms[3].valuePosition + 3);
    // What a program puts into a filter is one value, and no word of the language.
    QCOMPARE(filterText(text("type"), text("a,b")), text("type:\"a,b\""));
    QCOMPARE(filterText(text("type"), text("None")), text("type:\"None\""));
    QCOMPARE(filterText(text("agent"), text("7")), text("agent:7"));
}

void TestFilter::namesThePlaceOfAMistake_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::newRow("open quote") << text("status:failed agent:\"Agenda x") << 20 << 9;
    QTest::newRow("no value") << text("a status:") << 2 << 7;
    QTest::newRow("no value before a blank") << text("status: failed") << 0 << 7;
    QTest::newRow("the first of two") << text("a: \"b") << 0 << 2;
    QTest::newRow("behind a quote") << text("agent:\"é\"x y") << 9 << 1;
    QTest::newRow("a comma behind a quote") << text("agent:\"a\",\"b\"") << 9 << 4;
}

void TestFilter::namesThePlaceOfAMistake() {
    QFETCH(QString, filter);
    QFETCH(int, position);
    QFETCH(int, length);
    const auto read = parseFilter(filter);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    const auto& mistake = read.error().mistake;
    QVERIFY(mistake);
    QCOMPARE(mistake->position, position);
    QCOMPARE(mistake->length, length);
    QCOMPARE(mistake->filter, filter);
    QCOMPARE(read.error().detail, mistake->sentence());
}

void TestFilter::writtenTermsAreReadBack() {
    std::mt19937 random(23);
    const QString alphabet = text("aã1 :\"\\-<>=~.,%_'R$[]");
    for (int i = 0; i < 20'000; ++i) {
        FilterTerm term;
        term.negated = random() % 2 == 0;
        if (random() % 2 == 0) {
            term.key = text("status");
            term.op = static_cast<FilterTerm::Operator>(random() % 7);
            for (unsigned parts = random() % 4; parts > 0; --parts)
                term.path.append(randomText(random, alphabet, 6));
        }
        term.value = randomText(random, alphabet, 9);
        term.quoted = random() % 2 == 0;
        const QString written = filterText(term);
        const auto read = parseFilter(written);
        QVERIFY2(read && read->terms.size() == 1, qPrintable(written));
        FilterTerm back = read->terms[0];
        QVERIFY2(back.position == 0 && back.length == written.size(), qPrintable(written));
        back.position = back.length = back.valuePosition = 0;
        back.quoted = term.quoted; // it may be quoted only because it must
        QVERIFY2(back == term, qPrintable(written));
    }
    const auto drilled = parseFilter(filterText(text("client"), text("Clínica \"Vida\" Plena")));
    QCOMPARE(drilled->terms[0].value, text("Clínica \"Vida\" Plena"));
}

void TestFilter::writtenFiltersAreReadBack() {
    std::mt19937 random(31);
    const QString alphabet = text("ab1é :\"\\-<>=~.,R$");
    int read = 0;
    for (int i = 0; i < 50'000; ++i) {
        const auto filter = parseFilter(randomText(random, alphabet, 24));
        if (!filter)
            continue;
        ++read;
        QStringList parts;
        for (const FilterTerm& term : filter->terms)
            parts.append(filterText(term));
        const QString written = parts.join(QLatin1Char(' '));
        const auto back = parseFilter(written);
        QVERIFY2(back && back->terms.size() == filter->terms.size(), qPrintable(written));
        for (qsizetype at = 0; at < back->terms.size(); ++at) {
            QCOMPARE(back->terms[at].value, filter->terms[at].value);
            QCOMPARE(back->terms[at].keyText(), filter->terms[at].keyText());
            QCOMPARE(back->terms[at].negated, filter->terms[at].negated);
        }
    }
    QVERIFY(read > 10'000);
}

void TestFilter::rubbishIsReadOrRefused() {
    std::mt19937 random(29);
    const QString alphabet = text("ab0 :\"\\-<>=~.[]R$é\t,");
    for (int i = 0; i < 100'000; ++i) {
        const QString filter = randomText(random, alphabet, 28);
        std::optional<FilterMistake> mistake;
        const Filter scanned = scanFilter(filter, &mistake);
        qsizetype end = 0;
        for (const FilterTerm& term : scanned.terms) {
            QVERIFY2(term.position >= end && term.length > 0, qPrintable(filter));
            end = term.position + term.length;
            QVERIFY2(end <= filter.size(), qPrintable(filter));
            QVERIFY2(term.valuePosition >= term.position && term.valuePosition <= end, qPrintable(filter));
            for (const auto& alternative : term.placedAlternatives())
                QVERIFY2(alternative.position >= term.valuePosition
                        && alternative.position + alternative.length <= end,
                    qPrintable(filter));
        }
        if (mistake)
            QVERIFY2(mistake->position >= 0 && mistake->length > 0
                    && mistake->position + mistake->length <= filter.size(),
                qPrintable(filter));
        QCOMPARE(parseFilter(filter).has_value(), !mistake.has_value());
    }
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"

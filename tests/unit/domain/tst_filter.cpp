// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"

#include <QTest>

#include <random>

using namespace sevenscale;

class TestFilter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTerms();
    void readsAlternatives();
    void namesThePlaceOfAMistake_data();
    void namesThePlaceOfAMistake();
    void writtenTermsAreReadBack();
    void rubbishIsReadOrRefused();
};

void TestFilter::readsTerms() {
    const auto filter = parseFilter(QStringLiteral(
        "status:failed  agent:\"Agente Agenda\" duration>=5s -client:17 token \"a \\\"b\\\"\""));
    QVERIFY(filter);
    QCOMPARE(filter->terms.size(), 6);
    QCOMPARE(filter->terms[0].key, QStringLiteral("status"));
    QCOMPARE(filter->terms[0].value, QStringLiteral("failed"));
    QCOMPARE(filter->terms[1].value, QStringLiteral("Agente Agenda"));
    QVERIFY(filter->terms[1].quoted);
    QCOMPARE(filter->terms[2].op, FilterTerm::Operator::GreaterOrEqual);
    QCOMPARE(filter->terms[2].value, QStringLiteral("5s"));
    QVERIFY(filter->terms[3].negated);
    QCOMPARE(filter->terms[3].key, QStringLiteral("client"));
    QCOMPARE(filter->terms[4].key, QString());
    QCOMPARE(filter->terms[4].value, QStringLiteral("token"));
    QCOMPARE(filter->terms[5].value, QStringLiteral("a \"b\""));
    QVERIFY(parseFilter(QStringLiteral("   "))->terms.isEmpty());
    // A moment holds colons of its own.
    QCOMPARE(parseFilter(QStringLiteral("date>=2026-11-22T14:05"))->terms[0].value,
        QStringLiteral("2026-11-22T14:05"));
}

void TestFilter::readsAlternatives() {
    const auto filter = parseFilter(QStringLiteral("agent:7,9 city:\"Recife,PE\" status:, -id:1,,2,"));
    QVERIFY(filter);
    QCOMPARE(filter->terms[0].alternatives(), (QStringList{QStringLiteral("7"), QStringLiteral("9")}));
    QCOMPARE(filter->terms[1].alternatives(), QStringList{QStringLiteral("Recife,PE")});
    QCOMPARE(filter->terms[2].alternatives(), QStringList{QStringLiteral(",")});
    QCOMPARE(filter->terms[3].alternatives(), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    // What a program puts into a filter is one value, and no word of the language.
    QCOMPARE(filterText(QStringLiteral("type"), QStringLiteral("a,b")), QStringLiteral("type:\"a,b\""));
    QCOMPARE(filterText(QStringLiteral("type"), QStringLiteral("None")), QStringLiteral("type:\"None\""));
    QCOMPARE(filterText(QStringLiteral("agent"), QStringLiteral("7")), QStringLiteral("agent:7"));
}

void TestFilter::namesThePlaceOfAMistake_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("open quote") << QStringLiteral("status:failed agent:\"Agenda")
                                << QStringLiteral("character 21");
    QTest::newRow("no value") << QStringLiteral("a status:") << QStringLiteral("character 3");
    QTest::newRow("no value before a blank")
        << QStringLiteral("status: failed") << QStringLiteral("character 1");
}

void TestFilter::namesThePlaceOfAMistake() {
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto filter = parseFilter(text);
    QVERIFY(!filter);
    QCOMPARE(filter.error().code, ErrorCode::InvalidInput);
    QVERIFY2(filter.error().detail.contains(place), qPrintable(filter.error().detail));
}

void TestFilter::writtenTermsAreReadBack() {
    std::mt19937 random(23);
    const QString alphabet = QStringLiteral("aã1 :\"\\-<>=~.%_'");
    for (int i = 0; i < 20'000; ++i) {
        FilterTerm term;
        term.negated = random() % 2 == 0;
        if (random() % 2 == 0) {
            term.key = QStringLiteral("status");
            term.op = static_cast<FilterTerm::Operator>(random() % 7);
        }
        for (unsigned length = 1 + random() % 8; length > 0; --length)
            term.value += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        term.quoted = true;
        const QString text = filterText(term);
        const auto read = parseFilter(text);
        QVERIFY2(read && read->terms.size() == 1, qPrintable(text));
        FilterTerm expected = term;
        expected.position = 0;
        expected.length = text.size();
        QVERIFY2(read->terms[0] == expected, qPrintable(text));
    }
    const auto drilled
        = parseFilter(filterText(QStringLiteral("client"), QStringLiteral("Clínica \"Vida\" Plena")));
    QCOMPARE(drilled->terms[0].value, QStringLiteral("Clínica \"Vida\" Plena"));
}

void TestFilter::rubbishIsReadOrRefused() {
    std::mt19937 random(29);
    const QString alphabet = QStringLiteral("ab :\"\\-<>=~.");
    for (int i = 0; i < 100'000; ++i) {
        QString text;
        for (unsigned length = random() % 24; length > 0; --length)
            text += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        const auto filter = parseFilter(text);
        if (!filter) {
            QVERIFY(filter.error().detail.contains(QLatin1String("character")));
            continue;
        }
        for (const FilterTerm& term : filter->terms)
            QVERIFY(term.position >= 0 && term.length > 0 && term.position + term.length <= text.size());
    }
}

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"

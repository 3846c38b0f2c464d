// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/money.h"
#include "services/domain/revenueoffer.h"

#include <QTest>

#include <random>

using namespace sevenscale;

Q_DECLARE_METATYPE(sevenscale::RevenueNote)

class TestMoney final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRevenue_data();
    void readsRevenue();
    void readsNumeric_data();
    void readsNumeric();
    void writesNumeric();
    void neverFailsOnRubbish();
    void whatIsWrittenInBrazilIsReadBack();
    void offersWhatMayHaveBeenMeant_data();
    void offersWhatMayHaveBeenMeant();
    void whatIsOfferedReadsWell();
};

void TestMoney::readsRevenue_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("amount"); // empty: none
    QTest::addColumn<RevenueNote>("note");
    const auto row = [](const char* text, const char* amount, RevenueNote note = RevenueNote::None) {
        QTest::newRow(*text ? text : "(empty)")
            << QString::fromUtf8(text) << QString::fromLatin1(amount) << note;
    };
    const auto unreadable = [&](const char* text) { row(text, "", RevenueNote::Unreadable); };
    row("R$ 12.500,00", "12500.00");
    row("45.000,00", "45000.00");
    row("12500.50", "12500.50");
    row("1,234,567.89", "1234567.89");
    row("R$8.900", "8900.00");
    row("12.500", "12500.00", RevenueNote::Ambiguous);
    row("12.345", "12345.00", RevenueNote::Ambiguous);
    row("12,345", "12345.00", RevenueNote::Ambiguous);
    row("R$ -5", "-5.00");
    row("-R$ 5", "-5.00");
    row("- 12,00", "-12.00");
    row("\u2212 12,00", "-12.00");
    row("1.234.567", "1234567.00");
    row("12,5", "12.50");
    row("12,50", "12.50");
    row("12.5", "12.50");
    row("12.3456", "12.35");
    row("12,005", "12005.00", RevenueNote::Ambiguous);
    row("1234.567", "1234.57");
    row("0.500", "0.50");
    row("1,005.005", "1005.01");
    row("\u00a0R$\u00a012.500,00\u00a0", "12500.00");
    row("R$ 12 500,00", "12500.00");
    row("1 234 567", "1234567.00");
    row("0", "0.00");
    row("999999999999", "999999999999.00");
    row("000000000000000000012,00", "12.00");
    row("", "");
    row("   ", "");
    unreadable("12k");
    unreadable("N/A");
    unreadable("1.2.3");
    unreadable("1e5");
    unreadable("(12,00)");
    unreadable("R$");
    unreadable("-");
    unreadable("--5");
    unreadable("R$R$5");
    unreadable("1000000000000");
    unreadable("\u0661\u0662\u0663"); // digits of another script
    unreadable("12,");
    unreadable(",50");
    unreadable("1.2345,00");
    unreadable("12.34.567,00");
    unreadable("1,2,3");
    unreadable("12.500,00,0");
    unreadable("1 2");
    unreadable("12 50,00");
    unreadable("NaN");
    unreadable("12.500,00 reais");
}

void TestMoney::readsRevenue() {
    QFETCH(QString, text);
    QFETCH(QString, amount);
    QFETCH(RevenueNote, note);
    const Revenue revenue = readRevenue(text);
    QCOMPARE(revenue.amount ? revenue.amount->toNumeric() : QString(), amount);
    QCOMPARE(revenue.note, note);
}

void TestMoney::readsNumeric_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("whole") << QStringLiteral("12500") << QStringLiteral("12500.00");
    QTest::newRow("one decimal") << QStringLiteral("-12.5") << QStringLiteral("-12.50");
    QTest::newRow("rounded away from zero") << QStringLiteral("0.005") << QStringLiteral("0.01");
    QTest::newRow("rounded away from zero, negative") << QStringLiteral("-0.005") << QStringLiteral("-0.01");
    QTest::newRow("no number") << QStringLiteral("NaN") << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("exponent") << QStringLiteral("1e3") << QString();
    QTest::newRow("large sum") << QStringLiteral("9999999999999999.99")
                               << QStringLiteral("9999999999999999.99");
}

void TestMoney::readsNumeric() {
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto money = Money::fromNumeric(text);
    QCOMPARE(money ? money->toNumeric() : QString(), written);
}

void TestMoney::writesNumeric() {
    QCOMPARE(Money{-5}.toNumeric(), QStringLiteral("-0.05"));
    QCOMPARE(Money{1'234'567}.toNumeric(), QStringLiteral("12345.67"));
    QCOMPARE(Money{0}.toNumeric(), QStringLiteral("0.00"));
}

void TestMoney::neverFailsOnRubbish() {
    std::mt19937 random(3);
    const QString alphabet = QStringLiteral("0123456789.,-R$ \u00a0\u2212xe()");
    for (int i = 0; i < 100'000; ++i) {
        QString text;
        for (unsigned length = random() % 20; length > 0; --length)
            text += alphabet[static_cast<qsizetype>(random() % static_cast<unsigned>(alphabet.size()))];
        const Revenue revenue = readRevenue(text);
        // No amount without a reason, no reason "unreadable" with an amount, and never beyond numeric(14,2).
        if (revenue.amount) {
            QVERIFY2(revenue.note != RevenueNote::Unreadable, qPrintable(text));
            QVERIFY2(qAbs(revenue.amount->cents) <= 99'999'999'999'999, qPrintable(text));
        } else if (!text.trimmed().isEmpty()) {
            QVERIFY2(revenue.note == RevenueNote::Unreadable, qPrintable(text));
        }
    }
}

void TestMoney::whatIsWrittenInBrazilIsReadBack() {
    std::mt19937_64 random(5);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 cents = static_cast<qint64>(random() % 9'999'999'999);
        QString whole = QString::number(cents / 100);
        for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
            whole.insert(at, QLatin1Char('.'));
        const QString text = QStringLiteral("R$ %1,%2").arg(whole).arg(cents % 100, 2, 10, QLatin1Char('0'));
        QCOMPARE(readRevenue(text), (Revenue{Money{cents}, RevenueNote::None}));
    }
}

void TestMoney::offersWhatMayHaveBeenMeant_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offers");
    const auto row = [](const char* typed, const char* offers) {
        QTest::newRow(*typed ? typed : "(empty)") << QString::fromUtf8(typed) << QString::fromUtf8(offers);
    };
    row("12.500", "R$ 12.500,00 | R$ 12,50");
    row("-12,345", "-R$ 12.345,00 | -R$ 12,35");
    row("12k", "R$ 12.000,00");
    row("R$ 10 mil", "R$ 10.000,00");
    row("1,5 milhão", "R$ 1.500.000,00");
    row("2 milhoes de reais", "R$ 2.000.000,00");
    row("8.900,50 reais/mês", "R$ 8.900,50");
    row("R$ 12.500,00 por mes", "R$ 12.500,00");
    row("999999999999 mi", ""); // does not fit
    row("R$ 12.500,00", ""); // reads well
    row("", "");
    row("a combinar", "");
    row("N/A", "");
    row("1.2.3k", "");
    row("12k a 15k", "");
}

void TestMoney::offersWhatMayHaveBeenMeant() {
    QFETCH(QString, typed);
    QStringList offers;
    for (const Money& offer : offeredRevenues(typed))
        offers.append(writtenRevenue(offer));
    QTEST(offers.join(QStringLiteral(" | ")), "offers");
}

/// What is offered is taken as it stands, and asks for no second mending.
void TestMoney::whatIsOfferedReadsWell() {
    for (const qint64 cents : {0LL, 1LL, -1LL, 99LL, 100'000LL, 123'456'789LL, -99'999'999'999'999LL})
        QCOMPARE(readRevenue(writtenRevenue(Money{cents})), (Revenue{Money{cents}, RevenueNote::None}));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"

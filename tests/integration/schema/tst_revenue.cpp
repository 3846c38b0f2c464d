// SPDX-License-Identifier: GPL-3.0-or-later
// One rule for revenue typed as text, written twice (SQL and C++): both must read every text alike.
#include "services/database/migrator.h"
#include "services/domain/money.h"
#include "tests/integration/schema/schemafixture.h"

#include <QTest>

#include <random>

using namespace sevenscale;
using namespace sevenscale::test;

#define VERIFY_RESULT(result)                                                                                \
    QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

class TestRevenue final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableHolds();
    void bothReadAlike();

private:
    std::unique_ptr<Session> m_session;
};

void TestRevenue::initTestCase() {
    auto cluster = PrivateCluster::instance();
    VERIFY_RESULT(cluster);
    auto created = (*cluster)->createDatabase(QStringLiteral("revenue"));
    VERIFY_RESULT(created);
    auto session = Session::open((*cluster)->settings(QStringLiteral("revenue")));
    VERIFY_RESULT(session);
    m_session = std::move(*session);
    auto migrated = Migrator(*m_session).migrate();
    VERIFY_RESULT(migrated);
}

void TestRevenue::theTableHolds() {
    const auto wrong = rowsOf(*m_session, readFile(sqlFile(QStringLiteral("revenue_cases.sql"))));
    VERIFY_RESULT(wrong);
    QVERIFY2(wrong->isEmpty(), qPrintable(wrong->join(QLatin1Char('\n'))));
}

void TestRevenue::bothReadAlike() {
    // Pieces that meet in real cells, and some that never should.
    const QStringList pieces{QStringLiteral("R$"), QStringLiteral("r$"), QStringLiteral("-"),
        QStringLiteral("\u2212"), QStringLiteral(" "), QStringLiteral("\u00a0"), QStringLiteral("\u2009"),
        QStringLiteral("\t"), QStringLiteral("."), QStringLiteral(","), QStringLiteral("0"),
        QStringLiteral("12"), QStringLiteral("500"), QStringLiteral("000"), QStringLiteral("345"),
        QStringLiteral("9"), QStringLiteral("x"), QStringLiteral("\u0661"), QStringLiteral("005")};
    std::mt19937 random(41);
    qsizetype texts = 0;
    auto inserted = m_session->insertMany(QStringLiteral("clients"),
        {QStringLiteral("name"), QStringLiteral("specialty"), QStringLiteral("email"),
            QStringLiteral("revenue")},
        [&](QVariantList& cells) {
            if (texts++ == 30'000)
                return false;
            QString text;
            for (unsigned length = random() % 8; length > 0; --length)
                text += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
            cells = {QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("x"), text};
            return true;
        });
    VERIFY_RESULT(inserted);
    auto rows = m_session->query(QStringLiteral("select revenue, revenue_amount, revenue_note from clients"));
    VERIFY_RESULT(rows);
    int readable = 0;
    while (rows->next()) {
        const QString text = rows->text(0);
        const Revenue ours = readRevenue(text);
        const QString note = ours.note == RevenueNote::Ambiguous ? QStringLiteral("ambiguous")
            : ours.note == RevenueNote::Unreadable               ? QStringLiteral("unreadable")
                                                                 : QString();
        const QString amount = ours.amount ? ours.amount->toNumeric() : QString();
        QVERIFY2(rows->text(1) == amount && rows->text(2) == note,
            qPrintable(QStringLiteral("\"%1\": SQL %2 %3, C++ %4 %5")
                           .arg(text, rows->text(1), rows->text(2), amount, note)));
        readable += ours.amount.has_value();
    }
    QVERIFY(readable > 1000);
}

QTEST_GUILESS_MAIN(TestRevenue)
#include "tst_revenue.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// When a list is counted, and what is told meanwhile. The counts end when the test lets them: no clock
// decides.
#include "app/console/listtotal.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace sevenscale;

class ListTotalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_counts = 0;
        m_mayEnd.acquire(m_mayEnd.available());
    }

    void aGuessStandsInUntilTheCountEnds();
    void anotherFilterIsCountedAtOnce();
    void theSameFilterIsNotCountedTwiceAtATime();

private:
    /// Counts as many rows as the filter has characters, once the test allows it; guesses a hundred.
    ListTotal::Queries queries() {
        return {[this](Session&, const QString& filter, const StoreContext&) -> Result<qint64> {
                    ++m_counts;
                    m_mayEnd.acquire();
                    return filter.size();
                },
            [](Session&, const QString&, const StoreContext&) -> Result<std::optional<qint64>> {
                return std::optional<qint64>(100);
            }};
    }

    std::atomic_int m_counts = 0;
    QSemaphore m_mayEnd;
    QTemporaryDir m_folder;
    Database m_database{ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("workspace.sqlite")))};
};

void ListTotalTest::aGuessStandsInUntilTheCountEnds() {
    ListTotal total(queries(), "rows", m_database, nullptr);
    QSignalSpy known(&total, &ListTotal::known);
    total.want(QStringLiteral("abc"), {});
    QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, 60'000);
    QCOMPARE(known.at(0), (QVariantList{QStringLiteral("abc"), qint64(100), true}));
    m_mayEnd.release();
    QTRY_COMPARE_WITH_TIMEOUT(known.size(), 2, 60'000);
    QCOMPARE(known.at(1), (QVariantList{QStringLiteral("abc"), qint64(3), false}));
}

void ListTotalTest::anotherFilterIsCountedAtOnce() {
    ListTotal total(queries(), "rows", m_database, nullptr);
    QSignalSpy known(&total, &ListTotal::known);
    total.want(QStringLiteral("a"), {});
    QTRY_COMPARE_WITH_TIMEOUT(m_counts.load(), 1, 60'000);
    total.want(QStringLiteral("ab"), {});
    known.clear(); // from here on nothing is told of the first
    m_mayEnd.release(2);
    const QVariantList exact{QStringLiteral("ab"), qint64(2), false};
    QTRY_VERIFY_WITH_TIMEOUT(known.contains(exact), 60'000);
    for (const QVariantList& told : std::as_const(known))
        QVERIFY(told == exact || told == (QVariantList{QStringLiteral("ab"), qint64(100), true}));
    // Days that are cut elsewhere are other days.
    StoreContext elsewhere;
    elsewhere.timeZone = QStringLiteral("America/Manaus");
    total.want(QStringLiteral("ab"), elsewhere);
    QTRY_COMPARE_WITH_TIMEOUT(m_counts.load(), 3, 60'000);
    m_mayEnd.release();
    QTRY_COMPARE_WITH_TIMEOUT(known.count(exact), 2, 60'000);
}

void ListTotalTest::theSameFilterIsNotCountedTwiceAtATime() {
    ListTotal total(queries(), "rows", m_database, nullptr);
    QSignalSpy known(&total, &ListTotal::known);
    total.want(QStringLiteral("a"), {});
    QTRY_COMPARE_WITH_TIMEOUT(m_counts.load(), 1, 60'000);
    total.want(QStringLiteral("a"), {});
    QTest::qWait(2'500); // longer than the shortest pause, which ends while the count still runs
    QCOMPARE(m_counts.load(), 1);
    m_mayEnd.release(2);
    const QVariantList exact{QStringLiteral("a"), qint64(1), false};
    QTRY_COMPARE_WITH_TIMEOUT(known.count(exact), 2, 60'000); // and the change is not lost
}

QTEST_GUILESS_MAIN(ListTotalTest)
#include "tst_listtotal.moc"

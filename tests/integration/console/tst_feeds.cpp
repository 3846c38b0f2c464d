// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a page fresh, on a database that is slower than the changes in it come.
#include "app/console/feeds.h"
#include "views/pages/overviewpage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenscale;

namespace {

/// A read that takes longer than the pause between two.
class SlowFeed final : public Feed {
public:
    using Feed::Feed;
    using Feed::readAnew;

    int begun = 0;
    int answered = 0;

protected:
    void read() override {
        ++begun;
        const auto future = database().run<int>(
            Database::Lane::Interactive, QByteArrayLiteral("slow"), [](Session&) -> Result<int> {
                QTest::qSleep(1'500);
                return 1;
            });
        whenDone(future, this, [this](const Result<int>& result) {
            if (!result)
                return;
            ++answered;
            ended();
        });
    }
};

} // namespace

class FeedsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStreamOfChangesLetsReadsEnd();
    void anotherWishReplacesARunningRead();
    void aHiddenPageReadsNothing();

private:
    QTemporaryDir m_folder;
    OverviewPage m_page;
    Database m_database{ConnectionSettings::workspace(m_folder.filePath(QStringLiteral("workspace.sqlite")))};
};

void FeedsTest::aStreamOfChangesLetsReadsEnd() {
    SlowFeed feed(m_page, {QStringLiteral("clients")}, m_database, {}, nullptr);
    feed.setShown(true);
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(5'000)) {
        feed.databaseChanged({QStringLiteral("clients")});
        QTest::qWait(50);
    }
    QVERIFY2(feed.answered >= 2, qPrintable(QString::number(feed.answered)));
    // Nor is the last change lost.
    const int begun = feed.begun;
    QTRY_VERIFY_WITH_TIMEOUT(feed.answered >= begun, 10'000);
}

void FeedsTest::anotherWishReplacesARunningRead() {
    SlowFeed feed(m_page, {QStringLiteral("clients")}, m_database, {}, nullptr);
    feed.setShown(true);
    QTest::qWait(100);
    feed.readAnew();
    QTRY_COMPARE_WITH_TIMEOUT(feed.answered, 1, 10'000);
    QCOMPARE(feed.begun, 2);
}

void FeedsTest::aHiddenPageReadsNothing() {
    SlowFeed feed(m_page, {QStringLiteral("clients")}, m_database, {}, nullptr);
    feed.databaseChanged({});
    feed.refresh();
    feed.readAnew();
    QCOMPARE(feed.begun, 0);
    feed.setShown(true);
    QCOMPARE(feed.begun, 1);
    feed.databaseChanged({QStringLiteral("agent_insights")}); // not its table
    QTRY_COMPARE_WITH_TIMEOUT(feed.answered, 1, 10'000);
    QTest::qWait(1'200);
    QCOMPARE(feed.begun, 1);
}

QTEST_MAIN(FeedsTest)
#include "tst_feeds.moc"

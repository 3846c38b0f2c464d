// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/barcharts.h"
#include "views/charts/linechart.h"
#include "views/theme/theme.h"

#include <QChart>
#include <QSignalSpy>
#include <QTest>
#include <QXYSeries>

#include <cmath>
#include <limits>

using namespace sevenscale;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

QList<ChartCategory> hours(int count) {
    QList<ChartCategory> out;
    for (int i = 0; i < count; ++i)
        out.append({QStringLiteral("%1h").arg(i), {}});
    return out;
}

QList<QDateTime> moments(int count) {
    QList<QDateTime> out;
    const QDateTime first(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
    for (int i = 0; i < count; ++i)
        out.append(first.addSecs(60LL * i));
    return out;
}

} // namespace

class ViewsChartsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }

    void ticksAreRound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("integers");
        QTest::addColumn<QList<double>>("ticks");
        QTest::newRow("hundreds") << 0.0 << 523.0 << true << QList<double>{0, 200, 400, 600};
        QTest::newRow("millions") << 0.0 << 2.9 << false << QList<double>{0, 1, 2, 3};
        QTest::newRow("few wholes") << 0.0 << 2.0 << true << QList<double>{0, 1, 2};
        QTest::newRow("nothing") << 0.0 << 0.0 << true << QList<double>{0, 1};
        QTest::newRow("one value") << 5.0 << 5.0 << false << QList<double>{0, 2, 4, 6};
        QTest::newRow("below zero") << -3.0 << 3.0 << false << QList<double>{-4, -2, 0, 2, 4};
    }

    void ticksAreRound() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, integers);
        QFETCH(QList<double>, ticks);
        QCOMPARE(niceTicks(low, high, 3, integers), ticks);
    }

    void ticksOfDurationsAreAClocks() {
        constexpr double minute = 60'000;
        QCOMPARE(niceDurationTicks(0, 523, 3), (QList<double>{0, 200, 400, 600}));
        QCOMPARE(
            niceDurationTicks(0, 25 * minute, 3), (QList<double>{0, 10 * minute, 20 * minute, 30 * minute}));
        QCOMPARE(
            niceDurationTicks(0, 1.2 * minute, 3), (QList<double>{0, 0.5 * minute, minute, 1.5 * minute}));
        QCOMPARE(niceDurationTicks(0, 150 * minute, 3),
            (QList<double>{0, 60 * minute, 120 * minute, 180 * minute}));
        QVERIFY(niceDurationTicks(0, 1e300, 4).size() <= 6);
    }

    void ticksSurviveWhatComes() {
        for (const double value : {1e-300, 1e300, gap, std::numeric_limits<double>::infinity(), -1e9, 1e-9}) {
            const QList<double> ticks = niceTicks(0, value, 5);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 100);
        }
    }

    void thinningKeepsPeaksAndGaps() {
        QList<QPointF> points;
        for (int i = 0; i < 100000; ++i)
            points.append({static_cast<double>(i), i == 51234 ? 1000.0 : i % 7 + 0.0});
        points[70000].setY(gap);
        const QList<QPointF> less = thinned(points, 4000);
        QVERIFY(less.size() <= 4000);
        QVERIFY(less.contains(QPointF(51234, 1000)));
        QVERIFY(std::any_of(less.begin(), less.end(), [](const QPointF& p) { return std::isnan(p.y()); }));
        QVERIFY(std::is_sorted(
            less.begin(), less.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
        QCOMPARE(thinned(points.mid(0, 100), 4000).size(), 100);
    }

    void linesAreThinned() {
        LineChart chart;
        chart.resize(600, 300);
        QList<double> values(50000, 1.0);
        values[1000] = gap;
        chart.setData(moments(50000), {{QStringLiteral("a"), QStringLiteral("A"), {}, values}});
        qsizetype drawn = 0;
        for (QAbstractSeries* one : chart.chart()->series())
            if (auto* line = qobject_cast<QXYSeries*>(one))
                drawn += line->count();
        QVERIFY(drawn > 0 && drawn <= 4000);
        QVERIFY(chart.chart()->series().size() >= 2); // split at the gap
        QVERIFY(!chart.grab().isNull());
    }

    void stackTellsWhatWasMeant() {
        StackedBarChart chart;
        chart.resize(600, 300);
        QSignalSpy legend(&chart, &ChartBase::legendChanged);
        chart.setUnfinished(true);
        chart.setData(hours(24),
            {{QStringLiteral("failed"), QStringLiteral("Failed"), State::Critical, QList<double>(24, 10)},
                {QStringLiteral("done"), QStringLiteral("Done"), State::Ok, QList<double>(24, 90)}});
        QCOMPARE(legend.count(), 1);
        QCOMPARE(chart.legendEntries().size(), 2);
        QCOMPARE(chart.legendEntries().at(0).value, QStringLiteral("240"));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy selected(&chart, &ChartBase::selected);
        QSignalSpy activated(&chart, &ChartBase::activated);
        const QRectF plot = chart.chart()->plotArea();
        const QPoint low(
            static_cast<int>(plot.left() + plot.width() * 12.5 / 24), static_cast<int>(plot.bottom() - 4));
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, low);
        QCOMPARE(selected.value(0).value(0).toInt(), 12);
        QCOMPARE(selected.value(0).value(1).toString(), QStringLiteral("failed"));
        QCOMPARE(activated.size(), 1); // one click leads to the rows
        QCOMPARE(activated.value(0).value(1).toString(), QStringLiteral("failed"));
        const QPoint high(low.x(), static_cast<int>(plot.center().y()));
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, high);
        QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, high);
        QCOMPARE(activated.size(), 2); // and two clicks lead there once
        QCOMPARE(activated.value(1).value(1).toString(), QStringLiteral("done"));
        QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, low); // pulled to another mark
        QTest::mouseRelease(
            chart.viewport(), Qt::LeftButton, {}, QPoint(static_cast<int>(plot.left()) + 3, low.y()));
        QCOMPARE(activated.size(), 2);
        QTest::mouseClick(chart.viewport(), Qt::RightButton, {}, low);
        QCOMPARE(activated.size(), 2);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.selectedIndex(), 13);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.value(2).value(0).toInt(), 13);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Failed 10")));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(chart.selectedIndex(), -1);
    }

    void descriptionSaysNothingUntrue() {
        BarChart chart;
        chart.resize(300, 200);
        chart.setEmptyText(QStringLiteral("Nothing here"));
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("Nothing here"));
        const ChartSeries series{QStringLiteral("a"), QStringLiteral("A"), {}, {1, 2, 3}};
        chart.setData(hours(3), series);
        QCOMPARE(chart.accessibleDescription(), QString());
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("A 1")));
        chart.setData(hours(3), {QStringLiteral("a"), QStringLiteral("A"), {}, {7, 2, 3}});
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("A 7")));
        chart.setData({}, {});
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("Nothing here"));
    }

    void emptyAndOddData() {
        StackedBarChart stack;
        BarChart bars;
        LineChart lines;
        for (ChartBase* chart : {static_cast<ChartBase*>(&stack), static_cast<ChartBase*>(&bars),
                 static_cast<ChartBase*>(&lines)}) {
            chart->resize(300, 160);
            chart->show();
            QVERIFY(chart->isEmpty());
            QVERIFY(!chart->grab().isNull());
            QTest::keyClick(chart, Qt::Key_Right);
            QCOMPARE(chart->selectedIndex(), -1);
            chart->setStale(true);
        }
        // Values fewer than categories, gaps, negatives, one category, forecasts without data.
        stack.setUnfinished(true);
        stack.setData(hours(3),
            {{QStringLiteral("a"), QStringLiteral("A"), {}, {1, gap}},
                {QStringLiteral("b"), QStringLiteral("B"), {}, {-4}}});
        bars.setForecast(10, QStringLiteral("forecast 10"));
        bars.setData(hours(1), {QStringLiteral("a"), QStringLiteral("A"), {}, {3}});
        bars.setReference(QStringLiteral("before"), {gap});
        bars.setCurrentIndex(-1);
        lines.setFilled(true);
        lines.setUnfinished(true);
        lines.setZeroBased(false);
        lines.setData(moments(1), {{QStringLiteral("a"), QStringLiteral("A"), {}, {5}}});
        QVERIFY(!stack.grab().isNull());
        QVERIFY(!bars.grab().isNull());
        QVERIFY(!lines.grab().isNull());
        lines.setData(moments(5), {{QStringLiteral("a"), QStringLiteral("A"), {}, QList<double>(5, gap)}});
        QVERIFY(lines.isEmpty());
        QVERIFY(!lines.grab().isNull());
        for (ChartBase* chart : {static_cast<ChartBase*>(&stack), static_cast<ChartBase*>(&bars),
                 static_cast<ChartBase*>(&lines)}) {
            chart->resize(1, 1);
            QVERIFY(!chart->grab().isNull());
        }
    }

    void chartsFollowTheTheme() {
        BarChart chart;
        chart.resize(300, 200);
        chart.setData(hours(4), {QStringLiteral("a"), QStringLiteral("A"), {}, {1, 2, 3, 4}});
        chart.show();
        const QImage light = chart.grab().toImage();
        Theme::instance().apply(Scheme::Dark);
        QVERIFY(chart.grab().toImage() != light);
        Theme::instance().apply(Scheme::Light);
        QCOMPARE(chart.grab().toImage(), light);
    }

    void legendOrLabels() {
        LineChart chart;
        chart.resize(600, 300);
        QList<ChartSeries> series;
        for (int i = 0; i < 3; ++i)
            series.append({QString::number(i), QStringLiteral("Series %1").arg(i), {}, {1, 2.0 + i}});
        chart.setData(moments(2), series);
        QVERIFY(chart.legendEntries().isEmpty());
        series.append({QStringLiteral("3"), QStringLiteral("Fourth"), {}, {4, 4}});
        chart.setData(moments(2), series);
        QCOMPARE(chart.legendEntries().size(), 4);
    }
};

QTEST_MAIN(ViewsChartsTest)
#include "charts_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"
#include "views/charts/barcharts.h"
#include "views/charts/linechart.h"
#include "views/pages/analyticscanvas.h"
#include "views/pages/analyticscompare.h"
#include "views/pages/analyticspage.h"
#include "views/pages/analyticstext.h"
#include "views/pages/pagenotice.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/legend.h"
#include "views/widgets/paintedbutton.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

Timestamp at(const char* moment) {
    return Timestamp::fromText(QString::fromLatin1(moment)).value();
}

const Timestamp Now = at("2026-11-22 17:05:07.5+00");

AgentFigures agent(
    qint64 id, const char* name, qint64 succeeded, qint64 failed, double p95, const char* status = "active") {
    AgentFigures figures;
    figures.id = {id};
    figures.name = text(name);
    figures.agentType = text("calendar-optimizer");
    figures.status = text(status);
    figures.runs.of(Outcome::Succeeded) = succeeded;
    figures.runs.of(Outcome::Failed) = failed;
    if (succeeded + failed > 0) {
        figures.p50 = p95 / 3;
        figures.p95 = p95;
        figures.p99 = p95 * 1.4;
        figures.lastExecution = Now.plusSeconds(-90);
        figures.tokens = 3'400 * (succeeded + failed);
    }
    return figures;
}

/// A day by hours: the first bucket is cut by the range, the third had no run, the last one runs.
AnalyticsData day(const QList<AgentId>& chosen = {}) {
    AnalyticsData data;
    data.request.agents = chosen;
    data.to = Now;
    data.from = Now.plusSeconds(-86'400);
    data.timeZone = text("America/Sao_Paulo");
    for (int i = 0; i < 25; ++i) {
        AnalyticsBucket bucket;
        bucket.start = at("2026-11-21 17:00+00").plusSeconds(i * 3'600);
        if (i != 2) {
            bucket.runs.of(Outcome::Succeeded) = 18;
            bucket.runs.of(Outcome::Failed) = i % 2;
            bucket.p50 = 2'100.25;
            bucket.p95 = 5'100.75;
            bucket.p99 = 9'800;
            bucket.tokens = 60'000;
        }
        for (size_t k = 0; k < bucket.runs.counts.size(); ++k)
            data.all.runs.counts.at(k) += bucket.runs.counts.at(k);
        data.all.tokens += bucket.tokens;
        data.buckets.append(bucket);
    }
    // In the store's order: by success.
    const QList<AgentFigures> agents{agent(3, "Agente Agenda", 800, 200, 5'000),
        agent(5, "Agente Anúncios", 980, 20, 4'000), agent(4, "Agente Conversão", 990, 10, 16'000),
        agent(6, "Agente Retenção", 500, 0, 3'000, "paused"), agent(7, "Agente Silêncio", 0, 0, 0)};
    for (const AgentFigures& each : agents) {
        if (chosen.isEmpty() || chosen.contains(each.id))
            data.agents.append(each);
    }
    return data;
}

} // namespace

class AnalyticsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marksLeadToTheirRows_data();
    void marksLeadToTheirRows();
    void gapsStayGaps();
    void worstFirst();
    void sentence();
    void rangeAndAgents();
    void overtakenAnswers();
    void state();
    void filterFromElsewhere();
    void choosingAgents();
    void states();
    void startsOver();
    void rowsDrill();
    void chartsDrill();
    void everyOutcomeIsNamed_data();
    void everyOutcomeIsNamed();
    void nothingOverlaps_data();
    void nothingOverlaps();
};

void AnalyticsPageTest::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
}

void AnalyticsPageTest::marksLeadToTheirRows_data() {
    using Mark = AnalyticsText::Mark;
    QTest::addColumn<QList<qint64>>("chosen");
    QTest::addColumn<int>("mark");
    QTest::addColumn<int>("bucket");
    QTest::addColumn<QString>("series");
    QTest::addColumn<QString>("filter");

    const auto row = [](const char* name, const QList<qint64>& chosen, Mark mark, int bucket,
                         const char* series, const char* filter) {
        QTest::newRow(name) << chosen << static_cast<int>(mark) << bucket << text(series) << text(filter);
    };
    row("an hour", {}, Mark::Runs, 4, "failed",
        "outcome:failed date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("a whole bar", {}, Mark::Runs, 4, "", "date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("cut by the range", {}, Mark::Runs, 0, "", "date>2026-11-21T17:05:07.500000Z date<2026-11-21T18:00Z");
    row("still running", {}, Mark::Runs, 24, "", "date>=2026-11-22T17:00Z date<=2026-11-22T17:05:07.500000Z");
    row("one agent", {3}, Mark::Runs, 4, "", "agent:3 date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("several agents", {3, 5, 6}, Mark::Runs, 4, "",
        "agent:3,5,6 date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("success with failures", {}, Mark::Success, 5, "success",
        "outcome:failed date>=2026-11-21T22:00Z date<2026-11-21T23:00Z");
    row("success without", {}, Mark::Success, 4, "success", "date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("p95", {}, Mark::Duration, 4, "p95",
        "duration>=5100ms date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("p99", {}, Mark::Duration, 4, "p99",
        "duration>=9800ms date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("no series", {}, Mark::Duration, 4, "", "date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("tokens", {}, Mark::Tokens, 4, "tokens", "tokens>0 date>=2026-11-21T21:00Z date<2026-11-21T22:00Z");
    row("nowhere", {}, Mark::Runs, 25, "", "");
}

void AnalyticsPageTest::marksLeadToTheirRows() {
    QFETCH(QList<qint64>, chosen);
    QFETCH(int, mark);
    QFETCH(int, bucket);
    QFETCH(QString, series);
    QFETCH(QString, filter);
    QList<AgentId> agents;
    for (const qint64 id : chosen)
        agents.append(AgentId{id});
    const QString text
        = AnalyticsText::markFilter(day(agents), static_cast<AnalyticsText::Mark>(mark), bucket, series);
    QCOMPARE(text, filter);
    QVERIFY(parseFilter(text));
}

void AnalyticsPageTest::gapsStayGaps() {
    const AnalyticsData data = day();
    QVERIFY(std::isnan(AnalyticsText::success(data).values.at(2)));
    for (const ChartSeries& series : AnalyticsText::durations(data))
        QVERIFY(std::isnan(series.values.at(2)));
    QCOMPARE(AnalyticsText::success(data).values.at(4), 100.0);
    for (const ChartSeries& series : AnalyticsText::runs(data)) {
        QCOMPARE(series.values.size(), 25);
        QCOMPARE(series.values.at(2), 0.0);
    }
    QCOMPARE(AnalyticsText::runs(data).front().key, text("failed"));
    QCOMPARE(AnalyticsText::categories(data, Format()).size(), 25);
}

void AnalyticsPageTest::worstFirst() {
    QStringList order;
    for (const AgentFigures& each : AnalyticsText::worstFirst(day()))
        order.append(QString::number(each.id.value));
    QCOMPARE(order.join(u' '), text("3 4 7 5 6"));
    QCOMPARE(AnalyticsText::health(day().agents.at(0), Now).state, State::Critical);
    QCOMPARE(AnalyticsText::axisDuration(60'000), text("1 min"));
    QCOMPARE(AnalyticsText::axisDuration(30'000), text("30 s"));
    QCOMPARE(AnalyticsText::axisDuration(90'000), text("1,5 min"));
    QCOMPARE(AnalyticsText::health(day().agents.at(2), Now).reason, AgentHealth::Reason::Slow);
}

void AnalyticsPageTest::sentence() {
    auto sentence = AnalyticsText::sentence(day());
    QCOMPARE(sentence.state, State::Critical);
    QVERIFY(sentence.message.startsWith(text("1 agent(s) critical")));
    QVERIFY(sentence.detail.contains(text("5 agent(s)")));
    AnalyticsData nothing;
    nothing.to = Now;
    nothing.agents = {agent(6, "Agente Retenção", 0, 0, 0, "paused")};
    sentence = AnalyticsText::sentence(nothing);
    QCOMPARE(sentence.state, State::Unknown);
    QCOMPARE(sentence.detail, text("1 agent(s), no executions."));
}

void AnalyticsPageTest::rangeAndAgents() {
    AnalyticsPage page;
    QSignalSpy requested(&page, &AnalyticsPage::requested);
    QSignalSpy ranges(&page, &Page::rangeChanged);
    QCOMPARE(page.range(), TimeRange::Day);
    page.setRange(TimeRange::Day);
    page.setRange(TimeRange::Hour); // not offered
    QCOMPARE(requested.size(), 0);
    page.setRange(TimeRange::Week);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(requested.front().front().value<AnalyticsRequest>(), page.request());
    QCOMPARE(page.request().range, TimeRange::Week);
}

void AnalyticsPageTest::overtakenAnswers() {
    AnalyticsPage page;
    page.setLoading();
    page.setRange(TimeRange::Week);
    page.setLoading();
    page.setData(day());
    QVERIFY(!page.isReady());
    QVERIFY(page.isLoading());
    AnalyticsData week = day();
    week.request.range = TimeRange::Week;
    page.setData(week);
    QVERIFY(page.isReady());
    QVERIFY(!page.isLoading());
}

void AnalyticsPageTest::state() {
    AnalyticsPage page;
    page.setData(day());
    page.setRange(TimeRange::Month);
    page.openFilter(text("agent:3 agent:5 -agent:6 outcome:failed"));
    const QByteArray saved = page.saveState();

    AnalyticsPage other;
    QSignalSpy requested(&other, &AnalyticsPage::requested);
    QVERIFY(other.restoreState(saved));
    QCOMPARE(other.request(), page.request());
    QCOMPARE(requested.size(), 1);
    // The agents that are not chosen are known again, to be chosen.
    QCOMPARE(other.findChild<AnalyticsCanvas*>()->agents().size(), 5);
    for (const QByteArray& rubbish :
        {QByteArray(), QByteArray("{}"), QByteArray("[1"), QByteArray("{\"range\":\"9y\"}")})
        QVERIFY(!other.restoreState(rubbish));
    QCOMPARE(other.request(), page.request());
}

void AnalyticsPageTest::filterFromElsewhere() {
    AnalyticsPage page;
    page.setData(day());
    QSignalSpy requested(&page, &AnalyticsPage::requested);
    page.openFilter(text("agent:\"unclosed"));
    QCOMPARE(requested.size(), 0);
    page.openFilter(text("agent:4"));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(page.request().agents, QList<AgentId>{{4}});
    page.openFilter(text("agent:3,5 date:last-24h"));
    QCOMPARE(page.request().agents, (QList<AgentId>{{3}, {5}}));
    page.openFilter({});
    QVERIFY(page.request().agents.isEmpty());
}

void AnalyticsPageTest::choosingAgents() {
    AnalyticsPage page;
    page.resize(1'240, 814);
    page.setData(day());
    page.show();
    QSignalSpy requested(&page, &AnalyticsPage::requested);
    auto* button = page.findChild<QPushButton*>(text("chooseAgents"));
    auto* menu = page.findChild<QMenu*>(text("agents"));
    QVERIFY(button && menu);
    const auto choose = [&](const QList<int>& rows) {
        button->click();
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().size(), 7); // all, a line, five agents by name
        for (const int row : rows) {
            menu->setActiveAction(menu->actions().at(row));
            QTest::keyClick(menu, Qt::Key_Space);
        }
        QVERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    };
    // From "all" the first tick chooses one alone, the second adds to it; one read for both.
    choose({2, 3});
    QCOMPARE(requested.size(), 1);
    QCOMPARE(page.request().agents, (QList<AgentId>{{3}, {5}}));
    page.setData(day({{3}, {5}}));
    QCOMPARE(page.findChild<AnalyticsCanvas*>()->agents().size(), 5);
    choose({});
    QCOMPARE(requested.size(), 1);
    // Without the last one all are back.
    choose({2, 3});
    QVERIFY(page.request().agents.isEmpty());
    QCOMPARE(requested.size(), 2);
}

void AnalyticsPageTest::states() {
    AnalyticsPage page;
    page.resize(1'240, 814);
    page.show();
    QSignalSpy refresh(&page, &Page::refreshRequested);
    const auto* canvas = page.findChild<AnalyticsCanvas*>();
    const auto* empty = page.findChild<EmptyState*>(QString(), Qt::FindDirectChildrenOnly);
    page.setError({ErrorCode::PermissionDenied, text("42501"), text("42501")});
    QVERIFY(page.isReady());
    QVERIFY(empty->isVisible());
    page.setData(day());
    QVERIFY(canvas->isVisible());
    page.setRange(TimeRange::Week);
    page.setError({ErrorCode::Timeout, text("too slow"), {}});
    QVERIFY(canvas->isVisible());
    QVERIFY(canvas->notice()->isVisible());
    QTest::mouseClick(canvas->notice()->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(refresh.size(), 1);
    const Error gone{ErrorCode::ConnectionFailed, text("gone"), {}};
    page.setConnectionState({ConnectionState::Kind::Offline, Now, gone, 3});
    QVERIFY(canvas->notice()->isVisible()); // what is shown is not what was asked for
    AnalyticsData week = day();
    week.request = page.request();
    page.setData(week);
    page.setError(gone);
    QVERIFY(canvas->notice()->isHidden()); // the window says it, on every page
    page.setConnectionState({ConnectionState::Kind::Live, {}, {}, 0});
    QVERIFY(canvas->notice()->isVisible());
    AnalyticsData none;
    none.request = page.request();
    page.setData(none);
    QVERIFY(empty->isVisible());
}

void AnalyticsPageTest::startsOver() {
    AnalyticsPage page;
    page.resize(1'240, 814);
    page.show();
    page.setRange(TimeRange::Week);
    page.setData(day());
    page.openFilter(text("agent:3"));
    page.setError({ErrorCode::Timeout, text("too slow"), {}});
    QSignalSpy requested(&page, &AnalyticsPage::requested);
    page.startOver();
    QCOMPARE(requested.size(), 0);
    QVERIFY(page.request().agents.isEmpty());
    QCOMPARE(page.range(), TimeRange::Week);
    QVERIFY(!page.shownAt());
    QVERIFY(!page.isReady());
    const auto* canvas = page.findChild<AnalyticsCanvas*>();
    QVERIFY(canvas->isVisible());
    QVERIFY(!canvas->notice()->isVisible());
    QVERIFY(canvas->agents().isEmpty());
    QVERIFY(!page.saveState().contains("Agente"));
    page.setData(day());
    QCOMPARE(page.findChild<AnalyticsCanvas*>()->agents().size(), 5);
}

void AnalyticsPageTest::rowsDrill() {
    AnalyticsPage page;
    page.resize(1'240, 814);
    page.setData(day());
    page.show();
    QSignalSpy spy(&page, &Page::openRequested);
    const auto filter = [&] {
        if (spy.isEmpty())
            return QString();
        QString result = spy.takeLast().at(1).toString();
        spy.clear();
        return result;
    };
    auto* compare = page.findChild<AnalyticsCompare*>();
    const auto rows = compare->findChildren<PaintedButton*>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(rows.size(), 5);
    const QString range = text(" date>2026-11-21T17:05:07.500000Z date<=2026-11-22T17:05:07.500000Z");
    rows.front()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(rows.front(), Qt::Key_Return);
    QCOMPARE(filter(), QString(text("agent:3") % range));
    QVERIFY(rows.front()->accessibleName().contains(text("Agente Agenda")));
    rows.front()->findChild<LinkButton*>()->click();
    QCOMPARE(filter(), QString(text("agent:3 outcome:failed") % range));
    // The agent without runs has no link to any.
    QVERIFY(rows.at(2)->findChild<LinkButton*>()->isHidden());
    QTest::keyClick(rows.front(), Qt::Key_Down);
    QVERIFY(rows.at(1)->hasFocus() || page.focusWidget() == rows.at(1));

    // Somewhere in the row lies the bar of outcomes: its left end failed, its right end succeeded.
    QStringList seen;
    for (int x = 200; x < 700; x += 2) {
        for (int y = 8; y < 40; y += 3) {
            QTest::mouseClick(rows.front(), Qt::LeftButton, {}, QPoint(x, y));
            const QString found = filter().section(u' ', 1, 1);
            if (found.startsWith(text("outcome:")) && !seen.contains(found))
                seen.append(found);
        }
    }
    QCOMPARE(seen, (QStringList{text("outcome:failed"), text("outcome:succeeded")}));
}

void AnalyticsPageTest::chartsDrill() {
    AnalyticsPage page;
    page.setData(day());
    QSignalSpy spy(&page, &Page::openRequested);
    Q_EMIT page.findChild<StackedBarChart*>(text("runs"))->activated(4, text("failed"));
    Q_EMIT page.findChild<LineChart*>(text("success"))->activated(4, text("success"));
    Q_EMIT page.findChild<LineChart*>(text("durations"))->activated(4, text("p95"));
    Q_EMIT page.findChild<BarChart*>(text("tokens"))->activated(4, text("tokens"));
    QCOMPARE(spy.size(), 4);
    for (const auto& call : spy)
        QCOMPARE(call.at(0).toString(), text("executions"));
    QVERIFY(spy.at(2).at(1).toString().startsWith(text("duration>=5100ms")));
}

void AnalyticsPageTest::everyOutcomeIsNamed_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("of a window of 1440 x 900") << QSize(1'240, 814);
    QTest::newRow("four in a row") << QSize(1'240, 640);
    QTest::newRow("two in a row") << QSize(824, 614);
    QTest::newRow("one in a row") << QSize(600, 814);
}

/// However narrow the card is, its legend names each outcome, and each word leads to its rows.
void AnalyticsPageTest::everyOutcomeIsNamed() {
    QFETCH(const QSize, size);
    AnalyticsData data = day();
    for (size_t k = 0; k < data.all.runs.counts.size(); ++k) {
        data.buckets[5].runs.counts.at(k) += 1'234;
        data.all.runs.counts.at(k) += 1'234;
    }
    AnalyticsPage page;
    page.resize(size);
    page.show();
    page.setData(data);
    const auto legends = page.findChildren<Legend*>();
    const auto found = std::find_if(legends.begin(), legends.end(),
        [](const Legend* legend) { return legend->isVisible() && legend->entries().size() == OutcomeCount; });
    QVERIFY2(found != legends.end(), "no legend has all the outcomes");
    const Legend* const legend = *found;
    QSignalSpy opened(&page, &Page::openRequested);
    const auto words = legend->findChildren<QAbstractButton*>();
    QCOMPARE(words.size(), OutcomeCount);
    for (QAbstractButton* word : words) {
        QVERIFY2(word->isVisible() && legend->rect().contains(word->geometry()), qPrintable(word->text()));
        QVERIFY(word->width() >= QFontMetrics(face(TextSize::Body)).horizontalAdvance(word->text()));
        QTest::mouseClick(word, Qt::LeftButton);
    }
    QCOMPARE(opened.size(), OutcomeCount);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString filter = opened.at(i).at(1).toString();
        QVERIFY2(filter.contains(text("outcome:") + legend->entries().at(i).key), qPrintable(filter));
    }
}

void AnalyticsPageTest::nothingOverlaps_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("1440x900 less the frame") << QSize(1'240, 814);
    QTest::newRow("wide and high") << QSize(2'300, 1'500);
    QTest::newRow("1024x700 less the frame") << QSize(968, 614);
    QTest::newRow("narrow") << QSize(500, 600);
}

void AnalyticsPageTest::nothingOverlaps() {
    QFETCH(QSize, size);
    AnalyticsPage page;
    page.resize(size);
    page.setData(day());
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto* canvas = page.findChild<AnalyticsCanvas*>();
    QList<QWidget*> parts;
    for (QObject* child : canvas->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget != nullptr && widget->isVisible())
            parts.append(widget);
    }
    QCOMPARE(parts.size(), 7); // sentence, choice, four charts, comparison
    for (const QWidget* a : parts) {
        QVERIFY2(canvas->rect().contains(a->geometry()), a->metaObject()->className());
        for (const QWidget* b : parts)
            QVERIFY2(a == b || !a->geometry().intersects(b->geometry()), a->metaObject()->className());
    }
    page.grab();
}

QTEST_MAIN(AnalyticsPageTest)
#include "tst_analyticspage.moc"

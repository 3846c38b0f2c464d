// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"
#include "views/charts/barcharts.h"
#include "views/pages/overviewcanvas.h"
#include "views/pages/overviewinsights.h"
#include "views/pages/overviewpage.h"
#include "views/pages/overviewstatus.h"
#include "views/pages/overviewtext.h"
#include "views/pages/pagefilter.h"
#include "views/pages/pagenotice.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/paintedbutton.h"

#include <QChart>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace sevenscale;

namespace {

using Subject = AttentionItem::Subject;
using Reason = AttentionItem::Reason;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

Timestamp at(const char* moment) {
    return Timestamp::fromText(QString::fromLatin1(moment)).value();
}

/// A no-break space stands between a number and its unit.
QString plain(QString shown) {
    return shown.replace(QChar(0x00A0), QLatin1Char(' '));
}

const Timestamp Now = at("2026-11-22 17:05:07.5+00");

AttentionItem item(Subject subject, qint64 id, const char* name, Reason reason, State state) {
    AttentionItem result;
    result.subject = subject;
    result.subjectId = id;
    result.name = text(name);
    result.reason = reason;
    result.state = state;
    return result;
}

/// A small agency with every figure of the view different, so that a mix-up shows.
OverviewData agency() {
    OverviewData data;
    data.at = Now;
    Overview& figures = data.figures;
    figures.generatedAt = Now;
    figures.totalClients = 24;
    figures.operationalClients = 17;
    figures.attentionClients = 4;
    figures.criticalClients = 2;
    figures.otherClients = 1;
    figures.activeAgents = 6;
    figures.totalAgents = 7;
    figures.connectedIntegrations = 40;
    figures.totalIntegrations = 45;
    figures.totalRevenue = {1'234'567'890};
    figures.avgClientPerformance = Decimal{text("82.3750000000000000")};
    figures.avgAgentPerformance = Decimal{text("91.1428571428571429")};
    figures.logs24h = 1'207;
    figures.errors24h = 31;
    figures.executions24h = 625;
    figures.succeeded24h = 580;
    figures.failed24h = 30;
    figures.cancelled24h = 8;
    figures.inFlight24h = 5;
    figures.unknown24h = 2;
    figures.successRate24h = Decimal{text("95.08")};
    figures.revenueUnreadable = 2;
    figures.revenueAmbiguous = 1;
    data.before.executions = 600;
    data.before.failed = 18;
    data.before.successRate = 97.0;
    data.before.logs = 1'000;
    for (int i = 0; i < 24; ++i) {
        HourOfRuns hour;
        hour.start = at("2026-11-21 18:00+00").plusSeconds(i * 3'600);
        hour.runs.of(Outcome::Succeeded) = 24;
        hour.runs.of(Outcome::Failed) = 1;
        data.hours.append(hour);
        data.logsPerHour.append(50 + i);
    }
    data.hours.back().runs.of(Outcome::InFlight) = 5;
    data.months
        = {{text("2026-08"), {100'000'00}}, {text("2026-10"), {120'000'00}}, {text("2026-11"), {60'000'00}}};
    IntegrationTypeCounts calendar;
    calendar.integrationType = text("google_calendar");
    calendar.connected = 20;
    calendar.error = 1;
    IntegrationTypeCounts ads;
    ads.integrationType = text("meta_ads");
    ads.connected = 20;
    ads.attention = 3;
    ads.disconnected = 1;
    data.integrations = {calendar, ads};
    AttentionItem agent = item(Subject::Agent, 3, "Agente Agenda", Reason::AgentFailing, State::Critical);
    agent.figure = 80.8;
    AttentionItem clinic
        = item(Subject::Client, 7, "Clínica Vida Plena", Reason::ClientCritical, State::Critical);
    clinic.since = at("2026-11-22 13:05:07+00");
    AttentionItem integration
        = item(Subject::Integration, 11, "Odonto Sorriso", Reason::IntegrationError, State::Critical);
    integration.text = text("google_calendar");
    integration.source = text("integrations");
    integration.clientId = ClientId{9};
    data.attention = {agent, clinic, integration};
    data.critical = {1, 1, 1};
    Insight insight;
    insight.id = text("6a0e7a0e-0000-4000-8000-000000000001");
    insight.clientId = ClientId{7};
    insight.clientName = text("Clínica Vida Plena");
    insight.agentType = text("calendar-optimizer");
    insight.insightsData.text = text("{\"title\": \"Sábado responde por 31% das faltas\"}");
    insight.processedAt = at("2026-11-22 11:05:07.123456+00");
    data.insights = {insight};
    return data;
}

/// The last thing that a page asked to open, as "page filter".
QString opened(QSignalSpy& spy) {
    if (spy.isEmpty())
        return {};
    const QList<QVariant> arguments = spy.takeLast();
    spy.clear();
    return QString(arguments.at(0).toString() % u' ' % arguments.at(1).toString()).trimmed();
}

} // namespace

class OverviewPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters();
    void sentence_data();
    void sentence();
    void tilesShowEveryColumn();
    void changes();
    void failuresRise();
    void monthsHaveGaps();
    void manyTypesAreSummed();
    void numbers();
    void states();
    void startsOver();
    void everythingDrills();
    void chartsDrill();
    void keyboardAndNames();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void hostileNames();
};

void OverviewPageTest::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
}

void OverviewPageTest::filters() {
    QCOMPARE(filterMoment(at("2026-11-22 14:00+00")), text("2026-11-22T14:00Z"));
    QCOMPARE(filterMoment(at("2026-11-22 14:00:05+00")), text("2026-11-22T14:00:05Z"));
    QCOMPARE(filterMoment(at("2026-11-22 14:00:00.000001+00")), text("2026-11-22T14:00:00.000001Z"));
    for (const char* moment :
        {"2026-11-22 14:00+00", "2026-11-22 14:00:05+00", "2026-11-22 14:00:00.000001+00"})
        QCOMPARE(Timestamp::fromText(filterMoment(at(moment))), std::optional(at(moment)));

    const QString filter = PageFilter()
                               .is(text("type"), text("a \"quoted\" type"))
                               .isNot(text("agent"), text("none"))
                               .atLeastMs(9'400.7)
                               .between(at("2026-11-22 14:00+00"), at("2026-11-22 15:00+00"), true, true)
                               .text();
    const auto parsed = parseFilter(filter);
    QVERIFY(parsed);
    QCOMPARE(parsed->terms.size(), 5);
    QCOMPARE(parsed->terms.at(0).value, text("a \"quoted\" type"));
    QVERIFY(parsed->terms.at(1).negated);
    QCOMPARE(parsed->terms.at(2).value, text("9400ms"));
    QCOMPARE(parsed->terms.at(3).op, FilterTerm::Operator::Greater);
    QCOMPARE(parsed->terms.at(4).op, FilterTerm::Operator::LessOrEqual);
}

void OverviewPageTest::sentence_data() {
    QTest::addColumn<int>("criticalClinics");
    QTest::addColumn<int>("attentionClinics");
    QTest::addColumn<bool>("items");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("message");

    // Without a catalogue the plural forms stay as they are in the source.
    QTest::newRow("all kinds") << 3 << 6 << true << 1 << static_cast<int>(State::Critical)
                               << text("3 clinic(s), 12 agent(s) and 1 integration(s) are critical.");
    QTest::newRow("two kinds") << 3 << 6 << true << 0 << static_cast<int>(State::Critical)
                               << text("3 clinic(s) and 12 agent(s) are critical.");
    QTest::newRow("clinics") << 3 << 6 << false << 0 << static_cast<int>(State::Critical)
                             << text("3 clinic(s) critical.");
    QTest::newRow("attention") << 0 << 6 << false << 0 << static_cast<int>(State::Attention)
                               << text("6 clinic(s) need attention.");
    QTest::newRow("well") << 0 << 0 << false << 0 << static_cast<int>(State::Ok)
                          << text("Nothing needs attention.");
}

void OverviewPageTest::sentence() {
    QFETCH(int, criticalClinics);
    QFETCH(int, attentionClinics);
    QFETCH(bool, items);
    QFETCH(int, errors);
    QFETCH(int, state);
    QFETCH(QString, message);
    OverviewData data = agency();
    // The sentence counts all of them, of which the list shows the worst.
    data.critical = {criticalClinics, items ? 12 : 0, errors};
    data.needAttention = {attentionClinics, 0, 0};
    if (!items)
        data.attention.clear();
    const auto sentence = OverviewText::sentence(data);
    QCOMPARE(sentence.message, message);
    QCOMPARE(static_cast<int>(sentence.state), state);
    QCOMPARE(sentence.brief, text("Since yesterday: 12 more failed execution(s)."));
    QCOMPARE(sentence.detail.contains(text("Agente Agenda")), items);
    // With something to do there is one button, and it leads somewhere.
    QCOMPARE(sentence.action.isEmpty(), !items);
    QCOMPARE(sentence.drill.page.isEmpty(), !items);
}

void OverviewPageTest::tilesShowEveryColumn() {
    const OverviewData data = agency();
    QString all;
    for (int i = 0; i < OverviewText::TileCount; ++i) {
        const TileData tile = OverviewText::tile(static_cast<OverviewText::Tile>(i), data, Format());
        QVERIFY(!tile.caption.isEmpty());
        QStringList parts{tile.caption, tile.prefix, tile.figure, tile.suffix, tile.note, tile.tooltip};
        for (const auto& count : tile.counts)
            parts.append(count.second);
        all += parts.join(u'\n') % u'\n';
        QVERIFY2(tile.tooltip.contains(text("22/11/2026")) || tile.tooltip.contains(text("2026")),
            "generated_at is in the tooltip");
    }
    all = plain(all);
    for (const char* figure :
        {"24", "17", "4", "2", "1", "\n6\n", "of 7", "\n40\n", "of 45", "12.345.678,90", "82,4", "91,1",
            "1.207", "31 error", "\n625\n", "580", "30", "8", "5", "95,1%", "3 amount(s) to check"})
        QVERIFY2(all.contains(text(figure)), figure);
    const TileData clinics = OverviewText::tile(OverviewText::Clinics, data, Format());
    QCOMPARE(clinics.segments.size(), 4);
    double sum = 0;
    for (const Segment& segment : clinics.segments)
        sum += segment.value;
    QCOMPARE(sum, 24.0);
    // Whole reais are written without cents, cents are never lost.
    OverviewData whole = data;
    whole.figures.totalRevenue = {211'840'000};
    QCOMPARE(OverviewText::tile(OverviewText::Revenue, whole, Format()).figure, text("2.118.400"));
}

void OverviewPageTest::changes() {
    OverviewData data = agency();
    auto change = OverviewText::tile(OverviewText::Executions, data, Format()).change;
    QVERIFY(change);
    QCOMPARE(change->direction, -1);
    QCOMPARE(change->tone, State::Critical);
    QCOMPARE(change->text, text("−1,9 points"));
    change = OverviewText::tile(OverviewText::Logs, data, Format()).change;
    QVERIFY(change);
    QCOMPARE(change->text, text("+20,7%"));
    QCOMPARE(change->tone, State::Off);
    data.before = {};
    QVERIFY(!OverviewText::tile(OverviewText::Executions, data, Format()).change);
    QVERIFY(!OverviewText::tile(OverviewText::Logs, data, Format()).change);
    data.figures.successRate24h.reset();
    QVERIFY(OverviewText::tile(OverviewText::Executions, data, Format()).suffix.isEmpty());
}

void OverviewPageTest::failuresRise() {
    OverviewData data = agency();
    QVERIFY(!OverviewText::failuresRise({}));
    QVERIFY(!OverviewText::failuresRise(data.hours));
    for (int i = 19; i < 24; ++i)
        data.hours[i].runs.of(Outcome::Failed) = 6;
    QCOMPARE(OverviewText::failuresRise(data.hours), std::optional(19));
    // One quiet hour in between breaks it off, and what was bad all day did not begin.
    data.hours[21].runs.of(Outcome::Failed) = 0;
    QCOMPARE(OverviewText::failuresRise(data.hours), std::nullopt);
    for (HourOfRuns& hour : data.hours)
        hour.runs.of(Outcome::Failed) = 6;
    QCOMPARE(OverviewText::failuresRise(data.hours), std::nullopt);
}

void OverviewPageTest::monthsHaveGaps() {
    const auto months = OverviewText::months(agency(), Format());
    QCOMPARE(months.categories.size(), 4);
    QCOMPARE(months.series.values.at(0), 100'000.0);
    QVERIFY(std::isnan(months.series.values.at(1)));
    QCOMPARE(months.series.values.at(3), 60'000.0);
    // The running month is there though nothing was taken in yet.
    OverviewData data = agency();
    data.months.removeLast();
    QCOMPARE(OverviewText::months(data, Format()).categories.size(), 4);
    data.months = {{text("0000-99"), {1}}};
    QVERIFY(OverviewText::months(data, Format()).categories.isEmpty());
    data.months = {{text("1900-01"), {1}}};
    QVERIFY(OverviewText::months(data, Format()).categories.size() <= 36);
}

void OverviewPageTest::manyTypesAreSummed() {
    OverviewData data = agency();
    data.integrations.clear();
    for (int i = 0; i < 12; ++i)
        data.integrations.append({QStringLiteral("type_%1").arg(i), 10, 1, 0, 0, 0});
    const auto rows = OverviewText::integrationRows(data);
    QCOMPARE(rows.size(), 7);
    QCOMPARE(rows.back().key, OverviewText::otherTypes());
    QCOMPARE(rows.back().value, text("60"));
    QCOMPARE(rows.back().of, text("66"));
    QCOMPARE(OverviewText::typeDrill(data, rows.back().key).filter,
        text("-type:type_0 -type:type_1 -type:type_2 -type:type_3 -type:type_4 -type:type_5 archived:no"));
    data.integrations[1].integrationType.clear();
    QCOMPARE(OverviewText::typeDrill(data, {}).filter, text("type:none archived:no"));
    QVERIFY(OverviewText::typeDrill(data, OverviewText::otherTypes()).filter.contains(text(" -type:none ")));
}

void OverviewPageTest::numbers() {
    QCOMPARE(OverviewText::shortNumber(0), text("0"));
    QCOMPARE(OverviewText::shortNumber(950), text("950"));
    QCOMPARE(OverviewText::shortNumber(12'500), text("12,5k"));
    QCOMPARE(OverviewText::shortNumber(1'250'000), text("1,25M"));
    QCOMPARE(OverviewText::signedNumber(-0.04, 1), text("0,0"));
    QCOMPARE(OverviewText::signedNumber(-2, 0), text("−2"));
}

void OverviewPageTest::states() {
    OverviewPage page;
    page.resize(1'240, 814);
    page.show();
    QSignalSpy ready(&page, &Page::ready);
    QSignalSpy refresh(&page, &Page::refreshRequested);
    page.setConnectionState({ConnectionState::Kind::Live, {}, {}, 0});
    page.setLoading();
    QVERIFY(page.isLoading());
    QVERIFY(!page.isReady());
    QVERIFY(!page.shownAt());

    const auto* canvas = page.findChild<OverviewCanvas*>();
    const auto* empty = page.findChild<EmptyState*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(canvas && empty);

    // An overtaken answer says nothing.
    page.setError({ErrorCode::Superseded, {}, {}});
    QVERIFY(!page.isReady());
    page.setError({ErrorCode::Timeout, text("too slow"), {}});
    QVERIFY(page.isReady());
    QVERIFY(!page.isLoading());
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(refresh.size(), 1);

    page.setData(agency());
    QVERIFY(canvas->isVisible());
    QVERIFY(!canvas->notice()->isVisible());
    QCOMPARE(page.shownAt(), std::optional(Now));
    QCOMPARE(ready.size(), 1);

    // Old figures stay under the reason.
    page.setError({ErrorCode::Timeout, text("too slow"), {}});
    QVERIFY(canvas->isVisible());
    QVERIFY(canvas->notice()->isVisible());
    QTest::mouseClick(canvas->notice()->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(refresh.size(), 2);
    page.setData(agency());
    QVERIFY(!canvas->notice()->isVisible());

    page.setConnectionState(
        {ConnectionState::Kind::Stale, Now, Error{ErrorCode::ConnectionFailed, text("gone"), {}}, 3});
    QVERIFY(canvas->notice()->isHidden()); // the window says it, on every page
    page.setError({ErrorCode::ConnectionFailed, text("gone"), {}});
    QVERIFY(canvas->notice()->isHidden());
    page.setConnectionState({ConnectionState::Kind::Live, {}, {}, 0});
    QVERIFY(canvas->notice()->isVisible());
    page.setData(agency());
    QVERIFY(canvas->notice()->isHidden());

    OverviewData bare;
    bare.at = Now;
    page.setData(bare);
    QVERIFY(empty->isVisible());
    QVERIFY(!canvas->isVisible());
}

void OverviewPageTest::startsOver() {
    OverviewPage page;
    page.resize(1'240, 814);
    page.show();
    page.setData(agency());
    page.setError({ErrorCode::Timeout, text("too slow"), {}});
    QSignalSpy headers(&page, &Page::headerChanged);
    page.startOver();
    QCOMPARE(headers.size(), 1);
    QVERIFY(!page.shownAt());
    QVERIFY(!page.isReady());
    const auto* canvas = page.findChild<OverviewCanvas*>();
    QVERIFY(canvas->isVisible());
    QVERIFY(!canvas->notice()->isVisible());
    for (const StatTile* tile : canvas->findChildren<StatTile*>())
        QVERIFY2(!tile->accessibleName().contains(QLatin1Char('8')), qPrintable(tile->accessibleName()));
    for (const AttentionList* list : canvas->findChildren<AttentionList*>())
        QVERIFY(list->findChildren<QAbstractButton*>().isEmpty());
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &language);
    QVERIFY(!page.shownAt());
    QSignalSpy ready(&page, &Page::ready);
    page.setData(agency());
    QCOMPARE(ready.size(), 1);
    QSignalSpy opened(&page, &Page::openRequested);
    QTest::mouseClick(page.findChild<StatTile*>(text("tile0")), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
}

void OverviewPageTest::everythingDrills() {
    OverviewPage page;
    page.resize(1'240, 814);
    page.setData(agency());
    page.show();
    QSignalSpy spy(&page, &Page::openRequested);

    const QStringList tiles{text("clients archived:no"), text("agents status:active"),
        text("integrations state:connected archived:no"), text("clients archived:no"),
        text("executions date:last-24h"), text("logs date:last-24h")};
    for (int i = 0; i < tiles.size(); ++i) {
        auto* tile = page.findChild<StatTile*>(QStringLiteral("tile%1").arg(i));
        QVERIFY(tile);
        QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(opened(spy), tiles.at(i));
        tile->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tile, Qt::Key_Return);
        QCOMPARE(opened(spy), tiles.at(i));
    }

    const auto press = [&](const char* holder, int index) {
        auto* widget = page.findChild<QWidget*>(QString::fromLatin1(holder));
        const auto buttons = widget->findChildren<PaintedButton*>(QString(), Qt::FindDirectChildrenOnly);
        if (index >= buttons.size())
            return text("no such row");
        buttons.at(index)->click();
        return opened(spy);
    };
    QCOMPARE(press("types", 0), text("integrations type:google_calendar archived:no"));
    QCOMPARE(press("status", 0), text("clients status:critical archived:no"));
    QCOMPARE(press("status", 2), text("clients status:operational archived:no"));
    QCOMPARE(press("status", 3),
        text("clients -status:operational -status:attention -status:critical archived:no"));
    QCOMPARE(press("status", 4), text("clients -revenue_note:none archived:no"));
    QCOMPARE(press("status", 5), text("clients archived:no"));
    QCOMPARE(press("status", 6), text("agents"));
    QCOMPARE(press("insights", 0), text("insights id:6a0e7a0e-0000-4000-8000-000000000001"));
    QCOMPARE(press("attention", 0), text("agents id:3"));
    QCOMPARE(press("attention", 1), text("clients id:7"));
    QCOMPARE(press("attention", 2), text("integrations id:11 client:9 type:google_calendar"));

    const auto links = page.findChild<QWidget*>(text("attention"))->findChildren<LinkButton*>();
    QCOMPARE(links.size(), 3);
    links.front()->click();
    QCOMPARE(opened(spy), text("executions agent:3 outcome:failed date:last-24h"));
    page.findChild<LinkButton*>(text("allInsights"))->click();
    QCOMPARE(opened(spy), text("insights"));
    page.findChild<BannerBar*>()->findChild<QPushButton*>()->click();
    QCOMPARE(opened(spy), text("executions agent:3 outcome:failed date:last-24h"));
}

void OverviewPageTest::chartsDrill() {
    OverviewPage page;
    page.resize(1'240, 814);
    page.setData(agency());
    page.show();
    QSignalSpy spy(&page, &Page::openRequested);
    auto* hours = page.findChild<StackedBarChart*>(text("hours"));
    QVERIFY(hours);
    Q_EMIT hours->activated(0, text("failed"));
    QCOMPARE(opened(spy), text("executions outcome:failed date>=2026-11-21T18:00Z date<2026-11-21T19:00Z"));
    Q_EMIT hours->activated(0, {});
    QCOMPARE(opened(spy), text("executions date>=2026-11-21T18:00Z date<2026-11-21T19:00Z"));
    // The running hour ends with what was counted.
    Q_EMIT hours->activated(23, {});
    QCOMPARE(opened(spy), text("executions date>=2026-11-22T17:00Z date<=2026-11-22T17:05:07.500000Z"));
    Q_EMIT hours->activated(99, {});
    QVERIFY(spy.isEmpty());
    // One click on a mark is enough.
    const QRectF plot = hours->chart()->plotArea();
    const QPoint first(
        static_cast<int>(plot.left() + plot.width() / 48), static_cast<int>(plot.bottom()) - 2);
    QTest::mouseClick(hours->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(spy.size(), 1);
    const QString clicked = opened(spy);
    QVERIFY2(clicked.startsWith(text("executions ")), qPrintable(clicked));
    QVERIFY2(clicked.endsWith(text("date>=2026-11-21T18:00Z date<2026-11-21T19:00Z")), qPrintable(clicked));

    Card* card = nullptr;
    for (QWidget* parent = hours->parentWidget(); parent != nullptr && card == nullptr;
         parent = parent->parentWidget())
        card = qobject_cast<Card*>(parent);
    QVERIFY(card);
    Q_EMIT card->legendActivated(text("failed"));
    QCOMPARE(opened(spy),
        text("executions outcome:failed date>=2026-11-21T18:00Z date<=2026-11-22T17:05:07.500000Z"));
    Q_EMIT page.findChild<BarChart*>(text("months"))->activated(0, {});
    QCOMPARE(opened(spy), text("clients archived:no"));

    // Every filter can be read back.
    for (int hour = 0; hour < 24; ++hour)
        QVERIFY(parseFilter(OverviewText::hourDrill(agency(), hour, text("failed")).filter));
}

void OverviewPageTest::keyboardAndNames() {
    OverviewPage page;
    page.resize(1'240, 814);
    page.setData(agency());
    page.show();
    page.activateWindow();
    int focusable = 0;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        // What stands for another (the viewport of a chart) is named by that.
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0
            || widget->focusProxy() != nullptr)
            continue;
        ++focusable;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool named
            = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(named, widget->metaObject()->className());
    }
    QVERIFY(focusable > 25);

    auto* status = page.findChild<OverviewStatus*>();
    const auto rows = status->findChildren<PaintedButton*>(QString(), Qt::FindDirectChildrenOnly);
    rows.front()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(rows.front(), Qt::Key_Down);
    QVERIFY(rows.at(1)->hasFocus() || page.focusWidget() == rows.at(1));
}

void OverviewPageTest::nothingOverlaps_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("1440x900 less the frame") << QSize(1'240, 814) << false;
    QTest::newRow("wide") << QSize(2'300, 1'300) << false;
    QTest::newRow("1024x700 less the frame") << QSize(968, 614) << true;
    QTest::newRow("narrow") << QSize(500, 600) << true;
    QTest::newRow("border of two layouts") << QSize(1'080, 700) << true;
}

void OverviewPageTest::nothingOverlaps() {
    QFETCH(QSize, size);
    QFETCH(bool, scrolls);
    OverviewPage page;
    page.resize(size);
    OverviewData data = agency();
    while (data.attention.size() < 8) {
        data.attention.append(data.attention.at(1));
        data.attention.back().subjectId += data.attention.size();
    }
    data.critical.clients += 5;
    page.setData(data);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto* canvas = page.findChild<OverviewCanvas*>();
    auto* area = page.findChild<QScrollArea*>();
    QCOMPARE(canvas->height() > area->viewport()->height(), scrolls);
    QList<QWidget*> parts;
    for (QObject* child : canvas->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget != nullptr && widget->isVisible())
            parts.append(widget);
    }
    QVERIFY(parts.size() >= 13);
    for (const QWidget* a : parts) {
        QVERIFY2(canvas->rect().contains(a->geometry()), a->metaObject()->className());
        for (const QWidget* b : parts)
            QVERIFY2(a == b || !a->geometry().intersects(b->geometry()), a->metaObject()->className());
    }
}

void OverviewPageTest::hostileNames() {
    OverviewData data = agency();
    const QString hostile = text("<img src=x> %1 %2 & \"name\"\n\u202E") % QString(400, QLatin1Char('x'));
    for (AttentionItem& each : data.attention)
        each.name = hostile;
    data.integrations.front().integrationType = hostile;
    data.insights.front().insightsData.text = text("{\"title\": \"<script>%1\", \"description\": 5");
    data.insights.front().clientName = hostile;
    OverviewPage page;
    page.resize(1'240, 814);
    page.setData(data);
    page.show();
    page.grab();
    QSignalSpy spy(&page, &Page::openRequested);
    page.findChild<QWidget*>(text("types"))
        ->findChildren<PaintedButton*>(QString(), Qt::FindDirectChildrenOnly)
        .front()
        ->click();
    QCOMPARE(spy.size(), 1);
    const auto parsed = parseFilter(spy.front().at(1).toString());
    QVERIFY(parsed);
    QCOMPARE(parsed->terms.size(), 2);
    QCOMPARE(parsed->terms.front().value, hostile);
}

QTEST_MAIN(OverviewPageTest)
#include "tst_overviewpage.moc"

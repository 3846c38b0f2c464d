// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewtext.h"

#include "models/words.h"
#include "services/domain/health.h"
#include "views/pages/page.h"
#include "views/pages/pagefilter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sevenscale {
namespace {

using Reason = AttentionItem::Reason;
using Subject = AttentionItem::Subject;

/// Failures lie at the bottom of the stack, on the shared zero line.
constexpr std::array StackOrder{
    Outcome::Failed, Outcome::Cancelled, Outcome::InFlight, Outcome::Unknown, Outcome::Succeeded};

/// Rows of "integrations by type"; what is beyond them is summed in the last one.
constexpr int MostTypes = 7;

int plural(qint64 value) {
    return static_cast<int>(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max()));
}

Drill leadTo(QLatin1String page, const PageFilter& filter = {}) {
    return {page, filter.text()};
}

Timestamp endOfHour(const HourOfRuns& hour) {
    return hour.start.plusSeconds(3'600);
}

QString idText(const AttentionItem& item) {
    return QString::number(item.subjectId);
}

} // namespace

QString OverviewText::signedNumber(double value, int decimals) {
    QString digits = Format::number(std::fabs(value), decimals);
    if (Format::number(0.0, decimals) == digits)
        return digits;
    return (value < 0 ? QChar(0x2212) : QChar(u'+')) % digits;
}

QString OverviewText::shortNumber(double value) {
    const auto scaled
        = [](double number) { return Format::number(Decimal{QString::number(number, 'f', 6)}, 2); };
    const double size = std::fabs(value);
    if (size >= 999'500)
        //: Millions, on an axis. Portuguese: %1 mi
        return tr("%1M").arg(scaled(value / 1e6));
    if (size >= 1'000)
        //: Thousands, on an axis. Portuguese: %1 mil
        return tr("%1k").arg(scaled(value / 1e3));
    return scaled(value);
}

QString OverviewText::hour(const QDateTime& moment) {
    //: An hour of the day under an axis, as QTime formats it. Portuguese: HH'h'
    return QLocale().toString(moment.time(), tr("HH:mm"));
}

// ---- the sentence
// ----------------------------------------------------------------------------------------------

OverviewText::Sentence OverviewText::sentence(const OverviewData& data) {
    Sentence result;
    const bool isCritical = data.critical.total() > 0;
    const AttentionCounts& count = isCritical ? data.critical : data.needAttention;
    const auto clinics = [&] { return tr("%Ln clinic(s)", "part of a list", plural(count.clients)); };
    const auto agents = [&] { return tr("%Ln agent(s)", "part of a list", plural(count.agents)); };
    const auto integrations
        = [&] { return tr("%Ln integration(s)", "part of a list", plural(count.integrations)); };
    QStringList parts;
    if (count.clients > 0)
        parts.append(clinics());
    if (count.agents > 0)
        parts.append(agents());
    if (count.integrations > 0)
        parts.append(integrations());

    if (isCritical) {
        result.state = State::Critical;
        if (parts.size() == 3)
            result.message = tr("%1, %2 and %3 are critical.").arg(parts.at(0), parts.at(1), parts.at(2));
        else if (parts.size() == 2)
            result.message = tr("%1 and %2 are critical.").arg(parts.at(0), parts.at(1));
        else if (count.clients > 0)
            result.message = tr("%Ln clinic(s) critical.", nullptr, plural(count.clients));
        else if (count.agents > 0)
            result.message = tr("%Ln agent(s) critical.", nullptr, plural(count.agents));
        else
            result.message = tr("%Ln integration(s) critical.", nullptr, plural(count.integrations));
    } else if (count.total() > 0) {
        result.state = State::Attention;
        if (parts.size() == 3)
            result.message = tr("%1, %2 and %3 need attention.").arg(parts.at(0), parts.at(1), parts.at(2));
        else if (parts.size() == 2)
            result.message = tr("%1 and %2 need attention.").arg(parts.at(0), parts.at(1));
        else if (count.clients > 0)
            result.message = tr("%Ln clinic(s) need attention.", nullptr, plural(count.clients));
        else if (count.agents > 0)
            result.message = tr("%Ln agent(s) need attention.", nullptr, plural(count.agents));
        else
            result.message = tr("%Ln integration(s) need attention.", nullptr, plural(count.integrations));
    } else {
        result.message = tr("Nothing needs attention.");
    }

    QStringList detail;
    if (data.figures.executions24h == 0) {
        detail.append(tr("No executions in the last 24 hours."));
    } else if (data.before.failed) {
        const qint64 more = data.figures.failed24h - *data.before.failed;
        if (more > 0)
            detail.append(tr("Since yesterday: %Ln more failed execution(s).", nullptr, plural(more)));
        else if (more < 0)
            detail.append(tr("Since yesterday: %Ln fewer failed execution(s).", nullptr, plural(-more)));
        else
            detail.append(tr("As many failed executions as the day before."));
    } else if (data.figures.failed24h > 0) {
        detail.append(tr("%Ln execution(s) failed in 24 hours.", nullptr, plural(data.figures.failed24h)));
    } else {
        detail.append(tr("No execution failed in 24 hours."));
    }
    result.brief = detail.join(u' ');
    const AttentionItem* worst = nullptr;
    for (const AttentionItem& item : data.attention) {
        if (item.reason == Reason::AgentFailing && item.figure
            && (worst == nullptr || *item.figure < *worst->figure))
            worst = &item;
    }
    if (worst != nullptr)
        detail.append(tr("Lowest success: %1, %2.", "agent, percent")
                          .arg(worst->name, Format::percent(*worst->figure)));
    result.detail = detail.join(u' ');

    if (!data.attention.isEmpty()) {
        const AttentionItem& first = data.attention.front();
        const bool shortName = !first.name.isEmpty() && first.name.size() <= 24;
        result.drill = attentionAction(first);
        switch (first.subject) {
        case Subject::Agent:
            result.action = first.reason == Reason::AgentFailing ? tr("See failures")
                : shortName                                      ? tr("Open %1", "a name").arg(first.name)
                                                                 : tr("Open agent");
            result.actionIcon
                = first.reason == Reason::AgentFailing ? QStringLiteral("activity") : QStringLiteral("bot");
            break;
        case Subject::Client:
            result.action = shortName ? tr("Open %1", "a name").arg(first.name) : tr("Open clinic");
            result.actionIcon = QStringLiteral("hospital");
            break;
        case Subject::Integration:
            result.action = tr("Open integration");
            result.actionIcon = QStringLiteral("plug");
            break;
        }
    }
    return result;
}

// ---- the tiles
// -------------------------------------------------------------------------------------------------

TileData OverviewText::tile(Tile tile, const OverviewData& data, const Format& format) {
    const Overview& figures = data.figures;
    TileData result;
    QStringList tip;
    const auto part = [&](State state, const QString& name, qint64 count) {
        if (count <= 0)
            return;
        result.segments.append({QString(), name, static_cast<double>(count), state});
        result.counts.append({state, Format::count(count)});
        tip.append(tr("%1: %2", "name, count").arg(name, Format::count(count)));
    };
    const auto score = [](const std::optional<Decimal>& value) {
        return value ? Format::number(*value, 1) : Format::dash();
    };
    switch (tile) {
    case Clinics:
        result.caption = tr("Clinics");
        result.figure = Format::count(figures.totalClients);
        part(State::Critical, Words::clientStatus(QStringLiteral("critical")), figures.criticalClients);
        part(State::Attention, Words::clientStatus(QStringLiteral("attention")), figures.attentionClients);
        part(State::Unknown, tr("Other status"), figures.otherClients);
        part(State::Ok, Words::clientStatus(QStringLiteral("operational")), figures.operationalClients);
        tip.append(tr("Average performance: %1").arg(score(figures.avgClientPerformance)));
        tip.append(tr("Archived clinics are not counted."));
        break;
    case Agents:
        result.caption = tr("Active agents");
        result.figure = Format::count(figures.activeAgents);
        result.suffix = tr("of %1", "a total").arg(Format::count(figures.totalAgents));
        result.progress = figures.totalAgents > 0
            ? static_cast<double>(figures.activeAgents) / static_cast<double>(figures.totalAgents)
            : 0.0;
        result.note = tr("average performance %1").arg(score(figures.avgAgentPerformance));
        tip.append(tr("Average performance: %1").arg(score(figures.avgAgentPerformance)));
        break;
    case Integrations: {
        result.caption = tr("Connected integrations");
        result.figure = Format::count(figures.connectedIntegrations);
        result.suffix = tr("of %1", "a total").arg(Format::count(figures.totalIntegrations));
        IntegrationTypeCounts sum;
        for (const IntegrationTypeCounts& type : data.integrations) {
            sum.error += type.error;
            sum.attention += type.attention;
            sum.unknown += type.unknown;
            sum.disconnected += type.disconnected;
            sum.connected += type.connected;
        }
        part(State::Critical, Words::integrationState(IntegrationState::Error), sum.error);
        part(State::Attention, Words::integrationState(IntegrationState::Attention), sum.attention);
        part(State::Unknown, Words::integrationState(IntegrationState::Unknown), sum.unknown);
        part(State::Off, Words::integrationState(IntegrationState::Disconnected), sum.disconnected);
        part(State::Ok, Words::integrationState(IntegrationState::Connected), sum.connected);
        break;
    }
    case Revenue: {
        result.caption = tr("Clinics' revenue");
        result.prefix = QStringLiteral("R$");
        result.figure = figures.totalRevenue.cents % 100 == 0
            ? Format::count(figures.totalRevenue.cents / 100)
            : Format::amount(figures.totalRevenue);
        const qint64 notes = figures.revenueUnreadable + figures.revenueAmbiguous;
        result.note = notes > 0 ? tr("%Ln amount(s) to check", nullptr, plural(notes)) : QString();
        for (qsizetype i = 0; i + 1 < data.months.size(); ++i)
            result.trend.append(data.months.at(i).revenue.toDouble());
        tip.append(Format::money(figures.totalRevenue));
        tip.append(tr("What the clinics take in, as their records say; not the agency's income."));
        if (figures.revenueUnreadable > 0)
            tip.append(tr("%Ln clinic(s) with an amount that cannot be read: not in the sum.", nullptr,
                plural(figures.revenueUnreadable)));
        if (figures.revenueAmbiguous > 0)
            tip.append(tr("%Ln clinic(s) with an amount that can be read in two ways.", nullptr,
                plural(figures.revenueAmbiguous)));
        if (result.trend.size() > 1)
            tip.append(tr("The line: revenue of the finished months, from the daily metrics."));
        break;
    }
    case Executions: {
        result.caption = tr("Executions in 24 h");
        result.figure = Format::count(figures.executions24h);
        if (figures.successRate24h)
            result.suffix = tr("%1 ok", "percent").arg(Format::percent(figures.successRate24h->toDouble()));
        if (figures.successRate24h && data.before.successRate) {
            const double points = figures.successRate24h->toDouble() - *data.before.successRate;
            const int direction = points >= 0.05 ? 1 : points <= -0.05 ? -1 : 0;
            result.change = TileChange{direction,
                direction > 0       ? State::Ok
                    : direction < 0 ? State::Critical
                                    : State::Off,
                direction == 0 ? tr("as yesterday")
                               : tr("%1 points", "percentage points").arg(signedNumber(points, 1))};
        }
        for (qsizetype i = 0; i + 1 < data.hours.size(); ++i)
            result.trend.append(static_cast<double>(data.hours.at(i).runs.total()));
        const auto line = [&](Outcome outcome, qint64 count) {
            if (count > 0 || outcome == Outcome::Succeeded || outcome == Outcome::Failed)
                tip.append(tr("%1: %2", "name, count").arg(Words::outcome(outcome), Format::count(count)));
        };
        line(Outcome::Succeeded, figures.succeeded24h);
        line(Outcome::Failed, figures.failed24h);
        line(Outcome::Cancelled, figures.cancelled24h);
        line(Outcome::InFlight, figures.inFlight24h);
        line(Outcome::Unknown, figures.unknown24h);
        if (data.before.executions)
            tip.append(tr("The 24 hours before: %1").arg(Format::count(*data.before.executions)));
        tip.append(
            tr("Success: completed, of those that completed or failed. The arrow compares it with the day "
               "before."));
        break;
    }
    case Logs:
        result.caption = tr("Logs in 24 h");
        result.figure = Format::count(figures.logs24h);
        result.suffix = tr("%Ln error(s)", nullptr, plural(figures.errors24h));
        if (data.before.logs && *data.before.logs > 0) {
            const double percent = 100.0 * static_cast<double>(figures.logs24h - *data.before.logs)
                / static_cast<double>(*data.before.logs);
            const int direction = percent >= 0.05 ? 1 : percent <= -0.05 ? -1 : 0;
            result.change = TileChange{direction, State::Off,
                direction == 0 ? tr("as yesterday")
                               : QString(signedNumber(percent, 1) % QLocale().percent())};
            tip.append(tr("The 24 hours before: %1").arg(Format::count(*data.before.logs)));
        }
        for (qsizetype i = 0; i + 1 < data.logsPerHour.size(); ++i)
            result.trend.append(static_cast<double>(data.logsPerHour.at(i)));
        break;
    }
    tip.append(tr("As of %1", "a moment").arg(format.wholeMoment(figures.generatedAt.value_or(data.at))));
    result.tooltip = tip.join(u'\n');
    if (std::all_of(result.trend.begin(), result.trend.end(), [](double value) { return value == 0.0; }))
        result.trend.clear();
    return result;
}

Drill OverviewText::tileDrill(Tile tile) {
    switch (tile) {
    case Clinics:
    case Revenue:
        return leadTo(pagekey::clients, PageFilter().notArchived());
    case Agents:
        return leadTo(pagekey::agents, PageFilter().is(QStringLiteral("status"), QStringLiteral("active")));
    case Integrations:
        return leadTo(pagekey::integrations,
            PageFilter()
                .is(QStringLiteral("state"), integrationStateKey(IntegrationState::Connected))
                .notArchived());
    case Executions:
        return leadTo(pagekey::executions, PageFilter().last(QStringLiteral("24h")));
    case Logs:
        break;
    }
    return leadTo(pagekey::logs, PageFilter().last(QStringLiteral("24h")));
}

QString OverviewText::clientStatusKey(ClientStatus status) {
    switch (status) {
    case ClientStatus::Critical:
        return QStringLiteral("critical");
    case ClientStatus::Attention:
        return QStringLiteral("attention");
    case ClientStatus::Operational:
        return QStringLiteral("operational");
    case ClientStatus::Other:
        break;
    }
    return QStringLiteral("other");
}

Drill OverviewText::clientDrill(ClientStatus status) {
    const QString key = QStringLiteral("status");
    PageFilter filter;
    if (status != ClientStatus::Other) {
        filter.is(key, clientStatusKey(status));
    } else {
        // What is left when the known words are taken away.
        for (const ClientStatus known :
            {ClientStatus::Operational, ClientStatus::Attention, ClientStatus::Critical})
            filter.isNot(key, clientStatusKey(known));
    }
    return leadTo(pagekey::clients, filter.notArchived());
}

Drill OverviewText::amountsDrill() {
    return leadTo(pagekey::clients, PageFilter().term(QStringLiteral("-revenue_note:none")).notArchived());
}

// ---- what needs attention
// --------------------------------------------------------------------------------------

QString OverviewText::attentionId(const AttentionItem& item) {
    return QString::number(static_cast<int>(item.subject)) % u'/' % item.source % u'/' % idText(item) % u'/'
        % QString::number(static_cast<int>(item.reason));
}

AttentionEntry OverviewText::attentionEntry(const AttentionItem& item, const Format& format, Timestamp now) {
    AttentionEntry entry;
    entry.id = attentionId(item);
    entry.state = item.state;
    entry.who = item.name;
    if (entry.who.isEmpty())
        entry.who = item.subject == Subject::Integration ? tr("Without a clinic") : idText(item);
    if (item.since) {
        entry.since = Format::ago(*item.since, now);
        entry.sinceTooltip = format.wholeMoment(*item.since);
    }
    entry.why = Words::attention(item, format, now);
    switch (item.reason) {
    case Reason::AgentFailing:
        entry.action = tr("See failures");
        break;
    case Reason::AgentSlow:
        entry.action = tr("See slow runs");
        break;
    default:
        entry.action = tr("Open");
        break;
    }
    return entry;
}

Drill OverviewText::attentionDrill(const AttentionItem& item) {
    PageFilter filter;
    filter.is(QStringLiteral("id"), item.subjectId);
    switch (item.subject) {
    case Subject::Client:
        return leadTo(pagekey::clients, filter);
    case Subject::Agent:
        return leadTo(pagekey::agents, filter);
    case Subject::Integration:
        break;
    }
    // Two tables hold integrations, and their ids may meet: clinic and type tell them apart.
    if (item.clientId)
        filter.is(QStringLiteral("client"), item.clientId->value);
    if (!item.text.isEmpty())
        filter.is(QStringLiteral("type"), item.text);
    return leadTo(pagekey::integrations, filter);
}

Drill OverviewText::attentionAction(const AttentionItem& item) {
    PageFilter filter;
    if (item.subject == Subject::Agent)
        filter.is(QStringLiteral("agent"), item.subjectId);
    switch (item.reason) {
    case Reason::AgentFailing:
        return leadTo(pagekey::executions, filter.outcome(Outcome::Failed).last(QStringLiteral("24h")));
    case Reason::AgentSlow:
        return leadTo(pagekey::executions, filter.last(QStringLiteral("24h")).atLeastMs(AttentionP95Ms));
    default:
        return attentionDrill(item);
    }
}

// ---- executions per hour
// ---------------------------------------------------------------------------------------

QList<ChartCategory> OverviewText::hourCategories(const OverviewData& data, const Format& format) {
    QList<ChartCategory> categories;
    for (qsizetype i = 0; i < data.hours.size(); ++i) {
        const HourOfRuns& each = data.hours.at(i);
        const QDateTime begin = format.local(each.start);
        const bool running = i + 1 == data.hours.size();
        const QDateTime end = format.local(running ? data.at : endOfHour(each));
        const QString until = running ? QLocale().toString(end.time(), QStringLiteral("HH:mm")) : hour(end);
        categories.append({hour(begin),
            running
                ? tr("%1, %2 to %3, still running", "day, hour, hour")
                      .arg(Format::day(begin.date()), hour(begin), until)
                : tr("%1, %2 to %3", "day, hour, hour").arg(Format::day(begin.date()), hour(begin), until)});
    }
    return categories;
}

QList<ChartSeries> OverviewText::hourSeries(const OverviewData& data) {
    OutcomeCounts sum;
    for (const HourOfRuns& each : data.hours) {
        for (size_t i = 0; i < sum.counts.size(); ++i)
            sum.counts.at(i) += each.runs.counts.at(i);
    }
    QList<ChartSeries> series;
    if (sum.total() == 0)
        return series;
    for (const Outcome outcome : StackOrder) {
        if (sum.of(outcome) == 0 && outcome != Outcome::Failed && outcome != Outcome::Succeeded)
            continue;
        ChartSeries one{outcomeKey(outcome), Words::outcome(outcome), stateOf(outcome), {}};
        for (const HourOfRuns& each : data.hours)
            one.values.append(static_cast<double>(each.runs.of(outcome)));
        series.append(one);
    }
    return series;
}

Drill OverviewText::hourDrill(const OverviewData& data, int hour, const QString& outcome) {
    if (hour < 0 || hour >= data.hours.size())
        return {};
    const bool running = hour + 1 == data.hours.size();
    PageFilter filter;
    if (!outcome.isEmpty())
        filter.is(QStringLiteral("outcome"), outcome);
    filter.between(
        data.hours.at(hour).start, running ? data.at : endOfHour(data.hours.at(hour)), false, running);
    return leadTo(pagekey::executions, filter);
}

Drill OverviewText::outcomeDrill(const OverviewData& data, const QString& outcome) {
    if (data.hours.isEmpty())
        return {};
    return leadTo(pagekey::executions,
        PageFilter()
            .is(QStringLiteral("outcome"), outcome)
            .between(data.hours.front().start, data.at, false, true));
}

std::optional<int> OverviewText::failuresRise(const QList<HourOfRuns>& hours) {
    // Shares of hours with a handful of runs mean nothing; the running hour is left out.
    constexpr qint64 Enough = 5;
    constexpr double High = 0.10;
    constexpr double Low = 0.05;
    const auto ended
        = [](const OutcomeCounts& runs) { return runs.of(Outcome::Failed) + runs.of(Outcome::Succeeded); };
    const qsizetype last = hours.size() - 1;
    qint64 failedAfter = 0;
    int highHours = 0;
    qsizetype start = last;
    for (qsizetype i = last - 1; i >= 0; --i) {
        const OutcomeCounts& runs = hours.at(i).runs;
        const qint64 failed = runs.of(Outcome::Failed);
        if (ended(runs) >= Enough) {
            if (static_cast<double>(failed) < High * static_cast<double>(ended(runs)))
                break;
            start = i;
            ++highHours;
        }
        failedAfter += failed;
    }
    if (highHours < 2 || failedAfter < 2 * Enough || start < 3)
        return std::nullopt;
    qint64 failedBefore = 0;
    qint64 endedBefore = 0;
    for (qsizetype i = 0; i < start; ++i) {
        failedBefore += hours.at(i).runs.of(Outcome::Failed);
        endedBefore += ended(hours.at(i).runs);
    }
    if (endedBefore < 4 * Enough
        || static_cast<double>(failedBefore) > Low * static_cast<double>(endedBefore))
        return std::nullopt;
    return static_cast<int>(start);
}

QList<ChartNote> OverviewText::hourNotes(const OverviewData& data, const Format& format) {
    const auto start = failuresRise(data.hours);
    if (!start)
        return {};
    return {{*start - 0.5,
        tr("%1: failures rise", "an hour").arg(hour(format.local(data.hours.at(*start).start))),
        State::Critical}};
}

// ---- revenue by month
// ------------------------------------------------------------------------------------------

OverviewText::Months OverviewText::months(const OverviewData& data, const Format& format) {
    Months result;
    result.series = {QStringLiteral("revenue"), tr("Revenue"), {}, {}};
    if (data.months.isEmpty())
        return result;
    const auto firstOf = [](const QString& month) { return QDate::fromString(month % u"-01", Qt::ISODate); };
    const QDate today = format.local(data.at).date();
    QDate month = firstOf(data.months.front().month);
    const QDate running(today.year(), today.month(), 1);
    const QDate end = std::max(running, firstOf(data.months.back().month));
    // At most three years, whatever the rows say.
    for (int guard = 0; month.isValid() && month <= end && guard < 36; month = month.addMonths(1), ++guard) {
        const QString key = month.toString(QStringLiteral("yyyy-MM"));
        const auto found = std::find_if(data.months.begin(), data.months.end(),
            [&](const MonthOfRevenue& each) { return each.month == key; });
        result.series.values.append(found == data.months.end() ? std::numeric_limits<double>::quiet_NaN()
                                                               : found->revenue.toDouble());
        const QString name = QLocale().standaloneMonthName(month.month());
        const QString year = QString::number(month.year());
        result.categories.append({Format::month(key),
            month == running ? tr("%1 %2, up to %3", "month, year, day").arg(name, year, Format::day(today))
                             : tr("%1 %2", "month, year").arg(name, year)});
    }
    return result;
}

// ---- integrations by type
// --------------------------------------------------------------------------------------

QList<BarRow> OverviewText::integrationRows(const OverviewData& data) {
    QList<IntegrationTypeCounts> types = data.integrations;
    const bool others = types.size() > MostTypes;
    if (others) {
        IntegrationTypeCounts rest;
        for (qsizetype i = MostTypes - 1; i < types.size(); ++i) {
            rest.connected += types.at(i).connected;
            rest.attention += types.at(i).attention;
            rest.error += types.at(i).error;
            rest.disconnected += types.at(i).disconnected;
            rest.unknown += types.at(i).unknown;
        }
        types.resize(MostTypes - 1);
        types.append(rest);
    }
    QList<BarRow> rows;
    for (qsizetype i = 0; i < types.size(); ++i) {
        const IntegrationTypeCounts& type = types.at(i);
        const bool rest = others && i + 1 == types.size();
        BarRow row;
        row.key = rest ? otherTypes() : type.integrationType;
        row.icon = rest ? QStringLiteral("plug") : Words::integrationIcon(type.integrationType);
        row.name = rest ? tr("Other types") : Words::integrationType(type.integrationType);
        row.value = Format::count(type.connected);
        row.of = Format::count(type.total());
        QStringList tip;
        const auto part = [&](IntegrationState state, qint64 count) {
            if (count <= 0)
                return;
            const QString name = Words::integrationState(state);
            row.segments.append(
                {integrationStateKey(state), name, static_cast<double>(count), stateOf(state)});
            tip.append(tr("%1: %2", "name, count").arg(name, Format::count(count)));
        };
        part(IntegrationState::Connected, type.connected);
        part(IntegrationState::Attention, type.attention);
        part(IntegrationState::Error, type.error);
        part(IntegrationState::Disconnected, type.disconnected);
        part(IntegrationState::Unknown, type.unknown);
        row.tooltip = tip.join(u'\n');
        rows.append(row);
    }
    return rows;
}

QString OverviewText::otherTypes() {
    return QStringLiteral("/");
}

Drill OverviewText::typeDrill(const OverviewData& data, const QString& key) {
    const QString type = QStringLiteral("type");
    PageFilter filter;
    if (key == otherTypes()) {
        for (const BarRow& row : integrationRows(data)) {
            if (row.key.isEmpty())
                filter.term(QStringLiteral("-type:none"));
            else if (row.key != otherTypes())
                filter.isNot(type, row.key);
        }
    } else if (key.isEmpty()) {
        filter.term(QStringLiteral("type:none"));
    } else {
        filter.is(type, key);
    }
    return leadTo(pagekey::integrations, filter.notArchived());
}

} // namespace sevenscale

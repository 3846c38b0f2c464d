// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/errorgroups.h"

#include "services/domain/filter.h"
#include "services/domain/runerror.h"
#include "services/stores/clock.h"
#include "services/stores/lists.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr qint64 SecondsPerHour = 3'600;
constexpr qint64 SecondsPerDay = 86'400;
constexpr qint64 MicrosecondsPerSecond = 1'000'000;
constexpr qint64 MostSteps = 100;
/// Up to here the course is told by the hour.
constexpr qint64 HourlySeconds = 2 * SecondsPerDay;

struct Gathered {
    ErrorGroup group;
    QSet<qint64> agents;
    QSet<qint64> clients;
    QHash<qint64, qint64> hours; ///< runs by the hour in which they began, in hours of 1970
};

Result<QString> failedRuns(const QString& filter) {
    const auto read = parseFilter(filter);
    if (!read)
        return failure(read.error());
    const auto saysWhen = [](const FilterTerm& term) {
        const ListKey* key = keyNamed(executionList().shape.filterKeys, term.key);
        return key && key->name == u"date";
    };
    QString all = filter.trimmed() % QLatin1String(" outcome:failed");
    if (std::none_of(read->terms.begin(), read->terms.end(), saysWhen))
        all += QLatin1String(" date:last-7d");
    return all.trimmed();
}

/// The newest failed runs, as many of one message, agent, clinic and hour in one row.
Result<Rows> readRuns(Session& session, const QString& filter, const StoreContext& context, int mostRuns) {
    const ListShape& shape = executionList().shape;
    const auto conditions = listConditions(shape, filter, context, session.dialect());
    if (!conditions)
        return failure(conditions.error());
    return session.query(
        QLatin1String("select r.message, r.agent_id, r.client_id, cast(r.hour as text), count(*),"
                      " cast(min(r.at) as text), cast(max(r.at) as text)\n"
                      "from (select e.error_message as message, e.agent_id, e.client_id, e.hour,"
                      " e.execution_date as at from ")
            % shape.from % QLatin1String(" where ") % conditions->sql
            % QLatin1String(" order by e.execution_date desc nulls last, e.id desc limit ?) r\n"
                            "group by r.message, r.agent_id, r.client_id, r.hour"),
        conditions->parameters + QVariantList{qint64(mostRuns)});
}

/// The courses of all groups, in steps that are the same for all.
void layOutCourses(ErrorGroups& result, const QList<Gathered>& gathered, const StoreContext& context) {
    const qint64 seconds = (result.to.microseconds - result.from.microseconds) / MicrosecondsPerSecond;
    const QTimeZone zone = zoneOf(context.timeZone);
    const bool hourly = seconds <= HourlySeconds;
    const QDate firstDay = result.from.toDateTime().toTimeZone(zone).date();
    const qint64 firstHour = result.from.microseconds / MicrosecondsPerSecond / SecondsPerHour;
    const auto place = [&](qint64 hour) {
        return hourly ? hour - firstHour
                      : firstDay.daysTo(QDateTime::fromSecsSinceEpoch(hour * SecondsPerHour, zone).date());
    };
    const qint64 last = place(result.to.microseconds / MicrosecondsPerSecond / SecondsPerHour);
    const qint64 width = hourly ? 1 : last / MostSteps + 1;
    result.stepHours = hourly ? 1 : width * 24;
    for (qsizetype i = 0; i < gathered.size(); ++i) {
        QList<qint64>& course = result.groups[i].course;
        course.fill(0, last / width + 1);
        const auto& hours = gathered[i].hours;
        for (auto hour = hours.begin(); hour != hours.end(); ++hour)
            course[std::clamp<qint64>(place(hour.key()) / width, 0, course.size() - 1)] += hour.value();
    }
}

} // namespace

Result<ErrorGroups> readErrorGroups(
    Session& session, const QString& filter, const StoreContext& context, int mostRuns) {
    StoreContext at = context; // one moment for the filter, and for what is new
    if (!at.now) {
        const auto now = databaseNow(session);
        if (!now)
            return failure(now.error());
        at.now = *now;
    }
    const auto runs = failedRuns(filter);
    if (!runs)
        return failure(runs.error());
    auto rows = readRuns(session, *runs, at, mostRuns);
    if (!rows)
        return failure(rows.error());

    ErrorGroups result;
    result.filter = *runs;
    result.from = result.to = *at.now;
    if (*runs != filter.trimmed() % QLatin1String(" outcome:failed"))
        result.from = at.now->plusSeconds(-7 * SecondsPerDay);
    QHash<QString, QString> groupOf; // the same message comes for each hour and agent
    QHash<QString, Gathered> found;
    while (rows->next()) {
        const QString message = rows->text(0);
        auto text = groupOf.constFind(message);
        if (text == groupOf.constEnd())
            text = groupOf.insert(message, errorGroup(message));
        Gathered& gathered = found[*text];
        ErrorGroup& group = gathered.group;
        const qint64 count = rows->integer(4);
        const auto first = Timestamp::fromText(rows->text(5)).value_or(Timestamp{});
        const auto last = Timestamp::fromText(rows->text(6)).value_or(Timestamp{});
        group.firstSeen = group.runs == 0 ? first : std::min(group.firstSeen, first);
        group.lastSeen = std::max(group.lastSeen, last);
        group.text = *text;
        group.runs += count;
        result.runs += count;
        if (const auto agent = rows->optionalInteger(1))
            gathered.agents.insert(*agent);
        if (const auto client = rows->optionalInteger(2))
            gathered.clients.insert(*client);
        const auto hour = Timestamp::fromText(rows->text(3));
        if (hour && hour->isFinite()) {
            gathered.hours[hour->microseconds / MicrosecondsPerSecond / SecondsPerHour] += count;
            result.from = std::min(result.from, *hour);
        }
    }
    result.isCut = result.runs >= mostRuns;

    QList<Gathered> all = found.values();
    const auto byRuns = [](const Gathered& a, const Gathered& b) { return a.group.runs > b.group.runs; };
    std::sort(all.begin(), all.end(), byRuns);
    all.resize(std::min<qsizetype>(all.size(), MostErrorGroups));
    std::sort(all.begin(), all.end(), [](const Gathered& a, const Gathered& b) {
        return a.group.lastSeen != b.group.lastSeen ? a.group.lastSeen > b.group.lastSeen
                                                    : a.group.text < b.group.text;
    });
    const Timestamp yesterday = at.now->plusSeconds(-SecondsPerDay);
    for (Gathered& gathered : all) {
        gathered.group.agents = gathered.agents.size();
        gathered.group.clients = gathered.clients.size();
        gathered.group.isNew = gathered.group.firstSeen > yesterday && result.from <= yesterday;
        result.groups.append(gathered.group);
    }
    layOutCourses(result, all, context);
    return result;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/analyticsstore.h"

#include "services/domain/health.h"
#include "services/stores/clock.h"
#include "services/stores/fields.h"

#include <algorithm>

namespace sevenscale {
namespace {

/// The condition that all queries of one request share, with its parameters.
struct Scope {
    QString sql;
    QVariantList parameters;
};

Scope scopeOf(const AnalyticsData& data, const StoreContext& context) {
    Scope scope{QStringLiteral("e.execution_date > ? and e.execution_date <= ?"),
        {data.from.toText(), data.to.toText()}};
    if (context.tenantId) {
        scope.sql += QLatin1String(" and e.tenant_id = ?");
        scope.parameters.append(*context.tenantId);
    }
    if (!data.request.agents.isEmpty()) {
        QStringList marks;
        for (const AgentId& agent : data.request.agents) {
            marks.append(QStringLiteral("?"));
            scope.parameters.append(agent.value);
        }
        scope.sql
            += QLatin1String(" and e.agent_id in (") % marks.join(QLatin1String(", ")) % QLatin1Char(')');
    }
    return scope;
}

/// The figures of a group of runs, in the order that readFigures reads them.
QString figureColumns(Session& session) {
    QStringList columns;
    for (int i = 0; i < OutcomeCount; ++i) {
        columns.append(QStringLiteral("sum(case when e.outcome = '%1' then 1 else 0 end)")
                           .arg(outcomeKey(static_cast<Outcome>(i))));
    }
    for (const double fraction : {0.5, 0.95, 0.99})
        columns.append(session.percentile(fraction, QStringLiteral("e.known_duration_ms")));
    columns.append(QStringLiteral("sum(e.tokens_used)"));
    return columns.join(QLatin1String(", "));
}

template <typename Figures> int readFigures(const Rows& rows, int column, Figures& figures) {
    for (qint64& count : figures.runs.counts)
        count = rows.integer(column++);
    figures.p50 = rows.optionalReal(column++);
    figures.p95 = rows.optionalReal(column++);
    figures.p99 = rows.optionalReal(column++);
    figures.tokens = rows.integer(column++);
    return column;
}

/// Buckets without a gap over the range: a stretch without runs is there, with zeros.
void layOutBuckets(AnalyticsData& data) {
    if (data.hourly) {
        for (Timestamp start = startOfHour(data.from); start <= data.to; start = start.plusSeconds(3600))
            data.buckets.append({start, {}, {}, {}, {}, 0});
        return;
    }
    const QTimeZone zone = zoneOf(data.timeZone);
    const QDate last = data.to.toDateTime().toTimeZone(zone).date();
    for (QDate day = data.from.toDateTime().toTimeZone(zone).date(); day.isValid() && day <= last;
         day = day.addDays(1))
        data.buckets.append({Timestamp::fromDateTime(day.startOfDay(zone)), {}, {}, {}, {}, 0});
}

Result<void> readBuckets(Session& session, const StoreContext& context, AnalyticsData& data) {
    layOutBuckets(data);
    const QTimeZone zone = zoneOf(data.timeZone);
    const Scope scope = scopeOf(data, context);
    QVariantList parameters;
    QString bucket = QStringLiteral("cast(e.hour as text)");
    if (!data.hourly) {
        bucket = localDay(session.dialect(), QStringLiteral("e.execution_date"));
        parameters.append(data.timeZone);
    }
    auto rows = session.query(QLatin1String("select ") % bucket % QLatin1String(", ") % figureColumns(session)
            % QLatin1String(" from vw_agent_executions e where ") % scope.sql % QLatin1String(" group by 1"),
        parameters + scope.parameters);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        const QString text = rows->text(0);
        const auto start = data.hourly
            ? Timestamp::fromText(text)
            : std::optional(Timestamp::fromDateTime(QDate::fromString(text, Qt::ISODate).startOfDay(zone)));
        const auto found = std::find_if(data.buckets.begin(), data.buckets.end(),
            [&](const AnalyticsBucket& b) { return start && b.start == *start; });
        if (found != data.buckets.end())
            readFigures(*rows, 1, *found);
    }
    return {};
}

Result<void> readAgents(Session& session, const StoreContext& context, AnalyticsData& data) {
    QVariantList parameters;
    QString where;
    if (context.tenantId) {
        where = QStringLiteral(" where a.tenant_id = ?");
        parameters.append(*context.tenantId);
    }
    auto agents = session.query(QLatin1String("select a.id, a.name, a.agent_type, a.status from ai_agents a")
            % where % QLatin1String(" order by a.name, a.id"),
        parameters);
    if (!agents)
        return failure(agents.error());
    while (agents->next()) {
        AgentFigures figures;
        figures.id = {agents->integer(0)};
        figures.name = agents->text(1);
        figures.agentType = agents->text(2);
        figures.status = agents->optionalText(3);
        if (data.request.agents.isEmpty() || data.request.agents.contains(figures.id))
            data.agents.append(figures);
    }

    const Scope scope = scopeOf(data, context);
    const QString columns = figureColumns(session)
        % QLatin1String(", coalesce(sum(e.insights_generated), 0), cast(max(e.execution_date) as text)");
    auto each = session.query(QLatin1String("select e.agent_id, ") % columns
            % QLatin1String(" from vw_agent_executions e where ") % scope.sql
            % QLatin1String(" and e.agent_id is not null group by e.agent_id"),
        scope.parameters);
    if (!each)
        return failure(each.error());
    while (each->next()) {
        const AgentId id{each->integer(0)};
        const auto found = std::find_if(
            data.agents.begin(), data.agents.end(), [&](const AgentFigures& a) { return a.id == id; });
        if (found == data.agents.end())
            continue;
        const int next = readFigures(*each, 1, *found);
        found->insights = each->integer(next);
        found->lastExecution = Timestamp::fromText(each->text(next + 1));
    }

    auto all = session.query(
        QLatin1String("select ") % columns % QLatin1String(" from vw_agent_executions e where ") % scope.sql,
        scope.parameters);
    if (!all)
        return failure(all.error());
    if (all->next()) {
        const int next = readFigures(*all, 0, data.all);
        data.all.insights = all->integer(next);
        data.all.lastExecution = Timestamp::fromText(all->text(next + 1));
    }

    // Worst first: the lowest success rate, agents that had no run at the end.
    std::stable_sort(
        data.agents.begin(), data.agents.end(), [](const AgentFigures& a, const AgentFigures& b) {
            return a.runs.successRate().value_or(101.0) < b.runs.successRate().value_or(101.0);
        });
    return {};
}

QByteArray json(const std::optional<double>& value) {
    return FieldCodec<std::optional<double>>::json(value);
}

template <typename Figures> QByteArray figuresJson(const Figures& figures) {
    QByteArray text;
    for (int i = 0; i < OutcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        text += jsonString(outcomeKey(outcome)) + ':' + QByteArray::number(figures.runs.of(outcome)) + ',';
    }
    return text + "\"executions\":" + QByteArray::number(figures.runs.total())
        + ",\"success_rate\":" + json(figures.runs.successRate())
        + ",\"p50_duration_ms\":" + json(figures.p50) + ",\"p95_duration_ms\":" + json(figures.p95)
        + ",\"p99_duration_ms\":" + json(figures.p99) + ",\"tokens\":" + QByteArray::number(figures.tokens);
}

} // namespace

Result<AnalyticsData> readAnalytics(
    Session& session, const AnalyticsRequest& request, const StoreContext& context) {
    auto transaction = Transaction::begin(session, Transaction::Kind::ReadOnlySnapshot);
    if (!transaction)
        return failure(transaction.error());
    const auto now = databaseNow(session);
    if (!now)
        return failure(now.error());
    AnalyticsData data;
    data.request = request;
    data.to = *now;
    data.from = now->plusSeconds(-secondsOf(request.range));
    data.hourly = request.range == TimeRange::Hour || request.range == TimeRange::Day;
    // By the name that days are cut by here, so that the database cuts them alike.
    data.timeZone = QString::fromLatin1(zoneOf(context.timeZone).id());
    if (auto done = readBuckets(session, context, data); !done)
        return failure(done.error());
    if (auto done = readAgents(session, context, data); !done)
        return failure(done.error());
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return data;
}

QByteArray toJson(const AnalyticsData& data) {
    QByteArray json = "{\"range\":" + jsonString(keyOf(data.request.range))
        + ",\"from\":" + jsonString(data.from.toRfc3339()) + ",\"to\":" + jsonString(data.to.toRfc3339())
        + ",\"all\":{" + figuresJson(data.all) + "},\"agents\":[";
    for (const AgentFigures& agent : data.agents) {
        if (!json.endsWith('['))
            json += ',';
        json += "{\"id\":" + QByteArray::number(agent.id.value) + ",\"name\":" + jsonString(agent.name)
            + ",\"agent_type\":" + jsonString(agent.agentType) + ',' + figuresJson(agent)
            + ",\"insights\":" + QByteArray::number(agent.insights) + '}';
    }
    json += "],\"buckets\":[";
    for (const AnalyticsBucket& bucket : data.buckets) {
        if (!json.endsWith('['))
            json += ',';
        json += "{\"start\":" + jsonString(bucket.start.toRfc3339()) + ',' + figuresJson(bucket) + '}';
    }
    return json + "]}";
}

} // namespace sevenscale

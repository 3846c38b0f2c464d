// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/overviewstore.h"

#include "services/domain/health.h"
#include "services/domain/integrationtypes.h"
#include "services/stores/clock.h"
#include "services/stores/lists.h"
#include "services/stores/words.h"

#include <QDate>
#include <QMap>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int Hours = 24;
constexpr int Months = 12;
constexpr int AttentionLimit = 8;
constexpr int LatestInsights = 4;

const QList<Field<Overview>>& overviewFields() {
    static const QList<Field<Overview>> fields{
        field<&Overview::totalClients>(u"total_clients", u"o.total_clients"),
        field<&Overview::operationalClients>(u"operational_clients", u"o.operational_clients"),
        field<&Overview::attentionClients>(u"attention_clients", u"o.attention_clients"),
        field<&Overview::criticalClients>(u"critical_clients", u"o.critical_clients"),
        field<&Overview::activeAgents>(u"active_agents", u"o.active_agents"),
        field<&Overview::totalAgents>(u"total_agents", u"o.total_agents"),
        field<&Overview::connectedIntegrations>(u"connected_integrations", u"o.connected_integrations"),
        field<&Overview::totalIntegrations>(u"total_integrations", u"o.total_integrations"),
        field<&Overview::totalRevenue>(u"total_revenue", u"o.total_revenue"),
        field<&Overview::avgClientPerformance>(u"avg_client_performance", u"o.avg_client_performance"),
        field<&Overview::avgAgentPerformance>(u"avg_agent_performance", u"o.avg_agent_performance"),
        field<&Overview::logs24h>(u"logs_24h", u"o.logs_24h"),
        field<&Overview::generatedAt>(u"generated_at", u"o.generated_at"),
        field<&Overview::otherClients>(u"other_clients", u"o.other_clients"),
        field<&Overview::executions24h>(u"executions_24h", u"o.executions_24h"),
        field<&Overview::succeeded24h>(u"succeeded_24h", u"o.succeeded_24h"),
        field<&Overview::failed24h>(u"failed_24h", u"o.failed_24h"),
        field<&Overview::cancelled24h>(u"cancelled_24h", u"o.cancelled_24h"),
        field<&Overview::inFlight24h>(u"in_flight_24h", u"o.in_flight_24h"),
        field<&Overview::unknown24h>(u"unknown_24h", u"o.unknown_24h"),
        field<&Overview::successRate24h>(u"success_rate_24h", u"o.success_rate_24h"),
        field<&Overview::errors24h>(u"errors_24h", u"o.errors_24h"),
        field<&Overview::revenueUnreadable>(u"revenue_unreadable", u"o.revenue_unreadable"),
        field<&Overview::revenueAmbiguous>(u"revenue_ambiguous", u"o.revenue_ambiguous"),
    };
    return fields;
}

QString tenantCondition(const StoreContext& context, const char* column, QVariantList& parameters) {
    if (!context.tenantId)
        return {};
    parameters.append(*context.tenantId);
    return QLatin1String(" and ") % QLatin1String(column) % QLatin1String(" = ?");
}

/// Fills the 24 hours that end with the running one.
Result<void> readHours(Session& session, const StoreContext& context, OverviewData& data) {
    const Timestamp first = startOfHour(data.at).plusSeconds(-(Hours - 1) * 3600);
    for (int i = 0; i < Hours; ++i)
        data.hours.append({first.plusSeconds(i * 3600), {}});
    data.logsPerHour.fill(0, Hours);
    const auto indexOf = [&](const QString& hour) -> int {
        const auto start = Timestamp::fromText(hour);
        if (!start)
            return -1;
        const qint64 index = (start->microseconds - first.microseconds) / 3'600'000'000;
        return index >= 0 && index < Hours ? static_cast<int>(index) : -1;
    };

    QVariantList parameters{first.toText(), data.at.toText()};
    QString tenant = tenantCondition(context, "e.tenant_id", parameters);
    auto runs = session.query(
        QLatin1String("select cast(e.hour as text), e.outcome, count(*) from vw_agent_executions e"
                      " where e.execution_date >= ? and e.execution_date <= ?")
            % tenant % QLatin1String(" group by e.hour, e.outcome"),
        parameters);
    if (!runs)
        return failure(runs.error());
    while (runs->next()) {
        if (const int index = indexOf(runs->text(0)); index >= 0)
            data.hours[index].runs.of(outcomeFromKey(runs->text(1))) += runs->integer(2);
    }

    // Logs by the first 13 characters of their moment, `2026-11-22 14`, which both databases write in UTC.
    parameters = {first.toText(), data.at.toText()};
    tenant = tenantCondition(context, "l.tenant_id", parameters);
    auto logs = session.query(
        QLatin1String("select substr(cast(l.created_at as text), 1, 13), count(*) from system_logs l"
                      " where l.created_at >= ? and l.created_at <= ?")
            % tenant % QLatin1String(" group by 1"),
        parameters);
    if (!logs)
        return failure(logs.error());
    while (logs->next()) {
        if (const int index = indexOf(logs->text(0) % QLatin1String(":00")); index >= 0)
            data.logsPerHour[index] += logs->integer(1);
    }
    return {};
}

/// The same figures one day earlier.
Result<void> readBefore(Session& session, const StoreContext& context, OverviewData& data) {
    QVariantList parameters{data.at.plusSeconds(-2 * 86'400).toText(), data.at.plusSeconds(-86'400).toText()};
    QString tenant = tenantCondition(context, "e.tenant_id", parameters);
    auto runs = session.query(QLatin1String("select e.outcome, count(*) from vw_agent_executions e"
                                            " where e.execution_date > ? and e.execution_date <= ?")
            % tenant % QLatin1String(" group by e.outcome"),
        parameters);
    if (!runs)
        return failure(runs.error());
    OutcomeCounts counts;
    while (runs->next())
        counts.of(outcomeFromKey(runs->text(0))) += runs->integer(1);
    if (counts.total() > 0) {
        data.before.executions = counts.total();
        data.before.failed = counts.of(Outcome::Failed);
        data.before.successRate = counts.successRate();
    }
    parameters.resize(2);
    tenant = tenantCondition(context, "l.tenant_id", parameters);
    auto logs = session.query(
        QLatin1String("select count(*) from system_logs l where l.created_at > ? and l.created_at <= ?")
            % tenant,
        parameters);
    if (!logs)
        return failure(logs.error());
    if (logs->next() && logs->integer(0) > 0)
        data.before.logs = logs->integer(0);
    return {};
}

AttentionCounts& countsOf(OverviewData& data, State state) {
    return state == State::Critical ? data.critical : data.needAttention;
}

/// An amount in cents; NULL for what is none (PostgreSQL's numeric holds NaN and a hundred digits), or one
/// such row would end the whole query. Whole numbers, because SQLite would sum decimals as floating point.
/// What is left out is a finding of data_quality, which has the same condition.
QString centsSql(const QString& sql, Dialect dialect) {
    const QString real = dialect == Dialect::Sqlite
        ? QString(QLatin1String("cast(") % sql % QLatin1String(" as real)"))
        : sql;
    QString condition = real % QLatin1String(" > -1e12 and ") % real % QLatin1String(" < 1e12");
    if (dialect == Dialect::Sqlite)
        condition = sql % QLatin1String(" not glob '*[^0-9.+-]*' and ") % condition;
    return QLatin1String("case when ") % condition % QLatin1String(" then cast(round(") % sql
        % QLatin1String(" * 100) as bigint) end");
}

/// Revenue of the months up to the running one, from each clinic's newest row of a day.
Result<void> readMonths(Session& session, const StoreContext& context, OverviewData& data) {
    const QTimeZone zone = zoneOf(context.timeZone);
    const QDate today = data.at.toDateTime().toTimeZone(zone).date();
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-(Months - 1));
    QVariantList parameters{first.toString(Qt::ISODate), today.toString(Qt::ISODate)};
    const QString tenant = tenantCondition(context, "m.tenant_id", parameters);
    auto rows = session.query(
        QLatin1String("select substr(cast(d.metric_date as text), 1, 7), sum(d.cents) from ("
                      "select x.metric_date, ")
            % centsSql(QStringLiteral("x.revenue"), session.dialect())
            % QLatin1String(
                " as cents from ("
                "select m.metric_date, m.revenue, row_number() over (partition by m.client_id, m.metric_date"
                " order by m.created_at desc nulls last, m.id desc) as newest from dashboard_metrics m"
                " join clients c on c.id = m.client_id and c.archived_at is null"
                " where m.metric_date >= ? and m.metric_date <= ?")
            % tenant
            % QLatin1String(") x where x.newest = 1) d where d.cents is not null group by 1 order by 1"),
        parameters);
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        data.months.append({rows->text(0), Money{rows->integer(1)}});
    return {};
}

Result<void> readIntegrationTypes(Session& session, const StoreContext& context, OverviewData& data) {
    QVariantList parameters;
    const QString tenant = tenantCondition(context, "i.tenant_id", parameters);
    auto rows = session.query(QLatin1String("select coalesce(")
            % wordSql(QStringLiteral("i.integration_type"), session.dialect())
            % QLatin1String(", ''), i.state, count(*) from vw_integrations i"
                            " left join clients c on c.id = i.client_id where c.archived_at is null")
            % tenant % QLatin1String(" group by 1, 2"),
        parameters);
    if (!rows)
        return failure(rows.error());
    QHash<QString, IntegrationTypeCounts> types;
    while (rows->next()) {
        const QString type = rows->text(0);
        IntegrationTypeCounts& counts = types[type];
        counts.integrationType = type;
        switch (integrationStateFromKey(rows->text(1))) {
        case IntegrationState::Connected:
            counts.connected += rows->integer(2);
            break;
        case IntegrationState::Attention:
            counts.attention += rows->integer(2);
            break;
        case IntegrationState::Error:
            counts.error += rows->integer(2);
            break;
        case IntegrationState::Disconnected:
            counts.disconnected += rows->integer(2);
            break;
        case IntegrationState::Unknown:
            counts.unknown += rows->integer(2);
            break;
        }
    }
    data.integrations = types.values();
    std::sort(data.integrations.begin(), data.integrations.end(),
        [](const IntegrationTypeCounts& a, const IntegrationTypeCounts& b) {
            return a.total() != b.total() ? a.total() > b.total() : a.integrationType < b.integrationType;
        });
    return {};
}

Result<void> addClients(Session& session, const StoreContext& context, OverviewData& data) {
    QVariantList parameters;
    const QString status = wordSql(QStringLiteral("c.status"), session.dialect());
    const QString from = QLatin1String(" from clients c where c.archived_at is null and ") % status
        % QLatin1String(" in ('critical', 'attention')")
        % tenantCondition(context, "c.tenant_id", parameters);
    auto counts = session.query(
        QLatin1String("select ") % status % QLatin1String(", count(*)") % from % QLatin1String(" group by 1"),
        parameters);
    if (!counts)
        return failure(counts.error());
    while (counts->next())
        countsOf(data, stateOf(clientStatusOf(counts->text(0)))).clients += counts->integer(1);

    parameters.append(AttentionLimit);
    auto rows
        = session.query(QLatin1String("select c.id, c.name, ") % status % from % QLatin1String(" order by ")
                % status % QLatin1String(" desc, c.performance nulls last, c.id limit ?"),
            parameters);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        AttentionItem item;
        item.subject = AttentionItem::Subject::Client;
        item.subjectId = rows->integer(0);
        item.clientId = ClientId{item.subjectId};
        item.name = rows->text(1);
        const ClientStatus word = clientStatusOf(rows->text(2));
        item.state = stateOf(word);
        item.reason = word == ClientStatus::Critical ? AttentionItem::Reason::ClientCritical
                                                     : AttentionItem::Reason::ClientAttention;
        // Since when is not known: updated_at moves with every other change of the row.
        data.attention.append(item);
    }
    return {};
}

/// Whether the login may read what the agents' runs say: a clinic's own people may not.
Result<bool> mayReadAgents(Session& session) {
    if (session.dialect() == Dialect::Sqlite)
        return true;
    auto rows
        = session.query(QStringLiteral("select has_table_privilege('public.vw_agent_analytics', 'SELECT')"));
    if (!rows)
        return failure(rows.error());
    return rows->next() && rows->boolean(0);
}

Result<void> addAgents(Session& session, const StoreContext& context, OverviewData& data) {
    const auto allowed = mayReadAgents(session);
    if (!allowed)
        return failure(allowed.error());
    if (!*allowed)
        return {};
    QVariantList parameters;
    const QString tenant = tenantCondition(context, "v.tenant_id", parameters);
    // All of them, and little of each: an agent's health is one formula, and it is not in SQL.
    auto rows = session.query(
        QLatin1String("select v.id, v.name, v.status, v.successful_executions_24h, v.failed_executions_24h,"
                      " v.in_flight_executions_24h, cast(v.last_execution as text), v.p95_duration_ms,"
                      " v.success_rate from vw_agent_analytics v where 1 = 1")
            % tenant,
        parameters);
    if (!rows)
        return failure(rows.error());
    QList<Agent> troubled;
    while (rows->next()) {
        Agent agent;
        agent.id = AgentId{rows->integer(0)};
        agent.name = rows->text(1);
        agent.status = rows->optionalText(2);
        agent.successfulExecutions24h = rows->integer(3);
        agent.failedExecutions24h = rows->integer(4);
        agent.inFlightExecutions24h = rows->integer(5);
        agent.lastExecution = Timestamp::fromText(rows->text(6));
        if (!rows->isNull(7))
            agent.p95DurationMs = Decimal{rows->text(7)};
        if (!rows->isNull(8))
            agent.successRate = Decimal{rows->text(8)};
        const State state = healthOf(agent, data.at).state;
        if (state != State::Critical && state != State::Attention)
            continue;
        ++countsOf(data, state).agents;
        troubled.append(agent);
    }
    const auto shown = troubled.begin() + std::min<qsizetype>(troubled.size(), AttentionLimit);
    std::partial_sort(troubled.begin(), shown, troubled.end(),
        [&](const Agent& a, const Agent& b) { return isWorse(a, b, data.at); });
    troubled.erase(shown, troubled.end());
    for (const Agent& agent : std::as_const(troubled)) {
        const AgentHealth health = healthOf(agent, data.at);
        AttentionItem item;
        item.subject = AttentionItem::Subject::Agent;
        item.subjectId = agent.id.value;
        item.name = agent.name;
        item.state = health.state;
        switch (health.reason) {
        case AgentHealth::Reason::Slow:
            item.reason = AttentionItem::Reason::AgentSlow;
            item.figure = agent.p95DurationMs->toDouble();
            break;
        case AgentHealth::Reason::Silent:
            item.reason = AttentionItem::Reason::AgentSilent;
            item.since = agent.lastExecution;
            break;
        case AgentHealth::Reason::Failing:
        case AgentHealth::Reason::None:
        case AgentHealth::Reason::Paused:
        case AgentHealth::Reason::NotEnoughRuns:
            item.reason = AttentionItem::Reason::AgentFailing;
            if (agent.successRate)
                item.figure = agent.successRate->toDouble();
            break;
        }
        data.attention.append(item);
    }
    return {};
}

Result<void> addIntegrations(Session& session, const StoreContext& context, OverviewData& data) {
    // What is longer ago than the longest limit is stale whatever its type; the shorter ones are asked for.
    QMap<qint64, QStringList> limits;
    for (const IntegrationType& type : integrationTypes())
        limits[staleAfterSeconds(QString(type.key))].append(type.key);
    const qint64 longest = limits.lastKey();
    const QString type = wordSql(QStringLiteral("i.integration_type"), session.dialect());
    QVariantList parameters;
    QString stale;
    for (auto limit = limits.cbegin(); limit != limits.cend() && limit.key() != longest; ++limit) {
        const QStringList marks(limit->size(), QStringLiteral("?"));
        stale += QLatin1Char('(') % type % QLatin1String(" in (") % marks.join(QLatin1String(", "))
            % QLatin1String(") and i.last_sync < ?) or ");
        for (const QString& each : *limit)
            parameters.append(each);
        parameters.append(data.at.plusSeconds(-limit.key()).toText());
    }
    parameters.append(data.at.plusSeconds(-longest).toText());
    const QString from = QLatin1String(" from vw_integrations i left join clients c on c.id = i.client_id"
                                       " where c.archived_at is null and (i.state in ('error', 'attention')"
                                       " or (i.state = 'disconnected' and i.last_sync is not null)"
                                       " or (i.state = 'connected' and (")
        % stale % QLatin1String("i.last_sync < ?)))") % tenantCondition(context, "i.tenant_id", parameters);
    auto counts = session.query(
        QLatin1String("select i.state, count(*)") % from % QLatin1String(" group by i.state"), parameters);
    if (!counts)
        return failure(counts.error());
    while (counts->next()) {
        const bool error = integrationStateFromKey(counts->text(0)) == IntegrationState::Error;
        countsOf(data, error ? State::Critical : State::Attention).integrations += counts->integer(1);
    }

    parameters.append(AttentionLimit);
    auto rows = session.query(
        QLatin1String(
            "select i.id, i.source, i.integration_type, i.state, cast(i.last_sync as text), i.client_id, "
            "c.name")
            % from
            % QLatin1String(
                " order by case i.state when 'error' then 0 when 'attention' then 1 when 'connected' then 2"
                " else 3 end, i.last_sync desc nulls last, i.id limit ?"),
        parameters);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        AttentionItem item;
        item.subject = AttentionItem::Subject::Integration;
        item.subjectId = rows->integer(0);
        item.source = rows->text(1);
        item.text = rows->text(2);
        item.since = Timestamp::fromText(rows->text(4));
        if (!rows->isNull(5))
            item.clientId = ClientId{rows->integer(5)};
        item.name = rows->text(6);
        item.state = State::Attention;
        switch (integrationStateFromKey(rows->text(3))) {
        case IntegrationState::Error:
            item.reason = AttentionItem::Reason::IntegrationError;
            item.state = State::Critical;
            break;
        case IntegrationState::Attention:
            item.reason = AttentionItem::Reason::IntegrationAttention;
            break;
        case IntegrationState::Disconnected:
            item.reason = AttentionItem::Reason::IntegrationDisconnected;
            break;
        case IntegrationState::Connected:
        case IntegrationState::Unknown:
            item.reason = AttentionItem::Reason::IntegrationStale;
            break;
        }
        data.attention.append(item);
    }
    return {};
}

/// Worst first; of the same severity agents before clinics before integrations, because one agent serves
/// many.
void orderAttention(OverviewData& data) {
    const auto rank = [](const AttentionItem& item) {
        switch (item.subject) {
        case AttentionItem::Subject::Agent:
            return 0;
        case AttentionItem::Subject::Client:
            return 1;
        case AttentionItem::Subject::Integration:
            break;
        }
        return 2;
    };
    std::stable_sort(
        data.attention.begin(), data.attention.end(), [&](const AttentionItem& a, const AttentionItem& b) {
            if (severity(a.state) != severity(b.state))
                return severity(a.state) > severity(b.state);
            return rank(a) < rank(b);
        });
    if (data.attention.size() > AttentionLimit)
        data.attention.resize(AttentionLimit);
}

} // namespace

Result<Overview> readOverview(Session& session) {
    QStringList columns;
    for (const Field<Overview>& f : overviewFields())
        columns.append(detail::selected(f));
    auto rows = session.query(QLatin1String("select ") % columns.join(QLatin1String(", "))
        % QLatin1String(" from vw_dashboard_overview o"));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(ErrorCode::Internal, QStringLiteral("vw_dashboard_overview gave no row."));
    Overview overview;
    for (int i = 0; i < overviewFields().size(); ++i)
        overviewFields().at(i).read(overview, *rows, i);
    return overview;
}

QByteArray toJson(const Overview& overview) {
    QByteArray json = "{";
    for (const Field<Overview>& f : overviewFields()) {
        if (json.size() > 1)
            json += ',';
        json += jsonString(f.name) + ':' + f.json(overview);
    }
    return json + '}';
}

QList<std::pair<QString, QString>> overviewTexts(const Overview& overview) {
    QList<std::pair<QString, QString>> texts;
    for (const Field<Overview>& f : overviewFields()) {
        const QByteArray json = f.json(overview);
        QString text = json == "null" ? QStringLiteral("–") : QString::fromUtf8(json);
        texts.append({f.name, text.remove(QLatin1Char('"'))});
    }
    return texts;
}

Result<OverviewData> readOverviewData(Session& session, const StoreContext& context) {
    auto transaction = Transaction::begin(session, Transaction::Kind::ReadOnlySnapshot);
    if (!transaction)
        return failure(transaction.error());
    OverviewData data;
    auto figures = readOverview(session);
    if (!figures)
        return failure(figures.error());
    data.figures = *figures;
    data.at = figures->generatedAt.value_or(Timestamp::now());

    using Part = Result<void> (*)(Session&, const StoreContext&, OverviewData&);
    for (const Part part : {Part(readHours), Part(readBefore), Part(readMonths), Part(readIntegrationTypes),
             Part(addAgents), Part(addClients), Part(addIntegrations)}) {
        if (auto done = part(session, context, data); !done)
            return failure(done.error());
    }
    orderAttention(data);

    ListRequest latest;
    latest.limit = LatestInsights;
    auto insights = readPage(session, insightList(), latest, context);
    if (!insights)
        return failure(insights.error());
    data.insights = insights->rows;
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return data;
}

} // namespace sevenscale

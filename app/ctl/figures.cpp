// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/stores/analyticsstore.h"
#include "services/stores/overviewstore.h"
#include "services/stores/tenantstore.h"

namespace sevenscale::ctl {
namespace {

QString number(const std::optional<double>& value, int decimals) {
    return value ? QString::number(*value, 'f', decimals) : QStringLiteral("–");
}

} // namespace

Result<StoreContext> contextOf(Session& session, const Arguments& arguments) {
    const auto viewer = readViewer(session);
    if (!viewer)
        return failure(viewer.error());
    StoreContext context;
    if (!viewer->tenants.isEmpty())
        context.timeZone = viewer->tenants.front().timeZone;
    if (!arguments.has(QStringLiteral("tenant")))
        return context;
    for (const Tenant& tenant : viewer->tenants) {
        if (tenant.id == arguments.value(QStringLiteral("tenant"))) {
            context.tenantId = tenant.id;
            context.timeZone = tenant.timeZone;
            return context;
        }
    }
    return failure(ErrorCode::NotFound,
        QStringLiteral("There is no tenant %1, or this login does not belong to it.")
            .arg(arguments.value(QStringLiteral("tenant"))));
}

int overview(Session& session, const Arguments& arguments) {
    const auto figures = readOverview(session);
    if (!figures)
        return fail(figures.error());
    const QByteArray json = toJson(*figures);
    if (arguments.has(QStringLiteral("json"))) {
        print(json);
        return 0;
    }
    // One line a figure, in the view's own order and exact words.
    TextTable table({{QStringLiteral("figure"), false, 40}, {QStringLiteral("value"), true, 60}});
    for (const auto& [name, value] : overviewTexts(*figures))
        table.add({name, value});
    print(table.text());
    return 0;
}

int analytics(Session& session, const Arguments& arguments) {
    AnalyticsRequest request;
    const QString range = arguments.value(QStringLiteral("range"), QStringLiteral("24h"));
    bool known = false;
    for (const TimeRange candidate : {TimeRange::Hour, TimeRange::Day, TimeRange::Week, TimeRange::Month}) {
        if (range == keyOf(candidate)) {
            request.range = candidate;
            known = true;
        }
    }
    if (!known)
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("--range is 1h, 24h, 7d or 30d, not \"%1\".").arg(range)});
    const QStringList agents = arguments.values(QStringLiteral("agent"));
    for (const QString& agent : agents) {
        bool ok = false;
        request.agents.append(AgentId{agent.toLongLong(&ok)});
        if (!ok)
            return fail({ErrorCode::InvalidInput,
                QStringLiteral("--agent needs an agent's id, not \"%1\".").arg(agent)});
    }
    const auto context = contextOf(session, arguments);
    if (!context)
        return fail(context.error());
    const auto data = readAnalytics(session, request, *context);
    if (!data)
        return fail(data.error());
    if (arguments.has(QStringLiteral("json"))) {
        print(toJson(*data));
        return 0;
    }
    TextTable table({{QStringLiteral("agent"), false, 36}, {QStringLiteral("runs"), true},
        {QStringLiteral("failed"), true}, {QStringLiteral("success %"), true},
        {QStringLiteral("p50 ms"), true}, {QStringLiteral("p95 ms"), true}, {QStringLiteral("p99 ms"), true},
        {QStringLiteral("tokens"), true}});
    const auto add = [&](const QString& name, const AgentFigures& agent) {
        table.add({name, QString::number(agent.runs.total()), QString::number(agent.runs.of(Outcome::Failed)),
            number(agent.runs.successRate(), 1), number(agent.p50, 0), number(agent.p95, 0),
            number(agent.p99, 0), QString::number(agent.tokens)});
    };
    for (const AgentFigures& agent : data->agents)
        add(agent.name, agent);
    add(QStringLiteral("all"), data->all);
    print(table.text());
    return 0;
}

} // namespace sevenscale::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/stores/errorgroups.h"
#include "services/stores/fields.h"

namespace sevenscale::ctl {
namespace {

QByteArray toJson(const ErrorGroups& groups, const ErrorGroup& group) {
    QByteArrayList course;
    for (const qint64 runs : group.course)
        course.append(QByteArray::number(runs));
    return "{\"error\":" + (group.text.isEmpty() ? QByteArrayLiteral("null") : jsonString(group.text))
        + ",\"runs\":" + QByteArray::number(group.runs) + ",\"agents\":" + QByteArray::number(group.agents)
        + ",\"clients\":" + QByteArray::number(group.clients) + ",\"first_seen\":"
        + jsonString(group.firstSeen.toRfc3339()) + ",\"last_seen\":" + jsonString(group.lastSeen.toRfc3339())
        + ",\"new\":" + (group.isNew ? "true" : "false") + ",\"course\":[" + course.join(',')
        + "],\"filter\":" + jsonString(filterOf(groups, group)) + '}';
}

} // namespace

int errors(Session& session, const Arguments& arguments) {
    const QString format = arguments.value(QStringLiteral("format"));
    const bool json = arguments.has(QStringLiteral("json")) || format == u"json";
    if (!format.isEmpty() && !json && format != u"table")
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("--format is table or json for errors, not \"%1\".").arg(format)});
    const auto context = contextOf(session, arguments);
    if (!context)
        return fail(context.error());
    const auto groups = readErrorGroups(session, arguments.value(QStringLiteral("filter")), *context);
    if (!groups)
        return fail(groups.error());
    if (json) {
        QByteArrayList items;
        for (const ErrorGroup& group : groups->groups)
            items.append(toJson(*groups, group));
        print("{\"filter\":" + jsonString(groups->filter) + ",\"runs\":" + QByteArray::number(groups->runs)
            + ",\"cut\":" + (groups->isCut ? "true" : "false") + ",\"from\":"
            + jsonString(groups->from.toRfc3339()) + ",\"to\":" + jsonString(groups->to.toRfc3339())
            + ",\"step_hours\":" + QByteArray::number(groups->stepHours) + ",\"groups\":[" + items.join(',')
            + "]}");
        return 0;
    }
    TextTable table({{QStringLiteral("error"), false, 70}, {QStringLiteral("runs"), true},
        {QStringLiteral("agents"), true}, {QStringLiteral("clients"), true}, {QStringLiteral("first_seen")},
        {QStringLiteral("last_seen")}, {QStringLiteral("new")}});
    constexpr qsizetype ToTheSecond = 19;
    for (const ErrorGroup& group : groups->groups)
        table.add({group.text.isEmpty() ? QStringLiteral("–") : group.text, QString::number(group.runs),
            QString::number(group.agents), QString::number(group.clients),
            group.firstSeen.toText().left(ToTheSecond), group.lastSeen.toText().left(ToTheSecond),
            group.isNew ? QStringLiteral("new") : QString()});
    print(table.text());
    if (groups->groups.isEmpty())
        print(QStringLiteral("(no run failed)"));
    if (groups->isCut)
        print(QStringLiteral("\nOnly the newest %1 failed runs were looked at.").arg(MostFailedRuns));
    print(QStringLiteral("\nThe runs of one: executions --filter '%1 error=\"...\"'").arg(groups->filter));
    return 0;
}

} // namespace sevenscale::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exporting.h"
#include "app/ctl/output.h"
#include "app/ctl/tablewriter.h"
#include "services/stores/commandstore.h"
#include "services/stores/facets.h"
#include "services/stores/lists.h"

namespace sevenscale::ctl {
namespace {

constexpr int TableRows = 50;
constexpr int JsonRows = 200;

/// The columns of the readable table; JSON has them all.
QStringList tableColumns(const QString& list) {
    static const QHash<QString, QStringList> columns{
        {QStringLiteral("clients"),
            {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("city"), QStringLiteral("status"),
                QStringLiteral("performance"), QStringLiteral("revenue_amount"),
                QStringLiteral("revenue_note"), QStringLiteral("patients"),
                QStringLiteral("active_integrations"), QStringLiteral("total_integrations")}},
        {QStringLiteral("agents"),
            {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("agent_type"),
                QStringLiteral("status"), QStringLiteral("executions_24h"),
                QStringLiteral("failed_executions_24h"), QStringLiteral("success_rate"),
                QStringLiteral("p95_duration_ms"), QStringLiteral("last_execution")}},
        {QStringLiteral("executions"),
            {QStringLiteral("id"), QStringLiteral("execution_date"), QStringLiteral("status"),
                QStringLiteral("agent_name"), QStringLiteral("client_name"), QStringLiteral("duration_ms"),
                QStringLiteral("tokens_used")}},
        {QStringLiteral("integrations"),
            {QStringLiteral("id"), QStringLiteral("source"), QStringLiteral("client_name"),
                QStringLiteral("integration_type"), QStringLiteral("status"), QStringLiteral("last_sync")}},
        {QStringLiteral("insights"),
            {QStringLiteral("id"), QStringLiteral("processed_at"), QStringLiteral("client_name"),
                QStringLiteral("agent_type"), QStringLiteral("status"), QStringLiteral("insights_data")}},
        {QStringLiteral("logs"),
            {QStringLiteral("id"), QStringLiteral("created_at"), QStringLiteral("level"),
                QStringLiteral("log_type"), QStringLiteral("client_name"), QStringLiteral("message")}},
        {QStringLiteral("metrics"),
            {QStringLiteral("id"), QStringLiteral("client_id"), QStringLiteral("metric_date"),
                QStringLiteral("revenue"), QStringLiteral("patients_new"),
                QStringLiteral("appointments_total"), QStringLiteral("appointments_no_show"),
                QStringLiteral("roi")}},
        {QStringLiteral("quality"),
            {QStringLiteral("finding"), QStringLiteral("table_name"), QStringLiteral("row_id"),
                QStringLiteral("column_name"), QStringLiteral("value"), QStringLiteral("reason")}},
        {QStringLiteral("commands"),
            {QStringLiteral("requested_at"), QStringLiteral("kind"), QStringLiteral("target_type"),
                QStringLiteral("target_id"), QStringLiteral("state"), QStringLiteral("progress"),
                QStringLiteral("worker"), QStringLiteral("error"), QStringLiteral("id")}},
    };
    return columns.value(list);
}

/// The cell of a table: JSON's own text, a string without its quotes.
QString cell(const QByteArray& json) {
    if (json == "null")
        return QStringLiteral("–");
    if (!json.startsWith('"'))
        return QString::fromUtf8(json);
    QString text = QString::fromUtf8(json).sliced(1).chopped(1);
    text.replace(QLatin1String("\\\""), QLatin1String("\""))
        .replace(QLatin1String("\\n"), QLatin1String(" "));
    return text.replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

/// `LIST facets KEY[,KEY]`.
int facets(Session& session, const Arguments& arguments, const ListShape& shape, const StoreContext& context,
    bool json) {
    QByteArray object;
    QStringList tables;
    const QStringList keys = arguments.words.at(1).split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        const auto counts
            = facetCounts(session, shape, key, arguments.value(QStringLiteral("filter")), context);
        if (!counts)
            return fail(counts.error());
        TextTable table({{key}, {QStringLiteral("name")}, {QStringLiteral("rows"), true}});
        QByteArray values;
        for (const FacetCount& count : *counts) {
            const QByteArray value = count.value ? jsonString(*count.value) : QByteArrayLiteral("null");
            values += (values.isEmpty() ? "{\"value\":" : ",{\"value\":") + value
                + (count.name.isEmpty() ? QByteArray() : ",\"name\":" + jsonString(count.name))
                + ",\"rows\":" + QByteArray::number(count.rows) + '}';
            table.add({count.value.value_or(QStringLiteral("–")), count.name, QString::number(count.rows)});
        }
        object += (object.isEmpty() ? "{" : ",") + jsonString(key) + ":[" + values + ']';
        tables.append(table.text());
    }
    return deliver(arguments,
        json ? (object.isEmpty() ? QByteArrayLiteral("{") : object) + '}'
             : tables.join(QLatin1String("\n\n")).toUtf8());
}

template <typename Row>
int run(Session& session, const Arguments& arguments, const ListDefinition<Row>& list) {
    const QString format = arguments.value(QStringLiteral("format"));
    const bool json = wantsJson(arguments);
    const bool isFormat = QStringList{QString(), QStringLiteral("table"), QStringLiteral("json"),
        QStringLiteral("jsonl"), QStringLiteral("csv"), QStringLiteral("xlsx")}
                              .contains(format);
    if (!isFormat)
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("--format is one of table, json, jsonl, csv and xlsx, not \"%1\".").arg(format)});
    if (arguments.has(QStringLiteral("json")) && !format.isEmpty() && format != u"json")
        return fail({ErrorCode::InvalidInput,
            QStringLiteral("--json does not go with --format %1: give one of them.").arg(format)});
    const auto limit = arguments.number(QStringLiteral("limit"), json ? JsonRows : TableRows, 1);
    if (!limit)
        return fail(limit.error());
    const auto context = contextOf(session, arguments);
    if (!context)
        return fail(context.error());
    if (!arguments.words.isEmpty())
        return facets(session, arguments, list.shape, *context, json);
    if (wantsExport(arguments)) {
        QStringList chosen
            = arguments.value(QStringLiteral("columns")).split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (chosen.isEmpty() && format == u"table")
            chosen = tableColumns(arguments.command);
        const auto source = exportSource(list, arguments.command, chosen);
        return source ? exportListing(session, arguments, *source, *context) : fail(source.error());
    }
    ListRequest request;
    request.filter = arguments.value(QStringLiteral("filter"));
    request.after = arguments.value(QStringLiteral("after"));
    request.limit = static_cast<int>(std::min<qint64>(*limit, 10'000));
    request.sort = sortOf(arguments);
    if (arguments.has(QStringLiteral("count"))) {
        const auto count = countRows(session, list, request.filter, *context);
        if (!count)
            return fail(count.error());
        return deliver(arguments,
            json ? QByteArray("{\"count\":" + QByteArray::number(*count) + '}') : QByteArray::number(*count));
    }
    const Columns columns = json ? Columns::Full : Columns::Listed;
    const auto page = readPage(session, list, request, *context, columns);
    if (!page)
        return fail(page.error());

    if (json) {
        QByteArray text = "{\"rows\":[";
        for (const Row& row : page->rows)
            text += (text.endsWith('[') ? "" : ",") + toJson(list, row, columns);
        return deliver(arguments,
            text + "],\"next\":" + (page->next ? jsonString(*page->next) : QByteArrayLiteral("null")) + '}',
            page->rows.size());
    }
    QList<Field<Row>> shown;
    QList<TextTable::Column> titles;
    const QStringList wanted = tableColumns(arguments.command);
    for (const QString& name : wanted) {
        for (const Field<Row>& f : list.fields) {
            if (f.name == name) {
                shown.append(f);
                titles.append({name, isRight(f.type), mostCharacters(name)});
            }
        }
    }
    TextTable table(titles);
    for (const Row& row : page->rows) {
        QStringList cells;
        for (const Field<Row>& f : std::as_const(shown))
            cells.append(cell(f.json(row)));
        table.add(cells);
    }
    QString text = table.text();
    if (page->rows.isEmpty())
        text += request.filter.isEmpty() ? QStringLiteral("\n(nothing there)")
                                         : QStringLiteral("\n(nothing matches the filter)");
    if (page->next)
        text += QStringLiteral("\n\nMore: --after %1").arg(*page->next);
    return deliver(arguments, text.toUtf8(), page->rows.size());
}

} // namespace

int listing(Session& session, const Arguments& arguments) {
    const QString& name = arguments.command;
    if (name == u"clients")
        return run(session, arguments, clientList());
    if (name == u"agents")
        return run(session, arguments, agentList());
    if (name == u"executions")
        return run(session, arguments, executionList());
    if (name == u"integrations")
        return run(session, arguments, integrationList());
    if (name == u"insights")
        return run(session, arguments, insightList());
    if (name == u"logs")
        return run(session, arguments, logList());
    if (name == u"metrics")
        return run(session, arguments, dashboardMetricList());
    if (name == u"commands")
        return run(session, arguments, commandList());
    return run(session, arguments, qualityList());
}

} // namespace sevenscale::ctl

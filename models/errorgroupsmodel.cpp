// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errorgroupsmodel.h"

#include "models/cells.h"

#include <algorithm>
#include <compare>

namespace sevenscale {
namespace {

Cell course(const ErrorGroup& row, const Format&) {
    if (row.course.isEmpty())
        return Cell::none(ErrorGroupsModel::tr("Nothing is known of its course."));
    Cell cell;
    QVariantList values;
    QStringList texts;
    for (const qint64 runs : row.course) {
        values.append(static_cast<double>(runs));
        texts.append(QString::number(runs));
    }
    cell.text = texts.join(QLatin1Char(' '));
    cell.value = values;
    const qint64 most = *std::max_element(row.course.begin(), row.course.end());
    cell.tooltip = ErrorGroupsModel::tr("At its most %1 at a time").arg(Format::count(most));
    return cell;
}

/// Below nothing for what comes first.
std::strong_ordering compare(const ErrorGroup& a, const ErrorGroup& b, const QString& column) {
    if (column == u"error")
        return a.text.compare(b.text, Qt::CaseInsensitive) <=> 0;
    if (column == u"runs")
        return a.runs <=> b.runs;
    if (column == u"agents")
        return a.agents <=> b.agents;
    if (column == u"clients")
        return a.clients <=> b.clients;
    return column == u"first_seen" ? a.firstSeen <=> b.firstSeen : a.lastSeen <=> b.lastSeen;
}

} // namespace

ErrorGroupsModel::ErrorGroupsModel(QObject* parent)
    : RecordModel<ErrorGroup>(
        {
            {"error", QT_TRANSLATE_NOOP("Columns", "Error"), CellKind::Strong, true, {-26, 70},
                [](const ErrorGroup& row, const Format&) {
                    return row.text.isEmpty() ? Cell::none(tr("These runs failed without telling an error."))
                                              : Cells::text(row.text);
                }},
            {"new", QT_TRANSLATE_NOOP("Columns", "New"), CellKind::State, false, {7, 9},
                [](const ErrorGroup& row, const Format&) {
                    return row.isNew
                        ? Cells::state(State::Attention, tr("new"),
                            tr("Not seen before in this stretch of time: it began in the last 24 hours."))
                        : Cell::none(tr("It began more than 24 hours ago, or nothing older was looked at."));
                }},
            {"runs", QT_TRANSLATE_NOOP("Columns", "Failures"), CellKind::Number, true, 8,
                [](const ErrorGroup& row, const Format&) { return Cells::number(row.runs); }},
            {"course", QT_TRANSLATE_NOOP("Columns", "Course"), CellKind::Trend, false, {12, 24}, course},
            {"last_seen", QT_TRANSLATE_NOOP("Columns", "Last seen"), CellKind::Time, true, {11, 14},
                [](const ErrorGroup& row, const Format& format) {
                    return Cells::ago(row.lastSeen, format, {});
                }},
            {"first_seen", QT_TRANSLATE_NOOP("Columns", "First seen"), CellKind::Time, true, {11, 14},
                [](const ErrorGroup& row, const Format& format) {
                    return Cells::ago(row.firstSeen, format, {});
                }},
            {"agents", QT_TRANSLATE_NOOP("Columns", "Agents"), CellKind::Number, true, 8,
                [](const ErrorGroup& row, const Format&) { return Cells::number(row.agents); }},
            {"clients", QT_TRANSLATE_NOOP("Columns", "Clinics"), CellKind::Number, true, 8,
                [](const ErrorGroup& row, const Format&) { return Cells::number(row.clients); }},
        },
        parent) {
    setInitial(Sort{QStringLiteral("last_seen"), true}, {});
}

QString ErrorGroupsModel::idOf(const ErrorGroup& row) const {
    return QLatin1Char('=') % row.text;
}

void ErrorGroupsModel::setGroups(const ListRequest& asked, ErrorGroups groups) {
    const Sort sort = asked.sort.value_or(Sort{QStringLiteral("last_seen"), true});
    std::stable_sort(
        groups.groups.begin(), groups.groups.end(), [&](const ErrorGroup& a, const ErrorGroup& b) {
            return sort.descending ? compare(b, a, sort.column) < 0 : compare(a, b, sort.column) < 0;
        });
    m_groups = groups;
    setPage(asked, {groups.groups, std::nullopt, std::nullopt, {}});
}

} // namespace sevenscale

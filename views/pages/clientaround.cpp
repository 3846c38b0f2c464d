// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/clientaround.h"

#include "models/audittext.h"
#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/status.h"
#include "views/pages/clientnotes.h"
#include "views/pages/detailparts.h"
#include "views/pages/page.h"
#include "views/pages/pagefilter.h"
#include "views/widgets/detailpane.h"

#include <QDate>

namespace sevenscale {
namespace {

const QLatin1String Figures("figures");
const QLatin1String Executions("executions");
const QLatin1String Log("log");
const QLatin1String Notes("notes");
const QLatin1String Trail("trail");

/// `cost_per_lead` as "Cost per lead", `nps` as "NPS": a word of another program's, made readable.
QString typeName(const QString& type) {
    QString name = tamed(type, 60).replace(u'_', u' ').trimmed();
    if (name.size() <= 3)
        return name.toUpper();
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace

ClientAround::ClientAround(DetailPane* pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane) {
}

PaneRows* ClientAround::addRows(const QString& key) {
    auto* rows = new PaneRows;
    m_pane->addSection(key, {}, rows)->hide();
    connect(rows, &PaneRows::activated, this, &ClientAround::activated);
    return rows;
}

void ClientAround::addFigures() {
    m_figures = new PropertyList;
    m_pane->addSection(Figures, {}, m_figures)->hide();
}

void ClientAround::addRuns() {
    m_executions = addRows(Executions);
    m_log = addRows(Log);
}

void ClientAround::addNotes() {
    m_notes = new ClientNotes;
    m_pane->addSection(Notes, {}, m_notes)->hide();
}

void ClientAround::addTrail() {
    m_trail = addRows(Trail);
    m_pane->section(Trail)->setFolded(true);
}

void ClientAround::word() {
    m_pane->section(Figures)->setTitle(tr("Figures"));
    m_pane->section(Executions)->setTitle(tr("Last executions"));
    m_pane->section(Log)->setTitle(tr("Log"));
    m_pane->section(Notes)->setTitle(tr("Notes"));
    m_pane->section(Trail)->setTitle(tr("Changes by people"));
    m_notes->reword();
}

void ClientAround::clear() {
    for (const QLatin1String& key : {Figures, Executions, Log, Notes, Trail})
        m_pane->section(key)->hide();
    m_notes->startOver();
    m_shown = {};
}

void ClientAround::setRole(Role role) {
    m_notes->setWritable(role >= Role::Operator);
}

void ClientAround::show(const ClientDetail& detail, const Format& format, Role role) {
    if (m_shown != detail.row.id)
        m_notes->startOver();
    m_shown = detail.row.id;
    showFigures(detail);
    showRuns(detail);
    m_notes->setNotes(detail.notes, format);
    setRole(role);
    m_pane->section(Notes)->setTrailing(
        detail.notes.isEmpty() ? QString() : Format::count(detail.notes.size()));
    m_pane->section(Notes)->setVisible(role >= Role::Operator || !detail.notes.isEmpty());
    showTrail(detail, format, role);
}

void ClientAround::showFigures(const ClientDetail& detail) {
    QList<Property> lines;
    for (const ClientFigure& figure : detail.figures) {
        const QDate date = QDate::fromString(figure.date.value_or(QString()), Qt::ISODate);
        Property line;
        line.name = typeName(figure.metricType);
        line.value = Format::number(figure.value);
        if (date.isValid())
            line.value = tr("%1 on %2", "value, day").arg(line.value, Format::day(date));
        if (figure.before && *figure.before != figure.value)
            line.value += QStringLiteral(" · ") % tr("before: %1").arg(Format::number(*figure.before));
        lines.append(line);
    }
    m_figures->setProperties(lines);
    m_pane->section(Figures)->setVisible(!lines.isEmpty());
}

void ClientAround::showRuns(const ClientDetail& detail) {
    const auto filterOf = [](QLatin1String key, qint64 id) { return PageFilter().is(key, id).text(); };
    QList<PaneRow> runs;
    for (const Execution& run : detail.executions) {
        PaneRow line;
        line.icon = QStringLiteral("activity");
        line.hasState = true;
        line.state = stateOf(outcomeFromKey(run.outcome));
        line.text = run.agentName ? tamed(*run.agentName, 60) : tr("Execution %1").arg(run.id.value);
        line.word = Words::executionStatus(run.status);
        line.trailing = run.executionDate ? Format::ago(*run.executionDate) : QString();
        line.tooltip = line.text % QLatin1String(": ") % line.word;
        line.page = pagekey::executions;
        line.filter = filterOf(QLatin1String("id"), run.id.value);
        runs.append(line);
    }
    m_executions->setRows(runs);
    m_pane->section(Executions)->setVisible(!runs.isEmpty());

    QList<PaneRow> entries;
    for (const LogEntry& entry : detail.log) {
        PaneRow line;
        line.mark = stateOf(logLevelFromKey(entry.level));
        line.text = tamed(entry.message, 200);
        line.tooltip = line.text;
        line.trailing = entry.createdAt ? Format::ago(*entry.createdAt) : QString();
        line.page = pagekey::logs;
        line.filter = filterOf(QLatin1String("id"), entry.id.value);
        entries.append(line);
    }
    m_log->setRows(entries);
    m_pane->section(Log)->setVisible(!entries.isEmpty());
}

void ClientAround::showTrail(const ClientDetail& detail, const Format& format, Role role) {
    QList<PaneRow> lines;
    for (const AuditEntry& entry : detail.audit) {
        const QStringList changes = AuditText::clientChanges(entry);
        const QString who = AuditText::who(entry);
        PaneRow line;
        line.icon = QStringLiteral("history");
        line.text = who % QStringLiteral(" · ") % changes.join(QLatin1String("; "));
        line.trailing = Format::ago(entry.at);
        line.tooltip
            = (QStringList{who % QStringLiteral(" · ") % format.wholeMoment(entry.at)} + changes).join(u'\n');
        lines.append(line);
    }
    m_trail->setRows(lines);
    // The log is an administrator's to read: for the others the section would always be empty.
    m_pane->section(Trail)->setVisible(role >= Role::Admin && !lines.isEmpty());
}

} // namespace sevenscale

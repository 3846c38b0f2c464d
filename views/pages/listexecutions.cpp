// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listexecutions.h"

#include "models/commandwords.h"
#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/status.h"
#include "views/pages/commandrows.h"
#include "views/pages/errorgroupsview.h"
#include "views/pages/pagefilter.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/tableview.h"

namespace sevenscale {

ExecutionsPage::ExecutionsPage(QWidget* parent)
    : TypedListPage(pagekey::executions, new ExecutionsModel, parent) {
    model()->setInitial(Sort{QStringLiteral("execution_date"), true}, {});
    const auto ask = [&](CommandKind kind, const char* icon) {
        actions()->add(commandKindKey(kind), QLatin1String(icon), RowActions::Rows::Many, leastRole(kind));
    };
    ask(CommandKind::Retry, "rotate-ccw");
    ask(CommandKind::Cancel, "circle-x");
    build();
    m_commands = new CommandRows(pane());
    m_timeline = new RunTimeline;
    pane()->addSection(QStringLiteral("timeline"), {}, m_timeline)->hide();
    m_json.create(pane(), QStringLiteral("data"));
    m_neighbours = new PaneRows;
    pane()->addSection(QStringLiteral("neighbours"), {}, m_neighbours)->hide();
    connect(m_neighbours, &PaneRows::activated, this,
        [this](const QString&, const QString& id) { openDetail(id); });
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    connect(m_jumps, &JumpList::activated, this, &ExecutionsPage::jump);
    actions()->add(Compare, QStringLiteral("columns-3"), RowActions::Rows::Many);
    m_errors = new ErrorGroupsView;
    addMode(QStringLiteral("errors"), m_errors);
    connect(model(), &PagedTableModel::queryChanged, m_errors,
        [this] { m_errors->setFilter(model()->filter()); });
    connect(m_errors, &ErrorGroupsView::drilled, this,
        [this](const QString& filter) { jump(pagekey::executions, filter); });
    reword();
}

QString ExecutionsPage::title() const {
    return tr("Executions");
}

QStringList ExecutionsPage::panelFacets() const {
    return {QStringLiteral("outcome"), QStringLiteral("status"), QStringLiteral("agent"),
        QStringLiteral("client")};
}

ListPage::Texts ExecutionsPage::texts() const {
    return {tr("Add a filter: agent:agenda, duration>5s, -client:17"), QStringLiteral("activity"),
        tr("No executions yet"), tr("Each run of an agent appears here as soon as it starts."),
        tr("No execution matches"), tr("The executions could not be loaded."),
        tr("The executions could not be refreshed; these are older."),
        tr("This execution could not be read.")};
}

bool ExecutionsPage::isSettled() const {
    return TypedListPage::isSettled()
        && (m_errors->isHidden() || m_errors->model()->status() != PagedTableModel::Status::Loading);
}

void ExecutionsPage::openFilter(const QString& filter) {
    setMode(QStringLiteral("table")); // whoever comes here wants to see rows
    TypedListPage::openFilter(filter);
}

void ExecutionsPage::wordActions() {
    for (const CommandKind kind : {CommandKind::Retry, CommandKind::Cancel}) {
        const QString key = commandKindKey(kind);
        actions()->action(key)->setText(CommandWords::kind(key));
    }
    actions()->action(Compare)->setText(tr("Compare"));
    setModeWords(QStringLiteral("errors"), tr("Errors"));
    m_errors->setFormat(format());
    m_errors->reword();
}

QString ExecutionsPage::countText(int rows, Count how) const {
    switch (how) {
    case Count::Exact:
        return tr("%Ln execution(s)", nullptr, rows);
    case Count::AtLeast:
        return tr("more than %Ln execution(s)", nullptr, rows);
    case Count::About:
        break;
    }
    return tr("about %Ln execution(s)", nullptr, rows);
}

QString ExecutionsPage::facetKey() const {
    return QStringLiteral("outcome");
}

QList<Facet> ExecutionsPage::facets() const {
    QList<Facet> result;
    for (const Outcome outcome : {Outcome::Failed, Outcome::InFlight, Outcome::Cancelled, Outcome::Succeeded})
        result.append({outcomeKey(outcome), Words::outcome(outcome), {}, stateOf(outcome), true, false});
    return result;
}

QString ExecutionsPage::nameOf(const QString& key, qint64 id) const {
    for (const Execution& row : model()->records()) {
        if (key == u"client" && row.clientId && row.clientId->value == id)
            return row.clientName.value_or(QString());
        if (key == u"agent" && row.agentId && row.agentId->value == id)
            return row.agentName.value_or(QString());
    }
    return {};
}

bool ExecutionsPage::applies(const QString& action, const QString& id) const {
    if (action == Compare)
        return table()->selectedIds().size() == 2 && table()->selectedIds().contains(id) && !isAllSelected();
    const auto kind = commandKindFromKey(action);
    const Execution* row = model()->record(id);
    const auto outcome = row ? std::optional(outcomeFromKey(row->outcome)) : m_outcome;
    return !kind || !outcome || makesSense(*kind, *outcome);
}

void ExecutionsPage::roleChanged() {
    ListPage::roleChanged();
    m_commands->setRole(role());
}

void ExecutionsPage::connectionChanged() {
    TypedListPage::connectionChanged();
    m_errors->model()->setStale(isConnectionLost());
}

void ExecutionsPage::wordPane() {
    pane()->section(QStringLiteral("timeline"))->setTitle(tr("Timeline"));
    pane()->section(QStringLiteral("neighbours"))->setTitle(tr("Before and after"));
    pane()->section(QStringLiteral("more"))->setTitle(tr("See also"));
    m_json.word(tr("Data of the execution"));
}

void ExecutionsPage::copyDocuments(Execution& to, const Execution& from) const {
    to.executionDetails = from.executionDetails;
}

void ExecutionsPage::clearDetail() {
    pane()->section(QStringLiteral("timeline"))->hide();
    pane()->section(QStringLiteral("neighbours"))->hide();
    m_json.show(std::nullopt);
}

void ExecutionsPage::bannerLinkActivated() {
    if (m_agent)
        jump(pagekey::executions,
            PageFilter()
                .is(QStringLiteral("agent"), m_agent->value)
                .outcome(Outcome::Failed)
                .last(QStringLiteral("24h"))
                .text());
}

void ExecutionsPage::showNeighbours(const ExecutionDetail& detail) {
    QList<PaneRow> rows;
    const auto add = [&](const std::optional<Execution>& run, const QString& words) {
        if (!run)
            return;
        PaneRow line;
        line.mark = stateOf(outcomeFromKey(run->outcome));
        line.text = dotted({words, Words::executionStatus(run->status)});
        line.trailing = run->executionDate ? format().shortMoment(*run->executionDate) : Format::dash();
        line.tooltip = QLatin1Char('#') % Format::count(run->id.value);
        line.page = pagekey::executions;
        line.filter = QString::number(run->id.value); // opened here: the list stays as it is
        rows.append(line);
    };
    add(detail.before, tr("Before", "the run before this one"));
    add(detail.after, tr("After", "the run after this one"));
    m_neighbours->setRows(rows);
    PaneSection* section = pane()->section(QStringLiteral("neighbours"));
    section->setVisible(!rows.isEmpty());
    section->setTrailing(detail.row.clientId ? tr("same agent and clinic") : tr("same agent"));
}

void ExecutionsPage::present(const Execution& row, const ExecutionDetail* detail) {
    const Outcome outcome = outcomeFromKey(row.outcome);
    const RunDetails run = detail ? readRun(row.executionDetails.value_or(JsonText{})) : RunDetails{};
    m_agent = row.agentId;
    m_outcome = outcome;
    pane()->setState(stateOf(outcome), Words::executionStatus(row.status));
    pane()->setIdentifier(QLatin1Char('#') % Format::count(row.id.value));
    const QString agent = row.agentName.value_or(
        row.agentId ? QString(QLatin1Char('#') % Format::count(row.agentId->value)) : QString());
    const QString client = row.clientName.value_or(
        row.clientId ? QString(QLatin1Char('#') % Format::count(row.clientId->value)) : QString());
    pane()->setTitle(dotted({tamed(agent, 120), tamed(client, 120)}));
    QStringList about;
    if (row.executionDate)
        about.append(format().preciseMoment(*row.executionDate));
    if (run.attempt && run.attempts)
        about.append(tr("attempt %1 of %2").arg(Format::count(*run.attempt), Format::count(*run.attempts)));
    else if (run.attempt)
        about.append(tr("attempt %1").arg(Format::count(*run.attempt)));
    if (!run.origin.isEmpty())
        about.append(tr("started by %1").arg(run.origin));
    pane()->setSubtitle(dotted(about));

    const std::optional<double> duration = row.durationMs && *row.durationMs >= 0
        ? std::optional(static_cast<double>(*row.durationMs))
        : std::nullopt;
    QString usual;
    if (detail && detail->agentP95DurationMs)
        usual = tr("p95: %1", "of the agent").arg(Format::duration(detail->agentP95DurationMs->toDouble()));
    pane()->setFigures({durationFigure(tr("Duration"), duration, usual),
        {tr("Tokens"), row.tokensUsed ? Format::count(*row.tokensUsed) : Format::dash(), {}, {}},
        {tr("Insights"), row.insightsGenerated ? Format::count(*row.insightsGenerated) : Format::dash(), {},
            {}}});

    if (detail) {
        BannerBar* banner = pane()->banner();
        banner->setAction({});
        banner->setVisible(!run.errorMessage.isEmpty());
        if (!run.errorMessage.isEmpty()) {
            QStringList facts;
            if (!run.errorCode.isEmpty())
                facts.append(tr("code %1").arg(run.errorCode));
            if (!run.errorOrigin.isEmpty()) {
                const QString brand = Words::integrationType(run.errorOrigin);
                facts.append(tr("from %1", "where an error came from").arg(brand));
            }
            if (run.retryable)
                facts.append(*run.retryable ? tr("may be retried") : tr("a retry would fail again"));
            banner->setMessage(outcome == Outcome::Failed ? State::Critical : State::Attention,
                run.errorMessage, dotted(facts));
            banner->setLink(m_agent ? tr("Failures of this agent, 24 h") : QString());
        }
        PaneSection* timeline = pane()->section(QStringLiteral("timeline"));
        m_timeline->setSteps(run.steps, duration.value_or(0));
        timeline->setTrailing(run.stepsCut ? tr("the first %n step(s)", nullptr, RunDetails::MostSteps)
                : duration                 ? Format::duration(*duration)
                                           : QString());
        timeline->setVisible(!run.steps.isEmpty());
        m_json.show(row.executionDetails);
        showNeighbours(*detail);
    }

    QList<Jump> jumps;
    if (row.agentId) {
        jumps.append({tr("Runs of this agent"), pagekey::executions,
            PageFilter().is(QStringLiteral("agent"), row.agentId->value).text()});
        jumps.append({tr("The agent"), pagekey::agents,
            PageFilter().is(QStringLiteral("id"), row.agentId->value).text()});
    }
    if (row.clientId) {
        jumps.append({tr("Runs for this clinic"), pagekey::executions,
            PageFilter().is(QStringLiteral("client"), row.clientId->value).text()});
        jumps.append({tr("The clinic"), pagekey::clients,
            PageFilter().is(QStringLiteral("id"), row.clientId->value).text()});
    }
    m_jumps->setJumps(jumps);
    pane()->section(QStringLiteral("more"))->setVisible(!jumps.isEmpty());
}

} // namespace sevenscale

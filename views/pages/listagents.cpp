// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listagents.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/health.h"
#include "services/domain/status.h"
#include "views/frame/viewerwords.h"
#include "views/pages/pagefilter.h"
#include "views/theme/icons.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/segmentedbar.h"

#include <QAction>
#include <QVBoxLayout>

namespace sevenscale {

AgentsPage::AgentsPage(QWidget* parent)
    : TypedListPage(pagekey::agents, new AgentsModel, parent) {
    model()->setInitial(Sort{QStringLiteral("health"), false}, {}); // worst first
    using Rows = RowActions::Rows;
    actions()->add(agentaction::pause, QStringLiteral("pause"), Rows::Many, Role::Admin);
    actions()->add(agentaction::resume, QStringLiteral("play"), Rows::Many, Role::Admin);
    actions()->add(agentaction::edit, QStringLiteral("pencil"), Rows::One, Role::Admin);
    actions()->add(agentaction::config, QStringLiteral("braces"), Rows::One, Role::Admin);
    actions()->add(agentaction::versions, QStringLiteral("history"), Rows::One, Role::Admin);
    m_new = new QAction(icon(QStringLiteral("plus")), {}, this);
    m_new->setObjectName(QStringLiteral("newAgent"));
    build();
    addHeadAction(m_new);
    auto* outcomes = new QWidget;
    auto* column = new QVBoxLayout(outcomes);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(space::between);
    m_bar = new SegmentedBar(outcomes);
    m_bar->setThickness(10);
    column->addWidget(m_bar);
    m_outcomes = new PaneRows(outcomes);
    column->addWidget(m_outcomes);
    pane()->addSection(QStringLiteral("outcomes"), {}, outcomes);
    m_failures = new PaneRows;
    pane()->addSection(QStringLiteral("failures"), {}, m_failures)->hide();
    m_clinics = new PaneRows;
    pane()->addSection(QStringLiteral("clinics"), {}, m_clinics)->hide();
    m_figures = new PropertyList;
    pane()->addSection(QStringLiteral("figures"), {}, m_figures);
    buildConfig();
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    for (PaneRows* rows : {m_outcomes, m_failures, m_clinics})
        connect(rows, &PaneRows::activated, this, &AgentsPage::jump);
    connect(m_jumps, &JumpList::activated, this, &AgentsPage::jump);
    reword();
}

const Agent* AgentsPage::agent(const QString& id) const {
    if (const Agent* row = model()->record(id))
        return row;
    return id == detailId() && QString::number(m_shown.id.value) == id ? &m_shown : nullptr;
}

QString AgentsPage::nameOf(const QString& id) const {
    const Agent* row = agent(id);
    return row ? tamed(row->name, 200) : QString();
}

bool AgentsPage::applies(const QString& action, const QString& id) const {
    const Agent* row = agent(id);
    if (!row)
        return false;
    const AgentStatus status = agentStatusOf(row->status.value_or(QString()));
    if (action == agentaction::pause)
        return status == AgentStatus::Active;
    if (action == agentaction::resume)
        return status == AgentStatus::Paused;
    return true;
}

void AgentsPage::wordActions() {
    actions()->action(agentaction::pause)->setText(tr("Pause"));
    actions()->action(agentaction::resume)->setText(tr("Resume"));
    m_new->setText(tr("New agent"));
    roleChanged();
    actions()->action(agentaction::edit)->setText(tr("Edit…"));
    actions()->action(agentaction::config)->setText(tr("Edit configuration…"));
    actions()->action(agentaction::versions)->setText(tr("Versions…"));
}

void AgentsPage::roleChanged() {
    TypedListPage::roleChanged();
    const bool allowed = role() >= Role::Admin;
    m_new->setEnabled(allowed);
    m_new->setToolTip(allowed ? m_new->text() : ViewerWords::needs(Role::Admin));
}

QString AgentsPage::title() const {
    return tr("Agents");
}

QStringList AgentsPage::panelFacets() const {
    return {QStringLiteral("status"), QStringLiteral("type")};
}

ListPage::Texts AgentsPage::texts() const {
    return {tr("Add a filter: success<95, type:ads-analyst, failed>0"), QStringLiteral("bot"),
        tr("No agents yet"), tr("The agents that work for the clinics appear here once they are registered."),
        tr("No agent matches"), tr("The agents could not be loaded."),
        tr("The agents could not be refreshed; these are older."), tr("This agent could not be read.")};
}

QString AgentsPage::countText(int rows, Count how) const {
    switch (how) {
    case Count::Exact:
        return tr("%Ln agent(s)", nullptr, rows);
    case Count::AtLeast:
        return tr("more than %Ln agent(s)", nullptr, rows);
    case Count::About:
        break;
    }
    return tr("about %Ln agent(s)", nullptr, rows);
}

QString AgentsPage::facetKey() const {
    return QStringLiteral("status");
}

QList<Facet> AgentsPage::facets() const {
    QList<Facet> result;
    for (const auto& status : {QStringLiteral("active"), QStringLiteral("paused")})
        result.append({status, Words::agentStatus(status), {}, stateOf(agentStatusOf(status)), true, false});
    return result;
}

QString AgentsPage::nameOf(const QString& key, qint64 id) const {
    const Agent* row = key == u"agent" ? model()->record(QString::number(id)) : nullptr;
    return row ? row->name : QString();
}

void AgentsPage::wordPane() {
    pane()->section(QStringLiteral("outcomes"))->setTitle(tr("Outcomes, 24 h"));
    pane()->section(QStringLiteral("failures"))->setTitle(tr("Last failures"));
    pane()->section(QStringLiteral("clinics"))->setTitle(tr("Clinics served, 24 h"));
    pane()->section(QStringLiteral("figures"))->setTitle(tr("Figures, 24 h"));
    pane()->section(QStringLiteral("more"))->setTitle(tr("See also"));
    pane()->section(QStringLiteral("config"))->setTitle(tr("Configuration"));
    m_editConfig->setText(tr("Edit…"));
    m_versions->setText(tr("Versions…"));
}

void AgentsPage::copyDocuments(Agent& to, const Agent& from) const {
    to.config = from.config;
}

void AgentsPage::clearDetail() {
    pane()->section(QStringLiteral("failures"))->hide();
    pane()->section(QStringLiteral("clinics"))->hide();
    presentConfig(std::nullopt);
}

void AgentsPage::bannerLinkActivated() {
    jump(pagekey::executions,
        PageFilter()
            .is(QStringLiteral("agent"), m_shown.id.value)
            .outcome(Outcome::Failed)
            .last(QStringLiteral("24h"))
            .text());
}

void AgentsPage::present(const Agent& row, const AgentDetail* detail) {
    const Timestamp now = Timestamp::now();
    const AgentHealth health = healthOf(row, now);
    m_shown = row;
    pane()->setState(health.state, Words::agentState(row, now));
    pane()->setIdentifier(QLatin1Char('#') % Format::count(row.id.value));
    pane()->setTitle(tamed(row.name, 200));
    pane()->setSubtitle(dotted({Words::agentType(row.agentType),
        row.lastExecution ? tr("last run %1", "how long ago").arg(Format::ago(*row.lastExecution, now))
                          : tr("has never run"),
        health.score ? tr("health %1 of 100").arg(*health.score) : QString()}));
    const auto duration = [](const std::optional<Decimal>& ms) {
        return ms ? Format::duration(ms->toDouble()) : Format::dash();
    };
    pane()->setFigures(
        {{tr("Success"), row.successRate ? Format::number(row.successRate->toDouble(), 1) : Format::dash(),
             row.successRate ? QStringLiteral("%") : QString(),
             row.failedExecutions24h == 0
                 ? tr("none failed", "runs")
                 : tr("%Ln failed", "runs",
                     static_cast<int>(std::min<qint64>(row.failedExecutions24h, 1'000'000'000)))},
            {tr("Runs"), Format::count(row.executions24h), {},
                tr("%1 today").arg(Format::count(row.executionsToday))},
            durationFigure(tr("p95"),
                row.p95DurationMs ? std::optional(row.p95DurationMs->toDouble()) : std::nullopt,
                tr("p50: %1").arg(duration(row.p50DurationMs)))});

    BannerBar* banner = pane()->banner();
    const bool trouble = health.state == State::Critical || health.state == State::Attention;
    banner->setVisible(trouble);
    if (trouble) {
        banner->setAction({});
        banner->setMessage(health.state, Words::agentHealth(row, now));
        banner->setLink(
            health.reason == AgentHealth::Reason::Failing ? tr("See the failed runs") : QString());
    }

    struct Part {
        Outcome outcome;
        qint64 runs;
    };
    const Part parts[] = {{Outcome::Failed, row.failedExecutions24h},
        {Outcome::Unknown, row.unknownExecutions24h}, {Outcome::Cancelled, row.cancelledExecutions24h},
        {Outcome::InFlight, row.inFlightExecutions24h}, {Outcome::Succeeded, row.successfulExecutions24h}};
    QList<Segment> segments;
    QList<PaneRow> outcomes;
    for (const Part& part : parts) {
        if (part.runs == 0)
            continue;
        const State state = stateOf(part.outcome);
        segments.append(
            {outcomeKey(part.outcome), Words::outcome(part.outcome), static_cast<double>(part.runs), state});
        PaneRow line;
        line.text = Words::outcome(part.outcome);
        line.trailing = Format::count(part.runs);
        line.icon = QString();
        line.page = pagekey::executions;
        line.filter = PageFilter()
                          .is(QStringLiteral("agent"), row.id.value)
                          .outcome(part.outcome)
                          .last(QStringLiteral("24h"))
                          .text();
        line.mark = state;
        outcomes.append(line);
    }
    m_bar->setSegments(segments);
    m_outcomes->setRows(outcomes);
    PaneSection* section = pane()->section(QStringLiteral("outcomes"));
    section->setVisible(!outcomes.isEmpty());

    const auto number
        = [](const std::optional<qint64>& value) { return value ? Format::count(*value) : QString(); };
    QList<Property> figures{{tr("p50"), duration(row.p50DurationMs), {}},
        {tr("p95"), duration(row.p95DurationMs), {}}, {tr("p99"), duration(row.p99DurationMs), {}},
        {tr("Average"), duration(row.avgDurationMs), {}}, {tr("Tokens"), number(row.tokens24h), {}},
        {tr("Insights"), number(row.insights24h), {}}};
    if (row.cost24h)
        figures.append({tr("Cost"), Format::number(row.cost24h->toDouble(), 2), {}});
    if (row.performance)
        figures.append(
            {tr("Performance"), tr("%1, as another program says").arg(Format::count(*row.performance)), {}});
    m_figures->setProperties(figures);

    if (detail) {
        QList<PaneRow> failures;
        for (const Execution& run : detail->lastFailures) {
            PaneRow line;
            line.mark = State::Critical;
            line.text = run.clientName ? tamed(*run.clientName, 80) : tr("No clinic");
            line.trailing = run.executionDate ? format().shortMoment(*run.executionDate) : Format::dash();
            line.tooltip = QLatin1Char('#') % Format::count(run.id.value);
            line.page = pagekey::executions;
            line.filter = PageFilter().is(QStringLiteral("id"), run.id.value).text();
            failures.append(line);
        }
        m_failures->setRows(failures);
        pane()->section(QStringLiteral("failures"))->setVisible(!failures.isEmpty());
        presentClinics(*detail);
        presentConfig(row.config);
    }
    const QString agent = PageFilter().is(QStringLiteral("agent"), row.id.value).text();
    m_jumps->setJumps({{tr("Executions of this agent"), pagekey::executions, agent},
        {tr("Its course over time"), pagekey::analytics, agent},
        {tr("Insights of this agent"), pagekey::insights, agent},
        {tr("Insights of this kind of agent"), pagekey::insights,
            PageFilter().is(QStringLiteral("type"), row.agentType).text()},
        {tr("Log of this agent"), pagekey::logs, agent}});
}

void AgentsPage::buildConfig() {
    m_config = new JsonTree;
    m_config->setVisibleRows(24);
    PaneSection* section = pane()->addSection(QStringLiteral("config"), {}, m_config);
    section->hide();
    const auto link = [&](const char* name, QLatin1String key) {
        LinkButton* made = section->addLink({});
        made->setObjectName(QString::fromLatin1(name));
        QAction* action = actions()->action(key);
        connect(made, &LinkButton::clicked, this,
            [this, key] { Q_EMIT actionRequested(key, {detailId()}, filter()); });
        const auto follow = [made, action] {
            made->setEnabled(action->isEnabled());
            made->setToolTip(action->isEnabled() ? QString() : action->toolTip());
        };
        connect(action, &QAction::changed, made, follow);
        follow();
        return made;
    };
    m_editConfig = link("editConfig", agentaction::config);
    m_versions = link("configHistory", agentaction::versions);
}

void AgentsPage::presentConfig(const std::optional<JsonText>& config) {
    const QString text = config ? config->text.trimmed() : QString();
    const bool empty = text.isEmpty() || text == u"{}" || text == u"null";
    if (!empty && std::exchange(m_configText, text) != text)
        m_config->setJson(text);
    pane()->section(QStringLiteral("config"))->setVisible(!empty);
}

void AgentsPage::presentClinics(const AgentDetail& detail) {
    QList<PaneRow> clinics;
    for (const FacetCount& clinic : detail.clinics) {
        PaneRow line;
        line.icon = QStringLiteral("hospital");
        line.text = clinic.value ? tamed(clinic.name, 80) : tr("No clinic");
        line.trailing
            = tr("%Ln run(s)", nullptr, static_cast<int>(std::min<qint64>(clinic.rows, 1'000'000'000)));
        line.page = pagekey::executions;
        PageFilter filter
            = PageFilter().is(QStringLiteral("agent"), m_shown.id.value).last(QStringLiteral("24h"));
        line.filter = clinic.value ? filter.is(QStringLiteral("client"), clinic.value->toLongLong()).text()
                                   : filter.term(QStringLiteral("client:none")).text();
        clinics.append(line);
    }
    m_clinics->setRows(clinics);
    pane()->section(QStringLiteral("clinics"))->setVisible(!clinics.isEmpty());
}

} // namespace sevenscale

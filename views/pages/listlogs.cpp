// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listlogs.h"

#include "models/insighttext.h"
#include "models/words.h"
#include "services/domain/status.h"
#include "views/pages/pagefilter.h"
#include "views/theme/icons.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/tableview.h"

#include <QAction>
#include <QScrollBar>

namespace sevenscale {

LogsPage::LogsPage(QWidget* parent)
    : TypedListPage(pagekey::logs, new LogsModel, parent) {
    model()->setInitial(model()->newestFirst(), {});
    build();
    m_message = new PaneText;
    pane()->addSection(QStringLiteral("message"), {}, m_message);
    m_record = new PropertyList;
    pane()->addSection(QStringLiteral("record"), {}, m_record);
    m_json.create(pane(), QStringLiteral("data"));
    m_jumps = new JumpList;
    pane()->addSection(QStringLiteral("more"), {}, m_jumps);
    connect(m_jumps, &JumpList::activated, this, &LogsPage::jump);
    buildFollowing();
    reword();
}

void LogsPage::buildFollowing() {
    m_follow = new QAction(this);
    m_follow->setCheckable(true);
    addHeadAction(m_follow);
    connect(m_follow, &QAction::toggled, this, &LogsPage::setFollowing);
    // What the model does leaves the newest entry in view; what the person does is what they want to see.
    const auto moving = [this] { m_settling = true; };
    const auto moved = [this] {
        if (m_follow->isChecked())
            table()->verticalScrollBar()->setValue(0);
        m_settling = false;
    };
    connect(model(), &QAbstractItemModel::rowsAboutToBeInserted, this, moving);
    connect(model(), &QAbstractItemModel::rowsAboutToBeRemoved, this, moving);
    connect(model(), &QAbstractItemModel::layoutAboutToBeChanged, this, moving);
    connect(model(), &QAbstractItemModel::modelAboutToBeReset, this, moving);
    connect(model(), &QAbstractItemModel::rowsInserted, this, moved);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, moved);
    connect(model(), &QAbstractItemModel::layoutChanged, this, moved);
    connect(model(), &QAbstractItemModel::modelReset, this, moved);
    const auto stop = [this] { m_follow->setChecked(false); };
    connect(table()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, stop](int value) {
        if (value > 0 && !m_settling)
            stop();
    });
    connect(table(), &TableView::rowSelected, this, [stop](const QString& id) {
        if (!id.isEmpty())
            stop();
    });
    connect(model(), &PagedTableModel::queryChanged, this, [this, stop] {
        if (model()->currentSort() != model()->newestFirst())
            stop();
    });
}

void LogsPage::setFollowing(bool on) {
    showFollowing();
    if (!on)
        return;
    closeDetail();
    table()->clearSelection();
    model()->setSort(model()->newestFirst());
    if (model()->hasRowsBefore())
        model()->jumpToStart();
    table()->verticalScrollBar()->setValue(0);
}

void LogsPage::showFollowing() {
    const bool on = m_follow->isChecked();
    m_follow->setIcon(icon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    m_follow->setText(on ? tr("Following") : tr("Follow"));
    m_follow->setToolTip(on ? tr("The newest entries stay in view. Scrolling or choosing an entry stops it.")
                            : tr("Keep the newest entries in view as they come in"));
}

void LogsPage::wordActions() {
    showFollowing();
}

QString LogsPage::title() const {
    return tr("Logs");
}

QStringList LogsPage::panelFacets() const {
    return {
        QStringLiteral("level"), QStringLiteral("type"), QStringLiteral("agent"), QStringLiteral("client")};
}

ListPage::Texts LogsPage::texts() const {
    return {tr("Add a filter: type:sync, client:17, date:today, timeout"), QStringLiteral("scroll-text"),
        tr("No log entries yet"), tr("What agents, integrations and the system itself report appears here."),
        tr("No log entry matches"), tr("The log could not be loaded."),
        tr("The log could not be refreshed; these entries are older."),
        tr("This log entry could not be read.")};
}

QString LogsPage::countText(int rows, Count how) const {
    switch (how) {
    case Count::Exact:
        return tr("%Ln log entry(s)", nullptr, rows);
    case Count::AtLeast:
        return tr("more than %Ln log entry(s)", nullptr, rows);
    case Count::About:
        break;
    }
    return tr("about %Ln log entry(s)", nullptr, rows);
}

QString LogsPage::facetKey() const {
    return QStringLiteral("level");
}

QList<Facet> LogsPage::facets() const {
    return {{QStringLiteral("error"), Words::logLevel(LogLevel::Error), {}, stateOf(LogLevel::Error), true,
                false},
        {QStringLiteral("warning"), Words::logLevel(LogLevel::Warning), {}, stateOf(LogLevel::Warning), true,
            false},
        {QStringLiteral("info"), Words::logLevel(LogLevel::Info), {}, stateOf(LogLevel::Info), true, false},
        {QStringLiteral("debug"), Words::logLevel(LogLevel::Debug), {}, stateOf(LogLevel::Debug), true,
            false}};
}

QString LogsPage::nameOf(const QString& key, qint64 id) const {
    for (const LogEntry& row : model()->records()) {
        if (key == u"client" && row.clientId && row.clientId->value == id)
            return row.clientName.value_or(QString());
        if (key == u"agent" && row.agentId && row.agentId->value == id)
            return row.agentName.value_or(QString());
    }
    return {};
}

void LogsPage::wordPane() {
    pane()->section(QStringLiteral("message"))->setTitle(tr("Message"));
    pane()->section(QStringLiteral("record"))->setTitle(tr("Record"));
    pane()->section(QStringLiteral("more"))->setTitle(tr("See also"));
    m_json.word(tr("Data of the entry"));
}

void LogsPage::copyDocuments(LogEntry& to, const LogEntry& from) const {
    to.details = from.details;
}

void LogsPage::clearDetail() {
    m_json.show(std::nullopt);
}

void LogsPage::present(const LogEntry& row, const LogDetail* detail) {
    const LogLevel level = logLevelFromKey(row.level);
    pane()->setState(stateOf(level), Words::logLevel(level));
    pane()->setIdentifier(QLatin1Char('#') % Format::count(row.id.value));
    pane()->setTitle(tamed(Words::logType(row.logType), 120));
    pane()->setSubtitle(row.createdAt
            ? dotted({format().preciseMoment(*row.createdAt), Format::ago(*row.createdAt)})
            : QString());
    m_message->setText({}, tamed(row.message, 20'000));
    m_record->setProperties({{tr("Clinic"), row.clientName ? tamed(*row.clientName, 120) : QString(),
                                 tr("This entry is about no clinic.")},
        {tr("Agent"), row.agentName ? tamed(*row.agentName, 120) : QString(),
            tr("This entry is about no agent.")},
        {tr("Type, stored"), tamed(row.logType, 80), {}},
        {tr("Time"), row.createdAt ? format().preciseMoment(*row.createdAt) : QString(),
            row.createdAt ? format().wholeMoment(*row.createdAt) : QString()}});
    if (detail)
        m_json.show(row.details);
    QList<Jump> jumps{{tr("Entries of this type"), pagekey::logs,
        PageFilter().is(QStringLiteral("type"), row.logType).text()}};
    if (row.clientId) {
        jumps.append({tr("The clinic"), pagekey::clients,
            PageFilter().is(QStringLiteral("id"), row.clientId->value).text()});
        jumps.append({tr("Log of this clinic"), pagekey::logs,
            PageFilter().is(QStringLiteral("client"), row.clientId->value).text()});
    }
    if (row.agentId) {
        jumps.append({tr("The agent"), pagekey::agents,
            PageFilter().is(QStringLiteral("id"), row.agentId->value).text()});
        jumps.append({tr("Log of this agent"), pagekey::logs,
            PageFilter().is(QStringLiteral("agent"), row.agentId->value).text()});
    }
    m_jumps->setJumps(jumps);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/agentdesk.h"

#include "app/console/agentconfigdesk.h"
#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/domain/status.h"
#include "services/stores/agentstore.h"
#include "services/stores/lists.h"
#include "views/dialogs/agentform.h"
#include "views/mainwindow.h"
#include "views/pages/listagents.h"

namespace sevenscale {
namespace {

constexpr int PageOfIds = 500;
/// A row that somebody else keeps changing is left to them.
constexpr int Attempts = 3;

Result<QList<AgentId>> agentsOf(Session& session, const QString& filter, const StoreContext& context) {
    QList<AgentId> ids;
    ListRequest request;
    request.filter = filter;
    request.limit = PageOfIds;
    for (;;) {
        const auto page = readPage(session, agentList(), request, context);
        if (!page)
            return failure(page.error());
        for (const Agent& agent : page->rows)
            ids.append(agent.id);
        if (!page->next)
            return ids;
        request.after = *page->next;
    }
}

/// Gives the agent when it was changed, and nothing when there was nothing to change.
Result<std::optional<AgentRecord>> pauseOne(Session& session, AgentId id, bool paused) {
    auto now = readAgentRecord(session, id);
    for (int attempt = 0; now && attempt < Attempts; ++attempt) {
        const AgentStatus status = agentStatusOf(now->status.value_or(QString()));
        if (status != (paused ? AgentStatus::Active : AgentStatus::Paused))
            return std::nullopt;
        auto edited = setAgentPaused(session, id, paused, now->rowVersion);
        if (!edited)
            return failure(edited.error());
        if (edited->saved)
            return edited->row;
        now = edited->row;
    }
    if (!now)
        return failure(now.error());
    return failure(ErrorCode::Conflict, QStringLiteral("Somebody else keeps changing the agent."));
}

} // namespace

AgentDesk::AgentDesk(const Desk& desk, AgentsPage& page, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_page(page)
    , m_configs(new AgentConfigDesk(desk, this)) {
    connect(&page, &ListPage::actionRequested, this, &AgentDesk::carryOut);
    connect(page.newAction(), &QAction::triggered, this, [this] { openForm(std::nullopt); });
}

AgentDesk::~AgentDesk() {
    if (m_form)
        m_form->end(tr("The console has left this database: nothing can be saved to it from here."));
}

void AgentDesk::carryOut(const QString& action, const QStringList& ids, const QString& filter) {
    QList<AgentId> agents;
    for (const QString& id : ids)
        agents.append(AgentId{id.toLongLong()});
    if (action == agentaction::pause || action == agentaction::resume)
        return setPaused(agents, filter, action == agentaction::pause, true);
    if (agents.size() != 1)
        return;
    const auto config = [&](AgentConfigDialog::Tab tab) {
        m_configs->open(agents.front(), m_page.nameOf(ids.front()), tab, m_page.format());
    };
    if (action == agentaction::edit)
        edit(agents.front());
    else if (action == agentaction::config)
        config(AgentConfigDialog::Tab::Form);
    else if (action == agentaction::versions)
        config(AgentConfigDialog::Tab::Versions);
}

void AgentDesk::edit(AgentId id) {
    const auto agent = m_desk.database.run<AgentRecord>(
        Database::Lane::Interactive, {}, [id](Session& session) { return readAgentRecord(session, id); });
    whenDone(agent, this, [this](const Result<AgentRecord>& record) {
        if (record)
            openForm(*record);
        else
            m_desk.window.report(
                State::Critical, tr("The agent could not be read."), Words::error(record.error()));
    });
}

void AgentDesk::openForm(const std::optional<AgentRecord>& agent) {
    if (m_form) {
        m_form->raise();
        m_form->activateWindow();
        return;
    }
    m_form = new AgentForm(agent, &m_desk.window);
    m_form->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_form, &RecordForm::saveRequested, this, [this, isNew = !agent] { isNew ? create() : save(); });
    m_form->open();
}

void AgentDesk::create() {
    const auto made = m_desk.database.run<AgentRecord>(Database::Lane::Write, {},
        [fields = m_form->agentChanges(), context = m_desk.context()](
            Session& session) { return createAgent(session, fields, {QStringLiteral("{}")}, context); });
    whenDone(made, this, [this](const Result<AgentRecord>& agent) {
        if (agent)
            done(*agent, tr("%1 was added.").arg(agent->name));
        else if (m_form)
            m_form->setFailed(agent.error());
    });
}

void AgentDesk::save() {
    const AgentRecord before = *m_form->agent();
    const auto saved = m_desk.database.run<Edited<AgentRecord>>(
        Database::Lane::Write, {}, [before, changes = m_form->agentChanges()](Session& session) {
            return updateAgent(session, before.id, changes, before.rowVersion);
        });
    whenDone(saved, this, [this](const Result<Edited<AgentRecord>>& edited) {
        if (edited && edited->saved)
            done(edited->row, tr("%1 was saved.").arg(edited->row.name));
        else if (edited && m_form)
            m_form->setTheirs(edited->row);
        else if (m_form)
            m_form->setFailed(edited.error());
    });
}

void AgentDesk::done(const AgentRecord& agent, const QString& message) {
    if (m_form)
        m_form->accept();
    m_desk.changed();
    m_desk.window.report(State::Ok, message);
    m_page.openDetail(QString::number(agent.id.value));
}

void AgentDesk::setPaused(const QList<AgentId>& agents, const QString& filter, bool paused, bool undoable) {
    const auto done = m_desk.database.run<Paused>(
        Database::Lane::Write, {}, [agents, filter, context = m_desk.context(), paused](Session& session) {
            return pauseAll(session, agents, filter, context, paused);
        });
    whenDone(done, this, [this, paused, undoable](const Result<Paused>& result) {
        if (result)
            report(*result, paused, undoable);
        else
            m_desk.window.report(State::Critical,
                paused ? tr("Nothing was paused.") : tr("Nothing was resumed."),
                Words::error(result.error()));
    });
}

Result<AgentDesk::Paused> AgentDesk::pauseAll(Session& session, QList<AgentId> agents, const QString& filter,
    const StoreContext& context, bool paused) {
    if (agents.isEmpty()) {
        const auto all = agentsOf(session, filter, context);
        if (!all)
            return failure(all.error());
        agents = *all;
    }
    Paused result;
    for (const AgentId id : std::as_const(agents)) {
        const auto one = pauseOne(session, id, paused);
        if (!one) {
            if (result.failed++ == 0)
                result.reason = one.error();
        } else if (*one) {
            if (result.changed.isEmpty())
                result.name = (*one)->name;
            result.changed.append(id);
        }
    }
    return result;
}

void AgentDesk::report(const Paused& result, bool paused, bool undoable) {
    const int changed = static_cast<int>(result.changed.size());
    if (changed > 0)
        m_desk.changed();
    QString message;
    if (changed == 1)
        message = paused ? tr("%1 is paused.").arg(result.name) : tr("%1 works again.").arg(result.name);
    else if (changed > 1)
        message = paused ? tr("%Ln agent(s) are paused.", nullptr, changed)
                         : tr("%Ln agent(s) work again.", nullptr, changed);
    else
        message = paused ? tr("Nothing was paused.") : tr("Nothing was resumed.");
    QString detail;
    if (result.failed > 0)
        detail = changed == 0 && result.failed == 1
            ? Words::error(result.reason)
            : tr("%Ln agent(s) could not be changed. %1", nullptr, result.failed)
                  .arg(Words::error(result.reason));
    const State state = result.failed > 0 ? State::Critical : State::Ok;
    if (changed == 0 || !undoable)
        return m_desk.window.report(state, message, detail);
    m_desk.window.report(state, message, detail, tr("Undo"),
        [guard = QPointer<AgentDesk>(this), agents = result.changed, paused] {
            if (guard)
                guard->setPaused(agents, {}, !paused, false);
        });
}

} // namespace sevenscale

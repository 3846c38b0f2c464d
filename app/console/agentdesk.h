// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "services/domain/agentform.h"
#include "services/domain/ids.h"
#include "services/domain/result.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>

namespace sevenscale {

class AgentConfigDesk;
class AgentForm;
class AgentsPage;
class Session;

/// The desk of the agents: makes, edits, pauses and resumes them, and hands their configuration to its own
/// desk.
///
/// Whoever asks for all rows that a filter leaves means those that it leaves at that moment; of several, each
/// is a change of its own, and the report says how many were made and why the others were not.
///
/// Owned by the console, lives as long as the connection; a form that is open when it goes stays to be read.
/// Thread: GUI.
class AgentDesk final : public QObject {
    Q_OBJECT

public:
    AgentDesk(const Desk& desk, AgentsPage& page, QObject* parent);
    ~AgentDesk() override;

private:
    /// What came of pausing or resuming several agents.
    struct Paused {
        QList<AgentId> changed;
        QString name; ///< of the first
        int failed = 0;
        Error reason; ///< of the first that failed
    };

    void carryOut(const QString& action, const QStringList& ids, const QString& filter);
    void edit(AgentId id);
    void openForm(const std::optional<AgentRecord>& agent);
    void create();
    void save();
    void done(const AgentRecord& agent, const QString& message);
    void setPaused(const QList<AgentId>& agents, const QString& filter, bool paused, bool undoable);
    static Result<Paused> pauseAll(Session& session, QList<AgentId> agents, const QString& filter,
        const StoreContext& context, bool paused);
    void report(const Paused& result, bool paused, bool undoable);

    Desk m_desk;
    AgentsPage& m_page;
    AgentConfigDesk* m_configs;
    QPointer<AgentForm> m_form;
};

} // namespace sevenscale

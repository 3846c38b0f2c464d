// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/agentform.h"
#include "views/dialogs/recordform.h"

#include <optional>

namespace sevenscale {

/// An agent as a form: a new one, or one that is there. Its configuration has a dialog of its own, and it is
/// paused in the list. The keys of its fields are the columns of `ai_agents`. Thread: GUI.
class AgentForm final : public RecordForm {
    Q_OBJECT

public:
    /// Nothing: a new agent.
    AgentForm(const std::optional<AgentRecord>& agent, QWidget* parent);

    /// The agent that the changes are made to, as it was read last.
    const std::optional<AgentRecord>& agent() const { return m_agent; }
    AgentChanges agentChanges() const;
    /// Somebody else saved: the changes are against their version from now on.
    void setTheirs(const AgentRecord& theirs);

protected:
    Texts texts() const override;
    QList<FormField> fields() const override;
    QMap<QString, FieldRemark> remarks(const FormValues& changes) const override;
    QMap<QString, FieldRemark> missing(const FormValues& changes) const override;

private:
    std::optional<AgentRecord> m_agent;
};

} // namespace sevenscale

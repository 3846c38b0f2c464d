// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/form.h"
#include "services/domain/ids.h"
#include "services/domain/records.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace sevenscale {

/// An agent as a person edits it: its own row, without the figures computed of its runs.
struct AgentRecord {
    AgentId id;
    QString name;
    QString agentType;
    std::optional<QString> status;
    std::optional<qint64> performance;
    std::optional<Decimal> costPerRun; ///< in reais, six decimals
    bool shared = false; ///< other tenants see its name and state
    std::optional<JsonText> config; ///< secret values are masked
    qint64 rowVersion = 0;
    friend bool operator==(const AgentRecord&, const AgentRecord&) = default;
};

enum class AgentField {
    Name,
    AgentType,
    Performance,
    CostPerRun, ///< as typed, `0,035` or `0.035`
    Shared, ///< `true` or `false`
};

inline constexpr qint64 MostAgentPerformance = 100;

/// All of them, in the order of a form, and the columns of `ai_agents` that they are.
QList<AgentField> agentFields();
QString columnOf(AgentField field);
std::optional<AgentField> agentFieldOf(const QString& column);
/// Types that the agency's agents have; others are possible.
QStringList knownAgentTypes();

/// The fields that a person changed, as typed; an empty text is no value.
using AgentChanges = QMap<AgentField, QString>;

/// Everything that is the matter with them, in the order of the fields. A new agent must have a name and a
/// type; of one that is there, only what was changed is looked at.
QList<FieldFinding<AgentField>> validate(const AgentChanges& changes, bool isNew);
/// NotJson, or nothing.
std::optional<FieldProblem> problemOfConfig(const QString& json);

/// `0,035` as `0.035`: exact, for SQL. Nothing when it is no number with six decimals at most.
std::optional<Decimal> readCost(const QString& typed);

} // namespace sevenscale

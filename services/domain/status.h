// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"

#include <QStringView>

namespace sevenscale {

// What the status words of the database mean. Words are compared without case and outer blanks; a word that
// is not listed stays as it is and counts as unknown. The views of resources/schema apply the same lists.

/// How a run ended, or that it has not.
enum class Outcome { Succeeded, Failed, InFlight, Cancelled, Unknown };
inline constexpr int OutcomeCount = 5;

Outcome outcomeOf(QStringView status);
/// `succeeded`, `failed`, `in_flight`, `cancelled`, `unknown`: the words of the `outcome` column.
QString outcomeKey(Outcome outcome);
Outcome outcomeFromKey(QStringView key);
State stateOf(Outcome outcome);

enum class ClientStatus { Operational, Attention, Critical, Other };
ClientStatus clientStatusOf(QStringView status);
State stateOf(ClientStatus status);

enum class AgentStatus { Active, Paused, Other };
AgentStatus agentStatusOf(QStringView status);
State stateOf(AgentStatus status);

enum class IntegrationState { Connected, Attention, Error, Disconnected, Unknown };
/// From the `state` column of vw_integrations.
IntegrationState integrationStateFromKey(QStringView key);
QString integrationStateKey(IntegrationState state);
State stateOf(IntegrationState state);

enum class LogLevel { Error, Warning, Info, Debug, Unknown };
/// From the `level` column of vw_system_logs.
LogLevel logLevelFromKey(QStringView key);
State stateOf(LogLevel level);

} // namespace sevenscale

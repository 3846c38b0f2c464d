// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/workspace/demoruns.h"

#include <QString>

namespace sevenscale {

/// The stored word: `completed`, `failed`, `timeout`, `cancelled`, `running`, `queued`.
QString statusWord(DemoRun::Status status);

/// The `execution_details` of a run: how it was started, its steps for a timeline, model, tokens, and its
/// error.
///
///     {"trigger":"agendamento","attempt":1,"model":{"name":"gpt-4o-mini","temperature":0.2},
///      "tokens":{"input":2890,"output":510},
///      "steps":[{"name":"Fila","start_ms":0,"duration_ms":120,"outcome":"succeeded"}, …],
///      "error":{"code":"401","message":"…","origin":"google_calendar","retryable":false}}
QString runDetails(const DemoRun& run);

/// What went wrong, in one Portuguese sentence, and the integration that it came from (empty: none).
QString failureSentence(DemoFailure failure, int agent);
QString failureOrigin(DemoFailure failure, int agent);

} // namespace sevenscale

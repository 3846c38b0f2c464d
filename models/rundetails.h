// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"
#include "services/domain/status.h"

#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

/// One step of a run, in ms after its start.
struct RunStep {
    QString name;
    Outcome outcome = Outcome::Unknown;
    double startMs = 0;
    double durationMs = 0;
    QString note; ///< what came of it, if it says so
    friend bool operator==(const RunStep&, const RunStep&) = default;
};

/// What the execution_details of a run tell, as far as they have it under one of the usual names.
struct RunDetails {
    QList<RunStep> steps; ///< in order; at most MostSteps
    bool stepsCut = false; ///< there were more
    QString errorMessage; ///< empty: no error is told
    QString errorCode;
    QString errorOrigin;
    std::optional<bool> retryable;
    std::optional<int> attempt;
    std::optional<int> attempts;
    QString origin; ///< what started the run
    QString model; ///< the language model
    friend bool operator==(const RunDetails&, const RunDetails&) = default;

    static constexpr int MostSteps = 40;
};

/// Never fails. English and Portuguese names are known; a step without a start follows the one before it.
///
///     {"error": {"code", "origin", "message", "retryable"} or "text", "attempt", "max_attempts", "trigger",
///     "model",
///      "steps": [{"name", "status", "start_ms", "duration_ms", "note"}]}
RunDetails readRun(const JsonText& json);

} // namespace sevenscale

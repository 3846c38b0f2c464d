// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"
#include "services/domain/timestamp.h"

#include <functional>

namespace sevenscale {

/// How much is invented. The same options give the same rows, on every platform and in both dialects.
struct DemoOptions {
    quint64 seed = 7;
    Timestamp until; ///< nothing is dated later
    int clients = 24;
    qint64 executions = 50'000; ///< exactly so many, the runs still going included
    int days = 90; ///< of runs, logs and insights; figures begin with the month of the first day, so that
                   ///< months are whole

    /// The mistake in one sentence, or nothing.
    Result<void> check() const;
};

/// How far it has come.
struct DemoProgress {
    enum class Step { Migrating, Clinics, Executions, Metrics, Insights, Logs, Finishing };
    Step step = Step::Clinics;
    qint64 done = 0; ///< rows
    qint64 total = 0; ///< an estimate, never below `done`
};

/// Told now and then; returning false ends the work with ErrorCode::Cancelled, and nothing stays written.
using DemoProgressHandler = std::function<bool(const DemoProgress&)>;

} // namespace sevenscale

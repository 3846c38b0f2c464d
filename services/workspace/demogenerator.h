// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/workspace/demooptions.h"
#include "services/workspace/demoplan.h"

#include <optional>

namespace sevenscale {

/// Fills an empty, migrated database with a believable agency, in either dialect: clinics in Brazilian
/// cities, the seven agents of Impulso Health, their runs with the tails and errors that such runs have,
/// daily figures with the rhythm of the week, insights, logs, and a trouble that goes on at the very end.
///
/// The same options give the same rows. Names, addresses and numbers are invented; mail goes to example.com.
///
/// Thread: that of the session. All or nothing: one transaction, begun here unless the session is in one.
/// Failure: InvalidInput (options), Conflict (the database is not empty), SchemaMissing, Cancelled,
/// QueryFailed.
class DemoGenerator {
public:
    explicit DemoGenerator(DemoOptions options);

    /// Gives the number of rows written.
    Result<qint64> fill(Session& session, const DemoProgressHandler& progress = {});

    /// What was settled for these options; made on first use.
    const DemoPlan& plan();

    /// Whether none of the tables that a demo fills has a row.
    static Result<bool> isEmpty(Session& session);

private:
    Result<qint64> write(Session& session, const DemoProgressHandler& progress);

    DemoOptions m_options;
    std::optional<DemoPlan> m_plan;
};

} // namespace sevenscale

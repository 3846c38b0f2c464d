// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/workspace/demooptions.h"

#include <QString>

namespace sevenscale {

/// What a workspace is made with, when there is none yet.
struct WorkspaceOptions {
    quint64 seed = 7;
    int clients = 24;
    qint64 executions = 50'000;
    int days = 90;
    int patienceMs = 120'000; ///< how long to wait for another program that is making or continuing it
};

/// What was done to a workspace.
struct WorkspaceReport {
    bool created = false; ///< filled for the first time
    qint64 rowsWritten = 0;
    Timestamp until; ///< the workspace is true up to this moment
};

/// Where the workspace of a data folder lies. The folder is the caller's choice:
/// QStandardPaths::AppLocalDataLocation.
QString workspacePath(const QString& dataFolder);

/// Makes sure that the workspace is there, has the schema of this program, and goes on to `now`: made,
/// migrated and filled on first use, otherwise continued. What a person has changed in it stays as it is.
///
/// Killed at any moment, the next call does what is left; of two programs at once, one waits for the other.
///
/// Thread: any without an event loop to hold up; it opens a session of its own and closes it.
/// Failure: FileFailed (the folder, or a file that is no database), Conflict (another program keeps it
/// locked), WorkspaceOutdated, Cancelled (by `progress`), QueryFailed.
Result<WorkspaceReport> ensureWorkspace(const QString& path, Timestamp now,
    const DemoProgressHandler& progress = {}, const WorkspaceOptions& options = {});

/// Writes what has happened since the workspace was last continued: runs, days, insights, logs, syncs, at
/// most those of the last 90 days; runs that were under way end. For a console that stays open: call it now
/// and then. Gives the rows written; none for a database that is no workspace, or when `now` is not later.
Result<qint64> continueWorkspace(Session& session, Timestamp now);

/// Whether nothing is missing up to `now`, give or take two minutes.
Result<bool> isWorkspaceCurrent(Session& session, Timestamp now);

} // namespace sevenscale

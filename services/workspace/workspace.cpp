// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/workspace.h"

#include "services/database/migrator.h"
#include "services/workspace/demogenerator.h"
#include "services/workspace/workspacestate.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace sevenscale {
namespace {

constexpr qint64 CurrentWithinMicros = 120'000'000;

Result<void> migrated(Session& session, const DemoProgressHandler& progress) {
    Migrator migrator(session);
    return migrator.migrate([&](const Migrator::Progress& step) {
        if (progress)
            progress({DemoProgress::Step::Migrating, step.done, step.total});
    });
}

Result<qint64> filled(
    Session& session, Timestamp now, const DemoProgressHandler& progress, const WorkspaceOptions& options) {
    auto transaction = Transaction::begin(session);
    if (!transaction)
        return failure(transaction.error());
    DemoGenerator generator({options.seed, now, options.clients, options.executions, options.days});
    auto rows = generator.fill(session, progress);
    if (!rows)
        return rows;
    const DemoPlan& plan = generator.plan();
    WorkspaceState state;
    state.seed = options.seed;
    state.clients = options.clients;
    state.origin = plan.origin;
    state.pace = plan.pace;
    state.until = now;
    state.incidents = plan.incidents;
    state.marks = {now.toText()};
    if (auto written = state.write(session); !written)
        return failure(written.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return rows;
}

/// The log of much writing is as large as the workspace itself: not to be kept. Somebody reading is no
/// failure.
void emptyLog(Session& session) {
    (void)session.query(QStringLiteral("pragma wal_checkpoint(truncate)"));
}

} // namespace

QString workspacePath(const QString& dataFolder) {
    return QDir(dataFolder).filePath(QStringLiteral("workspace.sqlite"));
}

Result<WorkspaceReport> ensureWorkspace(const QString& path, Timestamp now,
    const DemoProgressHandler& progress, const WorkspaceOptions& options) {
    const QFileInfo file(path);
    if (!QDir().mkpath(file.absolutePath()))
        return failure(ErrorCode::FileFailed,
            QStringLiteral("The folder %1 cannot be made.")
                .arg(QDir::toNativeSeparators(file.absolutePath())));
    QLockFile lock(path % QLatin1String(".lock"));
    lock.setStaleLockTime(0); // a slow first fill is not stale; that of a dead process is noticed by its id
    if (!lock.tryLock(options.patienceMs)) {
        if (lock.error() == QLockFile::LockFailedError)
            return failure(ErrorCode::Conflict,
                QStringLiteral("Another program has been preparing the workspace for too long."));
        return failure(ErrorCode::FileFailed,
            QStringLiteral("The folder %1 cannot be written to.")
                .arg(QDir::toNativeSeparators(file.absolutePath())));
    }

    auto session = Session::open(ConnectionSettings::workspace(path));
    if (!session)
        return failure(session.error());
    // Pages that change often stay in memory until the commit, instead of going to the log again and again.
    // However long it takes, it is not given up in the middle.
    (*session)->setStatementTimeout(0);
    if (auto done = (*session)->script(QStringLiteral("pragma cache_size = -262144")); !done)
        return failure(done.error());
    if (auto done = migrated(**session, progress); !done)
        return failure(done.error());
    auto state = WorkspaceState::read(**session);
    if (!state)
        return failure(state.error());
    if (*state) {
        auto rows = continueWorkspace(**session, now);
        if (!rows)
            return failure(rows.error());
        if (*rows > 10'000)
            emptyLog(**session);
        return WorkspaceReport{false, *rows, std::max((*state)->until, now)};
    }
    const auto empty = DemoGenerator::isEmpty(**session);
    if (!empty)
        return failure(empty.error());
    if (!*empty) // somebody's own data: opened as it is, never added to
        return WorkspaceReport{false, 0, now};
    auto rows = filled(**session, now, progress, options);
    if (!rows)
        return failure(rows.error());
    emptyLog(**session);
    return WorkspaceReport{true, *rows, now};
}

Result<bool> isWorkspaceCurrent(Session& session, Timestamp now) {
    const auto state = WorkspaceState::read(session);
    if (!state)
        return failure(state.error());
    return *state && (*state)->until.microseconds + CurrentWithinMicros >= now.microseconds;
}

} // namespace sevenscale

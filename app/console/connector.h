// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/connectionreport.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace sevenscale {

/// What is done with a database before the console works on it: each task runs on a thread of its own with a
/// session of its own, and can be abandoned at any moment.
///
/// Thread: create, use and destroy on the application's. Nothing here waits: abandon() and the destructor
/// tell the tasks to end, which takes a tenth of a second, or as long as the resolver of names does. Threads
/// that still run at the program's end are waited for two seconds and then left behind.
class Connector {
public:
    using Progress = std::function<void(int done, int total, const QString& step)>;
    using Findings = QList<MigrationPreview::Finding>;

    Connector() = default;
    ~Connector();
    Connector(const Connector&) = delete;
    Connector& operator=(const Connector&) = delete;

    /// Connects and looks around: server, TLS, role, schema, rights.
    QFuture<ConnectionReport> test(const ConnectionSettings& settings);
    /// What a migration would do; changes nothing.
    QFuture<Result<MigrationPreview>> preview(const ConnectionSettings& settings);
    /// Migrates, and gives what the catalogue check has to say afterwards: that is not undone by it.
    /// `progress` is called on the application's thread while `context` lives. An abandoned migration is as
    /// one that was killed: what is recorded stays, and the next run goes on from there.
    QFuture<Result<Findings>> migrate(
        const ConnectionSettings& settings, QObject* context, Progress progress);

    /// Ends all tasks of this object: their futures finish with ErrorCode::Cancelled.
    void abandon();

    class Task;

private:
    std::shared_ptr<Task> newTask();

    QList<std::weak_ptr<Task>> m_tasks;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"

#include <QJsonObject>
#include <QVariant>

namespace sevenscale {

/// The trace that a person's change of one row leaves in `audit_log`, in the transaction of the change.
///
/// PostgreSQL's triggers write it whoever changes the row, and nothing is done here. On SQLite no trigger
/// could tell a person from the workspace's own writing, so the stores say it: begin() before the change,
/// finish() after. Which columns are told is the same in both, and contact data never is; that it changed is.
///
/// Thread: that of the session. Failure: as its statements fail; the caller's transaction is to be given up.
class AuditedChange {
public:
    /// `table` is one that is audited: clients, ai_agents, client_integrations, saved_views,
    /// client_metric_targets, insight_marks. An invalid `id`: the row is still to be made.
    static Result<AuditedChange> begin(Session& session, const QString& table, const QVariant& id);
    /// After an INSERT with the new row's id. Nothing is written when nothing changed. `unread` names columns
    /// that changed and are read by nobody, not even to compare them.
    Result<void> finish(const QVariant& newId = {}, const QStringList& unread = {});

private:
    struct Snapshot {
        QString tenant;
        QJsonObject told;
        QJsonObject untold; ///< compared only
    };
    AuditedChange(Session& session, QString table, QVariant id)
        : m_session(session)
        , m_table(std::move(table))
        , m_id(std::move(id)) { }
    Result<std::optional<Snapshot>> look() const;

    Session& m_session;
    QString m_table;
    QVariant m_id;
    std::optional<Snapshot> m_before;
};

/// A line of its own, for what is no change of a row that is audited. Only on SQLite, as above: in PostgreSQL
/// the functions of `ops` write theirs.
Result<void> recordAudit(Session& session, const QString& tenant, const QString& action,
    const QString& resource, const QString& resourceId, const std::optional<QJsonObject>& before,
    const std::optional<QJsonObject>& after);

} // namespace sevenscale

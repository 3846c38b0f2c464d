// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace sevenscale {

/// One numbered file of resources/schema/<dialect>.
struct MigrationStep {
    int version = 0;
    QString name; ///< as in the file's name: `tenancy` of `0002_tenancy.sql`
    QString sql;
    QString checksum; ///< SHA-256 of the file, line ends normalised, in hex
    bool concurrent = false; ///< a list of CREATE INDEX CONCURRENTLY, run outside a transaction
};

/// What a database needs, or why it cannot be migrated.
struct MigrationPlan {
    struct LostRight {
        QString role, object, privilege;
        QString code; ///< names the sentence, for who words it in another language
        QList<QString> arguments; ///< what the sentence was made of
    };
    struct Finding {
        QString object, problem, hint;
        QString code;
        QList<QString> arguments;
    };
    int currentVersion = -1; ///< -1: never migrated
    QList<MigrationStep> pending;
    QList<LostRight> lostRights; ///< only for a database that was never migrated
    QList<Finding> obstacles; ///< any of these stops the migration before it changes anything
};

/// Brings a database to the schema that this program carries (schema.md section 1: the rules).
///
/// Each step is applied and recorded under a lock that other programs respect; a step that was killed is done
/// again. No table is locked, and no writer kept waiting, for more than three seconds: a step that does not
/// get its locks in that time is rolled back and tried again after a pause.
///
/// Thread: that of the session. Failure: SchemaChanged, SchemaTooNew (of a workspace WorkspaceOutdated),
/// Conflict (another program holds the lock for longer than the patience), QueryFailed with the step's name;
/// steps already recorded stay.
class Migrator {
public:
    struct Progress {
        int done = 0, total = 0;
        QString step;
    };

    /// `folder` holds the steps; what is not given are those that the program carries for the session's
    /// dialect.
    explicit Migrator(Session& session, QString folder = {});

    /// How long to wait for another program that migrates without getting on, or for a step's locks.
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }

    /// Reads what is pending; changes nothing.
    Result<MigrationPlan> plan();
    /// Applies all that is pending and ends with the catalogue check, whose findings are then in findings():
    /// they do not undo the migration, and some are about other programs.
    Result<void> migrate(const std::function<void(const Progress&)>& progress = {});
    const QList<MigrationPlan::Finding>& findings() const { return m_findings; }
    /// The catalogue check alone: what is not as the rules say.
    Result<QList<MigrationPlan::Finding>> check();

    /// The steps that this program carries for a dialect, in order.
    static QList<MigrationStep> steps(Dialect dialect);
    static QList<MigrationStep> stepsIn(const QString& folder);

private:
    struct Recorded {
        QString name;
        std::optional<QString> checksum; ///< nothing where the login may not read it
    };
    using Ledger = QHash<int, Recorded>;
    class Lock;
    class CatalogOnly;

    Result<std::optional<Ledger>> readLedger();
    /// The failure that says so of a server's database, or of a workspace, which a person can only replace.
    Result<void> refused(ErrorCode code, const QString& detail) const;
    /// Fails when what was applied is not what we carry.
    Result<void> compare(const Ledger& ledger) const;
    /// What is in the way, told which steps the ledger records.
    Result<QList<MigrationPlan::Finding>> preflight(const Ledger& applied);
    Result<QList<MigrationPlan::Finding>> findingsOf(const QString& file);
    Result<void> applyWithLock(const MigrationStep& step);
    Result<bool> applyOnce(const MigrationStep& step);
    Result<void> apply(const MigrationStep& step);
    Result<void> buildIndexes(const MigrationStep& step);
    Result<void> record(const MigrationStep& step);
    QString readFile(const QString& name) const;

    Session& m_session;
    QString m_folder;
    QList<MigrationStep> m_steps;
    QList<MigrationPlan::Finding> m_findings;
    int m_patienceMs = 120'000;
};

} // namespace sevenscale

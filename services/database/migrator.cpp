// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QThread>

#include <algorithm>

namespace sevenscale {
namespace {

/// The advisory lock of every program that migrates a SevenScale database ("SevS", "migr").
constexpr qint64 LockKey = 0x53657653'6D696772;
/// How long a build of an index waits for other programs' transactions, which hold it up but are not held up
/// by it.
constexpr char IndexLockTimeout[] = "5min";

QString defaultFolder(Dialect dialect) {
    return dialect == Dialect::Sqlite ? QStringLiteral(":/schema/sqlite")
                                      : QStringLiteral(":/schema/postgres");
}

QString readText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

QString stepName(const MigrationStep& step) {
    return QStringLiteral("%1_%2").arg(step.version, 4, 10, QLatin1Char('0')).arg(step.name);
}

QString programName() {
    const QString name = QCoreApplication::applicationName();
    return (name.isEmpty() ? QStringLiteral("SevenScale Console") : name)
        % QLatin1String(" " SEVENSCALE_VERSION);
}

/// The texts of a JSON array.
QList<QString> listOf(const QString& json) {
    QList<QString> list;
    for (const auto& each : QJsonDocument::fromJson(json.toUtf8()).array())
        list.append(each.toString());
    return list;
}

/// One index of a concurrent step.
struct IndexBuild {
    QString name;
    QString sql;
};

QList<IndexBuild> indexBuilds(const QString& sql) {
    static const QLatin1String Marker("-- index:");
    QList<IndexBuild> builds;
    for (const QString& line : sql.split(QLatin1Char('\n'))) {
        if (line.startsWith(Marker)) {
            QString name = line.sliced(Marker.size()).trimmed();
            if (!name.contains(QLatin1Char('.')))
                name.prepend(QLatin1String("public."));
            builds.append({name, {}});
        } else if (!builds.isEmpty()) {
            builds.last().sql += line % QLatin1Char('\n');
        }
    }
    return builds;
}

/// Between two tries, and never two programs in step.
void pause(int leastMs, int mostMs) {
    QThread::msleep(static_cast<unsigned long>(QRandomGenerator::global()->bounded(leastMs, mostMs)));
}

} // namespace

/// The lock that programs respect, for one try. It belongs to the server's session and goes with it; nobody
/// ever waits in it, because whoever waits holds a snapshot, on which CREATE INDEX CONCURRENTLY waits in
/// turn.
class Migrator::Lock {
public:
    explicit Lock(Session& session)
        : m_session(session) { }
    ~Lock() {
        if (m_held && !m_session.isBroken())
            (void)m_session.query(QStringLiteral("select pg_advisory_unlock(?::bigint)"), {LockKey});
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    Result<bool> take() {
        if (m_session.dialect() == Dialect::Sqlite)
            return true; // BEGIN IMMEDIATE is the lock
        auto rows = m_session.query(QStringLiteral("select pg_try_advisory_lock(?::bigint)"), {LockKey});
        if (!rows)
            return failure(rows.error());
        m_held = rows->next() && rows->boolean(0);
        return m_held;
    }

private:
    Session& m_session;
    bool m_held = false;
};

/// While the catalogue is asked and indexes are built, nothing but pg_catalog is searched: a function that
/// somebody put into `public` may fit a call better than the one that is meant, and would run with our
/// rights.
///
/// For a moment that is within a transaction of its own, which ends in a rollback: that goes through also
/// when the task is interrupted, and the session serves others afterwards. A migration has transactions of
/// its own and sets the session's path.
class Migrator::CatalogOnly {
public:
    enum class While { Asking, Migrating };

    CatalogOnly(Session& session, While purpose)
        : m_session(session) {
        if (session.dialect() != Dialect::PostgreSql)
            return;
        if (purpose == While::Asking && !session.inTransaction()) {
            auto begun = Transaction::begin(session);
            if (!begun) {
                m_failed = begun.error();
                return;
            }
            m_transaction.emplace(std::move(*begun));
            if (auto set = session.script(QStringLiteral("set local search_path = pg_catalog, pg_temp"));
                !set)
                m_failed = set.error();
            return;
        }
        auto before = session.query(QStringLiteral("select pg_catalog.current_setting('search_path')"));
        if (!before || !before->next()) {
            m_failed = before ? Error{ErrorCode::Internal, {}, {}} : before.error();
            return;
        }
        m_before = before->text(0);
        if (auto set = session.script(QStringLiteral("set search_path = pg_catalog, pg_temp")); !set)
            m_failed = set.error();
    }
    ~CatalogOnly() {
        if (m_before && !m_session.isBroken())
            (void)m_session.query(
                QStringLiteral("select pg_catalog.set_config('search_path', ?, false)"), {*m_before});
    }
    CatalogOnly(const CatalogOnly&) = delete;
    CatalogOnly& operator=(const CatalogOnly&) = delete;

    const std::optional<Error>& failed() const { return m_failed; }

private:
    Session& m_session;
    std::optional<Transaction> m_transaction;
    std::optional<QString> m_before;
    std::optional<Error> m_failed;
};

Migrator::Migrator(Session& session, QString folder)
    : m_session(session)
    , m_folder(folder.isEmpty() ? defaultFolder(session.dialect()) : std::move(folder))
    , m_steps(stepsIn(m_folder)) {
}

QList<MigrationStep> Migrator::steps(Dialect dialect) {
    return stepsIn(defaultFolder(dialect));
}

QList<MigrationStep> Migrator::stepsIn(const QString& folder) {
    static const QRegularExpression numbered(QStringLiteral("^(\\d{4})_([a-z0-9_]+)\\.sql$"));
    QList<MigrationStep> steps;
    const QDir files(folder);
    for (const QString& file : files.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const auto match = numbered.match(file);
        if (!match.hasMatch())
            continue;
        MigrationStep step;
        step.version = match.captured(1).toInt();
        step.name = match.captured(2);
        step.sql = readText(files.filePath(file));
        step.checksum = QString::fromLatin1(
            QCryptographicHash::hash(step.sql.toUtf8(), QCryptographicHash::Sha256).toHex());
        step.concurrent = step.sql.startsWith(QLatin1String("-- sevenscale: concurrently"));
        steps.append(std::move(step));
    }
    std::sort(steps.begin(), steps.end(),
        [](const MigrationStep& a, const MigrationStep& b) { return a.version < b.version; });
    return steps;
}

Result<MigrationPlan> Migrator::plan() {
    const CatalogOnly path(m_session, CatalogOnly::While::Asking);
    if (path.failed())
        return failure(*path.failed());
    auto ledger = readLedger();
    if (!ledger)
        return failure(ledger.error());
    MigrationPlan plan;
    for (;;) {
        const Ledger applied = ledger->value_or(Ledger());
        if (auto same = compare(applied); !same)
            return failure(same.error());
        plan = {};
        for (auto it = applied.cbegin(); it != applied.cend(); ++it)
            plan.currentVersion = std::max(plan.currentVersion, it.key());
        for (const MigrationStep& step : m_steps) {
            if (!applied.contains(step.version))
                plan.pending.append(step);
        }
        if (plan.pending.isEmpty())
            return plan;

        auto obstacles = preflight(applied);
        if (!obstacles)
            return failure(obstacles.error());
        // What another program made between the two questions is no obstacle.
        ledger = readLedger();
        if (!ledger)
            return failure(ledger.error());
        if (obstacles->isEmpty() || ledger->value_or(Ledger()).size() == applied.size()) {
            plan.obstacles = std::move(*obstacles);
            break;
        }
    }
    const QString rights = plan.currentVersion < 0 ? readFile(QStringLiteral("rights.sql")) : QString();
    if (!rights.isEmpty()) {
        auto rows = m_session.query(rights);
        if (!rows)
            return failure(rows.error());
        while (rows->next())
            plan.lostRights.append(
                {rows->text(0), rows->text(1), rows->text(2), rows->text(3), listOf(rows->text(4))});
    }
    return plan;
}

Result<void> Migrator::migrate(const std::function<void(const Progress&)>& progress) {
    if (m_session.inTransaction())
        return failure(ErrorCode::Internal, QStringLiteral("A transaction is open."));
    if (m_steps.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("This program carries no migrations."));
    const CatalogOnly path(m_session, CatalogOnly::While::Migrating);
    if (path.failed())
        return failure(*path.failed());
    const int timeout = m_session.statementTimeout();
    const auto restore = qScopeGuard([this, timeout] { m_session.setStatementTimeout(timeout); });
    auto planned = plan();
    if (!planned)
        return failure(planned.error());
    if (!planned->obstacles.isEmpty()) {
        const MigrationPlan::Finding& first = planned->obstacles.first();
        QString detail = first.object % QLatin1String(": ") % first.problem;
        if (!first.hint.isEmpty())
            detail += QLatin1String(" (") % first.hint % QLatin1Char(')');
        if (planned->obstacles.size() > 1)
            detail += QStringLiteral(" And %1 more.").arg(planned->obstacles.size() - 1);
        return failure(ErrorCode::Conflict, detail);
    }

    m_session.setStatementTimeout(0);
    Progress now{0, static_cast<int>(planned->pending.size()), {}};
    for (const MigrationStep& step : planned->pending) {
        now.step = stepName(step);
        if (progress)
            progress(now);
        if (auto applied = applyWithLock(step); !applied) {
            Error error = applied.error();
            if (error.code != ErrorCode::SchemaChanged && error.code != ErrorCode::SchemaTooNew
                && error.code != ErrorCode::WorkspaceOutdated)
                error.detail = stepName(step) % QLatin1String(": ") % error.detail;
            return failure(error);
        }
        ++now.done;
    }
    now.step.clear();
    if (progress)
        progress(now);
    m_session.setStatementTimeout(timeout);
    auto found = check();
    if (!found)
        return failure(found.error());
    m_findings = std::move(*found);
    return {};
}

Result<QList<MigrationPlan::Finding>> Migrator::check() {
    const CatalogOnly path(m_session, CatalogOnly::While::Asking);
    if (path.failed())
        return failure(*path.failed());
    return findingsOf(QStringLiteral("check.sql"));
}

Result<std::optional<Migrator::Ledger>> Migrator::readLedger() {
    const bool sqlite = m_session.dialect() == Dialect::Sqlite;
    auto exists = m_session.query(sqlite
            ? QStringLiteral("select count(*) from sqlite_master where name = 'sevenscale_migrations'")
            // A view of this name, or another role's table with its policies, would run what somebody planted
            // there. Such a thing is no ledger; the preflight names it.
            : QStringLiteral(
                "select count(*) from pg_catalog.pg_class c where c.relname = 'sevenscale_migrations'"
                " and c.relnamespace = 'public'::pg_catalog.regnamespace and c.relkind = 'r'"
                " and (c.relowner = (select r.oid from pg_catalog.pg_roles r where r.rolname = current_user)"
                " or c.relowner = (select n.nspowner from pg_catalog.pg_namespace n"
                " where n.nspname = 'app_private'))"));
    if (!exists)
        return failure(exists.error());
    if (!exists->next() || exists->integer(0) == 0)
        return std::nullopt;
    // A login that may not read the checksums compares the versions alone. Asked first, because a refusal
    // would end a transaction that is open.
    bool readable = true;
    if (!sqlite) {
        auto granted = m_session.query(QStringLiteral(
            "select has_column_privilege('public.sevenscale_migrations', 'checksum', 'SELECT')"));
        if (!granted)
            return failure(granted.error());
        readable = granted->next() && granted->boolean(0);
    }
    auto rows = m_session.query(QStringLiteral("select version, name, %1 from %2sevenscale_migrations")
                                    .arg(readable ? QStringLiteral("checksum") : QStringLiteral("null"),
                                        sqlite ? QString() : QStringLiteral("public.")));
    if (!rows)
        return failure(rows.error());
    Ledger ledger;
    while (rows->next())
        ledger.insert(static_cast<int>(rows->integer(0)), {rows->text(1), rows->optionalText(2)});
    return ledger;
}

Result<void> Migrator::refused(ErrorCode code, const QString& detail) const {
    if (m_session.dialect() == Dialect::PostgreSql)
        return failure(code, detail);
    // Nobody administers a workspace: what helps is a new one, and for that its file has to be known.
    auto file = m_session.query(QStringLiteral("select file from pragma_database_list where name = 'main'"));
    if (!file || !file->next())
        return failure(code, detail);
    return failure(ErrorCode::WorkspaceOutdated, QDir::toNativeSeparators(file->text(0)));
}

Result<void> Migrator::compare(const Ledger& ledger) const {
    const int newest = m_steps.isEmpty() ? -1 : m_steps.last().version;
    const QList<int> versions = ledger.keys();
    const int recorded = versions.isEmpty() ? -1 : *std::max_element(versions.begin(), versions.end());
    if (recorded > newest)
        return refused(ErrorCode::SchemaTooNew,
            QStringLiteral(
                "The database was migrated to version %1 by a newer program; this one knows versions up "
                "to %2.")
                .arg(recorded)
                .arg(newest));
    for (const MigrationStep& step : m_steps) {
        const auto entry = ledger.constFind(step.version);
        if (entry != ledger.cend() && entry->checksum.value_or(step.checksum) != step.checksum)
            return refused(ErrorCode::SchemaChanged,
                QStringLiteral(
                    "Step %1 was applied to this database in another form (%2) than this program carries.")
                    .arg(stepName(step), entry->name));
    }
    return {};
}

Result<QList<MigrationPlan::Finding>> Migrator::preflight(const Ledger& applied) {
    if (m_session.dialect() == Dialect::PostgreSql) {
        QStringList versions;
        for (auto it = applied.cbegin(); it != applied.cend(); ++it)
            versions.append(QString::number(it.key()));
        auto told = m_session.query(QStringLiteral("select set_config('sevenscale.applied', ?, false)"),
            {versions.join(QLatin1Char(','))});
        if (!told)
            return failure(told.error());
    }
    return findingsOf(QStringLiteral("preflight.sql"));
}

Result<QList<MigrationPlan::Finding>> Migrator::findingsOf(const QString& file) {
    QList<MigrationPlan::Finding> findings;
    const QString sql = readFile(file);
    if (sql.isEmpty())
        return findings;
    auto rows = m_session.query(sql);
    if (!rows) {
        Error error = rows.error();
        error.detail = file % QLatin1String(": ") % error.detail;
        return failure(error);
    }
    while (rows->next())
        findings.append({rows->text(0), rows->text(1), rows->text(2), rows->text(3), listOf(rows->text(4))});
    return findings;
}

Result<void> Migrator::applyWithLock(const MigrationStep& step) {
    QDeadlineTimer patience(m_patienceMs);
    qsizetype seen = -1;
    Error last{ErrorCode::Conflict, QStringLiteral("Another program is migrating this database."), {}};
    for (;;) {
        auto applied = applyOnce(step);
        if (applied && *applied)
            return {};
        if (!applied && (applied.error().code != ErrorCode::Conflict || m_session.isBroken()))
            return failure(applied.error());
        if (!applied)
            last = applied.error();
        if (m_session.isInterrupted())
            return failure(ErrorCode::Cancelled, QStringLiteral("The migration was ended."));
        // Another program that gets on may take as long as it needs.
        if (auto ledger = readLedger(); ledger && *ledger && (*ledger)->size() != seen) {
            if (std::exchange(seen, (*ledger)->size()) >= 0)
                patience.setRemainingTime(m_patienceMs);
        }
        if (patience.hasExpired())
            return failure(last);
        if (applied)
            pause(50, 250);
        else
            pause(300, 1500);
    }
}

/// False when another program holds the lock.
Result<bool> Migrator::applyOnce(const MigrationStep& step) {
    Lock lock(m_session);
    auto taken = lock.take();
    if (!taken || !*taken)
        return taken;
    // The other program may have done it while we waited.
    auto ledger = readLedger();
    if (!ledger)
        return failure(ledger.error());
    if (*ledger) {
        if (auto same = compare(**ledger); !same)
            return failure(same.error());
        if ((*ledger)->contains(step.version))
            return true;
    }
    auto applied = step.concurrent ? buildIndexes(step) : apply(step);
    if (!applied)
        return failure(applied.error());
    return true;
}

Result<void> Migrator::apply(const MigrationStep& step) {
    auto transaction = Transaction::begin(m_session);
    if (!transaction)
        return failure(transaction.error());
    if (m_session.dialect() == Dialect::PostgreSql) {
        // More than deadlock_timeout, or autovacuum would never give way.
        if (auto set = m_session.script(QStringLiteral("set local search_path = pg_catalog, pg_temp;"
                                                       " set local lock_timeout = '3s';"
                                                       " set local idle_in_transaction_session_timeout = 0"));
            !set)
            return set;
    } else {
        // The lock of SQLite is this transaction, so what others did meanwhile is known only now.
        auto ledger = readLedger();
        if (!ledger)
            return failure(ledger.error());
        if (*ledger && (*ledger)->contains(step.version))
            return {};
    }
    if (auto run = m_session.script(step.sql); !run)
        return run;
    if (auto recorded = record(step); !recorded)
        return recorded;
    return transaction->commit();
}

Result<void> Migrator::buildIndexes(const MigrationStep& step) {
    if (auto set
        = m_session.script(QStringLiteral("set lock_timeout = '%1'").arg(QLatin1String(IndexLockTimeout)));
        !set)
        return set;
    const auto reset = qScopeGuard([this] {
        if (!m_session.isBroken())
            (void)m_session.script(QStringLiteral("reset lock_timeout"));
    });
    for (const IndexBuild& build : indexBuilds(step.sql)) {
        auto rows = m_session.query(
            QStringLiteral("select i.indisvalid, i.indexrelid::regclass::text from pg_catalog.pg_index i"
                           " where i.indexrelid = to_regclass(?::text)"),
            {build.name});
        if (!rows)
            return failure(rows.error());
        if (rows->next()) {
            if (rows->boolean(0))
                continue;
            // What is left of a build that was killed; it would only cost, and hold the name.
            if (auto dropped
                = m_session.script(QLatin1String("drop index concurrently if exists ") % rows->text(1));
                !dropped)
                return dropped;
        }
        if (auto built = m_session.script(build.sql); !built)
            return built;
    }
    auto transaction = Transaction::begin(m_session);
    if (!transaction)
        return failure(transaction.error());
    if (auto recorded = record(step); !recorded)
        return recorded;
    return transaction->commit();
}

Result<void> Migrator::record(const MigrationStep& step) {
    const bool sqlite = m_session.dialect() == Dialect::Sqlite;
    const QString sql = sqlite
        ? QStringLiteral(
            "insert into sevenscale_migrations (version, name, checksum, applied_at, applied_by, program)"
            " values (?, ?, ?, now_utc(), 'workspace', ?)")
        : QStringLiteral(
            "insert into public.sevenscale_migrations (version, name, checksum, applied_at, applied_by,"
            " program) values (?, ?, ?, now(), session_user, ?)");
    return m_session.execute(sql, {step.version, step.name, step.checksum, programName()}).map([](qint64) {});
}

QString Migrator::readFile(const QString& name) const {
    return readText(QDir(m_folder).filePath(name));
}

} // namespace sevenscale

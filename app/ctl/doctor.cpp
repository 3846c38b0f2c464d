// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datasource.h"
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/database/drivers.h"
#include "services/database/migrator.h"
#include "services/stores/clock.h"
#include "services/stores/fields.h"
#include "services/stores/lists.h"
#include "services/stores/overviewstore.h"
#include "services/stores/tenantstore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QTimeZone>

namespace sevenscale::ctl {
namespace {

/// Gathers what was looked at, and whether it was well.
class Report {
public:
    void good(const QString& subject, const QString& text) {
        m_lines.append({subject, QStringLiteral("ok"), text});
    }
    /// Worth knowing; does not make the doctor fail.
    void note(const QString& subject, const QString& text) {
        m_lines.append({subject, QStringLiteral("note"), text});
    }
    void bad(const QString& subject, const QString& text) {
        m_lines.append({subject, QStringLiteral("wrong"), text});
        m_wrong = true;
    }
    int finish(bool json) const {
        if (json) {
            QByteArray text = "{\"checks\":[";
            for (const QStringList& line : m_lines) {
                text += (text.endsWith('[') ? "{\"subject\":" : ",{\"subject\":") + jsonString(line[0])
                    + ",\"result\":" + jsonString(line[1]) + ",\"text\":" + jsonString(line[2]) + '}';
            }
            print(text + "],\"ok\":" + (m_wrong ? "false" : "true") + '}');
        } else {
            TextTable table({{QStringLiteral("subject"), false}, {QStringLiteral("result"), false},
                {QStringLiteral("what was found"), false, 160}});
            for (const QStringList& line : m_lines)
                table.add(line);
            print(table.text());
        }
        return m_wrong ? 1 : 0;
    }

private:
    QList<QStringList> m_lines;
    bool m_wrong = false;
};

void checkProgram(Report& report) {
    report.good(QStringLiteral("program"),
        QStringLiteral("version " SEVENSCALE_VERSION ", Qt %1").arg(QString::fromLatin1(qVersion())));
    const QStringList missing = missingDrivers();
    if (missing.isEmpty())
        report.good(QStringLiteral("drivers"), QStringLiteral("PostgreSQL and SQLite"));
    else
        report.bad(QStringLiteral("drivers"),
            QStringLiteral("%1 is missing; install Qt's SQL drivers").arg(missing.join(QLatin1String(", "))));
    if (QTimeZone(QByteArrayLiteral("America/Sao_Paulo")).isValid())
        report.good(QStringLiteral("time zones"), QStringLiteral("America/Sao_Paulo is known"));
    else
        report.bad(QStringLiteral("time zones"),
            QStringLiteral("America/Sao_Paulo is not known here; install tzdata"));
    const QString folder = QFileInfo(workspacePath()).path();
    QDir().mkpath(folder);
    QTemporaryFile probe(folder % QLatin1String("/doctor-XXXXXX"));
    if (!probe.open())
        report.bad(QStringLiteral("data folder"),
            QStringLiteral("%1 cannot be written: %2").arg(folder, probe.errorString()));
    // Where the mounts cannot be read (a chroot), nothing is known of the space: -1.
    else if (const qint64 free = QStorageInfo(folder).bytesAvailable(); free >= 0 && free < 100'000'000)
        report.bad(QStringLiteral("data folder"),
            QStringLiteral("%1 has only %2 MB left").arg(folder).arg(free / 1'000'000));
    else
        report.good(QStringLiteral("data folder"), folder);
}

/// The first value of a question to the server, or what went wrong.
QString answer(Session& session, const QString& sql) {
    auto rows = session.query(sql);
    if (!rows)
        return QStringLiteral("(%1)").arg(rows.error().detail.simplified());
    return rows->next() ? rows->text(0) : QString();
}

void checkServer(Session& session, const ConnectionSettings& settings, Report& report) {
    if (session.dialect() == Dialect::Sqlite) {
        report.good(QStringLiteral("database"),
            QStringLiteral("embedded workspace, SQLite %1")
                .arg(answer(session, QStringLiteral("select sqlite_version()"))));
        const QString integrity = answer(session, QStringLiteral("pragma quick_check"));
        if (integrity == u"ok")
            report.good(QStringLiteral("integrity"), QStringLiteral("the file is sound"));
        else
            report.bad(QStringLiteral("integrity"), integrity);
        return;
    }
    const int version = answer(session, QStringLiteral("show server_version_num")).toInt();
    const QString text
        = QStringLiteral("%1, PostgreSQL %2")
              .arg(settings.displayName(), answer(session, QStringLiteral("show server_version")));
    if (version >= 150'000)
        report.good(QStringLiteral("server"), text);
    else
        report.bad(QStringLiteral("server"), QStringLiteral("%1; the program needs 15 or later").arg(text));
    const Transport transport = session.transport();
    if (transport.encrypted())
        report.good(QStringLiteral("tls"), transport.protocol % QLatin1Char(' ') % transport.cipher);
    else if (transport.local)
        report.good(QStringLiteral("tls"), QStringLiteral("none, on this very machine"));
    else
        report.bad(QStringLiteral("tls"),
            QStringLiteral("the connection is not encrypted; use sslmode=verify-full"));
    const QString sslMode = settings.parameters.value(QStringLiteral("sslmode"));
    if (transport.encrypted() && !transport.local && sslMode != u"verify-full")
        report.bad(QStringLiteral("tls"),
            QStringLiteral("the server's name is not verified; use sslmode=verify-full"));
    // Behind a pooler in transaction mode the next statement may run in another backend.
    const QString pid = answer(session, QStringLiteral("select pg_backend_pid()"));
    bool sameBackend = true;
    for (int i = 0; i < 5; ++i)
        sameBackend = sameBackend && answer(session, QStringLiteral("select pg_backend_pid()")) == pid;
    if (sameBackend)
        report.good(QStringLiteral("session"),
            QStringLiteral("one backend for the whole session, so notifications work"));
    else
        report.bad(QStringLiteral("session"),
            QStringLiteral("a pooler in transaction mode is in between; connect to port 5432"));
}

void checkClock(Session& session, Report& report) {
    const auto now = databaseNow(session);
    if (!now)
        return report.bad(QStringLiteral("clock"), sentence(now.error()));
    const qint64 difference = std::abs(now->microseconds - Timestamp::now().microseconds) / 1'000'000;
    if (difference > 5)
        report.bad(QStringLiteral("clock"),
            QStringLiteral("this machine and the database differ by %1 s").arg(difference));
    else
        report.good(QStringLiteral("clock"), QStringLiteral("agrees with the database"));
}

bool checkSchema(Session& session, Report& report) {
    Migrator migrator(session);
    const auto plan = migrator.plan();
    if (!plan) {
        report.bad(QStringLiteral("schema"), sentence(plan.error()));
        return false;
    }
    if (!plan->pending.isEmpty()) {
        report.bad(QStringLiteral("schema"),
            QStringLiteral("%1 steps are pending; run sevenscalectl migrate").arg(plan->pending.size()));
        return plan->currentVersion >= 0;
    }
    report.good(QStringLiteral("schema"), QStringLiteral("version %1").arg(plan->currentVersion));
    if (session.dialect() == Dialect::Sqlite)
        return true;
    const auto findings = migrator.check();
    if (!findings)
        report.bad(QStringLiteral("catalogue"), sentence(findings.error()));
    else if (findings->isEmpty())
        report.good(QStringLiteral("catalogue"),
            QStringLiteral("row-level security, views and rights are as they should be"));
    else
        for (const auto& finding : *findings)
            report.bad(QStringLiteral("catalogue"), finding.object % QLatin1String(": ") % finding.problem);
    return true;
}

/// What people may do to the database itself. The migration takes it from them where it may; where the
/// database belongs to another role, that role has to.
void checkPeople(Session& session, Report& report) {
    if (session.dialect() == Dialect::Sqlite)
        return;
    auto rows = session.query(QStringLiteral(
        "select r.rolname from pg_catalog.pg_roles r where not r.rolsuper and r.rolcanlogin"
        " and exists (select from pg_catalog.pg_roles g where g.rolname in ('sevenscale_app',"
        " 'sevenscale_clinic', 'sevenscale_supervisor') and pg_has_role(r.oid, g.oid, 'MEMBER'))"
        " and has_database_privilege(r.oid, current_database(), 'TEMP')"
        // Where the database is the migrating role's, the check over the catalogue says it.
        " and not exists (select from pg_catalog.pg_database d where d.datname = current_database()"
        " and pg_has_role(d.datdba, 'USAGE'))"
        " and not exists (select from pg_catalog.pg_namespace n where n.nspname = 'app_private'"
        " and n.nspowner = r.oid) order by 1"));
    if (!rows)
        return report.bad(QStringLiteral("people"), sentence(rows.error()));
    QStringList names;
    while (rows->next())
        names.append(rows->text(0));
    if (names.isEmpty())
        report.good(QStringLiteral("people"), QStringLiteral("nobody may make temporary objects"));
    else
        report.bad(QStringLiteral("people"),
            QStringLiteral("%1 may make temporary objects; let the database's owner run: revoke temporary on "
                           "database … from public, %1")
                .arg(names.join(QLatin1String(", "))));
}

void checkData(Session& session, Report& report) {
    const auto viewer = readViewer(session);
    if (!viewer)
        return report.bad(QStringLiteral("login"), sentence(viewer.error()));
    if (session.dialect() == Dialect::PostgreSql) {
        if (viewer->ownsDatabase)
            report.note(QStringLiteral("login"),
                QStringLiteral(
                    "%1 owns the database and sees past all policies; people need logins of their own")
                    .arg(viewer->login));
        else if (viewer->tenants.isEmpty())
            report.bad(QStringLiteral("login"),
                QStringLiteral("%1 belongs to no tenant, so it sees nothing; ask an owner for a membership")
                    .arg(viewer->login));
        else
            report.good(QStringLiteral("login"),
                QStringLiteral("%1, %2 of %3")
                    .arg(viewer->login, viewer->tenants.front().role, viewer->tenants.front().name));
    }
    QElapsedTimer timer;
    timer.start();
    const auto figures = readOverview(session);
    if (!figures)
        return report.bad(QStringLiteral("overview"), sentence(figures.error()));
    const QString seen = QStringLiteral("%1 clinics, %2 agents, %3 runs in 24 h, read in %4 ms")
                             .arg(figures->totalClients)
                             .arg(figures->totalAgents)
                             .arg(figures->executions24h)
                             .arg(timer.elapsed());
    if (timer.elapsed() > 2000)
        report.bad(QStringLiteral("overview"), seen % QLatin1String("; that is slow"));
    else
        report.good(QStringLiteral("overview"), seen);
    const auto findings = countRows(session, qualityList(), {}, {});
    if (!findings)
        report.bad(QStringLiteral("data"), sentence(findings.error()));
    else if (*findings > 0)
        report.note(
            QStringLiteral("data"), QStringLiteral("%1 findings; see sevenscalectl quality").arg(*findings));
    else
        report.good(QStringLiteral("data"), QStringLiteral("nothing to mend"));
}

} // namespace

int doctor(const Arguments& arguments) {
    Report report;
    checkProgram(report);
    const bool json = arguments.has(QStringLiteral("json"));
    const auto settings = settingsOf(arguments);
    if (!settings) {
        if (settings.error().code == ErrorCode::InvalidInput)
            return fail(settings.error());
        if (settings.error().code == ErrorCode::NotFound && arguments.has(QStringLiteral("demo"))) {
            report.note(QStringLiteral("database"), settings.error().detail);
            return report.finish(json);
        }
        report.bad(QStringLiteral("connection"), sentence(settings.error()));
        return report.finish(json);
    }
    auto session = Session::open(*settings);
    if (!session) {
        report.bad(QStringLiteral("connection"), sentence(session.error()));
        return report.finish(json);
    }
    // Asked by who owns the database: no function that somebody put into `public` may answer for
    // PostgreSQL's.
    const bool server = (*session)->dialect() == Dialect::PostgreSql;
    if (server)
        static_cast<void>((*session)->script(QStringLiteral("set search_path = pg_catalog, pg_temp")));
    checkServer(**session, *settings, report);
    checkClock(**session, report);
    checkPeople(**session, report);
    const bool readable = checkSchema(**session, report);
    if (server)
        static_cast<void>((*session)->script(QStringLiteral("set search_path = public, pg_temp")));
    if (readable)
        checkData(**session, report);
    return report.finish(json);
}

} // namespace sevenscale::ctl

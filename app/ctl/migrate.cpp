// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/database/migrator.h"

namespace sevenscale::ctl {
namespace {

QString stepName(const MigrationStep& step) {
    return QStringLiteral("%1 %2").arg(step.version, 4, 10, QLatin1Char('0')).arg(step.name);
}

void printPlan(const MigrationPlan& plan, bool withRights) {
    if (plan.pending.isEmpty())
        print(QStringLiteral("Nothing is pending; the schema is at version %1.").arg(plan.currentVersion));
    else
        print(QStringLiteral("%1 steps are pending:").arg(plan.pending.size()));
    for (const MigrationStep& step : plan.pending)
        print(QLatin1String("  ") % stepName(step));
    if (!withRights || plan.pending.isEmpty())
        return;
    if (plan.lostRights.isEmpty()) {
        print(QStringLiteral("No role loses a right."));
        return;
    }
    print(QStringLiteral("These roles lose a right:"));
    TextTable table({{QStringLiteral("role"), false}, {QStringLiteral("object"), false, 60},
        {QStringLiteral("right"), false, 60}});
    for (const auto& right : plan.lostRights)
        table.add({right.role, right.object, right.privilege});
    print(table.text());
}

Error obstacleError(const MigrationPlan& plan) {
    const MigrationPlan::Finding& first = plan.obstacles.front();
    QString text = QStringLiteral("%1: %2. %3").arg(first.object, first.problem, first.hint);
    if (plan.obstacles.size() > 1)
        text += QStringLiteral(" (and %1 more, shown by --dry-run)").arg(plan.obstacles.size() - 1);
    return {
        ErrorCode::Conflict, QStringLiteral("Nothing was changed, because something is in the way. ") % text};
}

int makeOwner(Session& session, const Arguments& arguments) {
    const QString login = arguments.value(QStringLiteral("owner"));
    auto done = session.query(QStringLiteral("select ops.make_owner(?, ?, ?)"),
        {login, arguments.value(QStringLiteral("name"), login),
            arguments.value(QStringLiteral("email"), login % QLatin1String("@localhost"))});
    if (!done)
        return fail(done.error());
    print(QStringLiteral("%1 is an owner.").arg(login));
    return 0;
}

} // namespace

int migrate(Session& session, const Arguments& arguments) {
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    const bool check = arguments.has(QStringLiteral("check"));
    session.setStatementTimeout(0);
    Migrator migrator(session);
    const auto plan = migrator.plan();
    if (!plan)
        return fail(plan.error());
    if (dryRun || check) {
        printPlan(*plan, dryRun);
        for (const auto& obstacle : plan->obstacles)
            print(QStringLiteral("In the way: %1: %2. %3")
                      .arg(obstacle.object, obstacle.problem, obstacle.hint));
        if (!plan->obstacles.isEmpty())
            return 1;
        if (check && plan->pending.isEmpty()) {
            const auto findings = migrator.check();
            if (!findings)
                return fail(findings.error());
            for (const auto& finding : *findings)
                print(QStringLiteral("Not as it should be: %1: %2").arg(finding.object, finding.problem));
            return findings->isEmpty() ? 0 : 1;
        }
        return check && !plan->pending.isEmpty() ? 1 : 0;
    }
    if (!plan->obstacles.isEmpty())
        return fail(obstacleError(*plan));
    const auto done = migrator.migrate([](const Migrator::Progress& progress) {
        complain(QStringLiteral("%1/%2 %3").arg(progress.done).arg(progress.total).arg(progress.step));
    });
    if (!done)
        return fail(done.error());
    print(plan->pending.isEmpty() ? QStringLiteral("Nothing was pending.")
                                  : QStringLiteral("Migrated: %1 steps.").arg(plan->pending.size()));
    if (arguments.has(QStringLiteral("owner")))
        return makeOwner(session, arguments);
    return 0;
}

} // namespace sevenscale::ctl

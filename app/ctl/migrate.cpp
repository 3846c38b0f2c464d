// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/database/migrator.h"
#include "services/stores/fields.h"

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
    print(QStringLiteral("What changes for other roles and programs:"));
    TextTable table({{QStringLiteral("role"), false}, {QStringLiteral("object"), false, 60},
        {QStringLiteral("right"), false, 60}});
    for (const auto& right : plan.lostRights)
        table.add({right.role, right.object, right.privilege});
    print(table.text());
}

using Finding = MigrationPlan::Finding;

QString line(const Finding& finding) {
    const QString text = finding.object % QLatin1String(": ") % finding.problem;
    return finding.hint.isEmpty() ? text : ended(text) % u' ' % finding.hint;
}

Error obstacleError(const MigrationPlan& plan) {
    const Finding& first = plan.obstacles.front();
    QString text = line(first);
    if (plan.obstacles.size() > 1)
        text += QStringLiteral(" (and %1 more, shown by --dry-run)").arg(plan.obstacles.size() - 1);
    return {
        ErrorCode::Conflict, QStringLiteral("Nothing was changed, because something is in the way. ") % text};
}

/// `[…]` of what `one` makes of each.
template <typename T, typename One> QByteArray jsonArray(const QList<T>& list, One one) {
    QByteArray json = "[";
    for (const T& each : list)
        json += (json.size() > 1 ? "," : "") + one(each);
    return json + ']';
}

QByteArray jsonFindings(const QList<Finding>& findings) {
    return jsonArray(findings, [](const Finding& finding) -> QByteArray {
        return "{\"object\":" + jsonString(finding.object) + ",\"problem\":" + jsonString(finding.problem)
            + ",\"hint\":" + jsonString(finding.hint) + '}';
    });
}

QByteArray jsonSteps(const QList<MigrationStep>& steps) {
    return jsonArray(steps, [](const MigrationStep& step) { return jsonString(stepName(step)); });
}

/// --check and --dry-run.
int inspect(Migrator& migrator, const MigrationPlan& plan, const Arguments& arguments) {
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    const bool check = arguments.has(QStringLiteral("check"));
    QList<Finding> findings;
    if (check && plan.pending.isEmpty() && plan.obstacles.isEmpty()) {
        auto found = migrator.check();
        if (!found)
            return fail(found.error());
        findings = std::move(*found);
    }
    if (arguments.has(QStringLiteral("json"))) {
        const auto right = [](const MigrationPlan::LostRight& each) -> QByteArray {
            return "{\"role\":" + jsonString(each.role) + ",\"object\":" + jsonString(each.object)
                + ",\"right\":" + jsonString(each.privilege) + '}';
        };
        print("{\"version\":" + QByteArray::number(plan.currentVersion) + ",\"pending\":"
            + jsonSteps(plan.pending) + ",\"lost_rights\":" + jsonArray(plan.lostRights, right)
            + ",\"obstacles\":" + jsonFindings(plan.obstacles) + ",\"findings\":" + jsonFindings(findings)
            + '}');
    } else {
        printPlan(plan, dryRun);
        for (const Finding& obstacle : plan.obstacles)
            print(QLatin1String("In the way: ") % line(obstacle));
        for (const Finding& finding : std::as_const(findings))
            print(QLatin1String("Not as it should be: ") % line(finding));
    }
    if (!plan.obstacles.isEmpty() || !findings.isEmpty())
        return 1;
    return check && !plan.pending.isEmpty() ? 1 : 0;
}

Result<void> makeOwner(Session& session, const Arguments& arguments) {
    const QString login = arguments.value(QStringLiteral("owner"));
    auto done = session.query(QStringLiteral("select ops.make_owner(?, ?, ?)"),
        {login, arguments.value(QStringLiteral("name"), login),
            arguments.value(QStringLiteral("email"), login % QLatin1String("@localhost"))});
    if (!done)
        return failure(done.error());
    return {};
}

} // namespace

int migrate(Session& session, const Arguments& arguments) {
    session.setStatementTimeout(0);
    Migrator migrator(session);
    const auto plan = migrator.plan();
    if (!plan)
        return fail(plan.error());
    if (arguments.has(QStringLiteral("dry-run")) || arguments.has(QStringLiteral("check")))
        return inspect(migrator, *plan, arguments);
    if (!plan->obstacles.isEmpty())
        return fail(obstacleError(*plan));
    const auto done = migrator.migrate([](const Migrator::Progress& progress) {
        if (!progress.step.isEmpty())
            complain(QStringLiteral("%1/%2 %3").arg(progress.done).arg(progress.total).arg(progress.step));
    });
    if (!done)
        return fail(done.error());
    const QString owner = arguments.value(QStringLiteral("owner"));
    if (!owner.isEmpty()) {
        if (const auto made = makeOwner(session, arguments); !made)
            return fail(made.error());
    }
    if (arguments.has(QStringLiteral("json"))) {
        print("{\"migrated\":" + jsonSteps(plan->pending)
            + ",\"owner\":" + (owner.isEmpty() ? QByteArrayLiteral("null") : jsonString(owner))
            + ",\"findings\":" + jsonFindings(migrator.findings()) + '}');
    } else {
        print(plan->pending.isEmpty() ? QStringLiteral("Nothing was pending.")
                                      : QStringLiteral("Migrated: %1 steps.").arg(plan->pending.size()));
        if (!owner.isEmpty())
            print(QStringLiteral("%1 is an owner.").arg(owner));
        for (const Finding& finding : migrator.findings())
            complain(QLatin1String("Not as it should be: ") % line(finding));
    }
    // The migration stands; but the database is not closed as it should be, and whoever runs this must hear.
    return migrator.findings().isEmpty() ? 0 : 1;
}

} // namespace sevenscale::ctl

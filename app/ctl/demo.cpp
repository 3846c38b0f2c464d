// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "app/ctl/progressbar.h"
#include "services/workspace/demogenerator.h"

namespace sevenscale::ctl {

int demo(Session& session, const Arguments& arguments) {
    DemoOptions options;
    const auto clients = arguments.number(QStringLiteral("clients"), options.clients, 1);
    const auto executions = arguments.number(QStringLiteral("executions"), options.executions);
    const auto days = arguments.number(QStringLiteral("days"), options.days, 1);
    const auto seed = arguments.number(QStringLiteral("seed"), static_cast<qint64>(options.seed));
    for (const auto* number : {&clients, &executions, &days, &seed}) {
        if (!*number)
            return fail(number->error());
    }
    options.clients = static_cast<int>(*clients);
    options.executions = *executions;
    options.days = static_cast<int>(*days);
    options.seed = static_cast<quint64>(*seed);
    options.until = Timestamp::now();
    if (arguments.has(QStringLiteral("until"))) {
        const auto until = Timestamp::fromText(arguments.value(QStringLiteral("until")));
        if (!until || !until->isFinite())
            return fail({ErrorCode::InvalidInput,
                QStringLiteral("--until needs a moment in UTC, as in 2026-11-22T12:00:00Z, not \"%1\".")
                    .arg(arguments.value(QStringLiteral("until")))});
        options.until = *until;
    }
    session.setStatementTimeout(0);
    ProgressBar bar;
    const auto done = DemoGenerator(options).fill(session, [&](const DemoProgress& progress) {
        bar.show(progress.done, progress.total);
        return true;
    });
    if (!done)
        return fail(done.error());
    if (arguments.has(QStringLiteral("json")))
        print("{\"rows\":" + QByteArray::number(*done) + '}');
    else
        print(QStringLiteral("Written: %1 rows.").arg(*done));
    return 0;
}

} // namespace sevenscale::ctl

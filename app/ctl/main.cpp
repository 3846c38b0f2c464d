// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datasource.h"
#include "app/ctl/arguments.h"
#include "app/ctl/commands.h"
#include "app/ctl/output.h"
#include "services/logging/logging.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <clocale>

using namespace sevenscale;

Result<ConnectionSettings> ctl::settingsOf(const Arguments& arguments) {
    // Whoever only looks at the schema, or fills a database, must not find one that was made for this.
    const bool asItIs = arguments.command == u"doctor" || arguments.command == u"demo"
        || arguments.has(QStringLiteral("check")) || arguments.has(QStringLiteral("dry-run"));
    return resolveDataSource({arguments.value(QStringLiteral("database")),
        arguments.value(QStringLiteral("profile")), arguments.has(QStringLiteral("demo")), asItIs});
}

namespace {

int run(const ctl::Arguments& arguments) {
    if (arguments.has(QStringLiteral("help"))) {
        ctl::print(ctl::Arguments::usage());
        return 0;
    }
    if (arguments.has(QStringLiteral("version"))) {
        ctl::print(QStringLiteral("sevenscalectl " SEVENSCALE_VERSION));
        return 0;
    }
    if (arguments.command == u"doctor")
        return ctl::doctor(arguments);

    const auto settings = ctl::settingsOf(arguments);
    if (!settings)
        return ctl::fail(settings.error());
    qCInfo(logApp).noquote() << arguments.command << "on" << settings->displayName();
    auto session = Session::open(*settings);
    if (!session)
        return ctl::fail(session.error());

    const QString& command = arguments.command;
    if (command == u"overview")
        return ctl::overview(**session, arguments);
    if (command == u"analytics")
        return ctl::analytics(**session, arguments);
    if (command == u"errors")
        return ctl::errors(**session, arguments);
    if (command == u"migrate")
        return ctl::migrate(**session, arguments);
    if (command == u"demo")
        return ctl::demo(**session, arguments);
    if (command == u"users")
        return ctl::users(**session, arguments);
    return ctl::listing(**session, arguments);
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    setApplicationIdentity();

    const auto arguments = ctl::Arguments::parse(QCoreApplication::arguments().sliced(1));
    if (!arguments)
        return ctl::fail(arguments.error());
    // Without it stderr is for the one line that says why.
    const bool verbose = arguments->has(QStringLiteral("verbose"));
    QLoggingCategory::setFilterRules(QStringLiteral("sevenscale.*.info=false"));
    if (verbose)
        (void)initLogging(
            QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % QLatin1String("/logs"),
            true, QStringLiteral("sevenscalectl"));
    const int code = ctl::finish(run(*arguments));
    if (verbose)
        endLogging();
    return code;
}

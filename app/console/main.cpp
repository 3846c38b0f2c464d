// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/datasource.h"
#include "app/console/capture.h"
#include "app/console/console.h"
#include "app/console/options.h"
#include "app/console/startwatch.h"
#include "services/database/threadend.h"
#include "services/logging/logging.h"
#include "views/mainwindow.h"
#include "views/pages/page.h"
#include "views/theme/icons.h"

#include <QApplication>
#include <QStandardPaths>

#include <clocale>
#include <cstdio>
#include <cstdlib>

using namespace sevenscale;

namespace {

int complain(const QString& sentence, int code) {
    std::fprintf(stderr, "sevenscale-console: %s\n", qUtf8Printable(sentence));
    return code;
}

} // namespace

static int runConsole(int argc, char** argv) {
    StartWatch watch;
    QApplication application(argc, argv);
    watch.mark("application");
    // libpq and SQLite write numbers with a point, whatever the desktop's language.
    std::setlocale(LC_NUMERIC, "C");
    setApplicationIdentity();

    const auto options = Options::parse(QApplication::arguments());
    if (!options)
        return complain(options.error().detail, 2);
    initLogging(
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/logs"),
        options->verbose);

    int code = 0;
    {
        Console console(*options);
        watch.mark("window built");
        MainWindow& window = console.window();
        if (options->listPages) {
            const QStringList keys = window.pageKeys();
            for (const QString& key : keys)
                std::printf("%s\n", qUtf8Printable(key));
            endLogging();
            return 0;
        }
        if (!options->page.isEmpty() && !window.page(options->page)) {
            return complain(QStringLiteral("There is no page \"%1\"; there are %2.")
                                .arg(options->page, window.pageKeys().join(QLatin1String(", "))),
                2);
        }
        if (options->captureFile.isEmpty() && !options->sizeGiven)
            window.restore();
        else
            window.resize(options->size);
        if (!options->page.isEmpty() || !options->captureFile.isEmpty() || options->measureStart) {
            window.showPage(options->page.isEmpty() ? window.pageKeys().constFirst() : options->page,
                options->filter.isEmpty() ? std::nullopt : std::optional(options->filter));
        }
        window.show();
        watch.mark("window shown");
        if (options->measureStart)
            watch.endAtFirstFigures(console, *window.currentPage());
        if (options->link)
            console.openLink(*options->link);
        console.start();
        if (!options->captureFile.isEmpty())
            captureWhenReady(window, *window.currentPage(), options->captureFile);
        code = QApplication::exec();
    }
    endLogging();
    return code;
}

int main(int argc, char** argv) {
    const int code = runConsole(argc, argv);
    if (isThreadLeft()) {
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}

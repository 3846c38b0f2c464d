// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/capture.h"

#include "views/mainwindow.h"
#include "views/pages/page.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace sevenscale {
namespace {

using namespace std::chrono_literals;

/// Long enough for what follows the data: layouts, a detail pane, elided texts.
constexpr auto Settle = 400ms;
constexpr auto Patience = 30s;

} // namespace

void captureWhenReady(MainWindow& window, Page& page, const QString& file) {
    const auto write = [&window, file] {
        if (window.grab().save(file)) {
            QCoreApplication::exit(0);
            return;
        }
        std::fprintf(stderr, "sevenscale-console: %s cannot be written.\n", qUtf8Printable(file));
        QCoreApplication::exit(1);
    };
    if (page.isReady())
        QTimer::singleShot(Settle, &window, write);
    else
        QObject::connect(
            &page, &Page::ready, &window, [&window, write] { QTimer::singleShot(Settle, &window, write); });
    QTimer::singleShot(Patience, &window, [&page] {
        std::fprintf(
            stderr, "sevenscale-console: the page %s did not get its data.\n", qUtf8Printable(page.key()));
        QCoreApplication::exit(1);
    });
}

} // namespace sevenscale

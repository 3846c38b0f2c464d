// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/capture.h"

#include "models/words.h"
#include "views/mainwindow.h"
#include "views/pages/page.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace sevenscale {
namespace {

using namespace std::chrono_literals;

constexpr auto Look = 50ms;
/// Long enough for what follows the data: layouts, a detail pane, elided texts.
constexpr auto Settle = 400ms;
/// And so long for an exact total, which may come much later than the rows.
constexpr auto Afterthoughts = 5s;
constexpr auto Patience = 30s;

} // namespace

QString captureProblem(const Page& page) {
    const QString what = QStringLiteral("the page %1 did not get its data").arg(page.key());
    const std::optional<Error>& reason = page.connectionState().reason;
    if (!reason)
        return what % u'.';
    const QString why = Words::error(*reason);
    const QString technical = reason->detail.simplified();
    return what % u": " % why % (why.contains(technical) ? QString() : QString(u" (" % technical % u')'));
}

void captureWhenReady(MainWindow& window, Page& page, const QString& file) {
    auto* look = new QTimer(&window);
    QElapsedTimer begun;
    begun.start();
    QElapsedTimer ready;
    QObject::connect(look, &QTimer::timeout, &window, [&window, &page, file, begun, ready]() mutable {
        if (page.isReady()) {
            if (!ready.isValid())
                ready.start();
            if (!ready.hasExpired(
                    std::chrono::milliseconds(page.isSettled() ? Settle : Afterthoughts).count()))
                return;
            if (window.grab().save(file))
                return QCoreApplication::exit(0);
            std::fprintf(stderr, "sevenscale-console: %s cannot be written.\n", qUtf8Printable(file));
            return QCoreApplication::exit(1);
        }
        if (begun.hasExpired(std::chrono::milliseconds(Patience).count())) {
            std::fprintf(stderr, "sevenscale-console: %s\n", qUtf8Printable(captureProblem(page)));
            QCoreApplication::exit(1);
        }
    });
    look->start(Look);
}

} // namespace sevenscale

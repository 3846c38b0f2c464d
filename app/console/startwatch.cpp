// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/startwatch.h"

#include "app/console/console.h"
#include "views/mainwindow.h"
#include "views/pages/page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace sevenscale {

StartWatch::StartWatch(QObject* parent)
    : QObject(parent) {
    m_timer.start();
}

void StartWatch::mark(const char* what) {
    m_marks.append({what, m_timer.nsecsElapsed() / 1000});
}

void StartWatch::endAtFirstFigures(Console& console, Page& page) {
    connect(&console, &Console::dataSourceReady, this, [this] { mark("workspace ready"); });
    connect(&page, &Page::ready, this, [this, &page] {
        mark("figures read");
        m_figures = true;
        page.installEventFilter(this);
        page.update();
    });
}

bool StartWatch::eventFilter(QObject* object, QEvent* event) {
    if (m_figures && event->type() == QEvent::Paint) {
        m_figures = false;
        // The children paint after the page: what follows in the queue comes after all of them.
        QTimer::singleShot(0, this, [this] {
            mark("figures painted");
            qint64 before = 0;
            for (const Mark& m : std::as_const(m_marks)) {
                std::printf("    %8.1f ms  +%7.1f  %s\n", static_cast<double>(m.microseconds) / 1000.0,
                    static_cast<double>(m.microseconds - before) / 1000.0, m.what);
                before = m.microseconds;
            }
            QCoreApplication::exit(0);
        });
    }
    return QObject::eventFilter(object, event);
}

} // namespace sevenscale

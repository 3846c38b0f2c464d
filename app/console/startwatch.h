// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>

namespace sevenscale {

class Console;
class Page;

/// Where the time of a start goes, for packaging/bench.sh (`--measure-start`): ends the program at the first
/// paint that shows the page's figures, and prints what came when.
class StartWatch final : public QObject {
    Q_OBJECT

public:
    explicit StartWatch(QObject* parent = nullptr);

    void mark(const char* what);
    void endAtFirstFigures(Console& console, Page& page);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    struct Mark {
        const char* what;
        qint64 microseconds;
    };
    QElapsedTimer m_timer;
    QList<Mark> m_marks;
    bool m_figures = false;
};

} // namespace sevenscale

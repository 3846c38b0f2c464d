// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

class QPainter;

namespace sevenscale {

/// One moment of a health strip. Unknown is a gap (hatched), Off is drawn low.
struct HealthCell {
    State state = State::Unknown;
    QString tooltip;

    friend bool operator==(const HealthCell&, const HealthCell&) = default;
};

/// How something fared, moment by moment, oldest at the left. Height repeats what the colour says: ok 15 px,
/// attention 21, critical 26, a gap hatched. Left and right move a cursor, Enter or a click activates it.
class HealthStrip final : public QWidget {
    Q_OBJECT

public:
    explicit HealthStrip(QWidget* parent = nullptr);

    void setCells(const QList<HealthCell>& cells);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static void paint(QPainter* painter, const QRectF& rect, const QList<HealthCell>& cells);

Q_SIGNALS:
    void activated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    int cellAt(const QPointF& position) const;
    void setCursorCell(int index);

    QList<HealthCell> m_cells;
    int m_cursor = -1;
};

} // namespace sevenscale

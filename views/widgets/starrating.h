// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

class QPainter;

namespace sevenscale {

/// Five stars of which some are full; a click on one rates, a click on the last full one takes the rating
/// back. Keys: 1 to 5, Left and Right, 0 or Backspace for none. Disabled it only shows.
class StarRating final : public QWidget {
    Q_OBJECT

public:
    static constexpr int Stars = 5;

    explicit StarRating(QWidget* parent = nullptr);

    void setRating(int stars); ///< 0: none
    int rating() const { return m_rating; }

    QSize sizeHint() const override { return sizeOf(); }
    QSize minimumSizeHint() const override { return sizeOf(); }

    // The same for whoever paints stars elsewhere.
    static QSize sizeOf();
    static void paint(QPainter* painter, const QPointF& topLeft, int full, int hovered = 0);
    /// Which star, from 1, is at a place within sizeOf(); 0: none.
    static int starAt(const QPointF& place);

Q_SIGNALS:
    /// The person wants so many; 0: none. What is shown stays until setRating().
    void rated(int stars);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_rating = 0;
    int m_hovered = 0;
};

} // namespace sevenscale

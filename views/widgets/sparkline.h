// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

class QPainter;

namespace sevenscale {

/// A small line of values over time, the last marked by a dot. NaN leaves a gap. Decoration: not focusable;
/// whoever shows it says the figures in words.
class Sparkline final : public QWidget {
    Q_OBJECT

public:
    explicit Sparkline(QWidget* parent = nullptr);

    void setValues(const QList<double>& values);
    void setFilled(bool on);

    QSize sizeHint() const override;

    static void paint(QPainter* painter, const QRectF& rect, const QList<double>& values, const QColor& line,
        bool filled = true);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<double> m_values;
    bool m_filled = true;
};

} // namespace sevenscale

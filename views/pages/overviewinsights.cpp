// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewinsights.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tooltip.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

int rowHeight() {
    return lineHeight(TextSize::Body) + 2 + lineHeight(TextSize::Secondary) + 12;
}

} // namespace

/// Light bulb, title; below who found it, at the right when.
class OverviewInsightRow final : public PaintedButton {
    Q_OBJECT

public:
    explicit OverviewInsightRow(QWidget* parent)
        : PaintedButton(parent) {
        setCursor(Qt::PointingHandCursor);
    }

    void setLine(const InsightLine& line) {
        m_line = line;
        setText(line.title);
        setAccessibleName(QStringList{line.title, line.about, line.when}.join(QStringLiteral(", ")));
        setToolTip(tooltipText(line.tooltip));
        update();
    }

    const InsightLine& line() const { return m_line; }

    void setStale(bool stale) {
        m_stale = stale;
        update();
    }

    void setRule(bool on) {
        m_rule = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr int Side = space::around - 1;
        if (hovered() || isDown())
            painter.fillRect(rect(), colour(Token::Alternate));
        if (m_rule)
            painter.fillRect(QRect(Side, height() - 1, width() - 2 * Side, 1), colour(Token::RowLine));

        const int body = lineHeight(TextSize::Body);
        const int small = lineHeight(TextSize::Secondary);
        const int top = (height() - (body + 2 + small)) / 2;
        paintIcon(&painter, QRectF(Side + 1, top + (body - 16) / 2.0, 16, 16), QStringLiteral("lightbulb"),
            colour(m_stale ? Token::Off : Token::Accent));
        const qreal x = Side + 28;
        const qreal right = width() - Side;
        painter.setFont(face(TextSize::Body, m_line.plain ? QFont::Normal : QFont::DemiBold));
        painter.setPen(colour(m_stale || m_line.plain ? Token::Muted : Token::Text));
        painter.drawText(QRectF(x, top, right - x, body), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(m_line.title, Qt::ElideRight, right - x));

        const QRectF below(x, top + body + 2, right - x, small);
        painter.setFont(face(TextSize::Caption));
        painter.setPen(colour(Token::Muted));
        const qreal when = figuresWidth(painter.font(), m_line.when);
        drawFigures(&painter, QRectF(below.right() - when, below.top(), when + 1, below.height()),
            Qt::AlignLeft | Qt::AlignVCenter, m_line.when);
        painter.setFont(face(TextSize::Secondary));
        const qreal room = below.width() - when - space::cards;
        painter.drawText(QRectF(x, below.top(), room, below.height()), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(m_line.about, Qt::ElideRight, room));
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(2, 0, -2, 0), 4);
    }

private:
    InsightLine m_line;
    bool m_stale = false;
    bool m_rule = true;
};

OverviewInsights::OverviewInsights(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverviewInsights::setLines(const QList<InsightLine>& lines) {
    while (m_rows.size() > lines.size())
        delete m_rows.takeLast();
    while (m_rows.size() < lines.size()) {
        auto* row = new OverviewInsightRow(this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT activated(row->line().id); });
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_rows.at(i)->setLine(lines.at(i));
    updateGeometry();
    place();
}

void OverviewInsights::setStale(bool stale) {
    for (OverviewInsightRow* row : std::as_const(m_rows))
        row->setStale(stale);
}

int OverviewInsights::heightOf(int rows) {
    return rows * rowHeight();
}

QSize OverviewInsights::sizeHint() const {
    return {300, heightOf(static_cast<int>(std::max<qsizetype>(1, m_rows.size())))};
}

QSize OverviewInsights::minimumSizeHint() const {
    return {160, heightOf(1)};
}

void OverviewInsights::place() {
    if (m_rows.isEmpty())
        return;
    // Rows share what is left over, up to a line's height each.
    const int fit = std::clamp(height() / rowHeight(), 1, static_cast<int>(m_rows.size()));
    const int each = std::min(height() / fit, rowHeight() + 10);
    for (int i = 0; i < m_rows.size(); ++i) {
        OverviewInsightRow* row = m_rows.at(i);
        row->setGeometry(0, i * each, width(), each);
        row->setRule(i + 1 < fit);
        row->setVisible(i < fit);
    }
}

void OverviewInsights::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

bool OverviewInsights::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        // Up and Down walk the rows.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                if (m_rows.at(i) != focusWidget())
                    continue;
                const qsizetype next = i + (key == Qt::Key_Down ? 1 : -1);
                if (next >= 0 && next < m_rows.size() && !m_rows.at(next)->isHidden())
                    m_rows.at(next)->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace sevenscale

#include "overviewinsights.moc"

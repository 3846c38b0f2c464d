// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewstatus.h"

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

constexpr int BarHeight = 5;
constexpr int MarkSize = 14;
constexpr int Reach = space::around - 1; ///< from the card's edge to the text
constexpr int Hover = 7; ///< from the card's edge to a hovered row's ground

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

} // namespace

/// A row; the list that holds it places it.
class OverviewStatusRow final : public PaintedButton {
    Q_OBJECT

public:
    explicit OverviewStatusRow(QWidget* parent)
        : PaintedButton(parent) {
        setCursor(Qt::PointingHandCursor);
    }

    void setRow(const StatusRow& row) {
        m_row = row;
        setText(row.word % QLatin1String(": ") % row.figure);
        setToolTip(tooltipText(row.tooltip));
        update();
    }

    void setStale(bool stale) {
        m_stale = stale;
        update();
    }

    const StatusRow& row() const { return m_row; }
    static int least() { return lineHeight(TextSize::Body) + 4 + BarHeight + 5; }
    QSize sizeHint() const override { return {140, least()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hovered() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(Token::Alternate));
            painter.drawRoundedRect(QRectF(rect()).adjusted(Hover, 0, -Hover, 0), 4, 4);
        }
        const int line = lineHeight(TextSize::Body);
        const int top = std::max(0, (height() - (line + 4 + BarHeight)) / 2);
        const QRectF text(Reach, top, width() - 2 * Reach, line);
        qreal x = text.left();
        if (m_row.state) {
            paintState(
                &painter, QRectF(x, text.center().y() - MarkSize / 2.0, MarkSize, MarkSize), *m_row.state);
            x += MarkSize + 7;
        }
        painter.setFont(face(TextSize::Body, QFont::DemiBold));
        painter.setPen(colour(m_stale ? Token::Muted : Token::Text));
        const qreal figure = figuresWidth(painter.font(), m_row.figure);
        drawFigures(&painter, QRectF(text.right() - figure, text.top(), figure + 1, text.height()),
            Qt::AlignLeft | Qt::AlignVCenter, m_row.figure);
        painter.setFont(face(TextSize::Body));
        const qreal room = text.right() - figure - 8 - x;
        painter.drawText(QRectF(x, text.top(), room, text.height()), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(m_row.word, Qt::ElideRight, room));

        const QRectF bar(text.left(), text.bottom() + 4, text.width(), BarHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(hovered() ? Token::Border : Token::Alternate));
        painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
        if (m_row.share > 0) {
            const Ink ink = m_row.state ? Ink(*m_row.state) : Ink(Token::SeriesPast);
            QColor fill = ink.colour();
            if (m_stale)
                fill.setAlphaF(0.45F);
            painter.setBrush(fill);
            const qreal width = std::max<qreal>(BarHeight, bar.width() * std::min(1.0, m_row.share));
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), width, BarHeight), BarHeight / 2.0, BarHeight / 2.0);
        }
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(Hover, 0, -Hover, 0), 4);
    }

private:
    StatusRow m_row;
    bool m_stale = false;
};

OverviewStatus::OverviewStatus(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OverviewStatus::setRows(
    const QList<StatusRow>& rows, const QString& caption, const QList<StatusRow>& scores) {
    const QList<StatusRow> all = rows + scores;
    while (m_rows.size() > all.size())
        delete m_rows.takeLast();
    while (m_rows.size() < all.size()) {
        auto* row = new OverviewStatusRow(this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT activated(row->row().key); });
        row->show();
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < all.size(); ++i)
        m_rows.at(i)->setRow(all.at(i));
    m_upper = rows.size();
    m_caption = caption;
    updateGeometry();
    place();
    update();
}

void OverviewStatus::setStale(bool stale) {
    for (OverviewStatusRow* row : std::as_const(m_rows))
        row->setStale(stale);
}

int OverviewStatus::captionHeight() const {
    return m_caption.isEmpty() ? 0 : lineHeight(TextSize::Secondary) + 9;
}

QSize OverviewStatus::sizeHint() const {
    return {
        170, static_cast<int>(m_rows.size()) * (OverviewStatusRow::least() + 3) + captionHeight() + Below};
}

QSize OverviewStatus::minimumSizeHint() const {
    return {120, static_cast<int>(m_rows.size()) * OverviewStatusRow::least() + captionHeight() + Below};
}

void OverviewStatus::place() {
    if (m_rows.isEmpty())
        return;
    const int room = height() - captionHeight() - Below;
    const int each = std::clamp(
        room / static_cast<int>(m_rows.size()), OverviewStatusRow::least(), OverviewStatusRow::least() + 14);
    int y = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i == m_upper) {
            m_captionTop = y;
            y += captionHeight();
        }
        m_rows.at(i)->setGeometry(0, y, width(), each);
        y += each;
    }
}

void OverviewStatus::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void OverviewStatus::paintEvent(QPaintEvent*) {
    if (m_caption.isEmpty())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(Reach, m_captionTop + 3, width() - 2 * Reach, 1), colour(Token::RowLine));
    painter.setFont(face(TextSize::Secondary));
    painter.setPen(colour(Token::Muted));
    const QRectF row(Reach, m_captionTop + 4, width() - 2 * Reach, captionHeight() - 4);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_caption, Qt::ElideRight, row.width()));
}

bool OverviewStatus::event(QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        // Up and Down walk the rows.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            for (qsizetype i = 0; i < m_rows.size(); ++i) {
                if (m_rows.at(i) != focusWidget())
                    continue;
                const qsizetype next = i + (key == Qt::Key_Down ? 1 : -1);
                if (next >= 0 && next < m_rows.size())
                    m_rows.at(next)->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace sevenscale

#include "overviewstatus.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/barlist.h"

#include "views/theme/icons.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace sevenscale {

class BarListRow final : public PaintedButton {
    Q_OBJECT

public:
    explicit BarListRow(BarList* list)
        : PaintedButton(list)
        , m_list(list) {
        setCursor(Qt::PointingHandCursor);
    }

    const BarRow& row() const { return m_row; }

    void setRow(const BarRow& row) {
        m_row = row;
        setText(row.name);
        QStringList words{
            row.value % (row.of.isEmpty() ? QString() : u' ' % m_list->m_separator % u' ' % row.of)};
        QStringList parts;
        for (const Segment& segment : row.segments)
            if (!segment.name.isEmpty() && segment.value > 0)
                parts.append(segment.name % u": " % QLocale().toString(segment.value, 'g', 12));
        words.append(parts);
        setAccessibleName(row.name % u": " % words.join(QStringLiteral(", ")).simplified());
        parts.prepend(row.name);
        setToolTip(tooltipText(row.tooltip.isEmpty() ? parts.join(u'\n') : row.tooltip));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (hovered() || isDown()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(Token::Alternate));
            painter.drawRoundedRect(QRectF(rect()).adjusted(-2, 1, 2, -1), 4, 4);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        qreal x = 1;
        if (m_list->m_icons) {
            if (!m_row.icon.isEmpty())
                paintIcon(&painter, QRectF(0, (height() - 16) / 2, 16, 16), m_row.icon, colour(Token::Muted));
            x = 26;
        }
        const QColor strong = colour(m_list->m_stale ? Token::Muted : Token::Text);
        painter.setFont(face(TextSize::Body));
        painter.setPen(strong);
        const QFontMetricsF metrics(painter.font());
        painter.drawText(QRectF(x, 0, m_list->m_nameWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(m_row.name, Qt::ElideRight, m_list->m_nameWidth));
        x += m_list->m_nameWidth + space::around;

        qreal right = width() - 1;
        if (m_list->m_ofWidth > 0) {
            const QString of = m_row.of.isEmpty() ? QString()
                : m_list->m_separator.isEmpty()   ? m_row.of
                                                  : m_list->m_separator % u' ' % m_row.of;
            painter.setPen(colour(Token::Muted));
            // Without a separator the second figure is a column of its own; with one it belongs to the first.
            if (m_list->m_separator.isEmpty())
                painter.setFont(face(TextSize::Secondary));
            drawFigures(&painter, QRectF(right - m_list->m_ofWidth, 0, m_list->m_ofWidth, height()),
                (m_list->m_separator.isEmpty() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, of);
            right -= m_list->m_ofWidth + (m_list->m_separator.isEmpty() ? 12 : 4);
        }
        painter.setFont(face(TextSize::Body, QFont::DemiBold));
        painter.setPen(strong);
        drawFigures(&painter, QRectF(right - m_list->m_valueWidth, 0, m_list->m_valueWidth, height()),
            Qt::AlignRight | Qt::AlignVCenter, m_row.value);
        right -= m_list->m_valueWidth + space::cards;

        const qreal thick = m_list->m_thickness;
        if (right - x > 8) {
            const QRectF bar(std::round(x), std::round((height() - thick) / 2), std::floor(right - x), thick);
            painter.setOpacity(m_list->m_stale ? 0.45 : 1);
            SegmentedBar::paint(&painter, bar, m_row.segments, m_list->m_scale, false);
            painter.setOpacity(1);
        }
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(0, 1, 0, -1), 4);
    }

private:
    BarList* m_list;
    BarRow m_row;
};

BarList::BarList(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void BarList::setRows(const QList<BarRow>& rows) {
    m_rows = rows;
    while (m_buttons.size() > rows.size())
        m_buttons.takeLast()->deleteLater();
    while (m_buttons.size() < rows.size()) {
        auto* button = new BarListRow(this);
        connect(
            button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT activated(button->row().key); });
        button->installEventFilter(this);
        button->show();
        m_buttons.append(button);
    }
    measure();
    for (qsizetype i = 0; i < rows.size(); ++i)
        m_buttons.at(i)->setRow(rows.at(i));
    updateGeometry();
    place();
}

void BarList::setMaximum(double maximum) {
    m_maximum = maximum;
    measure();
    update();
}

void BarList::setSeparator(const QString& separator) {
    m_separator = separator;
    measure();
    update();
}

void BarList::setThickness(int pixels) {
    m_thickness = pixels;
    update();
}

void BarList::setStale(bool stale) {
    m_stale = stale;
    for (BarListRow* button : std::as_const(m_buttons))
        button->update();
}

void BarList::measure() {
    const QFontMetricsF plain(face(TextSize::Body));
    const QFont strong = face(TextSize::Body, QFont::DemiBold);
    const QFont second = face(m_separator.isEmpty() ? TextSize::Secondary : TextSize::Body);
    m_nameWidth = m_valueWidth = m_ofWidth = 0;
    m_icons = false;
    double largest = 0;
    for (const BarRow& row : std::as_const(m_rows)) {
        m_icons = m_icons || !row.icon.isEmpty();
        m_nameWidth = std::max(m_nameWidth, std::ceil(plain.horizontalAdvance(row.name)) + 1);
        m_valueWidth = std::max(m_valueWidth, std::ceil(figuresWidth(strong, row.value)));
        if (!row.of.isEmpty())
            m_ofWidth = std::max(m_ofWidth,
                std::ceil(
                    figuresWidth(second, m_separator.isEmpty() ? row.of : m_separator % u' ' % row.of)));
        double sum = 0;
        for (const Segment& segment : row.segments)
            sum += std::max(0.0, segment.value);
        largest = std::max(largest, sum);
    }
    m_scale = m_maximum > 0 ? m_maximum : std::max(largest, 1e-9);
    // The bar keeps at least a third.
    m_nameWidth
        = std::min(m_nameWidth, std::max<qreal>(48, (width() - 26 - m_valueWidth - m_ofWidth - 44) * 0.6));
}

QSize BarList::sizeHint() const {
    const int line = static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height()));
    return {340, static_cast<int>(m_rows.size()) * (line + 17)};
}

QSize BarList::minimumSizeHint() const {
    const int line = static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height()));
    return {220, static_cast<int>(m_rows.size()) * (line + 6)};
}

void BarList::resizeEvent(QResizeEvent*) {
    measure();
    place();
}

bool BarList::event(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        updateGeometry();
    }
    return QWidget::event(event);
}

bool BarList::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto at = m_buttons.indexOf(static_cast<BarListRow*>(object));
        const auto to = key == Qt::Key_Up ? at - 1 : key == Qt::Key_Down ? at + 1 : at;
        if (at >= 0 && to != at) {
            if (to >= 0 && to < m_buttons.size())
                m_buttons.at(to)->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void BarList::place() {
    const auto count = static_cast<int>(m_buttons.size());
    if (count == 0)
        return;
    const int line = static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height()));
    const qreal pitch = std::min<qreal>(static_cast<qreal>(height()) / count, line + 24);
    for (int i = 0; i < count; ++i) {
        const int top = static_cast<int>(std::round(i * pitch));
        const int bottom = static_cast<int>(std::round((i + 1) * pitch));
        m_buttons.at(i)->setGeometry(0, top, width(), bottom - top);
    }
}

} // namespace sevenscale

#include "barlist.moc"

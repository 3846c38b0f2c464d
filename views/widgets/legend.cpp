// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/legend.h"

#include "views/theme/icons.h"
#include "views/widgets/paintedbutton.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace sevenscale {

class LegendButton final : public PaintedButton {
    Q_OBJECT

public:
    explicit LegendButton(QWidget* parent)
        : PaintedButton(parent) { }

    void setEntry(const LegendEntry& entry) {
        m_entry = entry;
        setText(entry.name);
        setAccessibleName(entry.value.isEmpty() ? entry.name : entry.name % u' ' % entry.value);
        update();
    }

    void setValueVisible(bool on) {
        m_value = on;
        update();
    }

    int wholeWidth(bool withValue) const {
        qreal width = m_entry.state ? 16 + 6 : m_entry.line ? 16 + 6 : 10 + 6;
        if (!m_entry.name.isEmpty())
            width += QFontMetricsF(face(TextSize::Body)).horizontalAdvance(m_entry.name) + 6;
        if (withValue && !m_entry.value.isEmpty())
            width += figuresWidth(face(TextSize::Body, QFont::DemiBold), m_entry.value) + 1;
        return static_cast<int>(std::ceil(width));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        qreal x = 0;
        const qreal middle = height() / 2.0;
        if (m_entry.state) {
            paintState(&painter, QRectF(0, std::floor(middle - 7), 14, 14), m_entry.markState);
            x = 22;
        } else if (m_entry.line) {
            painter.setPen(QPen(m_entry.ink.colour(), 2));
            painter.drawLine(QPointF(0, middle), QPointF(16, middle));
            x = 22;
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_entry.ink.colour());
            painter.drawRoundedRect(QRectF(0, std::floor(middle - 5), 10, 10), 2, 2);
            x = 16;
        }
        painter.setFont(face(TextSize::Body));
        painter.setPen(colour(hovered() && focusPolicy() != Qt::NoFocus ? Token::Text : Token::Muted));
        if (!m_entry.name.isEmpty()) {
            painter.drawText(
                QRectF(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_entry.name);
            x += QFontMetricsF(painter.font()).horizontalAdvance(m_entry.name) + 6;
        }
        if (m_value) {
            painter.setFont(face(TextSize::Body, QFont::DemiBold));
            painter.setPen(colour(Token::Text));
            drawFigures(&painter, QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                m_entry.value);
        }
        if (ringVisible())
            drawFocusRing(&painter, rect(), 4);
    }

private:
    LegendEntry m_entry;
    bool m_value = true;
};

Legend::Legend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Legend::setEntries(const QList<LegendEntry>& entries) {
    if (entries == m_entries)
        return;
    m_entries = entries;
    while (m_buttons.size() > entries.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < entries.size()) {
        auto* button = new LegendButton(this);
        button->setFocusPolicy(m_clickable ? Qt::StrongFocus : Qt::NoFocus);
        button->setAttribute(Qt::WA_TransparentForMouseEvents, !m_clickable);
        const auto index = m_buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, index] {
            if (index < m_entries.size())
                Q_EMIT activated(m_entries.at(index).key);
        });
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < entries.size(); ++i)
        m_buttons.at(i)->setEntry(entries.at(i));
    updateGeometry();
    place();
}

void Legend::setClickable(bool on) {
    m_clickable = on;
    for (LegendButton* button : std::as_const(m_buttons)) {
        button->setFocusPolicy(on ? Qt::StrongFocus : Qt::NoFocus);
        button->setAttribute(Qt::WA_TransparentForMouseEvents, !on);
    }
}

QSize Legend::sizeHint() const {
    int width = 0;
    for (const LegendButton* button : m_buttons)
        width += button->wholeWidth(true) + space::around;
    return {std::max(0, width - space::around), QFontMetrics(face(TextSize::Body)).height() + 4};
}

QSize Legend::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

bool Legend::fits(int width) const {
    int sum = -space::around;
    for (const LegendButton* button : m_buttons)
        sum += button->wholeWidth(false) + space::around;
    return sum <= width;
}

int Legend::heightFor(int width) const {
    return const_cast<Legend*>(this)->flow(width, false);
}

int Legend::flow(int width, bool move) {
    const int line = sizeHint().height();
    int x = 0;
    int y = 0;
    for (LegendButton* button : std::as_const(m_buttons)) {
        const int own = button->wholeWidth(true);
        if (x > 0 && x + own > width) {
            x = 0;
            y += line;
        }
        if (move) {
            button->setValueVisible(true);
            button->setVisible(true);
            button->setGeometry(x, y, std::min(own, width), line);
        }
        x += own + space::around;
    }
    return y + line;
}

void Legend::resizeEvent(QResizeEvent*) {
    place();
}

bool Legend::event(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void Legend::place() {
    if (height() > sizeHint().height() * 3 / 2) { // given more than a line: left to right, in lines
        flow(width(), true);
        return;
    }
    const auto total = [this](bool values, qsizetype count) {
        int width = 0;
        for (qsizetype i = 0; i < count; ++i)
            width += m_buttons.at(i)->wholeWidth(values) + space::around;
        return width - space::around;
    };
    qsizetype count = m_buttons.size();
    const bool values = count == 0 || total(true, count) <= width();
    while (count > 1 && total(values, count) > width())
        --count;
    int x = count > 0 ? width() - total(values, count) : 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        LegendButton* button = m_buttons.at(i);
        button->setVisible(i < count && total(values, 1) <= width() + 1);
        if (i >= count)
            continue;
        button->setValueVisible(values);
        const int own = button->wholeWidth(values);
        button->setGeometry(x, 0, own, height());
        x += own + space::around;
    }
}

} // namespace sevenscale

#include "legend.moc"

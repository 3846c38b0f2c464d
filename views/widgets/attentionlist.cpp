// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/attentionlist.h"

#include "views/theme/icons.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace sevenscale {

namespace {

constexpr int side = space::around;
constexpr int textLeft = side + 28;

qreal lineOf(TextSize size) {
    return std::ceil(QFontMetricsF(face(size)).height());
}

} // namespace

class AttentionRow final : public PaintedButton {
    Q_OBJECT

public:
    explicit AttentionRow(QWidget* parent)
        : PaintedButton(parent) {
        setCursor(Qt::PointingHandCursor);
        m_link = new LinkButton(QString(), this);
        m_link->hide();
    }

    LinkButton* link() const { return m_link; }
    const AttentionEntry& item() const { return m_item; }

    void setItem(const AttentionEntry& item, bool stale) {
        m_stale = stale;
        m_item = item;
        setText(item.who);
        setAccessibleName(stateWord(item.state) % u": " % item.who % u", " % item.why % u", " % item.since);
        m_link->setText(item.action);
        m_link->setAccessibleName(item.action.isEmpty() ? QString() : item.action % u", " % item.who);
        m_link->setVisible(!item.action.isEmpty());
        placeLink();
        update();
    }

    void setLast(bool last) {
        m_last = last;
        update();
    }

protected:
    void resizeEvent(QResizeEvent*) override { placeLink(); }

    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (hovered() || isDown())
            painter.fillRect(rect().adjusted(1, 0, -1, -1), colour(Token::Alternate));
        if (!m_last)
            painter.fillRect(side, height() - 1, width() - 2 * side, 1, colour(Token::Border));
        const auto [top, first, second] = lines();
        paintState(&painter, QRectF(side, std::round(top + (first - 17) / 2), 17, 17), m_item.state, m_stale);

        painter.setFont(face(TextSize::Caption));
        painter.setPen(colour(Token::Muted));
        const qreal since = QFontMetricsF(painter.font()).horizontalAdvance(m_item.since);
        m_sinceArea = QRectF(width() - side - since, top, since, first);
        painter.drawText(m_sinceArea.adjusted(-2, 0, 1, 0), Qt::AlignRight | Qt::AlignVCenter, m_item.since);

        painter.setFont(face(TextSize::Body, QFont::DemiBold));
        painter.setPen(colour(m_stale ? Token::Muted : Token::Text));
        const QRectF who(textLeft, top, m_sinceArea.left() - 12 - textLeft, first);
        const QFontMetricsF strong(painter.font());
        m_elided = strong.horizontalAdvance(m_item.who) > who.width();
        painter.drawText(who, Qt::AlignLeft | Qt::AlignVCenter,
            strong.elidedText(m_item.who, Qt::ElideRight, who.width()));

        painter.setFont(face(TextSize::Body));
        painter.setPen(colour(Token::Muted));
        const qreal right = m_item.action.isEmpty() ? width() - side : m_link->x() - 8;
        const QRectF why(textLeft, top + first, right - textLeft, second);
        const QFontMetricsF plain(painter.font());
        m_elided = m_elided || plain.horizontalAdvance(m_item.why) > why.width();
        painter.drawText(
            why, Qt::AlignLeft | Qt::AlignVCenter, plain.elidedText(m_item.why, Qt::ElideRight, why.width()));
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(4, 2, -4, -3));
    }

    bool event(QEvent* event) override {
        if (event->type() == QEvent::ToolTip) {
            auto* help = static_cast<QHelpEvent*>(event);
            if (m_sinceArea.contains(help->pos()) && !m_item.sinceTooltip.isEmpty())
                QToolTip::showText(help->globalPos(), tooltipText(m_item.sinceTooltip), this);
            else if (m_elided)
                QToolTip::showText(help->globalPos(), tooltipText(m_item.who % u'\n' % m_item.why), this);
            else
                QToolTip::hideText();
            return true;
        }
        return PaintedButton::event(event);
    }

private:
    struct Lines {
        qreal top;
        qreal first;
        qreal second;
    };

    Lines lines() const {
        const qreal first = lineOf(TextSize::Body) + 4;
        return {std::round((height() - 1 - 2 * first) / 2), first, first};
    }

    void placeLink() {
        const auto [top, first, second] = lines();
        // The link brings 2 px of its own at each side.
        const QSize size = m_link->sizeHint();
        const int broad = std::min(size.width(), std::max(40, width() / 2 - textLeft / 2));
        m_link->setGeometry(width() - side - broad + 2,
            static_cast<int>(std::round(top + first + (second - size.height()) / 2)), broad, size.height());
    }

    AttentionEntry m_item;
    LinkButton* m_link = nullptr;
    QRectF m_sinceArea;
    bool m_elided = false;
    bool m_last = false;
    bool m_stale = false;
};

AttentionList::AttentionList(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

int AttentionList::rowHeight() const {
    return static_cast<int>(2 * (lineOf(TextSize::Body) + 4)) + 25;
}

void AttentionList::setItems(const QList<AttentionEntry>& items) {
    m_items = items;
    while (m_rows.size() > items.size())
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < items.size()) {
        auto* row = new AttentionRow(this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT activated(row->item().id); });
        connect(row->link(), &QAbstractButton::clicked, this,
            [this, row] { Q_EMIT actionActivated(row->item().id); });
        row->installEventFilter(this);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < items.size(); ++i)
        m_rows.at(i)->setItem(items.at(i), m_stale);
    updateGeometry();
    place();
}

void AttentionList::setStale(bool stale) {
    m_stale = stale;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setItem(m_items.at(i), stale);
}

QSize AttentionList::sizeHint() const {
    return {384, rowHeight() * static_cast<int>(m_items.size())};
}
QSize AttentionList::minimumSizeHint() const {
    return {240, m_items.isEmpty() ? 0 : rowHeight()};
}

void AttentionList::resizeEvent(QResizeEvent*) {
    place();
}

bool AttentionList::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto at = m_rows.indexOf(static_cast<AttentionRow*>(object));
        const auto to = key == Qt::Key_Up ? at - 1 : key == Qt::Key_Down ? at + 1 : at;
        if (at >= 0 && to != at) {
            if (to >= 0 && to < m_rows.size() && !m_rows.at(to)->isHidden())
                m_rows.at(to)->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void AttentionList::place() {
    const auto count = static_cast<int>(m_rows.size());
    // Rows may give up some air before one of them has to go.
    const int least = rowHeight() - 16;
    const int fit = count == 0 ? 0 : std::clamp(height() / least, 1, count);
    const int tall = fit == 0 ? rowHeight() : std::clamp(height() / fit, least, rowHeight());
    for (int i = 0; i < count; ++i) {
        m_rows.at(i)->setVisible(i < fit);
        m_rows.at(i)->setLast(i + 1 == fit);
        m_rows.at(i)->setGeometry(0, i * tall, width(), tall);
    }
    const int hidden = count - fit;
    if (hidden != m_hidden) {
        m_hidden = hidden;
        Q_EMIT hiddenCountChanged(hidden);
    }
}

} // namespace sevenscale

#include "attentionlist.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/segmentedcontrol.h"

#include "views/theme/icons.h"
#include "views/widgets/paintedbutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace sevenscale {

class SegmentButton final : public PaintedButton {
    Q_OBJECT

public:
    SegmentButton(QString key, QWidget* parent)
        : PaintedButton(parent)
        , m_key(std::move(key)) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QString key() const { return m_key; }
    void setIconName(const QString& name) { m_icon = name; }

    QSize sizeHint() const override {
        const QFontMetricsF metrics(face(TextSize::Body, QFont::DemiBold));
        const int height = static_cast<int>(std::ceil(metrics.height())) + 10;
        if (!m_icon.isEmpty())
            return {height + 2, height};
        return {static_cast<int>(std::ceil(metrics.horizontalAdvance(text()))) + 20, height};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        if (isChecked() || isDown()) {
            painter.setBrush(colour(Token::Selection));
            painter.drawRoundedRect(rect(), 4, 4);
        } else if (hovered()) {
            painter.setBrush(colour(Token::Alternate));
            painter.drawRoundedRect(rect(), 4, 4);
        }
        if (!m_icon.isEmpty()) {
            paintIcon(&painter, QRect((width() - 16) / 2, (height() - 16) / 2, 16, 16), m_icon,
                colour(Token::Muted));
        } else {
            painter.setFont(face(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
            painter.setPen(colour(isChecked() ? Token::Text : Token::Muted));
            painter.drawText(rect(), Qt::AlignCenter, text());
        }
        if (ringVisible())
            drawFocusRing(&painter, rect(), 4);
    }

private:
    QString m_key;
    QString m_icon;
};

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent) {
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(3, 3, 3, 3);
    m_layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::addOption(const QString& key, const QString& text, const QString& tooltip) {
    auto* button = new SegmentButton(key, this);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setCheckable(true);
    button->setFocusPolicy(m_options.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, key] { choose(key); });
    m_layout->insertWidget(static_cast<int>(m_options.size()), button);
    // Tab finds the options where the control stands, also those that came after what follows it. Qt orders
    // only what may have the focus.
    setFocusPolicy(Qt::TabFocus);
    setTabOrder(m_options.isEmpty() ? static_cast<QWidget*>(this) : m_options.constLast(), button);
    setFocusPolicy(Qt::NoFocus);
    m_options.append(button);
    if (m_current.isEmpty())
        setCurrent(key);
}

void SegmentedControl::setOptionText(const QString& key, const QString& text) {
    for (SegmentButton* button : std::as_const(m_options)) {
        if (button->key() == key)
            button->setText(text);
    }
    updateGeometry();
}

void SegmentedControl::clear() {
    qDeleteAll(m_options);
    qDeleteAll(m_actions);
    m_options.clear();
    m_actions.clear();
    m_current.clear();
    while (m_layout->count() > 0)
        delete m_layout->takeAt(0);
}

void SegmentedControl::addAction(const QString& key, const QString& iconName, const QString& name) {
    auto* button = new SegmentButton(key, this);
    button->setIconName(iconName);
    button->setAccessibleName(name);
    button->setToolTip(name);
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT actionActivated(key); });
    if (m_actions.isEmpty())
        m_layout->addSpacing(5);
    m_layout->addWidget(button);
    m_actions.append(button);
}

void SegmentedControl::setCurrent(const QString& key) {
    m_current = key;
    for (SegmentButton* button : std::as_const(m_options)) {
        const bool on = button->key() == key;
        button->setChecked(on);
        button->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void SegmentedControl::choose(const QString& key) {
    const bool moved = key != m_current;
    setCurrent(key);
    if (moved)
        Q_EMIT currentChanged(key);
}

bool SegmentedControl::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto at = m_options.indexOf(static_cast<SegmentButton*>(object));
        const auto to = key == Qt::Key_Left ? at - 1 : key == Qt::Key_Right ? at + 1 : at;
        if (at >= 0 && to != at) {
            if (to >= 0 && to < m_options.size()) {
                m_options.at(to)->setFocus(Qt::TabFocusReason);
                choose(m_options.at(to)->key());
            }
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Token::Outline));
    painter.setBrush(colour(Token::Card));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius - 0.5, space::radius - 0.5);
    if (!m_actions.isEmpty()) {
        const int x = m_actions.constFirst()->geometry().left() - 4;
        painter.fillRect(x, 8, 1, height() - 16, colour(Token::Border));
    }
}

} // namespace sevenscale

#include "segmentedcontrol.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/navigationbar.h"

#include "views/theme/icons.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace sevenscale {

namespace {

constexpr int wide = 200;
constexpr int narrow = 56;

int lineOf(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

} // namespace

class NavigationButton final : public PaintedButton {
    Q_OBJECT

public:
    NavigationButton(const NavigationItem& item, QWidget* parent)
        : PaintedButton(parent)
        , m_item(item) {
        setText(item.text);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QString key() const { return m_item.key; }

    void setCurrent(bool on) {
        m_current = on;
        setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
        updateWords();
    }

    void setBadge(int count, State state) {
        m_count = count;
        m_state = state;
        updateWords();
    }

    void setCollapsed(bool on) {
        m_collapsed = on;
        updateWords();
    }

    QSize sizeHint() const override { return {wide, lineOf(TextSize::Body) + 16}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(8, 0, -8, 0);
        if (m_current || hovered()) {
            QPainterPath clip;
            clip.addRoundedRect(box, space::radius, space::radius);
            painter.fillPath(clip, colour(m_current ? Token::Selection : Token::Alternate));
            if (m_current)
                painter.fillRect(
                    QRectF(box.left(), box.top() + 7, 3, box.height() - 14), colour(Token::Accent));
        }
        const qreal iconX = m_collapsed ? (width() - 16) / 2.0 : 20;
        paintIcon(&painter, QRectF(iconX, (height() - 16) / 2, 16, 16), m_item.icon,
            colour(m_current ? Token::Accent : Token::Muted));
        qreal right = width() - 16;
        if (m_count > 0) {
            const QString text = m_count > 999 ? QStringLiteral("999+") : QString::number(m_count);
            painter.setFont(face(TextSize::Caption, QFont::DemiBold));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(m_state));
            if (m_collapsed) {
                painter.drawEllipse(QPointF(width() / 2.0 + 9, height() / 2.0 - 7), 4, 4);
            } else {
                const qreal tall = lineOf(TextSize::Caption) + 5;
                const qreal broad
                    = std::max(tall, QFontMetricsF(painter.font()).horizontalAdvance(text) + 12);
                const QRectF pill(right - broad, (height() - tall) / 2.0, broad, tall);
                painter.drawRoundedRect(pill, tall / 2, tall / 2);
                painter.setPen(colour(Token::Card));
                painter.drawText(pill, Qt::AlignCenter, text);
                right = pill.left() - 6;
            }
        }
        if (!m_collapsed) {
            painter.setFont(face(TextSize::Body, m_current ? QFont::DemiBold : QFont::Normal));
            painter.setPen(colour(Token::Text));
            const QRectF words(46, 0, right - 46, height());
            painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(m_item.text, Qt::ElideRight, words.width()));
        }
        if (ringVisible())
            drawFocusRing(&painter, box);
    }

private:
    void updateWords() {
        setToolTip(m_collapsed ? m_item.text : QString());
        QString name = m_item.text;
        if (m_count > 0)
            name += u", " % NavigationBar::tr("%n open", nullptr, m_count);
        setAccessibleName(name);
        setAccessibleDescription(m_current ? NavigationBar::tr("current page") : QString());
        update();
    }

    NavigationItem m_item;
    int m_count = 0;
    State m_state = State::Critical;
    bool m_current = false;
    bool m_collapsed = false;
};

class NavigationBrand final : public PaintedButton {
    Q_OBJECT

public:
    explicit NavigationBrand(QWidget* parent)
        : PaintedButton(parent) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setWords(const QString& name, const QString& subtitle) {
        setText(name);
        m_subtitle = subtitle;
        setAccessibleName(subtitle.isEmpty() ? name : name % u", " % subtitle);
        update();
    }

    QSize sizeHint() const override {
        return {wide, std::max(57, lineOf(TextSize::Body) + lineOf(TextSize::Caption) + 25)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, colour(Token::Border));
        const bool small = width() < 100;
        paintLogo(&painter, QRectF(small ? (width() - 28) / 2 : 16, (height() - 1 - 28) / 2, 28, 28));
        if (!small) {
            const qreal first = lineOf(TextSize::Body);
            const qreal second = m_subtitle.isEmpty() ? 0 : lineOf(TextSize::Caption);
            const qreal top = (height() - 1 - first - second) / 2;
            const qreal room = width() - 54 - 8;
            painter.setFont(face(TextSize::Body, QFont::DemiBold));
            painter.setPen(colour(Token::Text));
            painter.drawText(QRectF(54, top, room, first), Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, room));
            painter.setFont(face(TextSize::Caption));
            painter.setPen(colour(Token::Muted));
            painter.drawText(QRectF(54, top + first, room, second), Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(m_subtitle, Qt::ElideRight, room));
        }
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(4, 4, -4, -5));
    }

private:
    QString m_subtitle;
};

class NavigationIdentity final : public PaintedButton {
    Q_OBJECT

public:
    explicit NavigationIdentity(QWidget* parent)
        : PaintedButton(parent) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        hide();
    }

    void setWords(const QString& name, const QString& role) {
        setText(name);
        m_role = role;
        QString initials;
        const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
        if (!parts.isEmpty())
            initials = parts.constFirst().left(1);
        if (parts.size() > 1)
            initials += parts.constLast().left(1);
        m_initials = initials.toUpper();
        setAccessibleName(name % u", " % role);
        setVisible(!name.isEmpty());
        update();
    }

    QSize sizeHint() const override {
        return {wide, lineOf(TextSize::Body) + lineOf(TextSize::Caption) + 27};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(0, 0, width(), 1, colour(Token::Border));
        const bool small = width() < 100;
        const QRectF disc(small ? (width() - 32) / 2.0 : 14, (height() - 32) / 2.0, 32, 32);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Token::Alternate));
        painter.drawEllipse(disc);
        painter.setFont(face(TextSize::Caption, QFont::DemiBold));
        painter.setPen(colour(Token::Text));
        painter.drawText(disc, Qt::AlignCenter, m_initials);
        if (!small) {
            const qreal first = lineOf(TextSize::Body);
            const qreal second = m_role.isEmpty() ? 0 : lineOf(TextSize::Caption);
            const qreal top = (height() - first - second) / 2;
            const qreal room = width() - 56 - 36;
            painter.setFont(face(TextSize::Body, QFont::Medium));
            painter.drawText(QRectF(56, top, room, first), Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, room));
            painter.setFont(face(TextSize::Caption));
            painter.setPen(colour(Token::Muted));
            painter.drawText(QRectF(56, top + first, room, second), Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(painter.font()).elidedText(m_role, Qt::ElideRight, room));
            paintIcon(&painter, QRectF(width() - 33, (height() - 16) / 2, 16, 16),
                QStringLiteral("chevrons-up-down"), colour(hovered() ? Token::Text : Token::Muted));
        }
        if (ringVisible())
            drawFocusRing(&painter, QRectF(rect()).adjusted(4, 5, -4, -4));
    }

private:
    QString m_role;
    QString m_initials;
};

NavigationBar::NavigationBar(QWidget* parent)
    : QWidget(parent) {
    setFixedWidth(wide);
    setAccessibleName(tr("Navigation"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 1, 0);
    m_layout->setSpacing(0);
    m_brand = new NavigationBrand(this);
    m_layout->addWidget(m_brand);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* list = new QWidget;
    m_itemLayout = new QVBoxLayout(list);
    m_itemLayout->setContentsMargins(0, 10, 0, 8);
    m_itemLayout->setSpacing(2);
    scroll->setWidget(list);
    list->setAutoFillBackground(false); // setWidget() turned it on
    m_layout->addWidget(scroll, 1);

    m_identity = new NavigationIdentity(this);
    m_layout->addWidget(m_identity);
    connect(m_brand, &QAbstractButton::clicked, this, &NavigationBar::brandActivated);
    connect(m_identity, &QAbstractButton::clicked, this, &NavigationBar::identityActivated);
}

void NavigationBar::setBrand(const QString& name, const QString& subtitle) {
    m_brand->setWords(name, subtitle);
}

void NavigationBar::setItems(const QList<NavigationItem>& items) {
    m_items = items;
    rebuild();
}

void NavigationBar::rebuild() {
    qDeleteAll(m_buttons);
    qDeleteAll(m_headings);
    m_buttons.clear();
    m_headings.clear();
    while (m_itemLayout->count() > 0)
        delete m_itemLayout->takeAt(0);
    QString group;
    for (const NavigationItem& item : std::as_const(m_items)) {
        if (item.group != group) {
            group = item.group;
            if (!m_buttons.isEmpty())
                m_itemLayout->addSpacing(14);
            auto* heading = new Label(group, TextSize::Caption, QFont::Medium, Token::Muted, this);
            heading->setContentsMargins(0, 0, 0, 0);
            heading->setVisible(!m_collapsed && !group.isEmpty());
            auto* row = new QHBoxLayout;
            row->setContentsMargins(20, 2, 12, 6);
            row->addWidget(heading);
            m_itemLayout->addLayout(row);
            m_headings.append(heading);
        }
        auto* button = new NavigationButton(item, this);
        button->setCollapsed(m_collapsed);
        button->installEventFilter(this);
        const QString key = item.key;
        connect(button, &QAbstractButton::clicked, this, [this, key] {
            setCurrent(key);
            Q_EMIT activated(key);
        });
        m_itemLayout->addWidget(button);
        m_buttons.append(button);
    }
    m_itemLayout->addStretch(1);
    setCurrent(m_current);
}

void NavigationBar::setCurrent(const QString& key) {
    m_current = key;
    bool any = false;
    for (NavigationButton* button : std::as_const(m_buttons)) {
        button->setCurrent(button->key() == key);
        any = any || button->key() == key;
    }
    if (!any && !m_buttons.isEmpty())
        m_buttons.constFirst()->setFocusPolicy(Qt::StrongFocus);
}

void NavigationBar::setBadge(const QString& key, int count, State state) {
    for (NavigationButton* button : std::as_const(m_buttons))
        if (button->key() == key)
            button->setBadge(count, state);
}

void NavigationBar::setIdentity(const QString& name, const QString& role) {
    m_identity->setWords(name, role);
}

void NavigationBar::setCollapsed(bool collapsed) {
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? narrow : wide);
    for (NavigationButton* button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
    for (QWidget* heading : std::as_const(m_headings))
        heading->setVisible(!collapsed);
    update();
}

bool NavigationBar::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto at = m_buttons.indexOf(static_cast<NavigationButton*>(object));
        auto to = at;
        if (key == Qt::Key_Up)
            to = at - 1;
        else if (key == Qt::Key_Down)
            to = at + 1;
        else if (key == Qt::Key_Home)
            to = 0;
        else if (key == Qt::Key_End)
            to = m_buttons.size() - 1;
        if (at >= 0 && to != at) {
            if (to >= 0 && to < m_buttons.size())
                m_buttons.at(to)->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void NavigationBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Card));
    painter.fillRect(width() - 1, 0, 1, height(), colour(Token::Border));
}

} // namespace sevenscale

#include "navigationbar.moc"

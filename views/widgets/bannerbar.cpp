// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/bannerbar.h"

#include "views/theme/icons.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sevenscale {

namespace {

class StateMark final : public QWidget {
    Q_OBJECT

public:
    StateMark(State state, int size, QWidget* parent)
        : QWidget(parent)
        , m_state(state) {
        setFixedSize(size, size);
        setAccessibleName(stateWord(state));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintState(&painter, rect(), m_state);
    }

private:
    State m_state;
};

QLabel* wrapped(const QString& text, QFont::Weight weight, bool muted, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(face(TextSize::Body, weight));
    if (muted)
        label->setProperty("tone", QStringLiteral("muted"));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

BannerBar::BannerBar(QWidget* parent)
    : QWidget(parent) {
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void BannerBar::setMessage(State state, const QString& message, const QString& detail) {
    if (state == m_state && message == m_message && detail == m_detail && m_inside != nullptr)
        return;
    m_state = state;
    m_message = message;
    m_detail = detail;
    const QString whole = detail.isEmpty() ? message : message % u' ' % detail;
    setAccessibleName(stateWord(state) % u": " % whole);
    rebuild();
    if (isVisible() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void BannerBar::setAction(const QString& text, const QString& iconName) {
    if (text == m_action && iconName == m_actionIcon)
        return;
    m_action = text;
    m_actionIcon = iconName;
    rebuild();
}

void BannerBar::setSecondAction(const QString& text, const QString& iconName) {
    if (text == m_second && iconName == m_secondIcon)
        return;
    m_second = text;
    m_secondIcon = iconName;
    rebuild();
}

void BannerBar::setLink(const QString& text) {
    if (text == m_link)
        return;
    m_link = text;
    rebuild();
}

void BannerBar::setBoxed(bool on) {
    m_boxed = on;
    rebuild();
}

void BannerBar::setClosable(bool on) {
    m_closable = on;
    rebuild();
}

void BannerBar::setMarkVisible(bool on) {
    m_mark = on;
    rebuild();
}

void BannerBar::rebuild() {
    if (m_inside != nullptr) {
        // Not at once: a button inside may be the one whose click led here.
        m_inside->hide();
        m_outer->removeWidget(m_inside);
        m_inside->deleteLater();
    }
    m_inside = new QWidget(this);
    m_outer->addWidget(m_inside);

    QPushButton* first = nullptr;
    QPushButton* second = nullptr;
    LinkButton* link = nullptr;
    if (!m_action.isEmpty()) {
        first = new QPushButton(m_action, m_inside);
        first->setProperty("kind", QStringLiteral("primary"));
        if (!m_actionIcon.isEmpty())
            first->setIcon(icon(m_actionIcon, Token::OnAccent));
        connect(first, &QPushButton::clicked, this, &BannerBar::actionActivated);
    }
    if (!m_second.isEmpty()) {
        second = new QPushButton(m_second, m_inside);
        if (!m_secondIcon.isEmpty())
            second->setIcon(icon(m_secondIcon, Token::Text));
        connect(second, &QPushButton::clicked, this, &BannerBar::secondActionActivated);
    }
    if (!m_link.isEmpty()) {
        link = new LinkButton(m_link, m_inside);
        connect(link, &QAbstractButton::clicked, this, &BannerBar::linkActivated);
    }
    QToolButton* close = nullptr;
    if (m_closable) {
        close = new QToolButton(m_inside);
        close->setIcon(icon(QStringLiteral("x")));
        close->setAccessibleName(tr("Close"));
        close->setToolTip(tr("Close"));
        connect(close, &QToolButton::clicked, this, &BannerBar::closed);
    }
    const auto addButtons = [&](QHBoxLayout* row) {
        if (first != nullptr)
            row->addWidget(first);
        if (second != nullptr)
            row->addWidget(second);
        if (link != nullptr) {
            if (first != nullptr || second != nullptr)
                row->addSpacing(6);
            row->addWidget(link);
        }
    };

    if (m_boxed) {
        auto* column = new QVBoxLayout(m_inside);
        column->setContentsMargins(space::around - 2, 9, space::cards, 11);
        column->setSpacing(3);
        auto* top = new QHBoxLayout;
        top->setSpacing(space::between);
        top->addWidget(wrapped(m_message, QFont::DemiBold, false, m_inside), 1);
        if (close != nullptr)
            top->addWidget(close, 0, Qt::AlignTop);
        column->addLayout(top);
        if (!m_detail.isEmpty())
            column->addWidget(wrapped(m_detail, QFont::Normal, true, m_inside));
        if (first != nullptr || second != nullptr || link != nullptr) {
            auto* row = new QHBoxLayout;
            row->setContentsMargins(0, 7, 0, 0);
            row->setSpacing(space::between);
            addButtons(row);
            row->addStretch(1);
            column->addLayout(row);
        }
    } else {
        auto* row = new QHBoxLayout(m_inside);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::between);
        if (m_mark) {
            row->addSpacing(2);
            row->addWidget(new StateMark(m_state, 20, m_inside));
            row->addSpacing(1);
        } else {
            row->addSpacing(3);
        }
        auto* message = new Label(m_message, TextSize::PageTitle, QFont::DemiBold, Token::Text, m_inside);
        auto* detail = new Label(m_detail, TextSize::Sentence, QFont::Normal, Token::Muted, m_inside);
        message->setSize(TextSize::PageTitle, QFont::DemiBold);
        row->addWidget(message);
        row->addWidget(detail, 1);
        row->addSpacing(space::around);
        addButtons(row);
        if (close != nullptr)
            row->addWidget(close);
    }
    m_inside->show();
    updateGeometry();
    update();
}

void BannerBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
}

void BannerBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_inside != nullptr)
        rebuild();
    QWidget::changeEvent(event);
}

void BannerBar::paintEvent(QPaintEvent*) {
    if (!m_boxed)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()), space::radius, space::radius);
    painter.setClipPath(clip);
    const Token ground = m_state == State::Critical ? Token::CriticalFill
        : m_state == State::Attention               ? Token::AttentionFill
                                                    : Token::Alternate;
    painter.fillRect(rect(), colour(ground));
    painter.fillRect(QRect(0, 0, 3, height()), colour(m_state));
}

} // namespace sevenscale

#include "bannerbar.moc"

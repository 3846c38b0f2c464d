// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/noticestrip.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sevenscale {

NoticeStrip::NoticeStrip(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    // Room at the left for the state's bar and mark, which paintEvent() draws.
    column->setContentsMargins(space::around + 16 + space::between + 2, 6, space::around, 7);
    column->setSpacing(space::inside);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::between);
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(120);
    m_text->setFont(face(TextSize::Body));
    row->addWidget(m_text, 1);

    m_details = new QToolButton(this);
    m_details->setCheckable(true);
    m_details->setIcon(icon(QStringLiteral("info")));
    m_details->hide();
    row->addWidget(m_details, 0, Qt::AlignVCenter);
    m_action = new QPushButton(this);
    m_action->hide();
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    m_close = new QToolButton(this);
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->hide();
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    column->addLayout(row);

    m_technicalText = new QLabel(this);
    m_technicalText->setTextFormat(Qt::PlainText);
    m_technicalText->setWordWrap(true);
    m_technicalText->setFont(face(TextSize::Secondary));
    m_technicalText->setProperty("tone", QStringLiteral("muted"));
    m_technicalText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_technicalText->hide();
    column->addWidget(m_technicalText);

    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_action, &QPushButton::clicked, this, &NoticeStrip::actionActivated);
    connect(m_close, &QToolButton::clicked, this, &NoticeStrip::closed);
    connect(m_details, &QToolButton::toggled, this, &NoticeStrip::showTechnical);
    retranslate();
}

void NoticeStrip::setMessage(State state, const QString& message, const QString& detail) {
    const bool news = state != m_state || message != m_message;
    m_state = state;
    m_message = message;
    QString html = QStringLiteral("<span style=\"font-weight:600\">%1</span>").arg(message.toHtmlEscaped());
    if (!detail.isEmpty())
        html += QStringLiteral("&nbsp; ") + detail.toHtmlEscaped();
    m_text->setText(html);
    setAccessibleName(stateWord(state) % u": " % message % u' ' % detail);
    update();
    // A countdown in the detail is no news.
    if (news && isVisible() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeStrip::setTechnical(const QString& text) {
    m_technical = text;
    m_technicalText->setText(text);
    m_details->setVisible(!text.isEmpty());
    showTechnical();
}

void NoticeStrip::setAction(const QString& text, const QString& iconName) {
    m_action->setText(text);
    m_action->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName, Token::Text));
    m_action->setVisible(!text.isEmpty());
}

void NoticeStrip::setClosable(bool on) {
    m_close->setVisible(on);
}

void NoticeStrip::showTechnical() {
    m_technicalText->setVisible(m_details->isChecked() && !m_technical.isEmpty());
}

void NoticeStrip::retranslate() {
    m_details->setToolTip(tr("Technical details"));
    m_details->setAccessibleName(tr("Technical details"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this notice"));
}

void NoticeStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NoticeStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token ground = m_state == State::Critical ? Token::CriticalFill
        : m_state == State::Attention               ? Token::AttentionFill
                                                    : Token::Alternate;
    painter.fillRect(rect(), colour(ground));
    painter.fillRect(QRect(0, 0, 3, height()), colour(m_state));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colour(Token::Border));
    const QRect line = m_text->geometry();
    paintState(&painter, QRectF(space::around, line.center().y() - 8 + 0.5, 16, 16), m_state);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/pagenotice.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace sevenscale {
namespace {

constexpr int MarkSize = 18;

QLabel* wrapped(QFont::Weight weight, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(face(TextSize::Body, weight));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PageNotice::PageNotice(QWidget* parent)
    : QWidget(parent)
    , m_mark(new QWidget(this))
    , m_message(wrapped(QFont::DemiBold, this))
    , m_detail(wrapped(QFont::Normal, this))
    , m_technical(wrapped(QFont::Normal, this))
    , m_action(new QPushButton(this))
    , m_more(new LinkButton({}, this)) {
    m_mark->setFixedSize(MarkSize, MarkSize);
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_detail->setProperty("tone", QStringLiteral("muted"));
    m_technical->setProperty("tone", QStringLiteral("muted"));
    m_technical->hide();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::around - 2, space::between, space::cards, space::between);
    grid->setHorizontalSpacing(space::cards);
    grid->setVerticalSpacing(1);
    grid->addWidget(m_mark, 0, 0, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_message, 0, 1);
    grid->addWidget(m_detail, 1, 1);
    grid->addWidget(m_more, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_action, 0, 3, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_technical, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);

    connect(m_action, &QPushButton::clicked, this, &PageNotice::actionActivated);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_technical->setVisible(m_technical->isHidden());
        updateGeometry();
    });
}

void PageNotice::setNotice(State state, const QString& message, const QString& detail, const QString& action,
    const QString& technical) {
    const bool news = message != m_message->text();
    m_state = state;
    m_message->setText(message);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_technical->setText(technical);
    if (technical.isEmpty() || news)
        m_technical->hide();
    m_more->setText(tr("Technical details"));
    m_more->setVisible(!technical.isEmpty());
    m_more->updateGeometry();
    setAccessibleName(stateWord(state) % QLatin1String(": ") % message);
    setAccessibleDescription(detail);
    updateGeometry();
    update();
    if (news && isVisible() && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void PageNotice::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(QRectF(rect()), space::radius, space::radius);
    painter.setClipPath(clip);
    painter.fillRect(rect(),
        colour(m_state == State::Critical     ? Token::CriticalFill
                : m_state == State::Attention ? Token::AttentionFill
                                              : Token::Alternate));
    painter.fillRect(QRect(0, 0, 3, height()), colour(m_state));
    paintState(&painter, m_mark->geometry(), m_state);
}

void PageNotice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        m_more->setText(tr("Technical details"));
    QWidget::changeEvent(event);
}

} // namespace sevenscale

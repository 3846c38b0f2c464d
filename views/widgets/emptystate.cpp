// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/emptystate.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sevenscale {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent) {
    build();
}

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& sentence,
    const QString& action, QWidget* parent)
    : QWidget(parent) {
    build();
    setContent(iconName, title, sentence, action);
}

void EmptyState::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups, space::groups, space::groups);
    column->setSpacing(space::between);
    column->addStretch(2);
    m_picture = new QLabel(this);
    m_picture->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_picture);
    column->addSpacing(space::inside);
    const auto text = [this, column](QFont::Weight weight) {
        auto* label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        label->setMaximumWidth(460);
        label->setFont(face(weight == QFont::Normal ? TextSize::Body : TextSize::Sentence, weight));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 6);
        row->addStretch(1);
        column->addLayout(row);
        return label;
    };
    m_title = text(QFont::DemiBold);
    m_sentence = text(QFont::Normal);
    m_sentence->setProperty("tone", QStringLiteral("muted"));
    column->addSpacing(space::inside);
    m_action = new QPushButton(this);
    m_action->hide();
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    m_fold = new QToolButton(this);
    m_fold->setText(tr("Technical details"));
    m_fold->setCheckable(true);
    m_fold->setProperty("quiet", true);
    m_fold->hide();
    column->addWidget(m_fold, 0, Qt::AlignHCenter);
    m_technical = text(QFont::Normal);
    m_technical->setProperty("tone", QStringLiteral("muted"));
    m_technical->hide();
    column->addStretch(3);
    connect(m_fold, &QToolButton::toggled, m_technical, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionActivated);
}

void EmptyState::setContent(
    const QString& iconName, const QString& title, const QString& sentence, const QString& action) {
    m_icon = iconName;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title % u". " % sentence);
    restyle();
}

void EmptyState::setTechnical(const QString& text) {
    m_technical->setText(text);
    m_fold->setVisible(!text.isEmpty());
    m_fold->setChecked(false);
    m_technical->hide();
}

void EmptyState::restyle() {
    if (m_icon.isEmpty())
        m_picture->clear();
    else
        m_picture->setPixmap(iconPixmap(m_icon, colour(Token::Control), 32, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        restyle();
    else if (event->type() == QEvent::LanguageChange)
        m_fold->setText(tr("Technical details"));
    QWidget::changeEvent(event);
}

} // namespace sevenscale

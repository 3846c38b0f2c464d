// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/selectionbar.h"

#include "views/theme/theme.h"
#include "views/widgets/actionrow.h"
#include "views/widgets/label.h"
#include "views/widgets/paintedbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace sevenscale {

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::around, 4, space::around, 4);
    line->setSpacing(space::between);
    m_count = new Label(QString(), TextSize::Body, QFont::DemiBold, Token::Text, this);
    m_count->setFigures(true);
    m_count->setFixed(true);
    m_all = new LinkButton(QString(), this);
    m_actions = new ActionRow(4, this);
    m_clear = new LinkButton(tr("Clear the selection"), this);
    line->addWidget(m_count);
    line->addWidget(m_all);
    line->addWidget(m_actions);
    line->addStretch(1);
    line->addWidget(m_clear);
    connect(m_all, &LinkButton::clicked, this, &SelectionBar::allWanted);
    connect(m_clear, &LinkButton::clicked, this, &SelectionBar::cleared);
}

void SelectionBar::setWords(const QString& selected, const QString& all) {
    m_count->setText(selected);
    m_all->setText(all);
    m_all->setVisible(!all.isEmpty());
}

void SelectionBar::setActions(const QList<QAction*>& actions) {
    m_actions->setActions(actions);
}

void SelectionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Selection));
    painter.fillRect(0, 0, width(), 1, colour(Token::Border));
}

void SelectionBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        m_clear->setText(tr("Clear the selection"));
    QWidget::changeEvent(event);
}

} // namespace sevenscale

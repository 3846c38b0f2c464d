// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/jsonbrowser.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace sevenscale {

JsonBrowser::JsonBrowser(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_place(new Label(QString(), TextSize::Secondary, QFont::Normal, Token::Muted, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_path(new QToolButton(this))
    , m_value(new QToolButton(this))
    , m_tree(new JsonTree(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::between);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::inside);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_place->setFixed(true);
    m_previous->setIcon(icon(QStringLiteral("chevron-up")));
    m_next->setIcon(icon(QStringLiteral("chevron-down")));
    line->addWidget(m_search, 1);
    line->addWidget(m_place);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addSpacing(space::cards);
    for (QToolButton* copy : {m_path, m_value}) {
        copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        line->addWidget(copy);
    }
    m_path->setIcon(icon(QStringLiteral("braces")));
    m_value->setIcon(icon(QStringLiteral("copy")));
    column->addLayout(line);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &JsonBrowser::search);
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_path, &QToolButton::clicked, m_tree, &JsonTree::copyPath);
    connect(m_value, &QToolButton::clicked, m_tree, &JsonTree::copyValue);
    word();
    search();
}

void JsonBrowser::setJson(const QString& text) {
    m_tree->setJson(text);
    search();
}

void JsonBrowser::search() {
    m_matches = m_tree->find(m_search->text(), MostMatches);
    m_current = -1;
    const bool any = !m_matches.isEmpty();
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    if (any)
        step(1);
    else
        m_place->setText(m_search->text().isEmpty() ? QString() : tr("No match"));
}

void JsonBrowser::step(int by) {
    if (m_matches.isEmpty())
        return;
    const int number = static_cast<int>(m_matches.size());
    m_current = (m_current + by + number) % number;
    m_tree->reveal(m_matches.at(m_current));
    const QString all = QLocale().toString(number);
    m_place->setText(tr("%1 of %2", "which match")
                         .arg(QLocale().toString(m_current + 1),
                             number == MostMatches ? QString(all % QLatin1Char('+')) : all));
}

void JsonBrowser::word() {
    m_search->setPlaceholderText(tr("Search names and values"));
    m_search->setAccessibleName(tr("Search names and values"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_next->setAccessibleName(tr("Next match"));
    m_path->setText(tr("Copy path"));
    m_value->setText(tr("Copy value"));
}

void JsonBrowser::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter || event->key() == Qt::Key_F3) {
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void JsonBrowser::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        word();
    QWidget::changeEvent(event);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listhead.h"

#include "views/pages/listfilter.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/label.h"
#include "views/widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace sevenscale {

ListHead::ListHead(QWidget* parent)
    : QWidget(parent) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::around, 8, space::around, 8);
    rows->setSpacing(6);

    m_facets = new FacetBar(this);
    m_top = new QHBoxLayout;
    m_top->setSpacing(space::between);
    m_top->addWidget(m_facets);
    m_top->addStretch(1);
    m_modes = new SegmentedControl(this);
    m_modes->addOption(QStringLiteral("table"), QString());
    m_modes->setCurrent(QStringLiteral("table"));
    m_modes->hide();
    m_top->addWidget(m_modes);
    rows->addLayout(m_top);

    m_filterBar = new FilterBar(this);
    m_filterBar->field()->installEventFilter(this);
    m_count = new Label(QString(), TextSize::Body, QFont::DemiBold, Token::Text, this);
    m_count->setFigures(true);
    m_count->setFixed(true);
    m_panel = iconButton(QStringLiteral("layers"));
    m_views = iconButton(QStringLiteral("bookmark"));
    m_pause = iconButton(QStringLiteral("pause"));
    m_top->insertWidget(0, m_panel);
    m_top->insertWidget(1, m_views);
    m_columns = iconButton(QStringLiteral("columns-3"));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_export = iconButton(QStringLiteral("download"));
    connect(m_export, &QToolButton::clicked, this, &ListHead::exportWanted);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::cards);
    line->addWidget(m_filterBar, 1);
    line->addSpacing(space::inside);
    line->addWidget(m_count);
    line->addWidget(m_pause);
    line->addWidget(m_columns);
    line->addWidget(m_export);
    rows->addLayout(line);

    m_mistake = new Label(QString(), TextSize::Secondary, QFont::Medium, Token::Critical, this);
    m_mistake->hide();
    rows->addWidget(m_mistake);
    m_filter = new ListFilter(m_filterBar, m_mistake, this);
}

QToolButton* ListHead::iconButton(const QString& name) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(name));
    button->setIconSize(QSize(16, 16));
    return button;
}

void ListHead::setCount(const QString& text) {
    m_count->setText(text);
}

void ListHead::setColumnMenu(QMenu* menu) {
    m_columns->setMenu(menu);
}

void ListHead::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("outlined", true);
    button->setIconSize(QSize(16, 16));
    button->setDefaultAction(action);
    m_top->addWidget(button);
}

void ListHead::setExport(bool possible, const QString& whyNot) {
    m_export->setEnabled(possible);
    m_export->setToolTip(whyNot.isEmpty() ? tr("Export") : whyNot);
    m_export->setAccessibleDescription(whyNot);
}

void ListHead::reword(const QString& hint) {
    m_filterBar->field()->setPlaceholderText(hint);
    m_filterBar->field()->setAccessibleName(tr("Filter"));
    m_filterBar->field()->setToolTip(tr("Filter (press /)"));
    m_panel->setToolTip(tr("Facets: the values of several columns with their counts"));
    m_panel->setAccessibleName(tr("Facets"));
    m_columns->setToolTip(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_export->setAccessibleName(tr("Export"));
    m_modes->setOptionText(QStringLiteral("table"), tr("List"));
}

void ListHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Token::Card));
}

bool ListHead::eventFilter(QObject* object, QEvent* event) {
    if (object == m_filterBar->field() && !m_filterBar->isSuggesting()
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        // Esc empties the field first; Down goes on to the rows.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && !m_filterBar->field()->text().isEmpty()) {
            if (event->type() == QEvent::KeyPress)
                m_filter->clearField();
            event->accept();
            return true;
        }
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier
            && event->type() == QEvent::KeyPress) {
            Q_EMIT rowsWanted();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"
#include "services/domain/consolelink.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/listcolumns.h"
#include "views/pages/listfilter.h"
#include "views/pages/listhead.h"
#include "views/pages/listpage.h"
#include "views/pages/listscroll.h"
#include "views/pages/listviews.h"
#include "views/pages/selectionbar.h"
#include "views/theme/icons.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

// What can be done to the rows of a list, and the other ways to look at it.

namespace sevenscale {

void ListPage::buildActions() {
    connect(m_actions, &RowActions::triggered, this, [this](const QString& key, const QStringList& ids) {
        // The selection is the whole list only where it is what the action was offered for.
        const bool all = m_allSelected && ids == m_table->selectedIds();
        Q_EMIT actionRequested(key, all ? QStringList() : ids, m_model->filter());
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_allSelected = false;
        selectionChanged();
    });
    connect(m_selection, &SelectionBar::cleared, this, [this] { m_table->clearSelection(); });
    connect(m_selection, &SelectionBar::allWanted, this, [this] {
        m_allSelected = true;
        selectionChanged();
    });
    connect(m_model, &PagedTableModel::queryChanged, this, [this] {
        m_allSelected = false; // other rows than those that were meant
        selectionChanged();
    });
}

bool ListPage::applies(const QString& action, const QString& id) const {
    Q_UNUSED(action)
    Q_UNUSED(id)
    return true;
}

void ListPage::roleChanged() {
    m_actions->setRole(role());
    m_savedViews->setRole(role());
}

void ListPage::aimActions(const QStringList& ids) {
    m_actions->aim(ids, [&](const QString& action) {
        return m_allSelected
            || std::any_of(ids.cbegin(), ids.cend(), [&](const QString& id) { return applies(action, id); });
    });
}

void ListPage::showPaneActions() {
    if (m_actions->isEmpty() || m_detailId.isEmpty())
        return m_pane->setActions({});
    const QStringList selected = m_table->selectedIds();
    if (selected.size() > 1)
        return m_pane->setActions({}); // the bar under the list has them
    aimActions({m_detailId});
    m_pane->setActions(m_actions->offered());
}

void ListPage::selectionChanged() {
    const QStringList ids = m_table->selectedIds();
    const bool several = ids.size() > 1 && !m_actions->isEmpty();
    if (several) {
        aimActions(ids);
        QString count = tr("%Ln row(s) selected", nullptr, static_cast<int>(ids.size()));
        QString all;
        if (m_allSelected)
            count = tr("All rows of the list are selected");
        else if (ids.size() < m_model->rowCount() || !m_model->isComplete())
            all = m_total && !m_totalIsEstimate && !m_model->isComplete()
                ? tr("Select all %1").arg(Format::count(*m_total))
                : tr("Select all");
        m_selection->setWords(count, all);
        m_selection->setActions(m_actions->offered());
    }
    m_selection->setVisible(several);
    showPaneActions();
}

void ListPage::showContextMenu(const QPoint& position) {
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu;
    menu.setToolTipsVisible(true);
    if (!m_actions->isEmpty()) {
        aimActions(m_table->selectedIds());
        menu.addActions(m_actions->offered());
        menu.addSeparator();
    }
    const auto copy = [&](const QString& text, CopyFormat format) {
        auto* action = menu.addAction(icon(QStringLiteral("copy")), text);
        connect(action, &QAction::triggered, m_table, [this, format] { m_table->copySelection(format); });
        return action;
    };
    copy(tr("Copy"), CopyFormat::Text)->setShortcut(QKeySequence::Copy);
    copy(tr("Copy as CSV"), CopyFormat::Csv)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copy(tr("Copy as JSON"), CopyFormat::Json);
    if (const QStringList ids = m_table->selectedIds(); ids.size() == 1) {
        auto* link = menu.addAction(icon(QStringLiteral("link")), tr("Copy link"));
        connect(link, &QAction::triggered, this, [this, ids] { copyLink(ids.first()); });
    }
    menu.exec(m_table->viewport()->mapToGlobal(position));
    selectionChanged();
}

void ListPage::addMode(const QString& key, QWidget* view, ModeOf of) {
    view->setObjectName(key);
    m_views->addWidget(view);
    if (of == ModeOf::Rows)
        m_rowViews.insert(view);
    m_head->modes()->addOption(key, QString());
    m_head->modes()->show();
}

void ListPage::setModeWords(const QString& key, const QString& text) {
    m_head->modes()->setOptionText(key, text);
}

QString ListPage::mode() const {
    return m_head->modes()->current();
}

void ListPage::setMode(const QString& key) {
    const bool known
        = key == u"table" || m_views->findChild<QWidget*>(key, Qt::FindDirectChildrenOnly) != nullptr;
    if (!known || key == m_shownMode)
        return;
    m_shownMode = key;
    m_head->modes()->setCurrent(key);
    placeView();
    Q_EMIT modeChanged(key);
}

void ListPage::placeView() {
    QWidget* view = m_views->findChild<QWidget*>(mode(), Qt::FindDirectChildrenOnly);
    if (view == nullptr || (m_rowViews.contains(view) && m_model->rowCount() == 0))
        view = m_table;
    m_views->setCurrentWidget(view);
    setFocusProxy(view);
}

SavedView ListPage::view() const {
    SavedView now;
    now.list = key();
    now.filter = m_filter->normalised();
    now.sort = m_model->currentSort();
    now.columns = m_columns->columns();
    if (mode() != u"table")
        now.mode = mode();
    return now;
}

void ListPage::showView(const SavedView& view) {
    closeDetail();
    setMode(view.mode.isEmpty() ? QStringLiteral("table") : view.mode);
    m_columns->setColumns(view.columns);
    const auto sort = view.sort ? view.sort : m_columns->ownSort();
    if (!sort || m_model->isSortable(m_model->columnOf(sort->column)))
        m_model->setSort(sort);
    m_filter->show(view.filter);
}

/// To a row by its id, or else to the list as it is filtered now, or as the view has it that is shown.
void ListPage::copyLink(const QString& row) {
    ConsoleLink link;
    link.page = key();
    link.row = row;
    if (row.isEmpty() && m_savedViews->active() && !m_savedViews->isChanged())
        link.view = m_savedViews->activeId();
    else if (row.isEmpty())
        link.filter = m_filter->normalised();
    QGuiApplication::clipboard()->setText(linkText(link));
}

void ListPage::addHeadAction(QAction* action) {
    m_head->addButton(action);
}

void ListPage::openExport() {
    if (m_export) {
        m_export->raise();
        m_export->activateWindow();
        return;
    }
    ExportDialog::List list;
    list.name = title().toLower();
    list.order.sort = m_model->currentSort();
    list.order.filter = m_model->filter();
    if (m_model->isComplete())
        list.rows = m_model->rowCount();
    else if (m_total && !m_totalIsEstimate)
        list.rows = m_total;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString name = m_model->columnKey(column);
        list.order.titles.insert(
            name, m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        if (!m_table->isColumnHidden(column))
            list.visible.append(name);
    }
    m_export = new ExportDialog(list, this);
    m_export->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_export, &ExportDialog::exportRequested, this, &ListPage::exportRequested);
    connect(m_export, &ExportDialog::cancelRequested, this, &ListPage::exportCancelled);
    m_export->show();
}

void ListPage::setExportAllowed(bool allowed) {
    m_exportAllowed = allowed;
    wordExport();
}

void ListPage::setExportServed(bool served) {
    m_exportServed = served;
    wordExport();
    if (m_export)
        m_export->setServed(served);
}

void ListPage::wordExport() {
    m_head->setExport(m_exportServed && m_exportAllowed,
        m_exportAllowed ? QString() : tr("Only a manager or above may export."));
}

void ListPage::setExportProgress(qint64 done, qint64 total) {
    if (m_export)
        m_export->setProgress(done, total);
}

void ListPage::setExportResult(const Result<ExportReport>& result) {
    if (m_export)
        m_export->setResult(result);
}

QList<QAction*> ListPage::headerActions() const {
    return {m_columns->sortMenu()->menuAction(), m_scroll->menu()->menuAction()};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/exportdialog.h"
#include "views/pages/listpage.h"
#include "views/pages/listscroll.h"
#include "views/theme/theme.h"
#include "views/widgets/tableparts.h"
#include "views/widgets/tableview.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>
#include <cmath>

// The columns of a list and its order.

namespace sevenscale {
namespace {

qreal letterWidth() {
    const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    return QFontMetricsF(face(TextSize::Body)).horizontalAdvance(letters)
        / static_cast<qreal>(letters.size());
}

} // namespace

void ListPage::sortChosen(int column, Qt::SortOrder order) {
    if (m_sortSilent)
        return;
    if (column >= 0 && !m_model->isSortable(column)) {
        updateSortIndicator();
        return;
    }
    m_model->sort(column, order);
}

void ListPage::updateSortIndicator() {
    auto* header = m_table->horizontalHeader();
    // The arrow must follow the model, and must not be taken for a wish of the user. The frozen column
    // listens, too.
    const QScopedValueRollback silent(m_sortSilent, true);
    const auto& sort = m_model->currentSort();
    const int column = sort ? m_model->columnOf(sort->column) : -1;
    header->setSortIndicator(column, sort && sort->descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    updateSortMenu();
}

/// Widths: what the user left, else what the model wishes, never less than the title needs.
void ListPage::applyColumns() {
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(column, m_hidden.contains(m_model->columnKey(column)));
    placeColumns();
}

/// Shares out what is left of the page's width: each column grows towards its roomy width, in step with the
/// others.
void ListPage::placeColumns() {
    const qreal letter = letterWidth();
    auto* header = static_cast<TableHeader*>(m_table->horizontalHeader());
    struct Place {
        int column;
        int least;
        int roomy;
    };
    QList<Place> places;
    int room = m_table->viewport()->width();
    int wish = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        const ColumnWidth width = m_model->columnWidth(column);
        const auto pixels = [&](int characters) {
            return std::max(
                header->titleWidth(column), static_cast<int>(std::ceil(letter * characters)) + 20);
        };
        const auto own = m_widths.constFind(m_model->columnKey(column));
        const Place place = own != m_widths.cend() && !width.takesRest
            ? Place{column, *own, *own}
            : Place{column, pixels(width.least), pixels(width.roomy)};
        places.append(place);
        room -= place.least;
        wish += place.roomy - place.least;
    }
    const double share = wish > 0 ? std::clamp(static_cast<double>(room) / wish, 0.0, 1.0) : 0.0;
    m_columnsPlaced = false;
    for (const Place& place : std::as_const(places))
        header->resizeSection(
            place.column, place.least + static_cast<int>((place.roomy - place.least) * share));
    m_columnsPlaced = true;
    stretchColumn();
}

/// The column that takes what is left keeps a width in which its words can be read: then the others scroll.
void ListPage::stretchColumn() {
    if (!m_columnsPlaced)
        return;
    auto* header = m_table->horizontalHeader();
    int others = 0;
    int stretch = -1;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        if (m_model->columnWidth(column).takesRest)
            stretch = column;
        else
            others += header->sectionSize(column);
    }
    if (stretch < 0)
        return;
    const int least = static_cast<int>(std::ceil(letterWidth() * m_model->columnWidth(stretch).least)) + 20;
    header->resizeSection(stretch, std::max(least, m_table->viewport()->width() - others));
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

void ListPage::wordExport() {
    const QString why = m_exportAllowed ? QString() : tr("Only a manager or above may export.");
    m_exportButton->setEnabled(m_exportServed && m_exportAllowed);
    m_exportButton->setToolTip(m_exportAllowed ? tr("Export") : why);
    m_exportButton->setAccessibleName(tr("Export"));
    m_exportButton->setAccessibleDescription(why);
}

void ListPage::setExportServed(bool served) {
    m_exportServed = served;
    wordExport();
    if (m_export)
        m_export->setServed(served);
}

void ListPage::setExportProgress(qint64 done, qint64 total) {
    if (m_export)
        m_export->setProgress(done, total);
}

void ListPage::setExportResult(const Result<ExportReport>& result) {
    if (m_export)
        m_export->setResult(result);
}

void ListPage::fillColumnMenu() {
    m_columnMenu->clear();
    for (int column = 1; column < m_model->columnCount(); ++column) {
        auto* action = m_columnMenu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        const QString key = m_model->columnKey(column);
        connect(action, &QAction::toggled, this, [this, key](bool on) {
            if (on)
                m_hidden.remove(key);
            else
                m_hidden.insert(key);
            applyColumns();
        });
    }
    m_columnMenu->addSeparator();
    m_columnMenu->addMenu(m_sortMenu);
    connect(m_columnMenu->addAction(tr("As at the start")), &QAction::triggered, this, [this] {
        m_hidden.clear();
        m_widths.clear();
        applyColumns();
    });
}

/// The same orders as a click on the head of a column gives, for the keyboard. The actions are made once: one
/// of them may be what led here.
void ListPage::buildSortMenu() {
    m_sortMenu = new QMenu(this);
    auto* columns = new QActionGroup(m_sortMenu);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_model->isSortable(column))
            continue;
        auto* action = columns->addAction(m_sortMenu->addAction(QString()));
        const QString key = m_model->columnKey(column);
        action->setObjectName(key);
        action->setCheckable(true);
        m_sortColumns.append(action);
        connect(action, &QAction::triggered, this, [this, key] {
            const auto& former = m_model->currentSort();
            m_model->setSort(Sort{key, former && former->descending});
        });
    }
    m_sortMenu->addSeparator();
    auto* orders = new QActionGroup(m_sortMenu);
    const auto order = [&](bool descending) {
        auto* action = orders->addAction(m_sortMenu->addAction(QString()));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, descending] {
            if (const auto& former = m_model->currentSort())
                m_model->setSort(Sort{former->column, descending});
        });
        return action;
    };
    m_sortAscending = order(false);
    m_sortDescending = order(true);
}

void ListPage::updateSortMenu() {
    const auto& sort = m_model->currentSort();
    m_sortMenu->setTitle(tr("Sort by"));
    for (QAction* action : std::as_const(m_sortColumns)) {
        const int column = m_model->columnOf(action->objectName());
        action->setText(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setChecked(sort && sort->column == action->objectName());
    }
    m_sortAscending->setText(tr("Ascending"));
    m_sortDescending->setText(tr("Descending"));
    for (QAction* action : {m_sortAscending, m_sortDescending}) {
        action->setEnabled(sort.has_value());
        action->setChecked(sort && sort->descending == (action == m_sortDescending));
    }
}

QList<QAction*> ListPage::headerActions() const {
    return {m_sortMenu->menuAction(), m_scroll->menu()->menuAction()};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/tableview.h"

#include "views/widgets/changemarks.h"
#include "views/widgets/tableparts.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace sevenscale {

TableView::TableView(QWidget* parent)
    : QTableView(parent) {
    m_header = new TableHeader(this);
    setHorizontalHeader(m_header);
    m_delegate = new TableDelegate(this);
    setItemDelegate(m_delegate);
    m_marks = new ChangeMarks(this);
    connect(m_marks, &ChangeMarks::changed, this, [this] {
        viewport()->update();
        m_frozen->viewport()->update();
    });
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyDensity();

    // The first column once more, over the others when they are scrolled under it.
    m_frozen = new QTableView(this);
    m_frozen->setHorizontalHeader(new TableHeader(m_frozen));
    m_frozen->setItemDelegate(m_delegate);
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->setShowGrid(false);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frozen->verticalHeader()->hide();
    m_frozen->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_frozen->setAutoScroll(false);
    m_frozen->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_frozen->setAccessibleName(QString());
    m_frozen->hide();

    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT rowActivated(idOf(index));
    });
    connect(m_header, &QHeaderView::sectionResized, this, &TableView::placeFrozen);
    connect(m_header, &QHeaderView::sectionMoved, this, &TableView::placeFrozen);
    connect(m_header, &QHeaderView::sortIndicatorChanged, m_frozen->horizontalHeader(),
        &QHeaderView::setSortIndicator);
    // It learns of new rows a moment later than this table.
    connect(m_frozen->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TableView::placeFrozen);
}

void TableView::setModel(QAbstractItemModel* model) {
    for (const auto& connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    QTableView::setModel(model);
    m_frozen->setModel(model);
    if (model != nullptr) {
        m_frozen->setSelectionModel(selectionModel());
        m_connections = {
            connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updatePlaceholder),
            connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updatePlaceholder),
            connect(model, &QAbstractItemModel::modelReset, this, &TableView::updatePlaceholder),
            connect(model, &QAbstractItemModel::layoutChanged, this, &TableView::updatePlaceholder),
            connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TableView::holdRows),
            connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &TableView::holdRows),
            connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::restoreRows),
            connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this] {
                    m_removing = false;
                    restoreRows();
                }),
            connect(model, &QAbstractItemModel::layoutChanged, this, &TableView::restoreRows),
        };
    }
    applyDensity();
    updatePlaceholder();
}

void TableView::setDensity(Density density) {
    m_density = density;
    applyDensity();
}

int TableView::rowPixels() const {
    const int line = QFontMetrics(face(TextSize::Body)).height();
    return m_density == Density::Compact ? std::max(28, line + 12) : std::max(36, line + 20);
}

void TableView::applyDensity() {
    for (QTableView* table : {static_cast<QTableView*>(this), m_frozen}) {
        if (table == nullptr)
            continue;
        table->verticalHeader()->setMinimumSectionSize(rowPixels());
        table->verticalHeader()->setDefaultSectionSize(rowPixels());
    }
}

void TableView::setPlaceholder(QWidget* widget) {
    if (m_placeholder != nullptr && m_placeholder != widget)
        m_placeholder->deleteLater();
    m_placeholder = widget;
    if (widget != nullptr)
        widget->setParent(viewport());
    updatePlaceholder();
}

void TableView::updatePlaceholder() {
    if (m_placeholder == nullptr)
        return;
    const bool empty = model() == nullptr || model()->rowCount() == 0;
    m_placeholder->setGeometry(viewport()->rect());
    m_placeholder->setVisible(empty);
    if (empty)
        m_placeholder->raise();
}

void TableView::setStale(bool stale) {
    m_stale = stale;
    viewport()->update();
    m_frozen->viewport()->update();
}

void TableView::fitColumns() {
    if (model() == nullptr)
        return;
    resizeColumnsToContents();
    for (int column = 0; column < m_header->count(); ++column)
        if (m_header->sectionSize(column) > widest)
            m_header->resizeSection(column, widest);
}

QString TableView::idOf(const QModelIndex& index) const {
    return index.isValid() ? index.siblingAtColumn(0).data(IdRole).toString() : QString();
}

QString TableView::currentId() const {
    return idOf(currentIndex());
}

bool TableView::selectId(const QString& id) {
    if (model() == nullptr)
        return false;
    const int rows = model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(IdRole).toString() != id)
            continue;
        const QScopedValueRollback silent(m_byUser, false);
        // The column that is current stays: a jump sideways would surprise.
        const int column = std::max(0, currentIndex().column());
        setCurrentIndex(index.siblingAtColumn(column));
        return true;
    }
    return false;
}

QModelIndexList TableView::selectedRows() const {
    if (selectionModel() == nullptr)
        return {};
    QModelIndexList rows = selectionModel()->selectedRows(0);
    std::sort(rows.begin(), rows.end(),
        [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    return rows;
}

QStringList TableView::selectedIds() const {
    QStringList ids;
    const QModelIndexList rows = selectedRows();
    for (const QModelIndex& row : rows)
        ids.append(idOf(row));
    return ids;
}

void TableView::copySelection(CopyFormat format) {
    if (selectionModel() == nullptr || !selectionModel()->hasSelection())
        return;
    QApplication::clipboard()->setText(copiedRows(*m_header, selectedRows(), format));
}

qreal TableView::changeStrength(const QModelIndex& index) const {
    return m_marks->isEmpty() ? 0 : m_marks->strength(index.data(IdRole).toString(), index.column());
}

void TableView::markChanged(int row, const QList<int>& columns) {
    // What nobody sees needs no mark.
    const int top = rowViewportPosition(row);
    if (!isVisible() || top + rowHeight(row) < 0 || top > viewport()->height())
        return;
    const QString id = model()->index(row, 0).data(IdRole).toString();
    for (const int column : columns)
        m_marks->mark(id, column);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    // A row that takes the place of one that went is no reason to scroll to it.
    setAutoScroll(!m_removing);
    QTableView::currentChanged(current, previous);
    setAutoScroll(true);
    if (current.row() != previous.row()) {
        viewport()->update();
        m_frozen->viewport()->update();
    }
    if (m_byUser && (current.row() != previous.row() || !previous.isValid()))
        Q_EMIT rowSelected(idOf(current));
}

void TableView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) {
    holdRows();
    m_removing = true;
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    const QScopedValueRollback byUser(m_byUser, true);
    m_keyboard = true;
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copySelection(CopyFormat::Csv);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentId());
        return;
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        // First and last row; Qt's first and last cell of the row mean nothing where rows are chosen whole.
        const int rows = model() != nullptr ? model()->rowCount() : 0;
        if (rows > 0)
            setCurrentIndex(model()->index(
                event->key() == Qt::Key_Home ? 0 : rows - 1, std::max(0, currentIndex().column())));
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::mousePressEvent(QMouseEvent* event) {
    const QScopedValueRollback byUser(m_byUser, true);
    m_keyboard = false;
    QTableView::mousePressEvent(event);
}

void TableView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        QTableView::mouseDoubleClickEvent(event);
}

void TableView::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason) {
        m_keyboard = true;
        if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0) {
            const QScopedValueRollback silent(m_byUser, false); // coming by is not choosing
            selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::NoUpdate);
        }
    }
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TableView::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && kindOf(index) == CellKind::Link
        && (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) == 0)
        Q_EMIT linkActivated(idOf(index), index.column());
}

void TableView::mouseMoveEvent(QMouseEvent* event) {
    const QScopedValueRollback byUser(m_byUser, true); // rows are selected by pulling, too
    m_mouse = event->pos();
    const QModelIndex index = indexAt(event->pos());
    setHovered(index.isValid() ? index.row() : -1);
    viewport()->setCursor(
        index.isValid() && kindOf(index) == CellKind::Link && !index.data().toString().isEmpty()
            ? Qt::PointingHandCursor
            : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent* event) {
    setHovered(-1);
    m_mouse.reset();
    if (m_heldAtTop && !m_reading && !selectionModel()->hasSelection())
        verticalScrollBar()->setValue(0);
    m_heldAtTop = false;
    QTableView::leaveEvent(event);
}

void TableView::setHovered(int row) {
    if (row == m_hovered)
        return;
    const auto repaintRow = [this](int which) {
        if (which < 0 || model() == nullptr || which >= model()->rowCount())
            return;
        const QRect line(0, rowViewportPosition(which), viewport()->width(), rowHeight(which));
        viewport()->update(line);
        if (m_frozen->isVisible())
            m_frozen->viewport()->update(line);
    };
    const int former = m_hovered;
    m_hovered = row;
    repaintRow(former);
    repaintRow(row);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    updatePlaceholder();
    placeFrozen();
}

void TableView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    placeFrozen();
    if (!m_restoring && dy != 0)
        m_heldAtTop = false;
}

/// Before rows come, go or change places.
void TableView::holdRows() {
    m_held.clear();
    const int first = rowAt(0);
    const bool over = m_mouse && rowAt(m_mouse->y()) >= 0;
    if (first < 0 || (verticalScrollBar()->value() == 0 && !over && !m_rowsBefore && !m_reading))
        return;
    const auto hold = [this](int row) { m_held.append({model()->index(row, 0), rowViewportPosition(row)}); };
    if (over)
        hold(rowAt(m_mouse->y()));
    const int below = rowAt(viewport()->height() - 1);
    const int last = below < 0 ? model()->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row)
        hold(row);
}

void TableView::restoreRows() {
    const QList<Held> held = std::exchange(m_held, {});
    const auto kept
        = std::find_if(held.cbegin(), held.cend(), [](const Held& row) { return row.index.isValid(); });
    if (kept == held.cend())
        return;
    executeDelayedItemsLayout();
    updateGeometries(); // else the scroll bar ends where it ended before
    const QScopedValueRollback restoring(m_restoring, true);
    QScrollBar* bar = verticalScrollBar();
    m_heldAtTop = m_heldAtTop || (bar->value() == 0 && !m_rowsBefore);
    bar->setValue(bar->value() + rowViewportPosition(kept->index.row()) - kept->y);
    m_heldAtTop = m_heldAtTop && bar->value() > 0;
    if (m_mouse)
        setHovered(rowAt(m_mouse->y()));
}

void TableView::placeFrozen() {
    if (m_frozen == nullptr || model() == nullptr)
        return;
    const int first = firstVisible(m_header);
    const bool needed = first >= 0 && horizontalScrollBar()->value() > 0
        && m_header->sectionSize(first) < viewport()->width() / 2;
    if (needed) {
        for (int column = 0; column < m_header->count(); ++column)
            m_frozen->setColumnHidden(column, column != first);
        m_frozen->setColumnWidth(first, m_header->sectionSize(first));
        m_frozen->horizontalHeader()->setFixedHeight(m_header->height());
        m_frozen->horizontalHeader()->setSortIndicatorShown(m_header->isSortIndicatorShown());
        m_frozen->setGeometry(0, 0, m_header->sectionSize(first), m_header->height() + viewport()->height());
        m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    }
    if (needed != !m_frozen->isHidden())
        m_frozen->setVisible(needed);
    if (needed) {
        m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
        m_frozen->raise();
    }
}

void TableView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyDensity();
}

} // namespace sevenscale

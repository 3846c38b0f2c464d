// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listcolumns.h"

#include "models/pagedtablemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/tableparts.h"
#include "views/widgets/tableview.h"

#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int LeastWidth = 24;
constexpr int MostWidth = 2000;

qreal letterWidth() {
    const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    return QFontMetricsF(face(TextSize::Body)).horizontalAdvance(letters)
        / static_cast<qreal>(letters.size());
}

} // namespace

ListColumns::ListColumns(PagedTableModel* model, TableView* table, QWidget* page)
    : QObject(page)
    , m_model(model)
    , m_table(table)
    , m_menu(new QMenu(page))
    , m_sortMenu(new QMenu(page))
    , m_ownSort(model->currentSort()) {
    auto* header = table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListColumns::sortChosen);
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_placed && size > 0 && !m_model->columnWidth(section).takesRest) {
            m_widths.insert(m_model->columnKey(section), size);
            stretch();
            Q_EMIT changed();
        }
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_placed)
            noteOrder();
    });
    connect(m_menu, &QMenu::aboutToShow, this, &ListColumns::fillMenu);
    connect(model, &PagedTableModel::queryChanged, this, &ListColumns::updateSort);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &ListColumns::place);
    table->viewport()->installEventFilter(this);
    buildSortMenu();
    updateSort();
    apply();
}

bool ListColumns::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(object, event);
}

void ListColumns::sortChosen(int column, Qt::SortOrder order) {
    if (m_sortSilent)
        return;
    if (column >= 0 && !m_model->isSortable(column)) {
        updateSort();
        return;
    }
    m_model->sort(column, order);
}

void ListColumns::updateSort() {
    auto* header = m_table->horizontalHeader();
    // The arrow must follow the model, and must not be taken for a wish of the user. The frozen column
    // listens, too.
    const QScopedValueRollback silent(m_sortSilent, true);
    const auto& sort = m_model->currentSort();
    const int column = sort ? m_model->columnOf(sort->column) : -1;
    header->setSortIndicator(column, sort && sort->descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    reword();
}

/// Widths: what the user left, else what the model wishes, never less than the title needs.
void ListColumns::apply() {
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(column, m_hidden.contains(m_model->columnKey(column)));
    order();
    place();
}

void ListColumns::change() {
    apply();
    Q_EMIT changed();
}

/// Those that m_order does not know stand behind the others.
void ListColumns::order() {
    const QScopedValueRollback silent(m_placed, false);
    auto* header = m_table->horizontalHeader();
    QList<int> wanted;
    for (const QString& key : std::as_const(m_order)) {
        if (const int column = m_model->columnOf(key); column > 0 && !wanted.contains(column))
            wanted.append(column);
    }
    wanted.prepend(0);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        if (!wanted.contains(column))
            wanted.append(column);
    }
    for (int visual = 0; visual < wanted.size(); ++visual)
        header->moveSection(header->visualIndex(wanted.at(visual)), visual);
}

void ListColumns::noteOrder() {
    const auto* header = m_table->horizontalHeader();
    m_order.clear();
    bool own = true;
    for (int visual = 0; visual < header->count(); ++visual) {
        m_order.append(m_model->columnKey(header->logicalIndex(visual)));
        own = own && header->logicalIndex(visual) == visual;
    }
    if (own)
        m_order.clear();
    place();
    Q_EMIT changed();
}

void ListColumns::setDensity(bool comfortable) {
    m_table->setDensity(comfortable ? TableView::Density::Comfortable : TableView::Density::Compact);
}

QList<ViewColumn> ListColumns::columns() const {
    QList<ViewColumn> result;
    if (m_hidden.isEmpty() && m_widths.isEmpty() && m_order.isEmpty())
        return result;
    const auto* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const QString key = m_model->columnKey(column);
        if (!m_hidden.contains(key))
            result.append({key, m_widths.value(key)});
    }
    return result;
}

void ListColumns::setColumns(const QList<ViewColumn>& columns) {
    m_widths.clear();
    m_hidden.clear();
    m_order.clear();
    for (const ViewColumn& column : columns) {
        if (m_model->columnOf(column.name) < 0)
            continue; // another version's
        m_order.append(column.name);
        if (column.width > 0)
            m_widths.insert(column.name, std::clamp(column.width, LeastWidth, MostWidth));
    }
    for (int column = 1; !m_order.isEmpty() && column < m_model->columnCount(); ++column) {
        if (const QString key = m_model->columnKey(column); !m_order.contains(key))
            m_hidden.insert(key);
    }
    // A view of columns in their own order says nothing of the order.
    bool own = true;
    int last = -1;
    for (const QString& key : std::as_const(m_order)) {
        own = own && m_model->columnOf(key) > last;
        last = m_model->columnOf(key);
    }
    if (own)
        m_order.clear();
    apply();
}

/// Shares out what is left of the page's width: each column grows towards its roomy width, in step with the
/// others.
void ListColumns::place() {
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
    m_placed = false;
    for (const Place& place : std::as_const(places))
        header->resizeSection(
            place.column, place.least + static_cast<int>((place.roomy - place.least) * share));
    m_placed = true;
    stretch();
}

/// The column that takes what is left keeps a width in which its words can be read: then the others scroll.
void ListColumns::stretch() {
    if (!m_placed)
        return;
    auto* header = m_table->horizontalHeader();
    int others = 0;
    int taking = -1;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        if (m_model->columnWidth(column).takesRest)
            taking = column;
        else
            others += header->sectionSize(column);
    }
    if (taking < 0)
        return;
    const int least = static_cast<int>(std::ceil(letterWidth() * m_model->columnWidth(taking).least)) + 20;
    header->resizeSection(taking, std::max(least, m_table->viewport()->width() - others));
}

void ListColumns::fillMenu() {
    m_menu->clear();
    for (int column = 1; column < m_model->columnCount(); ++column) {
        auto* action
            = m_menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        const QString key = m_model->columnKey(column);
        connect(action, &QAction::toggled, this, [this, key](bool on) {
            if (on)
                m_hidden.remove(key);
            else
                m_hidden.insert(key);
            change();
        });
    }
    m_menu->addSeparator();
    auto* densities = new QActionGroup(m_menu);
    const auto density = [&](const QString& text, bool comfortable) {
        auto* action = densities->addAction(m_menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(comfortable == (m_table->density() == TableView::Density::Comfortable));
        connect(action, &QAction::triggered, this, [this, comfortable] { setDensity(comfortable); });
    };
    density(tr("Compact rows"), false);
    density(tr("Comfortable rows"), true);
    m_menu->addSeparator();
    m_menu->addMenu(m_sortMenu);
    connect(m_menu->addAction(tr("As at the start")), &QAction::triggered, this, [this] {
        m_hidden.clear();
        m_widths.clear();
        m_order.clear();
        setDensity(false);
        change();
    });
}

/// The same orders as a click on the head of a column gives, for the keyboard. The actions are made once: one
/// of them may be what led here.
void ListColumns::buildSortMenu() {
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
    m_ascending = order(false);
    m_descending = order(true);
}

void ListColumns::reword() {
    const auto& sort = m_model->currentSort();
    m_sortMenu->setTitle(tr("Sort by"));
    for (QAction* action : std::as_const(m_sortColumns)) {
        const int column = m_model->columnOf(action->objectName());
        action->setText(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setChecked(sort && sort->column == action->objectName());
    }
    m_ascending->setText(tr("Ascending"));
    m_descending->setText(tr("Descending"));
    for (QAction* action : {m_ascending, m_descending}) {
        action->setEnabled(sort.has_value());
        action->setChecked(sort && sort->descending == (action == m_descending));
    }
}

void ListColumns::save(QJsonObject& state) const {
    if (const auto& sort = m_model->currentSort()) {
        state.insert(QLatin1String("sort"),
            QJsonObject{
                {QLatin1String("column"), sort->column}, {QLatin1String("descending"), sort->descending}});
    }
    QJsonObject widths;
    for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width)
        widths.insert(width.key(), width.value());
    state.insert(QLatin1String("columns"), widths);
    QStringList hidden(m_hidden.cbegin(), m_hidden.cend());
    hidden.sort();
    state.insert(QLatin1String("hidden"), QJsonArray::fromStringList(hidden));
    state.insert(QLatin1String("order"), QJsonArray::fromStringList(m_order));
    state.insert(QLatin1String("comfortable"), m_table->density() == TableView::Density::Comfortable);
}

void ListColumns::restore(const QJsonObject& state) {
    std::optional<Sort> sort;
    const QJsonObject sorted = state.value(QLatin1String("sort")).toObject();
    const int column = m_model->columnOf(sorted.value(QLatin1String("column")).toString());
    if (column >= 0 && m_model->isSortable(column))
        sort = Sort{m_model->columnKey(column), sorted.value(QLatin1String("descending")).toBool()};

    m_widths.clear();
    const QJsonObject widths = state.value(QLatin1String("columns")).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        if (m_model->columnOf(width.key()) >= 0)
            m_widths.insert(width.key(), std::clamp(width.value().toInt(), LeastWidth, MostWidth));
    }
    m_hidden.clear();
    for (const auto& hidden : state.value(QLatin1String("hidden")).toArray()) {
        if (m_model->columnOf(hidden.toString()) > 0)
            m_hidden.insert(hidden.toString());
    }
    m_order.clear();
    for (const auto& key : state.value(QLatin1String("order")).toArray()) {
        if (m_model->columnOf(key.toString()) >= 0)
            m_order.append(key.toString());
    }
    setDensity(state.value(QLatin1String("comfortable")).toBool());
    if (sort)
        m_model->setSort(sort);
    apply();
}

} // namespace sevenscale

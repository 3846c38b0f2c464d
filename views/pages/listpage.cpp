// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listpage.h"

#include "models/words.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/listscroll.h"
#include "views/pages/pagenotice.h"
#include "views/pages/selectionbar.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/label.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace sevenscale {
namespace {

/// How long the pause between two steps of a walk is before details are read.
constexpr int WalkPauseMs = 120;
/// Details of the row before may stay so long under the head of the next one; then they are emptied.
constexpr int ForgetMs = 150;
constexpr int ClockMs = 30'000;

/// The ground of filter and count: that of the table, so that both are one.
class ListHead final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Token::Card));
    }
};

} // namespace

ListPage::ListPage(QLatin1String key, PagedTableModel* model, QWidget* parent)
    : Page(key, parent)
    , m_model(model)
    , m_actions(new RowActions(this)) {
}

void ListPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_head = new ListHead(this);
    column->addWidget(m_head);
    m_notice = new PageNotice(this);
    m_notice->hide();
    connect(m_notice, &PageNotice::actionActivated, m_model, &PagedTableModel::retry);
    column->addWidget(m_notice);
    m_selection = new SelectionBar(this);
    m_selection->hide();
    column->addWidget(m_selection);
    m_body = new QWidget(this);
    m_body->installEventFilter(this);
    column->addWidget(m_body, 1);
    auto* bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, m_body);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    bodyLayout->addWidget(m_splitter);

    buildHead();
    buildTable();
    buildPane();
    buildActions();
    buildKeys();
    connectModel();

    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(WalkPauseMs);
    connect(&m_askTimer, &QTimer::timeout, this, &ListPage::sendDetailRequest);
    m_forgetTimer.setSingleShot(true);
    m_forgetTimer.setInterval(ForgetMs);
    connect(&m_forgetTimer, &QTimer::timeout, this, [this] { forgetDetail(); });
    m_clock.setInterval(ClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->retranslate();
    });
    m_clock.start();

    setFocusProxy(m_table);
    updateSortIndicator();
    applyColumns();
    connect(m_model, &QAbstractItemModel::headerDataChanged, this, &ListPage::placeColumns);
}

void ListPage::buildHead() {
    auto* rows = new QVBoxLayout(m_head);
    rows->setContentsMargins(space::around, 8, space::around, 8);
    rows->setSpacing(6);

    m_facets = new FacetBar(m_head);
    m_headTop = new QHBoxLayout;
    m_headTop->setSpacing(space::between);
    m_headTop->addWidget(m_facets);
    m_headTop->addStretch(1);
    m_modes = new SegmentedControl(m_head);
    m_modes->addOption(QStringLiteral("table"), QString());
    m_modes->setCurrent(QStringLiteral("table"));
    m_modes->hide();
    m_headTop->addWidget(m_modes);
    connect(m_modes, &SegmentedControl::currentChanged, this, &ListPage::setMode);
    rows->addLayout(m_headTop);
    m_facets->setVisible(!facets().isEmpty());
    connect(m_facets, &FacetBar::toggled, this, &ListPage::toggleFacet);
    connect(m_facets, &FacetBar::excluded, this, &ListPage::excludeFacet);

    m_filterBar = new FilterBar(m_head);
    m_count = new Label(QString(), TextSize::Body, QFont::DemiBold, Token::Text, m_head);
    m_count->setFigures(true);
    m_count->setFixed(true);
    m_columnsButton = new QToolButton(m_head);
    m_columnsButton->setIcon(icon(QStringLiteral("columns-3")));
    m_columnsButton->setIconSize(QSize(16, 16));
    m_columnsButton->setPopupMode(QToolButton::InstantPopup);
    m_columnMenu = new QMenu(m_columnsButton);
    m_columnsButton->setMenu(m_columnMenu);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &ListPage::fillColumnMenu);
    m_exportButton = new QToolButton(m_head);
    m_exportButton->setIcon(icon(QStringLiteral("download")));
    m_exportButton->setIconSize(QSize(16, 16));
    connect(m_exportButton, &QToolButton::clicked, this, &ListPage::openExport);
    buildSortMenu();
    auto* line = new QHBoxLayout;
    line->setSpacing(space::cards);
    line->addWidget(m_filterBar, 1);
    line->addSpacing(space::inside);
    line->addWidget(m_count);
    line->addWidget(m_columnsButton);
    line->addWidget(m_exportButton);
    rows->addLayout(line);

    m_filterError = new Label(QString(), TextSize::Secondary, QFont::Medium, Token::Critical, m_head);
    m_filterError->hide();
    rows->addWidget(m_filterError);

    connect(m_filterBar, &FilterBar::edited, this, [this](const QString& text) { applyTyped(text, false); });
    connect(
        m_filterBar, &FilterBar::submitted, this, [this](const QString& text) { applyTyped(text, true); });
    connect(
        m_filterBar, &FilterBar::chipRemoved, this, [this](const QString& key) { removeTerm(key.toInt()); });
    connect(m_filterBar, &FilterBar::cleared, this, [this] { showFilter({}); });
    connect(m_filterBar, &FilterBar::namesWanted, this, &ListPage::namesRequested);
    m_filterBar->field()->installEventFilter(this);
}

void ListPage::buildTable() {
    m_views = new QStackedWidget(m_splitter);
    m_table = new TableView(m_views);
    m_views->addWidget(m_table);
    m_table->setModel(m_model);
    m_views->setMinimumWidth(LeastTable);
    m_table->viewport()->installEventFilter(this);
    auto* header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListPage::sortChosen);
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_columnsPlaced && size > 0 && !m_model->columnWidth(section).takesRest) {
            m_widths.insert(m_model->columnKey(section), size);
            stretchColumn();
        }
    });
    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::actionActivated, this, [this] {
        if (m_model->status() == PagedTableModel::Status::Failed
            && m_model->error()->code != ErrorCode::InvalidInput)
            m_model->retry();
        else
            showFilter({});
    });
    m_table->setPlaceholder(m_empty);
    m_scroll = new ListScroll(m_model, m_table, this);
    m_splitter->addWidget(m_views);
    m_splitter->setStretchFactor(0, 1);

    connect(m_table, &TableView::rowActivated, this, [this](const QString& id) { openDetail(id); });
    connect(m_table, &QAbstractItemView::clicked, this, [this] {
        if (m_table->selectedIds().size() == 1) // with Ctrl or Shift more are being chosen
            openDetail(m_table->currentId());
    });
    connect(m_table, &TableView::rowSelected, this, [this](const QString& id) { select(id, true); });
}

void ListPage::buildPane() {
    m_pane = new DetailPane(m_splitter);
    m_pane->setMinimumWidth(LeastPane);
    m_pane->setMaximumWidth(MostPane);
    m_pane->hide();
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(1, 0);
    connect(m_pane, &DetailPane::closed, this, &ListPage::closeDetail);
    connect(m_pane, &DetailPane::previousRequested, this, [this] { walk(-1); });
    connect(m_pane, &DetailPane::nextRequested, this, [this] { walk(1); });
    connect(m_pane->banner(), &BannerBar::actionActivated, this, [this] {
        if (!m_detailError)
            return;
        m_detailError.reset();
        m_pane->banner()->hide();
        askDetail(false);
    });
    connect(m_pane->banner(), &BannerBar::linkActivated, this, [this] { bannerLinkActivated(); });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_paneWidth = m_pane->width(); });
}

void ListPage::buildKeys() {
    const auto key = [this](const QKeySequence& sequence, auto action) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
        return shortcut;
    };
    key(QKeySequence(Qt::Key_Slash), [this] {
        m_filterBar->field()->setFocus(Qt::ShortcutFocusReason);
        m_filterBar->field()->selectAll();
    });
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { walk(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { walk(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { walk(1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { walk(1); });
    key(QKeySequence(Qt::Key_Escape), [this] { closeDetail(); });
}

void ListPage::connectModel() {
    connect(m_model, &PagedTableModel::requested, this, &ListPage::listRequested);
    connect(m_model, &PagedTableModel::statusChanged, this, &ListPage::updateState);
    connect(m_model, &PagedTableModel::queryChanged, this, [this] {
        if (m_model->filter() != m_countedFilter)
            m_total.reset(); // another order leaves as many rows
        m_countedFilter = m_model->filter();
        updateSortIndicator();
        updateCount();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (!m_detailId.isEmpty())
            m_table->selectId(m_detailId);
    });
}

// Words
// ---------------------------------------------------------------------------------------------------------

void ListPage::reword() {
    if (!m_head)
        return;
    m_model->setFormat(format());
    wordHead();
    wordPane();
    wordActions();
    m_modes->setOptionText(QStringLiteral("table"), tr("List"));
    selectionChanged();
    updateSortMenu();
    m_scroll->reword();
    updateChips();
    updateState();
    presentAgain();
    followRow();
    showDetailError();
}

void ListPage::wordHead() {
    const Texts words = texts();
    m_filterBar->field()->setPlaceholderText(words.hint);
    m_filterBar->field()->setAccessibleName(tr("Filter"));
    m_filterBar->field()->setToolTip(tr("Filter (press /)"));
    m_columnsButton->setToolTip(tr("Columns"));
    m_columnsButton->setAccessibleName(tr("Columns"));
    wordExport();
    m_table->setAccessibleName(title());
}

// State
// ---------------------------------------------------------------------------------------------------------

void ListPage::refresh() {
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    m_model->refresh();
    refreshDetail();
}

void ListPage::startOver() {
    closeDetail();
    delete m_export; // of another database
    forgetRow();
    m_total.reset();
    m_facetCounts.reset();
    m_dirty = false;
    m_openOnArrival = false;
    m_model->startOver();

    dropIds();
    setFilterError(std::nullopt);
    m_model->setFilter(filter()); // asks for nothing: nothing was ever asked for now
    updateChips();
    updateState();
    Page::startOver();
}

void ListPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    placePane();
    if (m_dirty || m_model->status() == PagedTableModel::Status::Idle)
        refresh();
}

void ListPage::setListError(const ListRequest& asked, const Error& error) {
    m_model->setError(asked, error);
}

void ListPage::connectionChanged() {
    m_model->setStale(isConnectionLost());
}

void ListPage::updateState() {
    using Status = PagedTableModel::Status;
    const Status status = m_model->status();
    setLoadingState(status == Status::Loading);
    if (status == Status::Idle) { // whoever counted, or would answer, is gone
        m_total.reset();
        m_detailAsked = false;
    }
    const bool failed = m_model->error().has_value() && status != Status::Loading;
    const bool badFilter = failed && m_model->error()->code == ErrorCode::InvalidInput;
    if (badFilter)
        setFilterError(m_model->error());

    const bool notice = m_model->error() && !badFilter && m_model->rowCount() > 0 && !isConnectionLost();
    if (notice) {
        const Error& error = *m_model->error();
        m_notice->setNotice(
            State::Attention, texts().refreshError, Words::error(error), tr("Try again"), error.detail);
    }
    m_notice->setVisible(notice);
    m_table->setStale(m_model->isStale());
    m_pane->setStale(m_model->isStale());
    if (status == Status::Ready)
        rowsArrived();
    updatePlaceholder();
    updateCount();
    if (status == Status::Ready || status == Status::Failed)
        setReady();
    Q_EMIT headerChanged();
}

void ListPage::rowsArrived() {
    openSingleRow();
    if (!m_detailId.isEmpty() && rowDiffers(m_detailId)) {
        presentRow(m_detailId);
        showDetailError();
        if (!m_detailAsked)
            askDetail(true);
    }
    followRow();
    selectionChanged(); // what can be done to the rows may have changed with them
    updateChips(); // names of clinics and agents may be known by now
}

void ListPage::updatePlaceholder() {
    const Texts words = texts();
    if (m_model->error() && m_model->error()->code == ErrorCode::InvalidInput) {
        m_empty->setContent(QStringLiteral("search-x"), tr("This filter cannot be read"),
            Words::filterError(*m_model->error()), tr("Clear the filter"));
        m_empty->setTechnical({});
    } else if (m_model->error()) {
        m_empty->setContent(QStringLiteral("triangle-alert"), words.loadError,
            Words::error(*m_model->error()), tr("Try again"));
        m_empty->setTechnical(m_model->error()->detail);
    } else if (!m_model->hasLoaded()) {
        m_empty->setContent({}, {}, {});
        m_empty->setTechnical({});
    } else if (!m_model->filter().isEmpty()) {
        m_empty->setContent(QStringLiteral("search-x"), words.filteredTitle,
            tr("The filter: %1.", "conditions").arg(conditions()), tr("Clear the filter"));
        m_empty->setTechnical({});
    } else {
        m_empty->setContent(words.emptyIcon, words.emptyTitle, words.emptySentence);
        m_empty->setTechnical({});
    }
}

bool ListPage::isSettled() const {
    const bool counted = m_total.has_value() && !m_totalIsEstimate;
    return isReady()
        && (counted || m_model->isComplete() || m_model->status() == PagedTableModel::Status::Failed);
}

void ListPage::setTotal(std::optional<qint64> rows, bool estimate) {
    m_total = rows;
    m_totalIsEstimate = estimate;
    updateCount();
}

void ListPage::updateCount() {
    const int rows = m_model->rowCount();
    QString text;
    if (m_model->isComplete())
        text = countText(rows, Count::Exact);
    else if (m_total && *m_total >= rows)
        text = countText(static_cast<int>(std::min<qint64>(*m_total, std::numeric_limits<int>::max())),
            m_totalIsEstimate ? Count::About : Count::Exact);
    else if (m_model->hasLoaded())
        text = countText(rows, Count::AtLeast);
    m_count->setText(text);
}

void ListPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placePane();
}

bool ListPage::eventFilter(QObject* object, QEvent* event) {
    if (object == m_body && event->type() == QEvent::Resize) {
        placePane();
    } else if (m_table && object == m_table->viewport() && event->type() == QEvent::Resize) {
        placeColumns();
    } else if (m_filterBar && object == m_filterBar->field() && !m_filterBar->isSuggesting()) {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            // Esc empties the field first; Down goes on to the rows.
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->key() == Qt::Key_Escape && !m_filterBar->field()->text().isEmpty()) {
                if (event->type() == QEvent::KeyPress) {
                    m_filterBar->field()->clear();
                    applyTyped({}, false);
                }
                event->accept();
                return true;
            }
            if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier
                && event->type() == QEvent::KeyPress) {
                m_table->setFocus(Qt::TabFocusReason);
                if (m_table->currentId().isEmpty() && m_model->rowCount() > 0)
                    m_table->selectId(m_model->idAt(0));
                return true;
            }
        }
    }
    return Page::eventFilter(object, event);
}

// What is kept
// --------------------------------------------------------------------------------------------------

QByteArray ListPage::saveState() const {
    QJsonObject state;
    state.insert(QLatin1String("list"), key());
    if (const auto& sort = m_model->currentSort()) {
        state.insert(QLatin1String("sort"),
            QJsonObject{
                {QLatin1String("column"), sort->column}, {QLatin1String("descending"), sort->descending}});
    }
    state.insert(QLatin1String("filter"), filter());
    QJsonObject widths;
    for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width)
        widths.insert(width.key(), width.value());
    state.insert(QLatin1String("columns"), widths);
    QStringList hidden(m_hidden.cbegin(), m_hidden.cend());
    hidden.sort();
    state.insert(QLatin1String("hidden"), QJsonArray::fromStringList(hidden));
    if (m_paneWidth > 0)
        state.insert(QLatin1String("pane"), m_paneWidth);
    state.insert(QLatin1String("mode"), mode());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool ListPage::restoreState(const QByteArray& state) {
    const QJsonObject read = QJsonDocument::fromJson(state).object();
    if (read.value(QLatin1String("list")).toString() != key())
        return false;
    std::optional<Sort> sort;
    const QJsonObject sorted = read.value(QLatin1String("sort")).toObject();
    const int column = m_model->columnOf(sorted.value(QLatin1String("column")).toString());
    if (column >= 0 && m_model->isSortable(column))
        sort = Sort{m_model->columnKey(column), sorted.value(QLatin1String("descending")).toBool()};

    m_widths.clear();
    const QJsonObject widths = read.value(QLatin1String("columns")).toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        if (m_model->columnOf(width.key()) >= 0)
            m_widths.insert(width.key(), std::clamp(width.value().toInt(), 24, 2000));
    }
    m_hidden.clear();
    for (const auto& hidden : read.value(QLatin1String("hidden")).toArray()) {
        if (m_model->columnOf(hidden.toString()) > 0)
            m_hidden.insert(hidden.toString());
    }
    m_paneWidth = read.value(QLatin1String("pane")).toInt();
    setMode(read.value(QLatin1String("mode")).toString(QStringLiteral("table")));

    const bool idle = m_model->status() == PagedTableModel::Status::Idle;
    if (sort || idle)
        m_model->setSort(sort ? sort : m_model->currentSort());
    showFilter(read.value(QLatin1String("filter")).toString());
    applyColumns();
    placePane();
    return true;
}

} // namespace sevenscale

#include "listpage.moc"

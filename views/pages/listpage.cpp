// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listpage.h"

#include "models/words.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/facetpanel.h"
#include "views/pages/listcolumns.h"
#include "views/pages/listfacets.h"
#include "views/pages/listfilter.h"
#include "views/pages/listhead.h"
#include "views/pages/listlive.h"
#include "views/pages/listscroll.h"
#include "views/pages/listviews.h"
#include "views/pages/pagenotice.h"
#include "views/pages/selectionbar.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/segmentedcontrol.h"
#include "views/widgets/tableview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
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
    m_body = new QWidget(this);
    m_body->installEventFilter(this);
    column->addWidget(m_body, 1);
    m_selection = new SelectionBar(this);
    m_selection->hide();
    column->addWidget(m_selection);
    auto* bodyLayout = new QHBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(0);
    m_facetPanel = new FacetPanel(m_body);
    bodyLayout->addWidget(m_facetPanel);
    m_splitter = new QSplitter(Qt::Horizontal, m_body);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    bodyLayout->addWidget(m_splitter, 1);

    buildHead();
    buildTable();
    buildPane();
    buildActions();
    buildKeys();
    connectModel();
    m_savedViews = new ListViews(m_head->viewsButton(),
        {[this] { return view(); }, [this](const SavedView& wanted) { showView(wanted); },
            m_columns->ownSort()},
        this);
    connect(m_savedViews, &ListViews::linkRequested, this, [this] { copyLink({}); });
    connect(m_columns, &ListColumns::changed, m_savedViews, &ListViews::update);
    connect(m_model, &PagedTableModel::queryChanged, m_savedViews, &ListViews::update);
    connect(this, &ListPage::modeChanged, m_savedViews, &ListViews::update);

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
}

void ListPage::buildHead() {
    connect(m_head->modes(), &SegmentedControl::currentChanged, this, &ListPage::setMode);
    connect(m_head, &ListHead::exportWanted, this, &ListPage::openExport);
    connect(m_head, &ListHead::rowsWanted, this, [this] {
        m_table->setFocus(Qt::TabFocusReason);
        if (m_table->currentId().isEmpty() && m_model->rowCount() > 0)
            m_table->selectId(m_model->idAt(0));
    });
    connect(m_head->filterBar(), &FilterBar::namesWanted, this, &ListPage::namesRequested);
    m_filter = m_head->filter();
    m_filter->setValueWords([this](const FilterTerm& term) { return chipValue(term); });
    connect(m_filter, &ListFilter::changed, this, &ListPage::filterChanged);

    m_facets = new ListFacets(m_head->facets(), m_facetPanel, m_head->facetsButton(), m_filter,
        {[this] { return facetKey(); }, [this] { return facets(); }, [this] { return panelFacets(); },
            [this](const FilterTerm& term) { return chipValue(term); }},
        this);
    connect(m_facets, &ListFacets::wantedChanged, this, &ListPage::facetsWanted);
}

void ListPage::buildTable() {
    m_views = new QStackedWidget(m_splitter);
    m_table = new TableView(m_views);
    m_table->setObjectName(QStringLiteral("table")); // as other modes by their keys
    m_views->addWidget(m_table);
    m_table->setModel(m_model);
    m_views->setMinimumWidth(LeastTable);
    m_columns = new ListColumns(m_model, m_table, this);
    m_head->setColumnMenu(m_columns->menu());
    m_empty = new EmptyState;
    connect(m_empty, &EmptyState::actionActivated, this, [this] {
        if (m_model->status() == PagedTableModel::Status::Failed
            && m_model->error()->code != ErrorCode::InvalidInput)
            m_model->retry();
        else
            m_filter->show({});
    });
    m_table->setPlaceholder(m_empty);
    m_scroll = new ListScroll(m_model, m_table, this);
    m_live = new ListLive(m_model, m_table, m_head->pauseButton(), this);
    connect(m_live, &ListLive::pausedChanged, this, [this](bool paused) {
        if (!paused)
            refresh();
    });
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
        m_head->filterBar()->field()->setFocus(Qt::ShortcutFocusReason);
        m_head->filterBar()->field()->selectAll();
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
    m_head->reword(texts().hint);
    wordExport();
    m_table->setAccessibleName(title());
    wordPane();
    wordActions();
    selectionChanged();
    m_columns->reword();
    m_savedViews->update();
    m_scroll->reword();
    m_filter->reword();
    m_facetPanel->reword();
    m_facets->update();
    m_live->reword();
    updateState();
    presentAgain();
    followRow();
    showDetailError();
}

// Filter
// --------------------------------------------------------------------------------------------------------

QString ListPage::filter() const {
    return m_filter->text();
}

QString ListPage::nameOf(const QString& key, qint64 id) const {
    Q_UNUSED(key)
    Q_UNUSED(id)
    return {};
}

QString ListPage::chipValue(const FilterTerm& term) const {
    const bool byName = term.key == u"client" || term.key == u"agent";
    bool isId = false;
    const qint64 id = term.value.toLongLong(&isId);
    if (byName && isId && !term.quoted) {
        const QString name = nameOf(term.key, id);
        return name.isEmpty() ? QString(QLatin1Char('#') % term.value) : name;
    }
    // Drills name moments in UTC; a person reads the tenant's time.
    static const QRegularExpression moment(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)$"));
    if (moment.match(term.value).hasMatch()) {
        if (const auto at = Timestamp::fromText(term.value); at && at->isFinite())
            return format().shortMoment(*at);
    }
    return Words::filterValue(term.key, term.value, term.quoted);
}

void ListPage::openFilter(const QString& filter) {
    closeDetail();
    m_openOnArrival = m_filter->show(filter) && m_filter->namesOneRow(key().chopped(1));
    // The same filter once more asks for nothing: the row may be here already, or the last try has failed.
    if (m_model->status() == PagedTableModel::Status::Ready)
        openSingleRow();
    else if (m_model->status() == PagedTableModel::Status::Failed && isVisible())
        m_model->refresh();
}

/// What a drill-down to one row wants, when its rows are here.
bool ListPage::openSingleRow() {
    if (!std::exchange(m_openOnArrival, false) || m_model->rowCount() != 1)
        return false;
    openDetail(m_model->idAt(0));
    return true;
}

void ListPage::filterChanged() {
    m_openOnArrival = false; // what was drilled to is not what is asked for now
    m_facets->update();
    m_model->setFilter(filter());
    updatePlaceholder();
    // Before the first load the model only takes note.
    if (isVisible() && m_model->status() == PagedTableModel::Status::Idle)
        m_model->refresh();
}

void ListPage::setFilterKeys(const QList<FilterKey>& keys) {
    m_filter->setKeys(keys);
}

void ListPage::setNames(const QString& key, const QString& typed, const QStringList& names) {
    m_head->filterBar()->setNames(key, typed, names);
}

QStringList ListPage::wantedFacets() const {
    return m_facets->wanted();
}

void ListPage::setFacetCounts(const QString& key, const QList<FacetCount>& counts) {
    m_facets->setCounts(key, counts);
}

// State
// ---------------------------------------------------------------------------------------------------------

void ListPage::refresh() {
    if (!isVisible()) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    if (isPaused())
        return;
    m_model->refresh();
    refreshDetail();
}

void ListPage::startOver() {
    closeDetail();
    delete m_export; // of another database
    m_savedViews->startOver();
    forgetRow();
    m_total.reset();
    m_facets->forgetCounts();
    m_live->startOver();
    m_dirty = false;
    m_openOnArrival = false;
    m_model->startOver();

    m_filter->dropIds();
    m_filter->setError(std::nullopt);
    m_model->setFilter(filter()); // asks for nothing: nothing was ever asked for now
    m_filter->reword();
    m_facets->update();
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
        m_filter->setError(m_model->error());

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
    if (!m_rowViews.isEmpty())
        placeView();
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
    m_filter->reword(); // names of clinics and agents may be known by now
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
            tr("The filter: %1.", "conditions").arg(m_filter->conditions()), tr("Clear the filter"));
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

bool ListPage::isPaused() const {
    return m_live->isPaused() && m_model->hasLoaded();
}

void ListPage::setTotal(std::optional<qint64> rows, bool estimate) {
    if (rows && !estimate)
        m_live->setTotal(*rows);
    if (isPaused() && m_total && !m_totalIsEstimate)
        return;
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
    m_head->setCount(text);
}

void ListPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placePane();
}

bool ListPage::eventFilter(QObject* object, QEvent* event) {
    if (object == m_body && event->type() == QEvent::Resize)
        placePane();
    return Page::eventFilter(object, event);
}

// What is kept
// --------------------------------------------------------------------------------------------------

QByteArray ListPage::saveState() const {
    QJsonObject state;
    state.insert(QLatin1String("list"), key());
    m_columns->save(state);
    state.insert(QLatin1String("filter"), filter());
    if (m_paneWidth > 0)
        state.insert(QLatin1String("pane"), m_paneWidth);
    state.insert(QLatin1String("mode"), mode());
    state.insert(QLatin1String("facets"), m_facets->isOpen());
    state.insert(QLatin1String("view"), m_savedViews->activeId());
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool ListPage::restoreState(const QByteArray& state) {
    const QJsonObject read = QJsonDocument::fromJson(state).object();
    if (read.value(QLatin1String("list")).toString() != key())
        return false;
    m_paneWidth = read.value(QLatin1String("pane")).toInt();
    setMode(read.value(QLatin1String("mode")).toString(QStringLiteral("table")));

    m_facets->setOpen(read.value(QLatin1String("facets")).toBool());
    m_columns->restore(read);
    m_filter->show(read.value(QLatin1String("filter")).toString());
    m_savedViews->setActiveId(read.value(QLatin1String("view")).toString());
    placePane();
    return true;
}

} // namespace sevenscale

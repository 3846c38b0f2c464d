// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listpage.h"

#include "models/words.h"
#include "views/pages/pagenotice.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/label.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tooltip.h"

#include <QActionGroup>
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
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sevenscale {
namespace {

/// How long the pause between two steps of a walk is before details are read.
constexpr int WalkPauseMs = 120;
/// Details of the row before may stay so long under the head of the next one; then they are emptied.
constexpr int ForgetMs = 150;
constexpr int ClockMs = 30'000;
constexpr int PaneWidth = 408;
constexpr int LeastPane = 340;
constexpr int MostPane = 560;
constexpr int LeastTable = 420;

qreal letterWidth() {
    const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    return QFontMetricsF(face(TextSize::Body)).horizontalAdvance(letters)
        / static_cast<qreal>(letters.size());
}

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

QString joined(const QList<FilterTerm>& terms, const QString& typed) {
    QStringList parts;
    for (const FilterTerm& term : terms)
        parts.append(filterText(term));
    if (!typed.trimmed().isEmpty())
        parts.append(typed.trimmed());
    return parts.join(QLatin1Char(' '));
}

bool isFacetTerm(const FilterTerm& term, const QString& key) {
    return term.key == key && !term.negated
        && (term.op == FilterTerm::Operator::Matches || term.op == FilterTerm::Operator::Equals);
}

QString operatorWord(FilterTerm::Operator op) {
    switch (op) {
    case FilterTerm::Operator::Greater:
        return QStringLiteral("> ");
    case FilterTerm::Operator::GreaterOrEqual:
        return QStringLiteral("≥ ");
    case FilterTerm::Operator::Less:
        return QStringLiteral("< ");
    case FilterTerm::Operator::LessOrEqual:
        return QStringLiteral("≤ ");
    case FilterTerm::Operator::Contains:
        return QStringLiteral("~ ");
    case FilterTerm::Operator::Matches:
    case FilterTerm::Operator::Equals:
        break;
    }
    return {};
}

} // namespace

ListPage::ListPage(QLatin1String key, PagedTableModel* model, QWidget* parent)
    : Page(key, parent)
    , m_model(model) {
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
    auto* bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, m_body);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    bodyLayout->addWidget(m_splitter);

    buildHead();
    buildTable();
    buildPane();
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
}

void ListPage::buildHead() {
    auto* rows = new QVBoxLayout(m_head);
    rows->setContentsMargins(space::around, 8, space::around, 8);
    rows->setSpacing(6);

    m_facets = new FacetBar(m_head);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::between);
    top->addWidget(m_facets);
    top->addStretch(1);
    rows->addLayout(top);
    m_facets->setVisible(!facets().isEmpty());
    connect(m_facets, &FacetBar::toggled, this, &ListPage::toggleFacet);

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
    buildSortMenu();
    auto* line = new QHBoxLayout;
    line->setSpacing(space::cards);
    line->addWidget(m_filterBar, 1);
    line->addSpacing(space::inside);
    line->addWidget(m_count);
    line->addWidget(m_columnsButton);
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
    m_filterBar->field()->installEventFilter(this);
}

void ListPage::buildTable() {
    m_table = new TableView(m_splitter);
    m_table->setModel(m_model);
    m_table->setMinimumWidth(LeastTable);
    m_table->viewport()->installEventFilter(this);
    auto* header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ListPage::sortChosen);
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_columnsPlaced && size > 0 && m_model->columnWidth(section) > 0) {
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
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);

    connect(m_table, &TableView::rowActivated, this, [this](const QString& id) { openDetail(id); });
    connect(m_table, &QAbstractItemView::clicked, this, [this] { openDetail(m_table->currentId()); });
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
    updateSortMenu();
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
    m_table->setAccessibleName(title());
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
    return Words::filterValue(term.key, term.value);
}

// Filter
// --------------------------------------------------------------------------------------------------------

QString ListPage::filter() const {
    return joined(m_terms, m_typed);
}

void ListPage::openFilter(const QString& filter) {
    closeDetail();
    showFilter(filter);
    m_openOnArrival = m_typed.isEmpty()
        && std::any_of(m_terms.cbegin(), m_terms.cend(),
            [](const auto& term) { return term.key == u"id" && !term.negated; });
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

/// Makes `text` the filter: its terms become chips; what cannot be read stays in the field, with what is
/// wrong.
void ListPage::showFilter(const QString& text) {
    m_terms.clear();
    m_typed.clear();
    const auto read = parseFilter(text);
    if (read) {
        m_terms = read->terms;
        m_filterBar->field()->clear();
        applyTerms();
    } else {
        m_openOnArrival = false;
        m_filterBar->field()->setText(text);
        updateChips();
        setFilterError(read.error(), text);
    }
}

void ListPage::applyTyped(const QString& text, bool keep) {
    const auto read = parseFilter(text);
    if (!read) {
        setFilterError(read.error(), text);
        return;
    }
    m_typed = text.trimmed();
    if (keep) {
        m_terms += read->terms;
        m_typed.clear();
        m_filterBar->field()->clear();
    }
    applyTerms();
}

void ListPage::applyTerms() {
    m_openOnArrival = false; // what was drilled to is not what is asked for now
    // What the database refused may be mended by this; what stands in the field unread is still wrong.
    const QString field = m_filterBar->field()->text();
    const auto read = parseFilter(field);
    setFilterError(read ? std::nullopt : std::optional(read.error()), field);
    updateChips();
    m_model->setFilter(filter());
    updatePlaceholder();
    // Before the first load the model only takes note.
    if (isVisible() && m_model->status() == PagedTableModel::Status::Idle)
        m_model->refresh();
}

void ListPage::removeTerm(int index) {
    if (index < 0 || index >= m_terms.size())
        return;
    m_terms.removeAt(index);
    applyTerms();
}

void ListPage::toggleFacet(const QString& key, bool chosen) {
    const QString name = facetKey();
    m_terms.removeIf([&](const FilterTerm& term) { return isFacetTerm(term, name); });
    if (chosen) {
        FilterTerm term;
        term.key = name;
        term.value = key;
        m_terms.prepend(term);
    }
    applyTerms();
}

void ListPage::updateChips() {
    QList<FilterChip> chips;
    for (int i = 0; i < m_terms.size(); ++i) {
        const FilterTerm& term = m_terms[i];
        FilterChip chip;
        chip.key = QString::number(i);
        chip.name = term.key.isEmpty() ? QString() : Words::filterKey(term.key);
        chip.value = term.key.isEmpty() ? QString(QChar(0x201C) % term.value % QChar(0x201D))
                                        : QString(operatorWord(term.op) % chipValue(term));
        chip.negated = term.negated;
        chips.append(chip);
    }
    m_filterBar->setChips(chips);

    QList<Facet> offered = facets();
    for (Facet& facet : offered) {
        facet.chosen = std::any_of(m_terms.cbegin(), m_terms.cend(),
            [&](const FilterTerm& term) { return isFacetTerm(term, facetKey()) && term.value == facet.key; });
        const auto count = m_facetCounts.constFind(facet.key);
        if (count != m_facetCounts.cend())
            facet.count = Format::count(*count);
    }
    m_facets->setFacets(offered);
    m_facets->setVisible(!offered.isEmpty());
}

void ListPage::setFacetCounts(const QHash<QString, qint64>& counts) {
    m_facetCounts = counts;
    updateChips();
}

void ListPage::setFilterError(const std::optional<Error>& error, const QString& text) {
    const QString sentence = error ? Words::filterError(*error, text) : QString();
    m_filterBar->setError(sentence);
    m_filterError->setText(sentence);
    m_filterError->setVisible(!sentence.isEmpty());
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
    forgetRow();
    m_total.reset();
    m_facetCounts.clear();
    m_dirty = false;
    m_openOnArrival = false;
    m_model->startOver();

    const auto byId = [](const FilterTerm& term) {
        bool isId = false;
        term.value.toLongLong(&isId);
        return term.key == u"id" || ((term.key == u"client" || term.key == u"agent") && isId && !term.quoted);
    };
    m_terms.removeIf(byId);
    if (auto typed = parseFilter(m_typed); typed && typed->terms.removeIf(byId) > 0) {
        m_typed = joined(typed->terms, {});
        m_filterBar->field()->setText(m_typed);
    }
    setFilterError(std::nullopt, {});
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
    const auto kind = connectionState().kind;
    m_model->setStale(kind == ConnectionState::Kind::Stale || kind == ConnectionState::Kind::Offline);
}

void ListPage::updateState() {
    using Status = PagedTableModel::Status;
    const Status status = m_model->status();
    setLoadingState(status == Status::Loading);
    const bool failed = m_model->error().has_value() && status != Status::Loading;
    const bool badFilter = failed && m_model->error()->code == ErrorCode::InvalidInput;
    if (badFilter)
        setFilterError(m_model->error(), m_model->filter());

    const bool notice = m_model->error() && !badFilter && m_model->rowCount() > 0;
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
    updateChips(); // names of clinics and agents may be known by now
}

void ListPage::updatePlaceholder() {
    const Texts words = texts();
    if (m_model->error() && m_model->error()->code == ErrorCode::InvalidInput) {
        m_empty->setContent(QStringLiteral("search-x"), tr("This filter cannot be read"),
            Words::filterError(*m_model->error(), m_model->filter()), tr("Clear the filter"));
        m_empty->setTechnical({});
    } else if (m_model->error()) {
        m_empty->setContent(QStringLiteral("triangle-alert"), words.loadError,
            Words::error(*m_model->error()), tr("Try again"));
        m_empty->setTechnical(m_model->error()->detail);
    } else if (!m_model->hasLoaded()) {
        m_empty->setContent({}, {}, {});
        m_empty->setTechnical({});
    } else if (!m_model->filter().isEmpty()) {
        QStringList chips;
        for (const FilterTerm& term : m_terms) {
            const QString value = operatorWord(term.op) % chipValue(term);
            const QString text = term.key.isEmpty()
                ? QString(QChar(0x201C) % term.value % QChar(0x201D))
                : QString(Words::filterKey(term.key) % QLatin1Char(' ') % value);
            chips.append(term.negated ? tr("not %1", "a condition of a filter").arg(text) : text);
        }
        if (!m_typed.isEmpty())
            chips.append(QChar(0x201C) % m_typed % QChar(0x201D));
        m_empty->setContent(QStringLiteral("search-x"), words.filteredTitle,
            tr("The filter: %1.", "conditions").arg(chips.join(QStringLiteral(" · "))),
            tr("Clear the filter"));
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

// Table
// ---------------------------------------------------------------------------------------------------------

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

/// Widths: what the user left, else the model's hint in the body font.
void ListPage::applyColumns() {
    const QFontMetricsF metrics(face(TextSize::Body));
    const qreal letter
        = metrics.horizontalAdvance(QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789")) / 36.0;
    auto* header = m_table->horizontalHeader();
    m_columnsPlaced = false;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString key = m_model->columnKey(column);
        m_table->setColumnHidden(column, m_hidden.contains(key));
        const int hint = m_model->columnWidth(column);
        if (hint < 0)
            continue; // takes what is left

        const int width = static_cast<int>(std::ceil(letter * hint)) + 20;
        header->resizeSection(column, m_widths.value(key, width));
    }
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
        if (m_model->columnWidth(column) < 0)
            stretch = column;
        else
            others += header->sectionSize(column);
    }
    if (stretch < 0)
        return;
    const int least = static_cast<int>(std::ceil(letterWidth() * -m_model->columnWidth(stretch))) + 20;
    header->resizeSection(stretch, std::max(least, m_table->viewport()->width() - others));
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
    return {m_sortMenu->menuAction()};
}

// Pane
// ----------------------------------------------------------------------------------------------------------

void ListPage::select(const QString& id, bool byUser) {
    if (byUser && !id.isEmpty() && !m_detailId.isEmpty() && id != m_detailId)
        openDetail(id);
}

void ListPage::openDetail(const QString& id) {
    if (id.isEmpty())
        return;
    const bool walking = !m_detailId.isEmpty();
    if (id == m_detailId && m_pane->isVisible())
        return;
    m_detailId = id;
    m_detailRow = -1;
    m_detailError.reset();
    m_detailAsked = false;
    m_pane->banner()->hide();
    m_pane->show();
    placePane();
    if (!presentRow(id)) {
        m_pane->setTitle({});
        m_pane->setSubtitle({});
        m_pane->setFigures({});
    }
    followRow();
    if (m_table->currentId() != id)
        m_table->selectId(id);
    m_forgetTimer.start();
    askDetail(walking);
}

void ListPage::askDetail(bool walking) {
    if (walking)
        m_askTimer.start();
    else
        sendDetailRequest();
}

void ListPage::sendDetailRequest() {
    m_askTimer.stop();
    if (m_detailId.isEmpty())
        return;
    m_detailAsked = true;
    m_detailAgain = false;
    Q_EMIT detailRequested(m_detailId);
}

/// Reads the details again while they stay as they are. One request is on its way at a time: each newer one
/// would make the answer to the older one void, and where much happens none would ever come.
void ListPage::refreshDetail() {
    if (m_detailId.isEmpty() || m_askTimer.isActive())
        return;
    if (m_detailAsked)
        m_detailAgain = true;
    else
        sendDetailRequest();
}

void ListPage::detailArriving() {
    m_forgetTimer.stop();
    if (std::exchange(m_detailError, std::nullopt)) {
        m_pane->banner()->setToolTip({});
        m_pane->banner()->setAction({});
        m_pane->banner()->hide(); // unless the row has something to say there itself
    }
}

void ListPage::detailArrived() {
    m_detailAsked = false;
    if (m_detailAgain)
        sendDetailRequest();
}

void ListPage::setDetailError(const QString& id, const Error& error) {
    if (id != m_detailId || m_detailId.isEmpty() || error.code == ErrorCode::Superseded)
        return;
    m_detailAsked = false;
    m_detailAgain = false; // the next refresh tries again
    if (error.code == ErrorCode::Cancelled)
        return;
    m_detailError = error;
    m_forgetTimer.stop();
    forgetDetail();
    showDetailError();
}

void ListPage::showDetailError() {
    if (!m_detailError)
        return;
    BannerBar* banner = m_pane->banner();
    banner->setMessage(State::Attention, texts().detailError, Words::error(*m_detailError));
    banner->setAction(m_detailError->code == ErrorCode::NotFound ? QString() : tr("Try again"));
    banner->setLink({});
    banner->setToolTip(tooltipText(m_detailError->detail));
    banner->show();
}

/// The pane stays with its row, also when that leaves the list, and says so.
void ListPage::followRow() {
    const int row = m_detailId.isEmpty() ? -1 : m_model->rowOf(m_detailId);
    if (row >= 0)
        m_detailRow = row;
    const bool left = !m_detailId.isEmpty() && row < 0 && m_detailRow >= 0;
    m_pane->setNote(left ? tr("It is not among the rows of the list any more.") : QString());
}

void ListPage::closeDetail() {
    if (m_detailId.isEmpty())
        return;
    const bool hadFocus = m_pane->isAncestorOf(focusWidget()) || m_pane->hasFocus();
    m_askTimer.stop();
    m_forgetTimer.stop();
    m_detailId.clear();
    m_detailRow = -1;
    m_detailError.reset();
    m_detailAsked = false;
    m_detailAgain = false;
    m_pane->hide();
    if (hadFocus)
        m_table->setFocus();
}

void ListPage::walk(int step) {
    if (m_model->rowCount() == 0)
        return;
    const QString from = m_detailId.isEmpty() ? m_table->currentId() : m_detailId;
    const int row = m_model->rowOf(from);
    int wanted = row < 0 ? 0 : row + step;
    if (row < 0 && m_detailRow >= 0) // its row left the list: the next one has its place
        wanted = std::min(m_detailRow + std::min(step, 0), m_model->rowCount() - 1);
    if (wanted < 0)
        return;
    if (wanted >= m_model->rowCount()) {
        m_model->fetchMore({});
        return;
    }
    if (wanted + 20 >= m_model->rowCount())
        m_model->fetchMore({});
    const QString id = m_model->idAt(wanted);
    m_table->selectId(id);
    openDetail(id);
}

bool ListPage::isNarrow() const {
    return window()->width() < NarrowWidth;
}

void ListPage::placePane() {
    const bool narrow = isNarrow();
    if (narrow != m_overlaid) {
        m_overlaid = narrow;
        const bool shown = !m_detailId.isEmpty();
        if (narrow) {
            m_pane->setParent(m_body);
        } else {
            m_splitter->addWidget(m_pane);
            m_splitter->setStretchFactor(1, 0);
        }
        m_pane->setVisible(shown);
    }
    const int wish = std::clamp(m_paneWidth > 0 ? m_paneWidth : PaneWidth, LeastPane, MostPane);
    if (m_overlaid) {
        const int width = std::min(wish, m_body->width());
        m_pane->setGeometry(m_body->width() - width, 0, width, m_body->height());
        m_pane->raise();
    } else if (!m_detailId.isEmpty() && m_pane->width() != wish) {
        m_splitter->setSizes({std::max(LeastTable, m_splitter->width() - wish - 1), wish});
    }
}

void ListPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placePane();
}

bool ListPage::eventFilter(QObject* object, QEvent* event) {
    if (object == m_body && event->type() == QEvent::Resize) {
        placePane();
    } else if (m_table && object == m_table->viewport() && event->type() == QEvent::Resize) {
        stretchColumn();
    } else if (m_filterBar && object == m_filterBar->field()) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/integrationmatrix.h"

#include "models/integrationmatrixmodel.h"
#include "models/words.h"
#include "views/pages/matrixparts.h"
#include "views/pages/pagenotice.h"
#include "views/widgets/emptystate.h"

#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int LeastColumn = 104;
constexpr int WideNames = 236;
constexpr int NarrowNames = 164;
constexpr int NarrowWidth = 800;
constexpr int ClockMs = 30'000;

} // namespace

IntegrationMatrix::IntegrationMatrix(std::unique_ptr<IntegrationMatrixModel> model, QWidget* parent)
    : QWidget(parent)
    , m_model(model.release())
    , m_notice(new PageNotice(this))
    , m_body(new QWidget(this))
    , m_stack(new QStackedLayout(m_body))
    , m_table(new MatrixTable(m_body))
    , m_empty(new EmptyState(m_body))
    , m_legend(new MatrixLegend(this)) {
    m_model->setParent(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_body, 1);
    column->addWidget(m_legend);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_notice->hide();
    m_table->setModel(m_model);
    setFocusProxy(m_table);
    connect(m_notice, &PageNotice::actionActivated, m_model, &PagedTableModel::retry);
    connect(m_empty, &EmptyState::actionActivated, m_model, &PagedTableModel::retry);
    connect(m_table, &MatrixTable::chosen, this, [this](const QModelIndex& index) {
        if (const QString id = m_model->integrationId(index); !id.isEmpty())
            Q_EMIT activated(id);
    });
    connect(m_table, &MatrixTable::moved, this,
        [this](const QModelIndex& index) { Q_EMIT moved(m_model->integrationId(index)); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        const QModelIndex index = m_table->indexAt(position);
        if (const QString id = m_model->integrationId(index); !id.isEmpty())
            Q_EMIT menuRequested(id, m_table->viewport()->mapToGlobal(position));
    });
    connectModel();
    m_clock.setInterval(ClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->retranslate();
    });
    m_clock.start();
    reword();
}

QTableView* IntegrationMatrix::table() const {
    return m_table;
}

void IntegrationMatrix::connectModel() {
    connect(m_model, &PagedTableModel::statusChanged, this, &IntegrationMatrix::updateState);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &IntegrationMatrix::readAhead);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &IntegrationMatrix::readAhead);
    // What is cut off or comes above the rows on the screen must not move them.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex&, int first, int last) { holdRows(last + 1, first - last - 1); });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
        [this](const QModelIndex&, int first, int last) { holdRows(first, last + 1 - first); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &IntegrationMatrix::releaseRows);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &IntegrationMatrix::releaseRows);
    connect(m_table, &MatrixTable::startWanted, m_model, [this] {
        if (m_model->hasRowsBefore())
            m_model->jumpToStart();
        else
            m_table->setCurrentIndex(m_model->index(0, std::max(0, m_table->currentIndex().column())));
    });
    connect(m_table, &MatrixTable::endWanted, m_model, [this] {
        if (m_model->hasRowsBehind())
            m_model->jumpToEnd();
        else
            m_table->setCurrentIndex(
                m_model->index(m_model->rowCount() - 1, std::max(0, m_table->currentIndex().column())));
    });
    connect(m_model, &PagedTableModel::jumped, this, [this](bool atEnd) {
        const QModelIndex target = m_model->index(atEnd ? m_model->rowCount() - 1 : 0, 0);
        m_table->setCurrentIndex(target);
        m_table->scrollTo(target);
    });
}

void IntegrationMatrix::holdRows(int firstThatStays, int moved) {
    if (m_table->rowAt(0) >= firstThatStays)
        m_scrollTo = m_table->verticalScrollBar()->value() + moved * m_table->rowPixels();
}

void IntegrationMatrix::releaseRows() {
    if (!m_scrollTo)
        return;
    m_table->settle(); // the scroll bar, which moves by itself, to the new number of rows
    m_table->verticalScrollBar()->setValue(*m_scrollTo);
    m_scrollTo.reset();
}

/// A screen before an end comes in sight.
void IntegrationMatrix::readAhead() {
    if (m_scrollTo)
        return;
    const QScrollBar* bar = m_table->verticalScrollBar();
    const int screen = m_table->viewport()->height();
    if (bar->value() + screen >= bar->maximum() && m_model->canFetchMore({}))
        m_model->fetchMore({});
    else if (bar->value() <= screen && m_model->canFetchBefore())
        m_model->fetchBefore();
}

void IntegrationMatrix::setShown(const QString& id) {
    if (m_model->integrationId(m_table->currentIndex()) == id)
        return;
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        m_table->setCurrentIndex(index);
}

void IntegrationMatrix::reword() {
    m_table->setAccessibleName(tr("Clinics by type of integration"));
    m_legend->reword();
    m_model->retranslate();
    updateState();
}

void IntegrationMatrix::updateState() {
    const bool failed = m_model->error().has_value();
    const bool empty = m_model->rowCount() == 0;
    m_notice->setVisible(failed && !empty);
    if (failed && !empty)
        m_notice->setNotice(State::Attention,
            tr("The matrix could not be refreshed; what it shows is older."), Words::error(*m_model->error()),
            tr("Try again"), m_model->error()->detail);
    const bool told = empty && (failed || m_model->hasLoaded());
    m_stack->setCurrentWidget(told ? static_cast<QWidget*>(m_empty) : m_table);
    m_legend->setVisible(!told);
    if (!told)
        return;
    m_empty->setTechnical(failed ? m_model->error()->detail : QString());
    if (failed)
        m_empty->setContent(QStringLiteral("triangle-alert"), tr("The matrix could not be read"),
            Words::error(*m_model->error()), tr("Try again"));
    else if (m_model->filter().isEmpty())
        m_empty->setContent(
            QStringLiteral("plug"), tr("No clinics yet"), tr("Each clinic becomes a line here."));
    else
        m_empty->setContent(QStringLiteral("search-x"), tr("No clinic matches"),
            tr("The filter leaves no integration of any clinic."));
}

void IntegrationMatrix::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeColumns();
}

void IntegrationMatrix::placeColumns() {
    const int names = width() < NarrowWidth ? NarrowNames : WideNames;
    m_table->verticalHeader()->setFixedWidth(names);
    const int room = width() - names - m_table->verticalScrollBar()->sizeHint().width();
    m_table->horizontalHeader()->setDefaultSectionSize(std::max(LeastColumn, room / MatrixColumns));
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex()); // the pane may have come over it
}

} // namespace sevenscale

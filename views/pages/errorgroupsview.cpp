// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/errorgroupsview.h"

#include "models/words.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/label.h"
#include "views/widgets/tableparts.h"
#include "views/widgets/tableview.h"

#include <QPainter>
#include <QVBoxLayout>

namespace sevenscale {

ErrorGroupsView::ErrorGroupsView(QWidget* parent)
    : QWidget(parent)
    , m_model(new ErrorGroupsModel(this))
    , m_summary(new Label({}, TextSize::Secondary, QFont::Normal, Token::Muted, this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(space::around, 6, space::around, 6);
    head->addWidget(m_summary);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setPlaceholder(m_empty);
    m_table->viewport()->installEventFilter(this);
    setFocusProxy(m_table);
    auto* header = m_table->horizontalHeader();
    header->setSectionsMovable(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(m_model->columnOf(QStringLiteral("last_seen")), Qt::DescendingOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, m_model, &ErrorGroupsModel::sort);
    connect(m_model, &PagedTableModel::statusChanged, this, &ErrorGroupsView::updateState);
    connect(m_table, &TableView::rowActivated, this, &ErrorGroupsView::open);
    connect(m_table, &QAbstractItemView::clicked, this, [this] { open(m_table->currentId()); });
    connect(m_empty, &EmptyState::actionActivated, m_model, &PagedTableModel::retry);
    reword();
}

void ErrorGroupsView::open(const QString& id) {
    if (const ErrorGroup* group = m_model->record(id))
        Q_EMIT drilled(filterOf(m_model->groups(), *group));
}

void ErrorGroupsView::setFilter(const QString& filter) {
    if (filter == m_model->filter())
        return;
    if (!isVisible())
        m_outdated = true;
    m_model->setFilter(filter);
}

void ErrorGroupsView::setFormat(const Format& format) {
    m_model->setFormat(format);
    updateState();
}

void ErrorGroupsView::setGroups(const ListRequest& asked, const Result<ErrorGroups>& groups) {
    if (groups)
        m_model->setGroups(asked, *groups);
    else
        m_model->setError(asked, groups.error());
}

void ErrorGroupsView::refresh() {
    m_outdated = !isVisible();
    if (!m_outdated)
        m_model->refresh();
}

void ErrorGroupsView::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), colour(Token::Card)); // one with the head above
}

void ErrorGroupsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_outdated || m_model->status() == PagedTableModel::Status::Idle)
        refresh();
}

bool ErrorGroupsView::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Resize && object == m_table->viewport())
        placeColumns();
    return QWidget::eventFilter(object, event);
}

/// The message takes what the others leave.
void ErrorGroupsView::placeColumns() {
    auto* header = static_cast<TableHeader*>(m_table->horizontalHeader());
    const int letter = QFontMetrics(face(TextSize::Body)).averageCharWidth();
    int others = 0;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const ColumnWidth width = m_model->columnWidth(column);
        const int characters = this->width() > 1'100 ? width.roomy : width.least;
        const int pixels = std::max(header->titleWidth(column), letter * characters + 20);
        header->resizeSection(column, pixels);
        others += pixels;
    }
    const int least = letter * m_model->columnWidth(0).least + 20;
    header->resizeSection(0, std::max(least, m_table->viewport()->width() - others));
}

void ErrorGroupsView::reword() {
    m_table->setAccessibleName(tr("Errors by kind"));
    m_model->retranslate();
    placeColumns();
    updateState();
}

void ErrorGroupsView::updateState() {
    const ErrorGroups& groups = m_model->groups();
    m_table->setStale(m_model->isStale());
    if (!m_model->hasLoaded())
        m_summary->setText(QString());
    else if (groups.isCut)
        m_summary->setText(tr("Only the newest %Ln failed run(s) were looked at, since %1", nullptr,
            static_cast<int>(groups.runs))
                               .arg(m_model->format().shortMoment(groups.from)));
    else
        m_summary->setText(tr("%Ln failed run(s) since %1", nullptr, static_cast<int>(groups.runs))
                               .arg(m_model->format().shortMoment(groups.from)));
    if (m_model->error()) {
        const bool filter = m_model->error()->code == ErrorCode::InvalidInput;
        m_empty->setContent(filter ? QStringLiteral("search-x") : QStringLiteral("triangle-alert"),
            filter ? tr("This filter cannot be read") : tr("The errors could not be loaded."),
            filter ? Words::filterError(*m_model->error()) : Words::error(*m_model->error()),
            filter ? QString() : tr("Try again"));
        m_empty->setTechnical(filter ? QString() : m_model->error()->detail);
    } else if (m_model->hasLoaded()) {
        m_empty->setContent(QStringLiteral("check"), tr("No run failed"),
            tr("None of the runs of this list failed in this stretch of time. A filter by date looks at "
               "another "
               "one."));
    } else {
        m_empty->setContent({}, {}, {});
    }
}

} // namespace sevenscale

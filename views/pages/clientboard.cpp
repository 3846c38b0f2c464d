// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/clientboard.h"

#include "models/words.h"
#include "views/pages/clientcards.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/label.h"
#include "views/widgets/statelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace sevenscale {
namespace {

constexpr int LeastColumn = 176;

QString columnName(ClientStatus status) {
    if (status == ClientStatus::Other)
        return ClientBoardView::tr("Other states");
    return Words::clientStatus(statusOfColumn(status));
}

} // namespace

ClientBoardColumn::ClientBoardColumn(ClientStatus status, QWidget* parent)
    : QWidget(parent)
    , m_status(status) {
    setMinimumWidth(LeastColumn);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::between, space::between, space::between, space::inside);
    column->setSpacing(space::between);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2, 0, 2, 0);
    m_state = new StateLabel(this);
    m_state->setStrong(true);
    head->addWidget(m_state);
    head->addStretch(1);
    m_count = new Label(QString(), TextSize::Body, QFont::DemiBold, Token::Muted, this);
    m_count->setFigures(true);
    m_count->setFixed(true);
    head->addWidget(m_count);
    column->addLayout(head);
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("tone", QStringLiteral("muted"));
    m_note->setFont(face(TextSize::Secondary));
    m_note->hide();
    column->addWidget(m_note);
    m_cards = new ClientCards(status, this);
    column->addWidget(m_cards, 1);
}

void ClientBoardColumn::setRows(const ClientBoard::Column& rows) {
    m_loaded = true;
    const QString chosen = m_cards->currentId();
    m_cards->cards()->setRows(rows);
    if (!chosen.isEmpty())
        m_cards->selectId(chosen);
    reword();
}

void ClientBoardColumn::reword() {
    const ClientCardsModel* cards = m_cards->cards();
    m_state->setState(stateOf(m_status), columnName(m_status));
    m_cards->setAccessibleName(columnName(m_status));
    m_cards->cards()->retranslate();
    m_count->setText(m_loaded ? Format::count(cards->total()) : QString());
    const int shown = cards->rowCount();
    QString note;
    if (m_loaded && shown == 0)
        note = m_status == ClientStatus::Other ? tr("No clinic has another state.")
                                               : tr("No clinic is in this state.");
    else if (shown < cards->total())
        note = tr("Showing the first %1 of %2.", "cards of a column")
                   .arg(Format::count(shown), Format::count(cards->total()));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void ClientBoardColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Token::Alternate));
    painter.drawRoundedRect(rect(), space::radius, space::radius);
}

ClientBoardView::ClientBoardView(QWidget* parent)
    : QWidget(parent) {
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    around->addWidget(m_stack);
    auto* inside = new QWidget;
    auto* line = new QHBoxLayout(inside);
    line->setContentsMargins(space::around, space::between, space::around, space::around);
    line->setSpacing(space::cards);
    for (const ClientStatus status : ClientBoard::Columns) {
        auto* column = new ClientBoardColumn(status, inside);
        const int at = static_cast<int>(m_columns.size());
        m_columns.append(column);
        line->addWidget(column, 1);
        ClientCards* const cards = column->cards();
        connect(cards, &ClientCards::opened, this, [this](const QString& id) {
            selectId(id);
            Q_EMIT opened(id);
        });
        connect(cards, &ClientCards::dropped, this, [this, status](const QString& id) { move(id, status); });
        connect(cards, &ClientCards::stepped, this,
            [this, at](int steps, bool carry) { step(at, steps, carry); });
        connect(cards, &ClientCards::menuRequested, this, &ClientBoardView::menuRequested);
    }
    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    m_stack->addWidget(scroll);
    m_failure = new EmptyState;
    connect(m_failure, &EmptyState::actionActivated, this, &ClientBoardView::retryRequested);
    m_stack->addWidget(m_failure);
    setFocusProxy(m_columns.first()->cards());
    reword();
}

void ClientBoardView::setBoard(const ClientBoard& board) {
    m_loaded = true;
    m_stack->setCurrentIndex(0);
    for (int i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setRows(board.columns[static_cast<size_t>(i)]);
    const QString carried = std::exchange(m_carried, QString());
    for (ClientBoardColumn* column : std::as_const(m_columns)) {
        if (carried.isEmpty() || column->cards()->cards()->rowOf(carried) < 0)
            continue;
        column->cards()->selectId(carried);
        if (isAncestorOf(focusWidget()))
            column->cards()->setFocus(Qt::OtherFocusReason);
    }
}

void ClientBoardView::setError(const Error& error) {
    for (ClientBoardColumn* column : std::as_const(m_columns)) {
        const ClientCardsModel* cards = column->cards()->cards();
        column->setRows({cards->rows(), cards->total()}); // none of them is on its way any more
    }
    if (m_loaded && error.code != ErrorCode::InvalidInput)
        return;
    const bool filter = error.code == ErrorCode::InvalidInput;
    m_failure->setContent(filter ? QStringLiteral("search-x") : QStringLiteral("triangle-alert"),
        filter ? tr("This filter cannot be read") : tr("The clinics could not be loaded."),
        filter ? Words::filterError(error) : Words::error(error), filter ? QString() : tr("Try again"));
    m_failure->setTechnical(filter ? QString() : error.detail);
    m_stack->setCurrentWidget(m_failure);
}

void ClientBoardView::clear() {
    m_loaded = false;
    m_carried.clear();
    for (ClientBoardColumn* column : std::as_const(m_columns))
        column->setRows({});
}

void ClientBoardView::setMovable(bool movable) {
    m_movable = movable;
    for (ClientBoardColumn* column : std::as_const(m_columns))
        column->cards()->setMovable(movable);
}

void ClientBoardView::reword() {
    for (ClientBoardColumn* column : std::as_const(m_columns))
        column->reword();
}

const Client* ClientBoardView::record(const QString& id) const {
    for (const ClientBoardColumn* column : m_columns) {
        if (const Client* client = column->cards()->cards()->record(id))
            return client;
    }
    return nullptr;
}

void ClientBoardView::selectId(const QString& id) {
    for (ClientBoardColumn* column : std::as_const(m_columns))
        column->cards()->selectId(id);
}

QString ClientBoardView::selectedId() const {
    for (const ClientBoardColumn* column : m_columns) {
        if (const QString id = column->cards()->currentId(); !id.isEmpty())
            return id;
    }
    return {};
}

void ClientBoardView::setMoving(const QString& id, bool moving) {
    for (ClientBoardColumn* column : std::as_const(m_columns))
        column->cards()->cards()->setMoving(id, moving);
}

void ClientBoardView::step(int from, int step, bool carry) {
    const int to = from + step;
    if (to < 0 || to >= m_columns.size())
        return;
    if (carry)
        return move(m_columns[from]->cards()->currentId(), m_columns[to]->status());
    m_columns[from]->cards()->clearSelection();
    m_columns[to]->cards()->setFocus(Qt::OtherFocusReason);
}

void ClientBoardView::move(const QString& id, ClientStatus column) {
    const QString status = statusOfColumn(column);
    if (!m_movable || id.isEmpty() || status.isEmpty())
        return;
    setMoving(id, true);
    m_carried = id;
    Q_EMIT moveRequested(id, status);
}

} // namespace sevenscale

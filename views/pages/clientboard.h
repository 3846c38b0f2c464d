// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/clientboard.h"
#include "services/domain/result.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace sevenscale {

class ClientCards;
class EmptyState;
class Label;
class StateLabel;

/// One column of the board: its state and how many, its cards, and what there is to say when it has none or
/// more than it shows.
class ClientBoardColumn final : public QWidget {
    Q_OBJECT

public:
    explicit ClientBoardColumn(ClientStatus status, QWidget* parent = nullptr);

    ClientStatus status() const { return m_status; }
    ClientCards* cards() const { return m_cards; }
    void setRows(const ClientBoard::Column& rows);
    void reword();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ClientStatus m_status;
    StateLabel* m_state = nullptr;
    Label* m_count = nullptr;
    QLabel* m_note = nullptr;
    ClientCards* m_cards = nullptr;
    bool m_loaded = false;
};

/// The clinics as cards in the columns of their states. A card that is moved, by the mouse, by Ctrl and an
/// arrow or from its menu, is a wish: moveRequested() asks, and the next setBoard() shows what came of it.
///
/// It shows the first cards of each column and says how many there are. Thread: GUI.
class ClientBoardView final : public QWidget {
    Q_OBJECT

public:
    explicit ClientBoardView(QWidget* parent = nullptr);

    void setBoard(const ClientBoard& board);
    /// Cards that are there stay, and are older than they look: the page says so.
    void setError(const Error& error);
    void clear();
    /// Nobody moves a card who may not.
    void setMovable(bool movable);
    void reword();

    const Client* record(const QString& id) const;
    void selectId(const QString& id);
    QString selectedId() const;
    /// The card is on its way until the next setBoard().
    void setMoving(const QString& id, bool moving);
    const QList<ClientBoardColumn*>& columns() const { return m_columns; }

Q_SIGNALS:
    void opened(const QString& id);
    void moveRequested(const QString& id, const QString& status);
    void menuRequested(const QString& id, const QPoint& globalPosition);
    void retryRequested();

private:
    void step(int from, int step, bool carry);
    void move(const QString& id, ClientStatus column);

    QList<ClientBoardColumn*> m_columns;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_failure = nullptr;
    QString m_carried; ///< a card that takes the focus along to where it goes
    bool m_movable = false;
    bool m_loaded = false;
};

} // namespace sevenscale

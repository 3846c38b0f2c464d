// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/clientboard.h"

#include <QAbstractListModel>
#include <QSet>

namespace sevenscale {

/// The cards of one column of the clinics' board.
///
/// A card carries its id in IdRole and what it shows in the roles below; what comes with setColumn() is
/// merged by id, so that selection and scroll position stay. A card can be taken (dragged); one that is
/// dropped here is only asked for with dropped(): whoever writes it gives the model its new place. Thread:
/// GUI.
class ClientCardsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum CardRole {
        CityRole = Qt::UserRole + 100,
        RevenueRole, ///< `R$ 12.500,00`, or as typed
        RevenueOddRole, ///< it is ambiguous or unreadable
        IntegrationsRole, ///< connected, of all: `3/4`, or empty
        IntegrationsStateRole, ///< State of the worst
        MovingRole, ///< on its way to another column
    };
    static QString mimeType();

    explicit ClientCardsModel(ClientStatus column, QObject* parent = nullptr);

    ClientStatus column() const { return m_column; }
    /// Cards may be taken and dropped.
    void setMovable(bool movable);

    void setRows(const ClientBoard::Column& column);
    qint64 total() const { return m_total; }
    const QList<Client>& rows() const { return m_rows; }
    const Client* record(const QString& id) const;
    int rowOf(const QString& id) const; ///< -1 for none
    /// Muted until the next rows come.
    void setMoving(const QString& id, bool moving);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override { return {mimeType()}; }
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) override;

Q_SIGNALS:
    void dropped(const QString& id);

private:
    ClientStatus m_column;
    QList<Client> m_rows;
    QSet<QString> m_moving;
    qint64 m_total = 0;
    bool m_movable = false;
};

} // namespace sevenscale

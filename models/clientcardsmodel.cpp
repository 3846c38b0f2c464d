// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clientcardsmodel.h"

#include "models/insighttext.h"
#include "models/roles.h"
#include "models/words.h"

#include <QMimeData>

namespace sevenscale {
namespace {

QString idOf(const Client& client) {
    return QString::number(client.id.value);
}

QString revenueOf(const Client& client) {
    if (client.revenueAmount)
        return Format::money(*client.revenueAmount);
    return client.revenue ? tamed(*client.revenue, 40) : QString();
}

/// Short, for a narrow card; a tooltip and a screen reader say it in words.
QString integrationsOf(const Client& client) {
    if (client.totalIntegrations == 0)
        return {};
    return Format::count(client.activeIntegrations) % u'/' % Format::count(client.totalIntegrations);
}

QString integrationsSentence(const Client& client) {
    return ClientCardsModel::tr("integrations connected: %1 of %2")
        .arg(Format::count(client.activeIntegrations), Format::count(client.totalIntegrations));
}

} // namespace

QString ClientCardsModel::mimeType() {
    return QStringLiteral("application/x-sevenscale-client");
}

ClientCardsModel::ClientCardsModel(ClientStatus column, QObject* parent)
    : QAbstractListModel(parent)
    , m_column(column) {
}

void ClientCardsModel::setMovable(bool movable) {
    m_movable = movable;
}

/// What is gone goes, and what is new comes to its place: a few hundred rows at most, one by one.
void ClientCardsModel::setRows(const ClientBoard::Column& column) {
    m_moving.clear();
    m_total = column.total;
    QSet<QString> wanted;
    for (const Client& client : column.rows)
        wanted.insert(idOf(client));
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (wanted.contains(idOf(m_rows.at(row))))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < column.rows.size(); ++row) {
        const Client& client = column.rows.at(row);
        const int at = rowOf(idOf(client));
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, client);
            endInsertRows();
            continue;
        }
        if (at != row) {
            beginMoveRows({}, at, at, {}, at < row ? row + 1 : row);
            m_rows.move(at, row);
            endMoveRows();
        }
        m_rows[row] = client;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const Client* ClientCardsModel::record(const QString& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows.at(row);
}

int ClientCardsModel::rowOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(m_rows.at(row)) == id)
            return row;
    }
    return -1;
}

void ClientCardsModel::setMoving(const QString& id, bool moving) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    if (moving)
        m_moving.insert(id);
    else
        m_moving.remove(id);
    Q_EMIT dataChanged(index(row), index(row));
}

void ClientCardsModel::retranslate() {
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ClientCardsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ClientCardsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Client& client = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tamed(client.name, 200);
    case IdRole:
        return idOf(client);
    case CityRole:
        return tamed(client.city.value_or(QString()), 80);
    case RevenueRole:
        return revenueOf(client);
    case RevenueOddRole:
        return client.revenueNote.has_value();
    case IntegrationsRole:
        return integrationsOf(client);
    case IntegrationsStateRole:
        return static_cast<int>(
            client.worstStatus ? stateOf(integrationStateFromKey(*client.worstStatus)) : State::Unknown);
    case MovingRole:
        return m_moving.contains(idOf(client));
    case Qt::AccessibleTextRole: {
        QStringList parts{client.name, client.city.value_or(QString()), revenueOf(client)};
        if (client.totalIntegrations > 0)
            parts.append(integrationsSentence(client));
        parts.removeAll(QString());
        return parts.join(QLatin1String(", "));
    }
    case Qt::ToolTipRole: {
        QStringList lines{client.name};
        if (client.totalIntegrations > 0)
            lines.append(integrationsSentence(client));
        if (m_column == ClientStatus::Other)
            lines.append(tr("State: %1").arg(Words::clientStatus(client.status)));
        if (client.revenueNote)
            lines.append(Words::revenueNote(client.revenueNote));
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

Qt::ItemFlags ClientCardsModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!m_movable)
        return flags;
    if (m_column != ClientStatus::Other)
        flags |= Qt::ItemIsDropEnabled;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QMimeData* ClientCardsModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(mimeType(), indexes.first().data(IdRole).toString().toLatin1());
    return data;
}

bool ClientCardsModel::canDropMimeData(
    const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&) const {
    return m_movable && m_column != ClientStatus::Other && data->hasFormat(mimeType())
        && rowOf(QString::fromLatin1(data->data(mimeType()))) < 0;
}

bool ClientCardsModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent) {
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT dropped(QString::fromLatin1(data->data(mimeType())));
    // The view that the card was taken from would remove it: what the answer of the database says is shown.
    return false;
}

} // namespace sevenscale

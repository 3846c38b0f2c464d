// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/clientturn.h"

#include "services/stores/clientstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sevenscale {
namespace {

/// Programs that write a clinic's figures all the time would else never let a person through.
constexpr int MostTries = 5;

Result<Edited<Client>> write(Session& session, const ClientTurn& turn, qint64 rowVersion) {
    if (turn.what == ClientTurn::What::Archived)
        return setClientArchived(session, turn.id, !turn.to.isEmpty(), rowVersion);
    return setClientStatus(session, turn.id, turn.to, rowVersion);
}

} // namespace

QString ClientTurn::valueOf(What what, const Client& client) {
    if (what == What::Archived)
        return client.archivedAt ? QStringLiteral("archived") : QString();
    return client.status.value_or(QString());
}

ClientTurn ClientTurn::of(What what, const Client& seen, const QString& to) {
    return {what, seen.id, valueOf(what, seen), to, seen.rowVersion};
}

ClientTurn ClientTurn::back(const Client& saved) const {
    return {what, id, valueOf(what, saved), from, saved.rowVersion};
}

QString ClientTurn::toText() const {
    const QJsonArray parts{
        static_cast<int>(what), QString::number(id.value), from, to, QString::number(rowVersion)};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

ClientTurn ClientTurn::fromText(const QString& text) {
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    return {static_cast<What>(parts.at(0).toInt()), {parts.at(1).toString().toLongLong()},
        parts.at(2).toString(), parts.at(3).toString(), parts.at(4).toString().toLongLong()};
}

Result<Edited<Client>> apply(Session& session, const ClientTurn& turn) {
    qint64 version = turn.rowVersion;
    for (int tries = 1;; ++tries) {
        auto edited = write(session, turn, version);
        if (!edited || edited->saved)
            return edited;
        const QString now = ClientTurn::valueOf(turn.what, edited->row);
        if (now == turn.to)
            edited->saved = true;
        if (now != turn.from || tries == MostTries)
            return edited;
        version = edited->row.rowVersion;
    }
}

} // namespace sevenscale

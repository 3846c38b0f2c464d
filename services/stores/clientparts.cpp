// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/clientparts.h"

#include "services/stores/writing.h"

namespace sevenscale {
namespace {

constexpr int MostTypes = 12;
constexpr int MostEntries = 20;
constexpr int MostNotes = 20;

std::optional<JsonText> json(const Rows& rows, int column) {
    const auto text = rows.optionalText(column);
    return text ? std::optional(JsonText{*text}) : std::nullopt;
}

/// The rows of a table that some logins have no right to.
Result<std::optional<Rows>> permitted(Session& session, const QString& sql, const QVariantList& values) {
    auto rows = session.query(sql, values);
    if (rows)
        return std::optional(std::move(*rows));
    if (rows.error().code == ErrorCode::PermissionDenied)
        return std::optional<Rows>();
    return failure(rows.error());
}

} // namespace

Result<QList<ClientFigure>> readClientFigures(Session& session, ClientId id) {
    auto rows = permitted(session,
        QStringLiteral(
            "select n.metric_type, n.metric_value, cast(n.metric_date as text), n.place from ("
            "select m.metric_type, m.metric_value, m.metric_date, row_number() over ("
            "partition by m.metric_type order by m.metric_date desc nulls last, m.id desc) as place"
            " from client_metrics m where m.client_id = ?) n"
            " where n.place <= 2 order by n.metric_type, n.place limit ?"),
        {id.value, 2 * MostTypes});
    if (!rows)
        return failure(rows.error());
    QList<ClientFigure> figures;
    while (*rows && (*rows)->next()) {
        if ((*rows)->integer(3) == 1)
            figures.append({(*rows)->text(0), Decimal{(*rows)->text(1)}, (*rows)->optionalText(2), {}});
        else if (!figures.isEmpty() && figures.last().metricType == (*rows)->text(0))
            figures.last().before = Decimal{(*rows)->text(1)};
    }
    return figures;
}

Result<QList<AuditEntry>> readClientAudit(Session& session, ClientId id) {
    auto rows = permitted(session,
        QStringLiteral("select l.id, cast(l.at as text), l.login, u.name, l.action,"
                       " cast(l.old_data as text), cast(l.new_data as text)"
                       " from audit_log l left join users u on u.id = l.user_id"
                       " where l.tenant_id = (select c.tenant_id from clients c where c.id = ?)"
                       " and l.resource = 'clients' and l.resource_id = ?"
                       " order by l.at desc, l.id desc limit ?"),
        {id.value, QString::number(id.value), MostEntries});
    if (!rows)
        return failure(rows.error());
    QList<AuditEntry> entries;
    while (*rows && (*rows)->next()) {
        AuditEntry entry;
        entry.id = (*rows)->integer(0);
        entry.at = Timestamp::fromText((*rows)->text(1)).value_or(Timestamp());
        entry.login = (*rows)->text(2);
        entry.person = (*rows)->optionalText(3);
        entry.action = (*rows)->text(4);
        entry.before = json(**rows, 5);
        entry.after = json(**rows, 6);
        entries.append(entry);
    }
    return entries;
}

Result<QList<ClientNote>> readClientNotes(Session& session, ClientId id) {
    auto rows = permitted(session,
        QStringLiteral("select cast(n.id as text), u.name, n.text, cast(n.created_at as text)"
                       " from client_notes n left join users u on u.id = n.author"
                       " where n.client_id = ? order by n.created_at desc, n.id desc limit ?"),
        {id.value, MostNotes});
    if (!rows)
        return failure(rows.error());
    QList<ClientNote> notes;
    while (*rows && (*rows)->next())
        notes.append({(*rows)->text(0), (*rows)->optionalText(1), (*rows)->text(2),
            Timestamp::fromText((*rows)->text(3)).value_or(Timestamp())});
    return notes;
}

Result<void> addClientNote(Session& session, ClientId id, const QString& text) {
    const QString note = text.trimmed();
    if (note.isEmpty() || note.size() > MostNoteLength)
        return failure(ErrorCode::InvalidInput, QStringLiteral("A note is 1 to 4000 characters long."));
    const auto added = session.execute(
        QStringLiteral("insert into client_notes (client_id, text) values (?, ?)"), {id.value, note});
    if (!added)
        return failure(writeError(added.error()));
    return {};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/stores/liststatement.h"

#include <algorithm>

namespace sevenscale {

/// How much of a row is read: what a list shows, or all its columns (JSON documents too).
enum class Columns { Listed, Full };

/// A list of one kind of row: its fields, where they come from, and what it may be sorted and filtered by.
/// Every aggregate's store is one of these and whatever else it offers.
template <typename Row> struct ListDefinition {
    QList<Field<Row>> fields;
    ListShape shape; ///< `select` and `sortKeys` are filled by complete()

    /// Derives from the fields what the shape can know by itself.
    void complete() {
        for (const Field<Row>& f : fields) {
            if (f.use != FieldUse::Sortable)
                continue;
            const bool tie = std::any_of(shape.ties.begin(), shape.ties.end(),
                [&](const ListShape::Tie& t) { return t.sql == f.sql; });
            shape.sortKeys.append({f.name, f.sql, f.type, !tie});
        }
    }

    QList<Field<Row>> chosen(Columns columns) const {
        QList<Field<Row>> result;
        for (const Field<Row>& f : fields) {
            if (columns == Columns::Full || f.use != FieldUse::Detail)
                result.append(f);
        }
        return result;
    }
};

namespace detail {
/// The SQL of a field as a result column: moments and JSON as the database's text.
template <typename Row> QString selected(const Field<Row>& f) {
    if (f.type == FieldType::Time || f.type == FieldType::Json || f.type == FieldType::Uuid)
        return QLatin1String("cast(") % f.sql % QLatin1String(" as text)");
    return f.sql;
}

/// The place of the row on which `rows` stands.
inline ListCursor cursorAt(const Rows& rows, const PageStatements& page, const ListShape& shape) {
    QStringList ties;
    for (int tie = 1; tie <= shape.ties.size(); ++tie)
        ties.append(rows.text(page.keyColumn + tie));
    return ListCursor::atRow(page.sort, rows.optionalText(page.keyColumn), ties);
}
} // namespace detail

/// Reads one page. Walking a list by its cursors gives every row once, in every order and both ways.
template <typename Row>
Result<RowPage<Row>> readPage(Session& session, const ListDefinition<Row>& list, const ListRequest& request,
    const StoreContext& context, Columns columns = Columns::Listed) {
    const QList<Field<Row>> fields = list.chosen(columns);
    ListShape shape = list.shape;
    for (const Field<Row>& f : fields)
        shape.select.append(detail::selected(f));
    const auto statements = pageStatements(shape, request, context, session.dialect());
    if (!statements)
        return failure(statements.error());

    RowPage<Row> page;
    bool more = false;
    // One row more than asked for tells whether there is another page.
    const auto append = [&](std::optional<Statement> statement) -> Result<void> {
        if (!statement || more)
            return {};
        statement->parameters.append(qint64(statements->limit - page.rows.size() + 1));
        auto rows = session.query(statement->sql, statement->parameters);
        if (!rows)
            return failure(rows.error());
        while (rows->next()) {
            if (page.rows.size() == statements->limit) {
                more = true;
                break;
            }
            Row row;
            for (int i = 0; i < fields.size(); ++i)
                fields[i].read(row, *rows, i);
            const qsizetype at = page.rows.size();
            page.rows.append(std::move(row));
            if (at % RowPage<Row>::RowsPerMark == 0 || at + 1 == statements->limit)
                page.marks.append({at, detail::cursorAt(*rows, *statements, shape).toText()});
        }
        return {};
    };
    if (auto done = append(statements->backward ? statements->keyless : statements->keyed); !done)
        return failure(done.error());
    if (auto done = append(statements->backward ? statements->keyed : statements->keyless); !done)
        return failure(done.error());

    // Where reading broke off there is more, and on the other side of where it began, if it began anywhere.
    std::optional<QString> ahead;
    if (more)
        ahead = page.marks.back().place;
    std::optional<QString> behind;
    if (statements->cursor && statements->cursor->kind != ListCursor::Kind::End && !page.rows.isEmpty())
        behind = page.marks.front().place;
    else if (statements->cursor && !statements->backward)
        behind = ListCursor::atEnd().toText(); // nothing follows, so all lies in front
    if (statements->backward) {
        std::reverse(page.rows.begin(), page.rows.end());
        std::reverse(page.marks.begin(), page.marks.end());
        for (auto& mark : page.marks)
            mark.row = page.rows.size() - 1 - mark.row;
        page.previous = ahead;
        page.next = behind;
    } else {
        page.next = ahead;
        page.previous = behind;
    }
    return page;
}

/// The exact number of rows of a list; may be slow on a large table, so it goes on a background lane.
template <typename Row>
Result<qint64> countRows(
    Session& session, const ListDefinition<Row>& list, const QString& filter, const StoreContext& context) {
    const auto statement = countStatement(list.shape, filter, context, session.dialect());
    if (!statement)
        return failure(statement.error());
    auto rows = session.query(statement->sql, statement->parameters);
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

/// About how many rows a list has, as PostgreSQL's planner guesses from its statistics, in a moment however
/// large the table is. Nothing on SQLite, which has no such guess.
template <typename Row>
Result<std::optional<qint64>> guessRows(
    Session& session, const ListDefinition<Row>& list, const QString& filter, const StoreContext& context) {
    if (session.dialect() != Dialect::PostgreSql)
        return std::nullopt;
    const auto statement = guessStatement(list.shape, filter, context, session.dialect());
    if (!statement)
        return failure(statement.error());
    auto rows = session.query(statement->sql, statement->parameters);
    if (!rows)
        return failure(rows.error());
    return rows->next() ? guessedRows(rows->text(0)) : std::nullopt;
}

/// One row by its tie, with all its columns. NotFound when there is none, or none that the login may see.
template <typename Row>
Result<Row> readOne(Session& session, const ListDefinition<Row>& list, const QVariantList& ties) {
    const QList<Field<Row>> fields = list.chosen(Columns::Full);
    QStringList select;
    for (const Field<Row>& f : fields)
        select.append(detail::selected(f));
    QStringList conditions;
    for (const ListShape::Tie& tie : list.shape.ties)
        conditions.append(tie.sql % QLatin1String(" = ?"));
    auto rows
        = session.query(QLatin1String("select ") % select.join(QLatin1String(", ")) % QLatin1String("\nfrom ")
                % list.shape.from % QLatin1String("\nwhere ") % conditions.join(QLatin1String(" and ")),
            ties);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(
            ErrorCode::NotFound, QStringLiteral("There is no such row, or this login may not see it."));
    Row row;
    for (int i = 0; i < fields.size(); ++i)
        fields[i].read(row, *rows, i);
    return row;
}

/// A row as a JSON object, keyed by the schema's column names.
template <typename Row>
QByteArray toJson(const ListDefinition<Row>& list, const Row& row, Columns columns = Columns::Full) {
    QByteArray json = "{";
    const QList<Field<Row>> fields = list.chosen(columns);
    for (const Field<Row>& f : fields) {
        if (json.size() > 1)
            json += ',';
        json += jsonString(f.name) + ':' + f.json(row);
    }
    return json + '}';
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/liststatement.h"

#include "services/stores/filtersql.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int MostRows = 10'000;

/// A key of a cursor as a parameter. SQLite compares by the value's type, PostgreSQL finds the type by
/// itself.
QVariant parameter(const QString& text, FieldType type, Dialect dialect) {
    if (dialect == Dialect::PostgreSql)
        return text;
    switch (type) {
    case FieldType::Integer:
    case FieldType::Boolean:
        return text.toLongLong();
    case FieldType::Numeric:
    case FieldType::Real:
        return text.toDouble();
    case FieldType::Text:
    case FieldType::Time:
    case FieldType::Json:
    case FieldType::Uuid:
        break;
    }
    return text;
}

/// What rows are ordered by: SQLite keeps exact numbers as text, which must not be compared as text.
QString ordering(const QString& sql, FieldType type, Dialect dialect) {
    if (dialect == Dialect::Sqlite && type == FieldType::Numeric)
        return QStringLiteral("cast(%1 as real)").arg(sql);
    return sql;
}

/// The key as a cursor keeps it: the database's own text, with every digit. SQLite would write only 15 digits
/// of a floating-point number, and the row would never be found again.
QString asText(const QString& sql, FieldType type, Dialect dialect) {
    if (dialect == Dialect::Sqlite && (type == FieldType::Numeric || type == FieldType::Real))
        return QStringLiteral("case when %1 is not null then printf('%!.17g', cast(%1 as real)) end")
            .arg(sql);
    return QStringLiteral("cast(%1 as text)").arg(sql);
}

/// `(a, b) < (?, ?)`; nothing of no columns
QString rowComparison(const QStringList& columns, const QString& comparison) {
    if (columns.isEmpty())
        return {};
    const QStringList marks(columns.size(), QStringLiteral("?"));
    if (columns.size() == 1)
        return columns.front() % comparison % QLatin1Char('?');
    return QLatin1Char('(') % columns.join(QLatin1String(", ")) % QLatin1Char(')') % comparison
        % QLatin1Char('(') % marks.join(QLatin1String(", ")) % QLatin1Char(')');
}

QString whereClause(const QStringList& conditions) {
    QStringList given = conditions;
    given.removeAll(QString());
    return given.isEmpty() ? QString() : QLatin1String("\nwhere ") % given.join(QLatin1String("\n  and "));
}

} // namespace

ListKey listKey(const char* names, FilterKey::Kind kind, const char* sql, const char* values) {
    const auto words = [](const char* blankSeparated) {
        return QString::fromLatin1(blankSeparated).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    QStringList known = words(names);
    const QString name = known.takeFirst();
    return {{name, kind, known, words(values)}, QString::fromLatin1(sql)};
}

ListKey referenceKey(const char* names, const char* sql, const char* table) {
    ListKey key = listKey(names, FilterKey::Kind::Reference, sql);
    key.table = QString::fromLatin1(table);
    return key;
}

ListKey kindKey(const char* names, const char* sql, const char* kindSql, QString (*kindOf)(const QString&)) {
    ListKey key = listKey(names, FilterKey::Kind::Text, sql);
    key.kindSql = QString::fromLatin1(kindSql);
    key.kindOf = kindOf;
    return key;
}

Result<Statement> listConditions(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect) {
    auto filtered = filterCondition(shape, filter, context, dialect);
    if (!filtered)
        return failure(filtered.error());
    QStringList conditions;
    QVariantList parameters;
    if (context.tenantId && !shape.tenant.isEmpty()) {
        conditions.append(shape.tenant % QLatin1String(" = ?"));
        parameters.append(*context.tenantId);
    }
    if (!shape.where.isEmpty()) {
        conditions.append(shape.where);
        parameters += shape.whereParameters;
    }
    if (!filtered->sql.isEmpty())
        conditions.append(filtered->sql);
    return Statement{conditions.join(QLatin1String(" and ")), parameters + filtered->parameters};
}

Result<PageStatements> pageStatements(
    const ListShape& shape, const ListRequest& request, const StoreContext& context, Dialect dialect) {
    PageStatements page;
    page.sort = request.sort.value_or(shape.order);
    page.limit = std::clamp(request.limit, 1, MostRows);
    const auto key = std::find_if(shape.sortKeys.begin(), shape.sortKeys.end(),
        [&](const ListShape::SortKey& k) { return k.column == page.sort.column; });
    if (key == shape.sortKeys.end()) {
        QStringList known;
        for (const ListShape::SortKey& k : shape.sortKeys)
            known.append(k.column);
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("This list cannot be sorted by \"%1\"; use one of %2.")
                .arg(page.sort.column, known.join(QLatin1String(", "))));
    }
    auto common = listConditions(shape, request.filter, context, dialect);
    if (!common)
        return failure(common.error());
    page.backward = !request.before.isEmpty();
    const bool inclusive = !request.from.isEmpty();
    if (int(page.backward) + int(inclusive) + int(!request.after.isEmpty()) > 1)
        return failure(ErrorCode::InvalidInput,
            QStringLiteral(
                "Ask for the rows from a place on, or after it, or before it: for one of these at a time."));
    std::optional<ListCursor> cursor;
    if (const QString place = request.from % request.after % request.before; !place.isEmpty()) {
        auto read = ListCursor::fromText(place, page.sort, shape.ties.size());
        if (!read)
            return failure(read.error());
        if (read->kind == ListCursor::Kind::Row && !read->key && !key->nullable)
            return failure(ErrorCode::InvalidInput,
                QStringLiteral("The cursor does not fit this list; begin again without it."));
        cursor = *read;
    }

    // Read backward, everything turns round: the order within each stretch, and the stretches themselves.
    const bool descending = page.sort.descending != page.backward;
    const QString direction = descending ? QStringLiteral(" desc") : QStringLiteral(" asc");
    const QString strictly = descending ? QStringLiteral(" < ") : QStringLiteral(" > ");
    const QString orAt = descending ? QStringLiteral(" <= ") : QStringLiteral(" >= ");
    const QString keySql = ordering(key->sql, key->type, dialect);
    QStringList tieSql;
    QStringList tieOrder;
    QStringList select = shape.select;
    page.keyColumn = static_cast<int>(select.size());
    select.append(asText(key->sql, key->type, dialect));
    for (const ListShape::Tie& tie : shape.ties) {
        select.append(asText(tie.sql, tie.type, dialect));
        // The key itself may be a tie (the order by id): once is enough.
        if (tie.sql != key->sql) {
            tieSql.append(ordering(tie.sql, tie.type, dialect));
            tieOrder.append(tieSql.back() % direction);
        }
    }
    const QString head
        = QLatin1String("select ") % select.join(QLatin1String(", ")) % QLatin1String("\nfrom ") % shape.from;

    const auto tieParameters = [&](bool withKey) {
        QVariantList values;
        if (withKey)
            values.append(parameter(*cursor->key, key->type, dialect));
        for (qsizetype i = 0; i < shape.ties.size(); ++i) {
            if (!withKey || shape.ties[i].sql != key->sql)
                values.append(parameter(cursor->ties[i], shape.ties[i].type, dialect));
        }
        return values;
    };

    // On which side of which stretch the place lies.
    const bool atKeyless = cursor && cursor->kind == ListCursor::Kind::Row && !cursor->key;
    const bool atEnd = cursor && cursor->kind == ListCursor::Kind::End;
    page.cursor = cursor;
    const bool withinKeyed = cursor && !atKeyless && !atEnd;
    const bool readsKeyed = page.backward || !(atKeyless || atEnd);
    const bool readsKeyless = key->nullable && !(page.backward ? withinKeyed : atEnd);

    if (readsKeyed) {
        // The index has its NULLs last going down, so first going up; with the rows without a key left out,
        // either says the same, and only this one uses the index.
        const QString nulls = !key->nullable ? QString()
            : descending                     ? QStringLiteral(" nulls last")
                                             : QStringLiteral(" nulls first");
        Statement statement{head, common->parameters};
        QString beyond;
        if (withinKeyed && cursor->kind == ListCursor::Kind::Key) {
            // The first row of that key, and going backward the last one that is not of it.
            beyond = keySql
                % QLatin1String(
                    descending ? (page.backward ? " < ?" : " <= ?") : (page.backward ? " > ?" : " >= ?"));
            statement.parameters.append(parameter(*cursor->key, key->type, dialect));
        } else if (withinKeyed) {
            beyond = rowComparison(QStringList{keySql} + tieSql, inclusive ? orAt : strictly);
            statement.parameters += tieParameters(true);
        }
        const QString hasKey = key->nullable ? QString(key->sql % QLatin1String(" is not null")) : QString();
        statement.sql += whereClause({common->sql, hasKey, beyond});
        statement.sql += QLatin1String("\norder by ")
            % (QStringList{QString(keySql % direction % nulls)} + tieOrder).join(QLatin1String(", "))
            % QLatin1String("\nlimit ?");
        page.keyed = statement;
    }
    if (readsKeyless) {
        Statement statement{head, common->parameters};
        QString beyond;
        if (atKeyless) {
            beyond = rowComparison(tieSql, inclusive ? orAt : strictly);
            statement.parameters += tieParameters(false);
        }
        statement.sql += whereClause({common->sql, QString(key->sql % QLatin1String(" is null")), beyond});
        statement.sql
            += QLatin1String("\norder by ") % tieOrder.join(QLatin1String(", ")) % QLatin1String("\nlimit ?");
        page.keyless = statement;
    }
    return page;
}

Result<Statement> countStatement(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect) {
    auto common = listConditions(shape, filter, context, dialect);
    if (!common)
        return failure(common.error());
    return Statement{
        QLatin1String("select count(*) from ") % shape.from % whereClause({common->sql}), common->parameters};
}

Result<Statement> guessStatement(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect) {
    auto common = listConditions(shape, filter, context, dialect);
    if (!common)
        return failure(common.error());
    return Statement{
        QLatin1String("explain (format json) select 1 from ") % shape.from % whereClause({common->sql}),
        common->parameters};
}

std::optional<qint64> guessedRows(const QString& plan) {
    const QJsonValue rows
        = QJsonDocument::fromJson(plan.toUtf8())[0][QLatin1String("Plan")][QLatin1String("Plan Rows")];
    return rows.isDouble() ? std::optional(rows.toInteger()) : std::nullopt;
}

} // namespace sevenscale

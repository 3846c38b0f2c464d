// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/filtersql.h"

#include "services/stores/clock.h"
#include "services/stores/jsonsql.h"
#include "services/stores/words.h"

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;
using Test = FilterTest::Kind;

/// Writes one condition after the other; parameters are in the order of their marks.
class ConditionWriter {
public:
    ConditionWriter(const ListShape& shape, Dialect dialect)
        : m_shape(shape)
        , m_dialect(dialect) { }

    QString write(const FilterCondition& condition) {
        QStringList tests;
        if (condition.key == FilterCondition::FreeText) {
            tests.append(freeText(condition.anyOf.front()));
        } else {
            const ListKey& key = m_shape.filterKeys.at(condition.key);
            for (const FilterTest& test : condition.anyOf)
                tests.append(ofKey(key, condition.path, test));
        }
        const QString sql = tests.size() == 1
            ? tests.front()
            : QString(QLatin1Char('(') % tests.join(QLatin1String(" or ")) % QLatin1Char(')'));
        return condition.negated ? QStringLiteral("not coalesce((%1), false)").arg(sql) : sql;
    }

    QVariantList parameters;

private:
    bool isSqlite() const { return m_dialect == Dialect::Sqlite; }

    /// Takes over a statement made elsewhere.
    QString add(const Statement& statement) {
        parameters += statement.parameters;
        return statement.sql;
    }

    QString contains(const QString& sql, const QString& text) {
        parameters.append(containsPattern(text));
        return lowerSql(sql, m_dialect) % QLatin1String(" like ? escape '\\'");
    }

    QString isWord(const QString& sql, const QString& text) {
        parameters.append(wordOf(text));
        return wordSql(sql, m_dialect) % QLatin1String(" = ?");
    }

    QString freeText(const FilterTest& test) {
        QStringList alternatives;
        for (const QString& sql : m_shape.freeText)
            alternatives.append(contains(sql, test.text));
        for (const QString& sql : m_shape.freeDocuments)
            alternatives.append(add(documentContains(sql, containsPattern(test.text), m_dialect)));
        if (test.number && m_shape.ties.front().type == FieldType::Integer) {
            alternatives.append(m_shape.ties.front().sql % QLatin1String(" = ?"));
            parameters.append(test.number->toLongLong());
        }
        return QLatin1Char('(') % alternatives.join(QLatin1String(" or ")) % QLatin1Char(')');
    }

    QString ofKey(const ListKey& key, const QStringList& path, const FilterTest& test) {
        if (!path.isEmpty())
            return add(documentHolds(key.sql, path, test, m_dialect));
        switch (test.kind) {
        case Test::Missing:
            if (key.kind == Kind::Word || key.kind == Kind::Text)
                return QStringLiteral("coalesce(%1, '') = ''").arg(wordSql(key.sql, m_dialect));
            return key.sql % QLatin1String(" is null");
        case Test::Present:
            return key.sql % QLatin1String(" is not null");
        case Test::Id:
            parameters.append(test.number->toLongLong());
            return key.sql % QLatin1String(" = ?");
        case Test::Range:
            return range(key, test);
        case Test::Contains:
            if (key.kind == Kind::Json)
                return add(documentContains(key.sql, containsPattern(test.text), m_dialect));
            if (key.kind == Kind::Reference)
                return named(key, contains(QStringLiteral("name"), test.text));
            return contains(key.sql, test.text);
        case Test::Whole:
            break;
        }
        if (key.kind == Kind::Reference)
            return named(key, isWord(QStringLiteral("name"), test.text));
        if (key.kind == Kind::Exact || key.kind == Kind::Uuid) {
            parameters.append(test.text);
            return key.sql % QLatin1String(" = ?");
        }
        if (key.kindOf) {
            parameters += {test.text, key.kindOf(test.text)}; // a kind itself, or one of its texts
            return key.kindSql % QLatin1String(" in (?, ?)");
        }
        return isWord(key.sql, test.text);
    }

    static QString named(const ListKey& key, const QString& condition) {
        return QStringLiteral("%1 in (select id from %2 where %3)").arg(key.sql, key.table, condition);
    }

    QString range(const ListKey& key, const FilterTest& test) {
        if (test.from && test.from == test.to)
            return compared(key, QStringLiteral("="), test.from->value);
        QStringList ends;
        if (test.from)
            ends.append(compared(
                key, test.from->inclusive ? QStringLiteral(">=") : QStringLiteral(">"), test.from->value));
        if (test.to)
            ends.append(compared(
                key, test.to->inclusive ? QStringLiteral("<=") : QStringLiteral("<"), test.to->value));
        return ends.size() == 1
            ? ends.front()
            : QString(QLatin1Char('(') % ends.join(QLatin1String(" and ")) % QLatin1Char(')'));
    }

    QString compared(const ListKey& key, const QString& op, const QString& value) {
        QString sql = key.sql;
        QLatin1String mark("?");
        switch (key.kind) {
        case Kind::Integer:
        case Kind::Duration:
            // Also a number that the column's own type has no room for.
            parameters.append(value.toLongLong());
            if (!isSqlite())
                mark = QLatin1String("cast(? as bigint)");
            break;
        case Kind::Decimal:
        case Kind::Money:
            // SQLite keeps exact numbers as text.
            if (isSqlite())
                sql = QStringLiteral("cast(%1 as numeric)").arg(sql);
            parameters.append(isSqlite() ? QVariant(value.toDouble()) : QVariant(value));
            break;
        default: // moments and days
            parameters.append(value);
            break;
        }
        return sql % QLatin1Char(' ') % op % QLatin1Char(' ') % mark;
    }

    const ListShape& m_shape;
    Dialect m_dialect;
};

} // namespace

Result<Statement> filterCondition(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect) {
    const FilterClock clock{context.now.value_or(Timestamp::now()), zoneOf(context.timeZone)};
    const auto read = readFilter(filter, shape.keys(), shape.hasFreeText(), clock);
    if (!read)
        return failure(read.error());
    ConditionWriter writer(shape, dialect);
    QStringList conditions;
    for (const FilterCondition& condition : *read)
        conditions.append(writer.write(condition));
    return Statement{conditions.join(QLatin1String(" and ")), writer.parameters};
}

} // namespace sevenscale

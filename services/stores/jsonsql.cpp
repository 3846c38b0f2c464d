// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/jsonsql.h"

#include "services/domain/masking.h"
#include "services/stores/words.h"

namespace sevenscale {
namespace {

/// `'token', 'secret'`: the program's own words, letters only.
QString literals(const QStringList& words) {
    return QLatin1Char('\'') % words.join(QLatin1String("', '")) % QLatin1Char('\'');
}

// PostgreSQL
// ------------------------------------------------------------------------------------------------------

/// The path as the text of an array of texts.
QString arrayText(const QStringList& path) {
    QStringList items;
    for (QString part : path) {
        part.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
            .replace(QLatin1Char('"'), QLatin1String("\\\""));
        items.append(QLatin1Char('"') % part % QLatin1Char('"'));
    }
    return QLatin1Char('{') % items.join(QLatin1Char(',')) % QLatin1Char('}');
}

/// Behind a text without separators: has it a part of a secret's name in it.
QString namesASecret() {
    return QLatin1String("like any (array['%") % secretParts().join(QLatin1String("%', '%"))
        % QLatin1String("%'])");
}

/// Whether a document that is given as a row `d(doc)` may hold a secret: a part of a secret's name is in its
/// text, and not only in the keys of counts that are shown.
///
/// Plain searches in the text, because all documents with counts in them come by here: jsonpath or a regular
/// expression takes three times as long.
QString mayHoldSecrets() {
    QString plain = QStringLiteral("lower(d.doc #>> '{}')");
    for (const char* separator : {" ", "_", "-", "."})
        plain = QStringLiteral("replace(%1, '%2', '')").arg(plain, QLatin1String(separator));
    // All keys begin with `,"` then, and no colon stands before a text or an array, which masking hides.
    QString counted = QStringLiteral(
        "replace(replace(replace(k.plain, '{\"', ',\"'), '\":\"', '\"=\"'), '\":[', '\"=[')");
    for (const QString& name : countNames())
        counted = QStringLiteral("replace(%1, ',\"%2\":', ',')").arg(counted, name);
    return QLatin1String("(select k.plain ") % namesASecret() % QLatin1String(" and ") % counted
        % QLatin1Char(' ') % namesASecret() % QLatin1String(" from (select ") % plain
        % QLatin1String(" as plain offset 0) k)");
}

/// Whether a jsonb has the text in it, given as a row `d(doc)`; two parameters.
///
/// First the whole text, which most rows fail. Only where that is met and the document may hold a secret, its
/// leaves are gone through one by one, the values that masking hides left out: that takes two or three times
/// as long.
QString postgresContains() {
    static const QString sql = QStringLiteral(
        "case when (lower(d.doc #>> '{}') like ? escape '\\') is not true then false"
        " when not %3 then true"
        " else exists (with recursive leaf(name, value) as (select cast('' as text), d.doc union all"
        " select inner_leaf.name, inner_leaf.value from leaf cross join lateral ("
        "select f.key as name, case when translate(lower(f.key), '_-. ', '') %1"
        " and not (translate(lower(f.key), '_-. ', '') in (%2)"
        " and jsonb_typeof(f.value) in ('number', 'object'))"
        " and jsonb_typeof(f.value) not in ('null', 'boolean') then null else f.value end as value"
        " from jsonb_each(case jsonb_typeof(leaf.value) when 'object' then leaf.value else '{}' end) f"
        " union all select '', i.value from jsonb_array_elements(case jsonb_typeof(leaf.value)"
        " when 'array' then leaf.value else '[]' end) as i(value)) inner_leaf)"
        " select from leaf where lower(leaf.name || chr(10) || case when jsonb_typeof(leaf.value) in"
        " ('object', 'array') then '' else coalesce(leaf.value #>> '{}', '') end) like ? escape '\\')"
        " end")
                                   .arg(namesASecret(), literals(countNames()), mayHoldSecrets());
    return sql;
}

/// `exists` over the one value, so that it is taken out of the document once.
QString ofPostgresValue(const QString& value, const QString& condition) {
    return QLatin1String("exists (select from (select ") % value % QLatin1String(" as doc offset 0) d where ")
        % condition % QLatin1Char(')');
}

// SQLite
// ------------------------------------------------------------------------------------------------------

/// The document, or null where another program left something else in the column.
QString soundJson(const QString& document) {
    return QStringLiteral("case when json_valid(%1) then %1 else 'null' end").arg(document);
}

/// `exists` over what lies at the path, as `value` and `type` of the last row source. json_each, because the
/// paths of json_extract cannot hold every key.
QString ofSqliteValue(const QString& document, qsizetype parts, const QString& condition) {
    QStringList sources;
    QStringList conditions;
    QString inside = soundJson(document);
    for (qsizetype i = 0; i < parts; ++i) {
        const QString name = i + 1 == parts ? QStringLiteral("d") : QStringLiteral("d%1").arg(i);
        sources.append(QStringLiteral("json_each(%1) %2").arg(inside, name));
        conditions.append(QStringLiteral("cast(%1.key as text) = ?").arg(name));
        inside = QStringLiteral("case when %1.type in ('object', 'array') then %1.value else 'null' end")
                     .arg(name);
    }
    return QLatin1String("exists (select 1 from ") % sources.join(QLatin1String(", "))
        % QLatin1String(" where ") % conditions.join(QLatin1String(" and ")) % QLatin1String(" and ")
        % condition % QLatin1Char(')');
}

QVariant number(const QString& decimal, Dialect dialect) {
    if (dialect == Dialect::PostgreSql)
        return decimal;
    bool isWhole = false;
    const qint64 whole = decimal.toLongLong(&isWhole);
    return isWhole ? QVariant(whole) : QVariant(decimal.toDouble());
}

/// What depends on the dialect in a condition on the value `d`.
struct ValueSql {
    QString type;
    QString text; ///< as a word
    QString number; ///< null for what is none
    QString mark; ///< of a number's parameter
};

ValueSql valueSql(Dialect dialect) {
    if (dialect == Dialect::PostgreSql)
        return {QStringLiteral("jsonb_typeof(d.doc)"), wordSql(QStringLiteral("(d.doc #>> '{}')"), dialect),
            QStringLiteral("case jsonb_typeof(d.doc) when 'number' then cast(d.doc as numeric) end"),
            QStringLiteral("cast(? as numeric)")};
    return {QStringLiteral("d.type"),
        wordSql(
            QStringLiteral("case when d.type in ('true', 'false') then d.type else d.value end"), dialect),
        QStringLiteral("case when d.type in ('integer', 'real') then d.value end"), QStringLiteral("?")};
}

} // namespace

Statement documentContains(const QString& document, const QString& pattern, Dialect dialect) {
    if (dialect == Dialect::PostgreSql)
        return {ofPostgresValue(document, postgresContains()), {pattern, pattern}};
    return {QStringLiteral("case when unicode_lower(%1) like ? escape '\\' then "
                           "unicode_lower(mask_secrets(%1)) like ? escape '\\' else 0 end")
                .arg(document),
        {pattern, pattern}};
}

Statement documentHolds(
    const QString& document, const QStringList& path, const FilterTest& test, Dialect dialect) {
    const bool postgres = dialect == Dialect::PostgreSql;
    const ValueSql value = valueSql(dialect);
    QStringList conditions;
    QVariantList parameters;
    // Of a count, only what is shown of it.
    if (!path.isEmpty() && namesCount(path.last()))
        conditions.append(value.type
            % QLatin1String(postgres ? " in ('number', 'object')" : " in ('integer', 'real', 'object')"));
    switch (test.kind) {
    case FilterTest::Kind::Missing:
    case FilterTest::Kind::Present:
        conditions = {value.type % QLatin1String(" <> 'null'")};
        break;
    case FilterTest::Kind::Contains: {
        const QString pattern = containsPattern(test.text);
        if (postgres) {
            conditions.append(postgresContains());
            parameters = {pattern, pattern};
        } else {
            conditions.append(QStringLiteral("unicode_lower(case when d.type in ('object', 'array') then "
                                             "mask_secrets(d.value) when d.type in ('true', 'false') then "
                                             "d.type else d.value end) like ? escape '\\'"));
            parameters = {pattern};
        }
        break;
    }
    case FilterTest::Kind::Range:
        for (const auto& [bound, op] :
            {std::pair{test.from, QLatin1Char('>')}, std::pair{test.to, QLatin1Char('<')}}) {
            if (!bound)
                continue;
            conditions.append(value.number % QLatin1Char(' ') % op
                % QLatin1String(bound->inclusive ? "= " : " ") % value.mark);
            parameters.append(number(bound->value, dialect));
        }
        break;
    case FilterTest::Kind::Whole:
    case FilterTest::Kind::Id: {
        const QString text = value.type % QLatin1String(" not in ('object', 'array') and ") % value.text
            % QLatin1String(" = ?");
        if (test.number) {
            conditions.append(QLatin1Char('(') % value.number % QLatin1String(" = ") % value.mark
                % QLatin1String(" or ") % text % QLatin1Char(')'));
            parameters = {number(*test.number, dialect), wordOf(test.text)};
        } else {
            conditions.append(text);
            parameters = {wordOf(test.text)};
        }
        break;
    }
    }
    const QString condition = conditions.join(QLatin1String(" and "));
    const QString sign = test.kind == FilterTest::Kind::Missing ? QStringLiteral("not ") : QString();
    if (postgres) {
        const QString at = document % QLatin1String(" #> cast(? as text[])");
        return {sign % ofPostgresValue(at, condition), QVariantList{arrayText(path)} + parameters};
    }
    QVariantList parts;
    for (const QString& part : path)
        parts.append(part);
    return {sign % ofSqliteValue(document, path.size(), condition), parts + parameters};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/facets.h"

#include "services/domain/filter.h"
#include "services/stores/words.h"

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;

/// SQL of the value, as the filter compares it; nothing for a key that has too many of them.
std::optional<QString> valueSql(const ListKey& key, Dialect dialect) {
    switch (key.kind) {
    case Kind::Word:
        return QStringLiteral("nullif(%1, '')").arg(wordSql(key.sql, dialect));
    case Kind::Text:
        return key.kindOf ? key.kindSql : QStringLiteral("nullif(%1, '')").arg(key.sql);
    case Kind::Exact:
    case Kind::Integer:
    case Kind::Reference:
        return key.sql;
    case Kind::Presence:
        return QStringLiteral("case when %1 is null then 'no' else 'yes' end").arg(key.sql);
    case Kind::Decimal:
    case Kind::Money:
    case Kind::Uuid:
    case Kind::Duration:
    case Kind::Time:
    case Kind::Day:
    case Kind::Json:
        break;
    }
    return std::nullopt;
}

Result<QString> filterWithout(const ListKey& key, const QString& text) {
    const auto filter = parseFilter(text);
    if (!filter)
        return failure(filter.error());
    QStringList kept;
    for (const FilterTerm& term : filter->terms) {
        if (!key.answersTo(term.key))
            kept.append(filterText(term));
    }
    return kept.join(QLatin1Char(' '));
}

} // namespace

Result<QList<FacetCount>> facetCounts(Session& session, const ListShape& shape, const QString& name,
    const QString& filter, const StoreContext& context, int most) {
    const ListKey* key = keyNamed(shape.filterKeys, name.toLower());
    const auto value = key ? valueSql(*key, session.dialect()) : std::nullopt;
    if (!value) {
        QStringList known;
        for (const ListKey& each : shape.filterKeys) {
            if (valueSql(each, session.dialect()))
                known.append(each.name);
        }
        return failure(ErrorCode::InvalidInput,
            QStringLiteral("The values of \"%1\" are not counted in this list; those of %2 are.")
                .arg(name, known.join(QLatin1String(", "))));
    }
    const auto others = filterWithout(*key, filter);
    if (!others)
        return failure(others.error());
    auto conditions = listConditions(shape, *others, context, session.dialect());
    if (!conditions)
        return failure(conditions.error());
    const QString where
        = conditions->sql.isEmpty() ? QString() : QString(QLatin1String("\nwhere ") % conditions->sql);
    const QString counts = QLatin1String("select ") % *value
        % QLatin1String(" as value, count(*) as n\nfrom ") % shape.from % where
        % QLatin1String("\ngroup by 1 order by 2 desc, 1 limit ?");
    const QString names = key->kind == Kind::Reference
        ? QStringLiteral("(select named.name from %1 named where named.id = g.value)").arg(key->table)
        : QStringLiteral("null");
    auto rows = session.query(QStringLiteral("select cast(g.value as text), g.n, %1\nfrom (%2) g\n"
                                             "order by g.n desc, g.value")
                                  .arg(names, counts),
        conditions->parameters + QVariantList{qint64(most)});
    if (!rows)
        return failure(rows.error());
    QList<FacetCount> result;
    while (rows->next())
        result.append({rows->optionalText(0), rows->text(2), rows->integer(1)});
    return result;
}

} // namespace sevenscale

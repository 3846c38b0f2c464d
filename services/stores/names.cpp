// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/names.h"

#include "services/stores/words.h"

namespace sevenscale {

Result<QStringList> namesLike(Session& session, const ListShape& shape, const QString& key,
    const QString& typed, const StoreContext& context, int most) {
    const ListKey* reference = keyNamed(shape.filterKeys, key);
    if (!reference || reference->kind != FilterKey::Kind::Reference)
        return QStringList{};
    const QString name = lowerSql(QStringLiteral("name"), session.dialect());
    const QString anywhere = containsPattern(typed);
    QString sql
        = QStringLiteral("select name from %1 where %2 like ? escape '\\'").arg(reference->table, name);
    QVariantList parameters{anywhere};
    if (context.tenantId) {
        sql += QLatin1String(" and tenant_id = ?");
        parameters.append(*context.tenantId);
    }
    sql += QStringLiteral(" group by name order by case when %1 like ? escape '\\' then 0 else 1 end, name "
                          "limit ?")
               .arg(name);
    parameters << anywhere.sliced(1) << qint64(most);
    auto rows = session.query(sql, parameters);
    if (!rows)
        return failure(rows.error());
    QStringList names;
    while (rows->next())
        names.append(rows->text(0));
    return names;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"
#include "services/domain/filterkey.h"
#include "services/domain/listcursor.h"
#include "services/domain/result.h"
#include "services/stores/fields.h"
#include "services/stores/storecontext.h"

#include <QList>
#include <QVariant>

namespace sevenscale {

/// A key of the filter language, and what it is in one list's statement.
struct ListKey : FilterKey {
    QString sql; ///< of a Reference: the id
    QString table = {}; ///< of a Reference: where its id and name are
    /// Of a Text that comes in kinds: what its whole (`=`) is compared with instead, and how a typed value
    /// becomes one of these.
    QString kindSql = {};
    QString (*kindOf)(const QString& typed) = nullptr;
};

/// A key by its names, the first and what else it answers to (the schema's names), and the values that are
/// offered for it: words apart from each other by blanks.
ListKey listKey(const char* names, FilterKey::Kind kind, const char* sql, const char* values = "");
/// A Reference: `sql` gives the id of a row of `table`.
ListKey referenceKey(const char* names, const char* sql, const char* table);

/// A Text that is compared whole by its kind, as `error="Timeout after * ms"`.
ListKey kindKey(const char* names, const char* sql, const char* kindSql, QString (*kindOf)(const QString&));

/// All that makes a list, but the row's type: the statement of a page is built from this.
struct ListShape {
    struct SortKey {
        QString column; ///< the schema's name
        QString sql;
        FieldType type = FieldType::Text;
        /// All but the ties: what the schema calls NOT NULL comes through outer joins and other programs'
        /// tables.
        bool nullable = true;
    };
    /// Never NULL.
    struct Tie {
        QString sql;
        FieldType type = FieldType::Integer;
    };

    QStringList select; ///< SQL of what the row's fields are read from, in their order
    QString from;
    QString where; ///< a fixed condition, or nothing
    QVariantList whereParameters = {}; ///< for its `?`
    QString tenant; ///< SQL of the row's tenant
    QList<SortKey> sortKeys;
    QList<Tie> ties; ///< what makes a row one of its kind, the id mostly
    Sort order; ///< when none is asked for
    QList<ListKey> filterKeys;
    QStringList freeText; ///< SQL of the texts that a free word is looked for in
    QStringList freeDocuments; ///< SQL of the JSON documents that it is looked for in, secrets left out

    /// The keys without their SQL, for whoever completes or checks a filter.
    QList<FilterKey> keys() const { return {filterKeys.begin(), filterKeys.end()}; }
    bool hasFreeText() const { return !freeText.isEmpty() || !freeDocuments.isEmpty(); }
};

/// SQL with a `?` for each parameter.
struct Statement {
    QString sql;
    QVariantList parameters;
};

/// The statements of one page. A page in an order whose key may be NULL has two stretches: the rows with a
/// key, then those without, because a row comparison never finds the latter. Each lacks its last parameter,
/// the LIMIT: what the stretch before it left.
struct PageStatements {
    std::optional<Statement> keyed;
    std::optional<Statement> keyless;
    Sort sort;
    bool backward = false; ///< the stretches give their rows from the last to the first, and change places
    std::optional<ListCursor> cursor; ///< where reading begins; nothing: at the first row
    int limit = 0;
    int keyColumn = 0; ///< index in the result of the sort key; the ties follow
};

/// Builds the statements of a page. InvalidInput when the sort, the filter or a cursor cannot be read.
Result<PageStatements> pageStatements(
    const ListShape& shape, const ListRequest& request, const StoreContext& context, Dialect dialect);

/// The conditions that every statement of a list shares: the tenant, the fixed one, the filter. No `where`.
Result<Statement> listConditions(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect);

/// `select count(*)` of the same rows.
Result<Statement> countStatement(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect);

/// PostgreSQL's plan for the same rows, as JSON.
Result<Statement> guessStatement(
    const ListShape& shape, const QString& filter, const StoreContext& context, Dialect dialect);
/// How many rows that plan expects; nothing when it cannot be read.
std::optional<qint64> guessedRows(const QString& plan);

} // namespace sevenscale

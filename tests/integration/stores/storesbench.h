// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/timestamp.h"
#include "services/stores/list.h"
#include "tests/support/requireok.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

// The stores' contract: the same questions to both dialects, over the same awkward rows, have the same
// answers.

namespace sevenscale::test {

QString text(const char* utf8);

/// Rows for one table; a cell that is an invalid QVariant is NULL.
struct TableRows {
    const char* table;
    QStringList columns;
    QList<QVariantList> rows;
};

/// A day of the month before last, `2026-09-05`: of the months whose revenue the overview shows.
QString metricDay(Timestamp now, int day);

/// Few rows, each of which has broken something somewhere: equal and missing keys, words in odd case, a date
/// in the future, an infinity, a negative duration, orphans, and the same microsecond twice.
QList<TableRows> awkwardRows(Timestamp now);

/// Fetches a list page by page and gives the JSON of all its rows, or the error.
template <typename Row>
Result<QList<QByteArray>> walk(Session& session, const ListDefinition<Row>& list, const Sort& sort, int limit,
    const QString& filter = {}) {
    QList<QByteArray> rows;
    ListRequest request;
    request.sort = sort;
    request.limit = limit;
    request.filter = filter;
    for (int guard = 0; guard < 1000; ++guard) {
        auto page = readPage(session, list, request, StoreContext{}, Columns::Full);
        if (!page)
            return failure(page.error());
        for (const Row& row : page->rows)
            rows.append(toJson(list, row));
        if (!page->next)
            return rows;
        request.after = *page->next;
    }
    return failure(ErrorCode::Internal, QStringLiteral("The cursors never end."));
}

/// What the tests of stores share: a migrated database of each dialect, filled with the awkward rows.
class StoresBench : public QObject {
protected:
    static const QString FirstTenant;

    /// Call from initTestCase(), and stop() from cleanupTestCase().
    void start();
    /// The same without the awkward rows, for a test with rows of its own.
    void startEmpty();
    void stop();

    static void dialects() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("postgresql") << QStringLiteral("postgresql");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
    }
    /// The session of the row's dialect.
    Session& session() {
        QFETCH(QString, dialect);
        return dialect == u"sqlite" ? *m_sqlite : *m_postgres;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_postgres;
    std::unique_ptr<Session> m_sqlite;
    Timestamp m_now;
};

} // namespace sevenscale::test

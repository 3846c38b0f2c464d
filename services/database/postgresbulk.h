// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/postgreschannel.h"
#include "services/database/rows.h"

#include <QStringList>
#include <QVariantList>

#include <functional>

// Many rows, in either direction, without holding them all. Thread: the session's, as is that of the
// callbacks, which must not start another statement.

namespace sevenscale {

/// A result as rows to step through.
class PostgresRows final : public Rows::Source {
public:
    explicit PostgresRows(PostgresChannel::PgResult result)
        : m_result(std::move(result)) { }

    bool next() override;
    int columns() const override;
    QString columnName(int column) const override;
    bool isNull(int column) const override;
    QByteArrayView bytes(int column) const override;

private:
    PostgresChannel::PgResult m_result;
    int m_row = -1;
};

/// Hands over the rows of a statement that was sent in libpq's single row mode, until `row` says false.
/// `inBlock`: in a transaction.
Result<void> streamRows(PostgresChannel& channel, PostgresChannel::Statement& statement, bool inBlock,
    const std::function<bool(const Rows::Source&)>& row);

/// Inserts rows by COPY until `next` says false: all of them, or none. Gives how many.
///
/// Fails with InvalidInput for a row of another width or a cell that has no text, and with the server's
/// reason otherwise; the connection is of use again unless it is the one that failed.
Result<qint64> copyRows(PostgresChannel& channel, PostgresChannel::Statement& statement, const QString& table,
    const QStringList& columns, const std::function<bool(QVariantList& cells)>& next);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/postgresbulk.h"

#include "services/database/postgrestext.h"

#include <libpq-fe.h>

#include <optional>

namespace sevenscale {
namespace {

constexpr qsizetype CopyChunk = 64 * 1024;

} // namespace

bool PostgresRows::next() {
    return ++m_row < PQntuples(m_result.get());
}

int PostgresRows::columns() const {
    return PQnfields(m_result.get());
}

QString PostgresRows::columnName(int column) const {
    return QString::fromUtf8(PQfname(m_result.get(), column));
}

bool PostgresRows::isNull(int column) const {
    return PQgetisnull(m_result.get(), m_row, column);
}

QByteArrayView PostgresRows::bytes(int column) const {
    return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
}

Result<void> streamRows(PostgresChannel& channel, PostgresChannel::Statement& statement, bool inBlock,
    const std::function<bool(const Rows::Source&)>& row) {
    for (;;) {
        auto result = channel.nextResult(statement);
        if (!result)
            return failure(result.error());
        if (!*result)
            return {};
        switch (PQresultStatus(result->get())) {
        case PGRES_SINGLE_TUPLE:
            break;
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
            continue;
        case PGRES_COPY_IN:
        case PGRES_COPY_OUT:
        case PGRES_COPY_BOTH:
            return channel.refuseCopy(statement, result->get());
        default:
            return failure(channel.failed(statement, result->get()));
        }
        PostgresRows current(std::move(*result));
        current.next();
        // A cancel would abort the transaction around it: there, reading on is the way to the end.
        if (!row(current))
            return inBlock ? channel.drain(statement) : channel.endEarly(statement);
    }
}

Result<qint64> copyRows(PostgresChannel& channel, PostgresChannel::Statement& statement, const QString& table,
    const QStringList& columns, const std::function<bool(QVariantList& cells)>& next) {
    pg_conn* const connection = channel.connection();
    QStringList quoted;
    for (const QString& column : columns)
        quoted += QLatin1Char('"') % QString(column).replace(QLatin1Char('"'), QLatin1String("\"\""))
            % QLatin1Char('"');
    const QString sql = QLatin1String("copy ") % quotedIdentifier(table) % QLatin1String(" (")
        % quoted.join(QLatin1String(", ")) % QLatin1String(") from stdin");
    if (auto sent = channel.sendText(statement, sql.toUtf8()); !sent)
        return failure(sent.error());
    auto begun = channel.nextResult(statement);
    if (!begun)
        return failure(begun.error());
    if (PQresultStatus(begun->get()) != PGRES_COPY_IN)
        return failure(channel.failed(statement, begun->get()));

    std::optional<Error> givenUp;
    const auto put = [&](const QByteArray& chunk) {
        if (PQputCopyData(connection, chunk.constData(), static_cast<int>(chunk.size())) != 1)
            givenUp = channel.lost(statement);
        else if (auto sent = channel.flush(statement); !sent)
            givenUp = sent.error();
        else // the server's answer is read at the end only, which may be millions of rows away
            givenUp = channel.reasonToEnd(statement);
    };
    QByteArray chunk;
    chunk.reserve(CopyChunk + 4096);
    QVariantList cells;
    while (!givenUp && next(cells)) {
        if (cells.size() != columns.size()) {
            givenUp = Error{ErrorCode::InvalidInput,
                QStringLiteral("A row of %1 cells for %2 columns.").arg(cells.size()).arg(columns.size())};
            break;
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const auto cell = textOf(cells.at(i));
            if (!cell) {
                givenUp = cell.error();
                break;
            }
            if (i > 0)
                chunk += '\t';
            appendCopyCell(chunk, *cell);
        }
        chunk += '\n';
        cells.clear();
        if (!givenUp && chunk.size() >= CopyChunk) {
            put(chunk);
            chunk.resize(0);
        }
    }
    if (!givenUp && !chunk.isEmpty())
        put(chunk);
    if (channel.isBroken())
        return failure(*givenUp);
    auto result = channel.endCopy(statement, !givenUp);
    if (givenUp && !channel.isBroken())
        return failure(*givenUp);
    if (!result)
        return failure(result.error());
    return QByteArrayView(PQcmdTuples(result->get())).toLongLong();
}

} // namespace sevenscale

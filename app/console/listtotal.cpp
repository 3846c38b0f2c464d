// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/listtotal.h"

#include "services/database/async.h"

#include <algorithm>
#include <utility>

namespace sevenscale {
namespace {

/// Where the exact number comes at once, a guess before it would only flicker.
constexpr int GuessAfterMs = 250;
constexpr qint64 LeastPauseMs = 1'000;
constexpr qint64 PauseFactor = 20; ///< counting takes a twentieth of the time at most

} // namespace

ListTotal::ListTotal(Queries queries, QByteArray kind, Database& database, QObject* parent)
    : QObject(parent)
    , m_queries(std::move(queries))
    , m_kind(std::move(kind))
    , m_database(database) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_counting)
            m_pause.start(); // when that one has ended
        else
            begin();
    });
}

void ListTotal::want(const QString& filter, const StoreContext& context) {
    const bool another = m_filter != filter || m_context.timeZone != context.timeZone;
    m_filter = filter;
    m_context = context;
    if (another) {
        begin();
        guess();
    } else if (!m_pause.isActive()) {
        m_pause.start(static_cast<int>(std::max<qint64>(LeastPauseMs, PauseFactor * m_tookMs)));
    }
}

void ListTotal::begin() {
    m_pause.stop();
    m_counting = true;
    m_sinceBegin.start();
    const auto future = m_database.run<qint64>(Database::Lane::Background, "count." + m_kind,
        [count = m_queries.count, filter = *m_filter, context = m_context](
            Session& session) { return count(session, filter, context); });
    whenDone(future, this, [this, filter = *m_filter](const Result<qint64>& rows) {
        if (m_filter != filter || (!rows && rows.error().code == ErrorCode::Superseded))
            return; // another count runs
        m_counting = false;
        m_tookMs = m_sinceBegin.elapsed();
        if (rows)
            Q_EMIT known(filter, *rows, false);
    });
}

void ListTotal::guess() {
    const auto future = m_database.run<std::optional<qint64>>(Database::Lane::Interactive, "guess." + m_kind,
        [guess = m_queries.guess, filter = *m_filter, context = m_context](
            Session& session) { return guess(session, filter, context); });
    whenDone(future, this, [this, filter = *m_filter](const Result<std::optional<qint64>>& rows) {
        if (!rows || !*rows)
            return;
        QTimer::singleShot(GuessAfterMs, this, [this, filter, guessed = **rows] {
            if (isCounting(filter))
                Q_EMIT known(filter, guessed, true);
        });
    });
}

} // namespace sevenscale

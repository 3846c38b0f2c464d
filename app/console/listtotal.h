// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/database.h"
#include "services/stores/storecontext.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

namespace sevenscale {

/// How many rows a list has behind its pages.
///
/// The exact number comes later than the rows, on the lane of slow reads; until then the planner's guess
/// stands in. A count that runs is not begun again because rows came in, nor one that costs much often:
/// counting takes a twentieth of the time at most.
///
/// Owned by the list's feed; the database must outlive it. Thread: GUI. Failure: a count that fails is not
/// told, and the next want() counts again; the list goes on with the number that it has.
class ListTotal final : public QObject {
    Q_OBJECT

public:
    /// What is asked of a list, on a worker's thread.
    struct Queries {
        std::function<Result<qint64>(Session&, const QString& filter, const StoreContext&)> count;
        std::function<Result<std::optional<qint64>>(Session&, const QString& filter, const StoreContext&)>
            guess;
    };

    /// `kind` names the list among the database's requests: a newer count of it replaces the older one.
    ListTotal(Queries queries, QByteArray kind, Database& database, QObject* parent);

    /// The first page of this filter is being read: its number is wanted. Another filter, or days cut in
    /// another zone, are counted at once, the same ones when their pause is over.
    void want(const QString& filter, const StoreContext& context);

Q_SIGNALS:
    /// The rows that this filter leaves; an estimate is followed by the exact number.
    void known(const QString& filter, qint64 rows, bool estimate);

private:
    void begin();
    void guess();
    bool isCounting(const QString& filter) const { return m_counting && m_filter == filter; }

    Queries m_queries;
    QByteArray m_kind;
    Database& m_database;
    std::optional<QString> m_filter; ///< counted last, or being counted
    StoreContext m_context; ///< wanted with it: days are cut in its zone
    bool m_counting = false;
    QTimer m_pause; ///< rows changed since
    QElapsedTimer m_sinceBegin;
    qint64 m_tookMs = 0;
};

} // namespace sevenscale

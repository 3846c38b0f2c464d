// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/feeds.h"
#include "services/stores/list.h"
#include "views/pages/listpage.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <optional>

namespace sevenscale {

/// Feeds one list page: its pages of rows, the total behind them, and the details of the row that is open.
///
/// ListPageType is a TypedListPage: it has setPage(asked, page) and setDetail(detail).
template <typename Row, typename Detail, typename ListPageType> class ListFeed final : public Feed {
public:
    using ReadDetail = std::function<Result<Detail>(Session&, const QString& id, const StoreContext&)>;

    ListFeed(ListPageType& page, const ListDefinition<Row>& list, QStringList tables, ReadDetail reader,
        Database& database, StoreContext context, QObject* parent)
        : Feed(page, std::move(tables), database, std::move(context), parent)
        , m_list(page)
        , m_definition(list)
        , m_readDetail(std::move(reader))
        , m_kind(page.key().toLatin1()) {
        page.listModel()->startOver();
        connect(
            &page, &ListPage::listRequested, this, [this](const ListRequest& request) { readRows(request); });
        m_countAgain.setSingleShot(true);
        connect(&m_countAgain, &QTimer::timeout, this, [this] {
            if (m_counting)
                m_countAgain.start(); // when that one has ended
            else
                beginCount(m_list.filter(), false);
        });
        connect(&page, &ListPage::detailRequested, this, [this](const QString& id) { this->readDetail(id); });
    }

protected:
    void read() override {
        m_list.ListPage::refresh();
        if (m_list.listModel()->status() != PagedTableModel::Status::Loading)
            this->ended();
    }

private:
    void readRows(const ListRequest& request) {
        const auto future = this->database().template run<RowPage<Row>>(Database::Lane::Interactive,
            "rows." + m_kind, [&list = m_definition, request, context = this->context()](Session& session) {
                return readPage(session, list, request, context);
            });
        whenDone(future, this, [this, request](const Result<RowPage<Row>>& page) {
            if (page)
                m_list.setPage(request, *page);
            else
                m_list.setListError(request, page.error());
            this->ended();
        });
        if (request.after.isEmpty())
            count(request.filter);
    }

    /// The exact number comes later than the rows, on the lane of slow reads; until then the planner's guess
    /// stands in. A count that runs is not begun again because rows came in, nor one that costs much often.
    void count(const QString& filter) {
        const bool another = !m_counted || *m_counted != filter || m_countedZone != this->context().timeZone;
        if (another)
            beginCount(filter, true);
        else if (!m_countAgain.isActive())
            m_countAgain.start(
                static_cast<int>(std::max<qint64>(LeastCountPauseMs, CountPauseFactor * m_countTook)));
    }

    void beginCount(const QString& filter, bool another) {
        m_countAgain.stop();
        m_counted = filter;
        m_countedZone = this->context().timeZone;
        m_counting = true;
        m_countBegan.start();
        if (another)
            guess(filter);
        const auto future = this->database().template run<qint64>(Database::Lane::Background,
            "count." + m_kind, [&list = m_definition, filter, context = this->context()](Session& session) {
                return countRows(session, list, filter, context);
            });
        whenDone(future, this, [this, filter](const Result<qint64>& rows) {
            if (m_counted != filter || (!rows && rows.error().code == ErrorCode::Superseded))
                return; // another count runs
            m_counting = false;
            m_countTook = m_countBegan.elapsed();
            if (rows && filter == m_list.filter())
                m_list.setTotal(*rows);
        });
    }

    void guess(const QString& filter) {
        const auto future = this->database().template run<std::optional<qint64>>(Database::Lane::Interactive,
            "guess." + m_kind, [&list = m_definition, filter, context = this->context()](Session& session) {
                return guessRows(session, list, filter, context);
            });
        whenDone(future, this, [this, filter](const Result<std::optional<qint64>>& rows) {
            if (!rows || !*rows)
                return;
            // Where the exact number comes at once, a guess before it would only flicker.
            QTimer::singleShot(GuessAfterMs, this, [this, filter, guessed = **rows] {
                if (m_counting && m_counted == filter && filter == m_list.filter())
                    m_list.setTotal(guessed, true);
            });
        });
    }

    void readDetail(const QString& id) {
        const auto future = this->database().template run<Detail>(Database::Lane::Interactive,
            "detail." + m_kind, [read = m_readDetail, id, context = this->context()](Session& session) {
                return read(session, id, context);
            });
        whenDone(future, this, [this, id](const Result<Detail>& detail) {
            if (detail)
                m_list.setDetail(*detail);
            else if (detail.error().code != ErrorCode::Superseded)
                m_list.setDetailError(id, detail.error());
        });
    }

    ListPageType& m_list;
    const ListDefinition<Row>& m_definition;
    ReadDetail m_readDetail;
    QByteArray m_kind;

    static constexpr int GuessAfterMs = 250;
    static constexpr qint64 LeastCountPauseMs = 1'000;
    static constexpr qint64 CountPauseFactor = 20; ///< counting takes a twentieth of the time at most
    std::optional<QString> m_counted; ///< the filter that was counted last, or is being counted
    QString m_countedZone; ///< in which its days were cut
    bool m_counting = false;
    QTimer m_countAgain; ///< rows changed since
    qint64 m_countTook = 0;
    QElapsedTimer m_countBegan;
};

} // namespace sevenscale

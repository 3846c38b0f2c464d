// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/feeds.h"
#include "app/console/listexport.h"
#include "app/console/listtotal.h"
#include "services/stores/facets.h"
#include "services/stores/list.h"
#include "services/stores/names.h"
#include "views/pages/listpage.h"

#include <functional>
#include <utility>

namespace sevenscale {

/// Feeds one list page: its pages of rows, the details of the row that is open, and the names that a filter
/// is completed with. How many rows there are behind the pages is ListTotal's.
///
/// ListPageType is a TypedListPage: it has setPage(asked, page) and setDetail(detail). The page and the
/// definition must outlive the feed. Thread: GUI. Failure: the page is told, and keeps the rows that it has.
template <typename Row, typename Detail, typename ListPageType> class ListFeed final : public Feed {
public:
    using ReadDetail = std::function<Result<Detail>(Session&, const QString& id, const StoreContext&)>;

    ListFeed(ListPageType& page, const ListDefinition<Row>& list, QStringList tables, ReadDetail reader,
        Database& database, StoreContext context, QObject* parent)
        : Feed(page, std::move(tables), database, std::move(context), parent)
        , m_list(page)
        , m_definition(list)
        , m_readDetail(std::move(reader))
        , m_kind(page.key().toLatin1())
        , m_total(totalQueries(list), m_kind, database, nullptr) {
        page.listModel()->startOver();
        connect(
            &page, &ListPage::listRequested, this, [this](const ListRequest& request) { readRows(request); });
        connect(&m_total, &ListTotal::known, this, [this](const QString& filter, qint64 rows, bool estimate) {
            if (filter != m_list.filter())
                return;
            m_list.setTotal(rows, estimate);
            if (!estimate)
                this->countFacets(filter, m_list.wantedFacets());
        });
        new ListExport(
            page,
            [&list, name = page.key()](
                const ExportOrder& order) { return exportSource(list, name, order.columns, order.titles); },
            [this] { return this->context(); }, database, this);
        connect(&page, &ListPage::detailRequested, this, [this](const QString& id) { this->readDetail(id); });
        connect(&page, &ListPage::facetsWanted, this,
            [this] { countFacets(m_list.filter(), m_list.wantedFacets()); });
        page.setFilterKeys(list.shape.keys());
        connect(&page, &ListPage::namesRequested, this,
            [this](const QString& key, const QString& typed) { readNames(key, typed); });
    }

protected:
    void read() override {
        m_list.ListPage::refresh();
        if (m_list.isPaused())
            m_total.want(m_list.filter(), this->context());
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
        if (request.after.isEmpty() && request.before.isEmpty())
            m_total.want(request.filter, this->context());
    }

    /// As often as the total is counted: each column costs as much. One after the other, so that the first
    /// show early and a newer wish waits for one of them at most.
    void countFacets(const QString& filter, QStringList keys) {
        if (keys.isEmpty())
            return;
        const QString key = keys.takeFirst();
        const auto future
            = this->database().template run<QList<FacetCount>>(Database::Lane::Background, "facets." + m_kind,
                [&list = m_definition, key, filter, context = this->context()](
                    Session& session) { return facetCounts(session, list.shape, key, filter, context); });
        whenDone(future, this, [this, filter, key, keys](const Result<QList<FacetCount>>& counts) {
            if (filter != m_list.filter() || (!counts && counts.error().code == ErrorCode::Superseded))
                return; // others are being counted
            if (counts)
                m_list.setFacetCounts(key, *counts);
            countFacets(filter, keys);
        });
    }

    static ListTotal::Queries totalQueries(const ListDefinition<Row>& list) {
        return {[&list](Session& session, const QString& filter, const StoreContext& context) {
                    return countRows(session, list, filter, context);
                },
            [&list](Session& session, const QString& filter, const StoreContext& context) {
                return guessRows(session, list, filter, context);
            }};
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

    /// Without an answer there is nothing to suggest, and nothing to tell.
    void readNames(const QString& key, const QString& typed) {
        const auto future
            = this->database().template run<QStringList>(Database::Lane::Interactive, "names." + m_kind,
                [&list = m_definition, key, typed, context = this->context()](
                    Session& session) { return namesLike(session, list.shape, key, typed, context); });
        whenDone(future, this, [this, key, typed](const Result<QStringList>& names) {
            if (names)
                m_list.setNames(key, typed, *names);
        });
    }

    ListPageType& m_list;
    const ListDefinition<Row>& m_definition;
    ReadDetail m_readDetail;
    QByteArray m_kind;
    ListTotal m_total;
};

} // namespace sevenscale

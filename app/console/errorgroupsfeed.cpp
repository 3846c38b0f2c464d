// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/errorgroupsfeed.h"

#include "services/stores/errorgroups.h"
#include "views/pages/errorgroupsview.h"
#include "views/pages/listexecutions.h"

namespace sevenscale {

ErrorGroupsFeed::ErrorGroupsFeed(
    ExecutionsPage& page, Database& database, StoreContext context, QObject* parent)
    : Feed(page, {QStringLiteral("agent_executions")}, database, std::move(context), parent)
    , m_view(*page.errorGroups()) {
    m_view.model()->startOver();
    connect(m_view.model(), &PagedTableModel::requested, this, [this](const ListRequest& request) {
        const auto future
            = this->database().run<ErrorGroups>(Database::Lane::Background, QByteArrayLiteral("errors"),
                [filter = request.filter, context = this->context()](
                    Session& session) { return readErrorGroups(session, filter, context); });
        whenDone(future, this, [this, request](const Result<ErrorGroups>& groups) {
            m_view.setGroups(request, groups);
            ended();
        });
    });
}

void ErrorGroupsFeed::read() {
    m_view.refresh();
    if (m_view.model()->status() != PagedTableModel::Status::Loading)
        ended();
}

} // namespace sevenscale

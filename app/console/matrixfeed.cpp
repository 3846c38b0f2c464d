// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/matrixfeed.h"

#include "models/integrationmatrixmodel.h"
#include "services/stores/integrationmatrix.h"
#include "views/pages/integrationmatrix.h"
#include "views/pages/listintegrations.h"

namespace sevenscale {

MatrixFeed::MatrixFeed(IntegrationsPage& page, Database& database, StoreContext context, QObject* parent)
    : Feed(page,
        {QStringLiteral("clients"), QStringLiteral("integrations"), QStringLiteral("client_integrations")},
        database, std::move(context), parent)
    , m_integrations(page) {
    IntegrationMatrixModel* model = page.matrix()->model();
    model->startOver();
    connect(model, &PagedTableModel::requested, this, &MatrixFeed::readRows);
    connect(&page, &ListPage::modeChanged, this, &Feed::refresh);
}

void MatrixFeed::read() {
    m_integrations.refreshMatrix();
    if (m_integrations.matrix()->model()->status() != PagedTableModel::Status::Loading)
        ended();
}

void MatrixFeed::readRows(const ListRequest& request) {
    const auto future = database().run<RowPage<MatrixRow>>(Database::Lane::Interactive,
        QByteArrayLiteral("rows.matrix"), [request, context = context()](Session& session) {
            return readIntegrationMatrix(session, request, context);
        });
    whenDone(future, this, [this, request](const Result<RowPage<MatrixRow>>& page) {
        IntegrationMatrixModel* model = m_integrations.matrix()->model();
        if (page)
            model->setPage(request, *page);
        else
            model->setError(request, page.error());
        ended();
    });
}

} // namespace sevenscale

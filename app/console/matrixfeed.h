// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/feeds.h"
#include "services/domain/listing.h"

namespace sevenscale {

class IntegrationsPage;

/// Feeds the matrix of the integrations' page, while it is what the page shows. Owned by the console, lives
/// as long as the connection. Thread: GUI. Failure: the matrix is told, and keeps what it shows.
class MatrixFeed final : public Feed {
    Q_OBJECT

public:
    MatrixFeed(IntegrationsPage& page, Database& database, StoreContext context, QObject* parent);

protected:
    void read() override;

private:
    void readRows(const ListRequest& request);

    IntegrationsPage& m_integrations;
};

} // namespace sevenscale

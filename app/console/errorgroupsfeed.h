// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/feeds.h"

namespace sevenscale {

class ErrorGroupsView;
class ExecutionsPage;

/// Feeds the errors by kind of the page of executions, on the lane of slow reads, while they are on screen.
class ErrorGroupsFeed final : public Feed {
    Q_OBJECT

public:
    ErrorGroupsFeed(ExecutionsPage& page, Database& database, StoreContext context, QObject* parent);

protected:
    void read() override;

private:
    ErrorGroupsView& m_view;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/comparedesk.h"

#include "services/database/async.h"
#include "services/database/database.h"
#include "services/stores/details.h"
#include "views/dialogs/comparedialog.h"
#include "views/mainwindow.h"
#include "views/pages/listexecutions.h"

#include <utility>

namespace sevenscale {

CompareDesk::CompareDesk(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {
    auto* page = static_cast<ListPage*>(m_desk.window.page(pagekey::executions));
    connect(page, &ListPage::actionRequested, this, [this](const QString& action, const QStringList& ids) {
        if (action == ExecutionsPage::Compare && ids.size() == 2)
            compare(ids);
    });
}

CompareDesk::~CompareDesk() {
    delete m_dialog;
}

void CompareDesk::compare(const QStringList& ids) {
    delete m_dialog;
    m_dialog = new CompareDialog(m_desk.window.page(pagekey::executions)->format(), &m_desk.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->open();
    using Both = std::pair<ExecutionDetail, ExecutionDetail>;
    const auto future = m_desk.database.run<Both>(Database::Lane::Interactive, QByteArrayLiteral("compare"),
        [one = ids[0].toLongLong(), other = ids[1].toLongLong()](Session& session) -> Result<Both> {
            auto first = readExecutionDetail(session, {one});
            if (!first)
                return failure(first.error());
            auto second = readExecutionDetail(session, {other});
            if (!second)
                return failure(second.error());
            return Both{*first, *second};
        });
    whenDone(future, this, [dialog = m_dialog](const Result<Both>& both) {
        if (!dialog)
            return;
        if (both)
            dialog->setRuns(both->first, both->second);
        else
            dialog->setError(both.error());
    });
}

} // namespace sevenscale

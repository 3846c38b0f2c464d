// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/listexport.h"

#include "services/database/async.h"
#include "services/exports/exportfile.h"
#include "views/pages/listpage.h"

#include <QScopeGuard>

namespace sevenscale {
namespace {

constexpr int LookMs = 100; ///< how often the bar grows

} // namespace

ListExport::ListExport(ListPage& page, Source source, Context context, Database& database, QObject* parent)
    : QObject(parent)
    , m_page(&page)
    , m_source(std::move(source))
    , m_context(std::move(context))
    , m_database(database) {
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_run && m_page)
            m_page->setExportProgress(m_run->done, m_run->total);
    });
    connect(&page, &ListPage::exportRequested, this, &ListExport::start);
    connect(&page, &ListPage::exportCancelled, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    page.setExportServed(true);
}

void ListExport::Run::cancel() {
    cancelled = true;
    // Counting and sorting may take long before the first row comes; and between two statements there is
    // nothing to cancel, so that the next one must not begin.
    const std::lock_guard lock(mutex);
    if (session)
        session->interrupt();
}

ListExport::~ListExport() {
    if (m_run)
        m_run->cancel();
    if (m_page)
        m_page->setExportServed(false);
}

void ListExport::start(const ExportOrder& order) {
    auto source = m_source(order);
    if (!source) {
        m_page->setExportResult(failure(source.error()));
        return;
    }
    m_run = std::make_shared<Run>();
    m_look.start();
    const auto future = m_database.run<ExportReport>(Database::Lane::Export, {},
        [run = m_run, order, source = *std::move(source), context = m_context()](
            Session& session) -> Result<ExportReport> {
            {
                const std::lock_guard lock(run->mutex);
                run->session = &session;
            }
            const auto released = qScopeGuard([&] {
                const std::lock_guard lock(run->mutex);
                run->session = nullptr;
            });
            if (run->cancelled)
                return failure(ErrorCode::Cancelled, QStringLiteral("The export was cancelled."));
            return exportToFile(session, source, {order.sort, order.filter, {}}, context,
                {order.path, order.format, order.reader}, [run](qint64 done, qint64 total) {
                    run->done = done;
                    run->total = total;
                    return !run->cancelled;
                });
        });
    whenDone(future, this, [this, run = m_run](const Result<ExportReport>& report) {
        if (run != m_run)
            return;
        m_run.reset();
        m_look.stop();
        if (m_page)
            m_page->setExportResult(report);
    });
}

} // namespace sevenscale

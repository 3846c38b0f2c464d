// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/database.h"
#include "services/domain/exporting.h"
#include "services/exports/listexport.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace sevenscale {

class ListPage;

/// Writes a page's list into a file when a person asks for it, on a lane of its own, and tells the page how
/// far it is. One at a time; when the connection goes, so does the export.
///
/// Thread: GUI.
class ListExport final : public QObject {
    Q_OBJECT

public:
    using Source = std::function<Result<ExportSource>(const ExportOrder& order)>;
    using Context = std::function<StoreContext()>;

    ListExport(ListPage& page, Source source, Context context, Database& database, QObject* parent);
    ~ListExport() override;

private:
    struct Run {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic_bool cancelled = false;
        std::mutex mutex;
        Session* session = nullptr; ///< while it works for this export

        void cancel();
    };

    void start(const ExportOrder& order);

    QPointer<ListPage> m_page; ///< at the program's end the window may go first
    Source m_source;
    Context m_context;
    Database& m_database;
    std::shared_ptr<Run> m_run; ///< shared with the lane's thread
    QTimer m_look;
};

} // namespace sevenscale

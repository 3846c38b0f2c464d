// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "models/bulkmodel.h"
#include "services/database/session.h"

#include <QObject>
#include <QPointer>

namespace sevenscale {

class BulkDialog;

/// What a bulk action is made of. All three functions run on a lane's thread, so they capture values.
struct BulkJob {
    using Act = std::function<Result<QList<BulkAnswer>>(Session&, const QList<BulkRow>&)>;

    BulkWording words;
    /// The rows that match now: readBulkRows() of a list (services/stores/bulkrows.h).
    std::function<Result<BulkSelection>(Session&)> read;
    /// Does it to some rows and answers for each, in their order. The rows are sent again when an answer was
    /// lost, so a second time must do nothing twice: by the row's key, or because it makes no difference. One
    /// that is refused holds no other back; an error means that nothing was done to any of them.
    Act act;
    /// Takes it back, with the token that `act` gave in each row; none: it cannot be.
    Act undo = {};
    int chunk = 100; ///< rows that are sent together; between two the person may stop it
};

/// A bulk action from the question to its end, in a BulkDialog of its own.
///
/// The rows are read once, when the action is chosen: what matches later is not touched, and what does not
/// match any more is. They go chunk by chunk on Lane::Write. When the connection breaks, it stops: rows of
/// the chunk that was on its way are unknown, unless it never left this machine, the others not reached; both
/// can be tried again.
///
/// What was done to one row only is no list to be read: the dialog closes, and the window says it, with the
/// way to take it back.
///
/// Lives as long as its dialog, or until its desk goes; then the dialog stays with what is known. Thread:
/// GUI.
class BulkRun final : public QObject {
    Q_OBJECT

public:
    /// `parent` is the desk.
    BulkRun(Desk desk, BulkJob job, QObject* parent);
    ~BulkRun() override;

    /// Gone when the person closed it.
    BulkDialog* dialog() const;
    BulkModel* model() const;

Q_SIGNALS:
    /// These rows of the model were done just now, or taken back.
    void acted(const QList<int>& rows);
    /// It, or an undo, is over.
    void ended();

private:
    void start(const QList<int>& rows, bool undoing);
    void sendNext();
    void answered(const QList<int>& rows, const Result<QList<BulkAnswer>>& answers, bool sent);
    void end(const std::optional<Error>& problem);
    void tellOnly();

    Desk m_desk;
    BulkJob m_job;
    QPointer<BulkDialog> m_dialog;
    QList<int> m_waiting; ///< rows to send
    QList<int> m_underWay; ///< rows of the chunk that was sent
    int m_total = 0;
    bool m_undoing = false;
    bool m_stop = false;
};

} // namespace sevenscale

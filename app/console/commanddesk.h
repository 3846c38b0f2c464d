// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk.h"
#include "services/domain/command.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace sevenscale {

class BulkModel;
class CommandRows;
class ListPage;

/// Asks for commands, follows them to their end and tells what came of them.
///
/// Every wish goes through a question (BulkRun): the idempotency keys are made with it, so that asking again
/// after a lost answer makes no second command. What was asked for in this run of the console is followed by
/// what the database says of its changes; the result goes into the dialog while it is open, and into the
/// window when the last one has ended.
///
/// Thread: GUI. Lives as long as the connection. Failure: in the dialog, or reported in the window.
class CommandDesk final : public QObject {
    Q_OBJECT

public:
    explicit CommandDesk(Desk desk, QObject* parent = nullptr);

    /// From now on: the actions of the page whose keys are words of CommandKind (`retry`, `sync`) ask for
    /// that of `target`, and the rows in its pane show what was asked of the row that is open.
    void serve(ListPage& page, CommandRows& rows, CommandTarget target);

    /// Opens the question for these rows, by the ids of the list's model (`17`, `integrations:17`); without
    /// any for all that the filter leaves. Rows that the command makes no sense for are left out, and it says
    /// so.
    void requestFor(
        CommandKind kind, CommandTarget target, const QStringList& ids, const QString& filter = {});

private:
    /// Commands that were asked for together.
    struct Batch {
        CommandKind kind = CommandKind::Retry;
        QPointer<BulkModel> model; ///< while its dialog is open
        QHash<QString, int> open; ///< command → row of the model
        QString name; ///< of the only row
        QString why; ///< the last failure
        int total = 0;
        int done = 0;
        int failed = 0;
        int other = 0; ///< lapsed or taken back
    };

    void look();
    void looked(const QList<Command>& commands);
    void advance(Batch& batch, const Command& command, Timestamp now);
    void tellEnd(const Batch& batch);
    void readFor(ListPage* page, CommandRows* rows, CommandTarget target, const QString& id);
    void takeBack(const QString& commandId);

    Desk m_desk;
    QHash<quint64, Batch> m_batches; ///< by the run that asked
    quint64 m_lastRun = 0;
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandwords.h"

namespace sevenscale {
namespace {

/// The worker's text is somebody else's: a line of it is enough.
QString oneLine(const QString& text) {
    constexpr qsizetype Most = 300;
    const QString line = text.simplified();
    return line.size() <= Most ? line : line.first(Most) + QChar(0x2026);
}

} // namespace

QString CommandWords::kind(const QString& key) {
    const auto known = commandKindFromKey(key);
    if (!known)
        return key;
    switch (*known) {
    case CommandKind::Retry:
        return tr("Retry");
    case CommandKind::Cancel:
        return tr("Cancel", "a run");
    case CommandKind::Sync:
        return tr("Sync now");
    case CommandKind::Connect:
        return tr("Connect", "an integration");
    case CommandKind::Disconnect:
        return tr("Disconnect", "an integration");
    case CommandKind::Restart:
        return tr("Restart");
    case CommandKind::Rollback:
        return tr("Roll back");
    }
    return key;
}

QString CommandWords::state(CommandState state) {
    switch (state) {
    case CommandState::Requested:
        return tr("Asked for", "a command");
    case CommandState::Running:
        return tr("Running", "a command");
    case CommandState::Done:
        return tr("Done", "a command");
    case CommandState::Failed:
        return tr("Failed", "a command");
    case CommandState::Cancelled:
        return tr("Taken back", "a command");
    case CommandState::Expired:
        return tr("Lapsed", "a command");
    }
    return {};
}

QString CommandWords::progress(const Command& command, Timestamp now) {
    const CommandState known = stateAt(command, now);
    if (known == CommandState::Running && command.progress)
        return tr("%1, %2", "a state and how far").arg(state(known), Format::percent(*command.progress, 0));
    return state(known);
}

QString CommandWords::asked(const Command& command, const Format& format) {
    const QString moment = format.preciseMoment(command.requestedAt);
    if (command.requester)
        return tr("%1, %2", "who and when").arg(oneLine(*command.requester), moment);
    // Nobody by name: the owner of the database or of the workspace, or a user who is gone or out of sight.
    return moment;
}

QString CommandWords::failure(const QString& error) {
    if (error == u"not_supported")
        return tr("The worker does not know how to do that.");
    if (error == u"not_found")
        return tr("What it was asked of is not there any more.");
    if (error == u"not_running")
        return tr("The run was over already.");
    if (error == u"lease_lost")
        return tr("Three workers began it, and none was heard of again.");
    return oneLine(error);
}

QString CommandWords::note(const Command& command, const Format& format, Timestamp now) {
    switch (stateAt(command, now)) {
    case CommandState::Requested:
        return tr("No worker has taken it up yet. It lapses at %1.")
            .arg(format.shortMoment(command.expiresAt));
    case CommandState::Running:
        return oneLine(command.progressNote.value_or(QString()));
    case CommandState::Failed: {
        const QString why = failure(command.error.value_or(QString()));
        return why.isEmpty() ? tr("The worker did not say why.") : why;
    }
    case CommandState::Expired:
        return tr("No worker had begun it by %1. It will not be done; ask again if it is still wanted.")
            .arg(format.shortMoment(command.expiresAt));
    case CommandState::Cancelled:
        // By who asked, before it began, or by the worker, who may say why.
        return command.startedAt ? failure(command.error.value_or(QString())) : QString();
    case CommandState::Done:
        break;
    }
    return {};
}

BulkWords CommandWords::asking(CommandKind kind, int rows, int leftOut) {
    BulkWords words;
    words.name = CommandWords::kind(commandKindKey(kind));
    words.done = tr("Asked for", "a command");
    words.undone = tr("Taken back", "a command");
    words.undo = tr("Take back");
    words.tooLate = tr("a worker had begun it");
    switch (kind) {
    case CommandKind::Retry:
        words.title = tr("Retry %Ln execution(s)?", nullptr, rows);
        words.sentence = tr("The agents' programs are asked to run them again. Each becomes a new run; the "
                            "old ones stay as they are.",
            nullptr, rows);
        words.leftOut = tr("%Ln more of these rows are left out: they succeeded, have not ended, or were "
                           "asked for it already.",
            nullptr, leftOut);
        words.confirm = tr("Ask for %Ln retry(s)", nullptr, rows);
        break;
    case CommandKind::Cancel:
        words.title = tr("Cancel %Ln execution(s)?", nullptr, rows);
        words.sentence = tr("The agents' programs are asked to end them. What a run has done until then "
                            "stays; one that ends by itself meanwhile is not touched.",
            nullptr, rows);
        words.leftOut
            = tr("%Ln more of these rows are left out: they have ended, or were asked for it already.",
                nullptr, leftOut);
        words.confirm = tr("Ask to cancel %Ln run(s)", nullptr, rows);
        break;
    case CommandKind::Sync:
        words.title = tr("Sync %Ln integration(s) now?", nullptr, rows);
        words.sentence = tr(
            "The programs that keep them are asked to fetch their data now, out of turn.", nullptr, rows);
        words.leftOut = tr("%Ln more of these rows are left out: they are accounts without an integration, "
                           "or were asked for it already.",
            nullptr, leftOut);
        words.confirm = tr("Ask for %Ln sync(s)", nullptr, rows);
        break;
    case CommandKind::Connect:
        words.title = tr("Connect %Ln integration(s)?", nullptr, rows);
        words.sentence = tr("The programs that keep them are asked to log in with the credentials that they "
                            "have.",
            nullptr, rows);
        words.leftOut = tr("%Ln more of these rows are left out: they are connected, are accounts without an "
                           "integration, or were asked for it already.",
            nullptr, leftOut);
        words.confirm = tr("Ask to connect %Ln", nullptr, rows);
        break;
    case CommandKind::Disconnect:
        words.title = tr("Disconnect %Ln integration(s)?", nullptr, rows);
        words.sentence = tr("The programs that keep them are asked to log out. No more data comes until "
                            "they are connected again; what was collected stays.",
            nullptr, rows);
        words.leftOut = tr("%Ln more of these rows are left out: they are not connected, are accounts "
                           "without an integration, or were asked for it already.",
            nullptr, leftOut);
        words.confirm = tr("Ask to disconnect %Ln", nullptr, rows);
        break;
    case CommandKind::Restart:
        words.title = tr("Restart %Ln agent(s)?", nullptr, rows);
        words.sentence = tr(
            "Their programs are asked to start anew. Runs that are under way may be lost.", nullptr, rows);
        words.leftOut
            = tr("%Ln more of these rows are left out: they were asked for it already.", nullptr, leftOut);
        words.confirm = tr("Ask for %Ln restart(s)", nullptr, rows);
        break;
    case CommandKind::Rollback:
        words.title = tr("Roll %Ln agent(s) back?", nullptr, rows);
        words.sentence = tr("Their programs are asked to go back to the version before.", nullptr, rows);
        words.leftOut
            = tr("%Ln more of these rows are left out: they were asked for it already.", nullptr, leftOut);
        words.confirm = tr("Ask to roll %Ln back", nullptr, rows);
        break;
    }
    return words;
}

QString CommandWords::ended(CommandKind kind, int done, int failed, int other) {
    QStringList parts;
    const auto add = [&](int number, CommandState state) {
        if (number > 0)
            parts.append(
                tr("%1: %2", "a state and how many").arg(CommandWords::state(state), Format::count(number)));
    };
    add(done, CommandState::Done);
    add(failed, CommandState::Failed);
    if (other > 0)
        parts.append(tr("Lapsed or taken back: %1").arg(Format::count(other)));
    return tr("%1 – %2", "a command's kind, and what became of them")
        .arg(CommandWords::kind(commandKindKey(kind)), parts.join(QStringLiteral(" · ")));
}

} // namespace sevenscale

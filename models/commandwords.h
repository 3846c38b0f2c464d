// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulkmodel.h"
#include "models/format.h"
#include "services/domain/command.h"

#include <QCoreApplication>

namespace sevenscale {

/// Commands in words: what is asked for, how far it is, and why it came to nothing.
class CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandWords)

public:
    /// "Retry", "Cancel", …: of an action and of a row of `commands`. A kind that nobody foresaw stays as it
    /// is.
    static QString kind(const QString& key);
    static QString state(CommandState state);
    /// The state and, while it runs, how far it is: "Running, 50%".
    static QString progress(const Command& command, Timestamp now);
    /// Who asked and when.
    static QString asked(const Command& command, const Format& format);
    /// What there is to say beyond the state: that nobody has begun, what the worker says, why it failed.
    /// Empty: nothing.
    static QString note(const Command& command, const Format& format, Timestamp now);
    /// Why it failed, from the worker's word for it, which stays as it is where it is not known.
    static QString failure(const QString& error);

    /// What is said before rows are asked for a command, and after.
    static BulkWords asking(CommandKind kind, int rows, int leftOut);
    /// After all of several commands came to an end: "12 commands (Retry): done 10, failed 2".
    static QString ended(CommandKind kind, int done, int failed, int other);
};

} // namespace sevenscale

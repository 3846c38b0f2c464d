// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace sevenscale {

// What is done to many rows at once: which rows, and what became of each.

/// More rows than this are not changed in one go: nobody looks such a list through before saying yes.
inline constexpr int MostBulkRows = 10'000;

/// One of the rows that an action is for.
struct BulkRow {
    QString id; ///< as the list's model has it
    QString name; ///< what people know it by
    QString target; ///< what the action names it by, when that is not the id
    /// Made once, before the first try, so that a second one after a lost answer does nothing twice.
    QString key;
    QString token; ///< what the action answered, for whoever takes it back
    friend bool operator==(const BulkRow&, const BulkRow&) = default;
};

/// The rows that matched at one moment, as far as the action makes sense for them.
struct BulkSelection {
    QList<BulkRow> rows;
    qint64 leftOut = 0; ///< matched, too, but the action is not for them
    qint64 missing = 0; ///< were chosen, and are not there any more
    bool tooMany = false; ///< more than MostBulkRows matched: there are no rows here
    friend bool operator==(const BulkSelection&, const BulkSelection&) = default;
};

/// What became of one row of those that were sent together.
struct BulkAnswer {
    QString token; ///< for undo: the id of a command, a version; whatever the action needs
    std::optional<ErrorCode> problem; ///< why nothing was done
    friend bool operator==(const BulkAnswer&, const BulkAnswer&) = default;
};

enum class BulkState {
    Waiting, ///< not reached
    Done,
    Refused, ///< nothing was done, and it is known why
    Unknown, ///< sent, and the answer was lost
    Undone, ///< done, and taken back
};

struct BulkOutcome {
    BulkState state = BulkState::Waiting;
    std::optional<ErrorCode> problem; ///< of Refused; of Done: why it could not be taken back
    QString token = {};
    friend bool operator==(const BulkOutcome&, const BulkOutcome&) = default;
};

} // namespace sevenscale

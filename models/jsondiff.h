// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

#include <QList>
#include <QString>

namespace sevenscale {

/// One place at which two documents differ.
struct JsonDifference {
    enum class Kind { Added, Removed, Changed };
    QString path; ///< models/jsonpath.h; empty: the whole document
    Kind kind = Kind::Changed;
    QString before; ///< compact JSON; empty when there was nothing
    QString after;
    friend bool operator==(const JsonDifference&, const JsonDifference&) = default;
};

/// How two documents differ.
struct JsonDiff {
    QList<JsonDifference> differences; ///< by keys in order, places of lists one by one
    bool isCut = false; ///< there are more
    friend bool operator==(const JsonDiff&, const JsonDiff&) = default;
};

/// Never fails: what is no JSON is compared as the text that it is. What one document has and the other has
/// not is told as a whole; values of different types are one change. The order of keys, and blanks between
/// them, make no difference. Secrets are the caller's to mask before (the stores do).
JsonDiff diffJson(const JsonText& before, const JsonText& after, qsizetype most = 500);

} // namespace sevenscale

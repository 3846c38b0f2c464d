// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sevenscale {

/// What came of a change made to a row that had been read before.
///
/// Every change names the `row_version` that it was made against. Saved: `row` is the row as it is now. Not
/// saved: somebody else changed it meanwhile, nothing was written, and `row` is theirs, for both versions to
/// be shown field by field.
template <typename Row> struct Edited {
    Row row;
    bool saved = true;
    friend bool operator==(const Edited&, const Edited&) = default;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filtercondition.h"
#include "services/stores/liststatement.h"

namespace sevenscale {

// Conditions on JSON documents that other programs wrote. Keys and values are parameters, whatever is in
// them. What domain/masking hides is not found: the search looks at the document as it is shown.

/// A text somewhere in a document, in its keys too. `document` is SQL without parameters.
Statement documentContains(const QString& document, const QString& pattern, Dialect dialect);

/// What a test says of the value at a path; a number in the path is an item of an array or a key. The path
/// holds no name of a secret (readFilter has seen to it).
Statement documentHolds(
    const QString& document, const QStringList& path, const FilterTest& test, Dialect dialect);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

namespace sevenscale {

/// What is the matter with a field of a form, as a code: the views find the words for it.
enum class FieldProblem {
    Missing,
    TooLong,
    NotAnEmail,
    UnknownTimeZone,
    NotANumber,
    OutOfRange,
    NotJson, ///< or JSON that is no object
    AmbiguousRevenue, ///< read, but a person may have meant something else (`12.500`)
    UnreadableRevenue, ///< kept as typed, and counted as no amount
};

/// Whether the form can be saved all the same: the schema takes what a person typed as revenue, and flags it.
constexpr bool isOnlyRemarked(FieldProblem problem) {
    return problem == FieldProblem::AmbiguousRevenue || problem == FieldProblem::UnreadableRevenue;
}

template <typename Field> struct FieldFinding {
    Field field;
    FieldProblem problem;
    friend bool operator==(const FieldFinding&, const FieldFinding&) = default;
};

template <typename Field> bool canBeSaved(const QList<FieldFinding<Field>>& findings) {
    return std::all_of(findings.begin(), findings.end(),
        [](const FieldFinding<Field>& finding) { return isOnlyRemarked(finding.problem); });
}

} // namespace sevenscale

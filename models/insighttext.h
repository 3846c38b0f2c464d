// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"
#include "services/domain/state.h"

#include <QString>

namespace sevenscale {

/// A figure or a short word of an insight, under the name that its JSON has for it.
struct InsightFact {
    QString name;
    QString value;
    friend bool operator==(const InsightFact&, const InsightFact&) = default;
};

/// What an insight says, as far as its JSON has it under one of the usual names (English or Portuguese).
struct InsightText {
    QString title;
    QString text;
    QString recommendation; ///< several are one after the other
    QList<InsightFact> facts; ///< what else stands beside these, a few
    friend bool operator==(const InsightText&, const InsightText&) = default;
};

/// Never fails: JSON that is broken, huge or of another shape gives what can be found, perhaps nothing.
/// Each text is one paragraph, without marks of HTML and without control or direction characters, and is cut
/// where it gets out of hand.
InsightText readInsight(const JsonText& json);

/// How far an insight is, from its status.
State insightState(const std::optional<QString>& status);

/// A text that nobody vouches for, fit for one line or paragraph: control and direction characters become
/// blanks.
QString tamed(const QString& text, qsizetype most = 2'000);

} // namespace sevenscale

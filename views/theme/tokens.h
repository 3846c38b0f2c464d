// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"

#include <QColor>

namespace sevenscale {

/// Every colour of the program, by what it is for. The values stand in one table in tokens.cpp, light and
/// dark side by side; nothing else names a colour.
enum class Token {
    Window, ///< behind everything
    Card, ///< tiles, tables, panes
    Alternate, ///< hover, headers
    Border, ///< hairlines, decoration only
    Control, ///< outlines of inputs
    Text,
    Muted, ///< captions, units, axes
    Accent, ///< the one thing to do, focus, links
    AccentHover, ///< the primary button under the mouse
    Selection, ///< selected rows, under text
    OnAccent, ///< text on the primary button
    Outline, ///< buttons, segmented controls, scroll bars
    Grid, ///< lines in charts
    RowLine, ///< lines between rows
    Environment, ///< production's line and pill
    EnvironmentFill, ///< behind production's pill
    Ok,
    OkFill, ///< ok in bars, strips and stacks
    UnknownFill, ///< unknown in the same, where off stands beside it without its mark
    Attention,
    Critical,
    CriticalFill, ///< behind a box that reports a failure
    AttentionFill, ///< behind a box that asks for attention
    Active,
    Off,
    SeriesPast, ///< a single series, the periods that are over
    Series1, ///< the series of charts, in this order
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
};

inline constexpr int tokenCount = static_cast<int>(Token::Series6) + 1;
inline constexpr int seriesCount = 6;

/// The colour of a token in the light or in the dark table.
QColor tokenColour(Token token, bool dark);

/// The name that the style sheet template uses after its @, such as "onAccent".
const char* tokenName(Token token);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

/// The token of a state's mark (icons, small text) and of its area (bars, stacks, strips).
Token markToken(State state);
Token fillToken(State state);

/// The nth series token; beyond six it stays at Off, the colour of "others".
Token seriesToken(int index);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenscale {

namespace {

struct Row {
    Token token;
    const char* name;
    QRgb light;
    QRgb dark;
};

// The one table. Contrast and distances are checked by tests/unit/views_tokens.cpp.
constexpr std::array<Row, tokenCount> table{{
    {Token::Window, "window", 0xFFF5F7F9, 0xFF11161B},
    {Token::Card, "card", 0xFFFFFFFF, 0xFF1A2128},
    {Token::Alternate, "alternate", 0xFFEDF1F4, 0xFF222B34},
    {Token::Border, "border", 0xFFD6DCE3, 0xFF33404C},
    {Token::Control, "control", 0xFF7F8B97, 0xFF6E7C8A},
    {Token::Text, "text", 0xFF17212B, 0xFFE7ECF1},
    {Token::Muted, "muted", 0xFF55616E, 0xFF9DAAB6},
    {Token::Accent, "accent", 0xFF0B6B7F, 0xFF55BDD1},
    {Token::AccentHover, "accentHover", 0xFF095A6B, 0xFF74CBDB},
    {Token::Selection, "selection", 0xFFD5ECF1, 0xFF1B404B},
    {Token::OnAccent, "onAccent", 0xFFFFFFFF, 0xFF0E1418},
    {Token::Outline, "outline", 0xFFAFB8C1, 0xFF4E5B68},
    {Token::Grid, "grid", 0xFFE6EAEE, 0xFF29343E},
    {Token::RowLine, "rowLine", 0xFFEBEEF1, 0xFF27303A},
    {Token::Environment, "environment", 0xFF642DD2, 0xFFAA98CD},
    {Token::EnvironmentFill, "environmentFill", 0xFFEDE6FA, 0xFF2F2B40},
    {Token::Ok, "ok", 0xFF20805A, 0xFF5FD3A0},
    {Token::OkFill, "okFill", 0xFF5A9F83, 0xFF38756F},
    {Token::UnknownFill, "unknownFill", 0xFF8C8CBA, 0xFF69699B},
    {Token::Attention, "attention", 0xFF9A6200, 0xFFF2C14E},
    {Token::Critical, "critical", 0xFF9E1220, 0xFFFF6B70},
    {Token::CriticalFill, "criticalFill", 0xFFFAF3F4, 0xFF31282F},
    {Token::AttentionFill, "attentionFill", 0xFFFAF6EE, 0xFF2E2F2B},
    {Token::Active, "active", 0xFF1D4F91, 0xFF6BA5F5},
    {Token::Off, "off", 0xFF66717D, 0xFF97A3AF},
    {Token::SeriesPast, "seriesPast", 0xFF7692AA, 0xFF3B6FA5},
    {Token::Series1, "series1", 0xFF12436D, 0xFF4A94E0},
    {Token::Series2, "series2", 0xFFE8601C, 0xFFFFB067},
    {Token::Series3, "series3", 0xFF1F978D, 0xFF90E6D8},
    {Token::Series4, "series4", 0xFFA8225F, 0xFFBF4A86},
    {Token::Series5, "series5", 0xFF9A7BCB, 0xFFD8CCFA},
    {Token::Series6, "series6", 0xFF5C3A0A, 0xFF9AA6B2},
}};

constexpr bool inOrder() {
    for (int i = 0; i < tokenCount; ++i)
        if (static_cast<int>(table[static_cast<std::size_t>(i)].token) != i)
            return false;
    return true;
}
static_assert(inOrder(), "the table must list the tokens in their order");

const Row& row(Token token) {
    return table[static_cast<std::size_t>(token)];
}

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor tokenColour(Token token, bool dark) {
    return QColor::fromRgb(dark ? row(token).dark : row(token).light);
}

const char* tokenName(Token token) {
    return row(token).name;
}

double contrastRatio(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

Token markToken(State state) {
    switch (state) {
    case State::Ok:
        return Token::Ok;
    case State::Attention:
        return Token::Attention;
    case State::Critical:
        return Token::Critical;
    case State::Active:
        return Token::Active;
    case State::Off:
    case State::Unknown:
        break;
    }
    return Token::Off;
}

Token fillToken(State state) {
    switch (state) {
    case State::Ok:
        return Token::OkFill;
    case State::Unknown:
        return Token::UnknownFill;
    default:
        return markToken(state);
    }
}

Token seriesToken(int index) {
    if (index < 0 || index >= seriesCount)
        return Token::Off;
    return static_cast<Token>(static_cast<int>(Token::Series1) + index);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"

#include <QBrush>
#include <QFont>
#include <QObject>
#include <QRectF>
#include <QString>

class QPainter;

namespace sevenscale {

/// What the user chose; System follows the desktop.
enum class Scheme { Light, Dark, System };

/// Distances on the grid of 4 px.
namespace space {
inline constexpr int inside = 4;
inline constexpr int between = 8;
inline constexpr int cards = 12;
inline constexpr int around = 16;
inline constexpr int groups = 24;
inline constexpr int radius = 6;
} // namespace space

/// The steps of type; pixel sizes follow the base size (13 px, more where the desktop's font is bigger).
enum class TextSize {
    Figure, ///< a tile's figure, 25
    Title, ///< detail title, pane figures, 20
    PageTitle, ///< 16
    Sentence, ///< 14
    Body, ///< 13
    Secondary, ///< 12
    Caption, ///< 11
};

/// A colour of the current theme, named and not yet looked up, so that plain values which carry one follow
/// the theme. Converts from a token, a state (its area colour) and, for tests, a fixed colour.
class Ink {
public:
    Ink() = default;
    Ink(Token token) // NOLINT(google-explicit-constructor): a value that stands for one
        : m_token(token)
        , m_set(true) { }
    Ink(State state) // NOLINT(google-explicit-constructor)
        : m_token(fillToken(state))
        , m_set(true) { }

    static Ink series(int index) { return {seriesToken(index)}; }

    bool isSet() const { return m_set; }
    QColor colour() const;

    friend bool operator==(const Ink&, const Ink&) = default;

private:
    Token m_token = Token::Off;
    bool m_set = false;
};

/// The look of the program: palette, font, style sheet, in light or dark.
///
/// apply() sets all three on the QApplication; every widget of views/ reads its colours while it paints, so a
/// change of scheme shows at once. Scheme::System asks the desktop's portal, else the platform's palette,
/// else is light, and follows the desktop while the program runs.
///
/// Owns: nothing but its settings; one instance lives as long as the program.
/// Thread: GUI thread only. Needs a QApplication before apply().
class Theme final : public QObject {
    Q_OBJECT

public:
    static Theme& instance();

    void apply(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_dark; }

    QColor colour(Token token) const { return tokenColour(token, m_dark); }

    /// A font of the given step. Takes the application's font, so it follows the platform.
    QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;
    int pixels(TextSize size) const;

Q_SIGNALS:
    /// The scheme, or what the desktop says, changed; palette and style sheet are already set.
    void changed();

private:
    Theme();
    void prepare();
    bool systemIsDark() const;
    void install();

    Scheme m_scheme = Scheme::Light;
    bool m_dark = false;
    bool m_prepared = false;
    bool m_platformDark = false;
    int m_basePixels = 13;
};

/// Shorthands for code that paints.
QColor colour(Token token);
QColor colour(State state); ///< the mark colour
QFont face(TextSize size, QFont::Weight weight = QFont::Normal);
/// All letters of one width: documents, and what is compared line by line.
QFont fixedFace(TextSize size);
/// A colour thinned onto another one, as ground behind text; `share` of 0 to 1.
QColor tint(const QColor& colour, const QColor& ground, qreal share);

/// The default word of a state, translated ("Operational", "Attention", …).
QString stateWord(State state);

/// Text whose digits all have the width of the widest, also where the face's own digits are proportional.
/// drawFigures() honours the horizontal and vertical flags and never elides; returns the width drawn.
qreal figuresWidth(const QFont& font, const QString& text);
qreal drawFigures(QPainter* painter, const QRectF& rect, int alignment, const QString& text);

/// The 2 px focus ring, inside rect.
void drawFocusRing(QPainter* painter, const QRectF& rect, qreal radius = space::radius);

/// Diagonal hatching for what is unfinished, forecast or missing; as a brush it tiles over areas.
QBrush hatch(const QColor& line, const QColor& ground);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"
#include "views/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace sevenscale {

/// An icon of resources/icons in the colour of a token. It follows the theme by itself, keeps its colour in
/// selected rows and fades when disabled. An unknown name draws nothing and warns once.
QIcon icon(const QString& name, Token token = Token::Muted);

/// One rendering, cached by name, colour, size and device pixel ratio.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal ratio);

/// Paint an icon or a state's mark into a square area of the painter, sharp at its device's ratio.
void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour);
/// The mark of a state: tick, triangle, octagon, arrow, dash, question; only attention and critical filled.
void paintState(
    QPainter* painter, const QRectF& rect, State state, bool quiet = false); ///< quiet: grey, same shape

/// The icon of the program: a heart's pulse in a rounded square.
QIcon applicationIcon();
void paintLogo(QPainter* painter, const QRectF& rect);

/// Whether resources/icons holds an icon of this name.
bool hasIcon(const QString& name);

} // namespace sevenscale

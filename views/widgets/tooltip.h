// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

/// A tooltip that shows `plain` as it is, its lines kept, wrapped where it is long.
///
/// Qt guesses whether a tooltip is rich text: names of other programs could then bring their own marks, and
/// what was only escaped shows `&amp;`. So every tooltip with words that come from data goes through here.
/// Empty stays empty.
QString tooltipText(const QString& plain);

} // namespace sevenscale

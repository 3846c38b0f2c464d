// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/tooltip.h"

namespace sevenscale {

QString tooltipText(const QString& plain) {
    if (plain.isEmpty())
        return {};
    return QLatin1String("<qt>") % plain.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"))
        % QLatin1String("</qt>");
}

} // namespace sevenscale

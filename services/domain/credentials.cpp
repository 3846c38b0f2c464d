// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/credentials.h"

namespace sevenscale {

void wipe(QString& text) {
    if (text.isDetached()) {
        // Volatile, or the compiler leaves out what nobody reads any more.
        volatile char16_t* unit = reinterpret_cast<char16_t*>(text.data());
        for (qsizetype left = text.size(); left > 0; --left)
            *unit++ = 0;
    }
    text = QString();
}

} // namespace sevenscale

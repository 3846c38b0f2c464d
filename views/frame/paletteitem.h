// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace sevenscale {

/// One line of the palette: something to go to or to do.
struct PaletteItem {
    enum class Kind {
        Page,
        Action,
        Link, ///< of services/domain/consolelink.h: a saved view, or what was pasted
        Client,
        Agent,
    };

    Kind kind = Kind::Page;
    QString key; ///< Page: its pagekey; Action: the frame's own; Link: its text; else whatever tells two
                 ///< items apart
    QString text;
    QString detail; ///< muted, after the text: a clinic's city, an agent's type
    QString icon; ///< empty: the icon of the kind
    QString shortcut; ///< as shown: "Ctrl+1"
    QString pageKey; ///< Page, Client, Agent: where choosing it leads…
    QString filter; ///< …and what it filters there
    QString keywords; ///< found by, and not shown: other words for the same

    friend bool operator==(const PaletteItem&, const PaletteItem&) = default;
};

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::PaletteItem)

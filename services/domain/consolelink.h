// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QString>

namespace sevenscale {

// Links into the console, to be sent to a colleague.
//
//     link      = "sevenscale://open" ["/"] "?" parameter { "&" parameter }
//     parameter = ( "page" | "filter" | "view" | "row" ) "=" percent-encoded UTF-8
//
// Each parameter stands once, in any order; `page` is required. A link names things and carries none: what it
// opens is read with the rights of whoever opens it, and from the database that they are connected to.

/// What a link opens.
struct ConsoleLink {
    QString page; ///< a page's key: `executions`
    QString filter; ///< in the filter language
    QString view; ///< the uuid of a saved view, which has a filter of its own
    QString row; ///< the row whose details open, by the list's id: `4711`, `integrations:12`

    friend bool operator==(const ConsoleLink&, const ConsoleLink&) = default;
};

/// Whether a text means to be such a link, however broken it is.
bool looksLikeLink(const QString& text);
/// Takes any text from anywhere. InvalidInput, in one sentence, for whatever is not exactly such a link: too
/// long, an unknown or repeated parameter, a value that is no word, uuid or id, characters that do not print.
Result<ConsoleLink> parseLink(const QString& text);
/// parseLink() gives the link back.
QString linkText(const ConsoleLink& link);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sevenscale {

/// A statement as libpq takes it.
struct NumberedSql {
    QByteArray sql;
    int parameters = 0;
};

/// Writes `$1`, `$2`, … for each `?` of a PostgreSQL statement that stands outside of quotes and comments:
/// '…', E'…', "…", $tag$…$tag$, -- to the end of the line, and nested /* */. Everything else stays byte for
/// byte as it was; text that is left open at its end is taken as quoted, and the server says what is wrong
/// with it.
NumberedSql numberPlaceholders(QByteArrayView sql);

} // namespace sevenscale

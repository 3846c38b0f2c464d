// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/listing.h"
#include "services/domain/result.h"

#include <QStringList>

namespace sevenscale {

/// A place in a list of one order: what ListRequest's `after` and `before` hold, as text that programs hand
/// back unread. Hostile until parsed: it comes from command lines and links, too.
struct ListCursor {
    enum class Kind {
        Row, ///< at a row: `key` (nothing: it has none) and its ties
        Key, ///< in front of the first row whose key is `key` or follows it: where a jump to a date leads
        End, ///< behind the last row, in whatever order
    };
    Kind kind = Kind::Row;
    Sort sort;
    std::optional<QString> key; ///< the database's own text, with every digit
    QStringList ties;

    static ListCursor atRow(const Sort& sort, const std::optional<QString>& key, const QStringList& ties) {
        return {Kind::Row, sort, key, ties};
    }
    static ListCursor atKey(const Sort& sort, const QString& key) { return {Kind::Key, sort, key, {}}; }
    static ListCursor atEnd() { return {Kind::End, {}, std::nullopt, {}}; }

    QString toText() const;
    /// InvalidInput when the text is no cursor, or one of another order or of another number of ties.
    static Result<ListCursor> fromText(const QString& text, const Sort& sort, qsizetype ties);

    friend bool operator==(const ListCursor&, const ListCursor&) = default;
};

} // namespace sevenscale

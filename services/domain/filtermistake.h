// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sevenscale {

/// What is wrong with a filter, and exactly where: the console underlines the place, the command line puts a
/// caret under it.
struct FilterMistake {
    enum class Kind {
        OpenQuote,
        TextBehindQuote,
        NoValue, ///< the term without its value
        UnknownKey, ///< key, the keys that there are
        NoParts, ///< key
        SecretPath, ///< the part of the path that names a secret
        DeepPath,
        NoFreeText, ///< the keys that there are
        NoOrder, ///< key
        NoContains, ///< key
        NotWhole, ///< value
        NotNumber, ///< value
        NotAmount, ///< value
        ShortAmount, ///< value
        NotDuration, ///< value, key
        NotTime, ///< value
        NotId, ///< key
        NotListed, ///< value, the values that there are
        NotYesNo, ///< key
        NotReference, ///< key
        OpenRange,
        BackwardRange, ///< value
        TooMany, ///< how many there may be
    };

    Kind kind = Kind::OpenQuote;
    qsizetype position = 0; ///< in `filter`, in UTF-16 units; never outside it
    qsizetype length = 0; ///< at least 1
    QStringList arguments = {};
    QString filter = {}; ///< the whole text that was read

    /// The sentence in English, with %1 and %2 for the arguments: what the catalogues translate, in the
    /// context "FilterMistake".
    const char* pattern() const;
    /// The sentence in English, for the command line and for logs.
    QString sentence() const;
    /// `translated` with the arguments in it.
    QString worded(const QString& translated) const;

    friend bool operator==(const FilterMistake&, const FilterMistake&) = default;
};

} // namespace sevenscale

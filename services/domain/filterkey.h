// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sevenscale {

/// A key of the filter language, as one list knows it.
struct FilterKey {
    enum class Kind {
        Word, ///< compared whole, without case and outer blanks; `none` is a blank one, too
        Exact, ///< one of `values`: codes that the program itself gives
        Text, ///< a part of it is enough; `none` is a blank one, too
        Integer,
        Decimal, ///< a plain number, `97.5` or `97,5`, with or without a %
        Money, ///< an amount as people write it: `R$ 12.500,00`
        Uuid,
        Duration, ///< milliseconds; `5s`, `300ms`, `2m`, `1h30m`
        Time, ///< a moment; `2026-11`, `2026-11-22T14:05`, `last-7d`, `now-2h`
        Day, ///< a day without an hour; written as a Time
        Reference, ///< an id, a part of the name, or `none`
        Presence, ///< `yes` or `no`: whether there is a value
        Json, ///< a document: `details~text`, `details.error.code>=400`
    };
    QString name;
    Kind kind = Kind::Word;
    QStringList aliases = {}; ///< the schema's names, mostly
    QStringList values = {}; ///< of an Exact all that there are, else those worth offering

    bool answersTo(const QString& key) const { return key == name || aliases.contains(key); }

    friend bool operator==(const FilterKey&, const FilterKey&) = default;
};

/// The key of that name or alias, in lower case; nullptr when the list has none.
template <typename Keys> auto keyNamed(const Keys& keys, const QString& name) -> decltype(&*keys.cbegin()) {
    for (const auto& key : keys) {
        if (key.answersTo(name))
            return &key;
    }
    return nullptr;
}

} // namespace sevenscale

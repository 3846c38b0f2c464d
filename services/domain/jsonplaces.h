// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace sevenscale {

/// A value of a JSON document and where it stands in its text, so that one value can be replaced and every
/// other keep its very digits: QJsonDocument writes each number anew, through a double.
struct JsonPlace {
    enum class Kind { Null, Boolean, Number, String, Array, Object };

    Kind kind = Kind::Null;
    qsizetype begin = 0; ///< in the document's text
    qsizetype end = 0; ///< behind it
    QString key; ///< of an object's member
    QString string; ///< of a String
    std::vector<JsonPlace> inner; ///< of an Array or an Object, in the order of the text

    /// The member of an object with this key, the last one when there are several; null when there is none.
    const JsonPlace* member(const QString& memberKey) const;
};

/// The values of a document that QJsonDocument can read; nothing otherwise, and for a value that is neither
/// an array nor an object. `isTooMuch` is set when it is JSON that was too deep, too large or too odd to be
/// looked through.
std::optional<JsonPlace> readJsonPlaces(const QString& json, bool* isTooMuch = nullptr);

} // namespace sevenscale

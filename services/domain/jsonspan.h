// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace sevenscale {

/// A value of a JSON text and where it stands there, so that one value can be changed, hidden or compared
/// without touching a character of the others: their order, their blanks, their long numbers.
struct JsonSpan {
    enum class Kind { Object, Array, String, Number, Bool, Null };

    Kind kind = Kind::Null;
    QString key; ///< of a member of an object
    qsizetype keyBegin = 0; ///< of the key with its quotes
    qsizetype keyEnd = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    QList<JsonSpan> children; ///< members or elements, in the order of the text

    /// The value itself, as it is written.
    QStringView in(QStringView text) const { return text.sliced(begin, end - begin); }
    /// The member that counts: of two with one key that is the last.
    const JsonSpan* member(QStringView key) const;
};

/// Why a text is no document that can be stored, as a code: the views find the words for it.
enum class JsonProblem {
    Empty,
    NotAnObject,
    MissingValue,
    MissingName, ///< a member without its key in quotes
    MissingColon,
    MissingComma,
    UnterminatedObject,
    UnterminatedArray,
    UnterminatedText,
    WrongNumber,
    WrongEscape, ///< behind a backslash
    WrongCharacter, ///< a control character within a text; the database takes none
    TrailingText, ///< after the end of the document
    RepeatedKey, ///< one of the two would be lost
    TooDeep,
    TooLarge,
};

struct JsonMistake {
    JsonProblem problem = JsonProblem::Empty;
    qsizetype offset = 0; ///< in the text
    QString key; ///< of RepeatedKey
    friend bool operator==(const JsonMistake&, const JsonMistake&) = default;
};

/// Reads an object or a list. What programs read differently (a key twice, an escape that is none) is read,
/// too.
tl::expected<JsonSpan, JsonMistake> readJson(const QString& text);
/// The same for a document that a person wrote and that is to be stored: an object, with nothing in it that
/// would be lost or refused.
std::optional<JsonMistake> mistakeInObject(const QString& text);

/// One value on each line, indented; numbers and texts as they are written. What is no JSON stays as it is.
QString formattedJson(const QString& text);
/// Without any blanks between the values.
QString compactJson(const QString& text, const JsonSpan& span);
/// Whether two documents say the same in the same order.
bool sameJson(const QString& a, const QString& b);

/// A text as JSON writes it, with its quotes, and the other way round; where an escape is none, as it stands.
QString jsonQuoted(const QString& text);
QString jsonUnquoted(QStringView literal);
/// Whether this is one number as JSON writes it.
bool isJsonNumber(QStringView text);

struct TextEdit {
    qsizetype begin = 0;
    qsizetype end = 0;
    QString text;
};
/// Edits that do not overlap, in the order of the text.
QString withEdits(const QString& text, const QList<TextEdit>& edits);

struct TextPlace {
    int line = 1;
    int column = 1;
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};
TextPlace placeOf(QStringView text, qsizetype offset);

} // namespace sevenscale

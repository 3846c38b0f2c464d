// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsonwords.h"

#include <QLocale>

namespace sevenscale {
namespace {

constexpr qsizetype LongestKey = 40;

} // namespace

QString JsonWords::mistake(const JsonMistake& mistake, const QString& text) {
    const TextPlace place = placeOf(text, mistake.offset);
    const QLocale locale;
    return tr("Line %1, column %2: %3")
        .arg(locale.toString(place.line), locale.toString(place.column), sentence(mistake));
}

QString JsonWords::sentence(const JsonMistake& mistake) {
    switch (mistake.problem) {
    case JsonProblem::Empty:
        return tr("there is no document; {} is an empty one.");
    case JsonProblem::NotAnObject:
        return tr("the document must be an object, { … }.");
    case JsonProblem::MissingValue:
        return tr("a value is missing here, or is none: texts stand in quotes, and true, false and null in "
                  "lower case.");
    case JsonProblem::MissingName:
        return tr("a name in quotes is missing here; behind the last member there is no comma.");
    case JsonProblem::MissingColon:
        return tr("a colon is missing between name and value.");
    case JsonProblem::MissingComma:
        return tr("a comma is missing before this, or the value before it is no value.");
    case JsonProblem::UnterminatedObject:
        return tr("an object is not closed with }.");
    case JsonProblem::UnterminatedArray:
        return tr("a list is not closed with ].");
    case JsonProblem::UnterminatedText:
        return tr("a text is not closed with a quote.");
    case JsonProblem::WrongNumber:
        return tr("this number cannot be read; decimals stand behind a point.");
    case JsonProblem::WrongEscape:
        return tr("behind a backslash there is only \" \\ / b f n r t, or u and four digits.");
    case JsonProblem::WrongCharacter:
        return tr("a text must not hold this character; write a line break as \\n and a tab as \\t.");
    case JsonProblem::TrailingText:
        return tr("something stands behind the end of the document.");
    case JsonProblem::RepeatedKey:
        return tr("the name “%1” stands twice in this object; one of the two would be lost.")
            .arg(mistake.key.size() > LongestKey ? QString(mistake.key.first(LongestKey) + u'…')
                                                 : mistake.key);
    case JsonProblem::TooDeep:
        return tr("the document is nested too deep.");
    case JsonProblem::TooLarge:
        return tr("the document is too large.");
    }
    return {};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filtermistake.h"

#include <QtGlobal>

namespace sevenscale {

const char* FilterMistake::pattern() const {
    switch (kind) {
    case Kind::OpenQuote:
        return QT_TRANSLATE_NOOP("FilterMistake", "The quotation mark is never closed; add a \" at the end.");
    case Kind::TextBehindQuote:
        return QT_TRANSLATE_NOOP("FilterMistake", "A closing quotation mark wants a blank behind it.");
    case Kind::NoValue:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” has no value; write one right behind it.");
    case Kind::UnknownKey:
        return QT_TRANSLATE_NOOP("FilterMistake", "This list has no “%1”; it knows %2.");
    case Kind::NoParts:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” has no parts to look into.");
    case Kind::SecretPath:
        return QT_TRANSLATE_NOOP(
            "FilterMistake", "“%1” may hold a secret, and secrets cannot be searched for.");
    case Kind::DeepPath:
        return QT_TRANSLATE_NOOP("FilterMistake", "A path may have %1 parts at most.");
    case Kind::NoFreeText:
        return QT_TRANSLATE_NOOP(
            "FilterMistake", "This list has no texts to look through; write one of these before it: %1.");
    case Kind::NoOrder:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” has no order; write %1:value.");
    case Kind::NoContains:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” is compared with : = < <= > >=, not with ~.");
    case Kind::NotWhole:
        return QT_TRANSLATE_NOOP(
            "FilterMistake", "“%1” is no whole number; write its digits alone, 18 at most.");
    case Kind::NotNumber:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” is no number; write it as in 97.5.");
    case Kind::NotAmount:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” is no amount; write it as in R$ 10.000,00.");
    case Kind::ShortAmount:
        return QT_TRANSLATE_NOOP("FilterMistake", "Write “%1” in full, as in R$ 10.000.");
    case Kind::NotDuration:
        return QT_TRANSLATE_NOOP(
            "FilterMistake", "“%1” is no duration; write a number with ms, s, m, h or d, as in %2>5s.");
    case Kind::NotTime:
        return QT_TRANSLATE_NOOP("FilterMistake",
            "“%1” is no time; write 2026-11-22, 2026-10, 2026, 2026-11-22T14:05, today, yesterday, "
            "this-month, last-7d or now-2h.");
    case Kind::NotId:
        return QT_TRANSLATE_NOOP(
            "FilterMistake", "Write %1:6a0e7a0e-0000-4000-8000-000000000001, an id as the list shows it.");
    case Kind::NotListed:
        return QT_TRANSLATE_NOOP("FilterMistake", "“%1” is none of these: %2.");
    case Kind::NotYesNo:
        return QT_TRANSLATE_NOOP("FilterMistake", "Write %1:yes or %1:no.");
    case Kind::NotReference:
        return QT_TRANSLATE_NOOP("FilterMistake", "Write %1:17, %1:none or %1:\"part of the name\".");
    case Kind::OpenRange:
        return QT_TRANSLATE_NOOP("FilterMistake", "A range wants a value before or behind its dots.");
    case Kind::BackwardRange:
        return QT_TRANSLATE_NOOP("FilterMistake", "The range “%1” ends before it begins.");
    case Kind::TooMany:
        break;
    }
    return QT_TRANSLATE_NOOP("FilterMistake", "A filter may hold %1 values at most.");
}

QString FilterMistake::sentence() const {
    return worded(QString::fromUtf8(pattern()));
}

QString FilterMistake::worded(const QString& translated) const {
    // In one go: an argument may hold a %2 of its own.
    switch (arguments.size()) {
    case 0:
        return translated;
    case 1:
        return translated.arg(arguments[0]);
    default:
        return translated.arg(arguments[0], arguments[1]);
    }
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filtercondition.h"

#include "services/domain/masking.h"
#include "services/domain/money.h"

#include <QUuid>

#include <algorithm>
#include <variant>

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;
using Mistake = FilterMistake::Kind;
using Operator = FilterTerm::Operator;
using Value = FilterTerm::Alternative;
template <typename T> using Read = tl::expected<T, FilterMistake>;

bool isComparison(Operator op) {
    return op == Operator::Greater || op == Operator::GreaterOrEqual || op == Operator::Less
        || op == Operator::LessOrEqual;
}

bool isNone(const QString& text) {
    return text.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
}

QStringList namesOf(const QList<FilterKey>& keys) {
    QStringList names;
    for (const FilterKey& key : keys)
        names.append(key.name);
    return names;
}

/// Where a comma belongs to the value (`revenue:12,50`, `duration:0,3s`) it parts nothing.
bool hasAlternatives(const FilterTerm& term, Kind kind) {
    return (term.op == Operator::Matches || term.op == Operator::Equals) && takesAlternatives(kind);
}

/// What a scalar value stands for in a comparison: `low` and `high` are the ends of a day or a month, and
/// equal for a number.
struct Extent {
    QString low;
    QString high;
    bool highInclusive = true; ///< of `high`
    QString point = {}; ///< what `>` and `<=` compare with, unless `high` does
};

class TermReader {
public:
    TermReader(const QString& text, const QList<FilterKey>& keys, bool hasFreeText, const FilterClock& clock)
        : m_text(text)
        , m_keys(keys)
        , m_hasFreeText(hasFreeText)
        , m_clock(clock) { }

    Read<FilterCondition> read(const FilterTerm& term) {
        FilterCondition condition;
        condition.negated = term.negated;
        if (term.key.isEmpty()) {
            auto test = freeText(term);
            if (!test)
                return tl::unexpected(test.error());
            condition.anyOf.append(*test);
            return condition;
        }
        const FilterKey* key = keyNamed(m_keys, term.key);
        if (!key)
            return mistake(
                Mistake::UnknownKey, keyPlace(term), {term.key, namesOf(m_keys).join(QLatin1String(", "))});
        condition.key = key - m_keys.constData();
        condition.path = term.path;
        if (auto checked = path(term, *key); !checked)
            return tl::unexpected(checked.error());
        const QList<Value> values
            = hasAlternatives(term, key->kind) ? term.placedAlternatives() : QList<Value>{term.whole()};
        for (const Value& value : values) {
            auto test = ofKey(term, *key, value);
            if (!test)
                return tl::unexpected(test.error());
            condition.anyOf.append(*test);
        }
        return condition;
    }

private:
    tl::unexpected<FilterMistake> mistake(Mistake kind, const Value& at, QStringList arguments = {}) const {
        return tl::unexpected(FilterMistake{kind, at.position, at.length, std::move(arguments), m_text});
    }

    static Value keyPlace(const FilterTerm& term) {
        const qsizetype begin = term.position + (term.negated ? 1 : 0);
        const qsizetype end = term.valuePosition - operatorText(term.op).size();
        return {term.keyText(), begin, end - begin};
    }

    Read<FilterTest> freeText(const FilterTerm& term) const {
        FilterTest test{FilterTest::Kind::Contains, term.value};
        bool isNumber = false;
        const qint64 id = term.value.toLongLong(&isNumber);
        if (isNumber && !term.quoted)
            test.number = QString::number(id);
        if (!m_hasFreeText && !test.number)
            return mistake(Mistake::NoFreeText, {term.value, term.position, term.length},
                {namesOf(m_keys).join(QLatin1String(", "))});
        return test;
    }

    Read<std::monostate> path(const FilterTerm& term, const FilterKey& key) const {
        if (term.path.isEmpty())
            return std::monostate{};
        const Value place = keyPlace(term);
        if (key.kind != Kind::Json)
            return mistake(Mistake::NoParts, place, {key.name});
        if (term.path.size() > MostPathParts)
            return mistake(Mistake::DeepPath, place, {QString::number(MostPathParts)});
        // What masking hides must not be found by guessing either.
        for (qsizetype i = 0; i < term.path.size(); ++i) {
            const QString& part = term.path[i];
            // Counts are shown, and objects of counts; a list of them is masked.
            const bool isShown = namesCount(part) && !(i + 1 < term.path.size() && isIndex(term.path[i + 1]));
            if (namesSecret(part) && !isShown) {
                const qsizetype at = m_text.indexOf(part, place.position + term.key.size());
                const bool found = at >= 0 && at + part.size() <= place.position + place.length;
                return mistake(Mistake::SecretPath, found ? Value{part, at, part.size()} : place, {part});
            }
        }
        return std::monostate{};
    }

    /// What a database takes for the place in a list, signs and blanks too.
    static bool isIndex(const QString& text) {
        QStringView part = QStringView(text).trimmed();
        if (part.startsWith(u'-') || part.startsWith(u'+'))
            part = part.sliced(1);
        return std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    }

    Read<FilterTest> ofKey(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        if (isNone(value.text) && !term.quoted && key.kind != Kind::Presence && !isComparison(term.op))
            return FilterTest{FilterTest::Kind::Missing};
        switch (key.kind) {
        case Kind::Word:
        case Kind::Exact:
        case Kind::Text:
            return words(term, key, value);
        case Kind::Integer:
        case Kind::Decimal:
        case Kind::Money:
        case Kind::Duration:
        case Kind::Time:
        case Kind::Day:
            return ordered(term, key, value);
        case Kind::Uuid:
            return uuid(term, key, value);
        case Kind::Reference:
            return reference(term, key, value);
        case Kind::Presence:
            return presence(term, key, value);
        case Kind::Json:
            break;
        }
        return document(term, key, value);
    }

    Read<FilterTest> words(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        if (isComparison(term.op))
            return mistake(Mistake::NoOrder, operatorPlace(term), {key.name});
        if (term.op == Operator::Contains || (key.kind == Kind::Text && term.op == Operator::Matches))
            return FilterTest{FilterTest::Kind::Contains, value.text};
        if (key.kind == Kind::Exact) {
            const QString code = value.text.trimmed().toLower();
            if (!key.values.contains(code))
                return mistake(Mistake::NotListed, value, {value.text, key.values.join(QLatin1String(", "))});
            return FilterTest{FilterTest::Kind::Whole, code};
        }
        return FilterTest{FilterTest::Kind::Whole, value.text};
    }

    static Value operatorPlace(const FilterTerm& term) {
        const qsizetype length = operatorText(term.op).size();
        return {operatorText(term.op), term.valuePosition - length, length};
    }

    /// What is compared: numbers, amounts, durations, times.
    Read<FilterTest> ordered(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        if (term.op == Operator::Contains)
            return mistake(Mistake::NoContains, operatorPlace(term), {key.name});
        const qsizetype dots = isComparison(term.op) ? -1 : value.text.indexOf(QLatin1String(".."));
        if (dots >= 0)
            return range(key, value, dots, term.quoted);
        auto read = extent(key, value);
        if (!read)
            return tl::unexpected(read.error());
        using Bound = FilterTest::Bound;
        const bool isPoint = !read->point.isEmpty();
        switch (term.op) {
        case Operator::Greater:
            return between(isPoint ? Bound{read->point, false} : Bound{read->high, !read->highInclusive}, {});
        case Operator::GreaterOrEqual:
            return between(Bound{read->low, true}, {});
        case Operator::Less:
            return between({}, Bound{read->low, false});
        case Operator::LessOrEqual:
            return between({}, isPoint ? Bound{read->point, true} : Bound{read->high, read->highInclusive});
        case Operator::Matches:
        case Operator::Equals:
        case Operator::Contains:
            break;
        }
        return between(Bound{read->low, true}, Bound{read->high, read->highInclusive});
    }

    static FilterTest between(
        const std::optional<FilterTest::Bound>& from, const std::optional<FilterTest::Bound>& to) {
        FilterTest test;
        test.kind = FilterTest::Kind::Range;
        test.from = from;
        test.to = to;
        return test;
    }

    /// `1s..5s`, `..5s`, `5s..`: both ends belong to it.
    Read<FilterTest> range(const FilterKey& key, const Value& value, qsizetype dots, bool quoted) const {
        // In quotation marks the places of the ends are not exactly known.
        const auto part = [&](qsizetype begin, qsizetype length) {
            const QString text = value.text.mid(begin, length).trimmed();
            return quoted ? Value{text, value.position, value.length}
                          : Value{text, value.position + begin, length};
        };
        const Value low = part(0, dots);
        const Value high = part(dots + 2, value.text.size() - dots - 2);
        if (low.text.isEmpty() && high.text.isEmpty())
            return mistake(Mistake::OpenRange, value);
        FilterTest test{FilterTest::Kind::Range};
        std::optional<Extent> first;
        if (!low.text.isEmpty()) {
            auto read = extent(key, low);
            if (!read)
                return tl::unexpected(read.error());
            first = *read;
            test.from = FilterTest::Bound{read->low, true};
        }
        if (!high.text.isEmpty()) {
            auto read = extent(key, high);
            if (!read)
                return tl::unexpected(read.error());
            test.to = read->point.isEmpty() ? FilterTest::Bound{read->high, read->highInclusive}
                                            : FilterTest::Bound{read->point, true};
            if (first && isLess(key.kind, read->low, first->low))
                return mistake(Mistake::BackwardRange, value, {value.text});
        }
        return test;
    }

    static bool isLess(Kind kind, const QString& a, const QString& b) {
        switch (kind) {
        case Kind::Time:
            return Timestamp::fromText(a).value_or(Timestamp{})
                < Timestamp::fromText(b).value_or(Timestamp{});
        case Kind::Day:
            return a < b;
        case Kind::Integer:
        case Kind::Duration:
            return a.toLongLong() < b.toLongLong();
        default:
            return a.toDouble() < b.toDouble();
        }
    }

    Read<Extent> extent(const FilterKey& key, const Value& value) const {
        switch (key.kind) {
        case Kind::Integer: {
            bool ok = false;
            const qint64 number = value.text.toLongLong(&ok);
            if (!ok)
                return mistake(Mistake::NotWhole, value, {value.text});
            return same(QString::number(number));
        }
        case Kind::Decimal: {
            QString text = value.text;
            if (text.endsWith(QLatin1Char('%')))
                text.chop(1);
            if (const auto number = readDecimal(text.trimmed()))
                return same(*number);
            return mistake(Mistake::NotNumber, value, {value.text});
        }
        case Kind::Money:
            if (const auto amount = readRevenue(value.text).amount)
                return same(amount->toNumeric());
            return mistake(
                isShortened(value.text) ? Mistake::ShortAmount : Mistake::NotAmount, value, {value.text});
        case Kind::Duration:
            if (const auto milliseconds = readDuration(value.text))
                return same(QString::number(*milliseconds));
            return mistake(Mistake::NotDuration, value, {value.text, key.name});
        default:
            break;
        }
        const auto stretch = readTime(value.text, m_clock);
        if (stretch && key.kind != Kind::Day)
            return moments(*stretch);
        if (const auto days = stretch ? wholeDays(*stretch) : std::nullopt)
            return *days;
        return mistake(Mistake::NotTime, value, {value.text});
    }

    static Extent same(const QString& number) { return {number, number}; }

    /// `10k`, `R$ 2 mil`: how much that is would be a guess.
    static bool isShortened(const QString& text) {
        const bool digit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        return digit
            && (text.endsWith(QLatin1Char('k'), Qt::CaseInsensitive)
                || text.endsWith(QLatin1Char('m'), Qt::CaseInsensitive)
                || text.endsWith(QLatin1String("mil"), Qt::CaseInsensitive)
                || text.endsWith(QLatin1String("mi"), Qt::CaseInsensitive));
    }

    static Extent moments(const Stretch& stretch) {
        const QString begin = stretch.begin.toText();
        if (!stretch.begin.isFinite() || stretch.end.microseconds == stretch.begin.microseconds + 1)
            return {begin, begin, true};
        return {begin, stretch.end.toText(), false, stretch.isMoment ? begin : QString()};
    }

    /// Nothing where the days have no date of four digits.
    std::optional<Extent> wholeDays(const Stretch& stretch) const {
        const auto day = [this](Timestamp moment) {
            const QDate date = moment.toDateTime().toTimeZone(m_clock.zone).date();
            return date.year() > 0 ? date.toString(Qt::ISODate) : QString();
        };
        const QString first = day(stretch.begin);
        const QString last = day({stretch.end.microseconds - 1});
        return first.isEmpty() || last.isEmpty() ? std::nullopt : std::optional(Extent{first, last});
    }

    Read<FilterTest> uuid(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        const QUuid id = QUuid::fromString(value.text);
        if (id.isNull() || (term.op != Operator::Matches && term.op != Operator::Equals))
            return mistake(Mistake::NotId, value, {key.name});
        return FilterTest{FilterTest::Kind::Whole, id.toString(QUuid::WithoutBraces)};
    }

    Read<FilterTest> reference(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        if (isComparison(term.op))
            return mistake(Mistake::NotReference, operatorPlace(term), {key.name});
        bool isId = false;
        const qint64 id = value.text.toLongLong(&isId);
        if (isId && !term.quoted && term.op != Operator::Contains) {
            FilterTest test{FilterTest::Kind::Id};
            test.number = QString::number(id);
            return test;
        }
        return FilterTest{
            term.op == Operator::Equals ? FilterTest::Kind::Whole : FilterTest::Kind::Contains, value.text};
    }

    Read<FilterTest> presence(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        const QString word = value.text.toLower();
        if (!isComparison(term.op)) {
            if (word == u"yes" || word == u"true")
                return FilterTest{FilterTest::Kind::Present};
            if (word == u"no" || word == u"false" || word == u"none")
                return FilterTest{FilterTest::Kind::Missing};
        }
        return mistake(Mistake::NotYesNo, value, {key.name});
    }

    /// What lies in a document is a number or a text, whatever it is there.
    Read<FilterTest> document(const FilterTerm& term, const FilterKey& key, const Value& value) const {
        const auto number = readDecimal(value.text);
        if (isComparison(term.op)) {
            if (!number)
                return mistake(Mistake::NotNumber, value, {value.text});
            FilterTest test{FilterTest::Kind::Range};
            const bool inclusive = term.op == Operator::GreaterOrEqual || term.op == Operator::LessOrEqual;
            const bool upward = term.op == Operator::Greater || term.op == Operator::GreaterOrEqual;
            (upward ? test.from : test.to) = FilterTest::Bound{*number, inclusive};
            return test;
        }
        if (term.op == Operator::Contains || term.path.isEmpty())
            return FilterTest{FilterTest::Kind::Contains, value.text};
        if (const qsizetype dots = value.text.indexOf(QLatin1String("..")); dots >= 0 && !term.quoted) {
            FilterKey asNumber = key;
            asNumber.kind = Kind::Decimal;
            return range(asNumber, value, dots, false);
        }
        FilterTest test{FilterTest::Kind::Whole, value.text};
        if (!term.quoted)
            test.number = number;
        return test;
    }

    const QString& m_text;
    const QList<FilterKey>& m_keys;
    bool m_hasFreeText;
    const FilterClock& m_clock;
};

} // namespace

bool takesAlternatives(FilterKey::Kind kind) {
    return kind != Kind::Text && kind != Kind::Decimal && kind != Kind::Money && kind != Kind::Duration
        && kind != Kind::Presence;
}

Result<QList<FilterCondition>> readFilter(
    const QString& text, const QList<FilterKey>& keys, bool hasFreeText, const FilterClock& clock) {
    std::optional<FilterMistake> first;
    const Filter filter = scanFilter(text, &first);
    TermReader reader(text, keys, hasFreeText, clock);
    QList<FilterCondition> conditions;
    qsizetype values = 0;
    for (const FilterTerm& term : filter.terms) {
        // The first mistake in the text is the one to tell.
        if (first && first->position < term.position + term.length)
            break;
        auto condition = reader.read(term);
        if (!condition)
            return failure(condition.error());
        values += condition->anyOf.size();
        if (values > MostFilterValues)
            return failure(FilterMistake{FilterMistake::Kind::TooMany, term.position, term.length,
                {QString::number(MostFilterValues)}, text});
        conditions.append(*condition);
    }
    if (first)
        return failure(*first);
    return conditions;
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/filtersql.h"

#include "services/stores/clock.h"
#include "services/stores/words.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;
using Operator = FilterTerm::Operator;

tl::unexpected<Error> mistake(const FilterTerm& term, const QString& sentence) {
    return failure(ErrorCode::InvalidInput,
        QStringLiteral("Character %1, \"%2\": %3").arg(term.position + 1).arg(filterText(term), sentence));
}

/// A pattern that finds `value` anywhere, its own % and _ taken literally.
QString containsPattern(QString value) {
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') % value.toLower() % QLatin1Char('%');
}

QString comparison(Operator op) {
    switch (op) {
    case Operator::Greater:
        return QStringLiteral(">");
    case Operator::GreaterOrEqual:
        return QStringLiteral(">=");
    case Operator::Less:
        return QStringLiteral("<");
    case Operator::LessOrEqual:
        return QStringLiteral("<=");
    case Operator::Matches:
    case Operator::Equals:
    case Operator::Contains:
        break;
    }
    return QStringLiteral("=");
}

bool isComparison(Operator op) {
    return op == Operator::Greater || op == Operator::GreaterOrEqual || op == Operator::Less
        || op == Operator::LessOrEqual;
}

/// Splits `12.5s` into its number and its unit.
bool numberAndUnit(const QString& text, double& number, QString& unit) {
    qsizetype end = 0;
    while (end < text.size() && (text[end].isDigit() || text[end] == u'.' || text[end] == u','))
        ++end;
    bool ok = false;
    number = text.first(end).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    unit = text.sliced(end).toLower();
    return ok;
}

/// `97.5`, `97,5` or `-3` as SQL writes it: a number without groups of thousands.
std::optional<QString> plainDecimal(QString text) {
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]{1,18}([.,][0-9]{1,18})?$"));
    if (!number.match(text).hasMatch())
        return std::nullopt;
    return text.replace(QLatin1Char(','), QLatin1Char('.'));
}

std::optional<qint64> milliseconds(const QString& text) {
    double number = 0;
    QString unit;
    if (!numberAndUnit(text, number, unit) || number > 1e12)
        return std::nullopt;
    if (unit.isEmpty() || unit == u"ms")
        return qRound64(number);
    if (unit == u"s")
        return qRound64(number * 1000);
    if (unit == u"m" || unit == u"min")
        return qRound64(number * 60'000);
    if (unit == u"h")
        return qRound64(number * 3'600'000);
    return std::nullopt;
}

/// What a value of a Time key stands for: from `begin` up to, and without, `end`.
struct Stretch {
    Timestamp begin;
    std::optional<Timestamp> end;
};

std::optional<Stretch> stretchOf(const QString& value, const StoreContext& context) {
    if (value.startsWith(QLatin1String("last-"), Qt::CaseInsensitive)) {
        double number = 0;
        QString unit;
        if (!numberAndUnit(value.sliced(5), number, unit) || number > 36'500)
            return std::nullopt;
        double seconds = 0;
        if (unit == u"d")
            seconds = 86'400;
        else if (unit == u"h")
            seconds = 3'600;
        else if (unit == u"m" || unit == u"min")
            seconds = 60;
        else if (unit == u"w")
            seconds = 7 * 86'400;
        else
            return std::nullopt;
        const Timestamp now = Timestamp::now();
        // Rows dated in the future are outside every "last …".
        return Stretch{now.plusSeconds(-qRound64(number * seconds)), Timestamp{now.microseconds + 1}};
    }
    const QTimeZone zone = zoneOf(context.timeZone);
    // Qt reads the day out of a whole moment, too.
    QDate day = value.size() == 10 ? QDate::fromString(value, Qt::ISODate) : QDate();
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    if (value.compare(QLatin1String("today"), Qt::CaseInsensitive) == 0)
        day = today;
    else if (value.compare(QLatin1String("yesterday"), Qt::CaseInsensitive) == 0)
        day = today.addDays(-1);
    if (day.isValid()) {
        return Stretch{Timestamp::fromDateTime(day.startOfDay(zone)),
            Timestamp::fromDateTime(day.addDays(1).startOfDay(zone))};
    }
    const auto moment = Timestamp::fromText(value);
    if (!moment)
        return std::nullopt;
    return Stretch{*moment, std::nullopt};
}

class ConditionBuilder {
public:
    ConditionBuilder(const ListShape& shape, const StoreContext& context, Dialect dialect)
        : m_shape(shape)
        , m_context(context)
        , m_dialect(dialect) { }

    Result<QString> condition(const FilterTerm& term) {
        if (term.key.isEmpty())
            return freeText(term);
        const auto key = std::find_if(m_shape.filterKeys.begin(), m_shape.filterKeys.end(),
            [&](const FilterKey& k) { return k.name == term.key; });
        if (key == m_shape.filterKeys.end()) {
            return mistake(term,
                QStringLiteral("\"%1\" is not something this list can be filtered by; use one of %2.")
                    .arg(term.key, knownKeys()));
        }
        const QStringList values = hasAlternatives(term, key->kind) ? term.alternatives() : QStringList();
        if (values.size() < 2)
            return ofKey(term, *key);
        QStringList alternatives;
        for (const QString& value : values) {
            FilterTerm each = term;
            each.value = value;
            auto one = ofKey(each, *key);
            if (!one)
                return failure(one.error());
            alternatives.append(*one);
        }
        return QLatin1Char('(') % alternatives.join(QLatin1String(" or ")) % QLatin1Char(')');
    }

    QVariantList parameters;

private:
    /// Not where a comma belongs to the value: `revenue:12,50`, `duration:0,3s`.
    static bool hasAlternatives(const FilterTerm& term, Kind kind) {
        return (term.op == Operator::Matches || term.op == Operator::Equals)
            && (kind == Kind::Word || kind == Kind::Exact || kind == Kind::Integer || kind == Kind::Uuid
                || kind == Kind::Reference);
    }

    QString contains(const QString& sql) const {
        return lowerSql(sql, m_dialect) % QLatin1String(" like ? escape '\\'");
    }

    /// A whole number, also one that the column's own type has no room for.
    QString whole(const QString& sql, Operator op) const {
        return sql % QLatin1Char(' ') % comparison(op)
            % QLatin1String(m_dialect == Dialect::Sqlite ? " ?" : " cast(? as bigint)");
    }

    Result<QString> ofKey(const FilterTerm& term, const FilterKey& key) {
        if (term.value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0 && !term.quoted
            && key.kind != Kind::Presence) {
            if (key.kind == Kind::Word || key.kind == Kind::Text)
                return QStringLiteral("coalesce(%1, '') = ''").arg(wordSql(key.sql, m_dialect));
            return QStringLiteral("%1 is null").arg(key.sql);
        }
        switch (key.kind) {
        case Kind::Word:
        case Kind::Exact:
        case Kind::Text:
            return words(term, key);
        case Kind::Integer:
        case Kind::Decimal:
        case Kind::Money:
            return number(term, key);
        case Kind::Uuid:
            return uuid(term, key);
        case Kind::Duration:
            return duration(term, key);
        case Kind::Time:
            return time(term, key);
        case Kind::Reference:
            return reference(term, key);
        case Kind::Presence:
            return presence(term, key);
        }
        return mistake(term, QStringLiteral("This cannot be read."));
    }

    QString knownKeys() const {
        QStringList names;
        for (const FilterKey& key : m_shape.filterKeys)
            names.append(key.name);
        return names.join(QLatin1String(", "));
    }

    Result<QString> freeText(const FilterTerm& term) {
        QStringList alternatives;
        for (const QString& sql : m_shape.freeText) {
            alternatives.append(contains(sql));
            parameters.append(containsPattern(term.value));
        }
        bool isNumber = false;
        const qint64 id = term.value.toLongLong(&isNumber);
        if (isNumber && !term.quoted && m_shape.ties.front().type == FieldType::Integer) {
            alternatives.append(m_shape.ties.front().sql % QLatin1String(" = ?"));
            parameters.append(id);
        }
        if (alternatives.isEmpty())
            return mistake(term,
                QStringLiteral("This list has no texts to look through; write a key before it, one of %1.")
                    .arg(knownKeys()));
        return QLatin1Char('(') % alternatives.join(QLatin1String(" or ")) % QLatin1Char(')');
    }

    Result<QString> words(const FilterTerm& term, const FilterKey& key) {
        if (isComparison(term.op))
            return mistake(term, QStringLiteral("Words have no order; write %1:word.").arg(key.name));
        if (term.op == Operator::Contains || (key.kind == Kind::Text && term.op == Operator::Matches)) {
            parameters.append(containsPattern(term.value));
            return contains(key.sql);
        }
        if (key.kind == Kind::Exact) {
            parameters.append(term.value.toLower());
            return QString(key.sql % QLatin1String(" = ?"));
        }
        parameters.append(wordOf(term.value));
        return QString(wordSql(key.sql, m_dialect) % QLatin1String(" = ?"));
    }

    Result<QString> number(const FilterTerm& term, const FilterKey& key) {
        QString text = term.value;
        text.remove(QLatin1Char('%'));
        if (term.op == Operator::Contains)
            return mistake(term, QStringLiteral("A number is compared with :, =, <, <=, > or >=."));
        if (key.kind == Kind::Integer) {
            bool ok = false;
            const qint64 value = text.toLongLong(&ok);
            if (!ok)
                return mistake(term,
                    QStringLiteral("\"%1\" is not a whole number of 18 digits or less.").arg(term.value));
            parameters.append(value);
            return whole(key.sql, term.op);
        }
        std::optional<QString> value;
        if (key.kind == Kind::Decimal)
            value = plainDecimal(text);
        else if (const auto amount = readRevenue(text).amount)
            value = amount->toNumeric();
        if (!value)
            return mistake(term, QStringLiteral("\"%1\" is not a number.").arg(term.value));
        const bool sqlite = m_dialect == Dialect::Sqlite;
        parameters.append(sqlite ? QVariant(value->toDouble()) : QVariant(*value));
        const QString sql = sqlite ? QStringLiteral("cast(%1 as numeric)").arg(key.sql) : key.sql;
        return QString(sql % QLatin1Char(' ') % comparison(term.op) % QLatin1String(" ?"));
    }

    Result<QString> uuid(const FilterTerm& term, const FilterKey& key) {
        const QUuid id = QUuid::fromString(term.value);
        if (id.isNull() || (term.op != Operator::Matches && term.op != Operator::Equals))
            return mistake(term,
                QStringLiteral("Write %1:6a0e7a0e-0000-4000-8000-000000000001, an id as the list shows it.")
                    .arg(key.name));
        parameters.append(id.toString(QUuid::WithoutBraces));
        return QString(key.sql % QLatin1String(" = ?"));
    }

    Result<QString> duration(const FilterTerm& term, const FilterKey& key) {
        const auto value = milliseconds(term.value);
        if (!value || term.op == Operator::Contains)
            return mistake(term,
                QStringLiteral("A duration is a number with ms, s, m or h, as in %1>5s.").arg(key.name));
        parameters.append(*value);
        return whole(key.sql, term.op);
    }

    Result<QString> time(const FilterTerm& term, const FilterKey& key) {
        const auto stretch = stretchOf(term.value, m_context);
        if (!stretch || term.op == Operator::Contains)
            return mistake(term,
                QStringLiteral("A time is a day (2026-11-22), a moment in UTC (2026-11-22T14:05), today, "
                               "yesterday or last-7d."));
        const auto compare = [&](const char* op, Timestamp moment) {
            parameters.append(moment.toText());
            return QString(key.sql % QLatin1Char(' ') % QLatin1String(op) % QLatin1String(" ?"));
        };
        switch (term.op) {
        case Operator::Greater:
            return stretch->end ? compare(">=", *stretch->end) : compare(">", stretch->begin);
        case Operator::GreaterOrEqual:
            return compare(">=", stretch->begin);
        case Operator::Less:
            return compare("<", stretch->begin);
        case Operator::LessOrEqual:
            return stretch->end ? compare("<", *stretch->end) : compare("<=", stretch->begin);
        case Operator::Matches:
        case Operator::Equals:
        case Operator::Contains:
            break;
        }
        if (!stretch->end)
            return compare("=", stretch->begin);
        const QString from = compare(">=", stretch->begin);
        return QString(QLatin1Char('(') % from % QLatin1String(" and ") % compare("<", *stretch->end)
            % QLatin1Char(')'));
    }

    Result<QString> reference(const FilterTerm& term, const FilterKey& key) {
        if (term.op != Operator::Matches && term.op != Operator::Equals && term.op != Operator::Contains)
            return mistake(term, QStringLiteral("Write %1:17 or %1:\"part of the name\".").arg(key.name));
        bool isId = false;
        const qint64 id = term.value.toLongLong(&isId);
        if (isId && !term.quoted && term.op != Operator::Contains) {
            parameters.append(id);
            return QString(key.sql % QLatin1String(" = ?"));
        }
        parameters.append(containsPattern(term.value));
        return QStringLiteral("%1 in (select id from %2 where %3)")
            .arg(key.sql, key.table, contains(QStringLiteral("name")));
    }

    Result<QString> presence(const FilterTerm& term, const FilterKey& key) {
        const QString word = term.value.toLower();
        if (word == u"yes" || word == u"true")
            return QString(key.sql % QLatin1String(" is not null"));
        if (word == u"no" || word == u"false" || word == u"none")
            return QString(key.sql % QLatin1String(" is null"));
        return mistake(term, QStringLiteral("Write %1:yes or %1:no.").arg(key.name));
    }

    const ListShape& m_shape;
    const StoreContext& m_context;
    Dialect m_dialect;
};

} // namespace

Result<Statement> filterCondition(
    const ListShape& shape, const Filter& filter, const StoreContext& context, Dialect dialect) {
    ConditionBuilder builder(shape, context, dialect);
    QStringList conditions;
    for (const FilterTerm& term : filter.terms) {
        auto condition = builder.condition(term);
        if (!condition)
            return failure(condition.error());
        // "Not known to be": a row without a value is no counter-example.
        conditions.append(
            term.negated ? QStringLiteral("not coalesce((%1), false)").arg(*condition) : *condition);
    }
    return Statement{conditions.join(QLatin1String(" and ")), builder.parameters};
}

} // namespace sevenscale

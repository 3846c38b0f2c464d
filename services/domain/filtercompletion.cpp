// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filtercompletion.h"

#include "services/domain/filter.h"

#include <algorithm>

namespace sevenscale {
namespace {

using Kind = FilterKey::Kind;
using Operator = FilterTerm::Operator;
using Candidate = FilterCandidate;

constexpr qsizetype MostCandidates = 50;

/// In lower case and without accents.
QString folded(const QString& text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            result += c.toLower();
    }
    return result;
}

bool isOrdered(Kind kind) {
    return kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money || kind == Kind::Duration
        || kind == Kind::Time || kind == Kind::Day;
}

/// What is worth offering behind a key that is typed out; numbers are compared more often than looked up.
QStringList operatorsOf(Kind kind) {
    if (isOrdered(kind))
        return {QStringLiteral(">"), QStringLiteral("<"), QStringLiteral(":"), QStringLiteral(">="),
            QStringLiteral("<=")};
    if (kind == Kind::Json)
        return {QStringLiteral("."), QStringLiteral("~")};
    if (kind == Kind::Uuid || kind == Kind::Presence || kind == Kind::Exact)
        return {QStringLiteral(":")};
    return {QStringLiteral(":"), QStringLiteral("~"), QStringLiteral("=")};
}

QStringList valuesOf(const FilterKey& key, Operator op, const QString& typed) {
    const bool isMatch = op == Operator::Matches || op == Operator::Equals;
    QStringList values;
    switch (key.kind) {
    case Kind::Word:
    case Kind::Exact:
    case Kind::Text:
        if (isMatch)
            values = key.values;
        break;
    case Kind::Presence:
        return {QStringLiteral("yes"), QStringLiteral("no")};
    case Kind::Time:
    case Kind::Day:
        values = {QStringLiteral("today"), QStringLiteral("yesterday"), QStringLiteral("last-24h"),
            QStringLiteral("last-7d"), QStringLiteral("last-30d"), QStringLiteral("this-week"),
            QStringLiteral("this-month"), QStringLiteral("last-month"), QStringLiteral("this-year"),
            QStringLiteral("now-2h")};
        break;
    case Kind::Duration: {
        const bool isNumber = !typed.isEmpty()
            && std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit() || c == u','; });
        for (const char* unit : {"s", "ms", "m", "h", "d"}) {
            if (isNumber)
                values.append(typed + QLatin1String(unit));
        }
        break;
    }
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Money:
    case Kind::Uuid:
    case Kind::Reference:
    case Kind::Json:
        break;
    }
    if (isMatch && key.kind != Kind::Exact)
        values.append(QStringLiteral("none"));
    return values;
}

/// Collects what fits: beginnings, then what has the typed text anywhere, each once.
class Ranking {
public:
    explicit Ranking(const QString& typed)
        : m_typed(folded(typed)) { }

    /// `names`: what a candidate is known by, its own text first.
    void offer(const Candidate& candidate, const QStringList& names) {
        int best = 3;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const QString name = folded(names[i]);
            if (name.startsWith(m_typed))
                best = std::min(best, i == 0 ? 0 : 1);
            else if (name.contains(m_typed))
                best = std::min(best, 2);
        }
        if (best < 3)
            m_ranks[best].append(candidate);
    }

    QList<Candidate> take() const {
        QList<Candidate> all = m_ranks[0] + m_ranks[1] + m_ranks[2];
        if (all.size() > MostCandidates)
            all.resize(MostCandidates);
        return all;
    }

private:
    QString m_typed;
    QList<Candidate> m_ranks[3];
};

void completeKey(FilterCompletion& completion, const QList<FilterKey>& keys) {
    completion.part = FilterCompletion::Part::Key;
    const QString typed = completion.typed.toLower();
    if (const FilterKey* key = typed.isEmpty() ? nullptr : keyNamed(keys, typed)) {
        const QStringList operators = operatorsOf(key->kind);
        for (const QString& op : operators)
            completion.candidates.append({Candidate::Kind::Comparison, key->name + op, key->name, key->kind});
    }
    Ranking ranking(typed);
    for (const FilterKey& key : keys) {
        if (key.answersTo(typed))
            continue;
        ranking.offer(
            {Candidate::Kind::Key, key.name, key.name, key.kind}, QStringList{key.name} + key.aliases);
    }
    completion.candidates += ranking.take();
}

void completeValue(FilterCompletion& completion, const FilterKey& key, const FilterTerm& term,
    const QString& text, qsizetype caret, const QStringList& names) {
    completion.part = FilterCompletion::Part::Value;
    completion.key = key.name;
    completion.keyKind = key.kind;
    qsizetype begin = term.valuePosition;
    qsizetype end = term.position + term.length;
    if (term.quoted) {
        completion.typed = text.mid(begin + 1, std::max<qsizetype>(0, caret - begin - 1));
        if (completion.typed.endsWith(QLatin1Char('"')))
            completion.typed.chop(1);
    } else {
        // Between commas and the dots of a range.
        const bool parted = key.kind != Kind::Text && key.kind != Kind::Decimal && key.kind != Kind::Money
            && key.kind != Kind::Duration && (term.op == Operator::Matches || term.op == Operator::Equals);
        for (qsizetype i = begin; i < end; ++i) {
            const bool comma = parted && text[i] == u',';
            const bool dots = isOrdered(key.kind) && text[i] == u'.' && i > begin && text[i - 1] == u'.';
            if (!comma && !dots)
                continue;
            if (i < caret)
                begin = i + 1;
            else
                end = std::min(end, dots ? i - 1 : i);
        }
        end = std::max(end, std::max(begin, caret));
        completion.typed = text.mid(begin, caret - begin);
    }
    completion.position = begin;
    completion.length = end - begin;

    Ranking ranking(completion.typed);
    if (key.kind == Kind::Reference) {
        for (const QString& name : names) {
            // Quoted, so that a comma or the word `none` in it stands for itself.
            FilterTerm whole;
            whole.value = name;
            whole.quoted = true;
            ranking.offer({Candidate::Kind::Name, filterText(whole), key.name, key.kind}, {name});
        }
    }
    const QStringList values = term.quoted ? QStringList() : valuesOf(key, term.op, completion.typed);
    for (const QString& value : values) {
        if (value != completion.typed)
            ranking.offer({Candidate::Kind::Value, value, key.name, key.kind}, {value});
    }
    completion.candidates = ranking.take();
}

} // namespace

FilterCompletion completeFilter(
    const QList<FilterKey>& keys, const QString& text, qsizetype caret, const QStringList& names) {
    caret = std::clamp<qsizetype>(caret, 0, text.size());
    FilterCompletion completion;
    completion.position = caret;
    const Filter filter = scanFilter(text);
    const auto term = std::find_if(filter.terms.begin(), filter.terms.end(),
        [caret](const FilterTerm& t) { return t.position <= caret && caret <= t.position + t.length; });
    if (term == filter.terms.end()) {
        completeKey(completion, keys);
        return completion;
    }
    if (!term->key.isEmpty()) {
        const FilterKey* key = keyNamed(keys, term->key);
        if (key && caret >= term->valuePosition)
            completeValue(completion, *key, *term, text, caret, names);
        return completion;
    }
    if (term->quoted || caret < term->valuePosition)
        return completion;
    completion.position = term->valuePosition;
    completion.length = term->value.size();
    completion.typed = text.mid(completion.position, caret - completion.position);
    completeKey(completion, keys);
    return completion;
}

CompletedFilter completed(
    const QString& text, const FilterCompletion& completion, const FilterCandidate& candidate) {
    QString put = candidate.text;
    if (candidate.kind == FilterCandidate::Kind::Key) {
        const QStringList operators = operatorsOf(candidate.keyKind);
        put += operators.first();
    }
    CompletedFilter result{text, completion.position};
    result.text.replace(completion.position, completion.length, put);
    result.caret += put.size();
    const bool isWhole
        = candidate.kind == FilterCandidate::Kind::Value || candidate.kind == FilterCandidate::Kind::Name;
    if (isWhole) {
        if (result.caret == result.text.size())
            result.text += QLatin1Char(' ');
        if (result.text[result.caret].isSpace())
            ++result.caret;
    }
    return result;
}

} // namespace sevenscale

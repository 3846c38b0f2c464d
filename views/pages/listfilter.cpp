// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listfilter.h"

#include "models/words.h"
#include "services/domain/filtercondition.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/label.h"

#include <QLineEdit>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sevenscale {
namespace {

QString joined(const QList<FilterTerm>& terms, const QString& typed) {
    QStringList parts;
    for (const FilterTerm& term : terms)
        parts.append(filterText(term));
    if (!typed.trimmed().isEmpty())
        parts.append(typed.trimmed());
    return parts.join(QLatin1Char(' '));
}

/// `Clinic`, also where the schema's name was typed, and `details.error.code`: the words of a document are
/// other people's.
QString termName(const FilterTerm& term, const QList<FilterKey>& keys) {
    if (term.key.isEmpty())
        return {};
    if (!term.path.isEmpty())
        return term.keyText();
    const FilterKey* key = keyNamed(keys, term.key);
    return Words::filterKey(key ? key->name : term.key);
}

bool isFacetTerm(const FilterTerm& term, const QString& key) {
    return term.key == key && !term.negated
        && (term.op == FilterTerm::Operator::Matches || term.op == FilterTerm::Operator::Equals);
}

/// `key:value` as it would be read: quoted where the value would mean something else.
FilterTerm valueTerm(const QString& key, const std::optional<QString>& value) {
    if (value) {
        if (const auto read = parseFilter(filterText(key, *value)); read && read->terms.size() == 1) {
            FilterTerm term = read->terms.first();
            term.position = term.length = term.valuePosition = 0;
            return term;
        }
    }
    FilterTerm term;
    term.key = key;
    term.value = value.value_or(QStringLiteral("none"));
    return term;
}

bool isSameValue(const FilterTerm& term, const FilterTerm& wanted) {
    return term.key == wanted.key && term.quoted == wanted.quoted && term.value == wanted.value;
}

QString operatorWord(FilterTerm::Operator op) {
    switch (op) {
    case FilterTerm::Operator::Greater:
        return QStringLiteral("> ");
    case FilterTerm::Operator::GreaterOrEqual:
        return QStringLiteral("≥ ");
    case FilterTerm::Operator::Less:
        return QStringLiteral("< ");
    case FilterTerm::Operator::LessOrEqual:
        return QStringLiteral("≤ ");
    case FilterTerm::Operator::Contains:
        return QStringLiteral("~ ");
    case FilterTerm::Operator::Matches:
    case FilterTerm::Operator::Equals:
        break;
    }
    return {};
}

} // namespace

ListFilter::ListFilter(FilterBar* bar, Label* mistake, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_mistake(mistake) {
    connect(bar, &FilterBar::edited, this, [this](const QString& text) { applyTyped(text, false); });
    connect(bar, &FilterBar::submitted, this, [this](const QString& text) { applyTyped(text, true); });
    connect(bar, &FilterBar::chipRemoved, this, [this](const QString& key) { remove(key.toInt()); });
    connect(bar, &FilterBar::cleared, this, [this] { show({}); });
}

QString ListFilter::text() const {
    return joined(m_terms, m_typed);
}

QString ListFilter::normalised() const {
    const auto typed = parseFilter(m_typed);
    return typed ? joined(m_terms + typed->terms, {}) : text();
}

bool ListFilter::show(const QString& text) {
    m_terms.clear();
    m_typed.clear();
    const auto readText = read(text);
    if (!readText) {
        m_bar->field()->setText(text);
        reword();
        setError(readText.error());
        return false;
    }
    m_terms = readText->terms;
    m_bar->field()->clear();
    apply();
    return true;
}

void ListFilter::setKeys(const QList<FilterKey>& keys) {
    m_keys = keys;
    m_bar->setKeys(keys);
    // What was asked for before anybody knew the keys may be wrong, and then belongs into the field.
    if (const QString before = text(); !read(before))
        show(before);
}

void ListFilter::setValueWords(std::function<QString(const FilterTerm&)> words) {
    m_valueWords = std::move(words);
}

/// Reads what is typed; with the list's keys at hand, keys and values are looked at, too.
Result<Filter> ListFilter::read(const QString& text) const {
    if (!m_keys.isEmpty()) {
        if (const auto read = readFilter(text, m_keys, true, FilterClock{}); !read)
            return failure(read.error());
    }
    return parseFilter(text);
}

void ListFilter::applyTyped(const QString& text, bool keep) {
    const auto typed = read(text);
    if (!typed) {
        // What is not finished is not wrong yet.
        if (keep || !m_bar->isSuggesting())
            setError(typed.error());
        return;
    }
    m_typed = text.trimmed();
    if (keep) {
        m_terms += typed->terms;
        m_typed.clear();
        m_bar->field()->clear();
    }
    apply();
}

void ListFilter::clearField() {
    m_bar->field()->clear();
    applyTyped({}, false);
}

void ListFilter::apply() {
    // What the database refused may be mended by this; what stands in the field unread is still wrong.
    const auto typed = read(m_bar->field()->text());
    setError(typed ? std::nullopt : std::optional(typed.error()));
    reword();
    Q_EMIT changed();
}

void ListFilter::remove(int index) {
    if (index < 0 || index >= m_terms.size())
        return;
    m_terms.removeAt(index);
    apply();
}

bool ListFilter::isChosen(const QString& key, const std::optional<QString>& value) const {
    const FilterTerm wanted = valueTerm(key, value);
    return std::any_of(m_terms.cbegin(), m_terms.cend(), [&](const FilterTerm& term) {
        return isFacetTerm(term, key) && term.quoted == wanted.quoted
            && term.alternatives().contains(wanted.value);
    });
}

QStringList ListFilter::chosen(const QString& key) const {
    QStringList values;
    for (const FilterTerm& term : m_terms) {
        if (isFacetTerm(term, key) && !term.quoted)
            values += term.alternatives();
    }
    return values;
}

bool ListFilter::isExcluded(const QString& key, const std::optional<QString>& value) const {
    const FilterTerm wanted = valueTerm(key, value);
    return std::any_of(m_terms.cbegin(), m_terms.cend(),
        [&](const FilterTerm& term) { return term.negated && isSameValue(term, wanted); });
}

void ListFilter::chooseOnly(const QString& key, const std::optional<QString>& value) {
    m_terms.removeIf([&](const FilterTerm& term) { return isFacetTerm(term, key); });
    m_terms.prepend(valueTerm(key, value));
    apply();
}

void ListFilter::forget(const QString& key) {
    m_terms.removeIf([&](const FilterTerm& term) { return isFacetTerm(term, key); });
    apply();
}

void ListFilter::toggle(const QString& key, const std::optional<QString>& value) {
    const FilterTerm wanted = valueTerm(key, value);
    const auto term = std::find_if(
        m_terms.begin(), m_terms.end(), [&](const FilterTerm& each) { return isFacetTerm(each, key); });
    if (term == m_terms.end())
        return chooseOnly(key, value);
    QStringList values = term->alternatives();
    const bool same = term->quoted == wanted.quoted;
    if (same && values.removeAll(wanted.value) > 0) {
        if (values.isEmpty())
            return forget(key);
    } else {
        const FilterKey* known = keyNamed(m_keys, key);
        if (!same || wanted.quoted || (known && !takesAlternatives(known->kind)))
            return chooseOnly(key, value);
        values.append(wanted.value);
    }
    term->value = values.join(QLatin1Char(','));
    apply();
}

void ListFilter::toggleExcluded(const QString& key, const std::optional<QString>& value) {
    FilterTerm wanted = valueTerm(key, value);
    const bool excluded = isExcluded(key, value);
    m_terms.removeIf([&](const FilterTerm& term) { return isSameValue(term, wanted); });
    if (!excluded) {
        wanted.negated = true;
        m_terms.prepend(wanted);
    }
    apply();
}

void ListFilter::reword() {
    QList<FilterChip> chips;
    for (int i = 0; i < m_terms.size(); ++i) {
        const FilterTerm& term = m_terms[i];
        FilterChip chip;
        chip.key = QString::number(i);
        chip.name = termName(term, m_keys);
        chip.value
            = term.key.isEmpty() ? QString(QChar(0x201C) % term.value % QChar(0x201D)) : termText(term);
        chip.negated = term.negated;
        chips.append(chip);
    }
    m_bar->setChips(chips);
}

bool ListFilter::namesOneRow(const QString& own) const {
    return m_typed.isEmpty() && std::any_of(m_terms.cbegin(), m_terms.cend(), [&own](const auto& term) {
        bool isId = false;
        term.value.toLongLong(&isId);
        return !term.negated && (term.key == u"id" || (term.key == own && isId));
    });
}

/// A term's values and how they are compared: "Failed, Timed out", "> 5s".
QString ListFilter::termText(const FilterTerm& term) const {
    const auto textOf = [this, &term](const QString& value) {
        FilterTerm one = term;
        one.value = value;
        return m_valueWords ? m_valueWords(one) : one.value;
    };
    const bool lists = term.op == FilterTerm::Operator::Matches || term.op == FilterTerm::Operator::Equals;
    const QStringList values = lists ? term.alternatives() : QStringList{term.value};
    QStringList texts;
    std::transform(values.cbegin(), values.cend(), std::back_inserter(texts), textOf);
    // Nothing here knows which commas are decimal points: where there is nothing to name, it stays as typed.
    return operatorWord(term.op) % (texts == values ? textOf(term.value) : texts.join(QLatin1String(", ")));
}

void ListFilter::setError(const std::optional<Error>& error) {
    const QString sentence = error ? Words::filterError(*error) : QString();
    const QString typed = m_bar->field()->text();
    qsizetype position = 0;
    qsizetype length = 0;
    if (error && error->mistake) {
        const FilterMistake& mistake = *error->mistake;
        position = mistake.position;
        // The store has read the chips, too, which come first.
        if (mistake.filter != typed && mistake.filter.endsWith(m_typed))
            position += typed.indexOf(m_typed) + m_typed.size() - mistake.filter.size();
        if (position >= 0 && position + mistake.length <= typed.size())
            length = mistake.length;
    }
    m_bar->setError(sentence, std::max<qsizetype>(position, 0), length);
    m_mistake->setText(sentence);
    m_mistake->setVisible(!sentence.isEmpty());
}

QString ListFilter::conditions() const {
    QStringList words;
    for (const FilterTerm& term : m_terms) {
        const QString text = term.key.isEmpty()
            ? QString(QChar(0x201C) % term.value % QChar(0x201D))
            : QString(termName(term, m_keys) % QLatin1Char(' ') % termText(term));
        words.append(term.negated ? tr("not %1", "a condition of a filter").arg(text) : text);
    }
    if (!m_typed.isEmpty())
        words.append(QChar(0x201C) % m_typed % QChar(0x201D));
    return words.join(QStringLiteral(" · "));
}

void ListFilter::dropIds() {
    const auto byId = [](const FilterTerm& term) {
        if (term.key == u"id")
            return true;
        if ((term.key != u"client" && term.key != u"agent") || term.quoted)
            return false;
        const QStringList values = term.alternatives();
        return std::all_of(values.cbegin(), values.cend(), [](const QString& value) {
            bool isId = false;
            value.toLongLong(&isId);
            return isId;
        });
    };
    m_terms.removeIf(byId);
    if (auto typed = parseFilter(m_typed); typed && typed->terms.removeIf(byId) > 0) {
        m_typed = joined(typed->terms, {});
        m_bar->field()->setText(m_typed);
    }
}

} // namespace sevenscale

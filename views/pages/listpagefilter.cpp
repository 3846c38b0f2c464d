// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"
#include "services/domain/filtercondition.h"
#include "views/pages/listpage.h"
#include "views/widgets/label.h"

#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <utility>

// The filter of a list: text, chips, the values above the list, and drills.

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

QString ListPage::nameOf(const QString& key, qint64 id) const {
    Q_UNUSED(key)
    Q_UNUSED(id)
    return {};
}

QString ListPage::chipValue(const FilterTerm& term) const {
    const bool byName = term.key == u"client" || term.key == u"agent";
    bool isId = false;
    const qint64 id = term.value.toLongLong(&isId);
    if (byName && isId && !term.quoted) {
        const QString name = nameOf(term.key, id);
        return name.isEmpty() ? QString(QLatin1Char('#') % term.value) : name;
    }
    // Drills name moments in UTC; a person reads the tenant's time.
    static const QRegularExpression moment(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)$"));
    if (moment.match(term.value).hasMatch()) {
        if (const auto at = Timestamp::fromText(term.value); at && at->isFinite())
            return format().shortMoment(*at);
    }
    return Words::filterValue(term.key, term.value, term.quoted);
}

/// A term's values and how they are compared: "Failed, Timed out", "> 5s".
QString ListPage::termText(const FilterTerm& term) const {
    const auto textOf = [this, &term](const QString& value) {
        FilterTerm one = term;
        one.value = value;
        return chipValue(one);
    };
    const bool lists = term.op == FilterTerm::Operator::Matches || term.op == FilterTerm::Operator::Equals;
    const QStringList values = lists ? term.alternatives() : QStringList{term.value};
    QStringList texts;
    std::transform(values.cbegin(), values.cend(), std::back_inserter(texts), textOf);
    // Nothing here knows which commas are decimal points: where there is nothing to name, it stays as typed.
    return operatorWord(term.op) % (texts == values ? textOf(term.value) : texts.join(QLatin1String(", ")));
}

QString ListPage::filter() const {
    return joined(m_terms, m_typed);
}

void ListPage::openFilter(const QString& filter) {
    closeDetail();
    showFilter(filter);
    // One row by its id: `id:…` anywhere, `client:17` on the clinics' page.
    const QString own = key().chopped(1);
    m_openOnArrival
        = m_typed.isEmpty() && std::any_of(m_terms.cbegin(), m_terms.cend(), [&own](const auto& term) {
              bool isId = false;
              term.value.toLongLong(&isId);
              return !term.negated && (term.key == u"id" || (term.key == own && isId));
          });
    // The same filter once more asks for nothing: the row may be here already, or the last try has failed.
    if (m_model->status() == PagedTableModel::Status::Ready)
        openSingleRow();
    else if (m_model->status() == PagedTableModel::Status::Failed && isVisible())
        m_model->refresh();
}

/// What a drill-down to one row wants, when its rows are here.
bool ListPage::openSingleRow() {
    if (!std::exchange(m_openOnArrival, false) || m_model->rowCount() != 1)
        return false;
    openDetail(m_model->idAt(0));
    return true;
}

/// Makes `text` the filter: its terms become chips; what cannot be read stays in the field, with what is
/// wrong.
void ListPage::showFilter(const QString& text) {
    m_terms.clear();
    m_typed.clear();
    const auto read = readTyped(text);
    if (read) {
        m_terms = read->terms;
        m_filterBar->field()->clear();
        applyTerms();
    } else {
        m_openOnArrival = false;
        m_filterBar->field()->setText(text);
        updateChips();
        setFilterError(read.error());
    }
}

void ListPage::setFilterKeys(const QList<FilterKey>& keys) {
    m_keys = keys;
    m_filterBar->setKeys(keys);
    // What was asked for before anybody knew the keys may be wrong, and then belongs into the field.
    if (const QString text = filter(); !readTyped(text))
        showFilter(text);
}

void ListPage::setNames(const QString& key, const QString& typed, const QStringList& names) {
    m_filterBar->setNames(key, typed, names);
}

/// Reads what is typed; with the list's keys at hand, keys and values are looked at, too.
Result<Filter> ListPage::readTyped(const QString& text) const {
    if (!m_keys.isEmpty()) {
        if (const auto read = readFilter(text, m_keys, true, FilterClock{}); !read)
            return failure(read.error());
    }
    return parseFilter(text);
}

void ListPage::applyTyped(const QString& text, bool keep) {
    const auto read = readTyped(text);
    if (!read) {
        // What is not finished is not wrong yet.
        if (keep || !m_filterBar->isSuggesting())
            setFilterError(read.error());
        return;
    }
    m_typed = text.trimmed();
    if (keep) {
        m_terms += read->terms;
        m_typed.clear();
        m_filterBar->field()->clear();
    }
    applyTerms();
}

void ListPage::applyTerms() {
    m_openOnArrival = false; // what was drilled to is not what is asked for now
    // What the database refused may be mended by this; what stands in the field unread is still wrong.
    const auto read = readTyped(m_filterBar->field()->text());
    setFilterError(read ? std::nullopt : std::optional(read.error()));
    updateChips();
    m_model->setFilter(filter());
    updatePlaceholder();
    // Before the first load the model only takes note.
    if (isVisible() && m_model->status() == PagedTableModel::Status::Idle)
        m_model->refresh();
}

void ListPage::removeTerm(int index) {
    if (index < 0 || index >= m_terms.size())
        return;
    m_terms.removeAt(index);
    applyTerms();
}

void ListPage::toggleFacet(const QString& key, bool chosen) {
    const QString name = facetKey();
    m_terms.removeIf([&](const FilterTerm& term) { return isFacetTerm(term, name); });
    if (chosen) {
        FilterTerm term;
        term.key = name;
        term.value = key;
        m_terms.prepend(term);
    }
    applyTerms();
}

void ListPage::excludeFacet(const QString& key) {
    FilterTerm term;
    term.key = facetKey();
    term.value = key;
    term.negated = true;
    const auto isSame
        = [&](const FilterTerm& other) { return other.key == term.key && other.value == term.value; };
    const bool excluded = std::any_of(m_terms.cbegin(), m_terms.cend(),
        [&](const FilterTerm& other) { return isSame(other) && other.negated; });
    m_terms.removeIf(isSame);
    if (!excluded)
        m_terms.prepend(term);
    applyTerms();
}

void ListPage::updateChips() {
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
    m_filterBar->setChips(chips);

    QList<Facet> offered = facets();
    for (Facet& facet : offered) {
        facet.chosen = std::any_of(m_terms.cbegin(), m_terms.cend(),
            [&](const FilterTerm& term) { return isFacetTerm(term, facetKey()) && term.value == facet.key; });
        if (m_facetCounts) // who counted left out what nobody has
            facet.count = Format::count(m_facetCounts->value(facet.key));
    }
    m_facets->setFacets(offered);
    m_facets->setVisible(!offered.isEmpty());
}

void ListPage::setFacetCounts(const QHash<QString, qint64>& counts) {
    m_facetCounts = counts;
    updateChips();
}

void ListPage::setFilterError(const std::optional<Error>& error) {
    const QString sentence = error ? Words::filterError(*error) : QString();
    const QString typed = m_filterBar->field()->text();
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
    m_filterBar->setError(sentence, std::max<qsizetype>(position, 0), length);
    m_filterError->setText(sentence);
    m_filterError->setVisible(!sentence.isEmpty());
}

QString ListPage::conditions() const {
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

void ListPage::dropIds() {
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
        m_filterBar->field()->setText(m_typed);
    }
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/filter.h"

#include <algorithm>

namespace sevenscale {
namespace {

using Operator = FilterTerm::Operator;
using Mistake = FilterMistake::Kind;

bool isKeyCharacter(QChar c) {
    return c.isLetterOrNumber() || c == u'_';
}

/// Of a part of a path that needs no quotation marks.
bool isPartCharacter(QChar c) {
    return isKeyCharacter(c) || c == u'-' || c == u'$';
}

bool isBlank(QChar c) {
    return c.isSpace();
}

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

QString quotedText(QString text) {
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') % text % QLatin1Char('"');
}

QString quotedIfNeeded(const QString& value, bool force) {
    bool plain = !force && !value.isEmpty();
    for (const QChar c : value)
        plain = plain && !isBlank(c) && c != u'"' && c != u'\\';
    return plain ? value : quotedText(value);
}

/// Reads one term after the other. What is wrong is noted, the first of it, and read over.
class Scanner {
public:
    /// No database takes the character NUL.
    explicit Scanner(QString text)
        : m_text(text.replace(QChar::Null, QLatin1Char(' '))) { }

    Filter read() {
        Filter filter;
        for (;;) {
            skipBlanks();
            if (atEnd())
                return filter;
            filter.terms.append(term());
        }
    }

    std::optional<FilterMistake> mistake;

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool isAt(qsizetype at, QChar c) const { return at < m_text.size() && m_text[at] == c; }
    void skipBlanks() {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }
    void note(Mistake kind, qsizetype begin, qsizetype end, QStringList arguments = {}) {
        if (!mistake)
            mistake = FilterMistake{kind, begin, end - begin, std::move(arguments), m_text};
    }

    FilterTerm term() {
        FilterTerm term;
        term.position = m_at;
        if (isAt(m_at, u'-') && m_at + 1 < m_text.size() && !isBlank(m_text[m_at + 1])) {
            term.negated = true;
            ++m_at;
        }
        key(term);
        term.valuePosition = m_at;
        if (isAt(m_at, u'"'))
            quotedValue(term);
        else
            plainValue(term);
        term.length = m_at - term.position;
        if (!term.key.isEmpty() && term.value.isEmpty() && !term.quoted)
            note(Mistake::NoValue, term.position, m_at, {m_text.mid(term.position, term.length)});
        return term;
    }

    /// A key is one only with an operator behind it; else nothing is read.
    void key(FilterTerm& term) {
        qsizetype at = m_at;
        while (at < m_text.size() && isKeyCharacter(m_text[at]))
            ++at;
        const qsizetype end = at;
        QStringList path;
        if (end == m_at || !parts(at, path) || !operation(at, term.op))
            return;
        term.key = m_text.mid(m_at, end - m_at).toLower();
        term.path = path;
        m_at = at;
    }

    /// False when there is something that cannot be a path.
    bool parts(qsizetype& at, QStringList& path) const {
        for (;;) {
            if (isAt(at, u'[')) {
                qsizetype end = at + 1;
                while (end < m_text.size() && isDigit(m_text[end]))
                    ++end;
                if (end == at + 1 || !isAt(end, u']'))
                    return false;
                path.append(m_text.mid(at + 1, end - at - 1));
                at = end + 1;
            } else if (isAt(at, u'.') && isAt(at + 1, u'"')) {
                ++at;
                QString part;
                if (!quoted(at, part))
                    return false;
                path.append(part);
            } else if (isAt(at, u'.')) {
                qsizetype end = at + 1;
                while (end < m_text.size() && isPartCharacter(m_text[end]))
                    ++end;
                if (end == at + 1)
                    return false;
                path.append(m_text.mid(at + 1, end - at - 1));
                at = end;
            } else {
                return true;
            }
        }
    }

    bool operation(qsizetype& at, Operator& op) const {
        if (at >= m_text.size())
            return false;
        const bool orEqual = isAt(at + 1, u'=');
        switch (m_text[at].unicode()) {
        case u':':
            op = Operator::Matches;
            break;
        case u'=':
            op = Operator::Equals;
            break;
        case u'~':
            op = Operator::Contains;
            break;
        case u'>':
            op = orEqual ? Operator::GreaterOrEqual : Operator::Greater;
            at += orEqual;
            break;
        case u'<':
            op = orEqual ? Operator::LessOrEqual : Operator::Less;
            at += orEqual;
            break;
        default:
            return false;
        }
        ++at;
        return true;
    }

    /// Reads what stands in quotation marks at `at`, which is the first of them; \" and \\ stand for
    /// themselves. False when there is no second one.
    bool quoted(qsizetype& at, QString& value) const {
        for (++at; at < m_text.size(); ++at) {
            if (m_text[at] == u'\\' && at + 1 < m_text.size()) {
                value += m_text[++at];
            } else if (m_text[at] == u'"') {
                ++at;
                return true;
            } else {
                value += m_text[at];
            }
        }
        return false;
    }

    void quotedValue(FilterTerm& term) {
        term.quoted = true;
        if (!quoted(m_at, term.value)) {
            note(Mistake::OpenQuote, term.valuePosition, m_text.size());
            return;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && !isBlank(m_text[end]))
            ++end;
        if (end > m_at)
            note(Mistake::TextBehindQuote, m_at, end);
    }

    void plainValue(FilterTerm& term) {
        const qsizetype begin = m_at;
        while (!atEnd()) {
            if (isBlank(m_text[m_at])) {
                const qsizetype amount = term.key.isEmpty() ? -1 : amountBehind(begin);
                if (amount < 0)
                    break;
                m_at = amount;
            }
            ++m_at;
        }
        term.value = m_text.mid(begin, m_at - begin);
    }

    /// Where the digits go on behind `R$` and the blanks here, as people write an amount; -1 where they do
    /// not.
    qsizetype amountBehind(qsizetype begin) const {
        const QStringView read = QStringView(m_text).mid(begin, m_at - begin);
        if (!read.endsWith(u"R$", Qt::CaseInsensitive)
            || (read.size() > 2 && read[read.size() - 3].isLetterOrNumber()))
            return -1;
        qsizetype at = m_at;
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        const bool sign = isAt(at, u'-') || isAt(at, u'\u2212');
        return at + sign < m_text.size() && isDigit(m_text[at + sign]) ? at : -1;
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

QString FilterTerm::keyText() const {
    QString text = key;
    for (const QString& part : path) {
        const bool plain = !part.isEmpty() && std::all_of(part.begin(), part.end(), isPartCharacter);
        text += QLatin1Char('.') % (plain ? part : quotedText(part));
    }
    return text;
}

QList<FilterTerm::Alternative> FilterTerm::placedAlternatives() const {
    QList<Alternative> result;
    if (!quoted) {
        qsizetype begin = 0;
        while (begin <= value.size()) {
            qsizetype end = value.indexOf(QLatin1Char(','), begin);
            if (end < 0)
                end = value.size();
            if (end > begin)
                result.append({value.mid(begin, end - begin), valuePosition + begin, end - begin});
            begin = end + 1;
        }
    }
    return result.isEmpty() ? QList<Alternative>{whole()} : result;
}

QStringList FilterTerm::alternatives() const {
    QStringList texts;
    for (const Alternative& alternative : placedAlternatives())
        texts.append(alternative.text);
    return texts;
}

Filter scanFilter(const QString& text, std::optional<FilterMistake>* mistake) {
    Scanner scanner(text);
    Filter filter = scanner.read();
    if (mistake)
        *mistake = scanner.mistake;
    return filter;
}

Result<Filter> parseFilter(const QString& text) {
    std::optional<FilterMistake> mistake;
    Filter filter = scanFilter(text, &mistake);
    if (mistake)
        return failure(*mistake);
    return filter;
}

QString operatorText(Operator op) {
    switch (op) {
    case Operator::Matches:
        return QStringLiteral(":");
    case Operator::Equals:
        return QStringLiteral("=");
    case Operator::Greater:
        return QStringLiteral(">");
    case Operator::GreaterOrEqual:
        return QStringLiteral(">=");
    case Operator::Less:
        return QStringLiteral("<");
    case Operator::LessOrEqual:
        return QStringLiteral("<=");
    case Operator::Contains:
        break;
    }
    return QStringLiteral("~");
}

QString filterText(const FilterTerm& term) {
    const QString sign = term.negated ? QStringLiteral("-") : QString();
    if (!term.key.isEmpty()) {
        // `key>` `=5` is not `key>=5`.
        const bool joins = (term.op == Operator::Greater || term.op == Operator::Less)
            && term.value.startsWith(QLatin1Char('='));
        return sign % term.keyText() % operatorText(term.op)
            % quotedIfNeeded(term.value, term.quoted || joins);
    }
    // A free word that would read as a key, a sign or a quote must be quoted.
    bool force = term.quoted || term.value.startsWith(QLatin1Char('-'));
    for (const QChar c : term.value)
        force = force || c == u':' || c == u'=' || c == u'~' || c == u'<' || c == u'>';
    return sign % quotedIfNeeded(term.value, force);
}

QString filterText(const QString& key, const QString& value) {
    FilterTerm term;
    term.key = key;
    term.value = value;
    term.quoted
        = value.contains(QLatin1Char(',')) || value.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0;
    return filterText(term);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/jsonspan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int Deepest = 512;
constexpr qsizetype Largest = 64 * 1024 * 1024;

/// Reads a text from its beginning to its end, or to its first mistake. Qt's own parser says of a missing
/// comma that the object is not closed, and where a value stood it does not say at all.
class Reader {
public:
    explicit Reader(const QString& text)
        : m_text(text) {
        if (m_text.startsWith(QChar::ByteOrderMark))
            ++m_at;
    }

    tl::expected<JsonSpan, JsonMistake> document() {
        JsonSpan root;
        blanks();
        if (m_text.size() > Largest)
            fail(JsonProblem::TooLarge, 0);
        else if (atEnd())
            fail(JsonProblem::Empty, m_at);
        else if (here() != u'{' && here() != u'[')
            fail(JsonProblem::NotAnObject, m_at);
        else if (value(root, 0)) {
            blanks();
            if (!atEnd())
                fail(JsonProblem::TrailingText, m_at);
        }
        if (m_mistake)
            return tl::unexpected(*m_mistake);
        return root;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return atEnd() ? QChar() : m_text.at(m_at); }
    void blanks() {
        while (here() == u' ' || here() == u'\n' || here() == u'\r' || here() == u'\t')
            ++m_at;
    }
    bool take(QChar c) {
        if (atEnd() || here() != c)
            return false;
        ++m_at;
        blanks();
        return true;
    }
    bool fail(JsonProblem problem, qsizetype at) {
        m_mistake = JsonMistake{problem, at, {}};
        return false;
    }

    /// What stands between the quotes is looked at by mistakeWithin().
    bool string() {
        const qsizetype begin = m_at++;
        while (!atEnd() && here() != u'"')
            m_at += here() == u'\\' ? 2 : 1;
        if (atEnd())
            return fail(JsonProblem::UnterminatedText, begin);
        ++m_at;
        return true;
    }
    bool word(JsonSpan& span) {
        while (here().isLetterOrNumber() || here() == u'-' || here() == u'+' || here() == u'.')
            ++m_at;
        const QStringView text = QStringView(m_text).sliced(span.begin, m_at - span.begin);
        if (text == u"null")
            span.kind = JsonSpan::Kind::Null;
        else if (text == u"true" || text == u"false")
            span.kind = JsonSpan::Kind::Bool;
        else if (isJsonNumber(text))
            span.kind = JsonSpan::Kind::Number;
        else if (!text.isEmpty() && (text.front().isDigit() || QStringView(u"-+.").contains(text.front())))
            return fail(JsonProblem::WrongNumber, span.begin);
        else
            return fail(JsonProblem::MissingValue, span.begin);
        return true;
    }
    bool member(JsonSpan& child, int depth) {
        const qsizetype begin = m_at;
        if (here() != u'"')
            return fail(JsonProblem::MissingName, m_at);
        if (!string())
            return false;
        const qsizetype end = m_at;
        blanks();
        if (!take(u':'))
            return fail(JsonProblem::MissingColon, m_at);
        if (!value(child, depth))
            return false;
        child.key = jsonUnquoted(QStringView(m_text).sliced(begin, end - begin));
        child.keyBegin = begin;
        child.keyEnd = end;
        return true;
    }
    bool children(JsonSpan& parent, int depth) {
        const bool isObject = parent.kind == JsonSpan::Kind::Object;
        const QChar close = isObject ? u'}' : u']';
        if (depth > Deepest)
            return fail(JsonProblem::TooDeep, m_at);
        ++m_at;
        blanks();
        if (!atEnd() && here() == close) {
            ++m_at;
            return true;
        }
        do {
            JsonSpan child;
            if (atEnd())
                break;
            if (!(isObject ? member(child, depth) : value(child, depth)))
                return false;
            parent.children.append(std::move(child));
            blanks();
        } while (take(u','));
        if (!atEnd() && here() == close) {
            ++m_at;
            return true;
        }
        if (atEnd() || here() == u'}' || here() == u']')
            return fail(isObject ? JsonProblem::UnterminatedObject : JsonProblem::UnterminatedArray, m_at);
        return fail(JsonProblem::MissingComma, m_at);
    }
    bool value(JsonSpan& span, int depth) {
        span.begin = m_at;
        bool whole = true;
        switch (here().unicode()) {
        case u'{':
        case u'[':
            span.kind = here() == u'{' ? JsonSpan::Kind::Object : JsonSpan::Kind::Array;
            whole = children(span, depth + 1);
            break;
        case u'"':
            span.kind = JsonSpan::Kind::String;
            whole = string();
            break;
        default:
            whole = word(span);
        }
        span.end = m_at;
        return whole;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    std::optional<JsonMistake> m_mistake;
};

/// A control character or a wrong escape between these quotes.
std::optional<JsonMistake> mistakeInString(const QString& text, qsizetype begin, qsizetype end) {
    static const QRegularExpression escape(QStringLiteral("(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4})"));
    for (qsizetype i = begin; i < end; ++i) {
        if (text.at(i).unicode() < 0x20)
            return JsonMistake{JsonProblem::WrongCharacter, i, {}};
        if (text.at(i) != u'\\')
            continue;
        if (!escape
                 .match(text, i + 1, QRegularExpression::NormalMatch,
                     QRegularExpression::AnchorAtOffsetMatchOption)
                 .hasMatch())
            return JsonMistake{JsonProblem::WrongEscape, i, {}};
        if (QStringView(text).sliced(i).startsWith(u"\\u0000"))
            return JsonMistake{JsonProblem::WrongCharacter, i, {}};
        ++i;
    }
    return std::nullopt;
}

/// What can be read, and a database would lose or refuse.
std::optional<JsonMistake> mistakeWithin(const QString& text, const JsonSpan& span) {
    if (span.kind == JsonSpan::Kind::String)
        return mistakeInString(text, span.begin, span.end);
    QSet<QString> keys;
    for (const JsonSpan& child : span.children) {
        if (span.kind == JsonSpan::Kind::Object) {
            if (auto wrong = mistakeInString(text, child.keyBegin, child.keyEnd))
                return wrong;
            if (keys.contains(child.key))
                return JsonMistake{JsonProblem::RepeatedKey, child.keyBegin, child.key};
            keys.insert(child.key);
        }
        if (auto wrong = mistakeWithin(text, child))
            return wrong;
    }
    return std::nullopt;
}

/// `step` < 0 writes everything on one line.
void write(QString& out, QStringView text, const JsonSpan& span, int depth, int step) {
    if (span.children.isEmpty()) {
        out += span.kind == JsonSpan::Kind::Object ? QStringView(u"{}")
            : span.kind == JsonSpan::Kind::Array   ? QStringView(u"[]")
                                                   : span.in(text);
        return;
    }
    const auto newLine = [&](int level) {
        if (step >= 0)
            out += u'\n' + QString(qsizetype(level) * step, u' ');
    };
    out += span.kind == JsonSpan::Kind::Object ? u'{' : u'[';
    bool first = true;
    for (const JsonSpan& child : span.children) {
        if (!std::exchange(first, false))
            out += u',';
        newLine(depth + 1);
        if (span.kind == JsonSpan::Kind::Object) {
            out += text.sliced(child.keyBegin, child.keyEnd - child.keyBegin);
            out += step >= 0 ? QStringView(u": ") : QStringView(u":");
        }
        write(out, text, child, depth + 1, step);
    }
    newLine(depth);
    out += span.kind == JsonSpan::Kind::Object ? u'}' : u']';
}

} // namespace

const JsonSpan* JsonSpan::member(QStringView name) const {
    const auto found = std::find_if(
        children.rbegin(), children.rend(), [&](const JsonSpan& child) { return child.key == name; });
    return kind == Kind::Object && found != children.rend() ? &*found : nullptr;
}

tl::expected<JsonSpan, JsonMistake> readJson(const QString& text) {
    return Reader(text).document();
}

std::optional<JsonMistake> mistakeInObject(const QString& text) {
    const auto root = readJson(text);
    if (!root)
        return root.error();
    if (root->kind != JsonSpan::Kind::Object)
        return JsonMistake{JsonProblem::NotAnObject, root->begin, {}};
    return mistakeWithin(text, *root);
}

QString formattedJson(const QString& text) {
    const auto root = readJson(text);
    if (!root)
        return text;
    QString out;
    write(out, text, *root, 0, 4);
    return out;
}

QString compactJson(const QString& text, const JsonSpan& span) {
    QString out;
    write(out, text, span, 0, -1);
    return out;
}

bool sameJson(const QString& a, const QString& b) {
    const auto left = readJson(a);
    const auto right = readJson(b);
    if (!left || !right)
        return a == b;
    return compactJson(a, *left) == compactJson(b, *right);
}

QString jsonQuoted(const QString& text) {
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return list.sliced(1, list.size() - 2);
}

QString jsonUnquoted(QStringView literal) {
    if (literal.size() < 2)
        return {};
    const QString inside = literal.sliced(1, literal.size() - 2).toString();
    if (!inside.contains(u'\\'))
        return inside;
    const QJsonDocument read = QJsonDocument::fromJson('[' + literal.toUtf8() + ']');
    return read.isNull() ? inside : read.array().at(0).toString();
}

bool isJsonNumber(QStringView text) {
    static const QRegularExpression shape(
        QStringLiteral("\\A-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\z"));
    return shape.match(text.toString()).hasMatch();
}

QString withEdits(const QString& text, const QList<TextEdit>& edits) {
    QString out = text;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        out.replace(edit->begin, edit->end - edit->begin, edit->text);
    return out;
}

TextPlace placeOf(QStringView text, qsizetype offset) {
    const QStringView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    return {static_cast<int>(before.count(u'\n')) + 1,
        static_cast<int>(before.size() - (before.lastIndexOf(u'\n') + 1)) + 1};
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include "services/domain/jsonspan.h"

#include <algorithm>

namespace sevenscale {
namespace {

QString plainKey(const QString& key) {
    QString plain = key.toLower();
    for (const QChar separator : {u'_', u'-', u'.', u' '})
        plain.remove(separator);
    return plain;
}

bool isSecret(const JsonSpan& member) {
    using Kind = JsonSpan::Kind;
    if (member.kind == Kind::Null || member.kind == Kind::Bool)
        return false;
    // A count is a number, or an object of them, which is looked through as any other.
    return namesSecret(member.key)
        && !(namesCount(member.key) && (member.kind == Kind::Number || member.kind == Kind::Object));
}

bool isMember(const JsonSpan& span) {
    return span.keyEnd > 0;
}

/// Collects what is to be replaced by dots.
void mask(const JsonSpan& span, QList<TextEdit>& edits) {
    if (isMember(span) && isSecret(span)) {
        edits.append({span.begin, span.end, jsonQuoted(maskedSecret())});
        return;
    }
    for (const JsonSpan& child : span.children)
        mask(child, edits);
}

/// The elements of a list as they are compared: without blanks, and `masked` as a person sees them.
QStringList elements(const QString& text, const JsonSpan& list, bool masked) {
    QStringList result;
    for (const JsonSpan& element : list.children) {
        QString own = element.in(text).toString();
        if (masked) {
            QList<TextEdit> edits;
            mask(element, edits);
            for (TextEdit& edit : edits) {
                edit.begin -= element.begin;
                edit.end -= element.begin;
            }
            own = withEdits(own, edits);
        }
        const auto read = readJson(own);
        result.append(read ? compactJson(own, *read) : own);
    }
    return result;
}

/// Puts the stored values where the dots of a document still stand.
class Restoring {
public:
    Restoring(const QString& edited, const QString& stored)
        : m_edited(edited)
        , m_stored(stored) { }

    void restore(const JsonSpan& edited, const JsonSpan* stored) {
        if (isMember(edited) && isSecret(edited) && isDots(edited)) {
            m_lost = m_lost || !stored;
            if (stored)
                m_edits.append({edited.begin, edited.end, stored->in(m_stored).toString()});
        } else if (edited.kind == JsonSpan::Kind::Object) {
            for (const JsonSpan& member : edited.children)
                restore(member, stored ? stored->member(member.key) : nullptr);
        } else if (edited.kind == JsonSpan::Kind::Array) {
            restoreList(edited, stored && stored->kind == JsonSpan::Kind::Array ? stored : nullptr);
        }
    }
    bool lost() const { return m_lost; }
    QString text() const { return withEdits(m_edited, m_edits); }

private:
    bool isDots(const JsonSpan& span) const {
        return span.kind == JsonSpan::Kind::String && jsonUnquoted(span.in(m_edited)) == maskedSecret();
    }

    void restoreList(const JsonSpan& edited, const JsonSpan* stored) {
        const QStringList now = elements(m_edited, edited, false);
        const QStringList shown = stored ? elements(m_stored, *stored, true) : QStringList();
        for (qsizetype at = 0; at < now.size(); ++at) {
            const qsizetype origin = originOf(now, at, shown);
            restore(edited.children.at(at), origin < 0 ? nullptr : &stored->children.at(origin));
        }
    }

    /// The element of a stored list that an edited one was made of: the one that looks alike when masked, at
    /// its old place or alone elsewhere, or the one at its place when nothing else in the list changed.
    static qsizetype originOf(const QStringList& edited, qsizetype at, const QStringList& shown) {
        if (at < shown.size() && shown.at(at) == edited.at(at))
            return at;
        const qsizetype alike = shown.count(edited.at(at));
        if (alike == 1)
            return shown.indexOf(edited.at(at));
        if (alike > 1 || edited.size() != shown.size())
            return -1;
        for (qsizetype i = 0; i < shown.size(); ++i) {
            if (i != at && shown.at(i) != edited.at(i))
                return -1;
        }
        return at;
    }

    const QString& m_edited;
    const QString& m_stored;
    QList<TextEdit> m_edits;
    bool m_lost = false;
};

} // namespace

QString maskedSecret() {
    return QStringLiteral("••••••");
}

QStringList secretParts() {
    static const QStringList parts{QStringLiteral("token"), QStringLiteral("secret"),
        QStringLiteral("password"), QStringLiteral("passwd"), QStringLiteral("senha"),
        QStringLiteral("credential"), QStringLiteral("apikey"), QStringLiteral("accesskey"),
        QStringLiteral("privatekey"), QStringLiteral("signingkey"), QStringLiteral("encryptionkey"),
        QStringLiteral("authorization"), QStringLiteral("bearer"), QStringLiteral("cookie")};
    return parts;
}

/// What a model used or may use; anything else that speaks of tokens may hold some.
QStringList countNames() {
    static const QStringList names{QStringLiteral("tokens"), QStringLiteral("tokensused"),
        QStringLiteral("tokensin"), QStringLiteral("tokensout"), QStringLiteral("tokencount"),
        QStringLiteral("tokenlimit"), QStringLiteral("tokenusage"), QStringLiteral("tokensperminute"),
        QStringLiteral("maxtokens"), QStringLiteral("maxoutputtokens"), QStringLiteral("maxcompletiontokens"),
        QStringLiteral("totaltokens"), QStringLiteral("prompttokens"), QStringLiteral("completiontokens"),
        QStringLiteral("inputtokens"), QStringLiteral("outputtokens"), QStringLiteral("cachedtokens"),
        QStringLiteral("reasoningtokens")};
    return names;
}

bool namesSecret(const QString& key) {
    const QString plain = plainKey(key);
    const QStringList parts = secretParts();
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return plain.contains(part); });
}

bool namesCount(const QString& key) {
    return countNames().contains(plainKey(key));
}

JsonText maskSecrets(const JsonText& json) {
    const auto read = readJson(json.text);
    if (!read) {
        // What cannot be looked through (too deep, too large, cut off, a number that no double holds) is
        // hidden when it speaks of a secret.
        const JsonProblem problem = read.error().problem;
        const bool tooMuch = problem == JsonProblem::TooDeep || problem == JsonProblem::TooLarge;
        const QString text = json.text.trimmed();
        const bool structured = text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['));
        return tooMuch || (structured && namesSecret(text)) ? JsonText{jsonQuoted(maskedSecret())} : json;
    }
    QList<TextEdit> edits;
    mask(*read, edits);
    return {withEdits(json.text, edits)};
}

std::optional<JsonText> restoreSecrets(const JsonText& edited, const JsonText& stored) {
    const auto now = readJson(edited.text);
    if (!now) // nobody knows which of its dots hide something
        return edited.text.contains(maskedSecret()) ? std::nullopt : std::optional(edited);
    const auto before = readJson(stored.text);
    Restoring restoring(edited.text, stored.text);
    restoring.restore(*now, before ? &*before : nullptr);
    return restoring.lost() ? std::nullopt : std::optional(JsonText{restoring.text()});
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/masking.h"

#include "services/domain/jsonplaces.h"

#include <algorithm>
#include <vector>

namespace sevenscale {
namespace {

QString dots() {
    return QStringLiteral("••••••");
}

QString quotedDots() {
    return QLatin1Char('"') % dots() % QLatin1Char('"');
}

QString plainKey(const QString& key) {
    QString plain = key.toLower();
    for (const QChar separator : {u'_', u'-', u'.', u' '})
        plain.remove(separator);
    return plain;
}

using Kind = JsonPlace::Kind;

/// Whether the value of a member is to be hidden.
bool isSecret(const JsonPlace& member) {
    if (member.kind == Kind::Null || member.kind == Kind::Boolean)
        return false;
    // A count is a number, or an object of them, which is looked through as any other.
    return namesSecret(member.key)
        && !(namesCount(member.key) && (member.kind == Kind::Number || member.kind == Kind::Object));
}

bool isDots(const JsonPlace& place) {
    return place.kind == Kind::String && place.string == dots();
}

/// A text made of another one with some of its values replaced, from the first to the last.
class Splice {
public:
    explicit Splice(const QString& source)
        : m_source(source) { }

    void replace(const JsonPlace& place, QStringView with) {
        m_text += QStringView(m_source).sliced(m_done, place.begin - m_done);
        m_text += with;
        m_done = place.end;
    }
    QString text() const { return m_text + QStringView(m_source).sliced(m_done); }

private:
    const QString& m_source;
    QString m_text;
    qsizetype m_done = 0;
};

void mask(const JsonPlace& place, Splice& shown) {
    for (const JsonPlace& inner : place.inner) {
        if (place.kind == Kind::Object && isSecret(inner))
            shown.replace(inner, quotedDots());
        else
            mask(inner, shown);
    }
}

/// Puts the stored values back where the dots stand.
class Restoring {
public:
    Restoring(const QString& edited, const QString& stored)
        : m_edited(edited)
        , m_stored(stored)
        , m_whole(edited) { }

    void restore(const JsonPlace& edited, const JsonPlace* stored) {
        for (size_t i = 0; i < edited.inner.size(); ++i) {
            const JsonPlace& inner = edited.inner[i];
            const bool isMember = edited.kind == Kind::Object;
            const JsonPlace* kept = !stored ? nullptr
                : isMember                  ? stored->member(inner.key)
                                            : originOf(edited, i, *stored);
            if (!(isMember && isDots(inner) && isSecret(inner)))
                restore(inner, kept);
            else if (kept)
                m_whole.replace(inner, textOf(m_stored, *kept));
            else
                m_lost = true;
        }
    }

    std::optional<JsonText> result() const {
        return m_lost ? std::nullopt : std::optional(JsonText{m_whole.text()});
    }

private:
    static QStringView textOf(const QString& document, const JsonPlace& place) {
        return QStringView(document).sliced(place.begin, place.end - place.begin);
    }

    /// Whether an edited value is what a stored one looks like when masked.
    bool looksAlike(const JsonPlace& edited, const JsonPlace& stored) const {
        if (edited.kind != stored.kind || edited.inner.size() != stored.inner.size())
            return false;
        for (size_t i = 0; i < edited.inner.size(); ++i) {
            const JsonPlace& inner = edited.inner[i];
            const JsonPlace* kept = edited.kind == Kind::Object ? stored.member(inner.key) : &stored.inner[i];
            const bool hidden = kept && edited.kind == Kind::Object && isSecret(*kept);
            if (!kept || !(hidden ? isDots(inner) : looksAlike(inner, *kept)))
                return false;
        }
        if (edited.kind == Kind::String)
            return edited.string == stored.string;
        const QStringView one = textOf(m_edited, edited);
        const QStringView other = textOf(m_stored, stored);
        // A number may have been written anew: 1.50 and 1.5.
        return !edited.inner.empty() || edited.kind == Kind::Array || edited.kind == Kind::Object
            || one == other || (edited.kind == Kind::Number && one.toDouble() == other.toDouble());
    }

    /// The element of a stored list that an edited one was made of: the one that looks alike when masked, at
    /// its old place or alone elsewhere, or the one at its place when nothing else in the list changed.
    const JsonPlace* originOf(const JsonPlace& edited, size_t at, const JsonPlace& stored) const {
        if (stored.kind != Kind::Array)
            return nullptr;
        const JsonPlace& element = edited.inner[at];
        if (at < stored.inner.size() && looksAlike(element, stored.inner[at]))
            return &stored.inner[at];
        std::vector<const JsonPlace*> alike;
        bool othersSame = edited.inner.size() == stored.inner.size();
        for (size_t i = 0; i < stored.inner.size(); ++i) {
            if (looksAlike(element, stored.inner[i]))
                alike.push_back(&stored.inner[i]);
            othersSame = othersSame && (i == at || looksAlike(edited.inner[i], stored.inner[i]));
        }
        if (alike.size() == 1)
            return alike.front();
        return alike.empty() && othersSame ? &stored.inner[at] : nullptr;
    }

    const QString& m_edited;
    const QString& m_stored;
    Splice m_whole;
    bool m_lost = false;
};

} // namespace

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
    // Most documents name none, and need not be looked through; but what is escaped may be any name.
    if (!json.text.contains(u'\\') && !namesSecret(json.text))
        return json;
    bool isTooMuch = false;
    const auto root = readJsonPlaces(json.text, &isTooMuch);
    if (!root) {
        // What cannot be looked through (too deep, too large, cut off, a number that no double holds) is
        // hidden when it speaks of a secret.
        const QString text = json.text.trimmed();
        const bool structured = text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['));
        return isTooMuch || (structured && namesSecret(text)) ? JsonText{quotedDots()} : json;
    }
    Splice shown(json.text);
    mask(*root, shown);
    return {shown.text()};
}

std::optional<JsonText> restoreSecrets(const JsonText& edited, const JsonText& stored) {
    bool isTooMuch = false;
    const auto root = readJsonPlaces(edited.text, &isTooMuch);
    if (!root)
        return isTooMuch && edited.text.contains(dots()) ? std::nullopt : std::optional(edited);
    const auto kept = readJsonPlaces(stored.text);
    Restoring restoring(edited.text, stored.text);
    restoring.restore(*root, kept ? &*kept : nullptr);
    return restoring.result();
}

} // namespace sevenscale

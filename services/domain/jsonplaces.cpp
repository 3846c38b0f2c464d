// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/jsonplaces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace sevenscale {
namespace {

/// Finds the places in a text that is known to be JSON, and not too deep. Whatever it does not understand all
/// the same, it says so.
class PlaceReader {
public:
    explicit PlaceReader(QStringView json)
        : m_json(json) { }

    std::optional<JsonPlace> document() {
        JsonPlace root;
        const bool read = value(root);
        skipBlanks();
        return read && m_at == m_json.size() ? std::optional(std::move(root)) : std::nullopt;
    }

private:
    QChar next() const { return m_at < m_json.size() ? m_json[m_at] : QChar(); }

    void skipBlanks() {
        while (next() == u' ' || next() == u'\t' || next() == u'\n' || next() == u'\r')
            ++m_at;
    }

    bool take(QChar wanted) {
        skipBlanks();
        if (next() != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool value(JsonPlace& place) {
        skipBlanks();
        place.begin = m_at;
        bool read = true;
        if (next() == u'{') {
            place.kind = JsonPlace::Kind::Object;
            read = members(place, u'}');
        } else if (next() == u'[') {
            place.kind = JsonPlace::Kind::Array;
            read = members(place, u']');
        } else if (next() == u'"') {
            place.kind = JsonPlace::Kind::String;
            read = string(place.string);
        } else {
            read = word(place.kind);
        }
        place.end = m_at;
        return read;
    }

    bool members(JsonPlace& place, QChar close) {
        ++m_at;
        if (take(close))
            return true;
        do {
            JsonPlace& inner = place.inner.emplace_back();
            skipBlanks();
            if (close == u'}' && !(string(inner.key) && take(u':')))
                return false;
            if (!value(inner))
                return false;
        } while (take(u','));
        return take(close);
    }

    bool string(QString& text) {
        if (next() != u'"')
            return false;
        const qsizetype begin = m_at++;
        bool escaped = false;
        while (m_at < m_json.size() && m_json[m_at] != u'"') {
            escaped = escaped || m_json[m_at] == u'\\';
            m_at += m_json[m_at] == u'\\' ? 2 : 1;
        }
        if (m_at >= m_json.size())
            return false;
        const QStringView quoted = m_json.sliced(begin, ++m_at - begin);
        text = escaped ? QJsonDocument::fromJson((u'[' + quoted.toString() + u']').toUtf8())[0].toString()
                       : quoted.sliced(1).chopped(1).toString();
        return true;
    }

    bool word(JsonPlace::Kind& kind) {
        const qsizetype begin = m_at;
        while (next().isLetterOrNumber() || next() == u'+' || next() == u'-' || next() == u'.')
            ++m_at;
        const QStringView text = m_json.sliced(begin, m_at - begin);
        kind = text == u"null"                    ? JsonPlace::Kind::Null
            : text == u"true" || text == u"false" ? JsonPlace::Kind::Boolean
                                                  : JsonPlace::Kind::Number;
        return !text.isEmpty();
    }

    QStringView m_json;
    qsizetype m_at = 0;
};

} // namespace

const JsonPlace* JsonPlace::member(const QString& memberKey) const {
    if (kind != Kind::Object)
        return nullptr;
    const auto found = std::find_if(
        inner.rbegin(), inner.rend(), [&](const JsonPlace& place) { return place.key == memberKey; });
    return found == inner.rend() ? nullptr : &*found;
}

std::optional<JsonPlace> readJsonPlaces(const QString& json, bool* isTooMuch) {
    QJsonParseError error;
    const bool isJson = !QJsonDocument::fromJson(json.toUtf8(), &error).isNull();
    auto root = isJson ? PlaceReader(json).document() : std::nullopt;
    if (isTooMuch)
        *isTooMuch = error.error == QJsonParseError::DeepNesting
            || error.error == QJsonParseError::DocumentTooLarge || (isJson && !root);
    return root;
}

} // namespace sevenscale

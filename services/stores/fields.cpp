// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace sevenscale {
namespace {

bool isJsonNumber(const QString& text) {
    qsizetype at = 0;
    const auto run = [&] {
        const qsizetype start = at;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
            ++at;
        return at - start;
    };
    if (text.startsWith(QLatin1Char('-')))
        ++at;
    const bool leadingZero = at < text.size() && text[at] == u'0';
    const qsizetype whole = run();
    if (whole == 0 || (leadingZero && whole > 1))
        return false;
    if (at < text.size() && text[at] == u'.') {
        ++at;
        if (run() == 0)
            return false;
    }
    if (at < text.size() && (text[at] == u'e' || text[at] == u'E')) {
        ++at;
        if (at < text.size() && (text[at] == u'+' || text[at] == u'-'))
            ++at;
        if (run() == 0)
            return false;
    }
    return at == text.size();
}

} // namespace

void appendJsonString(QByteArray& json, QByteArrayView utf8) {
    static constexpr char Hex[] = "0123456789abcdef";
    json += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) >= 0x20) {
            json += c;
        } else if (c == '\n') {
            json += "\\n";
        } else if (c == '\r') {
            json += "\\r";
        } else if (c == '\t') {
            json += "\\t";
        } else {
            json += "\\u00";
            json += Hex[c >> 4];
            json += Hex[c & 15];
        }
    }
    json += '"';
}

QByteArray jsonString(const QString& text) {
    QByteArray json;
    appendJsonString(json, text.toUtf8());
    return json;
}

QByteArray jsonNumber(const QString& text) {
    return isJsonNumber(text) ? text.toLatin1() : jsonString(text);
}

QByteArray jsonDocument(const QString& text) {
    // A scalar is JSON too, but QJsonDocument reads only arrays and objects; what it reads is handed on as it
    // stands, because reading and writing it again would pass its numbers through double.
    const QByteArray utf8 = text.toUtf8();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + utf8 + ']', &error);
    const bool one = error.error == QJsonParseError::NoError && document.array().size() == 1;
    return one ? utf8 : jsonString(text);
}

} // namespace sevenscale

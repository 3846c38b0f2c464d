// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

/// Writes a JSON object straight into a text. QJsonDocument takes twenty times as long for the details of
/// 50,000 runs, and would pass money through double.
class JsonWriter {
public:
    JsonWriter() { m_text.reserve(512); }

    JsonWriter& object(QStringView key = {}) { return open(key, u'{'); }
    JsonWriter& array(QStringView key) { return open(key, u'['); }
    JsonWriter& endObject() { return close(u'}'); }
    JsonWriter& endArray() { return close(u']'); }
    JsonWriter& text(QStringView key, QStringView value) {
        name(key);
        quoted(value);
        return *this;
    }
    JsonWriter& number(QStringView key, qint64 value) { return raw(key, QString::number(value)); }
    JsonWriter& boolean(QStringView key, bool value) { return raw(key, value ? u"true" : u"false"); }
    /// A number whose digits are given: `0.82`.
    JsonWriter& raw(QStringView key, QStringView value) {
        name(key);
        m_text += value;
        return *this;
    }

    QString take() { return std::exchange(m_text, {}); }

private:
    JsonWriter& open(QStringView key, QChar bracket) {
        name(key);
        m_text += bracket;
        return *this;
    }
    JsonWriter& close(QChar bracket) {
        m_text += bracket;
        return *this;
    }
    void name(QStringView key) {
        if (!m_text.isEmpty() && !m_text.endsWith(u'{') && !m_text.endsWith(u'['))
            m_text += u',';
        if (!key.isEmpty()) {
            quoted(key);
            m_text += u':';
        }
    }
    void quoted(QStringView value) {
        m_text += u'"';
        for (const QChar c : value) {
            if (c == u'"' || c == u'\\')
                m_text += u'\\';
            m_text += c < u' ' ? QChar(u' ') : c;
        }
        m_text += u'"';
    }

    QString m_text;
};

} // namespace sevenscale

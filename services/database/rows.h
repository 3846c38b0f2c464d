// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>

namespace sevenscale {

/// The rows that one statement gave, all of them, read from the first to the last.
///
/// Values are the database's own text: a numeric keeps every digit and a timestamptz its microseconds; bytes
/// are
/// `\x` and hex digits. Stores ask for pages, so a result is small; what is not goes through Session::stream.
///
/// Thread: that of the Session. Ownership: the result lives as long as this does.
class Rows {
public:
    /// What a dialect brings: a cursor over one result.
    class Source {
    public:
        virtual ~Source() = default;
        virtual bool next() = 0;
        virtual int columns() const = 0;
        virtual QString columnName(int column) const = 0;
        virtual bool isNull(int column) const = 0;
        /// UTF-8, valid until next().
        virtual QByteArrayView bytes(int column) const = 0;
    };

    explicit Rows(std::unique_ptr<Source> source)
        : m_source(std::move(source)) { }

    bool next() { return m_source->next(); }
    int columns() const { return m_source->columns(); }
    QString columnName(int column) const { return m_source->columnName(column); }
    bool isNull(int column) const { return m_source->isNull(column); }
    QString text(int column) const { return QString::fromUtf8(m_source->bytes(column)); }
    /// 0 for NULL and for what is no number.
    qint64 integer(int column) const { return m_source->bytes(column).toLongLong(); }
    double real(int column) const { return m_source->bytes(column).toDouble(); }
    bool boolean(int column) const {
        const QByteArrayView value = m_source->bytes(column);
        return value == "t" || value == "1" || value == "true";
    }
    std::optional<QString> optionalText(int column) const {
        return isNull(column) ? std::nullopt : std::optional(text(column));
    }
    std::optional<qint64> optionalInteger(int column) const {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<double> optionalReal(int column) const {
        return isNull(column) ? std::nullopt : std::optional(real(column));
    }

private:
    std::unique_ptr<Source> m_source;
};

} // namespace sevenscale

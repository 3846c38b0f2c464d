// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <utility>

namespace sevenscale::ctl {
namespace {

/// One line, and nothing in it that a terminal would obey: the text may come from anyone who writes to the
/// database.
QString printable(const QString& text) {
    QString result;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            result += QLatin1Char(' ');
        else
            result += c;
    }
    return result;
}

QString printable(const QString& text, int most) {
    QString result = printable(text);
    if (result.size() > most)
        result = result.first(most - 1) % QChar(u'…');
    return result;
}

/// How many columns of a terminal a character takes: none for an accent that stands over the one before, two
/// for those of East Asia and for pictures.
int columnsOf(char32_t c) {
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    static constexpr std::pair<char32_t, char32_t> Wide[]{{0x1100, 0x115F}, {0x2E80, 0x303E},
        {0x3041, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}};
    return std::any_of(std::begin(Wide), std::end(Wide),
               [c](const auto& range) { return range.first <= c && c <= range.second; })
        ? 2
        : 1;
}

QString padded(const QString& text, qsizetype width, bool right) {
    return right ? text.rightJustified(width) : text.leftJustified(width);
}

/// Why stdout took no more; 0: it took all. The first reason is the one to tell.
int writeError = 0;

} // namespace

void print(const QByteArray& utf8) {
    const auto size = static_cast<size_t>(utf8.size());
    if (std::fwrite(utf8.constData(), 1, size, stdout) != size || std::fputc('\n', stdout) == EOF) {
        if (writeError == 0)
            writeError = errno;
    }
}

int finish(int code) {
    if (std::fflush(stdout) != 0 && writeError == 0)
        writeError = errno;
    if (writeError == 0)
        return code;
    complain(QStringLiteral("The output could not be written: %1.")
                 .arg(QString::fromLocal8Bit(std::strerror(writeError))));
    return code == 0 ? 1 : code;
}

void print(const QString& text) {
    print(text.toUtf8());
}

void complain(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    std::fprintf(stderr, "sevenscalectl: %s\n", utf8.constData());
}

QString ended(const QString& reason) {
    static const QString marks = QStringLiteral(".?!…");
    const QString text = reason.trimmed();
    return text.isEmpty() || marks.contains(text.back()) ? text : text % u'.';
}

QString sentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::ConnectionFailed:
        return QStringLiteral(
            "The database cannot be reached: %1 Check the address and that the server runs.")
            .arg(ended(error.detail));
    case ErrorCode::AuthenticationFailed:
        return QStringLiteral(
            "The database refused the login: %1 Ask whoever administers it for a new password.")
            .arg(ended(error.detail));
    case ErrorCode::CertificateRejected:
        return QStringLiteral(
            "The connection is not safe: %1 Give the server's root certificate with sslrootcert.")
            .arg(ended(error.detail));
    case ErrorCode::PermissionDenied:
        return QStringLiteral("This login may not do that: %1").arg(ended(error.detail));
    case ErrorCode::Timeout:
        return QStringLiteral("The database did not answer in time: %1").arg(ended(error.detail));
    case ErrorCode::SchemaMissing:
        return QStringLiteral("This database has not been migrated; run sevenscalectl migrate.");
    case ErrorCode::WorkspaceOutdated:
        return QStringLiteral("The workspace %1 was made by another version of this program. Move this file "
                              "away, and the next start makes a new one.")
            .arg(error.detail);
    case ErrorCode::QueryFailed:
        if (error.sqlState == u"42P01" || error.sqlState == u"42703")
            return QStringLiteral(
                "The database lacks something that this program needs (%1); run sevenscalectl migrate.")
                .arg(error.detail);
        return QStringLiteral("The database answered with an error: %1").arg(error.detail);
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::Cancelled:
    case ErrorCode::Superseded:
    case ErrorCode::Conflict:
    case ErrorCode::SchemaTooNew:
    case ErrorCode::SchemaChanged:
    case ErrorCode::FileFailed:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::ShuttingDown:
    case ErrorCode::Internal:
        break;
    }
    return error.detail;
}

QString marked(const FilterMistake& mistake) {
    QString spaces;
    QString carets;
    qsizetype at = 0;
    for (const char32_t c : mistake.filter.toUcs4()) {
        const qsizetype here = at;
        at += QChar::requiresSurrogates(c) ? 2 : 1;
        const int columns = columnsOf(c);
        if (here < mistake.position)
            spaces += QString(columns, QLatin1Char(' '));
        else if (here < mistake.position + mistake.length)
            carets += QString(columns, QLatin1Char('~'));
    }
    if (carets.isEmpty())
        carets = QStringLiteral("~");
    carets[0] = QLatin1Char('^');
    return printable(mistake.filter) % QLatin1Char('\n') % spaces % carets;
}

int fail(const Error& error) {
    if (error.mistake) {
        const QByteArray utf8 = marked(*error.mistake).toUtf8();
        std::fprintf(stderr, "%s\n", utf8.constData());
    }
    complain(sentence(error).simplified());
    return error.code == ErrorCode::InvalidInput ? 2 : 1;
}

QString TextTable::take() {
    const bool isFirst = m_widths.isEmpty();
    QList<QStringList> rows = std::exchange(m_rows, {});
    for (QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            row[i] = printable(row[i], m_columns[i].most);
    }
    if (isFirst) {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            m_widths.append(m_columns[i].title.size());
            for (const QStringList& row : std::as_const(rows))
                m_widths[i] = std::max(m_widths[i], row.value(i).size());
        }
    }
    const auto line = [&](const auto& cellAt) {
        QString text;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            text += (i > 0 ? QStringLiteral("  ") : QString())
                % padded(cellAt(i), m_widths[i], m_columns[i].right);
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return text;
    };
    QStringList lines;
    if (isFirst)
        lines = {line([&](qsizetype i) { return m_columns[i].title; }),
            line([&](qsizetype i) { return QString(m_widths[i], QLatin1Char('-')); })};
    for (const QStringList& row : std::as_const(rows))
        lines.append(line([&](qsizetype i) { return row.value(i); }));
    return lines.join(QLatin1Char('\n'));
}

} // namespace sevenscale::ctl

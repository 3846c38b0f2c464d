// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exports/exporttext.h"
#include "services/exports/rowwriter.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QtEndian>

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace sevenscale {
namespace {

constexpr qsizetype CellCharacters = 32'767;
constexpr qint64 RowsBetweenLooks = 10'000;

/// What the directory at the end of a zip file says of its members: the sizes that they unpack to, by name.
/// Empty when there is none.
QHash<QByteArray, quint32> membersOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 EndSize = 22;
    file.seek(std::max<qint64>(0, file.size() - EndSize));
    const QByteArray end = file.read(EndSize);
    if (end.size() != EndSize || !end.startsWith("PK\5\6"))
        return {};
    const auto number = [](const QByteArray& bytes, qsizetype at) {
        return qFromLittleEndian<quint32>(bytes.constData() + at);
    };
    const auto small = [](const QByteArray& bytes, qsizetype at) {
        return qFromLittleEndian<quint16>(bytes.constData() + at);
    };
    file.seek(number(end, 16));
    const QByteArray directory = file.read(number(end, 12));
    QHash<QByteArray, quint32> members;
    constexpr qsizetype EntrySize = 46;
    for (qsizetype at = 0; at + EntrySize <= directory.size();) {
        const quint16 name = small(directory, at + 28);
        members.insert(directory.mid(at + EntrySize, name), number(directory, at + 24));
        at += EntrySize + name + small(directory, at + 30) + small(directory, at + 32);
    }
    return members;
}

void emptied(std::FILE* file) {
    std::fflush(file);
#ifdef Q_OS_WIN
    _chsize(_fileno(file), 0);
#else
    if (ftruncate(fileno(file), 0) != 0)
        return; // it is slower then, and no more
#endif
    std::rewind(file);
}

class XlsxWriter final : public RowWriter {
public:
    XlsxWriter(const QString& path, const QTimeZone& zone, qint64 sheetRows)
        : m_path(path)
        , m_folder(QFile::encodeName(QFileInfo(path).absolutePath()))
        , m_zone(zone)
        , m_sheetRows(std::clamp<qint64>(sheetRows, 2, SheetRows)) { }

    ~XlsxWriter() override {
        // There is no other way to let go of a workbook than to write it.
        if (m_book) {
            for (lxw_worksheet* sheet : std::as_const(m_sheets))
                emptied(sheet->optimize_tmpfile); // else gigabytes would be packed only to be thrown away
            workbook_close(m_book);
            QFile::remove(m_path);
        }
    }

    QString format() const override { return QStringLiteral("xlsx"); }

    Result<void> begin(const QList<ExportColumn>& columns) override {
        m_columns = columns;
        // Rows go to a file as they come, which lies where the workbook will: what fits there is known.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
        if (!m_book)
            return failure(ErrorCode::FileFailed, QStringLiteral("The workbook could not be begun."));
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_moment = workbook_add_format(m_book);
        format_set_num_format(m_moment, "yyyy-mm-dd hh:mm:ss");
        return addSheet();
    }

    Result<void> write(const Rows::Source& row) override {
        if (m_row == m_sheetRows) {
            if (auto whole = lookAtSheet(); !whole)
                return whole;
            if (auto added = addSheet(); !added)
                return added;
        }
        if (++m_written % RowsBetweenLooks == 0) {
            if (auto whole = lookAtSheet(); !whole)
                return whole;
        }
        for (int i = 0; i < m_columns.size(); ++i) {
            if (row.isNull(i))
                continue;
            if (const lxw_error error = writeCell(static_cast<lxw_col_t>(i), m_columns.at(i), row.bytes(i));
                error != LXW_NO_ERROR)
                return failed(error);
        }
        ++m_row;
        return {};
    }

    Result<void> end() override {
        if (auto whole = lookAtSheet(); !whole)
            return whole;
        errno = 0;
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error == LXW_NO_ERROR && sheetsAreWhole())
            return {};
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        QFile::remove(m_path);
        return error == LXW_NO_ERROR ? failure(ErrorCode::FileFailed, why) : failed(error);
    }

    qint64 cutCells() const override { return m_cut; }

private:
    static tl::unexpected<Error> failed(lxw_error error) {
        return failure(ErrorCode::FileFailed, QString::fromUtf8(lxw_strerror(error)));
    }

    /// The library does not look whether its temporary files could be written, and would make a workbook of
    /// what fitted. Rows that come are in a file that can be asked; their copy in the workbook must be
    /// longer.
    Result<void> lookAtSheet() {
        if (std::fflush(m_sheet->optimize_tmpfile) != 0 || std::ferror(m_sheet->optimize_tmpfile) != 0)
            return failure(ErrorCode::FileFailed, QString::fromLocal8Bit(std::strerror(errno)));
        m_sheetBytes.back() = std::ftell(m_sheet->optimize_tmpfile);
        return {};
    }

    bool sheetsAreWhole() const {
        const auto members = membersOf(m_path);
        for (qsizetype i = 0; i < m_sheetBytes.size(); ++i) {
            const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(i + 1) + ".xml";
            if (members.value(name) < m_sheetBytes.at(i))
                return false;
        }
        return true;
    }

    Result<void> addSheet() {
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        if (!m_sheet)
            return failure(ErrorCode::FileFailed, QStringLiteral("A sheet could not be begun."));
        for (int i = 0; i < m_columns.size(); ++i) {
            const ExportColumn& column = m_columns.at(i);
            QString title = column.title;
            if (column.type == FieldType::Time)
                title += QLatin1String(" (") % QString::fromLatin1(m_zone.id()) % QLatin1Char(')');
            const auto at = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_sheet, at, at, column.type == FieldType::Time ? 20 : 16, nullptr);
            worksheet_write_string(m_sheet, 0, at, title.toUtf8().constData(), m_bold);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_row = 1;
        m_sheetBytes.append(0);
        m_sheets.append(m_sheet);
        return {};
    }

    lxw_error writeCell(lxw_col_t at, const ExportColumn& column, QByteArrayView value) {
        const auto row = static_cast<lxw_row_t>(m_row);
        switch (column.type) {
        case FieldType::Integer:
        case FieldType::Numeric:
        case FieldType::Real: {
            bool ok = false;
            const double number = value.toDouble(&ok);
            // Excel keeps 15 digits; an id or an amount with more is safe as text only.
            const auto digits
                = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (ok && std::isfinite(number) && digits <= 15)
                return worksheet_write_number(m_sheet, row, at, number, nullptr);
            break;
        }
        case FieldType::Boolean:
            return worksheet_write_boolean(
                m_sheet, row, at, value == "t" || value == "1" || value == "true" ? 1 : 0, nullptr);
        case FieldType::Time: {
            const auto moment = Timestamp::fromText(QString::fromUtf8(value));
            if (!moment || !moment->isFinite())
                break;
            const QDateTime local = moment->toDateTime().toTimeZone(m_zone);
            if (local.date().year() < 1900 || local.date().year() > 9999)
                break;
            lxw_datetime cell{local.date().year(), local.date().month(), local.date().day(),
                local.time().hour(), local.time().minute(),
                local.time().second() + local.time().msec() / 1000.0};
            return worksheet_write_datetime(m_sheet, row, at, &cell, m_moment);
        }
        case FieldType::Json:
        case FieldType::Text:
        case FieldType::Uuid:
            break;
        }
        m_cell.resize(0);
        appendExportText(m_cell, column, value);
        // A cell holds no control characters, and ends at a NUL.
        QString text = QString::fromUtf8(m_cell);
        text.removeIf([](QChar c) {
            return (c.unicode() < 0x20 && c != u'\t' && c != u'\n') || c.unicode() >= 0xfffe;
        });
        if (text.size() > CellCharacters) {
            ++m_cut;
            text.truncate(
                text.at(CellCharacters - 1).isHighSurrogate() ? CellCharacters - 1 : CellCharacters);
        }
        return worksheet_write_string(m_sheet, row, at, text.toUtf8().constData(), nullptr);
    }

    QString m_path;
    QByteArray m_folder;
    QTimeZone m_zone;
    qint64 m_sheetRows;
    QList<ExportColumn> m_columns;
    lxw_workbook* m_book = nullptr; ///< freed by workbook_close()
    lxw_worksheet* m_sheet = nullptr; ///< the last one
    QList<lxw_worksheet*> m_sheets;
    lxw_format* m_bold = nullptr;
    lxw_format* m_moment = nullptr;
    QList<qint64> m_sheetBytes; ///< of each sheet's rows
    qint64 m_row = 0; ///< the next one of the sheet
    qint64 m_written = 0;
    qint64 m_cut = 0;
    QByteArray m_cell;
};

} // namespace

std::unique_ptr<RowWriter> xlsxWriter(const QString& path, const QTimeZone& zone, qint64 sheetRows) {
    return std::make_unique<XlsxWriter>(path, zone, sheetRows);
}

std::unique_ptr<RowWriter> xlsxWriter(const QString& path, const QTimeZone& zone) {
    return xlsxWriter(path, zone, SheetRows);
}

} // namespace sevenscale

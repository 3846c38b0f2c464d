// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/tablecopy.h"

#include "models/pagedtablemodel.h"
#include "models/roles.h"
#include "services/domain/csvtext.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenscale {
namespace {

QList<int> shownColumns(const QHeaderView& header) {
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

/// The rows as lines of cells, the titles first.
template <typename Line>
QString lines(const QHeaderView& header, const QModelIndexList& rows, QStringView end, Line line) {
    const QList<int> columns = shownColumns(header);
    QStringList cells;
    for (const int column : columns)
        cells.append(header.model()->headerData(column, Qt::Horizontal).toString());
    QString text = line(cells) % end;
    for (const QModelIndex& row : rows) {
        cells.clear();
        for (const int column : columns)
            cells.append(row.siblingAtColumn(column).data().toString());
        text += line(cells) % end;
    }
    return text;
}

QString tabbed(QStringList cells) {
    for (QString& cell : cells)
        cell.replace(u'\t', u' ').replace(u'\n', u' ');
    return cells.join(u'\t');
}

QString commaed(const QStringList& cells) {
    QByteArray line;
    for (const QString& text : cells) {
        if (&text != &cells.front())
            line += ',';
        QByteArray cell = text.toUtf8();
        guardFormulas(cell);
        appendCsvCell(line, cell);
    }
    return QString::fromUtf8(line);
}

/// Whole numbers as such; amounts and moments stay the exact texts that they are. Nothing is null.
QJsonValue jsonValue(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    default:
        break;
    }
    const QString text = value.toString();
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString objects(const QHeaderView& header, const QModelIndexList& rows) {
    const auto* paged = qobject_cast<const PagedTableModel*>(header.model());
    const QList<int> columns = shownColumns(header);
    QJsonArray array;
    for (const QModelIndex& row : rows) {
        QJsonObject object;
        for (const int column : columns) {
            const QString name = paged ? paged->columnKey(column)
                                       : header.model()->headerData(column, Qt::Horizontal).toString();
            object.insert(name, jsonValue(row.siblingAtColumn(column).data(ValueRole)));
        }
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson());
}

} // namespace

QString copiedRows(const QHeaderView& header, const QModelIndexList& rows, CopyFormat format) {
    switch (format) {
    case CopyFormat::Csv:
        return lines(header, rows, u"\r\n", commaed);
    case CopyFormat::Json:
        return objects(header, rows);
    case CopyFormat::Text:
        break;
    }
    return lines(header, rows, u"\n", tabbed);
}

} // namespace sevenscale

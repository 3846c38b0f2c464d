// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/executionsmodel.h"
#include "services/domain/status.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <utility>

namespace sevenscale {

using Mode = QAbstractItemModelTester::FailureReportingMode;

inline QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

inline Timestamp at(const char* moment) {
    return Timestamp::fromText(QString::fromLatin1(moment)).value();
}

/// A no-break space stands between a number and its unit.
inline QString plain(QString shown) {
    return shown.replace(QChar(0x00A0), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
}

inline Execution run(qint64 id, const char* status = "completed") {
    Execution row;
    row.id = {id};
    row.agentId = AgentId{1};
    row.agentName = text("Agente Agenda");
    row.clientId = ClientId{2};
    row.clientName = text("Clínica Vida Plena");
    row.executionDate = at("2026-11-22 17:05:07.123456+00");
    row.durationMs = 4820;
    row.status = text(status);
    row.outcome = outcomeKey(outcomeOf(QString::fromLatin1(status)));
    row.tokensUsed = 3412;
    row.insightsGenerated = 1;
    return row;
}

inline QList<Execution> runs(const QList<qint64>& ids) {
    QList<Execution> rows;
    for (const qint64 id : ids)
        rows.append(run(id));
    return rows;
}

inline QList<Execution> descending(qint64 from, qint64 to) {
    QList<Execution> rows;
    for (qint64 id = from; id >= to; --id)
        rows.append(run(id));
    return rows;
}

inline QList<qint64> idsOf(const ExecutionsModel& model) {
    QList<qint64> ids;
    for (const Execution& row : model.records())
        ids.append(row.id.value);
    return ids;
}

inline QString next(qint64 id) {
    return text("after-%1").arg(id);
}

/// An executions model under the tester, and the requests that it made.
struct Bench {
    ExecutionsModel model;
    QAbstractItemModelTester tester{&model, Mode::QtTest};
    QList<ListRequest> asked;
    QMetaObject::Connection connection = QObject::connect(&model, &PagedTableModel::requested, &model,
        [this](const ListRequest& request) { asked.append(request); });

    /// Every third row is marked.
    void answer(const QList<Execution>& rows, std::optional<QString> cursor = std::nullopt,
        std::optional<QString> previous = std::nullopt) {
        RowPage<Execution> page{rows, std::move(cursor), std::move(previous), {}};
        for (qsizetype row = 0; row < rows.size(); row += 3)
            page.marks.append({row, next(rows[row].id.value)});
        model.setPage(asked.last(), page);
    }
    QVariant data(int row, const char* column, int role = Qt::DisplayRole) const {
        return model.data(model.index(row, model.columnOf(QString::fromLatin1(column))), role);
    }
    QString shown(int row, const char* column) const { return plain(data(row, column).toString()); }
};

template <typename Model, typename Row> void fill(Model& model, const QList<Row>& rows) {
    ListRequest asked;
    const auto connection = QObject::connect(
        &model, &PagedTableModel::requested, &model, [&](const ListRequest& request) { asked = request; });
    model.refresh();
    QObject::disconnect(connection);
    model.setPage(asked, RowPage<Row>{rows, std::nullopt, std::nullopt, {}});
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/status.h"
#include "views/pages/listexecutions.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/tableview.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace sevenscale {

inline QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

inline Execution run(qint64 id) {
    Execution row;
    row.id = {id};
    row.agentId = AgentId{3};
    row.agentName = text("Agente Agenda");
    row.clientId = ClientId{17};
    row.clientName = text("Clínica Vida Plena");
    row.executionDate = Timestamp::now().plusSeconds(-60 * id);
    row.durationMs = 4820;
    row.status = text(id % 2 ? "failed" : "completed");
    row.outcome = outcomeKey(outcomeOf(*row.status));
    row.tokensUsed = 3412;
    return row;
}

inline QList<Execution> runs(qint64 from, qint64 to) {
    QList<Execution> rows;
    for (qint64 id = from; id >= to; --id)
        rows.append(run(id));
    return rows;
}

inline constexpr const char* Details
    = R"({"attempt":2,"max_attempts":3,"error":{"code":401,"message":"credential refused"},
    "steps":[{"name":"Queue","duration_ms":120},{"name":"Read","status":"failed","duration_ms":410}]})";

/// An executions page on screen, and what it asked for.
struct Bench {
    explicit Bench(QSize size = {1300, 700}) {
        QObject::connect(
            &page, &ListPage::listRequested, &page, [this](const ListRequest& r) { asked.append(r); });
        QObject::connect(
            &page, &ListPage::detailRequested, &page, [this](const QString& id) { details.append(id); });
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }
    void answer(const QList<Execution>& rows, std::optional<QString> next = std::nullopt) {
        page.setPage(asked.last(), {rows, std::move(next), std::nullopt, {}});
    }
    void answerDetail() {
        ExecutionDetail detail;
        detail.row = run(details.last().toLongLong());
        detail.row.executionDetails = JsonText{text(Details)};
        page.setDetail(detail);
    }
    TableView* table() { return page.findChild<TableView*>(QStringLiteral("table")); }
    QLineEdit* field() { return page.findChild<FilterBar*>()->field(); }
    DetailPane* pane() { return page.findChild<DetailPane*>(); }
    EmptyState* empty() { return qobject_cast<EmptyState*>(table()->placeholder()); }
    void type(const QString& words) {
        field()->setFocus();
        QTest::keyClicks(field(), words);
    }
    void clickRow(int row) {
        const QRect rect = table()->visualRect(table()->model()->index(row, 1));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, rect.center());
    }

    ExecutionsPage page;
    QList<ListRequest> asked;
    QStringList details;
};

inline QString shownTexts(const QWidget* widget) {
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisibleTo(widget))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace sevenscale

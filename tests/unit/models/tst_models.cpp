// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agentsmodel.h"
#include "models/clientsmodel.h"
#include "models/dashboardmetricsmodel.h"
#include "models/errorgroupsmodel.h"
#include "models/insightsmodel.h"
#include "models/integrationsmodel.h"
#include "models/logsmodel.h"
#include "models/qualitymodel.h"
#include "tests/support/listsource.h"
#include "tests/unit/models/modelbench.h"

#include <QLocale>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace sevenscale;

namespace {

/// Every role of every cell, so that the tester and the sanitizers see them.
void readAll(const QAbstractItemModel& model) {
    for (int column = 0; column < model.columnCount(); ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, column);
            QVERIFY2(!index.data(Qt::DisplayRole).toString().isEmpty(), "an empty cell says nothing");
            for (int role = ValueRole; role <= StaleRole; ++role)
                index.data(role);
            for (const int role : {Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::DecorationRole, Qt::FontRole})
                index.data(role);
            if (index.data(Qt::DisplayRole).toString() == Format::dash())
                QVERIFY2(!index.data(Qt::ToolTipRole).toString().isEmpty(), "a dash says why");
        }
    }
}

} // namespace

/// How lists ask for rows, take them and keep them.
class ModelsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil)); }

    void everyModelBeforeAndWithData();
    void nothingIsAskedForBeforeTheFirstRefresh();
    void firstPageThenFurtherPages();
    void lateAnswersAreDropped();
    void refreshesDoNotPileUp();
    void refreshKeepsPersistentIndexes();
    void refreshesDoNotLengthenTheList();
    void refreshOfDisjointPageStartsAnew();
    void randomMergesEndRight();
    void duplicatesInPages();
    void errorKeepsRows();
    void errorBeforeAnyRow();
    void supersededIsNoError();
    void retryAsksForWhatFailed();
    void staleFromOutside();
    void sortMapsToSchemaColumns();
    void sortWhileLoadingReplaces();
    void theWindowMovesWithItsReader();
    void theWindowGoesOnWhereItsRowsWent();
};

void ModelsTest::everyModelBeforeAndWithData() {
    {
        ClientsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        fill(model, QList<Client>{Client{}, [] {
                                      Client c;
                                      c.id = {2};
                                      c.name = text("A");
                                      c.specialty = text("B");
                                      return c;
                                  }()});
        QCOMPARE(model.rowCount(), 2);
    }
    {
        AgentsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        fill(model, QList<Agent>{[] {
            Agent a;
            a.id = {1};
            a.name = text("A");
            a.agentType = text("x");
            return a;
        }()});
        readAll(model);
        QCOMPARE(model.rowCount(), 1);
    }
    {
        ExecutionsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        fill(model, QList<Execution>{run(1), Execution{}});
        readAll(model);
        QCOMPARE(model.rowCount(), 2);
    }
    {
        IntegrationsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        Integration first;
        first.id = {12};
        first.source = text("integrations");
        first.integrationType = text("google_ads");
        Integration second = first;
        second.source = text("client_integrations");
        fill(model, QList<Integration>{first, second});
        readAll(model);
        QCOMPARE(model.rowCount(), 2); // one number, two tables
        QCOMPARE(model.idAt(0), text("integrations:12"));
        QCOMPARE(model.rowOf(text("client_integrations:12")), 1);
    }
    {
        InsightsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        Insight row;
        row.id = text("9f0e");
        fill(model, QList<Insight>{row});
        readAll(model);
    }
    {
        ErrorGroupsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        ErrorGroup row;
        row.text = text("no answer within * s");
        row.isNew = true;
        row.course = {1, 0, 2};
        fill(model, QList<ErrorGroup>{row, ErrorGroup{}});
        readAll(model);
    }
    {
        LogsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        LogEntry row;
        row.logType = text("sync");
        row.message = text("ok");
        fill(model, QList<LogEntry>{row});
        readAll(model);
    }
    {
        QualityModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        QualityFinding row;
        row.finding = text("unknown_status");
        row.tableName = text("clients");
        row.rowId = text("7");
        row.reason = text("why");
        fill(model, QList<QualityFinding>{row});
        readAll(model);
        QCOMPARE(model.idAt(0), text("clients:7:unknown_status:"));
    }
    {
        DashboardMetricsModel model;
        QAbstractItemModelTester tester(&model, Mode::QtTest);
        readAll(model);
        fill(model, QList<DashboardMetric>{DashboardMetric{}});
        readAll(model);
    }
}

void ModelsTest::nothingIsAskedForBeforeTheFirstRefresh() {
    Bench bench;
    bench.model.setFilter(text("status:failed"));
    bench.model.setSort(Sort{text("duration_ms"), true});
    QVERIFY(bench.asked.isEmpty());
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Idle);
    QVERIFY(!bench.model.canFetchMore({}));

    bench.model.refresh();
    QCOMPARE(bench.asked.size(), 1);
    QCOMPARE(bench.asked[0].filter, text("status:failed"));
    QCOMPARE(bench.asked[0].sort, (Sort{text("duration_ms"), true}));
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Loading);
}

void ModelsTest::firstPageThenFurtherPages() {
    Bench bench;
    bench.model.setPageSize(3);
    bench.model.refresh();
    QCOMPARE(bench.asked.last().limit, 3);
    QVERIFY(bench.asked.last().after.isEmpty());
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.answer(runs({9, 8, 7}), next(7));
    QCOMPARE(resets.size(), 1);
    QVERIFY(!bench.model.isComplete());

    QVERIFY(bench.model.canFetchMore({}));
    bench.model.fetchMore({});
    bench.model.fetchMore({}); // a view may ask twice
    QCOMPARE(bench.asked.size(), 2);
    QCOMPARE(bench.asked.last().after, next(7));
    QVERIFY(bench.model.isLoadingMore());
    bench.answer(runs({6, 5}));
    QCOMPARE(idsOf(bench.model), (QList<qint64>{9, 8, 7, 6, 5}));
    QVERIFY(bench.model.isComplete());
    QVERIFY(!bench.model.canFetchMore({}));
    QCOMPARE(resets.size(), 1);
}

void ModelsTest::lateAnswersAreDropped() {
    Bench bench;
    bench.model.refresh();
    const ListRequest first = bench.asked.last();
    bench.model.setFilter(text("agent:2"));
    QCOMPARE(bench.asked.size(), 2);
    bench.model.setPage(first, {runs({1}), std::nullopt, std::nullopt, {}});
    QCOMPARE(bench.model.rowCount(), 0);
    bench.model.setError(first, {ErrorCode::Timeout, {}});
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Loading);
    bench.answer(runs({2}));
    QCOMPARE(idsOf(bench.model), QList<qint64>{2});
    bench.answer(runs({3})); // the same answer twice
    QCOMPARE(idsOf(bench.model), QList<qint64>{2});
}

void ModelsTest::refreshesDoNotPileUp() {
    Bench bench;
    bench.model.refresh();
    for (int i = 0; i < 50; ++i)
        bench.model.refresh();
    QCOMPARE(bench.asked.size(), 1);
    bench.answer(runs({3, 2, 1}));
    QCOMPARE(bench.asked.size(), 1); // the first page is fresh

    for (int i = 0; i < 50; ++i)
        bench.model.refresh();
    QCOMPARE(bench.asked.size(), 2);
    bench.answer(runs({4, 3, 2, 1}));
    QCOMPARE(bench.asked.size(), 3); // one more for the 49
    bench.answer(runs({4, 3, 2, 1}));
    QCOMPARE(bench.asked.size(), 3);
}

void ModelsTest::refreshKeepsPersistentIndexes() {
    Bench bench;
    bench.model.refresh();
    bench.answer(runs({5, 4, 3, 2, 1}));
    const QPersistentModelIndex kept(bench.model.index(2, 0)); // 3
    const QPersistentModelIndex moved(bench.model.index(4, 0)); // 1
    const QPersistentModelIndex gone(bench.model.index(1, 0)); // 4
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&bench.model, &QAbstractItemModel::dataChanged);

    bench.model.refresh();
    QList<Execution> rows = runs({7, 6, 1, 5, 3, 2});
    rows[4].status = text("failed");
    rows[4].outcome = text("failed");
    bench.answer(rows);

    QCOMPARE(resets.size(), 0);
    QCOMPARE(idsOf(bench.model), (QList<qint64>{7, 6, 1, 5, 3, 2}));
    QCOMPARE(kept.row(), 4);
    QCOMPARE(moved.row(), 2);
    QVERIFY(!gone.isValid());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 4);
    QCOMPARE(bench.shown(4, "status"), text("Failed"));
    QCOMPARE(bench.model.rowOf(text("1")), 2);

    bench.model.refresh();
    changes.clear();
    bench.answer(rows);
    QCOMPARE(changes.size(), 0); // nothing changed, nothing is painted
}

void ModelsTest::refreshesDoNotLengthenTheList() {
    Bench bench;
    bench.model.setPageSize(4);
    bench.model.refresh();
    bench.answer(descending(20, 17), next(17));
    bench.model.fetchMore({});
    bench.answer(descending(16, 13), next(13));
    // Each time two new rows at the top push two out at the end.
    for (qint64 top = 22; top < 60; top += 2) {
        bench.model.refresh();
        QCOMPARE(bench.asked.last().limit, 8); // as many as are here
        bench.answer(descending(top, top - 7), next(top - 7));
        QCOMPARE(bench.model.records(), descending(top, top - 7));
    }
    bench.model.fetchMore({});
    QCOMPARE(bench.asked.last().after, next(51)); // the list goes on where it ends now
}

void ModelsTest::refreshOfDisjointPageStartsAnew() {
    Bench bench;
    bench.model.refresh();
    bench.answer(descending(10, 1), next(1));
    bench.model.refresh();
    bench.answer(descending(300, 101), next(101));
    QCOMPARE(bench.model.rowCount(), 200);
    bench.model.fetchMore({});
    QCOMPARE(bench.asked.last().after, next(101)); // not where the old rows ended: that would leave a gap
}

void ModelsTest::randomMergesEndRight() {
    QRandomGenerator random(7);
    Bench bench;
    bench.model.refresh();
    bench.answer({});
    for (int round = 0; round < 300; ++round) {
        QList<qint64> ids;
        for (qint64 id = 1; id <= 24; ++id) {
            if (random.bounded(3) > 0)
                ids.append(id);
        }
        if (round % 2 == 0)
            std::shuffle(ids.begin(), ids.end(), random);
        QList<Execution> rows = runs(ids);
        for (Execution& row : rows)
            row.tokensUsed = random.bounded(3);
        QHash<qint64, QPersistentModelIndex> marks;
        for (int row = 0; row < bench.model.rowCount(); ++row)
            marks.insert(bench.model.record(row)->id.value, bench.model.index(row, 1));
        bench.model.refresh();
        bench.answer(rows);
        QCOMPARE(bench.model.records(), rows);
        for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark)
            QCOMPARE(
                mark.value().isValid() ? mark.value().row() : -1, static_cast<int>(ids.indexOf(mark.key())));
    }
}

void ModelsTest::duplicatesInPages() {
    Bench bench;
    bench.model.setPageSize(3);
    bench.model.refresh();
    bench.answer(runs({9, 8, 8}), next(8));
    QCOMPARE(idsOf(bench.model), (QList<qint64>{9, 8}));
    bench.model.fetchMore({});
    QList<Execution> page = runs({9, 7});
    page[0].tokensUsed = 1;
    bench.answer(page);
    QCOMPARE(idsOf(bench.model), (QList<qint64>{9, 8, 7}));
    QCOMPARE(bench.model.record(0)->tokensUsed, 1);
}

void ModelsTest::errorKeepsRows() {
    Bench bench;
    bench.model.refresh();
    bench.answer(runs({2, 1}));
    QCOMPARE(bench.data(0, "id", StaleRole).toBool(), false);
    bench.model.refresh();
    QSignalSpy changes(&bench.model, &QAbstractItemModel::dataChanged);
    bench.model.setError(
        bench.asked.last(), {ErrorCode::ConnectionFailed, text("server closed the connection")});
    QCOMPARE(bench.model.rowCount(), 2);
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Failed);
    QCOMPARE(bench.model.error()->code, ErrorCode::ConnectionFailed);
    QVERIFY(bench.model.isStale());
    QVERIFY(bench.data(1, "status", StaleRole).toBool());
    QCOMPARE(changes.size(), 1); // the whole table is painted anew, once
    QVERIFY(!bench.model.canFetchMore({}));

    bench.model.refresh();
    QVERIFY(bench.model.isStale()); // until an answer says otherwise
    bench.answer(runs({3, 2, 1}));
    QVERIFY(!bench.model.isStale());
    QVERIFY(!bench.model.error());
    QCOMPARE(bench.data(0, "id", StaleRole).toBool(), false);
}

void ModelsTest::errorBeforeAnyRow() {
    Bench bench;
    bench.model.refresh();
    bench.model.setError({ErrorCode::PermissionDenied, {}, text("42501")});
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Failed);
    QVERIFY(!bench.model.isStale());
    QVERIFY(!bench.model.hasLoaded());
}

void ModelsTest::supersededIsNoError() {
    Bench bench;
    bench.model.refresh();
    bench.model.setError(bench.asked.last(), {ErrorCode::Superseded, {}});
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Loading);
    bench.answer(runs({1}));
    QCOMPARE(bench.model.rowCount(), 1);
    bench.model.refresh();
    bench.model.setError(bench.asked.last(), {ErrorCode::Cancelled, {}});
    QCOMPARE(bench.model.status(), PagedTableModel::Status::Ready);
    QVERIFY(!bench.model.isStale());
}

void ModelsTest::retryAsksForWhatFailed() {
    Bench bench;
    bench.model.setPageSize(2);
    bench.model.refresh();
    bench.answer(runs({4, 3}), next(3));
    bench.model.fetchMore({});
    const ListRequest more = bench.asked.last();
    bench.model.setError(more, {ErrorCode::Timeout, {}});
    bench.model.fetchMore({}); // scrolling does not hammer a server in trouble
    QCOMPARE(bench.asked.size(), 2);
    bench.model.retry();
    QCOMPARE(bench.asked.size(), 3);
    QCOMPARE(bench.asked.last(), more);
    bench.answer(runs({2}));
    QCOMPARE(idsOf(bench.model), (QList<qint64>{4, 3, 2}));
}

void ModelsTest::staleFromOutside() {
    Bench bench;
    bench.model.refresh();
    bench.answer(runs({2, 1}), next(1));
    bench.model.setStale(true);
    QVERIFY(bench.data(0, "id", StaleRole).toBool());
    QVERIFY(!bench.model.canFetchMore({}));
    bench.model.setStale(false);
    QVERIFY(!bench.data(0, "id", StaleRole).toBool());
    bench.model.fetchMore({});
    QVERIFY(bench.model.isLoadingMore());
}

void ModelsTest::sortMapsToSchemaColumns() {
    Bench bench;
    bench.model.refresh();
    bench.answer(runs({2, 1}));
    QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
    bench.model.sort(bench.model.columnOf(text("duration_ms")), Qt::DescendingOrder);
    QCOMPARE(bench.asked.size(), 2);
    QCOMPARE(bench.asked.last().sort, (Sort{text("duration_ms"), true}));
    QCOMPARE(bench.model.rowCount(), 2); // the rows stay until others are there
    bench.answer(runs({1, 2}));
    QCOMPARE(resets.size(), 1);

    bench.model.sort(bench.model.columnOf(text("agent_name")), Qt::AscendingOrder); // not sortable
    bench.model.sort(99, Qt::AscendingOrder);
    bench.model.sort(bench.model.columnOf(text("duration_ms")), Qt::DescendingOrder); // as it is
    QCOMPARE(bench.asked.size(), 2);
    bench.model.sort(bench.model.columnOf(text("duration_ms")), Qt::AscendingOrder);
    QCOMPARE(bench.asked.last().sort, (Sort{text("duration_ms"), false}));
    bench.answer(runs({1, 2}));
    bench.model.sort(-1);
    QCOMPARE(bench.asked.size(), 4);
    QVERIFY(!bench.asked.last().sort);
}

void ModelsTest::sortWhileLoadingReplaces() {
    Bench bench;
    bench.model.refresh();
    bench.answer(runs({3, 2}), next(2));
    bench.model.fetchMore({});
    const ListRequest more = bench.asked.last();
    bench.model.sort(0, Qt::AscendingOrder);
    bench.model.setPage(more, {runs({1}), std::nullopt, std::nullopt, {}});
    QCOMPARE(bench.model.rowCount(), 2);
    QVERIFY(!bench.model.canFetchMore({}));
    bench.answer(runs({1, 2}), next(2));
    QCOMPARE(idsOf(bench.model), (QList<qint64>{1, 2}));
}

void ModelsTest::theWindowMovesWithItsReader() {
    QRandomGenerator random(11);
    Bench bench;
    test::ListSource<Execution> source{[](qint64 id) { return run(id); }, {}};
    for (qint64 id = 1000; id >= 1; --id)
        source.ids.append(id);
    bench.model.setPageSize(10);
    bench.model.setMaximumRows(35);
    const auto answer = [&] {
        for (int guard = 0; bench.model.status() == PagedTableModel::Status::Loading && guard < 5; ++guard)
            bench.model.setPage(bench.asked.last(), source.read(bench.asked.last()));
        QCOMPARE(bench.model.status(), PagedTableModel::Status::Ready);
    };
    bench.model.refresh();
    answer();
    for (int round = 0; round < 3000; ++round) {
        const quint32 way = random.bounded(100U);
        const bool refreshes = way >= 90;
        if (way < 45)
            bench.model.fetchMore({});
        else if (way < 86)
            bench.model.fetchBefore();
        else if (way < 87)
            bench.model.jumpToEnd();
        else if (way < 88)
            bench.model.jumpToStart();
        else if (way < 90)
            bench.model.jumpTo(ListCursor::atRow({}, std::nullopt, {})); // answered as any other place below
        else
            bench.model.refresh();
        if (bench.model.status() == PagedTableModel::Status::Loading && way >= 88 && way < 90) {
            ListRequest there = bench.asked.last();
            there.from = next(random.bounded(1, 1100));
            bench.model.setPage(bench.asked.last(), source.read(there));
        }
        answer();
        const QList<qint64> window = idsOf(bench.model);
        QVERIFY(!window.isEmpty());
        QVERIFY(window.size() <= 45);
        const qsizetype begin = source.ids.indexOf(window.front());
        QVERIFY(begin >= 0);
        QCOMPARE(window, source.ids.mid(begin, window.size()));
        QVERIFY(begin == 0 || bench.model.hasRowsBefore());
        QVERIFY(begin + window.size() == source.ids.size() || bench.model.hasRowsBehind());
        if (refreshes && round % 3 == 0) { // the world moves on
            for (int change = 0; change < 3; ++change)
                source.ids.removeAt(random.bounded(source.ids.size()));
            for (int change = 0; change < 3; ++change)
                source.ids.prepend(source.ids.front() + 1);
            bench.model.refresh();
            answer();
        }
    }
}

void ModelsTest::theWindowGoesOnWhereItsRowsWent() {
    Bench bench;
    test::ListSource<Execution> source{[](qint64 id) { return run(id); }, {}};
    for (qint64 id = 100; id >= 1; --id)
        source.ids.append(id);
    bench.model.setPageSize(10);
    bench.model.setMaximumRows(20);
    const auto answer = [&] { bench.model.setPage(bench.asked.last(), source.read(bench.asked.last())); };
    QSignalSpy jumps(&bench.model, &PagedTableModel::jumped);
    bench.model.refresh();
    answer();
    bench.model.jumpToEnd();
    answer();
    QCOMPARE(jumps.size(), 1);
    QCOMPARE(jumps[0][0].toBool(), true);
    QCOMPARE(idsOf(bench.model).front(), 10);
    // All of it is deleted meanwhile: what lies in front takes its place.
    source.ids.resize(50);
    bench.model.refresh();
    answer();
    QVERIFY(bench.model.isLoadingMore());
    answer();
    QCOMPARE(idsOf(bench.model).back(), 51);
    QCOMPARE(bench.model.rowCount(), 10);
    bench.model.fetchBefore();
    answer();
    bench.model.fetchBefore();
    answer();
    QVERIFY(bench.model.rowCount() <= 20);
    QVERIFY(bench.model.hasRowsBehind());
    bench.model.jumpToStart();
    answer();
    QCOMPARE(jumps[1][0].toBool(), false);
    QCOMPARE(idsOf(bench.model).front(), 100);
    QVERIFY(!bench.model.hasRowsBefore());
}

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"

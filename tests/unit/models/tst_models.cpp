// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agentsmodel.h"
#include "models/clientsmodel.h"
#include "models/dashboardmetricsmodel.h"
#include "models/executionsmodel.h"
#include "models/insightsmodel.h"
#include "models/insighttext.h"
#include "models/integrationsmodel.h"
#include "models/logsmodel.h"
#include "models/qualitymodel.h"
#include "models/words.h"
#include "services/domain/filter.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <limits>

using namespace sevenscale;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

Timestamp at(const char* moment) {
    return Timestamp::fromText(QString::fromLatin1(moment)).value();
}

/// A no-break space stands between a number and its unit.
QString plain(QString shown) {
    return shown.replace(QChar(0x00A0), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
}

Execution run(qint64 id, const char* status = "completed") {
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

QList<Execution> runs(const QList<qint64>& ids) {
    QList<Execution> rows;
    for (const qint64 id : ids)
        rows.append(run(id));
    return rows;
}

QList<Execution> descending(qint64 from, qint64 to) {
    QList<Execution> rows;
    for (qint64 id = from; id >= to; --id)
        rows.append(run(id));
    return rows;
}

QList<qint64> idsOf(const ExecutionsModel& model) {
    QList<qint64> ids;
    for (const Execution& row : model.records())
        ids.append(row.id.value);
    return ids;
}

QString next(qint64 id) {
    return text("after-%1").arg(id);
}

/// An executions model under the tester, and the requests that it made.
struct Bench {
    ExecutionsModel model;
    QAbstractItemModelTester tester{&model, Mode::QtTest};
    QList<ListRequest> asked;
    QMetaObject::Connection connection = QObject::connect(&model, &PagedTableModel::requested, &model,
        [this](const ListRequest& request) { asked.append(request); });

    void answer(const QList<Execution>& rows, std::optional<QString> cursor = std::nullopt) {
        model.setPage(asked.last(), {rows, std::move(cursor)});
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
    model.setPage(asked, RowPage<Row>{rows, std::nullopt});
}

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

/// Stands in for a catalogue where a test is about plurals or marks.
class FakeCatalogue final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int n) const override {
        if (qstrcmp(context, "Words") == 0 && qstrcmp(source, "last %n day(s)") == 0)
            return n <= 1 ? text("último %n dia") : text("últimos %n dias");
        if (qstrcmp(context, "Words") == 0 && qstrcmp(source, "Failed") == 0)
            return text("Falhou");
        if (qstrcmp(context, "Columns") == 0 && qstrcmp(source, "Duration") == 0)
            return text("Duração");
        if (qstrcmp(context, "Format") == 0 && qstrcmp(source, "MMM d HH:mm") == 0)
            return text("dd/MM HH:mm");
        return {};
    }
    bool isEmpty() const override { return false; }
};

} // namespace

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
    void refreshKeepsRowsBehindItsPage();
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
    void memoryIsBounded();
    void executionTexts();
    void clientTexts();
    void agentTexts();
    void integrationTexts();
    void insightTexts();
    void hostileTexts();
    void localeAndLanguage();
    void durations_data();
    void durations();
    void money_data();
    void money();
    void moments();
    void unknownWordsStay();
    void attentionWords();
    void errorWords();
    void filterWords();
    void insightShapes_data();
    void insightShapes();
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
    bench.model.setPage(first, {runs({1}), std::nullopt});
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

void ModelsTest::refreshKeepsRowsBehindItsPage() {
    constexpr qint64 Most = PagedTableModel::MaximumRefresh;
    Bench bench;
    bench.model.setPageSize(static_cast<int>(Most) + 4);
    bench.model.setMaximumRows(static_cast<int>(Most) + 10);
    bench.model.refresh();
    bench.answer(descending(Most + 4, 1), next(1));
    bench.model.setPageSize(4);
    bench.model.refresh();
    QCOMPARE(bench.asked.last().limit, static_cast<int>(Most));
    bench.answer(descending(Most + 6, 7), next(7)); // two new ones
    QCOMPARE(bench.model.records(), descending(Most + 6, 1));
    bench.model.fetchMore({});
    QCOMPARE(bench.asked.last().after, next(1));
    bench.answer({}, next(1));

    bench.model.refresh();
    bench.answer(descending(Most + 11, 12), next(12)); // more than there is room for
    QCOMPARE(bench.model.records(), descending(Most + 11, 12));
    bench.model.fetchMore({});
    QCOMPARE(bench.asked.last().after, next(12));
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
    bench.model.setPage(more, {runs({1}), std::nullopt});
    QCOMPARE(bench.model.rowCount(), 2);
    QVERIFY(!bench.model.canFetchMore({}));
    bench.answer(runs({1, 2}), next(2));
    QCOMPARE(idsOf(bench.model), (QList<qint64>{1, 2}));
}

void ModelsTest::memoryIsBounded() {
    Bench bench;
    bench.model.setPageSize(10);
    bench.model.setMaximumRows(25);
    bench.model.refresh();
    bench.answer(descending(1000, 991), next(991));
    for (int page = 0; page < 10 && bench.model.canFetchMore({}); ++page) {
        bench.model.fetchMore({});
        const qint64 last = bench.model.records().last().id.value;
        bench.answer(descending(last - 1, last - 10), next(last - 10));
    }
    QCOMPARE(bench.model.rowCount(), 30);
    QVERIFY(bench.model.isFull());
    QVERIFY(!bench.model.isComplete());
}

void ModelsTest::executionTexts() {
    Bench bench;
    Execution none;
    none.id = {184223};
    none.outcome = text("unknown");
    none.durationMs = -5;
    Execution odd = run(1, "weird");
    odd.executionDate = at("2024-02-29 03:00:00+00");
    odd.agentName.reset();
    Execution running = run(2, "running");
    running.durationMs.reset();
    running.executionDate = Timestamp::now().plusSeconds(-38);
    bench.model.refresh();
    bench.answer({run(184221), none, odd, running, run(5, "timed_out")});

    QCOMPARE(bench.shown(0, "id"), text("#184.221"));
    QCOMPARE(bench.data(0, "id", IdRole).toString(), text("184221"));
    QCOMPARE(bench.data(0, "status", StateRole).toInt(), static_cast<int>(State::Ok));
    QCOMPARE(bench.shown(0, "duration_ms"), text("4,82 s"));
    QCOMPARE(bench.data(0, "duration_ms", ValueRole).toLongLong(), 4820);
    QCOMPARE(bench.shown(0, "tokens_used"), text("3.412"));
    QVERIFY(bench.data(0, "execution_date", Qt::ToolTipRole).toString().contains(text("America/Sao_Paulo")));
    QVERIFY(bench.data(0, "execution_date", Qt::ToolTipRole).toString().contains(text("14:05:07")));

    for (const char* column :
        {"status", "agent_name", "client_name", "execution_date", "duration_ms", "tokens_used"}) {
        QCOMPARE(bench.shown(1, column), Format::dash());
        QVERIFY2(!bench.data(1, column, Qt::ToolTipRole).toString().isEmpty(), column);
        QVERIFY(bench.data(1, column, MutedRole).toBool());
    }
    QCOMPARE(bench.data(1, "status", StateRole).toInt(), static_cast<int>(State::Unknown));
    QCOMPARE(bench.shown(2, "status"), text("weird"));
    QCOMPARE(bench.shown(2, "agent_name"), text("#1"));
    QVERIFY(bench.shown(2, "execution_date").contains(text("2024")));
    QCOMPARE(bench.data(3, "status", StateRole).toInt(), static_cast<int>(State::Active));
    QVERIFY(bench.shown(3, "duration_ms").endsWith(text(" s")));
    QVERIFY(bench.data(3, "duration_ms", StrongRole).toBool());
    QCOMPARE(bench.shown(4, "status"), text("Timed out"));
    QCOMPARE(bench.data(4, "status", StateRole).toInt(), static_cast<int>(State::Critical));
}

void ModelsTest::clientTexts() {
    ClientsModel model;
    Client clear;
    clear.id = {1};
    clear.name = text("Instituto de Reabilitação Cardiopulmonar Nossa Senhora da Conceição");
    clear.specialty = text("Cardiologia");
    clear.status = text("critical");
    clear.revenue = text("R$ 12.500,00");
    clear.revenueAmount = Money{1'250'000};
    clear.totalIntegrations = 5;
    clear.activeIntegrations = 4;
    clear.worstStatus = text("error");
    clear.roiPercent = Decimal{text("4.20")};
    Client doubtful = clear;
    doubtful.id = {2};
    doubtful.revenue = text("12.500");
    doubtful.revenueNote = text("ambiguous");
    doubtful.archivedAt = at("2026-01-02 03:04:05+00");
    Client unreadable = clear;
    unreadable.id = {3};
    unreadable.revenue = text("doze mil");
    unreadable.revenueAmount.reset();
    unreadable.revenueNote = text("unreadable");
    fill(model, QList<Client>{clear, doubtful, unreadable});

    const auto cell = [&](int row, const char* column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
    };
    QCOMPARE(plain(cell(0, "revenue_amount").toString()), text("12.500,00"));
    QCOMPARE(cell(0, "revenue_amount", ValueRole).toString(), text("12500.00"));
    QVERIFY(!cell(0, "revenue_amount", Qt::ToolTipRole).isValid());
    QCOMPARE(cell(0, "name", RowStateRole).toInt(), static_cast<int>(State::Critical));
    QCOMPARE(cell(0, "roi_percent").toString(), text("4,2%"));
    QCOMPARE(cell(0, "active_integrations").toString(), text("4 of 5"));
    QVERIFY(cell(0, "active_integrations", Qt::ToolTipRole).toString().contains(text("Error")));
    QVERIFY(cell(1, "revenue_amount", Qt::ToolTipRole).toString().contains(text("“12.500”")));
    QCOMPARE(cell(1, "revenue_amount", IconRole).toString(), text("triangle-alert"));
    QVERIFY(cell(1, "name", MutedRole).toBool());
    QCOMPARE(cell(2, "revenue_amount").toString(), text("doze mil"));
    QVERIFY(cell(2, "revenue_amount", MutedRole).toBool());
}

void ModelsTest::agentTexts() {
    AgentsModel model;
    Agent failing;
    failing.id = {1};
    failing.name = text("Agente Agenda");
    failing.agentType = text("calendar-optimizer");
    failing.status = text("active");
    failing.successfulExecutions24h = 807;
    failing.failedExecutions24h = 193;
    failing.executions24h = 1000;
    failing.successRate = Decimal{text("80.7")};
    failing.p95DurationMs = Decimal{text("5100.5")};
    failing.lastExecution = Timestamp::now().plusSeconds(-26);
    Agent paused = failing;
    paused.id = {2};
    paused.status = text("paused");
    Agent fresh;
    fresh.id = {3};
    fresh.name = text("Novo");
    fresh.agentType = text("something-else");
    fresh.status = text("active");
    fill(model, QList<Agent>{failing, paused, fresh});

    const auto cell = [&](int row, const char* column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
    };
    QVERIFY(!model.isSortable(model.columnOf(text("status")))); // what is shown is no column of the database
    QCOMPARE(cell(0, "status").toString(), text("Critical"));
    QCOMPARE(cell(0, "status", StateRole).toInt(), static_cast<int>(State::Critical));
    QVERIFY(cell(0, "status", Qt::ToolTipRole).toString().contains(text("80,7%")));
    QCOMPARE(cell(0, "success_rate").toString(), text("80,7%"));
    QCOMPARE(plain(cell(0, "p95_duration_ms").toString()), text("5,10 s"));
    QCOMPARE(cell(0, "agent_type").toString(), text("Calendar optimizer"));
    QVERIFY(plain(cell(0, "last_execution").toString()).endsWith(text(" s ago")));
    QCOMPARE(cell(1, "status").toString(), text("Paused"));
    QCOMPARE(cell(1, "status", StateRole).toInt(), static_cast<int>(State::Off));
    QCOMPARE(cell(2, "agent_type").toString(), text("something-else"));
    QCOMPARE(cell(2, "success_rate").toString(), Format::dash());
}

void ModelsTest::integrationTexts() {
    IntegrationsModel model;
    Integration stale;
    stale.id = {1};
    stale.source = text("integrations");
    stale.clientName = text("Clínica Vida Plena");
    stale.integrationType = text("google_calendar");
    stale.status = text("connected");
    stale.state = text("connected");
    stale.lastSync = Timestamp::now().plusSeconds(-4 * 3600);
    stale.credentialsExpiresAt = Timestamp::now().plusSeconds(-60);
    Integration strange = stale;
    strange.id = {2};
    strange.integrationType = text("doctoralia");
    strange.status = text("flaky");
    strange.state = text("unknown");
    strange.lastSync.reset();
    strange.credentialsExpiresAt = Timestamp{Timestamp::PositiveInfinity};
    fill(model, QList<Integration>{stale, strange});

    const auto cell = [&](int row, const char* column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
    };
    QCOMPARE(cell(0, "integration_type").toString(), text("Google Calendar"));
    QCOMPARE(plain(cell(0, "last_sync").toString()), text("4 h ago"));
    QVERIFY(cell(0, "last_sync", StrongRole).toBool());
    QCOMPARE(cell(0, "credentials_expires_at", StateRole).toInt(), static_cast<int>(State::Critical));
    QCOMPARE(cell(1, "integration_type").toString(), text("doctoralia"));
    QCOMPARE(cell(1, "state").toString(), text("flaky"));
    QCOMPARE(cell(1, "state", StateRole).toInt(), static_cast<int>(State::Unknown));
    QCOMPARE(cell(1, "last_sync").toString(), Format::dash());
}

void ModelsTest::insightTexts() {
    InsightsModel model;
    Insight row;
    row.id = text("0b7c");
    row.agentType = text("patient-retention");
    row.status = text("completed");
    row.insightsData = {text(R"({"titulo":"Sábado de manhã responde por 31% das faltas","resumo":"x"})")};
    Insight broken = row;
    broken.id = text("0b7d");
    broken.insightsData = {text("{not json")};
    fill(model, QList<Insight>{row, broken});
    QCOMPARE(model.index(0, 0).data().toString(), text("Sábado de manhã responde por 31% das faltas"));
    QCOMPARE(model.index(1, 0).data().toString(), Format::dash());
    QCOMPARE(model.index(0, 1).data().toString(), text("Ready"));
}

void ModelsTest::hostileTexts() {
    LogsModel model;
    LogEntry row;
    row.id = {1};
    row.logType = text("sync");
    row.level = text("error");
    row.message = text("line one\nline two\t\u202Eevil\u0007 ") + QString(100'000, QLatin1Char('x'));
    fill(model, QList<LogEntry>{row});
    const QString shown = model.index(0, model.columnOf(text("message"))).data().toString();
    QVERIFY(shown.startsWith(text("line one line two evil")));
    QVERIFY(shown.size() <= 301);
    for (const QChar c : shown)
        QVERIFY(c.isPrint());
    QCOMPARE(model.index(0, model.columnOf(text("message"))).data(ValueRole).toString(),
        row.message); // a copy is whole
}

void ModelsTest::localeAndLanguage() {
    Bench bench;
    bench.model.refresh();
    bench.answer({run(184221, "failed")});
    QCOMPARE(bench.shown(0, "status"), text("Failed"));
    QCOMPARE(bench.shown(0, "duration_ms"), text("4,82 s"));

    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSignalSpy heads(&bench.model, &QAbstractItemModel::headerDataChanged);
    bench.model.retranslate();
    QCOMPARE(heads.size(), 1);
    QCOMPARE(bench.shown(0, "duration_ms"), text("4.82 s"));
    QCOMPARE(bench.shown(0, "id"), text("#184,221"));
    QVERIFY(bench.shown(0, "execution_date").startsWith(text("Nov 22")));

    FakeCatalogue catalogue;
    QCoreApplication::installTranslator(&catalogue);
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    bench.model.retranslate();
    QCOMPARE(bench.shown(0, "status"), text("Falhou"));
    QVERIFY(bench.shown(0, "execution_date").startsWith(text("22/11")));
    QCOMPARE(
        bench.model.headerData(bench.model.columnOf(text("duration_ms")), Qt::Horizontal, Qt::DisplayRole)
            .toString(),
        text("Duração"));
    QCOMPARE(Words::filterValue(text("date"), text("last-1d")), text("último 1 dia"));
    QCOMPARE(Words::filterValue(text("date"), text("last-7d")), text("últimos 7 dias"));
    QCoreApplication::removeTranslator(&catalogue);

    bench.model.setTimeZone(text("UTC"));
    QVERIFY(bench.shown(0, "execution_date").contains(text("17:05")));
    bench.model.setTimeZone(text("No/Where"));
    QVERIFY(bench.shown(0, "execution_date").contains(text("17:05")));
}

void ModelsTest::durations_data() {
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << 0.0 << text("0,00 s");
    QTest::newRow("short") << 380.0 << text("0,38 s");
    QTest::newRow("usual") << 4820.0 << text("4,82 s");
    QTest::newRow("below ten") << 9994.0 << text("9,99 s");
    QTest::newRow("ten") << 9996.0 << text("10 s");
    QTest::newRow("seconds") << 38'000.0 << text("38 s");
    QTest::newRow("just a minute") << 59'900.0 << text("1 min");
    QTest::newRow("minute and a half") << 90'000.0 << text("1 min 30 s");
    QTest::newRow("minutes") << 1'020'000.0 << text("17 min");
    QTest::newRow("hours") << 7'500'000.0 << text("2 h 5 min");
    QTest::newRow("days") << 273'600'000.0 << text("3 d 4 h");
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << Format::dash();
}

void ModelsTest::durations() {
    QFETCH(double, ms);
    QFETCH(QString, shown);
    QCOMPARE(plain(Format::duration(ms)), shown);
}

void ModelsTest::money_data() {
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QString>("pt");
    QTest::addColumn<QString>("en");
    QTest::newRow("usual") << qint64(1'250'000) << text("R$ 12.500,00") << text("R$ 12,500.00");
    QTest::newRow("large") << qint64(1'234'567'890) << text("R$ 12.345.678,90") << text("R$ 12,345,678.90");
    QTest::newRow("cents") << qint64(5) << text("R$ 0,05") << text("R$ 0.05");
    QTest::newRow("negative") << qint64(-1205) << text("-R$ 12,05") << text("-R$ 12.05");
    QTest::newRow("beyond double") << qint64(9'007'199'254'740'993) << text("R$ 90.071.992.547.409,93")
                                   << text("R$ 90,071,992,547,409.93");
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << text("-R$ 92.233.720.368.547.758,08")
                           << text("-R$ 92,233,720,368,547,758.08");
}

void ModelsTest::money() {
    QFETCH(qint64, cents);
    QFETCH(QString, pt);
    QFETCH(QString, en);
    QCOMPARE(plain(Format::money({cents})), pt);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(plain(Format::money({cents})), en);
}

void ModelsTest::moments() {
    const Format format;
    const Timestamp now = at("2026-11-22 17:05:07+00");
    QCOMPARE(plain(Format::ago(now.plusSeconds(-4), now)), text("4 s ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(-180), now)), text("3 min ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(-40 * 3600), now)), text("40 h ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(-5 * 86400), now)), text("5 day(s) ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(300), now)), text("in 5 min"));
    QCOMPARE(Format::ago({Timestamp::PositiveInfinity}, now), Format::dash());
    QCOMPARE(format.shortMoment({Timestamp::NegativeInfinity}, now), Format::dash());
    QCOMPARE(format.wholeMoment({Timestamp::PositiveInfinity}), text("infinity"));
    QCOMPARE(Format::number(Decimal{text("4.20")}), text("4,2"));
    QCOMPARE(Format::number(Decimal{text("100")}), text("100"));
    QCOMPARE(Format::number(Decimal{text("NaN")}), text("NaN"));
    QCOMPARE(Format::month(text("2026-11")), text("nov"));
    QCOMPARE(Format::month(text("later")), text("later"));
}

void ModelsTest::unknownWordsStay() {
    QCOMPARE(Words::executionStatus(text("  COMPLETED ")), text("Completed"));
    QCOMPARE(Words::executionStatus(text("em análise")), text("em análise"));
    QCOMPARE(Words::executionStatus(std::nullopt), Format::dash());
    QCOMPARE(Words::clientStatus(text("vip")), text("vip"));
    QCOMPARE(Words::integrationType(text("HubSpot_CRM")), text("HubSpot CRM"));
    QCOMPARE(Words::integrationIcon(text("doctoralia")), text("plug"));
    QCOMPARE(Words::finding(text("brand_new_finding")), text("brand_new_finding"));
}

void ModelsTest::attentionWords() {
    const Format format;
    const Timestamp now = at("2026-11-22 17:05:07+00");
    AttentionItem item;
    item.text = text("whatsapp_business");
    item.figure = 80.7;
    item.since = now.plusSeconds(-86'400 * 2);
    using Reason = AttentionItem::Reason;
    for (const Reason reason : {Reason::ClientCritical, Reason::ClientAttention, Reason::AgentFailing,
             Reason::AgentSlow, Reason::AgentSilent, Reason::IntegrationError, Reason::IntegrationAttention,
             Reason::IntegrationDisconnected, Reason::IntegrationStale}) {
        item.reason = reason;
        const QString why = Words::attention(item, format, now);
        QVERIFY(!why.isEmpty());
        QVERIFY2(why.size() <= 38, qPrintable(why));
    }
}

void ModelsTest::errorWords() {
    QSet<QString> sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const QString sentence = Words::error({static_cast<ErrorCode>(code), text("secret detail")});
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        QVERIFY(!sentence.contains(text("secret")));
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void ModelsTest::filterWords() {
    QCOMPARE(Words::filterKey(text("client")), text("Clinic"));
    QCOMPARE(Words::filterKey(text("nonsense")), text("nonsense"));
    QCOMPARE(Words::filterValue(text("outcome"), text("failed")), text("Failed"));
    QCOMPARE(Words::filterValue(text("outcome"), text("what")), text("what"));
    QCOMPARE(Words::filterValue(text("status"), text("critical")), text("Critical"));
    QCOMPARE(Words::filterValue(text("type"), text("meta_ads")), text("Meta Ads"));
    QCOMPARE(Words::filterValue(text("client"), text("Vida")), text("Vida"));

    const QString open = text("status:failed \"oops");
    const auto unclosed = parseFilter(open);
    QVERIFY(!unclosed);
    QCOMPARE(Words::filterErrorPlace(unclosed.error()), 15);
    QVERIFY(Words::filterError(unclosed.error(), open).contains(text("15")));
    const QString bare = text("agent: x");
    const auto noValue = parseFilter(bare);
    QVERIFY(!noValue);
    QVERIFY(Words::filterError(noValue.error(), bare).contains(text("“agent:”")));
    const Error unknown{ErrorCode::InvalidInput,
        text("Character 1, \"foo:1\": \"foo\" is not something this list can be filtered by; use one of id, "
             "status.")};
    const QString sentence = Words::filterError(unknown, text("foo:1"));
    QVERIFY(sentence.contains(text("foo:1")));
    QVERIFY(sentence.contains(text("id, status")));
}

void ModelsTest::insightShapes_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("broken") << text("{\"title\": ") << QString() << QString();
    QTest::newRow("number") << text("17") << QString() << QString();
    QTest::newRow("english") << text(R"({"title":"A","text":"B"})") << text("A") << text("B");
    QTest::newRow("portuguese") << text(R"({"título":"A","descrição":"B"})") << text("A") << text("B");
    QTest::newRow("text alone") << text(R"({"summary":"B"})") << text("B") << QString();
    QTest::newRow("nested") << text(
        R"({"version":1,"insights":[{"titulo":"A","resumo":"B"},{"titulo":"C"}]})")
                            << text("A") << text("B");
    QTest::newRow("array of texts") << text(R"(["A","B"])") << text("A") << QString();
    QTest::newRow("empty array") << text("[]") << QString() << QString();
    QTest::newRow("wrong types") << text(R"({"title":{"a":1},"text":5})") << QString() << QString();
    QTest::newRow("deep") << QString(5000, QLatin1Char('[')) << QString() << QString();
}

void ModelsTest::insightShapes() {
    QFETCH(QString, json);
    QFETCH(QString, title);
    QFETCH(QString, body);
    const InsightText read = readInsight({json});
    QCOMPARE(read.title, title);
    QCOMPARE(read.text, body);
}

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"

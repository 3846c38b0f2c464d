// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with runs and insights in the assembled console, on PostgreSQL: errors by kind and the
// runs behind them, two runs compared, insights rated and handled and taken back, the log as it grows.
#include "app/console/console.h"
#include "services/database/migrator.h"
#include "services/database/session.h"
#include "services/workspace/demogenerator.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"
#include "views/dialogs/bulkdialog.h"
#include "views/dialogs/comparedialog.h"
#include "views/frame/noticestrip.h"
#include "views/mainwindow.h"
#include "views/pages/errorgroupsview.h"
#include "views/pages/insightcards.h"
#include "views/pages/listexecutions.h"
#include "views/pages/listinsights.h"
#include "views/pages/listlogs.h"
#include "views/widgets/tableview.h"

#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace sevenscale;
using sevenscale::test::PrivateCluster;

namespace {

constexpr int Long = 20'000;

QString value(Session& session, const char* sql, const QVariantList& parameters = {}) {
    auto rows = session.query(QString::fromUtf8(sql), parameters);
    if (!rows)
        return rows.error().detail;
    return rows->next() ? rows->text(0) : QString();
}

} // namespace

class AnalysisDesksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void errorsLeadToTheirRuns();
    void twoRunsAreCompared();
    void anInsightIsHandledAndTakenBack();
    void anInsightIsRatedAndTakenBack();
    void manyInsightsAreHandled();
    void theLogIsFollowed();

private:
    template <typename PageType> PageType& show(QLatin1String key) {
        m_console->window().showPage(key);
        return *static_cast<PageType*>(m_console->window().currentPage());
    }
    /// The line that says what came of something, once it says this.
    NoticeStrip* told(const char* message) {
        const auto strips = m_console->window().findChildren<NoticeStrip*>();
        const auto found = std::find_if(strips.begin(), strips.end(), [&](NoticeStrip* strip) {
            return strip->isVisible() && strip->message().contains(QString::fromUtf8(message));
        });
        return found == strips.end() ? nullptr : *found;
    }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<Session> m_session;
};

void AnalysisDesksTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("analysisdesks-%1").arg(QCoreApplication::applicationPid()));
    QSettings().clear();
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    const auto copy = (*cluster)->copyOf(
        QStringLiteral("analysisdesks"), [](const ConnectionSettings& settings) -> Result<void> {
            auto session = Session::open(settings);
            if (!session)
                return failure(session.error());
            if (auto done = Migrator(**session).migrate(); !done)
                return done;
            DemoOptions options;
            options.until = Timestamp::now();
            options.executions = 6'000;
            if (auto rows = DemoGenerator(options).fill(**session); !rows)
                return failure(rows.error());
            return {};
        });
    REQUIRE_OK(copy);
    auto session = Session::open((*cluster)->settings(*copy));
    REQUIRE_OK(session);
    m_session = std::move(*session);
    Options options;
    options.source.database = (*cluster)->connectionString(*copy);
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().show();
    m_console->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().currentPage()->isReady(), Long);
}

void AnalysisDesksTest::cleanupTestCase() {
    m_console.reset();
    QSettings().clear();
}

void AnalysisDesksTest::errorsLeadToTheirRuns() {
    auto& page = show<ExecutionsPage>(pagekey::executions);
    page.setMode(QStringLiteral("errors"));
    ErrorGroupsModel* model = page.errorGroups()->model();
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 1, Long);
    const ErrorGroup group = *model->record(0);
    auto* table = page.errorGroups()->findChild<TableView*>();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model->index(0, 0)).center());
    QCOMPARE(page.mode(), QStringLiteral("table"));
    QTRY_VERIFY_WITH_TIMEOUT(page.listModel()->isComplete(), Long);
    QCOMPARE(page.listModel()->rowCount(), group.runs);
    page.openFilter({});
}

void AnalysisDesksTest::twoRunsAreCompared() {
    auto& page = show<ExecutionsPage>(pagekey::executions);
    QTRY_VERIFY_WITH_TIMEOUT(
        page.listModel()->status() == PagedTableModel::Status::Ready && page.listModel()->rowCount() > 5,
        Long);
    auto* table = page.findChild<TableView*>(QStringLiteral("table"));
    for (const int row : {1, 3}) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
            table->visualRect(table->model()->index(row, 1)).center());
    }
    page.actions()->action(ExecutionsPage::Compare)->trigger();
    auto* dialog = m_console->window().findChild<CompareDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* differences = dialog->findChild<TableView*>();
    QTRY_VERIFY_WITH_TIMEOUT(differences->isVisible() && differences->model()->rowCount() > 0, Long);
    QTest::keyClick(dialog, Qt::Key_Escape);
    table->clearSelection();
}

void AnalysisDesksTest::anInsightIsHandledAndTakenBack() {
    auto& page = show<InsightsPage>(pagekey::insights);
    QTRY_VERIFY_WITH_TIMEOUT(page.model()->rowCount() > 3, Long);
    page.setMode(QStringLiteral("cards"));
    auto* cards = page.findChild<InsightCards*>();
    cards->setFocus();
    cards->setCurrentIndex(page.model()->index(0, 0));
    const QString id = page.model()->idAt(0);
    QTest::keyClick(cards, Qt::Key_H);
    QTRY_VERIFY_WITH_TIMEOUT(told("is marked as handled"), Long);
    QCOMPARE(value(*m_session,
                 "select count(*) from insight_marks where insight_id = ? and handled_at is not null", {id}),
        QStringLiteral("1"));
    QTRY_VERIFY_WITH_TIMEOUT(page.model()->record(id)->handledAt.has_value(), Long);
    QTest::mouseClick(told("is marked as handled")->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(told("is not handled any more"), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!page.model()->record(id)->handledAt.has_value(), Long);
}

void AnalysisDesksTest::anInsightIsRatedAndTakenBack() {
    auto& page = show<InsightsPage>(pagekey::insights);
    auto* cards = page.findChild<InsightCards*>();
    cards->setFocus();
    cards->setCurrentIndex(page.model()->index(1, 0));
    const QString id = page.model()->idAt(1);
    QTest::keyClick(cards, Qt::Key_4);
    QTRY_VERIFY_WITH_TIMEOUT(told("4 star"), Long);
    QTRY_COMPARE_WITH_TIMEOUT(page.model()->record(id)->rating, std::optional<qint64>(4), Long);
    QTest::mouseClick(told("4 star")->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(told("taken back"), Long);
    QTRY_COMPARE_WITH_TIMEOUT(page.model()->record(id)->rating, std::optional<qint64>(), Long);
}

void AnalysisDesksTest::manyInsightsAreHandled() {
    auto& page = show<InsightsPage>(pagekey::insights);
    page.setMode(QStringLiteral("table"));
    auto* table = page.findChild<TableView*>(QStringLiteral("table"));
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), Long);
    table->clearSelection();
    for (const int row : {0, 1, 2}) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
            table->visualRect(table->model()->index(row, 1)).center());
    }
    page.actions()->action(InsightsPage::Handle)->trigger();
    auto* dialog = m_console->window().findChild<BulkDialog*>();
    QVERIFY(dialog);
    const auto confirm = [&]() -> QPushButton* {
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->isEnabled()
                && button->text() == QStringLiteral("Mark as handled"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(confirm(), Long);
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(
        value(
            *m_session, "select count(distinct insight_id) from insight_marks where handled_at is not null"),
        QStringLiteral("3"), Long);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void AnalysisDesksTest::theLogIsFollowed() {
    auto& page = show<LogsPage>(pagekey::logs);
    QTRY_VERIFY_WITH_TIMEOUT(page.model()->rowCount() > 10, Long);
    page.follow()->setChecked(true);
    for (int i = 1; i <= 3; ++i) {
        REQUIRE_OK(m_session->execute(
            QStringLiteral("insert into system_logs (log_type, message) values ('info', ?)"),
            {QStringLiteral("followed %1").arg(i)}));
        QTRY_COMPARE_WITH_TIMEOUT(
            page.model()->record(0)->message, QStringLiteral("followed %1").arg(i), Long);
        QCOMPARE(page.findChild<TableView*>(QStringLiteral("table"))->rowAt(0), 0);
    }
    QVERIFY(page.follow()->isChecked());
}

QTEST_MAIN(AnalysisDesksTest)
#include "tst_analysisdesks.moc"

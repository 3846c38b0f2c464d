// SPDX-License-Identifier: GPL-3.0-or-later
// What people do with clinics in the console that people open: adding, editing at the same time as somebody
// else, moving on the board, archiving; on a server with two people and two consoles, and on the embedded
// workspace. What is written, and what the audit log tells of it.
#include "app/common/datasource.h"
#include "app/console/console.h"
#include "services/database/migrator.h"
#include "services/stores/clientstore.h"
#include "services/workspace/workspace.h"
#include "tests/support/privatecluster.h"
#include "tests/support/requireok.h"
#include "views/dialogs/bulkdialog.h"
#include "views/dialogs/clientform.h"
#include "views/frame/noticestrip.h"
#include "views/mainwindow.h"
#include "views/pages/clientboard.h"
#include "views/pages/clientcards.h"
#include "views/pages/listclients.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tableview.h"

#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace sevenscale;
using namespace sevenscale::test;

namespace {

constexpr int Patience = 60'000;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

} // namespace

class TestClientDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aClinicIsAdded_data() { sources(); }
    void aClinicIsAdded();
    void twoPeopleEditTheSameClinic_data() { sources(); }
    void twoPeopleEditTheSameClinic();
    void aServerThatIsGoneKeepsTheForm();
    void aCardIsMovedAndPutBack_data() { sources(); }
    void aCardIsMovedAndPutBack();
    void somebodyElseMovedItFirst_data() { sources(); }
    void somebodyElseMovedItFirst();
    void severalAreArchivedAndTakenBack_data() { sources(); }
    void severalAreArchivedAndTakenBack();
    void aNoteIsKept_data() { sources(); }
    void aNoteIsKept();

private:
    static void sources() {
        QTest::addColumn<bool>("workspace");
        QTest::newRow("server") << false;
        QTest::newRow("workspace") << true;
    }
    static bool onWorkspace() { return qstrcmp(QTest::currentDataTag(), "workspace") == 0; }
    std::unique_ptr<Console> open(const QString& login);
    static ClientsPage* page(const Console* console) {
        return static_cast<ClientsPage*>(const_cast<Console*>(console)->window().page(pagekey::clients));
    }
    ClientsPage* page() const { return page(m_console.get()); }
    static void showClinics(Console* console);
    static QPointer<ClientForm> form(Console* console) { return console->window().findChild<ClientForm*>(); }
    /// The form over a clinic of this name, opened from the pane.
    static void edit(Console* console, const QString& name);
    static void type(ClientForm* form, const char* key, const QString& words);
    static void clickButton(QWidget* where, const char* name);
    static void clickText(QWidget* where, const QString& words);
    NoticeStrip* report() const { return m_console->window().findChild<NoticeStrip*>(text("report")); }

    QString value(const QString& sql, const QVariantList& parameters = {});
    /// The newest lines of the audit log about a clinic: `login action old > new`, newest first.
    QStringList told(const QString& name, int most);
    /// A line of told(); the workspace knows no logins.
    static QString by(const char* login, const char* change) {
        return onWorkspace() ? text(change) : QString(text(login) % u' ' % text(change));
    }

    PrivateCluster m_cluster;
    QString m_database;
    std::unique_ptr<Console> m_console; ///< Ana's, an OWNER
    std::unique_ptr<Console> m_other; ///< Bia's, a MANAGER; on a server
    std::unique_ptr<Session> m_session; ///< the owner's
};

void TestClientDesk::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("clientdesk-%1").arg(QCoreApplication::applicationPid()));
    REQUIRE_OK(m_cluster.start());
}

/// Roles are the cluster's: they are made once, and their people in each copy of the database.
void TestClientDesk::init() {
    QSettings().clear();
    if (onWorkspace()) {
        QFile::remove(workspacePath());
        WorkspaceOptions small;
        small.clients = 3;
        small.executions = 300;
        REQUIRE_OK(ensureWorkspace(workspacePath(), Timestamp::now(), {}, small));
        auto session = Session::open(ConnectionSettings::workspace(workspacePath()));
        REQUIRE_OK(session);
        m_session = *std::move(session);
        REQUIRE_OK(m_session->execute(text("delete from audit_log")));
    } else {
        const auto copy
            = m_cluster.copyOf(text("template"), [](const ConnectionSettings& empty) -> Result<void> {
                  auto session = Session::open(empty);
                  if (!session)
                      return failure(session.error());
                  if (auto done = Migrator(**session).migrate(); !done)
                      return failure(done.error());
                  return (*session)->script(text("select ops.make_owner('ana', 'Ana', 'ana@x.example');"
                                                 " select ops.add_user('bia@x.example', 'Bia', 'MANAGER',"
                                                 " login => 'bia')"));
              });
        REQUIRE_OK(copy);
        m_database = *copy;
        auto session = Session::open(m_cluster.settings(m_database));
        REQUIRE_OK(session);
        m_session = *std::move(session);
    }
    for (const char* name : {"Alfa", "Beta", "Gama"})
        REQUIRE_OK(m_session->execute(
            text("insert into clients (name, specialty, email, city, status, revenue)"
                 " values (?, 'Cardiologia', 'a@b.example', 'Recife, PE', 'attention', '12.500')"),
            QVariantList{QString(text("Teste ") % text(name))}));
    m_console = open(text("ana"));
    showClinics(m_console.get());
}

void TestClientDesk::cleanup() {
    m_other.reset();
    m_console.reset();
    m_session.reset();
    QSettings().clear();
}

std::unique_ptr<Console> TestClientDesk::open(const QString& login) {
    Options options;
    if (onWorkspace())
        options.source.demo = true;
    else
        options.source.database = m_cluster.connectionString(m_database, login);
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    auto console = std::make_unique<Console>(options);
    console->window().resize(1440, 900);
    console->window().show();
    console->start();
    return console;
}

void TestClientDesk::showClinics(Console* console) {
    QVERIFY(console->window().showPage(pagekey::clients, text("name:Teste")));
    QTRY_VERIFY_WITH_TIMEOUT(page(console)->listModel()->status() == PagedTableModel::Status::Ready
            && page(console)->listModel()->rowCount() == 3,
        Patience);
    QTRY_VERIFY_WITH_TIMEOUT(page(console)->role() >= Role::Manager, Patience); // who looks is known by then
}

void TestClientDesk::clickButton(QWidget* where, const char* name) {
    auto* button = where->findChild<QPushButton*>(text(name));
    QVERIFY2(button && button->isVisible(), name);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), Patience);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestClientDesk::clickText(QWidget* where, const QString& words) {
    QAbstractButton* found = nullptr;
    QTRY_VERIFY2_WITH_TIMEOUT(([&] {
        for (auto* button : where->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == words)
                found = button;
        }
        return found != nullptr;
    }()),
        qPrintable(words), Patience);
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestClientDesk::type(ClientForm* form, const char* key, const QString& words) {
    auto* line = form->editor(text(key))->findChild<QLineEdit*>();
    QVERIFY(line && line->isVisible());
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, words);
}

void TestClientDesk::edit(Console* console, const QString& name) {
    auto* table = page(console)->findChild<TableView*>();
    int row = 0;
    while (row < table->model()->rowCount() && table->model()->index(row, 0).data().toString() != name)
        ++row;
    QVERIFY2(row < table->model()->rowCount(), qPrintable(name));
    QTest::mouseClick(
        table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 1)).center());
    clickText(page(console)->findChild<DetailPane*>(), text("Edit…"));
    QTRY_VERIFY_WITH_TIMEOUT(form(console) && form(console)->isVisible(), Patience);
}

QString TestClientDesk::value(const QString& sql, const QVariantList& parameters) {
    auto rows = m_session->query(sql, parameters);
    if (!rows)
        return rows.error().detail;
    if (!rows->next())
        return text("[no row]");
    return rows->isNull(0) ? text("[null]") : rows->text(0);
}

QStringList TestClientDesk::told(const QString& name, int most) {
    const auto compact = [](const QString& json) {
        return json.isEmpty()
            ? text("-")
            : QString::fromUtf8(QJsonDocument::fromJson(json.toUtf8()).toJson(QJsonDocument::Compact));
    };
    QStringList lines;
    auto rows = m_session->query(text("select coalesce(l.login, ''), l.action, cast(l.old_data as text),"
                                      " cast(l.new_data as text) from audit_log l"
                                      " where l.resource = 'clients' and l.resource_id ="
                                      " (select cast(c.id as text) from clients c where c.name = ?)"
                                      " order by l.id desc limit ?"),
        {name, most});
    if (!rows)
        return {rows.error().detail};
    while (rows->next())
        lines.append((QStringList{rows->text(0), rows->text(1), compact(rows->text(2)), text(">"),
                          compact(rows->text(3))})
                         .join(u' ')
                         .trimmed());
    return lines;
}

void TestClientDesk::aClinicIsAdded() {
    clickText(page(), text("New clinic"));
    QTRY_VERIFY(form(m_console.get()) && form(m_console.get())->isVisible());
    const QPointer<ClientForm> open = form(m_console.get());
    type(open, "name", text("Teste Nova"));
    type(open, "email", text("eva@nova.example"));
    type(open, "revenue", text("12k"));
    clickText(open, text("Write R$ 12.000,00"));
    clickButton(open, "save");
    QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible(), Patience);
    QCOMPARE(value(text("select revenue from clients where name = 'Teste Nova'")), text("R$ 12.000,00"));
    QCOMPARE(value(text("select status from clients where name = 'Teste Nova'")), text("operational"));
    QVERIFY2(report()->isVisible() && report()->message().contains(text("Teste Nova")),
        qPrintable(report()->message()));
    QTRY_COMPARE_WITH_TIMEOUT(page()->listModel()->rowCount(), 4, Patience);
    QCOMPARE(page()->detailId(), value(text("select id from clients where name = 'Teste Nova'")));
    const QString line = told(text("Teste Nova"), 1).value(0);
    QVERIFY2(line.startsWith(by("ana", "insert - >")), qPrintable(line));
    QVERIFY2(line.contains(text("e***@n***.example")) && !line.contains(text("eva@")), qPrintable(line));
}

void TestClientDesk::twoPeopleEditTheSameClinic() {
    const QString name = text("Teste Alfa");
    edit(m_console.get(), name);
    const QPointer<ClientForm> mine = form(m_console.get());
    type(mine, "city", text("Olinda, PE"));
    type(mine, "patients", text("812"));

    // Meanwhile Bia changes city and revenue, in her own console.
    if (onWorkspace()) {
        const qint64 id = value(text("select id from clients where name = ?"), {name}).toLongLong();
        const auto theirs = updateClient(*m_session, {id},
            {{ClientField::City, text("Natal, RN")}, {ClientField::Revenue, text("R$ 15.000,00")}},
            mine->client()->rowVersion);
        REQUIRE_OK(theirs);
        QVERIFY(theirs->saved);
    } else {
        m_other = open(text("bia"));
        showClinics(m_other.get());
        edit(m_other.get(), name);
        const QPointer<ClientForm> theirs = form(m_other.get());
        type(theirs, "city", text("Natal, RN"));
        type(theirs, "revenue", text("R$ 15.000,00"));
        clickButton(theirs, "save");
        QTRY_VERIFY_WITH_TIMEOUT(!theirs || !theirs->isVisible(), Patience);
    }
    QCOMPARE(value(text("select city from clients where name = ?"), {name}), text("Natal, RN"));

    // Then Ana saves: both versions stand side by side, and nothing has been written.
    clickButton(mine, "save");
    QTRY_VERIFY_WITH_TIMEOUT(mine && mine->showsConflict(), Patience);
    QCOMPARE(value(text("select city from clients where name = ?"), {name}), text("Natal, RN"));
    QCOMPARE(told(name, 5).size(), 1);
    using Side = ConflictField::Side;
    QCOMPARE(mine->conflict()->choice(text("city")), Side::Open);
    QCOMPARE(mine->conflict()->choice(text("patients")), Side::Mine);
    QCOMPARE(mine->conflict()->choice(text("revenue")), Side::Theirs);
    QStringList shown;
    for (const QLabel* label : mine->conflict()->findChildren<QLabel*>())
        shown.append(label->text());
    for (const char* each : {"Recife, PE", "Natal, RN", "Olinda, PE", "12.500", "R$ 15.000,00", "812"})
        QVERIFY2(shown.contains(text(each)), each);
    QVERIFY(!mine->findChild<QPushButton*>(text("save"))->isEnabled());
    auto* choice = mine->findChild<QRadioButton*>(text("city.mine"));
    QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(8, choice->height() / 2));
    clickButton(mine, "save");
    QTRY_VERIFY_WITH_TIMEOUT(!mine || !mine->isVisible(), Patience);

    QCOMPARE(value(text("select city || ' | ' || revenue || ' | ' || patients from clients where name = ?"),
                 {name}),
        text("Olinda, PE | R$ 15.000,00 | 812"));
    QCOMPARE(told(name, 5),
        (QStringList{by("ana",
                         "update {\"city\":\"Natal, RN\",\"patients\":0} >"
                         " {\"city\":\"Olinda, PE\",\"patients\":812}"),
            by("bia",
                "update {\"city\":\"Recife, PE\",\"revenue\":\"12.500\"} >"
                " {\"city\":\"Natal, RN\",\"revenue\":\"R$ 15.000,00\"}")}));
}

void TestClientDesk::aServerThatIsGoneKeepsTheForm() {
    edit(m_console.get(), text("Teste Alfa"));
    const QPointer<ClientForm> mine = form(m_console.get());
    type(mine, "city", text("Olinda, PE"));
    REQUIRE_OK(m_cluster.stopServer());
    m_session.reset();
    clickButton(mine, "save");
    auto* banner = mine->findChild<BannerBar*>(text("formBanner"));
    QTRY_VERIFY_WITH_TIMEOUT(!mine->isBusy() && banner->isVisible(), Patience);
    QCOMPARE(banner->state(), State::Critical);
    QCOMPARE(mine->changes().value(text("city")), text("Olinda, PE"));
    REQUIRE_OK(m_cluster.startServer());
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        if (mine && !mine->isBusy())
            QTest::mouseClick(mine->findChild<QPushButton*>(text("save")), Qt::LeftButton);
        return !mine || !mine->isVisible();
    }()),
        Patience);
    auto session = Session::open(m_cluster.settings(m_database));
    REQUIRE_OK(session);
    m_session = *std::move(session);
    QCOMPARE(value(text("select city from clients where name = 'Teste Alfa'")), text("Olinda, PE"));
    QCOMPARE(told(text("Teste Alfa"), 5).size(), 1); // once
}

void TestClientDesk::aCardIsMovedAndPutBack() {
    page()->setMode(text("board"));
    auto* board = page()->findChild<ClientBoardView*>();
    ClientCards* const critical = board->columns()[0]->cards();
    ClientCards* const attention = board->columns()[1]->cards();
    QTRY_COMPARE_WITH_TIMEOUT(attention->cards()->rowCount(), 3, Patience);
    attention->setFocus(Qt::TabFocusReason);
    attention->selectId(value(text("select id from clients where name = 'Teste Beta'")));
    QTest::keyClick(attention, Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(critical->cards()->rowCount(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(attention->cards()->rowCount(), 2, Patience);
    QCOMPARE(critical->cards()->index(0).data().toString(), text("Teste Beta"));
    QCOMPARE(value(text("select status from clients where name = 'Teste Beta'")), text("critical"));
    QVERIFY(report()->isVisible());
    QTest::mouseClick(report()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(attention->cards()->rowCount(), 3, Patience);
    QCOMPARE(value(text("select status from clients where name = 'Teste Beta'")), text("attention"));
    QCOMPARE(told(text("Teste Beta"), 5),
        (QStringList{by("ana", "update {\"status\":\"critical\"} > {\"status\":\"attention\"}"),
            by("ana", "update {\"status\":\"attention\"} > {\"status\":\"critical\"}")}));
}

void TestClientDesk::somebodyElseMovedItFirst() {
    auto* open = page();
    const QString id = value(text("select id from clients where name = 'Teste Gama'"));
    // A program writes a figure, and nobody minds.
    REQUIRE_OK(m_session->execute(text("update clients set performance = 12 where name = 'Teste Gama'")));
    Q_EMIT open->actionRequested(text("status.critical"), {id}, {});
    QTRY_COMPARE_WITH_TIMEOUT(
        value(text("select status from clients where name = 'Teste Gama'")), text("critical"), Patience);
    // Somebody moves it on before the undo: that stays.
    REQUIRE_OK(
        m_session->execute(text("update clients set status = 'operational' where name = 'Teste Gama'")));
    QTRY_VERIFY_WITH_TIMEOUT(
        report()->isVisible() && report()->findChild<QPushButton*>()->isVisible(), Patience);
    QTest::mouseClick(report()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(report()->message().contains(text("Nothing was changed")), Patience);
    QCOMPARE(value(text("select status from clients where name = 'Teste Gama'")), text("operational"));
}

void TestClientDesk::severalAreArchivedAndTakenBack() {
    auto* table = page()->findChild<TableView*>();
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
            table->visualRect(table->model()->index(row, 1)).center());
    };
    click(0, {});
    click(2, Qt::ControlModifier);
    clickText(page(), text("Archive"));
    BulkDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_console->window().findChild<BulkDialog*>()), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton*>(text("go"))->isVisible(), Patience);
    clickButton(dialog, "go");
    const QString archived = text("select count(*) from clients where archived_at is not null"
                                  " and name in ('Teste Alfa', 'Teste Gama')");
    QTRY_COMPARE_WITH_TIMEOUT(value(archived), text("2"), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), Patience);
    QCOMPARE(dialog->model()->count(BulkState::Done), 2);
    clickButton(dialog, "undo");
    QTRY_COMPARE_WITH_TIMEOUT(value(archived), text("0"), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), Patience);
    QCOMPARE(dialog->model()->count(BulkState::Undone), 2);
    const QStringList lines = told(text("Teste Alfa"), 5);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(by("ana", "update {\"archived_at\":\"")), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(by("ana", "update {\"archived_at\":null} >")), qPrintable(lines[1]));
    QVERIFY(told(text("Teste Beta"), 5).isEmpty());
}

void TestClientDesk::aNoteIsKept() {
    const QString id = value(text("select id from clients where name = 'Teste Alfa'"));
    page()->openDetail(id);
    QPlainTextEdit* field = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (field = page()->findChild<QPlainTextEdit*>(text("note"))) && field->isVisible(), Patience);
    field->setFocus();
    QTest::keyClicks(field, text("Ligar na sexta"));
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(field->toPlainText().isEmpty(), Patience);
    QCOMPARE(value(text("select text from client_notes where client_id = ?"), {id.toLongLong()}),
        text("Ligar na sexta"));
    if (!onWorkspace())
        QCOMPARE(
            value(text("select u.name from client_notes n join users u on u.id = n.author")), text("Ana"));
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (const QLabel* label : page()->findChild<DetailPane*>()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text("Ligar na sexta"))
                return true;
        }
        return false;
    }()),
        Patience);
}

QTEST_MAIN(TestClientDesk)
#include "tst_clientdesk.moc"

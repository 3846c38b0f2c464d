// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the assembled console, by clicking and typing: the first start, a live database
// that was never migrated, a password that is missing, a schema that is too new.
#include "app/common/datasource.h"
#include "app/console/capture.h"
#include "app/console/console.h"
#include "services/database/migrator.h"
#include "tests/integration/schema/schemafixture.h"
#include "tests/support/privatecluster.h"
#include "views/dialogs/connectiondialog.h"
#include "views/dialogs/migrationdialog.h"
#include "views/mainwindow.h"
#include "views/pages/page.h"
#include "views/widgets/stattile.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace sevenscale;
using namespace sevenscale::test;

#define REQUIRE_OK(expression)                                                                               \
    do {                                                                                                     \
        const auto& required = (expression);                                                                 \
        QVERIFY2(required, required ? "" : qPrintable(required.error().detail));                             \
    } while (false)

class TestJourneys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QSettings().clear(); }
    void cleanup();
    void fromTheFirstStartToTheFiguresOfALiveDatabase();
    void aMissingPasswordIsAskedFor();
    void aSchemaThatIsTooNewIsNotRead();
    void anotherVersionsWorkspaceIsNamedAndReplaced();

private:
    template <typename T> T* find(const char* name) const {
        return m_console->window().findChild<T*>(QString::fromLatin1(name));
    }
    void click(QWidget* parent, const char* name) {
        auto* button = parent->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY(button);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void choose(const char* entry) {
        auto* list = find<QListWidget>("connections");
        const auto items = list->findItems(QString::fromLatin1(entry), Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualItemRect(items.constFirst()).center());
    }
    void open(const Options& options);
    QString tile(const char* name) const;
    ConnectionState state() const { return m_console->window().currentPage()->connectionState(); }

    PrivateCluster* m_cluster = nullptr;
    std::unique_ptr<Console> m_console;
};

void TestJourneys::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("SevenScale Test"));
    QCoreApplication::setApplicationName(
        QStringLiteral("journeys-%1").arg(QCoreApplication::applicationPid()));
    auto cluster = PrivateCluster::instance();
    REQUIRE_OK(cluster);
    m_cluster = *cluster;
    REQUIRE_OK(runFile(*m_cluster, QStringLiteral("postgres"), QStringLiteral("postgres"),
        sqlFile(QStringLiteral("supabase_roles.sql"))));
}

void TestJourneys::open(const Options& given) {
    Options options = given;
    options.language = QStringLiteral("en");
    options.theme = QStringLiteral("light");
    m_console = std::make_unique<Console>(options);
    m_console->window().resize(1440, 900);
    m_console->window().showPage(pagekey::overview);
    m_console->window().show();
    m_console->start();
}

void TestJourneys::cleanup() {
    m_console.reset();
    QSettings().clear();
}

/// The figure of the tile with this title.
QString TestJourneys::tile(const char* name) const {
    for (const StatTile* each : m_console->window().findChildren<StatTile*>()) {
        if (each->accessibleName().contains(QLatin1String(name)))
            return each->accessibleName();
    }
    return {};
}

void TestJourneys::fromTheFirstStartToTheFiguresOfALiveDatabase() {
    const QString name = QStringLiteral("live");
    REQUIRE_OK(ownerLogin(*m_cluster, Owner::BypassingOwner));
    const QString owner = *ownerLogin(*m_cluster, Owner::BypassingOwner);
    REQUIRE_OK(createOwnedDatabase(*m_cluster, name, Owner::BypassingOwner));
    REQUIRE_OK(runFile(*m_cluster, name, owner, sqlFile(QStringLiteral("legacy.sql"))));
    auto session = Session::open(m_cluster->settings(name, owner));
    REQUIRE_OK(session);
    const auto counted = rowsOf(**session, QStringLiteral("select count(*) from clients"));
    REQUIRE_OK(counted);

    // Nothing is known at the first start: the console asks, and claims no connection.
    open({});
    const QPointer<ConnectionDialog> dialog = find<ConnectionDialog>("connectionDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    // One face everywhere: the theme is there before the first widget.
    for (const QWidget* widget : m_console->window().findChildren<QWidget*>())
        QVERIFY2(widget->font().family() == QApplication::font().family(), widget->metaObject()->className());
    choose("New connection");
    const ConnectionSettings live = m_cluster->settings(name, owner);
    for (const auto& [field, parameter] : {std::pair("host", "host"), std::pair("port", "port"),
             std::pair("database", "dbname"), std::pair("user", "user")}) {
        auto* edit = find<QLineEdit>(field);
        QVERIFY(edit && edit->isVisible());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, live.parameters.value(QString::fromLatin1(parameter)));
    }
    click(dialog, "test");
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), 30'000);
    click(dialog, "connect");

    // A database without the schema is shown as such, with the way out.
    auto* notice = find<QWidget>("migrationNotice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 30'000);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    const auto buttons = notice->findChildren<QAbstractButton*>();
    const auto migrate = std::find_if(buttons.begin(), buttons.end(),
        [](const QAbstractButton* button) { return button->text() == QString::fromUtf8("Migrate…"); });
    QVERIFY(migrate != buttons.end() && (*migrate)->isVisible());
    QTest::mouseClick(*migrate, Qt::LeftButton);
    auto* migration = find<MigrationDialog>("migrationDialog");
    QVERIFY(migration);
    auto* agree = find<QCheckBox>("agree");
    QTRY_VERIFY_WITH_TIMEOUT(agree->isVisible(), 30'000);
    REQUIRE_OK(rowsOf(
        **session, QStringLiteral("select 1 / (to_regclass('tenants') is null)::int"))); // untouched so far
    QTest::mouseClick(agree, Qt::LeftButton, {}, QPoint(10, agree->height() / 2));
    click(migration, "migrate");
    QTRY_VERIFY_WITH_TIMEOUT(!migration->isRunning() && !agree->isVisible(), 120'000);
    click(migration, "close");

    // And then the figures are there, without another question.
    QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().currentPage()->shownAt().has_value(), 30'000);
    QTRY_COMPARE(state().kind, ConnectionState::Kind::Live);
    const QString said = QStringLiteral("Clinics: %1,").arg(counted->constFirst());
    QTRY_VERIFY2_WITH_TIMEOUT(
        QString(tile("Clinics: ") + u',').startsWith(said), qPrintable(tile("Clinics: ")), 10'000);
}

void TestJourneys::aMissingPasswordIsAskedFor() {
    auto owner = Session::open(m_cluster->settings());
    REQUIRE_OK(owner);
    REQUIRE_OK((*owner)->execute(QStringLiteral("create role needs_password")));
    REQUIRE_OK((*owner)->execute(
        QStringLiteral("create role marina login password 'segredo' in role needs_password")));
    REQUIRE_OK(m_cluster->createDatabase(QStringLiteral("guarded")));
    {
        QSettings settings;
        Profiles profiles(settings);
        REQUIRE_OK(profiles.save(Profiles::fromSettings(QStringLiteral("Agency"), Environment::None,
            m_cluster->settings(QStringLiteral("guarded"), QStringLiteral("marina")))));
        profiles.setLast(QStringLiteral("Agency"));
    }
    open({});
    QTRY_VERIFY_WITH_TIMEOUT(find<ConnectionDialog>("connectionDialog"), 30'000);
    const QPointer<ConnectionDialog> dialog = find<ConnectionDialog>("connectionDialog");
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->choice().profile, QStringLiteral("Agency"));
    auto* password = find<QLineEdit>("password");
    QVERIFY(password->hasFocus() || !QGuiApplication::focusWindow());
    QTest::keyClicks(password, QStringLiteral("segredo"));
    click(dialog, "connect");
    QTRY_VERIFY_WITH_TIMEOUT(state().kind == ConnectionState::Kind::Live, 30'000);
    // What was typed is kept nowhere.
    QSettings settings;
    for (const QString& key : settings.allKeys())
        QVERIFY(!settings.value(key).toString().contains(QLatin1String("segredo")));
}

void TestJourneys::aSchemaThatIsTooNewIsNotRead() {
    const QString name = QStringLiteral("newer");
    REQUIRE_OK(m_cluster->createDatabase(name));
    auto session = Session::open(m_cluster->settings(name));
    REQUIRE_OK(session);
    REQUIRE_OK(Migrator(**session).migrate());
    REQUIRE_OK((*session)->execute(QStringLiteral(
        "insert into sevenscale_migrations(version, name, checksum) values (9999, 'later', 'x')")));
    Options options;
    options.source.database = m_cluster->connectionString(name);
    open(options);
    QTRY_VERIFY_WITH_TIMEOUT(state().kind == ConnectionState::Kind::Offline, 30'000);
    QVERIFY(state().reason);
    QCOMPARE(state().reason->code, ErrorCode::SchemaTooNew);
    const QString line = captureProblem(*m_console->window().currentPage());
    QVERIFY2(line.contains(state().reason->detail), qPrintable(line));
    auto* notice = find<QWidget>("connectionNotice");
    QTRY_VERIFY(notice->isVisible());
    // Nor does asking again pretend that all is well.
    m_console->window().refresh();
    for (int i = 0; i < 60; ++i) {
        QTest::qWait(50);
        QVERIFY(state().kind != ConnectionState::Kind::Live);
    }
    QTRY_VERIFY_WITH_TIMEOUT(state().kind == ConnectionState::Kind::Offline, 30'000);
}

void TestJourneys::anotherVersionsWorkspaceIsNamedAndReplaced() {
    const QString file = workspacePath();
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    {
        auto session = Session::open(ConnectionSettings::workspace(file));
        REQUIRE_OK(session);
        REQUIRE_OK(Migrator(**session).migrate());
        REQUIRE_OK((*session)->execute(QStringLiteral(
            "insert into sevenscale_migrations (version, name, checksum) values (9999, 'later', 'x')")));
    }
    Options options;
    options.source.demo = true;
    open(options);
    auto* notice = find<QWidget>("connectionNotice");
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 30'000);
    QCOMPARE(state().reason->code, ErrorCode::WorkspaceOutdated);
    const auto labels = notice->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(QDir::toNativeSeparators(file));
    }));
    const QString line = captureProblem(*m_console->window().currentPage());
    QVERIFY2(line.contains(QDir::toNativeSeparators(file)) && !line.contains(u'\n'), qPrintable(line));
    QVERIFY(QFile::rename(file, file % QLatin1String(".old")));
    m_console->window().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(state().kind == ConnectionState::Kind::Live, 60'000);
    m_console.reset();
    QVERIFY(QDir(QFileInfo(file).path()).removeRecursively());
}

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"

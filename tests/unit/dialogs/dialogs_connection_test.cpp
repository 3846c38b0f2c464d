// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectiondialog.h"
#include "views/dialogs/connectionreportview.h"
#include "views/dialogs/connectiontext.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

ConnectionProfile agency() {
    return {text("Agência"), Environment::Production,
        {{text("host"), text("db.sevenscale.com.br")}, {text("dbname"), text("agencia")},
            {text("user"), text("marina")}, {text("sslmode"), text("verify-full")}}};
}

ConnectionReport goodReport() {
    ConnectionReport report;
    report.reached = true;
    report.server = text("db.sevenscale.com.br:5432/agencia");
    report.version = text("PostgreSQL 15.8");
    report.tls = text("TLSv1.3 · TLS_AES_256_GCM_SHA384");
    report.role = text("marina");
    report.roleKind = ConnectionReport::RoleKind::Person;
    report.memberships = {text("Agência · OPERATOR")};
    report.schemaVersion = 45;
    report.programVersion = 45;
    report.rights = {{text("clients"), true, false}, {text("ai_agents"), true, true}};
    return report;
}

} // namespace

/// The connection dialog by clicking and typing; above all: where a password may be, and where not.
class ConnectionDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init();
    void cleanup() { m_dialog.reset(); }

    void passwordsInStrings_data();
    void passwordsInStrings();
    void localHosts();
    void quoting();

    void demoNeedsNothing();
    void profiles();
    void fields();
    void connectionString();
    void passwordMovesOutOfTheString();
    void tlsFollowsTheHost();
    void tlsWarns();
    void theWheelChoosesNothing();
    void testAndReport();
    void editingEndsTheReport();
    void connectsAndFails();
    void refusedPasswordIsSelected();
    void everyErrorIsASentence();
    void escapeEndsTheAttemptFirst();
    void passwordsAreForgotten();
    void keychainMissing();
    void editsAProfile();
    void removesAProfile();
    void askPassword();
    void profileThatIsGone();

private:
    template <typename T> T* find(const char* name) const { return m_dialog->findChild<T*>(text(name)); }
    void choose(const char* name) {
        auto* list = find<QListWidget>("connections");
        const auto items = list->findItems(text(name), Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualItemRect(items.constFirst()).center());
    }
    void type(const char* field, const char* words) {
        auto* edit = find<QLineEdit>(field);
        QVERIFY(edit->isVisible());
        edit->setFocus();
        QTest::keyClicks(edit, text(words));
    }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString allText() const {
        QStringList words;
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>())
            words << widget->accessibleName() << widget->toolTip();
        return words.join(u'\n');
    }

    std::unique_ptr<ConnectionDialog> m_dialog;
};

void ConnectionDialogTest::init() {
    m_dialog = std::make_unique<ConnectionDialog>();
    m_dialog->setProfiles(
        {agency(), {text("Laboratório"), Environment::None, {{text("service"), text("lab")}}}});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void ConnectionDialogTest::passwordsInStrings_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("password");
    const auto row = [](const char* given, const char* left, const char* password) {
        QTest::newRow(given) << text(given) << text(left) << (password ? text(password) : QString());
    };
    row("postgresql://ana:s3gredo@db/x", "postgresql://ana@db/x", "s3gredo");
    row("postgresql://ana:a%40b@db/x", "postgresql://ana@db/x", "a@b");
    row("postgresql://ana:a@b@db/x", "postgresql://ana@db/x", "a@b");
    row("postgresql://ana:a/b@db/x", "postgresql://ana@db/x", "a/b");
    row("postgresql://ana@db:5432/x", "postgresql://ana@db:5432/x", nullptr);
    row("postgresql://db:5432/x", "postgresql://db:5432/x", nullptr);
    row("postgresql://ana:@db/x", "postgresql://ana@db/x", "");
    row("postgresql://ana@db/x?password=a%26b&sslmode=require", "postgresql://ana@db/x?sslmode=require",
        "a&b");
    row("postgresql://ana@db/x?sslmode=require&password=ab", "postgresql://ana@db/x?sslmode=require", "ab");
    row("host=db password=s3gredo user=ana", "host=db user=ana", "s3gredo");
    row("password='it\\'s a secret' host=db", "host=db", "it's a secret");
    row("host=db password = 'x y'", "host=db", "x y");
    row("host=db sslpassword=abc", "host=db sslpassword=abc", nullptr);
    row("host=db", "host=db", nullptr);
    row("", "", nullptr);
}

void ConnectionDialogTest::passwordsInStrings() {
    QFETCH(QString, given);
    QFETCH(QString, password);
    QString left = given;
    const auto taken = takePassword(left);
    QTEST(left, "left");
    QCOMPARE(taken.has_value(), !password.isNull());
    if (taken)
        QCOMPARE(*taken, password);
}

void ConnectionDialogTest::localHosts() {
    for (const char* host :
        {"", "localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "/var/run/postgresql"})
        QVERIFY2(isLocalHost(text(host)), host);
    for (const char* host :
        {"db.sevenscale.com.br", "10.0.0.1", "127.example.com", "localhost.example.com", "192.168.0.1"})
        QVERIFY2(!isLocalHost(text(host)), host);
}

void ConnectionDialogTest::quoting() {
    QCOMPARE(quotedParameter(text("host"), text("db")), text("host=db"));
    QCOMPARE(quotedParameter(text("options"), text("-c a=b c")), text("options='-c a=b c'"));
    QCOMPARE(quotedParameter(text("user"), text("it's \\ me")), text("user='it\\'s \\\\ me'"));
    QCOMPARE(quotedParameter(text("user"), QString()), text("user=''"));
}

void ConnectionDialogTest::demoNeedsNothing() {
    QVERIFY(m_dialog->choice() == ConnectionChoice());
    QVERIFY(!find<QLineEdit>("password")->isVisible());
    QSignalSpy wanted(m_dialog.get(), &ConnectionDialog::connectRequested);
    click("connect");
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_dialog->isBusy());
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
}

void ConnectionDialogTest::profiles() {
    choose("Agência");
    QVERIFY(allText().contains(text("marina@db.sevenscale.com.br/agencia")));
    QVERIFY(!find<QLineEdit>("host")->isVisible());
    type("password", "s3gredo");
    const ConnectionChoice choice = m_dialog->choice();
    QCOMPARE(choice.kind, ConnectionChoice::Kind::Profile);
    QCOMPARE(choice.profile, text("Agência"));
    QCOMPARE(choice.password, text("s3gredo"));
    QCOMPARE(choice.environment, Environment::Production);
    QVERIFY(choice.rememberPassword);
    // Another entry starts without it.
    choose("Laboratório");
    QVERIFY(m_dialog->choice().password.isEmpty());
}

void ConnectionDialogTest::fields() {
    choose("New connection");
    type("host", " db.sevenscale.com.br ");
    type("port", "5433x");
    type("database", "agencia");
    type("user", "ana");
    type("password", " s p ");
    ConnectionChoice choice = m_dialog->choice();
    QCOMPARE(choice.kind, ConnectionChoice::Kind::Fields);
    QCOMPARE(choice.host, text("db.sevenscale.com.br"));
    QCOMPARE(choice.port, 5433);
    QCOMPARE(choice.database, text("agencia"));
    QCOMPARE(choice.user, text("ana"));
    QCOMPARE(choice.password, text(" s p ")); // as typed
    QVERIFY(choice.saveAs.isEmpty());
    QVERIFY2(!choice.rememberPassword, "without a name there is nothing to keep it for");
    type("profileName", "Ana");
    auto* environment = find<QComboBox>("environment");
    QVERIFY(environment->isEnabled());
    environment->setCurrentIndex(environment->findData(text("production")));
    choice = m_dialog->choice();
    QCOMPARE(choice.saveAs, text("Ana"));
    QCOMPARE(choice.environment, Environment::Production);
    QVERIFY(choice.rememberPassword);
}

void ConnectionDialogTest::connectionString() {
    choose("New connection");
    ConnectionChoice given;
    given.kind = ConnectionChoice::Kind::ConnectionString;
    m_dialog->setCurrent(given);
    QVERIFY(!find<QPushButton>("connect")->isEnabled());
    type("connectionString", "service=agencia");
    QVERIFY(find<QPushButton>("connect")->isEnabled());
    const ConnectionChoice choice = m_dialog->choice();
    QCOMPARE(choice.kind, ConnectionChoice::Kind::ConnectionString);
    QCOMPARE(choice.connectionString, text("service=agencia"));
}

void ConnectionDialogTest::passwordMovesOutOfTheString() {
    ConnectionChoice given;
    given.kind = ConnectionChoice::Kind::ConnectionString;
    m_dialog->setCurrent(given);
    type("connectionString", "postgresql://ana:s3gredo@db/x");
    QSignalSpy tests(m_dialog.get(), &ConnectionDialog::testRequested);
    click("test");
    const auto choice = tests.at(0).at(0).value<ConnectionChoice>();
    QCOMPARE(choice.connectionString, text("postgresql://ana@db/x"));
    QCOMPARE(choice.password, text("s3gredo"));
    QCOMPARE(find<QLineEdit>("connectionString")->text(), text("postgresql://ana@db/x"));
    QCOMPARE(find<QLineEdit>("password")->echoMode(), QLineEdit::Password);
    m_dialog->setProblem({ErrorCode::AuthenticationFailed, text("FATAL: refused")});
    QVERIFY(!allText().contains(text("s3gredo")));
}

void ConnectionDialogTest::tlsFollowsTheHost() {
    choose("New connection");
    QCOMPARE(m_dialog->choice().sslMode, text("prefer"));
    type("host", "db.sevenscale.com.br");
    QCOMPARE(m_dialog->choice().sslMode, text("verify-full"));
    find<QLineEdit>("host")->clear();
    type("host", "localhost");
    QCOMPARE(m_dialog->choice().sslMode, text("prefer"));
    // What was chosen by hand stays.
    auto* tls = find<QComboBox>("tls");
    tls->setFocus();
    QTest::keyClick(tls, Qt::Key_Home);
    QTest::keyClick(tls, Qt::Key_Down);
    QCOMPARE(m_dialog->choice().sslMode, text("verify-ca"));
    find<QLineEdit>("host")->clear();
    type("host", "db.sevenscale.com.br");
    QCOMPARE(m_dialog->choice().sslMode, text("verify-ca"));
}

void ConnectionDialogTest::tlsWarns() {
    choose("New connection");
    type("host", "db.sevenscale.com.br");
    const QString before = allText();
    auto* tls = find<QComboBox>("tls");
    tls->setFocus();
    QTest::keyClick(tls, Qt::Key_End);
    QCOMPARE(m_dialog->choice().sslMode, text("disable"));
    QVERIFY(allText().contains(text("can be read on the way")));
    QVERIFY(!before.contains(text("can be read on the way")));
    QVERIFY(!find<QLineEdit>("certificate")->isEnabled());
}

/// Who scrolls the form comes past its boxes.
void ConnectionDialogTest::theWheelChoosesNothing() {
    choose("New connection");
    type("host", "db.sevenscale.com.br");
    auto* tls = find<QComboBox>("tls");
    tls->setFocus();
    const QPointF middle(tls->rect().center());
    QWheelEvent turn(middle, tls->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(tls, &turn);
    QCOMPARE(m_dialog->choice().sslMode, text("verify-full"));
}

void ConnectionDialogTest::testAndReport() {
    choose("Agência");
    QSignalSpy tests(m_dialog.get(), &ConnectionDialog::testRequested);
    QSignalSpy cancels(m_dialog.get(), &ConnectionDialog::cancelRequested);
    click("test");
    QCOMPARE(tests.size(), 1);
    QVERIFY(m_dialog->isBusy());
    QVERIFY(!find<QPushButton>("connect")->isEnabled());
    QVERIFY(!find<QLineEdit>("password")->isEnabled());
    click("test"); // stops it
    QCOMPARE(cancels.size(), 1);
    QVERIFY(!m_dialog->isBusy());
    click("test");
    m_dialog->setReport(goodReport());
    QVERIFY(!m_dialog->isBusy());
    QVERIFY(find<QPushButton>("connect")->isEnabled());
    const QString words = allText();
    for (const char* expected : {"PostgreSQL 15.8", "TLSv1.3", "marina", "Agência · OPERATOR", "45"})
        QVERIFY2(words.contains(text(expected)), expected);
    QVERIFY2(!words.contains(QChar(0xC2)), "UTF-8 that was read as Latin-1");
}

void ConnectionDialogTest::editingEndsTheReport() {
    choose("New connection");
    m_dialog->setReport(goodReport());
    QVERIFY(!find<ConnectionReportView>("report")->isEmpty());
    type("host", "x");
    QVERIFY(find<ConnectionReportView>("report")->isEmpty());
}

void ConnectionDialogTest::connectsAndFails() {
    choose("Agência");
    QSignalSpy wanted(m_dialog.get(), &ConnectionDialog::connectRequested);
    find<QLineEdit>("password")->setFocus();
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return); // Enter connects
    QCOMPARE(wanted.size(), 1);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    m_dialog->setProblem({ErrorCode::ConnectionFailed, text("could not translate host name")});
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_dialog->isBusy());
    QVERIFY(allText().contains(text("was not reached")));
    QVERIFY2(!find<QLabel>("technical")->isVisible(), "the technical text is one click away");
    click("connect");
    QCOMPARE(wanted.size(), 2);
}

void ConnectionDialogTest::refusedPasswordIsSelected() {
    choose("Agência");
    type("password", "errada");
    click("connect");
    m_dialog->setProblem({ErrorCode::AuthenticationFailed, text("FATAL: password authentication failed")});
    QVERIFY(find<QLineEdit>("password")->hasFocus());
    QCOMPARE(find<QLineEdit>("password")->selectedText().size(), 6);
}

void ConnectionDialogTest::everyErrorIsASentence() {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const QString sentence
            = ConnectionReportView::problemSentence({static_cast<ErrorCode>(code), text("technical")});
        QVERIFY(sentence.size() > 10);
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY(!sentence.contains(text("technical text"))
            || code == static_cast<int>(ErrorCode::InvalidInput)
            || code == static_cast<int>(ErrorCode::QueryFailed)
            || code == static_cast<int>(ErrorCode::Internal));
        ConnectionReport report;
        report.reached = code % 2 == 0;
        report.problems = {{static_cast<ErrorCode>(code), text("technical")}};
        m_dialog->setReport(report);
    }
}

void ConnectionDialogTest::escapeEndsTheAttemptFirst() {
    choose("Agência");
    QSignalSpy cancels(m_dialog.get(), &ConnectionDialog::cancelRequested);
    click("connect");
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(cancels.size(), 1);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_dialog->isBusy());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(cancels.size(), 1);
}

void ConnectionDialogTest::passwordsAreForgotten() {
    choose("Agência");
    type("password", "s3gredo");
    m_dialog->reject();
    QVERIFY(find<QLineEdit>("password")->text().isEmpty());
    m_dialog->show();
    QVERIFY(m_dialog->choice().password.isEmpty());
}

void ConnectionDialogTest::keychainMissing() {
    m_dialog->setKeychainAvailable(false);
    choose("Agência");
    QVERIFY(!find<QCheckBox>("remember")->isEnabled());
    QVERIFY(!m_dialog->choice().rememberPassword);
    QVERIFY(allText().contains(text("keychain does not answer")));
    m_dialog->setKeychainAvailable(true);
    QVERIFY(find<QCheckBox>("remember")->isEnabled());
}

void ConnectionDialogTest::editsAProfile() {
    choose("Agência");
    QAbstractButton* edit = nullptr;
    for (QAbstractButton* button : m_dialog->findChildren<QAbstractButton*>()) {
        if (button->text() == text("Edit"))
            edit = button;
    }
    QVERIFY(edit != nullptr);
    QTest::mouseClick(edit, Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("host")->text(), text("db.sevenscale.com.br"));
    ConnectionChoice choice = m_dialog->choice();
    QCOMPARE(choice.kind, ConnectionChoice::Kind::Fields);
    QCOMPARE(choice.saveAs, text("Agência"));
    QCOMPARE(choice.sslMode, text("verify-full"));
    QCOMPARE(choice.environment, Environment::Production);
    QVERIFY(allText().contains(text("Replaces the saved connection")));
    // One with parameters that have no field becomes a string.
    choose("Laboratório");
    QTest::mouseClick(edit, Qt::LeftButton);
    choice = m_dialog->choice();
    QCOMPARE(choice.kind, ConnectionChoice::Kind::ConnectionString);
    QCOMPARE(choice.connectionString, text("service=lab"));
    QCOMPARE(choice.saveAs, text("Laboratório"));
}

void ConnectionDialogTest::removesAProfile() {
    choose("Agência");
    QSignalSpy removed(m_dialog.get(), &ConnectionDialog::profileRemoved);
    QAbstractButton* remove = nullptr;
    for (QAbstractButton* button : m_dialog->findChildren<QAbstractButton*>()) {
        if (button->text() == text("Remove"))
            remove = button;
    }
    QTest::mouseClick(remove, Qt::LeftButton);
    auto* question = find<QMessageBox>("removeQuestion");
    QVERIFY(question != nullptr);
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(find<QMessageBox>("removeQuestion") == nullptr);
    QCOMPARE(removed.size(), 0);
    QTest::mouseClick(remove, Qt::LeftButton);
    question = find<QMessageBox>("removeQuestion");
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).toString(), text("Agência"));
    m_dialog->setProfiles({});
    QCOMPARE(m_dialog->choice().kind, ConnectionChoice::Kind::Demo);
}

void ConnectionDialogTest::askPassword() {
    m_dialog->askPassword(text("Agência"));
    QCOMPARE(m_dialog->choice().profile, text("Agência"));
    QVERIFY(find<QLineEdit>("password")->hasFocus());
}

void ConnectionDialogTest::profileThatIsGone() {
    ConnectionChoice choice;
    choice.kind = ConnectionChoice::Kind::Profile;
    choice.profile = text("Sumiu");
    m_dialog->setCurrent(choice);
    QCOMPARE(m_dialog->choice().kind, ConnectionChoice::Kind::Fields);
}

QTEST_MAIN(ConnectionDialogTest)
#include "dialogs_connection_test.moc"

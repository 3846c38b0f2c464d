// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic as a form, by typing and clicking: what is said while one types, what is saved, what is never
// lost, and two versions of the same clinic side by side.
#include "views/dialogs/clientform.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/paintedbutton.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

Client clinic() {
    Client client;
    client.id = {17};
    client.name = text("Clínica Vida Plena");
    client.specialty = text("Cardiologia");
    client.city = text("Recife, PE");
    client.status = text("attention");
    client.revenue = text("R$ 12.500,00");
    client.emailMasked = text("a***@v***.example");
    client.patients = 812;
    client.plan = text("pro");
    client.rowVersion = 4;
    return client;
}

} // namespace

class RecordFormTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void cleanup() { m_form.reset(); }
    void nothingChangedIsNothingToSave();
    void onlyWhatChangedIsSaved();
    void problemsAreSentencesWhileOneTypes();
    void aNewClinicNeedsAName();
    void whatOneSeesOfANewClinicIsWhatItGets();
    void revenueSaysWhatItReadsAs_data();
    void revenueSaysWhatItReadsAs();
    void anOfferMendsTheRevenue();
    void contactDataGoesInAndNeverComesBack();
    void aWordOfAnotherProgramStays();
    void escAsksFirst();
    void aFailureKeepsWhatWasTyped();
    void whileItIsSavedNothingElseIsDone();
    void anEndKeepsWhatWasTyped();
    void bothVersionsFieldByField();
    void theChoicesAreSavedAgainstTheirs();
    void allOfTheirsIsNothingToSave();
    void backToTheFormKeepsTheChoices();
    void theSameOnBothSidesIsDone();
    void aReplacementIsNotTheMask();
    void aMaskIsNeverPutBack();
    void anotherLanguageKeepsWhatWasTyped();

private:
    void open(const std::optional<Client>& client) {
        m_form = std::make_unique<ClientForm>(client, Format(), nullptr);
        m_saves = std::make_unique<QSignalSpy>(m_form.get(), &RecordForm::saveRequested);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
        m_form->activateWindow();
    }
    FormFieldEditor* field(const char* key) { return m_form->editor(QString::fromLatin1(key)); }
    void type(const char* key, const QString& words) {
        auto* line = field(key)->findChild<QLineEdit*>();
        QVERIFY(line && line->isVisible());
        line->setFocus();
        line->selectAll();
        if (words.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        else if (words.toLatin1() == words.toUtf8())
            QTest::keyClicks(line, words);
        else
            line->insert(words); // no key of QTest has an accent
    }
    QString said(const char* key) {
        auto* label = field(key)->findChild<QLabel*>(text("remark"));
        return label->isVisible() ? label->text() : QString();
    }
    QPushButton* button(const char* name) { return m_form->findChild<QPushButton*>(text(name)); }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    void clickLink(const char* key, const QString& words) {
        for (LinkButton* link : field(key)->findChildren<LinkButton*>()) {
            if (link->isVisible() && link->text() == words)
                return QTest::mouseClick(link, Qt::LeftButton);
        }
        QFAIL(qPrintable(words));
    }
    BannerBar* banner() { return m_form->findChild<BannerBar*>(text("formBanner")); }
    void clickInBanner(const QString& words) {
        for (QPushButton* each : banner()->findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == words)
                return QTest::mouseClick(each, Qt::LeftButton);
        }
        QFAIL(qPrintable(words));
    }
    FormValues saved() { return m_saves->last().first().value<FormValues>(); }
    void pick(const char* side) {
        auto* mark = m_form->findChild<QRadioButton*>(text(side));
        QVERIFY(mark);
        QTest::mouseClick(mark, Qt::LeftButton, {}, QPoint(8, mark->height() / 2));
    }
    /// I change city and name; they change city, revenue and plan.
    void collide() {
        open(clinic());
        type("city", text("Olinda, PE"));
        type("name", text("Vida Plena"));
        click("save");
        Client theirs = clinic();
        theirs.city = text("Natal, RN");
        theirs.revenue = text("R$ 15.000,00");
        theirs.plan = text("premium");
        theirs.rowVersion = 5;
        theirs.updatedAt = Timestamp::now();
        m_form->setTheirs(theirs);
    }

    std::unique_ptr<ClientForm> m_form;
    std::unique_ptr<QSignalSpy> m_saves;
};

void RecordFormTest::nothingChangedIsNothingToSave() {
    open(clinic());
    QVERIFY(!button("save")->isEnabled());
    QVERIFY(m_form->changes().isEmpty());
    QTest::keyClick(m_form.get(), Qt::Key_Escape); // and nothing to ask
    QVERIFY(!m_form->isVisible());
}

void RecordFormTest::onlyWhatChangedIsSaved() {
    open(clinic());
    type("city", text("Olinda, PE"));
    type("name", text("Outra"));
    type("name", text("Clínica Vida Plena")); // as it was
    auto* plan = field("plan")->findChild<QComboBox*>();
    QTest::keyClick(plan, Qt::Key_Down);
    click("save");
    QCOMPARE(m_saves->size(), 1);
    QCOMPARE(saved(), (FormValues{{text("city"), text("Olinda, PE")}, {text("plan"), text("premium")}}));
    QCOMPARE(m_form->clientChanges(),
        (ClientChanges{{ClientField::City, text("Olinda, PE")}, {ClientField::Plan, text("premium")}}));
}

void RecordFormTest::problemsAreSentencesWhileOneTypes() {
    open(clinic());
    type("performance", text("87"));
    QVERIFY(said("performance").isEmpty());
    type("performance", text("870"));
    QVERIFY2(said("performance").contains(text("100")), qPrintable(said("performance")));
    QVERIFY(field("performance")->findChild<QLineEdit*>()->property("invalid").toBool());
    type("time_zone", text("America/Nowhere"));
    QVERIFY(said("time_zone").contains(text("America/Recife")));
    type("name", QString());
    QVERIFY(!said("name").isEmpty());
    click("save");
    QVERIFY(m_saves->isEmpty());
    QVERIFY(field("name")->findChild<QLineEdit*>()->hasFocus()); // the first that cannot be saved
    type("name", text("Vida"));
    type("performance", text("87"));
    type("time_zone", text("America/Recife"));
    QVERIFY(said("name").isEmpty() && said("performance").isEmpty() && said("time_zone").isEmpty());
    click("save");
    QCOMPARE(m_saves->size(), 1);
}

void RecordFormTest::aNewClinicNeedsAName() {
    open(std::nullopt);
    type("city", text("Recife, PE"));
    QVERIFY(said("name").isEmpty()); // not before it is tried
    click("save");
    QVERIFY(m_saves->isEmpty());
    QVERIFY(!said("name").isEmpty());
    type("name", text("Nova"));
    QVERIFY(said("name").isEmpty());
    click("save");
    QCOMPARE(m_saves->size(), 1);
}

void RecordFormTest::whatOneSeesOfANewClinicIsWhatItGets() {
    open(std::nullopt);
    type("name", text("Nova"));
    const ClientChanges fields = m_form->clientChanges();
    QCOMPARE(fields.value(ClientField::Status), text("operational"));
    QCOMPARE(fields.value(ClientField::Plan), text("pro"));
    QCOMPARE(fields.value(ClientField::Name), text("Nova"));
}

void RecordFormTest::revenueSaysWhatItReadsAs_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("offers");
    const QString none;
    QTest::newRow("plain") << text("R$ 8.900") << Format::money(Money{890'000}) << QStringList();
    QTest::newRow("ambiguous") << text("12.500") << Format::money(Money{1'250'000})
                               << QStringList{text("R$ 12.500,00"), text("R$ 12,50")};
    QTest::newRow("thousands") << text("12k") << text("counts in no sum")
                               << QStringList{text("R$ 12.000,00")};
    QTest::newRow("no clue") << text("a combinar") << text("counts in no sum") << QStringList();
}

void RecordFormTest::revenueSaysWhatItReadsAs() {
    QFETCH(QString, typed);
    QFETCH(QString, part);
    QFETCH(QStringList, offers);
    open(clinic());
    type("revenue", typed);
    QVERIFY2(said("revenue").contains(part), qPrintable(said("revenue")));
    QStringList links;
    for (const LinkButton* link : field("revenue")->findChildren<LinkButton*>()) {
        if (link->isVisible())
            links.append(link->text());
    }
    QCOMPARE(links.size(), offers.size());
    for (int i = 0; i < links.size(); ++i)
        QVERIFY2(links[i].endsWith(offers[i]), qPrintable(links[i]));
    click("save"); // odd is not wrong: it is kept as typed
    QCOMPARE(m_saves->size(), 1);
    QCOMPARE(saved().value(text("revenue")), typed);
}

void RecordFormTest::anOfferMendsTheRevenue() {
    Client client = clinic();
    client.revenue = text("12.500");
    client.revenueNote = text("ambiguous");
    open(client);
    QVERIFY(!said("revenue").isEmpty()); // of what is stored, too
    m_form->focusField(text("revenue"));
    QVERIFY(field("revenue")->findChild<QLineEdit*>()->hasFocus());
    clickLink("revenue", text("Write R$ 12.500,00"));
    QCOMPARE(field("revenue")->value(), text("R$ 12.500,00"));
    QVERIFY(said("revenue").startsWith(text("Reads as")));
    QTRY_VERIFY(field("revenue")->findChildren<LinkButton*>().isEmpty());
    click("save");
    QCOMPARE(saved(), (FormValues{{text("revenue"), text("R$ 12.500,00")}}));
}

void RecordFormTest::contactDataGoesInAndNeverComesBack() {
    open(clinic());
    auto* line = field("email")->findChild<QLineEdit*>();
    QVERIFY(!line->isVisible());
    clickLink("email", text("Replace…"));
    QVERIFY(line->isVisible() && line->text().isEmpty());
    QVERIFY(m_form->changes().isEmpty()); // an empty line replaces nothing
    type("email", text("ana"));
    QVERIFY(!said("email").isEmpty());
    type("email", text("ana@vida.example"));
    QVERIFY(said("email").isEmpty());
    QCOMPARE(m_form->changes().value(text("email")), text("ana@vida.example"));
    clickLink("email", text("Keep the recorded one"));
    QVERIFY(m_form->changes().isEmpty());
    clickLink("email", text("Remove"));
    QCOMPARE(m_form->changes(), (FormValues{{text("email"), QString()}}));
    // Nothing recorded: there is a line at once.
    type("phone", text("11 91234-5678"));
    click("save");
    QCOMPARE(saved(), (FormValues{{text("email"), QString()}, {text("phone"), text("11 91234-5678")}}));
}

void RecordFormTest::aWordOfAnotherProgramStays() {
    Client client = clinic();
    client.status = text("Em Implantação");
    open(client);
    auto* status = field("status")->findChild<QComboBox*>();
    QCOMPARE(status->currentData().toString(), text("Em Implantação"));
    QVERIFY(m_form->changes().isEmpty());
    QTest::keyClick(status, Qt::Key_Home);
    QCOMPARE(m_form->changes(), (FormValues{{text("status"), text("operational")}}));
    QTest::keyClick(status, Qt::Key_End);
    QVERIFY(m_form->changes().isEmpty());
}

void RecordFormTest::escAsksFirst() {
    open(clinic());
    type("city", text("Olinda, PE"));
    QTest::keyClick(field("city")->findChild<QLineEdit*>(), Qt::Key_Escape);
    QVERIFY(m_form->isVisible() && banner()->isVisible());
    QTest::keyClick(m_form.get(), Qt::Key_Escape); // a second one is no answer
    QVERIFY(m_form->isVisible() && !banner()->isVisible());
    m_form->close();
    QVERIFY(m_form->isVisible() && banner()->isVisible());
    clickInBanner(text("Go on typing"));
    QVERIFY(m_form->isVisible() && !banner()->isVisible());
    QCOMPARE(field("city")->value(), text("Olinda, PE"));
    click("close");
    clickInBanner(text("Discard it"));
    QVERIFY(!m_form->isVisible());
    QCOMPARE(m_form->result(), int(QDialog::Rejected));
}

void RecordFormTest::aFailureKeepsWhatWasTyped() {
    open(clinic());
    type("city", text("Olinda, PE"));
    click("save");
    m_form->setFailed({ErrorCode::PermissionDenied, text("42501")});
    QVERIFY(banner()->isVisible());
    QCOMPARE(banner()->state(), State::Critical);
    QCOMPARE(field("city")->value(), text("Olinda, PE"));
    click("save");
    QCOMPARE(m_saves->size(), 2);
    QVERIFY(!banner()->isVisible());
}

void RecordFormTest::whileItIsSavedNothingElseIsDone() {
    open(clinic());
    type("city", text("Olinda, PE"));
    click("save");
    QVERIFY(m_form->isBusy());
    QVERIFY(!button("save")->isEnabled() && !button("close")->isEnabled());
    QTest::keyClick(m_form.get(), Qt::Key_Escape);
    QVERIFY(m_form->isVisible());
    QCOMPARE(m_saves->size(), 1);
}

void RecordFormTest::anEndKeepsWhatWasTyped() {
    open(clinic());
    type("city", text("Olinda, PE"));
    m_form->end(text("The connection was closed."));
    QVERIFY(m_form->isVisible() && banner()->isVisible());
    QVERIFY(!button("save")->isEnabled());
    type("name", text("Vida")); // also by typing on
    QVERIFY(!button("save")->isEnabled());
    QCOMPARE(field("city")->value(), text("Olinda, PE"));
}

void RecordFormTest::bothVersionsFieldByField() {
    collide();
    QVERIFY(m_form->showsConflict());
    using Side = ConflictField::Side;
    const ConflictView* view = m_form->conflict();
    QCOMPARE(view->choice(text("city")), Side::Open); // both changed it
    QCOMPARE(view->choice(text("name")), Side::Mine);
    QCOMPARE(view->choice(text("revenue")), Side::Theirs);
    QCOMPARE(view->choice(text("plan")), Side::Theirs);
    QCOMPARE(view->openChoices(), 1);
    QVERIFY(!button("save")->isEnabled());
    QStringList shown;
    for (const QLabel* label : view->findChildren<QLabel*>())
        shown.append(label->text());
    for (const char* value : {"Recife, PE", "Natal, RN", "Olinda, PE", "Vida Plena", "Clínica Vida Plena",
             "R$ 12.500,00", "R$ 15.000,00"})
        QVERIFY2(shown.contains(text(value)), value);
    QVERIFY(!shown.contains(text("Cardiologia"))); // nobody changed it
    QVERIFY(!shown.contains(text("premium"))); // a choice is shown in its words
}

void RecordFormTest::theChoicesAreSavedAgainstTheirs() {
    collide();
    pick("city.mine");
    pick("revenue.mine"); // theirs is put back
    QVERIFY(button("save")->isEnabled());
    click("save");
    QCOMPARE(m_saves->size(), 2);
    QCOMPARE(m_form->client()->rowVersion, 5);
    QCOMPARE(m_form->clientChanges(),
        (ClientChanges{{ClientField::City, text("Olinda, PE")}, {ClientField::Name, text("Vida Plena")},
            {ClientField::Revenue, text("R$ 12.500,00")}}));
    QVERIFY(m_form->isBusy());
    // And once more somebody is faster.
    Client third = *m_form->client();
    third.city = text("Natal, RN (centro)");
    third.rowVersion = 6;
    m_form->setTheirs(third);
    QCOMPARE(m_form->conflict()->choice(text("city")), ConflictField::Side::Open);
    pick("city.theirs");
    click("save");
    QCOMPARE(m_form->client()->rowVersion, 6);
    QCOMPARE(m_form->clientChanges(),
        (ClientChanges{
            {ClientField::Name, text("Vida Plena")}, {ClientField::Revenue, text("R$ 12.500,00")}}));
}

void RecordFormTest::allOfTheirsIsNothingToSave() {
    collide();
    pick("city.theirs");
    pick("name.theirs");
    click("save");
    QCOMPARE(m_saves->size(), 1);
    QVERIFY(!m_form->isVisible());
    QVERIFY(m_form->changes().isEmpty());
}

void RecordFormTest::backToTheFormKeepsTheChoices() {
    collide();
    QTest::keyClick(m_form.get(), Qt::Key_Escape); // it asks here, too
    clickInBanner(text("Go on typing"));
    QVERIFY(banner()->isVisible()); // what it said before
    pick("name.theirs");
    click("back");
    QVERIFY(!m_form->showsConflict());
    QCOMPARE(field("name")->value(), text("Clínica Vida Plena"));
    QCOMPARE(field("city")->value(), text("Olinda, PE")); // not chosen yet: still there
    QCOMPARE(field("revenue")->value(), text("R$ 15.000,00"));
    QCOMPARE(m_form->changes(), (FormValues{{text("city"), text("Olinda, PE")}}));
}

void RecordFormTest::theSameOnBothSidesIsDone() {
    open(clinic());
    type("city", text("Natal, RN"));
    click("save");
    Client theirs = clinic(); // or mine, whose answer was lost
    theirs.city = text("Natal, RN");
    theirs.rowVersion = 5;
    m_form->setTheirs(theirs);
    QVERIFY(!m_form->isVisible());
    QCOMPARE(m_form->result(), int(QDialog::Accepted));
}

void RecordFormTest::aReplacementIsNotTheMask() {
    open(clinic());
    clickLink("email", text("Replace…"));
    type("email", text("eva@vida.example"));
    click("save");
    Client theirs = clinic();
    theirs.emailMasked = text("e***@v***.example");
    theirs.rowVersion = 5;
    m_form->setTheirs(theirs);
    QCOMPARE(m_form->conflict()->choice(text("email")), ConflictField::Side::Open);
    pick("email.mine");
    click("save");
    QCOMPARE(m_form->changes(), (FormValues{{text("email"), text("eva@vida.example")}}));
}

/// What was only ever seen masked cannot be mine again.
void RecordFormTest::aMaskIsNeverPutBack() {
    open(clinic());
    type("city", text("Olinda, PE"));
    click("save");
    Client theirs = clinic();
    theirs.emailMasked = text("e***@v***.example");
    theirs.rowVersion = 5;
    m_form->setTheirs(theirs);
    QVERIFY(m_form->findChild<QRadioButton*>(text("email.theirs")));
    QVERIFY(!m_form->findChild<QRadioButton*>(text("email.mine")));
    click("save");
    QCOMPARE(m_form->changes(), (FormValues{{text("city"), text("Olinda, PE")}}));
}

void RecordFormTest::anotherLanguageKeepsWhatWasTyped() {
    collide();
    pick("city.mine");
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_form.get(), &language);
    QCOMPARE(m_form->conflict()->choice(text("city")), ConflictField::Side::Mine);
    QCOMPARE(m_form->conflict()->openChoices(), 0);
    click("save");
    QCOMPARE(m_form->clientChanges(),
        (ClientChanges{{ClientField::City, text("Olinda, PE")}, {ClientField::Name, text("Vida Plena")}}));
}

QTEST_MAIN(RecordFormTest)
#include "dialogs_recordform_test.moc"

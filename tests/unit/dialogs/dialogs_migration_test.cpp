// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/aboutdialog.h"
#include "views/dialogs/keysdialog.h"
#include "views/dialogs/migrationdialog.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

MigrationPreview legacy() {
    MigrationPreview preview;
    preview.server = text("owner@db/agencia");
    preview.steps = {text("0000_ledger"), text("0001_groups"), text("0006_tenancy")};
    preview.lostRights = {{text("anon"), text("public.clients"), text("SELECT"), {}, {}},
        {text("authenticated"), text("public.clients"), text("UPDATE"), {}, {}}};
    return preview;
}

} // namespace

/// No migration without a yes, none while something is in the way, and an honest end.
class MigrationDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init();
    void cleanup() { m_dialog.reset(); }
    void looksFirst();
    void asksForAYes();
    void namesLostRights();
    void obstaclesForbidIt();
    void nothingToDo();
    void progressAndDone();
    void saysWhatTheCheckFound();
    void failsAndLooksAgain();
    void canBeLeftAlone();
    void aNewPreviewAsksAgain();
    void rightsAreWorded();
    void obstaclesAreWorded();
    void thousandsOfRights();
    void about();
    void keys();

private:
    template <typename T> T* find(const char* name) const { return m_dialog->findChild<T*>(text(name)); }
    QPushButton* migrate() const { return find<QPushButton>("migrate"); }
    QCheckBox* agree() const { return find<QCheckBox>("agree"); }
    QString words() const {
        QStringList all;
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }

    std::unique_ptr<MigrationDialog> m_dialog;
};

void MigrationDialogTest::init() {
    m_dialog = std::make_unique<MigrationDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void MigrationDialogTest::looksFirst() {
    QVERIFY(!migrate()->isVisible());
    QVERIFY(m_dialog->findChild<QProgressBar*>()->isVisible());
}

void MigrationDialogTest::asksForAYes() {
    QSignalSpy wanted(m_dialog.get(), &MigrationDialog::migrateRequested);
    m_dialog->setPreview(legacy());
    QVERIFY(migrate()->isVisible());
    QVERIFY(!migrate()->isEnabled());
    QVERIFY(words().contains(text("0006_tenancy")));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(agree(), Qt::LeftButton, {}, QPoint(8, agree()->height() / 2));
    QVERIFY(migrate()->isEnabled());
    QTest::mouseClick(migrate(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_dialog->isRunning());
    QVERIFY(!migrate()->isVisible());
}

void MigrationDialogTest::namesLostRights() {
    m_dialog->setPreview(legacy());
    QVERIFY(m_dialog->findChild<BannerBar*>()->isVisible());
    QVERIFY(words().contains(text("authenticated")));
    QVERIFY(words().contains(text("public.clients")));
    MigrationPreview harmless = legacy();
    harmless.lostRights.clear();
    m_dialog->setPreview(harmless);
    QVERIFY(!m_dialog->findChild<BannerBar*>()->isVisible());
}

void MigrationDialogTest::obstaclesForbidIt() {
    QSignalSpy wanted(m_dialog.get(), &MigrationDialog::migrateRequested);
    QSignalSpy again(m_dialog.get(), &MigrationDialog::previewRequested);
    MigrationPreview preview = legacy();
    preview.obstacles
        = {{text("public.clients"), text("belongs to another role"), text("Ask its owner."), {}, {}}};
    m_dialog->setPreview(preview);
    QVERIFY(!agree()->isVisible());
    QVERIFY(words().contains(text("belongs to another role")));
    QVERIFY(words().contains(text("Ask its owner.")));
    QTest::mouseClick(migrate(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 0);
    QCOMPARE(again.size(), 1);
    m_dialog->setPreview(legacy());
    QVERIFY(agree()->isVisible());
}

void MigrationDialogTest::nothingToDo() {
    m_dialog->setPreview({});
    QVERIFY(!migrate()->isVisible());
    QVERIFY(!agree()->isVisible());
}

void MigrationDialogTest::progressAndDone() {
    m_dialog->setPreview(legacy());
    agree()->setChecked(true);
    QTest::mouseClick(migrate(), Qt::LeftButton);
    m_dialog->setProgress(1, 3, text("0001_groups"));
    QCOMPARE(m_dialog->findChild<QProgressBar*>()->value(), 1);
    QVERIFY(words().contains(text("0001_groups")));
    m_dialog->setResult(std::nullopt);
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(!m_dialog->findChild<QProgressBar*>()->isVisible());
    QVERIFY(!migrate()->isVisible());
    QTest::mouseClick(find<QPushButton>("close"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
}

void MigrationDialogTest::saysWhatTheCheckFound() {
    m_dialog->setPreview(legacy());
    m_dialog->setProgress(1, 1, text("0001_foundation"));
    m_dialog->setFindings(
        {{text("public.fotos"), text("has no row level security"), text("enable it"), {}, {}}});
    m_dialog->setResult(std::nullopt);
    QVERIFY(words().contains(text("public.fotos: has no row level security")));
    QVERIFY(
        !words().contains(text("authenticated"))); // what ended with the migration is no longer the matter
    QVERIFY(!migrate()->isVisible());
}

void MigrationDialogTest::failsAndLooksAgain() {
    QSignalSpy again(m_dialog.get(), &MigrationDialog::previewRequested);
    m_dialog->setPreview(legacy());
    m_dialog->setProgress(1, 3, text("0001_groups"));
    m_dialog->setResult(Error{ErrorCode::Conflict, text("lock held by 4711")});
    QVERIFY(m_dialog->findChild<BannerBar*>()->isVisible());
    QVERIFY(!words().contains(text("4711")));
    Q_EMIT m_dialog->findChild<BannerBar*>()->linkActivated();
    QVERIFY(words().contains(text("4711")));
    QVERIFY(migrate()->isEnabled());
    QTest::mouseClick(migrate(), Qt::LeftButton);
    QCOMPARE(again.size(), 1);
    // Reading may fail, too.
    m_dialog->setResult(Error{ErrorCode::ConnectionFailed, {}});
    QVERIFY(migrate()->isVisible());
}

void MigrationDialogTest::canBeLeftAlone() {
    m_dialog->setPreview(legacy());
    m_dialog->setProgress(0, 3, text("0000_ledger"));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    m_dialog->setProgress(1, 3, text("0001_groups"));
    m_dialog->setResult(std::nullopt);
}

void MigrationDialogTest::aNewPreviewAsksAgain() {
    m_dialog->setPreview(legacy());
    agree()->setChecked(true);
    m_dialog->setPreview(legacy());
    QVERIFY(!agree()->isChecked());
    QVERIFY(!migrate()->isEnabled());
}

void MigrationDialogTest::rightsAreWorded() {
    MigrationPreview preview = legacy();
    preview.lostRights.append(
        {text("PUBLIC"), text("agencia"), {}, text("right_later"), {text("TEMPORARY")}});
    preview.lostRights.append(
        {text("PUBLIC"), text("public.clients"), {}, text("policy_later"), {text("a (b)")}});
    m_dialog->setPreview(preview);
    QVERIFY(words().contains(text("TEMPORARY (for roles made later)")));
    QVERIFY(
        words().contains(text("policy \"a (b)\" (for roles made later, or without rights on the table)")));
}

/// What the database tells by a code is in the reader's language.
void MigrationDialogTest::obstaclesAreWorded() {
    QTranslator portuguese;
    QVERIFY(portuguese.load(text(":/i18n/sevenscale_pt_BR.qm")));
    QVERIFY(QCoreApplication::installTranslator(&portuguese));
    MigrationPreview preview = legacy();
    preview.obstacles = {{text("clients"), text("\"clients\" belongs to \"ana\"."), text("Migrate as"),
        text("relation_owner"), {text("clients"), text("ana"), text("set role ana;")}}};
    m_dialog->setPreview(preview);
    const QString obstacle = words();
    m_dialog->setFindings({{text("public.fotos"), text("has no policy"), {}, text("no_policy"), {}}});
    m_dialog->setResult(std::nullopt);
    const QString finding = words();
    QCoreApplication::removeTranslator(&portuguese);
    QVERIFY2(obstacle.contains(text("clients: \"clients\" pertence a \"ana\".")), qPrintable(obstacle));
    QVERIFY2(
        obstacle.contains(text("Migre como \"ana\" ou execute antes: set role ana;")), qPrintable(obstacle));
    QVERIFY2(finding.contains(text("public.fotos: não tem política")), qPrintable(finding));
}

void MigrationDialogTest::thousandsOfRights() {
    MigrationPreview preview = legacy();
    for (int i = 0; i < 5'000; ++i)
        preview.lostRights.append({text("role%1").arg(i), text("public.t"), text("SELECT"), {}, {}});
    m_dialog->setPreview(preview);
    QVERIFY(words().contains(text("role150")));
    QVERIFY(!words().contains(text("role300")));
}

void MigrationDialogTest::about() {
    AboutDialog dialog;
    dialog.show();
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == text("Copy versions"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(QGuiApplication::clipboard()->text().contains(text("SevenScale Console")));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void MigrationDialogTest::keys() {
    KeysDialog dialog({text("Painel"), text("Clínicas")});
    dialog.show();
    QStringList all;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        all.append(label->text());
    QVERIFY(all.contains(text("Clínicas")));
    QTest::keyClick(&dialog, '?');
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(MigrationDialogTest)
#include "dialogs_migration_test.moc"

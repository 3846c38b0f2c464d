// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials by typing and pasting: they leave the dialog once, exactly, and show nowhere.
#include "views/dialogs/credentialsdialog.h"
#include "views/theme/theme.h"
#include "views/widgets/paintedbutton.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sevenscale;

namespace {

const auto Typed = QStringLiteral("EAAGm0PX4ZCpsBAKs3gred0");

struct Bench {
    explicit Bench(const char* type = "meta_ads")
        : dialog({QStringLiteral("Meta Ads · Clínica Bem"), QString::fromLatin1(type)}, Format(), nullptr) {
        dialog.show();
    }
    QLineEdit* field(const char* name, int place = 0) {
        QList<QLineEdit*> found;
        for (auto* each : dialog.findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QLatin1String(name))
                found.append(each);
        }
        return found.value(place);
    }
    QPushButton* button(const char* words) {
        for (auto* each : dialog.findChildren<QPushButton*>()) {
            if (each->text() == QLatin1String(words))
                return each;
        }
        return nullptr;
    }
    QString said() {
        QStringList texts;
        for (auto* label : dialog.findChildren<QLabel*>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }

    CredentialsDialog dialog;
};

} // namespace

class CredentialsDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void theTypesFieldsAreTypedOnce();
    void pastedTextIsTakenAsItIs();
    void anUnknownTypeHasFieldsByName();
    void nothingGoesWithoutAKey();
    void untilWhen();
    void aFailureCostsNoTyping();
};

void CredentialsDialogTest::theTypesFieldsAreTypedOnce() {
    Bench bench;
    QSignalSpy replaced(&bench.dialog, &CredentialsDialog::replaceRequested);
    bench.dialog.setKey(QStringLiteral("3f9a 71c0 22aa 01bc"));
    QVERIFY(bench.said().contains(QStringLiteral("3f9a 71c0 22aa 01bc")));
    QVERIFY(!bench.button("Replace credentials")->isEnabled());
    QTest::keyClicks(bench.field("ad_account_id"), QStringLiteral("act_1"));
    QTest::keyClicks(bench.field("access_token"), Typed);
    QCOMPARE(bench.field("access_token")->echoMode(), QLineEdit::Password);
    QVERIFY(bench.field("access_token")->displayText() != Typed);
    QVERIFY(!bench.said().contains(Typed));
    QTest::keyClick(&bench.dialog, Qt::Key_Return);
    QCOMPARE(replaced.size(), 1);
    const QList<CredentialValue> values = bench.dialog.takeValues();
    QCOMPARE(values.size(), 2);
    QCOMPARE(values[0].name, QStringLiteral("ad_account_id"));
    QCOMPARE(values[1].name, QStringLiteral("access_token"));
    QCOMPARE(values[1].value, Typed);
    // The memory of the field itself: what wiping it wipes.
    QVERIFY(values[1].value.isDetached());
    QVERIFY(bench.field("access_token")->text().isEmpty());
    bench.field("access_token")->setEnabled(true);
    bench.field("access_token")->undo();
    QVERIFY(bench.field("access_token")->text().isEmpty());
    QVERIFY(bench.dialog.takeValues().isEmpty());
}

void CredentialsDialogTest::pastedTextIsTakenAsItIs() {
    Bench bench;
    bench.dialog.setKey(QStringLiteral("3f9a"));
    // As it comes out of an editor: with a line end behind it, and one that belongs to it.
    QGuiApplication::clipboard()->setText(QStringLiteral(" -----BEGIN KEY-----\nabc\n-----END KEY-----\n"));
    bench.field("access_token")->setFocus();
    bench.field("access_token")->paste();
    const QList<CredentialValue> values = bench.dialog.takeValues();
    QCOMPARE(values.value(0).value, QStringLiteral("-----BEGIN KEY-----\nabc\n-----END KEY-----"));
}

void CredentialsDialogTest::anUnknownTypeHasFieldsByName() {
    Bench bench("rd_station");
    bench.dialog.setKey(QStringLiteral("3f9a"));
    QTest::keyClicks(bench.field("Value"), QStringLiteral("one"));
    QVERIFY(!bench.button("Replace credentials")->isEnabled()); // it has no name yet
    QTest::keyClicks(bench.field("Name of the field"), QStringLiteral("api_key"));
    QVERIFY(bench.button("Replace credentials")->isEnabled());
    QTest::mouseClick(bench.dialog.findChild<LinkButton*>(), Qt::LeftButton);
    QTest::keyClicks(bench.field("Name of the field", 1), QStringLiteral("api_key"));
    QTest::keyClicks(bench.field("Value", 1), QStringLiteral("two"));
    QVERIFY(!bench.button("Replace credentials")->isEnabled()); // that name is taken
    QTest::keyClicks(bench.field("Name of the field", 1), QStringLiteral("_2"));
    QVERIFY(bench.button("Replace credentials")->isEnabled());
    const QList<CredentialValue> values = bench.dialog.takeValues();
    QCOMPARE(values.size(), 2);
    QCOMPARE(values[1].name, QStringLiteral("api_key_2"));
    QCOMPARE(values[1].value, QStringLiteral("two"));
}

void CredentialsDialogTest::nothingGoesWithoutAKey() {
    Bench bench;
    bench.dialog.setKeyError({ErrorCode::NotFound, {}});
    QTest::keyClicks(bench.field("access_token"), Typed);
    QVERIFY(!bench.button("Replace credentials")->isEnabled());
    QVERIFY(bench.said().contains(QLatin1String("worker_keys")));
    bench.dialog.setKey(QStringLiteral("3f9a"));
    QVERIFY(bench.button("Replace credentials")->isEnabled());
}

void CredentialsDialogTest::untilWhen() {
    Bench bench;
    QCOMPARE(bench.dialog.expiresAt(), std::nullopt);
    auto* box = bench.dialog.findChild<QCheckBox*>();
    auto* day = bench.dialog.findChild<QDateEdit*>();
    QVERIFY(!day->isEnabled());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(day->isEnabled());
    day->setDate(QDate(2999, 3, 1));
    // The end of that day in São Paulo.
    QCOMPARE(bench.dialog.expiresAt(), Timestamp::fromText(u"2999-03-02 02:59:59+00"));
    day->setDate(QDate(2001, 1, 1));
    QVERIFY(*bench.dialog.expiresAt() > Timestamp::now()); // it does not go back
}

void CredentialsDialogTest::aFailureCostsNoTyping() {
    Bench bench;
    QSignalSpy replaced(&bench.dialog, &CredentialsDialog::replaceRequested);
    QSignalSpy retried(&bench.dialog, &CredentialsDialog::retryRequested);
    bench.dialog.setKey(QStringLiteral("3f9a"));
    QTest::keyClicks(bench.field("access_token"), Typed);
    QTest::mouseClick(bench.button("Replace credentials"), Qt::LeftButton);
    bench.dialog.takeValues();
    bench.dialog.setFailed({ErrorCode::ConnectionFailed, {}}, true);
    QTest::mouseClick(bench.button("Try again"), Qt::LeftButton);
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(retried.size(), 1);
    // Sealed to a key that is gone: only typing helps.
    bench.dialog.setFailed({ErrorCode::Conflict, {}}, false);
    QVERIFY(!bench.button("Replace credentials")->isEnabled());
    QVERIFY(bench.field("access_token")->isEnabled());
    bench.dialog.setKey(QStringLiteral("77aa"));
    QVERIFY2(bench.said().contains(QLatin1String("type them once more")), qPrintable(bench.said()));
}

QTEST_MAIN(CredentialsDialogTest)
#include "tst_credentialsdialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// An agent's configuration as people edit it: by the form, as JSON, by its versions, beside somebody else.
#include "services/domain/masking.h"
#include "views/dialogs/agentconfigdialog.h"
#include "views/theme/theme.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/diffview.h"
#include "views/widgets/jsonform.h"
#include "views/widgets/paintedbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace sevenscale;

namespace {

using Tab = AgentConfigDialog::Tab;

const QString Stored = QStringLiteral(
    "{\"model\": \"gpt\", \"limit\": 12345678901234567890.10, \"api_key\": \"••••••\", \"on\": true, "
    "\"nothing\": null,"
    " \"nested\": {\"wait\": 1.50, \"words\": [\"a\", 2]}, \"prompt\": \"line one\\nline two\"}");

AgentRecord agent(const QString& config = Stored, qint64 rowVersion = 4) {
    AgentRecord record;
    record.id = AgentId{7};
    record.name = QStringLiteral("Agente Agenda");
    record.config = JsonText{config};
    record.rowVersion = rowVersion;
    return record;
}

ConfigVersion version(
    qint64 number, const QString& config, const QString& who = {}, const QString& note = {}) {
    ConfigVersion result;
    result.version = number;
    result.config = JsonText{config};
    result.at = Timestamp::now().plusSeconds(-3'600 * (10 - number));
    if (!who.isEmpty())
        result.changedBy = who;
    if (!note.isEmpty())
        result.note = note;
    return result;
}

struct ConfigBench {
    explicit ConfigBench(Tab tab = Tab::Form)
        : dialog(QStringLiteral("Agente Agenda"), tab, Format(), nullptr) {
        dialog.setAgent(agent());
        dialog.show();
    }
    template <typename T> T* find(const char* name) const {
        return dialog.findChild<T*>(QString::fromUtf8(name));
    }
    QPlainTextEdit* json() const { return find<QPlainTextEdit>("jsonText"); }
    QPushButton* save() const { return find<QPushButton>("saveConfig"); }
    BannerBar* banner() const { return dialog.findChild<BannerBar*>(); }
    QString diff(const char* name = "configDiff") const { return find<DiffView>(name)->toPlainText(); }
    void open(Tab tab) { find<QTabWidget>("configTabs")->setCurrentIndex(static_cast<int>(tab)); }
    void type(const char* name, const QString& text) {
        auto* edit = find<QLineEdit>(name);
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    /// The document that a save asks for.
    QString saved() {
        QSignalSpy asked(&dialog, &AgentConfigDialog::saveRequested);
        QTest::mouseClick(save(), Qt::LeftButton);
        return asked.isEmpty() ? QString() : asked.front().front().value<JsonText>().text;
    }

    AgentConfigDialog dialog;
};

QString without(QString text, const char* before, const char* after) {
    return text.replace(QString::fromUtf8(before), QString::fromUtf8(after));
}

} // namespace

class AgentConfigTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void theFormFollowsTheDocument();
    void aFieldChangesOnlyItself();
    void whatIsNoNumberIsMarked();
    void listsAreLines();
    void secretsStayOrAreReplaced();
    void bothTabsShowOneDocument();
    void mistakesAreSaidWhileTyping();
    void formattingLosesNothing();
    void nothingChangedIsNothingToSave();
    void versionsAreCompared();
    void aVersionIsRestored();
    void aConflictLosesNothing();
    void theSameChangeIsNoConflict();
    void theirsCanBeTaken();
    void closingAsks();
    void anErrorLeavesWhatWasTyped();
    void theEndLeavesItToBeCopied();
};

void AgentConfigTest::theFormFollowsTheDocument() {
    const ConfigBench bench;
    QCOMPARE(bench.find<QLineEdit>("model")->text(), QStringLiteral("gpt"));
    QCOMPARE(bench.find<QLineEdit>("limit")->text(), QStringLiteral("12345678901234567890.10"));
    QVERIFY(bench.find<QCheckBox>("on")->isChecked());
    QCOMPARE(bench.find<QLineEdit>("nothing")->text(), QStringLiteral("null"));
    QCOMPARE(bench.find<QLineEdit>("wait")->text(), QStringLiteral("1.50"));
    QCOMPARE(bench.find<QPlainTextEdit>("words")->toPlainText(), QStringLiteral("\"a\"\n2"));
    QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), QStringLiteral("line one\nline two"));
    QCOMPARE(bench.find<QLineEdit>("api_key")->echoMode(), QLineEdit::Password);
}

void AgentConfigTest::aFieldChangesOnlyItself() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("claude \"x\""));
    bench.type("wait", QStringLiteral("2,5"));
    QTest::mouseClick(bench.find<QCheckBox>("on"), Qt::LeftButton, {},
        QPoint(8, bench.find<QCheckBox>("on")->height() / 2));
    QString expected = formattedJson(Stored);
    expected = without(expected, "\"gpt\"", "\"claude \\\"x\\\"\"");
    expected = without(without(expected, "1.50", "2.5"), "true", "false");
    QCOMPARE(bench.saved(), expected);
}

void AgentConfigTest::whatIsNoNumberIsMarked() {
    ConfigBench bench;
    bench.type("wait", QStringLiteral("soon"));
    QVERIFY(bench.find<QLineEdit>("wait")->property("invalid").toBool());
    QVERIFY(!bench.save()->isEnabled());
    QVERIFY(!bench.save()->toolTip().isEmpty());
    // The other tab would not show it.
    bench.open(Tab::Json);
    QCOMPARE(bench.find<QTabWidget>("configTabs")->currentIndex(), 0);
    bench.type("wait", QStringLiteral("1.50"));
    QVERIFY(!bench.find<QLineEdit>("wait")->property("invalid").toBool());
    QVERIFY(!bench.save()->isEnabled()); // as it was
}

void AgentConfigTest::listsAreLines() {
    ConfigBench bench;
    auto* words = bench.find<QPlainTextEdit>("words");
    words->moveCursor(QTextCursor::End);
    QTest::keyClick(words, Qt::Key_Return);
    QTest::keyClicks(words, QStringLiteral("{\"k\": 1"));
    QVERIFY(words->property("invalid").toBool());
    QTest::keyClicks(words, QStringLiteral("}"));
    QVERIFY(!words->property("invalid").toBool());
    const QString saved = bench.saved();
    QVERIFY2(saved.contains(QStringLiteral("\"words\": [\"a\", 2, {\"k\": 1}]")), qPrintable(saved));
}

void AgentConfigTest::secretsStayOrAreReplaced() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("b"));
    QVERIFY(bench.saved().contains(maskedSecret()));
    ConfigBench other;
    other.type("api_key", QStringLiteral("new-key"));
    const QString saved = other.saved();
    QVERIFY(saved.contains(QStringLiteral("\"api_key\": \"new-key\"")));
    QVERIFY(!saved.contains(maskedSecret()));
}

void AgentConfigTest::bothTabsShowOneDocument() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("b"));
    bench.open(Tab::Json);
    QVERIFY(bench.json()->toPlainText().contains(QStringLiteral("\"model\": \"b\"")));
    bench.json()->setFocus();
    bench.json()->selectAll();
    QTest::keyClicks(bench.json(), QStringLiteral("{\"fresh\": 1"));
    bench.open(Tab::Form);
    QVERIFY(!bench.dialog.findChild<JsonForm*>()->isVisible());
    bench.open(Tab::Json);
    QTest::keyClicks(bench.json(), QStringLiteral("}"));
    bench.open(Tab::Form);
    QCOMPARE(bench.find<QLineEdit>("fresh")->text(), QStringLiteral("1"));
    QVERIFY(!bench.find<QLineEdit>("model"));
}

void AgentConfigTest::mistakesAreSaidWhileTyping() {
    ConfigBench bench(Tab::Json);
    bench.json()->selectAll();
    QTest::keyClicks(bench.json(), QStringLiteral("{\"a\": 1,"));
    QTest::keyClick(bench.json(), Qt::Key_Return);
    QTest::keyClicks(bench.json(), QStringLiteral("\"b\" 2}"));
    auto* sentence = bench.find<QLabel>("jsonMistake");
    QVERIFY2(sentence->text().contains(QStringLiteral("2")) && sentence->text().contains(QStringLiteral("5")),
        qPrintable(sentence->text()));
    QVERIFY(!bench.save()->isEnabled());
    QVERIFY(!bench.find<QPushButton>("formatJson")->isEnabled());
    QCOMPARE(bench.json()->extraSelections().size(), 1);
    // The way there leads to the place, where the colon is missing.
    bench.json()->moveCursor(QTextCursor::Start);
    QTest::mouseClick(bench.find<LinkButton>("goToMistake"), Qt::LeftButton);
    QTest::keyClicks(bench.json(), QStringLiteral(": "));
    QVERIFY(bench.json()->extraSelections().isEmpty());
    QVERIFY(bench.save()->isEnabled());
    QCOMPARE(bench.saved(), QStringLiteral("{\"a\": 1,\n\"b\" : 2}"));
}

void AgentConfigTest::formattingLosesNothing() {
    ConfigBench bench(Tab::Json);
    const QString typed = QStringLiteral("{\"z\":1.00,\"a\":[1,2],\"long\":12345678901234567890.5}");
    bench.json()->selectAll();
    QTest::keyClicks(bench.json(), typed);
    QTest::mouseClick(bench.find<QPushButton>("formatJson"), Qt::LeftButton);
    QCOMPARE(bench.json()->toPlainText(), formattedJson(typed));
    QTest::keyClick(bench.json(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.json()->toPlainText(), typed);
}

void AgentConfigTest::nothingChangedIsNothingToSave() {
    ConfigBench bench(Tab::Json);
    QVERIFY(!bench.save()->isEnabled());
    QTest::mouseClick(bench.find<QPushButton>("formatJson"), Qt::LeftButton);
    bench.json()->moveCursor(QTextCursor::End);
    QTest::keyClick(bench.json(), Qt::Key_Return);
    QVERIFY(!bench.save()->isEnabled()); // blanks are no change
    bench.dialog.reject();
    QVERIFY(!bench.dialog.isVisible());
}

void AgentConfigTest::versionsAreCompared() {
    ConfigBench bench(Tab::Versions);
    bench.dialog.setVersions(0,
        {version(3, Stored, QStringLiteral("Ana"), QStringLiteral("warmer")),
            version(2, without(Stored, "gpt", "old")), version(1, without(Stored, "gpt", "old"))});
    auto* list = bench.find<QListWidget>("configVersions");
    QCOMPARE(list->count(), 3);
    QVERIFY(list->item(0)->toolTip().contains(QStringLiteral("Ana")));
    QVERIFY(list->item(0)->toolTip().contains(QStringLiteral("warmer")));
    // The newest against the one before it.
    QVERIFY2(bench.diff().contains(QStringLiteral("−     \"model\": \"old\"")), qPrintable(bench.diff()));
    QVERIFY(bench.diff().contains(QStringLiteral("+     \"model\": \"gpt\"")));
    QVERIFY(!bench.diff().contains(QStringLiteral("prompt")));
    // What leaves no trace is said.
    list->setCurrentRow(1);
    QVERIFY(!bench.find<DiffView>("configDiff")->differs());
    // The oldest against the newest, the older one first whichever was chosen.
    list->setCurrentRow(2);
    auto* other = bench.find<QComboBox>("compareWith");
    other->setCurrentIndex(other->findData(3));
    QVERIFY(bench.diff().contains(QStringLiteral("+     \"model\": \"gpt\"")));
    // Against what is being edited.
    QCOMPARE(other->findData(-1), -1);
    bench.open(Tab::Form);
    bench.type("model", QStringLiteral("mine"));
    bench.open(Tab::Versions);
    other->setCurrentIndex(other->findData(-1));
    QVERIFY2(bench.diff().contains(QStringLiteral("+     \"model\": \"mine\"")), qPrintable(bench.diff()));
}

void AgentConfigTest::aVersionIsRestored() {
    ConfigBench bench(Tab::Versions);
    bench.dialog.setVersions(0, {version(2, Stored), version(1, without(Stored, "gpt", "old"))});
    auto* restore = bench.find<QPushButton>("restoreVersion");
    QVERIFY(!restore->isEnabled()); // the one in force
    bench.find<QListWidget>("configVersions")->setCurrentRow(1);
    QVERIFY(restore->isEnabled());
    bench.open(Tab::Form);
    bench.type("model", QStringLiteral("mine"));
    bench.open(Tab::Versions);
    QVERIFY(!restore->isEnabled()); // it would be lost
    bench.open(Tab::Form);
    bench.type("model", QStringLiteral("gpt"));
    bench.open(Tab::Versions);
    QSignalSpy asked(&bench.dialog, &AgentConfigDialog::restoreRequested);
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toLongLong(), 1);
    QVERIFY(!asked[0][1].toString().isEmpty());
    QCOMPARE(asked[0][2].toLongLong(), 4);
    QVERIFY(!restore->isEnabled()); // on its way
}

void AgentConfigTest::aConflictLosesNothing() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("mine"));
    const QString mine = bench.saved();
    QSignalSpy versions(&bench.dialog, &AgentConfigDialog::versionsRequested);
    bench.dialog.setConflict(agent(without(Stored, "1.50", "9"), 5));
    QCOMPARE(versions.size(), 1);
    bench.dialog.setVersions(0, {version(3, without(Stored, "1.50", "9"), QStringLiteral("Ana"))});
    QVERIFY(bench.banner()->isVisible());
    QVERIFY2(
        bench.banner()->message().contains(QStringLiteral("Ana")), qPrintable(bench.banner()->message()));
    QVERIFY(bench.diff("conflictDiff").contains(QStringLiteral("−     \"model\": \"gpt\"")));
    QVERIFY(bench.diff("conflictDiff").contains(QStringLiteral("+     \"model\": \"mine\"")));
    QVERIFY(bench.diff("conflictDiff").contains(QStringLiteral("−         \"wait\": 9")));
    QVERIFY(!bench.save()->isEnabled()); // first the decision
    // Theirs and mine together, by hand.
    bench.open(Tab::Form);
    bench.type("wait", QStringLiteral("9"));
    QSignalSpy asked(&bench.dialog, &AgentConfigDialog::saveRequested);
    Q_EMIT bench.banner()->actionActivated();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<JsonText>().text, without(mine, "1.50", "9"));
    QCOMPARE(asked[0][2].toLongLong(), 5);
}

void AgentConfigTest::theSameChangeIsNoConflict() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("same"));
    QVERIFY(!bench.saved().isEmpty());
    bench.dialog.setConflict(agent(without(Stored, "gpt", "same"), 5));
    QCOMPARE(bench.banner()->state(), State::Active);
    QVERIFY(!bench.save()->isEnabled());
    bench.dialog.reject();
    QVERIFY(!bench.dialog.isVisible());
}

void AgentConfigTest::theirsCanBeTaken() {
    ConfigBench bench(Tab::Json);
    bench.json()->moveCursor(QTextCursor::End);
    bench.json()->selectAll();
    QTest::keyClicks(bench.json(), QStringLiteral("{\"mine\": 1}"));
    QVERIFY(!bench.saved().isEmpty());
    bench.dialog.setConflict(agent(QStringLiteral("{\"theirs\": 1}"), 5));
    Q_EMIT bench.banner()->secondActionActivated();
    QVERIFY(bench.json()->toPlainText().contains(QStringLiteral("theirs")));
    QVERIFY(!bench.save()->isEnabled());
    // What was typed comes back by undo.
    QTest::keyClick(bench.json(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.json()->toPlainText(), QStringLiteral("{\"mine\": 1}"));
    QVERIFY(bench.save()->isEnabled());
}

void AgentConfigTest::closingAsks() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("mine"));
    QTest::keyClick(&bench.dialog, Qt::Key_Escape);
    QVERIFY(bench.dialog.isVisible());
    QVERIFY(bench.banner()->isVisible());
    Q_EMIT bench.banner()->actionActivated(); // go on
    QVERIFY(!bench.banner()->isVisible());
    QCOMPARE(bench.find<QLineEdit>("model")->text(), QStringLiteral("mine"));
    QTest::keyClick(&bench.dialog, Qt::Key_Escape);
    Q_EMIT bench.banner()->secondActionActivated(); // discard
    QVERIFY(!bench.dialog.isVisible());
}

void AgentConfigTest::anErrorLeavesWhatWasTyped() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("mine"));
    QVERIFY(!bench.saved().isEmpty());
    QVERIFY(!bench.save()->isEnabled());
    bench.dialog.setError({ErrorCode::ConnectionFailed, QStringLiteral("gone")});
    QVERIFY(bench.banner()->isVisible());
    QCOMPARE(bench.banner()->state(), State::Critical);
    QVERIFY(bench.save()->isEnabled());
    QCOMPARE(bench.find<QLineEdit>("model")->text(), QStringLiteral("mine"));
}

void AgentConfigTest::theEndLeavesItToBeCopied() {
    ConfigBench bench;
    bench.type("model", QStringLiteral("mine"));
    bench.dialog.end();
    QVERIFY(bench.dialog.isVisible());
    QVERIFY(!bench.save()->isEnabled());
    QVERIFY(bench.json()->isReadOnly());
    QVERIFY(bench.json()->toPlainText().contains(QStringLiteral("mine")));
    QTest::keyClick(&bench.dialog, Qt::Key_Escape);
    QVERIFY(!bench.dialog.isVisible());
}

QTEST_MAIN(AgentConfigTest)
#include "dialogs_agentconfig_test.moc"

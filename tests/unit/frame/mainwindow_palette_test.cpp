// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/commandpalette.h"
#include "views/frame/fuzzymatch.h"
#include "views/theme/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace sevenscale;

namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

PaletteItem item(PaletteItem::Kind kind, const char* key, const char* words, const char* keywords = "") {
    PaletteItem made;
    made.kind = kind;
    made.key = text(key);
    made.pageKey = made.key;
    made.text = text(words);
    made.keywords = text(keywords);
    return made;
}

QList<PaletteItem> fixedItems() {
    using Kind = PaletteItem::Kind;
    return {item(Kind::Page, "overview", "Painel", "overview"),
        item(Kind::Page, "clients", "Clínicas", "clients"),
        item(Kind::Page, "executions", "Execuções", "executions"),
        item(Kind::Page, "integrations", "Integrações"),
        item(Kind::Action, "theme:1", "Tema escuro", "noite"), item(Kind::Action, "quit", "Sair")};
}

} // namespace

/// The palette by its keys alone, and what it finds.
class CommandPaletteTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void init();
    void cleanup();
    void matches_data();
    void matches();
    void prefersBeginnings();
    void folds();
    void opensWithEverything();
    void movesAndChooses();
    void typesAndChooses();
    void findsByOtherWords();
    void wrapsAround();
    void asksAndShowsAnswers();
    void dropsLateAnswers();
    void answersDoNotMoveTheChoice();
    void closesAndGivesFocusBack();
    void clickBesideCloses();
    void clickOnAnItemChooses();
    void nothingFound();
    void longTextsAndSmallWindows();

private:
    void type(const char* words) { QTest::keyClicks(field(), text(words)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(field(), key, modifiers);
    }
    QLineEdit* field() const { return m_palette->findChild<QLineEdit*>(); }
    QListView* list() const { return m_palette->findChild<QListView*>(); }
    QString current() const { return list()->currentIndex().data().toString(); }
    QStringList shown() const {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all.append(list()->model()->index(row, 0).data().toString());
        return all;
    }

    std::unique_ptr<QWidget> m_window;
    CommandPalette* m_palette = nullptr;
    QLineEdit* m_other = nullptr;
};

void CommandPaletteTest::init() {
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    m_other = new QLineEdit(m_window.get());
    m_palette = new CommandPalette(m_window.get());
    m_palette->setItems(fixedItems());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

void CommandPaletteTest::cleanup() {
    m_window.reset();
}

void CommandPaletteTest::matches_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("in");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* typed, const char* in, bool found) {
        QTest::newRow(typed) << text(typed) << text(in) << found;
    };
    row("", "Execuções", true);
    row("execucoes", "Execuções", true);
    row("EXECUÇÕES", "Execuções", true);
    row("cuç", "Execuções", true);
    row("vida plena", "Clínica Vida Plena", true);
    row("plena vida", "Clínica Vida Plena", true);
    row("cvp", "Clínica Vida Plena", true);
    row("clvida", "Clínica Vida Plena", true);
    row("lnida", "Clínica Vida Plena", false);
    row("xz", "Clínica Vida Plena", false);
    row("vida xz", "Clínica Vida Plena", false);
    row("sao jose", "Clínica São José", true);
    row("  vida  ", "Clínica Vida Plena", true);
    row("x", "Execuções", false);
    row("straß", "Straße", true);
}

void CommandPaletteTest::matches() {
    QFETCH(QString, typed);
    QFETCH(QString, in);
    const auto match = fuzzyMatch(typed, in);
    QTEST(match.has_value(), "found");
    if (!match)
        return;
    QVERIFY(std::is_sorted(match->positions.cbegin(), match->positions.cend()));
    for (const int at : match->positions)
        QVERIFY(at >= 0 && at < in.size());
}

void CommandPaletteTest::prefersBeginnings() {
    const auto score
        = [](const char* typed, const char* in) { return fuzzyMatch(text(typed), text(in))->score; };
    QVERIFY(score("cli", "Clínicas") > score("cli", "Abrir clínicas"));
    QVERIFY(score("cli", "Abrir clínicas") > score("ica", "Clínicas"));
    QVERIFY(score("ica", "Clínicas") > score("cvp", "Clínica Vida Plena"));
    QVERIFY(score("agentes", "Agentes") > score("agentes", "Agentes da clínica"));
}

void CommandPaletteTest::folds() {
    QCOMPARE(foldedText(text("AÇÃO Õ É ü ñ")), text("acao o e u n"));
    QCOMPARE(foldedText(text("Clínica 🦷")).size(), text("Clínica 🦷").size());
}

void CommandPaletteTest::opensWithEverything() {
    m_palette->open();
    QVERIFY(m_palette->isVisible());
    QCOMPARE(shown().size(), 8); // six and two headings
    QCOMPARE(current(), text("Painel"));
    QVERIFY(field()->hasFocus());
}

void CommandPaletteTest::movesAndChooses() {
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QCOMPARE(current(), text("Clínicas"));
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<PaletteItem>().key, text("clients"));
    QVERIFY(!m_palette->isVisible());
}

void CommandPaletteTest::typesAndChooses() {
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open();
    type("execuc");
    QCOMPARE(current(), text("Execuções"));
    press(Qt::Key_Enter);
    QCOMPARE(chosen.at(0).at(0).value<PaletteItem>().key, text("executions"));
}

void CommandPaletteTest::findsByOtherWords() {
    m_palette->open(text("noite"));
    QCOMPARE(current(), text("Tema escuro"));
}

void CommandPaletteTest::wrapsAround() {
    m_palette->open();
    press(Qt::Key_Up);
    QCOMPARE(current(), text("Sair"));
    press(Qt::Key_Tab);
    QCOMPARE(current(), text("Painel"));
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(current(), text("Sair"));
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(current(), text("Painel"));
    press(Qt::Key_PageDown);
    QCOMPARE(current(), text("Sair"));
    press(Qt::Key_PageUp);
    QCOMPARE(current(), text("Painel"));
}

void CommandPaletteTest::asksAndShowsAnswers() {
    QSignalSpy searched(m_palette, &CommandPalette::searched);
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open();
    type("v");
    QTest::qWait(250);
    QCOMPARE(searched.size(), 0); // one letter says nothing
    type("ida");
    QTRY_COMPARE(searched.size(), 1); // one question for what was typed in one go
    QCOMPARE(searched.at(0).at(0).toString(), text("vida"));
    PaletteItem clinic = item(PaletteItem::Kind::Client, "7", "Clínica Vida Plena");
    clinic.pageKey = text("clients");
    clinic.filter = text("id:7");
    m_palette->setResults({clinic}, text("vida"));
    QCOMPARE(shown().last(), text("Clínica Vida Plena"));
    press(Qt::Key_Return);
    QCOMPARE(chosen.at(0).at(0).value<PaletteItem>().filter, text("id:7"));
}

void CommandPaletteTest::dropsLateAnswers() {
    m_palette->open();
    type("vida");
    m_palette->setResults({item(PaletteItem::Kind::Client, "1", "Outra")}, text("vi"));
    QVERIFY(!shown().contains(text("Outra")));
    m_palette->setResults({item(PaletteItem::Kind::Client, "1", "Vida")});
    QVERIFY(shown().contains(text("Vida")));
    m_palette->dismiss();
    m_palette->setResults({item(PaletteItem::Kind::Client, "1", "Tarde demais")});
    m_palette->open(text("tarde"));
    QVERIFY(!shown().contains(text("Tarde demais")));
}

void CommandPaletteTest::answersDoNotMoveTheChoice() {
    m_palette->open();
    type("in");
    const QString before = current();
    QVERIFY(!before.isEmpty());
    m_palette->setResults(
        {item(PaletteItem::Kind::Client, "1", "Instituto"), item(PaletteItem::Kind::Agent, "2", "Inácio")});
    QCOMPARE(current(), before);
    QVERIFY(shown().contains(text("Instituto")));
}

void CommandPaletteTest::closesAndGivesFocusBack() {
    QSignalSpy dismissed(m_palette, &CommandPalette::dismissed);
    QVERIFY(m_other->hasFocus());
    m_palette->open();
    QVERIFY(!m_other->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_other->hasFocus());
    QCOMPARE(dismissed.size(), 1);
    m_palette->dismiss();
    QCOMPARE(dismissed.size(), 1);
}

void CommandPaletteTest::clickBesideCloses() {
    m_palette->open();
    QTest::mouseClick(m_palette, Qt::LeftButton, {}, QPoint(5, m_palette->height() - 5));
    QVERIFY(!m_palette->isVisible());
}

void CommandPaletteTest::clickOnAnItemChooses() {
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open();
    // A heading is no choice.
    QTest::mouseClick(
        list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(0, 0)).center());
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(
        list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(3, 0)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<PaletteItem>().key, text("executions"));
}

void CommandPaletteTest::nothingFound() {
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    m_palette->open();
    type("qqqq");
    QVERIFY(!list()->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(m_palette->isVisible());
    QTest::keyClick(field(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field(), Qt::Key_Delete);
    QVERIFY(list()->isVisible());
    QCOMPARE(current(), text("Painel"));
}

void CommandPaletteTest::longTextsAndSmallWindows() {
    QList<PaletteItem> many = fixedItems();
    for (int i = 0; i < 200; ++i)
        many.append(item(PaletteItem::Kind::Action, qPrintable(QString::number(i)),
            "Instituto de Reabilitação Cardiopulmonar Nossa Senhora da Conceição de todos os dias úteis do "
            "ano"));
    m_window->resize(420, 320);
    m_palette->setItems(many);
    m_palette->open();
    QVERIFY(m_palette->rect() == m_window->rect());
    for (QWidget* widget : m_palette->findChildren<QWidget*>())
        QVERIFY(widget->width() <= m_window->width() + 40);
    QVERIFY(!m_palette->grab().isNull());
    m_window->resize(900, 600);
    QCOMPARE(m_palette->size(), m_window->size());
}

QTEST_MAIN(CommandPaletteTest)
#include "mainwindow_palette_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Typing a filter: what it is completed to, and where it is wrong.
#include "tests/unit/pages/listbench.h"
#include "views/theme/theme.h"
#include "views/widgets/filterfield.h"
#include "views/widgets/filtersuggestions.h"
#include "views/widgets/label.h"

#include <QListView>
#include <algorithm>

using namespace sevenscale;

namespace {

using Kind = FilterKey::Kind;

QList<FilterKey> keys() {
    return {{text("id"), Kind::Integer},
        {text("status"), Kind::Word, {}, {text("completed"), text("failed"), text("timeout")}},
        {text("client"), Kind::Reference, {text("client_id")}, {}},
        {text("date"), Kind::Time, {text("execution_date")}, {}}, {text("duration"), Kind::Duration},
        {text("details"), Kind::Json, {text("execution_details")}, {}}};
}

struct FilterBench : Bench {
    FilterBench() {
        page.setFilterKeys(keys());
        answer(runs(30, 1));
        QObject::connect(&page, &ListPage::namesRequested, &page,
            [this](const QString& key, const QString& typed) { wanted.append(key % u':' % typed); });
    }
    FilterSuggestions* popup() { return page.findChild<FilterSuggestions*>(); }
    FilterField* mark() { return page.findChild<FilterField*>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(field(), key, modifiers);
    }
    QString offered() {
        QStringList texts;
        if (popup()->isVisible())
            for (const FilterCandidate& candidate : popup()->candidates())
                texts.append(candidate.text);
        return texts.join(QLatin1Char(' '));
    }
    /// The characters with the wave under them.
    QString marked() { return field()->text().mid(mark()->markPosition(), mark()->markLength()); }

    QStringList wanted;
};

} // namespace

class ListFilterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }

    void typingSuggests();
    void keysMoveAndTake();
    void enterWithoutAChoiceFilters();
    void escapeClosesOnlyTheList();
    void theMouseTakes();
    void namesAreAskedForAndOffered();
    void theListGoesWithTheFocus();
    void mistakesAreUnderlined_data();
    void mistakesAreUnderlined();
    void theWaveIsPaintedUnderThePlace();
    void whatIsUnfinishedIsNotWrongYet();
    void mistakesOfTheStoreAreUnderlinedInTheField();
    void aDrillWithAMistakeStaysInTheField();
    void withoutKeysNothingIsSuggested();
};

void ListFilterTest::typingSuggests() {
    FilterBench bench;
    QVERIFY(!bench.popup()->isVisible());
    bench.type(text("d"));
    QCOMPARE(bench.offered(), text("date duration details id client"));
    bench.type(text("u"));
    QCOMPARE(bench.offered(), text("duration"));
    bench.type(text("x"));
    QVERIFY(!bench.popup()->isVisible());
    // The list lies under the field, inside the window.
    bench.field()->clear();
    bench.type(text("s"));
    const QRect list(bench.popup()->mapTo(&bench.page, QPoint()), bench.popup()->size());
    QVERIFY(bench.page.rect().contains(list));
    QVERIFY(list.top() > bench.field()->mapTo(&bench.page, QPoint()).y());
    QVERIFY(bench.field()->hasFocus());
}

void ListFilterTest::keysMoveAndTake() {
    FilterBench bench;
    bench.type(text("du"));
    bench.press(Qt::Key_Tab); // the first
    QCOMPARE(bench.field()->text(), text("duration>"));
    QVERIFY(bench.field()->hasFocus());
    bench.type(text("5"));
    QCOMPARE(bench.offered(), text("5s 5ms 5m 5h 5d"));
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Up);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.field()->text(), text("duration>5s "));
    QVERIFY(!bench.popup()->isVisible());
    bench.type(text("sta"));
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Enter);
    QCOMPARE(bench.field()->text(), text("duration>5s status:"));
    QCOMPARE(bench.offered(), text("completed failed timeout none")); // the values follow at once
    bench.type(text("fa"));
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.field()->text(), text("duration>5s status:failed "));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.page.filter(), text("duration>5s status:failed"));
    bench.press(Qt::Key_Space, Qt::ControlModifier); // asked for, with nothing typed
    QVERIFY(bench.offered().startsWith(text("id status client")));
}

void ListFilterTest::enterWithoutAChoiceFilters() {
    FilterBench bench;
    bench.type(text("status:fail"));
    QCOMPARE(bench.offered(), text("failed"));
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.popup()->isVisible());
    QCOMPARE(bench.page.filter(), text("status:fail"));
    QCOMPARE(bench.asked.last().filter, text("status:fail"));
}

void ListFilterTest::escapeClosesOnlyTheList() {
    FilterBench bench;
    bench.type(text("st"));
    QVERIFY(bench.popup()->isVisible());
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.popup()->isVisible());
    QCOMPARE(bench.field()->text(), text("st"));
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.field()->text(), QString());
    bench.press(Qt::Key_Down); // as ever: on to the rows
    QVERIFY(bench.table()->hasFocus());
}

void ListFilterTest::theMouseTakes() {
    FilterBench bench;
    bench.type(text("status:"));
    auto* list = bench.popup()->findChild<QListView*>();
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
    QCOMPARE(bench.field()->text(), text("status:timeout "));
    QVERIFY(bench.field()->hasFocus());
}

void ListFilterTest::namesAreAskedForAndOffered() {
    FilterBench bench;
    bench.type(text("client:vi"));
    QTRY_COMPARE(bench.wanted, QStringList{text("client:vi")}); // once, when typing pauses
    bench.page.setNames(text("client"), text("v"), {text("Late")});
    QVERIFY(!bench.offered().contains(text("Late")));
    bench.page.setNames(text("client"), text("vi"), {text("Vida, Plena"), text("Clínica Viva")});
    QCOMPARE(bench.offered(), text("\"Vida, Plena\" \"Clínica Viva\""));
    bench.press(Qt::Key_Tab);
    QCOMPARE(bench.field()->text(), text("client:\"Vida, Plena\" "));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.asked.last().filter, text("client:\"Vida, Plena\""));
}

void ListFilterTest::theListGoesWithTheFocus() {
    FilterBench bench;
    bench.type(text("st"));
    bench.table()->setFocus();
    QVERIFY(!bench.popup()->isVisible());
    bench.field()->setFocus();
    bench.type(text("a"));
    QVERIFY(bench.popup()->isVisible());
    bench.page.hide();
    bench.page.show();
    QVERIFY(!bench.popup()->isVisible());
}

void ListFilterTest::mistakesAreUnderlined_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* filter, const char* marked, const char* says) {
        QTest::newRow(filter) << text(filter) << text(marked) << text(says);
    };
    row("status:failed colour:red", "colour", "colour");
    row("duration>fast", "fast", "ms, s, m, h");
    row("-date:2026-13", "2026-13", "2026-11-22");
    row("details.api_key:x", "api_key", "secret");
    row("status:\"oops", "\"oops", "never closed");
    row("x status:", "status:", "no value");
}

void ListFilterTest::mistakesAreUnderlined() {
    QFETCH(QString, filter);
    QFETCH(QString, marked);
    QFETCH(QString, says);
    FilterBench bench;
    bench.type(filter);
    if (bench.popup()->isVisible())
        bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.marked(), marked);
    const QList<Label*> labels = bench.page.findChildren<Label*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [&](const Label* label) { return label->isVisible() && label->text().contains(says); }));
    QVERIFY(
        bench.field()->accessibleDescription().contains(QString::number(bench.mark()->markPosition() + 1)));
    QCOMPARE(bench.asked.size(), 1); // nobody is asked
    bench.press(Qt::Key_Home);
    bench.type(text("x")); // what was read is not what stands there
    QCOMPARE(bench.marked(), QString());
}

void ListFilterTest::theWaveIsPaintedUnderThePlace() {
    FilterBench bench;
    bench.type(text("status:failed colour:red x"));
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.marked(), text("colour"));
    const auto critical = [&] {
        const QImage picture = bench.field()->grab().toImage();
        const QColor colour = sevenscale::colour(Token::Critical);
        int left = picture.width();
        int right = -1;
        for (int y = picture.height() / 2; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                if (std::abs(pixel.red() - colour.red()) < 60 && std::abs(pixel.green() - colour.green()) < 60
                    && std::abs(pixel.blue() - colour.blue()) < 60) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        return std::pair(left, right);
    };
    const auto [left, right] = critical();
    QVERIFY(right > left);
    // The characters that a click on both ends would reach.
    const int y = bench.field()->height() / 2;
    QVERIFY(std::abs(bench.field()->cursorPositionAt(QPoint(left, y)) - 14) <= 1);
    QVERIFY(std::abs(bench.field()->cursorPositionAt(QPoint(right, y)) - 20) <= 1);
    bench.mark()->setMark(0, 0);
    QVERIFY(critical().second < 0);
}

void ListFilterTest::whatIsUnfinishedIsNotWrongYet() {
    FilterBench bench;
    bench.type(text("status:"));
    QTest::qWait(300); // more than the pause
    QVERIFY(bench.popup()->isVisible());
    QCOMPARE(bench.marked(), QString());
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.marked(), text("status:"));
}

void ListFilterTest::mistakesOfTheStoreAreUnderlinedInTheField() {
    FilterBench bench;
    bench.page.setFilterKeys({}); // what the list knows is not known here
    bench.type(text("status:failed"));
    bench.press(Qt::Key_Return);
    bench.answer(runs(3, 1));
    bench.type(text(" foo:1"));
    QTRY_COMPARE(bench.asked.last().filter, text("status:failed foo:1"));
    const FilterMistake unknown{
        FilterMistake::Kind::UnknownKey, 14, 3, {text("foo"), text("id")}, bench.asked.last().filter};
    bench.page.setListError(bench.asked.last(), failure(unknown).value());
    QCOMPARE(bench.marked(), text("foo"));
}

void ListFilterTest::aDrillWithAMistakeStaysInTheField() {
    FilterBench bench;
    bench.page.openFilter(text("status:failed duration>fast"));
    QCOMPARE(bench.field()->text(), text("status:failed duration>fast"));
    QCOMPARE(bench.marked(), text("fast"));
    bench.page.openFilter(text("status:failed duration>5s"));
    QCOMPARE(bench.marked(), QString());
    QCOMPARE(bench.page.filter(), text("status:failed duration>5s"));

    // Before the keys were known it looked right.
    ExecutionsPage early;
    early.openFilter(text("status:failed duration>fast"));
    early.setFilterKeys(keys());
    auto* field = early.findChild<FilterField*>();
    QCOMPARE(field->text(), text("status:failed duration>fast"));
    QCOMPARE(field->text().mid(field->markPosition(), field->markLength()), text("fast"));
}

void ListFilterTest::withoutKeysNothingIsSuggested() {
    Bench bench;
    bench.answer(runs(3, 1));
    bench.type(text("st"));
    QVERIFY(!bench.page.findChild<FilterSuggestions*>()->isVisible());
}

QTEST_MAIN(ListFilterTest)
#include "tst_listfilter.moc"

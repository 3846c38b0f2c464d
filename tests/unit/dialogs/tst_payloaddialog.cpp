// SPDX-License-Identifier: GPL-3.0-or-later
// What an API answered, by clicking: one answer after the other, searched, and never more than fits.
#include "views/dialogs/payloaddialog.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/jsonbrowser.h"
#include "views/widgets/jsontree.h"
#include "views/widgets/label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sevenscale;

namespace {

RowPage<Payload> payloads(int from, int to, std::optional<QString> next = std::nullopt) {
    RowPage<Payload> page;
    for (int id = from; id <= to; ++id)
        page.rows.append({QString::number(id), QStringLiteral("google_ads"),
            Timestamp::now().plusSeconds(-3'600 * id), 2'048});
    page.next = std::move(next);
    return page;
}

struct Bench {
    Bench()
        : dialog(QStringLiteral("Google Ads · Clínica Bem"), Format(), nullptr)
        , pages(&dialog, &PayloadDialog::pageRequested)
        , documents(&dialog, &PayloadDialog::documentRequested) {
        dialog.show();
    }
    QString said() {
        QStringList texts;
        for (auto* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        for (auto* label : dialog.findChildren<Label*>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    void answer(const QString& json) {
        dialog.setDocument({documents.last()[0].toString(), json.size(), JsonText{json}});
    }
    void click(const char* words) {
        for (auto* each : dialog.findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->text() == QLatin1String(words))
                return QTest::mouseClick(each, Qt::LeftButton);
        }
        QFAIL(words);
    }

    PayloadDialog dialog;
    QSignalSpy pages;
    QSignalSpy documents;
};

} // namespace

class PayloadDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }
    void oneAnswerAfterTheOther();
    void lateAnswersAreDropped();
    void aSearchGoesWhereNothingIsOpen();
    void whatIsTooLargeIsSaid();
    void failuresAreToldAndRetried();
};

void PayloadDialogTest::oneAnswerAfterTheOther() {
    Bench bench;
    QCOMPARE(bench.pages.size(), 1);
    bench.dialog.addPage(payloads(1, 3, QStringLiteral("cursor")));
    QCOMPARE(bench.documents.size(), 1); // the newest at once
    QCOMPARE(bench.documents[0][0].toString(), QStringLiteral("1"));
    bench.answer(QStringLiteral("{\"clicks\": 17}"));
    QVERIFY(bench.dialog.browser()->tree()->isVisible());
    QVERIFY(bench.dialog.list()->item(0)->text().contains(QLatin1String("2")));
    bench.dialog.list()->setFocus();
    QTest::keyClick(bench.dialog.list(), Qt::Key_Down);
    QCOMPARE(bench.documents.last()[0].toString(), QStringLiteral("2"));
    bench.click("Older answers");
    QCOMPARE(bench.pages.last()[0].toString(), QStringLiteral("cursor"));
    bench.dialog.addPage(payloads(4, 5));
    QCOMPARE(bench.dialog.list()->count(), 5);
    QCOMPARE(bench.dialog.list()->currentRow(), 1);
}

void PayloadDialogTest::lateAnswersAreDropped() {
    Bench bench;
    bench.dialog.addPage(payloads(1, 2));
    bench.dialog.addPage(payloads(1, 2)); // nobody asked
    QCOMPARE(bench.dialog.list()->count(), 2);
    QTest::keyClick(bench.dialog.list(), Qt::Key_Down);
    bench.dialog.setDocument({QStringLiteral("1"), 13, JsonText{QStringLiteral("{\"late\": true}")}});
    QCOMPARE(bench.dialog.browser()->tree()->model()->rowCount(), 0);
    bench.answer(QStringLiteral("{\"now\": true}"));
    QCOMPARE(bench.dialog.browser()->tree()->model()->rowCount(), 1);
}

void PayloadDialogTest::aSearchGoesWhereNothingIsOpen() {
    Bench bench;
    bench.dialog.addPage(payloads(1, 1));
    QStringList days;
    for (int day = 0; day < 1'200; ++day)
        days.append(QStringLiteral("{\"day\": %1, \"campaign\": {\"name\": \"Camp %1\"}}").arg(day));
    bench.answer(QStringLiteral("{\"rows\": [%1]}").arg(days.join(u',')));
    auto* search = bench.dialog.browser()->searchField();
    auto* tree = bench.dialog.browser()->tree();
    QTest::keyClicks(search, QStringLiteral("camp 1199"));
    QCOMPARE(tree->currentPath(), QStringLiteral("rows[1199].campaign.name"));
    QVERIFY(bench.said().contains(QLatin1String("1 of 1")));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("campaign"));
    QCOMPARE(tree->currentPath(), QStringLiteral("rows[0].campaign"));
    QTest::keyClick(search, Qt::Key_F3);
    QCOMPARE(tree->currentPath(), QStringLiteral("rows[1].campaign"));
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(tree->currentPath(), QStringLiteral("rows[0].campaign"));
    // A thousand are enough to step through.
    QVERIFY2(bench.said().contains(QLatin1String("1,000+")), qPrintable(bench.said()));
    QVERIFY(bench.dialog.isVisible()); // Enter closed nothing
    bench.click("Copy path");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("rows[0].campaign"));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("nothing of it"));
    QVERIFY(bench.said().contains(QLatin1String("No match")));
}

void PayloadDialogTest::whatIsTooLargeIsSaid() {
    Bench bench;
    bench.dialog.addPage(payloads(1, 1));
    bench.dialog.setDocument({QStringLiteral("1"), 9'000'000, std::nullopt});
    QVERIFY(!bench.dialog.browser()->isVisible());
    QVERIFY2(bench.said().contains(QLatin1String("9,000,000")), qPrintable(bench.said()));
}

void PayloadDialogTest::failuresAreToldAndRetried() {
    Bench bench;
    bench.dialog.setPageError({ErrorCode::Timeout, QStringLiteral("slow")});
    bench.click("Try again");
    QCOMPARE(bench.pages.size(), 2);
    bench.dialog.addPage({});
    QVERIFY(bench.said().contains(QLatin1String("Nothing was collected")));

    Bench other;
    other.dialog.addPage(payloads(1, 1));
    other.dialog.setDocumentError(QStringLiteral("1"), {ErrorCode::Timeout, QStringLiteral("slow")});
    other.click("Try again");
    QCOMPARE(other.documents.size(), 2);
}

QTEST_MAIN(PayloadDialogTest)
#include "tst_payloaddialog.moc"

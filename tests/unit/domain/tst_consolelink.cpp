// SPDX-License-Identifier: GPL-3.0-or-later
// Links into the console: what they say comes back, and nothing else gets through.
#include "services/domain/consolelink.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sevenscale;

namespace {

constexpr auto View = "0b9f7c1e-4a51-4a0c-9d1f-3f1f6f0e2a77";

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

} // namespace

class ConsoleLinkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCopiedOpensAgain_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("link");
        QTest::newRow("page") << text("executions") << QString() << QString() << QString()
                              << text("sevenscale://open?page=executions");
        QTest::newRow("filter") << text("executions")
                                << text("status:failed agent:\"Agente Agenda\" duration>5s") << QString()
                                << QString()
                                << text("sevenscale://open?page=executions&filter=status:failed%20agent:%22"
                                        "Agente%20Agenda%22%20duration%3E5s");
        QTest::newRow("not of ASCII")
            << text("clients") << text("city:\"São Paulo\" \"A&B=C\" 100%") << QString() << QString()
            << text("sevenscale://open?page=clients&filter=city:%22S%C3%A3o%20Paulo"
                    "%22%20%22A%26B%3DC%22%20100%25");
        QTest::newRow("view") << text("logs") << QString() << text(View) << QString()
                              << text(
                                     "sevenscale://open?page=logs&view=0b9f7c1e-4a51-4a0c-9d1f-3f1f6f0e2a77");
        QTest::newRow("row") << text("integrations") << QString() << QString()
                             << text("client_integrations:12")
                             << text("sevenscale://open?page=integrations&row=client_integrations:12");
    }
    void whatWasCopiedOpensAgain() {
        QFETCH(QString, page);
        QFETCH(QString, filter);
        QFETCH(QString, view);
        QFETCH(QString, row);
        QFETCH(QString, link);
        const ConsoleLink wanted{page, filter, view, row};
        QCOMPARE(linkText(wanted), link);
        const auto read = parseLink(link);
        QVERIFY(read);
        QCOMPARE(*read, wanted);
        QCOMPARE(parseLink(u' ' % link % u'\n').value(), wanted); // as a mail gives it
    }

    void asADesktopWritesIt() {
        const auto read = parseLink(text("SevenScale://open/?row=7&page=agents"));
        QVERIFY(read);
        QCOMPARE(*read, (ConsoleLink{text("agents"), {}, {}, text("7")}));
    }

    void nothingElseGetsThrough_data() {
        QTest::addColumn<QString>("link");
        const char* const bad[]
            = {"", "sevenscale:", "sevenscale://open", "sevenscale://open?", "sevenscale://close?page=logs",
                "sevenscale://open#page=logs", "http://open?page=logs", "sevenscale://user@open?page=logs",
                "sevenscale://open:80?page=logs", "sevenscale://open/x?page=logs",
                "sevenscale://open?filter=x", "sevenscale://open?page=", "sevenscale://open?page=Logs",
                "sevenscale://open?page=../logs", "sevenscale://open?page=logs&",
                "sevenscale://open?page=logs&&row=1", "sevenscale://open?page=logs&page=logs",
                "sevenscale://open?page=logs&database=postgres", "sevenscale://open?page=logs&Row=1",
                "sevenscale://open?page=logs&=1", "sevenscale://open?page=logs&row",
                "sevenscale://open?page=logs&row=", "sevenscale://open?page=logs&row=1;drop",
                "sevenscale://open?page=logs&row=1%00", "sevenscale://open?page=logs&view=1",
                "sevenscale://open?page=logs&filter=%", "sevenscale://open?page=logs&filter=%zz",
                "sevenscale://open?page=logs&filter=%c3", "sevenscale://open?page=logs&filter=a%0ab",
                "sevenscale://open?page=logs&filter=%00", "sevenscale://open?page=logs&filter=%e2%80%ae",
                "sevenscale://open?page=logs&filter=a b", "sevenscale://open?page=logs&filter=a+b\tc",
                "sevenscale://open?page=lógs"};
        for (const char* each : bad)
            QTest::newRow(*each ? each : "empty") << text(each);
        QTest::newRow("long") << QString(text("sevenscale://open?page=logs&filter=") % QString(16'400, u'a'));
        QTest::newRow("long filter") << QString(
            text("sevenscale://open?page=logs&filter=") % QString(4'097, u'a'));
    }
    void nothingElseGetsThrough() {
        QFETCH(QString, link);
        const auto read = parseLink(link);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void aPlusIsAPlus() {
        QCOMPARE(parseLink(text("sevenscale://open?page=logs&filter=a+b")).value().filter, text("a+b"));
    }

    void anyMutationIsReadOrRefused() {
        QRandomGenerator random(4711);
        const QString good
            = linkText({text("executions"), text("status:failed \"é %\" a&b=c"), text(View), text("a:1")});
        const QString spare = text("%&=?:/#\"+ \\\n\u0000aZ09-_é\U0001F600\xe2\x80\xae");
        for (int round = 0; round < 20'000; ++round) {
            QString link = good;
            for (int edits = 1 + static_cast<int>(random.bounded(4)); edits > 0 && !link.isEmpty(); --edits) {
                const int at = static_cast<int>(random.bounded(static_cast<int>(link.size())));
                switch (random.bounded(3)) {
                case 0:
                    link.remove(at, 1 + static_cast<int>(random.bounded(5)));
                    break;
                case 1:
                    link.insert(at, spare.at(random.bounded(static_cast<int>(spare.size()))));
                    break;
                default:
                    link[at] = spare.at(random.bounded(static_cast<int>(spare.size())));
                }
            }
            const auto read = parseLink(link);
            if (!read)
                continue;
            // What was read says no more than it may, and is the same once more.
            QVERIFY(!read->page.isEmpty());
            for (const QChar c : read->filter)
                QVERIFY2(c.isPrint() || c.isSurrogate(), qPrintable(link));
            QCOMPARE(parseLink(linkText(*read)).value(), *read);
        }
    }
};

QTEST_GUILESS_MAIN(ConsoleLinkTest)
#include "tst_consolelink.moc"

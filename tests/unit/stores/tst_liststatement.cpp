// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/placeholders.h"
#include "services/domain/filter.h"
#include "services/domain/listcursor.h"
#include "services/stores/lists.h"
#include "services/stores/liststatement.h"

#include <QTest>

#include <random>

using namespace sevenscale;

class TestListStatement final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesNeverEnterTheText();
    void noFilterEntersTheText_data();
    void noFilterEntersTheText();
    void keysAnswerToTheColumnsOfTheList();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void pagesInTwoStretches();
    void cursorsAreRead();
    void listsWithoutTextsSaySo();
    void readsNumbersAsTheirColumnMeansThem();
    void jsonIsExact();
};

void TestListStatement::valuesNeverEnterTheText() {
    const StoreContext context{
        QStringLiteral("t'); drop table clients; --"), QStringLiteral("America/Sao_Paulo")};
    ListRequest request;
    request.filter = QStringLiteral(
        "status:\"x' or 1=1 --\" client:\"%_'\" agent:none \"free' text\" duration>5s -tokens:7 date:today");
    const auto page = pageStatements(executionList().shape, request, context, Dialect::PostgreSql);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    for (const auto& statement : {page->keyed, page->keyless}) {
        QVERIFY(statement);
        for (const char* text : {"drop", "1=1", "free'", "5000", "%_"})
            QVERIFY2(!statement->sql.contains(QLatin1String(text)), qPrintable(statement->sql));
        // One mark for each value, and the limit's.
        QCOMPARE(statement->sql.count(QLatin1Char('?')), statement->parameters.size() + 1);
    }
    QVERIFY(page->keyed->parameters.contains(QVariant(QStringLiteral("%\\%\\_'%"))));
    QVERIFY(page->keyed->parameters.contains(QVariant(qint64(5000))));
}

void TestListStatement::noFilterEntersTheText_data() {
    QTest::addColumn<int>("dialect");
    QTest::newRow("postgresql") << int(Dialect::PostgreSql);
    QTest::newRow("sqlite") << int(Dialect::Sqlite);
}

/// Random filters over every list: as many marks as parameters, and nothing of what was typed. What is typed
/// has a letter of its own in it, which the program's SQL never has.
void TestListStatement::noFilterEntersTheText() {
    QFETCH(int, dialect);
    const QList<const ListShape*> shapes{&clientList().shape, &agentList().shape, &executionList().shape,
        &integrationList().shape, &insightList().shape, &logList().shape, &dashboardMetricList().shape,
        &qualityList().shape};
    std::mt19937 random(43);
    const auto below
        = [&](qsizetype count) { return static_cast<qsizetype>(random() % static_cast<unsigned>(count)); };
    const QStringList values{QStringLiteral("qÿ'; drop table clients; --"), QStringLiteral("ÿ?$1"),
        QStringLiteral("ÿ\\\"%_"), QStringLiteral("77001"), QStringLiteral("77001..77002"),
        QStringLiteral("R$ 77.001,00"), QStringLiteral("77001s"), QStringLiteral("2077-01-01"),
        QStringLiteral("last-7700d"), QStringLiteral("none"), QStringLiteral("yes"), QStringLiteral("failed"),
        QStringLiteral("ÿ,77001,none")};
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        const ListShape& shape = *shapes[below(shapes.size())];
        QStringList terms;
        for (qsizetype count = 1 + below(4); count > 0; --count) {
            FilterTerm term;
            if (below(5) > 0) {
                const ListKey& key = shape.filterKeys[below(shape.filterKeys.size())];
                const QStringList names = QStringList{key.name} + key.aliases;
                term.key = names[below(names.size())];
                term.op = static_cast<FilterTerm::Operator>(below(7));
                for (qsizetype part = key.kind == FilterKey::Kind::Json ? below(4) : 0; part > 0; --part)
                    term.path.append(values[below(values.size())]);
            }
            term.negated = below(3) == 0;
            term.value = values[below(values.size())];
            term.quoted = below(2) == 0;
            terms.append(filterText(term));
        }
        const QString filter = terms.join(QLatin1Char(' '));
        const auto count = countStatement(shape, filter, {}, static_cast<Dialect>(dialect));
        if (!count) {
            QVERIFY2(count.error().mistake, qPrintable(filter));
            continue;
        }
        ++read;
        QVERIFY2(!count->sql.contains(QChar(u'ÿ')) && !count->sql.contains(QLatin1String("7700"))
                && !count->sql.contains(QLatin1String("2077")) && !count->sql.contains(QLatin1String("drop")),
            qPrintable(filter % QLatin1String(" → ") % count->sql));
        // Outside quotation marks, as the databases read it.
        QCOMPARE(qsizetype(numberPlaceholders(count->sql.toUtf8()).parameters), count->parameters.size());
    }
    QVERIFY(read > 2'000);
}

/// Every column that a list may be sorted by can be filtered by, under the schema's name.
void TestListStatement::keysAnswerToTheColumnsOfTheList() {
    for (const ListShape* shape :
        {&clientList().shape, &agentList().shape, &executionList().shape, &integrationList().shape,
            &insightList().shape, &logList().shape, &dashboardMetricList().shape, &qualityList().shape}) {
        for (const ListShape::SortKey& column : shape->sortKeys) {
            if (column.column == u"health") // an order, worst first, whose numbers mean nothing to a person
                continue;
            QVERIFY2(keyNamed(shape->filterKeys, column.column), qPrintable(column.column));
        }
        QStringList names;
        for (const ListKey& key : shape->filterKeys)
            names += QStringList{key.name} + key.aliases;
        QCOMPARE(names.removeDuplicates(), 0);
    }
}

void TestListStatement::refusesWhatItDoesNotKnow_data() {
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("says");
    const auto row
        = [](const char* name, const char* sort, const char* filter, const char* after, const char* says) {
              QTest::newRow(name) << QString::fromLatin1(sort) << QString::fromLatin1(filter)
                                  << QString::fromLatin1(after) << QString::fromUtf8(says);
          };
    row("sort", "email", "", "", "\"email\"");
    row("key", "id", "colour:red", "", "“colour”");
    row("number", "id", "tokens:many", "", "“many”");
    row("number among others", "id", "tokens:5,many", "", "“many”");
    row("number that is too large", "id", "tokens>99999999999999999999", "", "18 at most");
    row("duration", "id", "duration>fast", "", "duration>5s");
    row("time", "id", "date:whenever", "", "2026-11-22");
    row("order of words", "id", "status>failed", "", "no order");
    row("cursor", "id", "", "@@@", "cursor");
    row("cursor of another order", "id", "", "eyJzIjoiLW5hbWUiLCJrIjoiYSIsInQiOlsiMSJdfQ", "cursor");
}

void TestListStatement::refusesWhatItDoesNotKnow() {
    QFETCH(QString, sort);
    QFETCH(QString, filter);
    QFETCH(QString, after);
    QFETCH(QString, says);
    ListRequest request;
    request.sort = Sort{sort, true};
    request.filter = filter;
    request.after = after;
    const auto page = pageStatements(executionList().shape, request, {}, Dialect::PostgreSql);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::InvalidInput);
    QVERIFY2(page.error().detail.contains(says), qPrintable(page.error().detail));
}

void TestListStatement::pagesInTwoStretches() {
    ListRequest request;
    request.sort = Sort{QStringLiteral("execution_date"), true};
    auto page = pageStatements(executionList().shape, request, {}, Dialect::PostgreSql);
    QVERIFY(page && page->keyed && page->keyless);
    request.after = ListCursor::atRow(*request.sort, std::nullopt, {QStringLiteral("5")}).toText();
    page = pageStatements(executionList().shape, request, {}, Dialect::PostgreSql);
    QVERIFY(page && !page->keyed && page->keyless);
    request.sort = Sort{QStringLiteral("id"), true};
    request.after = ListCursor::atRow(*request.sort, QStringLiteral("5"), {QStringLiteral("5")}).toText();
    page = pageStatements(executionList().shape, request, {}, Dialect::PostgreSql);
    QVERIFY(page && page->keyed && !page->keyless);
}

void TestListStatement::cursorsAreRead() {
    const Sort sort{QStringLiteral("id"), false};
    for (const ListCursor& cursor : {ListCursor::atRow(sort, QStringLiteral("5"), {QStringLiteral("5")}),
             ListCursor::atRow(sort, std::nullopt, {QStringLiteral("\"ç\"")}),
             ListCursor::atKey(sort, QStringLiteral("2026-11-22 10:00:00.000001+00")), ListCursor::atEnd()}) {
        const auto read = ListCursor::fromText(cursor.toText(), sort, 1);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, cursor);
        if (cursor.kind != ListCursor::Kind::End)
            QVERIFY(!ListCursor::fromText(cursor.toText(), Sort{QStringLiteral("id"), true}, 1));
    }
    const auto encoded = [](const char* json) {
        return QString::fromLatin1(QByteArray(json).toBase64(QByteArray::Base64UrlEncoding));
    };
    for (const char* json :
        {"", "{}", "[]", R"({"s":"id","k":5})", R"({"s":"id","k":null})", R"({"s":"id","k":"5","t":[]})",
            R"({"s":"id","k":"5","t":[5]})", R"({"s":"id","k":"5","t":"5"})"})
        QVERIFY2(!ListCursor::fromText(encoded(json), sort, 1), json);
    ListRequest both;
    both.sort = sort;
    both.before = both.after = ListCursor::atEnd().toText();
    QVERIFY(!pageStatements(executionList().shape, both, {}, Dialect::PostgreSql));
}

void TestListStatement::listsWithoutTextsSaySo() {
    const auto count
        = countStatement(dashboardMetricList().shape, QStringLiteral("foo"), {}, Dialect::PostgreSql);
    QVERIFY(!count);
    QCOMPARE(count.error().code, ErrorCode::InvalidInput);
    QVERIFY2(count.error().detail.contains(QLatin1String("id, client")), qPrintable(count.error().detail));
    QVERIFY(countStatement(dashboardMetricList().shape, QStringLiteral("17"), {}, Dialect::PostgreSql));
    const auto id = countStatement(insightList().shape, QStringLiteral("id:17"), {}, Dialect::PostgreSql);
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::InvalidInput);
}

void TestListStatement::readsNumbersAsTheirColumnMeansThem() {
    const auto parameters = [](const ListShape& shape, const char* filter) {
        const auto count = countStatement(shape, QString::fromLatin1(filter), {}, Dialect::PostgreSql);
        return count ? count->parameters : QVariantList{count.error().detail};
    };
    // A percentage has no thousands, an amount has.
    QCOMPARE(parameters(agentList().shape, "success>17.777"), QVariantList{QStringLiteral("17.777")});
    QCOMPARE(parameters(agentList().shape, "success>97,5%"), QVariantList{QStringLiteral("97.5")});
    QCOMPARE(parameters(clientList().shape, "revenue>17.777"), QVariantList{QStringLiteral("17777.00")});
    QVERIFY(!countStatement(agentList().shape, QStringLiteral("success>1.000,5"), {}, Dialect::PostgreSql));
}

void TestListStatement::jsonIsExact() {
    Client client;
    client.id = {7};
    client.name = QStringLiteral("Clínica \"Vida\"\n");
    client.revenueAmount = Money{1'250'000};
    client.roiPercent = Decimal{QStringLiteral("12345678901234567890.123456789")};
    client.createdAt = Timestamp{1};
    const QByteArray json = toJson(clientList(), client);
    QVERIFY(json.contains("\"revenue_amount\":12500.00"));
    QVERIFY(json.contains("\"roi_percent\":12345678901234567890.123456789"));
    QVERIFY(json.contains("\"created_at\":\"1970-01-01T00:00:00.000001Z\""));
    QVERIFY(json.contains("\"city\":null"));
    QVERIFY(json.contains("\\\"Vida\\\"\\n"));
    QCOMPARE(jsonNumber(QStringLiteral("NaN")), QByteArray("\"NaN\""));
    QCOMPARE(jsonNumber(QStringLiteral("007")), QByteArray("\"007\""));
    QCOMPARE(jsonDocument(QStringLiteral("1,2")), QByteArray("\"1,2\""));
    QCOMPARE(jsonDocument(QStringLiteral("{\"n\":1.10}")), QByteArray("{\"n\":1.10}"));
}

QTEST_GUILESS_MAIN(TestListStatement)
#include "tst_liststatement.moc"

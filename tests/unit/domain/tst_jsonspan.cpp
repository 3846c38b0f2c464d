// SPDX-License-Identifier: GPL-3.0-or-later
// Where the values of a JSON text stand, and what a person is told of a mistake in one.
#include "services/domain/jsonspan.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace sevenscale;

namespace {

using Problem = JsonProblem;

/// Every value of the text put back at its own place leaves the text as it is.
void spansCover(const QString& text, const JsonSpan& span) {
    QCOMPARE(withEdits(text, {{span.begin, span.end, span.in(text).toString()}}), text);
    qsizetype last = span.begin;
    for (const JsonSpan& child : span.children) {
        QVERIFY(child.begin >= last && child.end <= span.end);
        if (span.kind == JsonSpan::Kind::Object)
            QCOMPARE(jsonUnquoted(QStringView(text).sliced(child.keyBegin, child.keyEnd - child.keyBegin)),
                child.key);
        last = child.end;
        spansCover(text, child);
    }
}

} // namespace

class TestJsonSpan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryValue();
    void agreesWithTheParser();
    void tellsMistakes_data();
    void tellsMistakes();
    void formatsWithoutLoss();
    void comparesWhatIsSaid();
    void quotes();
};

void TestJsonSpan::findsEveryValue() {
    const QString text = QStringLiteral("\n{ \"a\" : 1.50 , \"b\\u0063\":{\"x\":[true, "
                                        "null,-2e+3,\"t\\\"]}\"]}, \"é\":\"ção\",\"o\":{},\"l\":[ ] }\r\n");
    const auto root = readJson(text);
    QVERIFY(root);
    spansCover(text, *root);
    QCOMPARE(root->children.size(), 5);
    QCOMPARE(root->member(u"a")->in(text).toString(), QStringLiteral("1.50"));
    QCOMPARE(root->member(u"bc")->member(u"x")->children.size(), 4);
    QCOMPARE(
        root->member(u"bc")->member(u"x")->children.at(3).in(text).toString(), QStringLiteral("\"t\\\"]}\""));
    QCOMPARE(root->member(u"é")->kind, JsonSpan::Kind::String);
    QVERIFY(!root->member(u"none"));
    const QString twice = QStringLiteral("{\"k\":1,\"k\":2}");
    QCOMPARE(readJson(twice)->member(u"k")->in(twice).toString(), QStringLiteral("2"));
}

/// Whatever is done to a text, what the parser takes is walked to its end, and says the same.
void TestJsonSpan::agreesWithTheParser() {
    const QString seed = QStringLiteral("{\"prompt\":\"a\\n\\\"b\\\"\",\"n\":[1,2.5,-3e4,{\"deep\":[[],{}]}],"
                                        "\"t\":true,\"z\":null,\"é\":\"\\u00e9\"}");
    const QString alphabet = QStringLiteral("{}[]\",:\\ 019.-+eEtrufalsn\té");
    QRandomGenerator random(20);
    int read = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text = seed;
        for (quint32 i = random.bounded(4u); i-- > 0;) {
            const qsizetype at = random.bounded(static_cast<int>(text.size()));
            const QChar c = alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
            if (random.bounded(2) == 0)
                text.insert(at, c);
            else
                text.remove(at, 1);
        }
        const auto root = readJson(text);
        const QJsonDocument parsed = QJsonDocument::fromJson(text.toUtf8());
        // Qt lets a number end in its point.
        QVERIFY2(root || parsed.isNull() || root.error().problem == Problem::WrongNumber, qPrintable(text));
        if (!root) {
            QVERIFY(root.error().offset >= 0 && root.error().offset <= text.size());
            continue;
        }
        spansCover(text, *root);
        if (mistakeInObject(text))
            continue;
        QVERIFY2(!parsed.isNull(), qPrintable(text));
        ++read;
        QCOMPARE(QJsonDocument::fromJson(formattedJson(text).toUtf8()), parsed);
        QCOMPARE(QJsonDocument::fromJson(compactJson(text, *root).toUtf8()), parsed);
    }
    QVERIFY2(read > 2'000, qPrintable(QString::number(read)));
}

void TestJsonSpan::tellsMistakes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problem"); ///< -1: none
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* text, int problem, int line = 0, int column = 0) {
        QTest::newRow(text) << QString::fromUtf8(text) << problem << line << column;
    };
    const auto wrong = [&](const char* text, Problem problem, int line, int column) {
        row(text, static_cast<int>(problem), line, column);
    };
    row("{}", -1);
    row("{\"n\": 12345678901234567890.123456789}", -1);
    wrong("", Problem::Empty, 1, 1);
    wrong(" \n ", Problem::Empty, 2, 2);
    wrong("[1]", Problem::NotAnObject, 1, 1);
    wrong("{\"a\": }", Problem::MissingValue, 1, 7);
    wrong("{\n  \"a\" 1}", Problem::MissingColon, 2, 7);
    wrong("{\n  \"a\": 1\n  \"b\": 2}", Problem::MissingComma, 3, 3);
    wrong("{a: 1}", Problem::MissingName, 1, 2);
    wrong("{\"ação\": 01}", Problem::WrongNumber, 1, 10);
    wrong("{\"a\": [1, 2}", Problem::UnterminatedArray, 1, 12);
    wrong("{\"a\": 1", Problem::UnterminatedObject, 1, 8);
    wrong("{\"a\": \"b}", Problem::UnterminatedText, 1, 7);
    wrong("{\"a\": 1,}", Problem::MissingName, 1, 9);
    wrong("{\"a\": [1,]}", Problem::MissingValue, 1, 10);
    wrong("{\"a\": True}", Problem::MissingValue, 1, 7);
    wrong("{\"a\": \"\\q\"}", Problem::WrongEscape, 1, 8);
    wrong("{\"a\": 1} x", Problem::TrailingText, 1, 10);
    wrong("{\"a\": \"x\ty\"}", Problem::WrongCharacter, 1, 9);
    wrong("{\"a\": \"\\u0000\"}", Problem::WrongCharacter, 1, 8);
    wrong("{\"a\": 1,\n \"a\": 2}", Problem::RepeatedKey, 2, 2);
    wrong("{\"a\": {\"b\": 1, \"\\u0062\": 2}}", Problem::RepeatedKey, 1, 16);
}

void TestJsonSpan::tellsMistakes() {
    QFETCH(QString, text);
    QFETCH(int, problem);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto mistake = mistakeInObject(text);
    QCOMPARE(mistake ? static_cast<int>(mistake->problem) : -1, problem);
    if (mistake)
        QCOMPARE(placeOf(text, mistake->offset), (TextPlace{line, column}));
}

void TestJsonSpan::formatsWithoutLoss() {
    const QString text
        = QStringLiteral("{\"z\":12345678901234567890.10,\"a\":[1,{}],\"o\":{\"k\":\"\\u00e9\"}}");
    const QString formatted = QStringLiteral("{\n    \"z\": 12345678901234567890.10,\n    \"a\": [\n        "
                                             "1,\n        {}\n    ],\n    \"o\": {\n        "
                                             "\"k\": \"\\u00e9\"\n    }\n}");
    QCOMPARE(formattedJson(text), formatted);
    QCOMPARE(formattedJson(formatted), formatted);
    QCOMPARE(compactJson(formatted, *readJson(formatted)), text);
    QCOMPARE(formattedJson(QStringLiteral("no JSON")), QStringLiteral("no JSON"));
}

void TestJsonSpan::comparesWhatIsSaid() {
    QVERIFY(sameJson(QStringLiteral("{\"a\": 1}"), QStringLiteral("{\"a\":1}\n")));
    QVERIFY(!sameJson(QStringLiteral("{\"a\": 1}"), QStringLiteral("{\"a\": 1.0}")));
    QVERIFY(!sameJson(QStringLiteral("{\"a\":1,\"b\":2}"), QStringLiteral("{\"b\":2,\"a\":1}")));
    QVERIFY(!sameJson(QStringLiteral("{"), QStringLiteral("{}")));
}

void TestJsonSpan::quotes() {
    const QString text = QStringLiteral("a\"b\\c\nd\té");
    QCOMPARE(jsonUnquoted(jsonQuoted(text)), text);
    QVERIFY(isJsonNumber(QStringLiteral("-1.50e-3")));
    for (const char* no : {"", "01", "1.", ".5", "+1", "1,5", "1 ", "1\n", "NaN"})
        QVERIFY2(!isJsonNumber(QString::fromUtf8(no)), no);
}

QTEST_GUILESS_MAIN(TestJsonSpan)
#include "tst_jsonspan.moc"

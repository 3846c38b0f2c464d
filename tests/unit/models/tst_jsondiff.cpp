// SPDX-License-Identifier: GPL-3.0-or-later
// Two documents, path by path.
#include "models/jsondiff.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace sevenscale;
using Kind = JsonDifference::Kind;

namespace {

JsonText json(const char* utf8) {
    return {QString::fromUtf8(utf8)};
}

QJsonValue randomValue(std::mt19937& random, int depth) {
    switch (random() % (depth > 0 ? 7 : 5)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return static_cast<int>(random() % 3);
    case 2:
        return random() % 2 == 0;
    case 3:
    case 4:
        return QString(QChar(static_cast<char16_t>(u'a' + random() % 3)));
    case 5: {
        QJsonArray array;
        for (unsigned n = random() % 4; n > 0; --n)
            array.append(randomValue(random, depth - 1));
        return array;
    }
    default:
        break;
    }
    static const QStringList keys{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("1"),
        QStringLiteral("\""), QStringLiteral("d")};
    QJsonObject object;
    for (unsigned n = random() % 4; n > 0; --n)
        object.insert(keys[static_cast<qsizetype>(random() % 5)], randomValue(random, depth - 1));
    return object;
}

JsonText document(const QJsonValue& value) {
    return {QString::fromUtf8(
        QJsonDocument(QJsonObject{{QStringLiteral("v"), value}}).toJson(QJsonDocument::Compact))};
}

} // namespace

class JsonDiffTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEachPlace();
    void whatIsNoJsonIsText();
    void sameIsSame_data();
    void sameIsSame();
    void isCutWhereItGetsLong();
    void holdsForAnyTwo();
};

void JsonDiffTest::tellsEachPlace() {
    const JsonDiff diff = diffJson(json(R"({"a":1,"b":{"x y":[1,2,3]},"gone":{"k":null},"t":"1"})"),
        json(R"({"a":2,"b":{"x y":[1,5]},"new":[true],"t":1})"));
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    QCOMPARE(diff.differences,
        (QList<JsonDifference>{{text("a"), Kind::Changed, text("1"), text("2")},
            {text("b[\"x y\"][1]"), Kind::Changed, text("2"), text("5")},
            {text("b[\"x y\"][2]"), Kind::Removed, text("3"), QString()},
            {text("gone"), Kind::Removed, text("{\"k\":null}"), QString()},
            {text("new"), Kind::Added, QString(), text("[true]")},
            {text("t"), Kind::Changed, text("\"1\""), text("1")}}));
    QVERIFY(!diff.isCut);
}

void JsonDiffTest::whatIsNoJsonIsText() {
    QCOMPARE(diffJson(json("{"), json("{}")).differences.size(), 1);
    QCOMPARE(diffJson(json(""), json("{}")).differences.front().kind, Kind::Added);
    QCOMPARE(diffJson(json("[1]"), json("")).differences.front().kind, Kind::Removed);
    QCOMPARE(diffJson(json("[1]"), json("{}")).differences.front().kind, Kind::Changed);
}

void JsonDiffTest::sameIsSame_data() {
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* one, const char* other) {
        QTest::addRow("%s %s", one, other) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("{}", "{}");
    row("", "");
    row("no json", "no json");
    row(R"({"a":1,"b":[2]})", R"( { "b" : [ 2 ] , "a" : 1 } )");
    row("[1.0]", "[1]");
}

void JsonDiffTest::sameIsSame() {
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(diffJson({one}, {other}), JsonDiff());
}

void JsonDiffTest::isCutWhereItGetsLong() {
    QJsonArray long1;
    QJsonArray long2;
    for (int i = 0; i < 700; ++i) {
        long1.append(i);
        long2.append(i + 1);
    }
    const JsonDiff diff = diffJson(document(long1), document(long2));
    QCOMPARE(diff.differences.size(), 500);
    QVERIFY(diff.isCut);
}

void JsonDiffTest::holdsForAnyTwo() {
    std::mt19937 random(3);
    int differing = 0;
    for (int i = 0; i < 3'000; ++i) {
        const QJsonValue a = randomValue(random, 4);
        const QJsonValue b = random() % 4 == 0 ? a : randomValue(random, 4);
        const JsonDiff there = diffJson(document(a), document(b));
        const JsonDiff back = diffJson(document(b), document(a));
        // It tells something exactly when there is something, each place once, and the same from either side.
        QCOMPARE(there.differences.isEmpty(), a == b);
        QCOMPARE(there.differences.size(), back.differences.size());
        QSet<QString> paths;
        for (qsizetype n = 0; n < there.differences.size(); ++n) {
            const JsonDifference& difference = there.differences[n];
            QCOMPARE(difference.path, back.differences[n].path);
            QCOMPARE(difference.before, back.differences[n].after);
            QCOMPARE(difference.before.isEmpty(), difference.kind == Kind::Added);
            QCOMPARE(difference.after.isEmpty(), difference.kind == Kind::Removed);
            QVERIFY(difference.before != difference.after);
            paths.insert(difference.path);
        }
        QCOMPARE(paths.size(), there.differences.size());
        differing += a != b;
    }
    QVERIFY(differing > 1'000);
}

QTEST_GUILESS_MAIN(JsonDiffTest)
#include "tst_jsondiff.moc"

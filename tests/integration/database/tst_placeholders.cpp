// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/placeholders.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sevenscale;

class PlaceholdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("numbered");
        QTest::addColumn<int>("parameters");
        const auto row = [](const char* name, const char* sql, const char* numbered, int parameters) {
            QTest::newRow(name) << QByteArray(sql) << QByteArray(numbered) << parameters;
        };
        row("none", "select 1", "select 1", 0);
        row("empty", "", "", 0);
        row("two", "select ?, ?::int", "select $1, $2::int", 2);
        row("twelve",
            "?"
            "?"
            "?"
            "?"
            "?"
            "?"
            "?"
            "?"
            "?"
            "?"
            "?"
            "?",
            "$1$2$3$4$5$6$7$8$9$10$11$12", 12);
        row("text", "select 'a?b', ?", "select 'a?b', $1", 1);
        row("doubled quote", "select 'it''s ?', ?", "select 'it''s ?', $1", 1);
        row("backslash is plain", "select '\\', ?", "select '\\', $1", 1);
        row("escape text", "select E'\\'?', ?", "select E'\\'?', $1", 1);
        row("small e", "select e'\\'?', ?", "select e'\\'?', $1", 1);
        row("e ends a word", "select typee'\\', ?", "select typee'\\', $1", 1);
        row("unicode text", "select U&'?\\0041', ?", "select U&'?\\0041', $1", 1);
        row("identifier", "select \"a?\"\"?\", ?", "select \"a?\"\"?\", $1", 1);
        row("line comment", "select ? -- why?\n, ?", "select $1 -- why?\n, $2", 2);
        row("line comment at the end", "select ? -- why?", "select $1 -- why?", 1);
        row("carriage return ends a comment", "-- ?\r?", "-- ?\r$1", 1);
        row("block comment", "select /* ? */ ?", "select /* ? */ $1", 1);
        row("nested comment", "/* ? /* ? */ ? */ ?", "/* ? /* ? */ ? */ $1", 1);
        row("quote in a comment", "-- it's\n? /* it's */ ?", "-- it's\n$1 /* it's */ $2", 2);
        row("comment in a text", "select '--', ?, '/*', ?", "select '--', $1, '/*', $2", 2);
        row("dollar text", "select $$ ? ' $$, ?", "select $$ ? ' $$, $1", 1);
        row("tagged dollar text", "select $a1$ $$ ? $a$ $a1$, ?", "select $a1$ $$ ? $a$ $a1$, $1", 1);
        row("dollar in a name", "select a$b$ ?, $1", "select a$b$ $1, $1", 1);
        row("lone dollar", "select $ ?", "select $ $1", 1);
        row("minus", "select 1-?-?", "select 1-$1-$2", 2);
        row("division", "select 1/?", "select 1/$1", 1);
        row("open text", "select '?", "select '?", 0);
        row("open identifier", "select \"?", "select \"?", 0);
        row("open comment", "/* ? /* */ ?", "/* ? /* */ ?", 0);
        row("open dollar text", "$x$ ?", "$x$ ?", 0);
        row("open escape", "E'\\", "E'\\", 0);
        row("accents", "select 'é?', é$a$ ?", "select 'é?', é$a$ $1", 1);
    }

    void numbers() {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, numbered);
        QFETCH(int, parameters);
        const NumberedSql result = numberPlaceholders(sql);
        QCOMPARE(result.sql, numbered);
        QCOMPARE(result.parameters, parameters);
    }

    /// Pieces that each stand alone, put together in any order: what comes out is known.
    void composed() {
        const QList<QByteArray> quoted{"'a?'", "'it''s ?'", "\"b?\"", "E'\\'?\\\\'", "/* ? /* ' */ ? */",
            "-- ' ?\n", "$$?$$", "$t$ ? $$ ' $t$", " select ", " , ", " a$x ", "::text ", " 12.5 ", "(", ")",
            " - ", " / ", "é "};
        QRandomGenerator random(20261122);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray sql;
            QByteArray expected;
            int parameters = 0;
            for (int pieces = random.bounded(1, 14); pieces > 0; --pieces) {
                if (random.bounded(3) == 0) {
                    sql += " ? ";
                    expected += " $" + QByteArray::number(++parameters) + " ";
                } else {
                    const QByteArray piece = quoted.at(random.bounded(quoted.size())) + " ";
                    sql += piece;
                    expected += piece;
                }
            }
            const NumberedSql result = numberPlaceholders(sql);
            QCOMPARE(result.sql, expected);
            QCOMPARE(result.parameters, parameters);
        }
    }

    /// Anything at all: nothing but question marks may change, and all that is put in is accounted for.
    void fuzz() {
        const QByteArray alphabet("?'\"$-/*\\eEaU&1_ \n\r;\xc3\xa9\x00", 21);
        QRandomGenerator random(7);
        for (int round = 0; round < 60'000; ++round) {
            QByteArray sql;
            for (int length = random.bounded(0, 40); length > 0; --length)
                sql += alphabet.at(random.bounded(alphabet.size()));
            const NumberedSql result = numberPlaceholders(sql);
            qsizetype out = 0;
            int seen = 0;
            for (qsizetype in = 0; in < sql.size(); ++in) {
                if (sql.at(in) == '?' && (out >= result.sql.size() || result.sql.at(out) != '?')) {
                    const QByteArray mark = "$" + QByteArray::number(++seen);
                    QVERIFY2(result.sql.mid(out, mark.size()) == mark, sql.toPercentEncoding().constData());
                    out += mark.size();
                } else {
                    QVERIFY2(out < result.sql.size() && result.sql.at(out) == sql.at(in),
                        sql.toPercentEncoding().constData());
                    ++out;
                }
            }
            QCOMPARE(out, result.sql.size());
            QCOMPARE(seen, result.parameters);
        }
    }
};

QTEST_GUILESS_MAIN(PlaceholdersTest)
#include "tst_placeholders.moc"

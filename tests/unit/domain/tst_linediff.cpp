// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/linediff.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace sevenscale;

namespace {

using Kind = DiffLine::Kind;

/// ` a`, `-b`, `+c`, `…3`.
QString drawn(const QList<DiffLine>& lines) {
    QStringList out;
    for (const DiffLine& line : lines)
        out.append(line.kind == Kind::Skipped ? QStringLiteral("…%1").arg(line.count)
                : line.kind == Kind::Same     ? u' ' + line.text
                : line.kind == Kind::Removed  ? u'-' + line.text
                                              : u'+' + line.text);
    return out.join(u' ');
}

QString spread(const char* letters) {
    return QString::fromUtf8(letters).split(QString(), Qt::SkipEmptyParts).join(u'\n');
}

/// Both texts can be read out of the difference, and the numbers are those of the lines.
void holdsBoth(const QString& before, const QString& after, const QList<DiffLine>& lines) {
    QStringList a;
    QStringList b;
    for (const DiffLine& line : lines) {
        if (line.kind != Kind::Added) {
            a.append(line.text);
            QCOMPARE(line.before, int(a.size()));
        }
        if (line.kind != Kind::Removed) {
            b.append(line.text);
            QCOMPARE(line.after, int(b.size()));
        }
    }
    QCOMPARE(a.join(u'\n'), before);
    QCOMPARE(b.join(u'\n'), after);
}

} // namespace

class TestLineDiff final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheChanges_data();
    void findsTheChanges();
    void losesNothing();
    void tooLargeIsOneChange();
    void skipsWhatIsFar();
};

void TestLineDiff::findsTheChanges_data() {
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* before, const char* after, const char* expected) {
        QTest::newRow(expected) << spread(before) << spread(after) << QString::fromUtf8(expected);
    };
    row("abc", "abc", " a  b  c");
    row("abc", "axc", " a -b +x  c");
    row("abc", "abxc", " a  b +x  c");
    row("abcd", "ad", " a -b -c  d");
    row("abcabba", "cbabac", "-a -b  c -a  b +a  b  a +c");
    row("aab", "ab", " a -a  b");
}

void TestLineDiff::findsTheChanges() {
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto lines = lineDiff(before, after);
    QCOMPARE(drawn(lines), expected);
    QCOMPARE(isSame(lines), before == after);
}

void TestLineDiff::losesNothing() {
    QRandomGenerator random(7);
    const auto text = [&] {
        QStringList lines;
        for (int i = random.bounded(30); i >= 0; --i)
            lines.append(QString(QChar(u'a' + random.bounded(4))));
        return lines.join(u'\n');
    };
    for (int round = 0; round < 2'000; ++round) {
        const QString before = text();
        const QString after = text();
        holdsBoth(before, after, lineDiff(before, after));
    }
}

void TestLineDiff::tooLargeIsOneChange() {
    const QString head = QStringLiteral("head\n");
    const QString before = head + QStringLiteral("x\n").repeated(3'000) + u'e';
    const QString after = head + QStringLiteral("y\nx\n").repeated(3'000) + u'f';
    const auto lines = lineDiff(before, after);
    holdsBoth(before, after, lines);
    QCOMPARE(lines.size(), 1 + 3'001 + 6'001);
}

void TestLineDiff::skipsWhatIsFar() {
    const auto lines = lineDiff(spread("abcdefghijklm"), spread("abcdefGhijklm"));
    QCOMPARE(drawn(withContext(lines, 2)), QStringLiteral("…4  e  f -g +G  h  i …4"));
    // Two lines do not pay for one that stands for them.
    QCOMPARE(drawn(withContext(lines, 4)), QStringLiteral(" a  b  c  d  e  f -g +G  h  i  j  k  l  m"));
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Libraries of ldd's output that need a screen, or that are not there.
QStringList unwanted(const QString& listing) {
    static const QRegularExpression screen(
        u"\\blibQt6(Gui|Widgets|Charts|OpenGL|OpenGLWidgets|PrintSupport|Svg|SvgWidgets|Quick|Qml)\\.so"_s);
    QStringList found;
    const QStringList lines = listing.split(u'\n');
    for (const QString& line : lines) {
        if (line.contains(screen) || line.contains(u"not found"_s))
            found += line.trimmed();
    }
    return found;
}

/// Everything that the program or library would load, what its libraries load included.
QString listingOf(const QString& program) {
    QProcess ldd;
    ldd.start(u"ldd"_s, {program});
    const bool ended
        = ldd.waitForFinished() && ldd.exitStatus() == QProcess::NormalExit && ldd.exitCode() == 0;
    return ended ? QString::fromLocal8Bit(ldd.readAllStandardOutput()) : QString();
}

} // namespace

/// The programs without a screen must start on a server that has no Gui packages.
class LinkageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScreenIsRecognised_data();
    void aScreenIsRecognised();
    void aLibraryWithAScreenIsCaught();
    void headlessPrograms_data();
    void headlessPrograms();
};

void LinkageTest::aScreenIsRecognised_data() {
    QTest::addColumn<QString>("listing");
    QTest::addColumn<int>("count");
    QTest::newRow("core")
        << u"\tlibQt6Core.so.6 => /lib/libQt6Core.so.6 (0x7f)\n\tlibQt6Sql.so.6 => /lib/x (0x7f)"_s << 0;
    QTest::newRow("gui") << u"\tlibQt6Gui.so.6 => /lib/libQt6Gui.so.6 (0x7f)"_s << 1;
    QTest::newRow("two") << u"\tlibQt6Widgets.so.6 => /lib/x (0x7f)\n\tlibQt6Charts.so.6 => /lib/y (0x7f)"_s
                         << 2;
    QTest::newRow("absent") << u"\tlibspdlog.so.1.10 => not found"_s << 1;
}

void LinkageTest::aScreenIsRecognised() {
    QFETCH(const QString, listing);
    QFETCH(const int, count);
    QCOMPARE(unwanted(listing).size(), count);
}

void LinkageTest::aLibraryWithAScreenIsCaught() {
    const QString charts = QLibraryInfo::path(QLibraryInfo::LibrariesPath) + u"/libQt6Charts.so.6"_s;
    // The headless preset is built where there is no such library, and then nothing can link it.
    if (!QFileInfo::exists(charts))
        return;
    const QString listing = listingOf(charts);
    QVERIFY(!listing.isEmpty());
    QVERIFY2(unwanted(listing).join(u'\n').contains(u"libQt6Gui"_s), qPrintable(listing));
}

void LinkageTest::headlessPrograms_data() {
    QTest::addColumn<QString>("program");
    const QStringList programs = QStringLiteral(SEVENSCALE_HEADLESS_PROGRAMS).split(u'|', Qt::SkipEmptyParts);
    for (const QString& program : programs)
        QTest::newRow(qPrintable(QFileInfo(program).fileName())) << program;
    QVERIFY2(!programs.isEmpty(), "no headless program was named");
}

void LinkageTest::headlessPrograms() {
    QFETCH(const QString, program);
    const QString listing = listingOf(program);
    QVERIFY2(listing.contains(u"libQt6Core"_s),
        qPrintable(u"ldd said nothing useful about %1: %2"_s.arg(program, listing)));
    const QStringList found = unwanted(listing);
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

QTEST_GUILESS_MAIN(LinkageTest)
#include "tst_linkage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/houserules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sevenscale::architecture;

/// Reads every source file and fails on an arrow that the design does not have.
///
/// The self-test rows come first: rules that let a forbidden sample pass would say nothing about the tree.
class IncludesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void qtIsFound();
    void samples_data();
    void samples();
    void literalsAndCommentsAreBlanked();
    void theHouseKeepsItsRules();

private:
    const QtHeaders m_qt;
};

void IncludesTest::qtIsFound() {
    QVERIFY2(m_qt.isModule(u"QtCore"_s), "no Qt headers where QLibraryInfo says they are");
    QCOMPARE(m_qt.moduleOf(u"QString"_s), u"QtCore"_s);
    QCOMPARE(m_qt.moduleOf(u"qstring.h"_s), u"QtCore"_s);
    QCOMPARE(m_qt.moduleOf(u"QSqlDatabase"_s), u"QtSql"_s);
    QCOMPARE(m_qt.moduleOf(u"QtMath"_s), u"QtCore"_s);
    QCOMPARE(m_qt.moduleOf(u"QTest"_s), u"QtTest"_s);
}

void IncludesTest::samples_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("complaint"); // empty: allowed

    const auto row = [](const char* name, const char* file, const char* source, const char* complaint) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(source)
                            << QString::fromLatin1(complaint);
    };
    const char* const arrow = "may not include";
    const char* const module = "may not use";
    const char* const nowhere = "is used nowhere";
    const char* const driver = "services/database only";
    const char* const umbrella = "brings a whole module";
    const char* const unrooted = "is not named from the project's root";

    // Arrows between folders.
    row("domain-domain", "services/domain/a.cpp", "#include \"services/domain/a.h\"", "");
    row("domain-database", "services/domain/a.h", "#include \"services/database/database.h\"", arrow);
    row("domain-models", "services/domain/a.h", "#include \"models/roles.h\"", arrow);
    row("database-domain", "services/database/a.h", "#include \"services/domain/ids.h\"", "");
    row("database-stores", "services/database/a.h", "#include \"services/stores/clientstore.h\"", arrow);
    row("stores-database", "services/stores/a.h", "#include \"services/database/rows.h\"", "");
    row("stores-views", "services/stores/a.h", "#include \"views/theme/theme.h\"", arrow);
    row("stores-workspace", "services/stores/a.h", "#include \"services/workspace/workspace.h\"", arrow);
    row("workspace-stores", "services/workspace/a.h", "#include \"services/stores/clientstore.h\"", "");
    row("identity-database", "services/identity/a.h", "#include \"services/database/rows.h\"", "");
    row("identity-stores", "services/identity/a.h", "#include \"services/stores/clientstore.h\"", arrow);
    row("secrets-database", "services/secrets/a.h", "#include \"services/database/rows.h\"", arrow);
    row("a new service-database", "services/billing/a.h", "#include \"services/database/rows.h\"", "");
    row("a new service-stores", "services/billing/a.h", "#include \"services/stores/clientstore.h\"", arrow);
    row("a new service-itself", "services/billing/a.cpp", "#include \"services/billing/a.h\"", "");
    row("models-domain", "models/a.h", "#include \"services/domain/ids.h\"", "");
    row("models-database", "models/a.h", "#include \"services/database/async.h\"", arrow);
    row("models-stores", "models/a.cpp", "#include \"services/stores/clientstore.h\"", arrow);
    row("models-views", "models/a.cpp", "#include \"views/theme/theme.h\"", arrow);
    row("views-models", "views/pages/a.h", "#include \"models/roles.h\"", "");
    row("views-domain", "views/pages/a.h", "#include \"services/domain/ids.h\"", "");
    row("views-views", "views/pages/a.h", "#include \"views/widgets/card.h\"", "");
    row("views-stores", "views/pages/a.h", "#include \"services/stores/clientstore.h\"", arrow);
    row("views-database", "views/pages/a.h", "#include \"services/database/database.h\"", arrow);
    row("views-app", "views/pages/a.h", "#include \"app/console/wiring.h\"", arrow);
    row("ctl-stores", "app/ctl/main.cpp", "#include \"services/stores/clientstore.h\"", "");
    row("ctl-app", "app/ctl/main.cpp", "#include \"app/options.h\"", "");
    row("ctl-console", "app/ctl/main.cpp", "#include \"app/console/wiring.h\"", arrow);
    row("ctl-views", "app/ctl/main.cpp", "#include \"views/theme/theme.h\"", arrow);
    row("ctl-models", "app/ctl/main.cpp", "#include \"models/roles.h\"", arrow);
    row("supervisor-views", "app/supervisor/main.cpp", "#include \"views/theme/theme.h\"", arrow);
    row("console-views", "app/console/a.cpp", "#include \"views/theme/theme.h\"", "");
    row("console-stores", "app/console/a.cpp", "#include \"services/stores/clientstore.h\"", "");
    row("services-tests", "services/domain/a.cpp", "#include \"tests/support/server.h\"", arrow);
    row("tests-all", "tests/unit/a.cpp", "#include \"views/theme/theme.h\"\n#include \"tests/support/a.h\"",
        "");

    // How a header is named.
    row("sibling", "services/domain/a.cpp", "#include \"a.h\"", unrooted);
    row("upwards", "services/domain/a.cpp", "#include \"../database/database.h\"", unrooted);
    row("sideways", "services/domain/a.cpp", "#include \"services/domain/../database/database.h\"", unrooted);
    row("moc of a source", "tests/unit/tst_a.cpp", "#include \"tst_a.moc\"", "");
    row("moc of a header", "models/a.cpp", "#include \"moc_a.cpp\"", "");
    row("a macro", "models/a.cpp", "#include HEADER", "neither");
    row("spaces", "models/a.cpp", "  #  include \"views/theme/theme.h\"", arrow);
    row("after other lines", "models/a.cpp", "// one\n\n#include <QString>\n#include \"views/a.h\"\n",
        "models/a.cpp:4: ");
    row("outside the house", "src/a.cpp", "", "no folder of the house");

    // Qt modules.
    row("domain-QtCore", "services/domain/a.h", "#include <QString>\n#include <QtMath>\n#include <Qt>", "");
    row("domain-QtCore, long", "services/domain/a.h", "#include <QtCore/QString>\n#include <qglobal.h>", "");
    row("domain-QtSql", "services/domain/a.h", "#include <QSqlError>", module);
    row("domain-QtGui", "services/domain/a.h", "#include <QColor>", module);
    row("database-QtSql", "services/database/a.h", "#include <QSqlDatabase>", "");
    row("database-QtGui", "services/database/a.h", "#include <QtGui/QColor>", module);
    row("stores-QtSql", "services/stores/a.h", "#include <QSqlQuery>", module);
    row("stores-QtWidgets", "services/stores/a.h", "#include <QWidget>", module);
    row("models-QtCore", "models/a.h", "#include <QAbstractTableModel>\n#include <QSortFilterProxyModel>",
        "");
    row("models-QtGui", "models/a.h", "#include <QIcon>", module);
    row("models-QtGui, small", "models/a.h", "#include <qicon.h>", module);
    row("models-QtWidgets", "models/a.h", "#include <QWidget>", module);
    row("models-QtNetwork", "models/a.h", "#include <QNetworkReply>", module);
    row("views-QtWidgets", "views/pages/a.h", "#include <QWidget>\n#include <QIcon>\n#include <QSvgRenderer>",
        "");
    row("views-QtSql", "views/pages/a.h", "#include <QSqlDatabase>", module);
    row("views-QtNetwork", "views/pages/a.h", "#include <QTcpSocket>", module);
    row("views-QtDBus", "views/pages/a.h", "#include <QDBusInterface>", module);
    row("theme-QtDBus", "views/theme/a.cpp", "#include <QDBusInterface>\n#include \"views/widgets/card.h\"",
        "");
    row("theme-stores", "views/theme/a.cpp", "#include \"services/stores/clientstore.h\"", arrow);
    row("views-theme", "views/pages/a.cpp", "#include \"views/theme/theme.h\"", "");
    row("console-QtSql", "app/console/a.h", "#include <QtSql/QSqlDatabase>", module);
    row("ctl-QtWidgets", "app/ctl/main.cpp", "#include <QApplication>", module);
    row("ctl-unknown Qt", "app/ctl/main.cpp", "#include <QNoSuchClass>", module);
    row("tests-QtSql", "tests/unit/a.cpp", "#include <QSqlDatabase>\n#include <QSignalSpy>", "");
    row("umbrella, widgets", "views/pages/a.h", "#include <QtWidgets>", umbrella);
    row("umbrella, long", "views/pages/a.h", "#include <QtWidgets/QtWidgets>", umbrella);
    row("umbrella, core", "services/domain/a.h", "#include <QtCore>", umbrella);
    row("umbrella, test", "tests/unit/a.cpp", "#include <QtTest>", umbrella);
    row("umbrella, concurrent", "services/database/a.h", "#include <QtConcurrent>", umbrella);
    row("private", "services/domain/a.h", "#include <QtCore/private/qobject_p.h>", "private header");
    row("private, short", "services/domain/a.h", "#include <private/qobject_p.h>", "private header");

    // Other libraries.
    row("language", "services/domain/a.h", "#include <algorithm>\n#include <cstdint>\n#include <unistd.h>",
        "");
    row("system", "services/database/a.cpp", "#include <sys/socket.h>", "");
    row("expected", "models/a.h", "#include <tl/expected.hpp>", "");
    row("database-libpq", "services/database/a.cpp", "#include <libpq-fe.h>", "");
    row("stores-libpq", "services/stores/a.cpp", "#include <libpq-fe.h>", module);
    row("stores-libpq, long", "services/stores/a.cpp", "#include <postgresql/libpq-fe.h>", module);
    row("app-libpq", "app/ctl/main.cpp", "#include <libpq-fe.h>", module);
    row("workspace-sqlite", "services/workspace/a.cpp", "#include <sqlite3.h>", module);
    row("views-spdlog", "views/pages/a.cpp", "#include <spdlog/spdlog.h>", module);
    row("logging-spdlog", "services/logging/a.cpp", "#include <spdlog/spdlog.h>", "");
    row("secrets-keychain", "services/secrets/a.cpp", "#include <qt6keychain/keychain.h>", "");
    row("views-keychain", "views/dialogs/a.cpp", "#include <qt6keychain/keychain.h>", module);
    row("a stranger", "services/domain/a.h", "#include <boost/optional.hpp>", "does not know");

    // Words. What must not be written is put together here, so that this file keeps the rules itself.
    row("table model", "views/pages/a.cpp",
        "auto m = new QSql"
        "TableModel(this);",
        nowhere);
    row("query model", "services/database/a.cpp",
        "class QSql"
        "QueryModel;",
        nowhere);
    row("events", "views/pages/a.cpp",
        "QCoreApplication::process"
        "Events();",
        nowhere);
    row("events in a test", "tests/unit/a.cpp",
        "QCoreApplication::process"
        "Events();",
        nowhere);
    row("keychain", "services/secrets/a.cpp",
        "job->setInsecure"
        "Fallback(true);",
        nowhere);
    row("a comment", "views/pages/a.cpp",
        "// never process"
        "Events()\n/* QSql"
        "TableModel\n */",
        "");
    row("a string", "views/pages/a.cpp",
        "auto s = \"process"
        "Events()\";",
        "");
    row("a declared class", "views/pages/a.h", "class QSqlDatabase;", driver);
    row("libpq by hand", "services/stores/a.cpp", "extern PGconn* c; PQexec(c, \"\");", driver);
    row("database by name", "services/database/a.h", "class QSqlDatabase;", "");
}

void IncludesTest::samples() {
    QFETCH(const QString, file);
    QFETCH(const QByteArray, source);
    QFETCH(const QString, complaint);

    const QString found = violations(file, source, m_qt).join(u'\n');
    if (complaint.isEmpty())
        QCOMPARE(found, QString());
    else
        QVERIFY2(
            found.contains(complaint), qPrintable(u"expected \"%1\", got \"%2\""_s.arg(complaint, found)));
}

void IncludesTest::literalsAndCommentsAreBlanked() {
    const QByteArray source
        = "a /* b\nc */ d // e\n\"f\\\"g\" h 'i' 1'000'000 j '\\'' k R\"x(l\" )y\" )x\" m u\"n\"_s";
    const QByteArray expected
        = "a     \n     d     \n\"    \" h ' ' 1'000'000 j '  ' k R\"           \" m u\" \"_s";
    QCOMPARE(withoutCommentsAndLiterals(source), expected);
}

void IncludesTest::theHouseKeepsItsRules() {
    const QDir root(QStringLiteral(SEVENSCALE_SOURCE_DIR));
    int files = 0;
    QStringList found;
    for (const QString& folder : {u"app"_s, u"views"_s, u"models"_s, u"services"_s, u"tests"_s}) {
        QDirIterator iterator(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s, u"*.hpp"_s, u"*.cc"_s, u"*.mm"_s},
            QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            QFile file(iterator.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            found += violations(root.relativeFilePath(file.fileName()), file.readAll(), m_qt);
            ++files;
        }
    }
    // A wrong folder would have nothing to complain about.
    QVERIFY2(files > 20, qPrintable(u"only %1 files under %2"_s.arg(files).arg(root.path())));
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

QTEST_GUILESS_MAIN(IncludesTest)
#include "tst_includes.moc"

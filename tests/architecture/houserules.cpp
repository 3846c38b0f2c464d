// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/houserules.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

#include <cctype>

namespace sevenscale::architecture {

using namespace Qt::StringLiterals;

namespace {

const QString Domain = u"services/domain"_s;
const QString Database = u"services/database"_s;
const QString Stores = u"services/stores"_s;
const QString Anything = u"*"_s;

/// First part of an include, and the library it stands for. What is not listed here has no place in the
/// house.
QString libraryOf(const QString& header) {
    static const QHash<QString, QString> byFolder{
        {u"tl"_s, u"expected"_s},
        {u"spdlog"_s, u"spdlog"_s},
        {u"fmt"_s, u"spdlog"_s},
        {u"qt6keychain"_s, u"qtkeychain"_s},
        {u"sodium"_s, u"sodium"_s},
        {u"curl"_s, u"curl"_s},
    };
    static const QHash<QString, QString> byName{
        {u"libpq-fe.h"_s, u"libpq"_s},
        {u"libpq-events.h"_s, u"libpq"_s},
        {u"postgres_ext.h"_s, u"libpq"_s},
        {u"pg_config.h"_s, u"libpq"_s},
        {u"sqlite3.h"_s, u"sqlite3"_s},
        {u"sqlite3ext.h"_s, u"sqlite3"_s},
        {u"sodium.h"_s, u"sodium"_s},
        {u"xlsxwriter.h"_s, u"xlsxwriter"_s},
    };
    const QString folder = header.section(u'/', 0, 0);
    if (const auto found = byName.constFind(header.section(u'/', -1)); found != byName.constEnd())
        return *found;
    return header.contains(u'/') ? byFolder.value(folder) : QString();
}

/// Headers of the language and of the operating system: no library of their own.
bool isSystemHeader(const QString& header) {
    static const QStringList folders{u"sys"_s, u"netinet"_s, u"arpa"_s, u"net"_s, u"linux"_s, u"mach"_s,
        u"mach-o"_s, u"sanitizer"_s, u"experimental"_s};
    return !header.contains(u'/') || folders.contains(header.section(u'/', 0, 0));
}

bool isQtHeader(const QString& header) {
    static const QRegularExpression pattern(u"^(Qt?[A-Z]\\w*|Qt|q[a-z0-9_]+\\.h)$"_s);
    const QString first = header.section(u'/', 0, 0);
    return pattern.match(first).hasMatch();
}

bool within(const QString& path, const QString& folder) {
    return path == folder || path.startsWith(folder + u'/');
}

} // namespace

const QList<Folder>& house() {
    static const QStringList gui{u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s,
        u"QtSvgWidgets"_s, u"QtPrintSupport"_s};
    static const QStringList expected{u"expected"_s};
    static const QList<Folder> folders{
        // A service that is not named below may know values and connections.
        {u"services"_s, {Domain, Database}, {u"QtCore"_s}, expected},
        {Domain, {Domain}, {u"QtCore"_s}, expected},
        {Database, {Domain, Database}, {u"QtCore"_s, u"QtSql"_s, u"QtNetwork"_s, u"QtConcurrent"_s},
            {u"expected"_s, u"libpq"_s, u"sqlite3"_s}},
        {Stores, {Domain, Database}, {u"QtCore"_s}, expected},
        {u"services/exports"_s, {Domain, Database, Stores}, {u"QtCore"_s}, {u"expected"_s, u"xlsxwriter"_s}},
        {u"services/workspace"_s, {Domain, Database, Stores}, {u"QtCore"_s}, expected},
        {u"services/supervisor"_s, {Domain, Database, Stores}, {u"QtCore"_s, u"QtNetwork"_s},
            {u"expected"_s, u"curl"_s}},
        {u"services/offline"_s, {Domain, Database}, {u"QtCore"_s}, {u"expected"_s, u"sodium"_s}},
        {u"services/reports"_s, {Domain}, {u"QtCore"_s}, expected},
        {u"services/secrets"_s, {Domain}, {u"QtCore"_s}, {u"expected"_s, u"qtkeychain"_s, u"sodium"_s}},
        {u"services/logging"_s, {Domain}, {u"QtCore"_s}, {u"expected"_s, u"spdlog"_s}},
        {u"models"_s, {Domain}, {u"QtCore"_s}, expected},
        {u"views"_s, {u"views"_s, u"models"_s, Domain}, gui, expected},
        // Whether the desktop is light or dark is asked over D-Bus.
        {u"views/theme"_s, {u"views"_s, u"models"_s, Domain}, gui + QStringList{u"QtDBus"_s}, expected},
        // The programs without a screen, and what they share; the console alone also knows models and views.
        {u"app"_s, {u"services"_s}, {u"QtCore"_s, u"QtNetwork"_s}, expected},
        {u"app/console"_s, {u"app"_s, u"services"_s, u"models"_s, u"views"_s},
            gui + QStringList{u"QtNetwork"_s, u"QtConcurrent"_s, u"QtDBus"_s}, expected},
        {u"tests"_s, {u"app"_s, u"services"_s, u"models"_s, u"views"_s}, {Anything}, {Anything}},
    };
    return folders;
}

const Folder* folderOf(const QString& file) {
    const Folder* best = nullptr;
    for (const Folder& folder : house()) {
        if (within(file, folder.path) && (!best || folder.path.size() > best->path.size()))
            best = &folder;
    }
    return best;
}

QtHeaders::QtHeaders()
    : QtHeaders(
        QLibraryInfo::path(QLibraryInfo::HeadersPath), QLibraryInfo::path(QLibraryInfo::LibrariesPath)) {
}

QtHeaders::QtHeaders(QString headers, QString frameworks)
    : m_headers(std::move(headers))
    , m_frameworks(std::move(frameworks)) {
    m_modules = QDir(m_headers).entryList({u"Qt*"_s}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    const QStringList found = QDir(m_frameworks).entryList({u"Qt*.framework"_s}, QDir::Dirs, QDir::Name);
    for (const QString& framework : found) {
        if (const QString module = framework.chopped(int(qstrlen(".framework"))); !m_modules.contains(module))
            m_modules.append(module);
    }
}

bool QtHeaders::isModule(const QString& name) const {
    return m_modules.contains(name);
}

QString QtHeaders::folder(const QString& module) const {
    const QString plain = m_headers + u'/' + module;
    return QFileInfo(plain).isDir() ? plain : m_frameworks + u'/' + module + u".framework/Headers"_s;
}

QString QtHeaders::moduleOf(const QString& header) const {
    if (const QString first = header.section(u'/', 0, 0); header.contains(u'/'))
        return isModule(first) ? first : QString();
    for (const QString& module : m_modules) {
        if (QFileInfo(folder(module) + u'/' + header).isFile())
            return module;
    }
    return {};
}

QByteArray withoutCommentsAndLiterals(const QByteArray& source) {
    QByteArray text = source;
    const qsizetype size = text.size();
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to && i < size; ++i) {
            if (text[i] != '\n')
                text[i] = ' ';
        }
    };
    const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
    qsizetype i = 0;
    while (i < size) {
        const char c = text[i];
        const char next = i + 1 < size ? text[i + 1] : '\0';
        if (c == '/' && next == '/') {
            qsizetype end = text.indexOf('\n', i);
            end = end < 0 ? size : end;
            blank(i, end);
            i = end;
        } else if (c == '/' && next == '*') {
            qsizetype end = source.indexOf("*/", i + 2);
            end = end < 0 ? size : end + 2;
            blank(i, end);
            i = end;
        } else if (c == '"' && i > 0 && text[i - 1] == 'R') {
            const qsizetype open = source.indexOf('(', i);
            if (open < 0)
                break;
            const QByteArray closing = ')' + source.mid(i + 1, open - i - 1) + '"';
            qsizetype end = source.indexOf(closing, open);
            end = end < 0 ? size : end + closing.size();
            blank(i + 1, end - 1);
            i = end;
        } else if (c == '"' || (c == '\'' && (i == 0 || !isWord(text[i - 1]) || !isWord(next)))) {
            qsizetype end = i + 1;
            while (end < size && source[end] != c && source[end] != '\n')
                end += source[end] == '\\' ? 2 : 1;
            blank(i + 1, end);
            i = end + 1;
        } else {
            ++i;
        }
    }
    return text;
}

QStringList violations(const QString& file, const QByteArray& source, const QtHeaders& qt) {
    QStringList found;
    const Folder* folder = folderOf(file);
    if (!folder)
        return {u"%1: is in no folder of the house"_s.arg(file)};

    const bool knowsScreens = folder->qt.contains(u"QtWidgets"_s) || folder->qt.contains(Anything);
    const auto allowsQt
        = [&](const QString& m) { return folder->qt.contains(Anything) || folder->qt.contains(m); };
    const QByteArray code = withoutCommentsAndLiterals(source);
    const QList<QByteArray> lines = source.split('\n');
    const QList<QByteArray> codeLines = code.split('\n');

    static const QRegularExpression includeStart(u"^\\s*#\\s*include\\b"_s);
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    static const QRegularExpression never(
        u"\\b(QSqlTableModel|QSqlQueryModel|QSqlRelationalTableModel|processEvents|setInsecureFallback)\\b"_s);
    static const QRegularExpression driver(
        u"\\b(QSql[A-Z]\\w*|PGconn|PGresult|PQ[a-z]\\w+|sqlite3(?:_\\w+)?)\\b"_s);

    // A benchmark measures what the project does without, too.
    const bool measures = within(file, u"tests/benchmarks"_s);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString where = u"%1:%2: "_s.arg(file).arg(i + 1);
        const QString line = QString::fromUtf8(lines[i]);
        const QString codeLine = QString::fromUtf8(codeLines[i]);
        if (!includeStart.match(codeLine).hasMatch()) {
            for (auto match = never.globalMatch(codeLine); match.hasNext() && !measures;)
                found += where + match.next().captured(1) + u" is used nowhere in this project"_s;
            if (folder->path != Database && folder->path != u"tests"_s) {
                for (auto match = driver.globalMatch(codeLine); match.hasNext();)
                    found += where + match.next().captured(1) + u" is known to services/database only"_s;
            }
            continue;
        }

        const QRegularExpressionMatch match = include.match(line);
        if (!match.hasMatch()) {
            found += where + u"an include that is neither <…> nor \"…\""_s;
            continue;
        }
        const QString header = match.captured(2);

        if (match.captured(1) == u"\""_s) {
            const QString name = header.section(u'/', -1);
            if (!header.contains(u'/') && (header.endsWith(u".moc"_s) || name.startsWith(u"moc_"_s)))
                continue;
            const Folder* target = header.contains(u"./"_s) ? nullptr : folderOf(header);
            if (!target) {
                found += where + u"\"%1\" is not named from the project's root"_s.arg(header);
                continue;
            }
            bool allowed = target == folder;
            for (const QString& other : folder->folders)
                allowed = allowed || within(header, other);
            // What is below a folder and has a rule of its own is not part of it: app is not app/console.
            if (folder->path == u"app"_s && target->path == u"app/console"_s)
                allowed = false;
            if (!allowed)
                found += where + u"%1 may not include \"%2\""_s.arg(folder->path, header);
        } else if (header.contains(u"private/"_s) && isQtHeader(header.section(u'/', -1))) {
            found += where + u"<%1> is a private header of Qt"_s.arg(header);
        } else if (const QString library = libraryOf(header); !library.isEmpty()) {
            if (!folder->libraries.contains(library) && !folder->libraries.contains(Anything))
                found += where + u"%1 may not use %2 (<%3>)"_s.arg(folder->path, library, header);
        } else if (isQtHeader(header)) {
            if (qt.isModule(header.section(u'/', -1))) {
                found
                    += where + u"<%1> brings a whole module: include the classes that are used"_s.arg(header);
                continue;
            }
            const QString module = qt.moduleOf(header);
            if (module.isEmpty() ? !knowsScreens : !allowsQt(module)) {
                found += where
                    + u"%1 may not use %2 (<%3>)"_s.arg(folder->path,
                        module.isEmpty() ? u"a Qt module that is not installed"_s : module, header);
            }
        } else if (!isSystemHeader(header)) {
            found += where + u"<%1> is of a library that the house does not know"_s.arg(header);
        }
    }
    return found;
}

} // namespace sevenscale::architecture

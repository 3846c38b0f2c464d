// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sevenscale::architecture {

/// What one folder of the house may use. The arrows are those of the design; a new one belongs there first.
struct Folder {
    QString path;
    QStringList folders; ///< folders of the house it may include, those below them too
    QStringList qt; ///< Qt modules
    QStringList libraries; ///< names from knownLibraries()
};

/// All of them. The longest path that fits a file is the one that counts.
const QList<Folder>& house();

/// The rule for a file, named from the project's root; null for one that is not in the house.
const Folder* folderOf(const QString& file);

/// Finds the Qt module that a header comes from, by looking into the Qt installation that this test was built
/// with.
class QtHeaders {
public:
    QtHeaders();
    explicit QtHeaders(QString headers, QString frameworks = {});

    [[nodiscard]] bool isModule(const QString& name) const;

    /// Empty when no installed module has this header.
    [[nodiscard]] QString moduleOf(const QString& header) const;

private:
    QStringList m_modules;
    QString m_headers;
    QString m_frameworks;

    [[nodiscard]] QString folder(const QString& module) const;
};

/// The same text with the insides of comments and literals replaced by blanks; lines stay where they are.
QByteArray withoutCommentsAndLiterals(const QByteArray& source);

/// What is wrong with the file, one sentence each ("services/x.cpp:3: …"); empty if it keeps the rules.
QStringList violations(const QString& file, const QByteArray& source, const QtHeaders& qt);

} // namespace sevenscale::architecture

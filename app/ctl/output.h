// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace sevenscale::ctl {

/// Prints UTF-8 on stdout, with a line end. What cannot be written is told by finish().
void print(const QString& text);
void print(const QByteArray& utf8);
/// Prints one line on stderr.
void complain(const QString& text);

/// Writes out what was printed, and returns the exit code: that of the command, or 1 with one line on stderr
/// when not all of it could be written.
int finish(int code);

/// Prints the failure's one line and returns the exit code that goes with it: 2 for wrong usage, else 1.
/// Before it, when a filter is wrong, the filter and under it a line that marks the place.
int fail(const Error& error);
/// A reason as a whole sentence: with a full stop, unless it ends one itself (libpq asks "Is the server
/// running?").
QString ended(const QString& reason);
/// What went wrong, why, and what to do, as one sentence or two.
QString sentence(const Error& error);

/// A filter and, in a second line, `^~~~` under what is wrong in it.
QString marked(const FilterMistake& mistake);

/// A table with its columns lined up; numbers go right.
class TextTable {
public:
    struct Column {
        QString title;
        bool right = false;
        int most = 40; ///< longer texts are cut, with an ellipsis
    };

    explicit TextTable(QList<Column> columns)
        : m_columns(std::move(columns)) { }
    void add(QStringList cells) { m_rows.append(std::move(cells)); }
    QString text() const { return TextTable(*this).take(); }
    /// What was added since the last time, lined up by what the first rows needed; below the titles at first.
    QString take();

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
    QList<qsizetype> m_widths; ///< empty before the first take()
};

} // namespace sevenscale::ctl

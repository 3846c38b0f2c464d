// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sevenscale {

// One cell of RFC 4180, the same for files and for what is copied.

/// Appends the cell, quoted where it must be; an empty text is `""`, so that it is told from no value.
void appendCsvCell(QByteArray& csv, const QByteArray& cell);
/// An apostrophe before each = + - @ that a spreadsheet would take for the beginning of a formula (OWASP,
/// "CSV Injection"): at the cell's start, and behind whatever some of them split a line at, the semicolon of
/// Brazilian ones among it.
void guardFormulas(QByteArray& cell);

} // namespace sevenscale

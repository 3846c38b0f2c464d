// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

class MainWindow;
class Page;

/// Why the page has no data, in one line: what became of its connection, if that is known.
QString captureProblem(const Page& page);

/// Waits until the page has its data (or says why not), writes a picture of the window, and ends the program:
/// with 0, or with 1 and one line when the file cannot be written or nothing came within 30 s
/// (captureProblem()).
void captureWhenReady(MainWindow& window, Page& page, const QString& file);

} // namespace sevenscale

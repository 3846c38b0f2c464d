// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

class MainWindow;
class Page;

/// Waits until the page has its data (or says why not), writes a picture of the window, and ends the program:
/// with 0, or with 1 and one line when the file cannot be written or nothing came within 30 s.
void captureWhenReady(MainWindow& window, Page& page, const QString& file);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/stores/storecontext.h"

#include <functional>

namespace sevenscale {

class Database;
class MainWindow;

/// What whoever carries out people's wishes has at hand.
///
/// A desk is a QObject that listens to the requests of one page or dialog, runs them on the database's lanes
/// (writes on Lane::Write), tells what came of them by MainWindow::report() or in its dialog, and says
/// changed() so that the pages read again. Desks live as long as the connection: what is still open when they
/// go (a dialog) is closed or told. Thread: GUI.
struct Desk {
    Database& database;
    MainWindow& window;
    std::function<StoreContext()> context; ///< as it is at that moment
    std::function<void()> changed; ///< something was written
};

} // namespace sevenscale

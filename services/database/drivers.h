// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sevenscale {

/// Those of Qt's database drivers that the program needs and this machine lacks; empty when all is well.
QStringList missingDrivers();

} // namespace sevenscale

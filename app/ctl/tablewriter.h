// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exports/rowwriter.h"

namespace sevenscale::ctl {

/// The readable table of a list, row by row: as wide as the first thousand rows need.
std::unique_ptr<RowWriter> tableWriter(QIODevice& device);

/// Whether the cells of a column stand at the right.
bool isRight(FieldType type);
/// How many characters of a column are shown.
int mostCharacters(const QString& column);

} // namespace sevenscale::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "services/database/session.h"
#include "services/exports/listexport.h"

namespace sevenscale::ctl {

/// --sort COLUMN or --sort -COLUMN.
std::optional<Sort> sortOf(const Arguments& arguments);
bool wantsJson(const Arguments& arguments);
/// Whether the arguments ask for all rows of a list, as a file or as a stream, rather than for a page of it:
/// by a format that only whole lists have, or for a file of no certain number of rows.
bool wantsExport(const Arguments& arguments);

/// Prints a text, or writes it to --output: all of it or nothing. `rows` is told when it is in a file.
/// Returns the exit code.
int deliver(const Arguments& arguments, const QByteArray& utf8, std::optional<qint64> rows = {});

/// Writes all matching rows, or the first --limit, in the --format that was asked for, to --output or to
/// stdout; how far it is, and at last how many rows were written, goes to stderr. Returns the exit code. A
/// file is there when it is whole, and never in part.
int exportListing(
    Session& session, const Arguments& arguments, const ExportSource& source, const StoreContext& context);

} // namespace sevenscale::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/datasource.h"
#include "services/domain/consolelink.h"
#include "services/domain/result.h"

#include <QSize>
#include <QString>

#include <optional>

namespace sevenscale {

/// The command line of sevenscale-console.
struct Options {
    DataSource source;
    QString page; ///< a pagekey
    QString filter; ///< of that page
    std::optional<ConsoleLink> link; ///< what to open instead
    QString captureFile; ///< write a picture of the page there and end
    QSize size{1440, 900};
    bool sizeGiven = false;
    QString theme; ///< light, dark, system; empty: as kept
    QString language; ///< pt_BR, en; empty: as kept
    bool listPages = false;
    bool measureStart = false; ///< end at the first figures and say what took how long
    bool verbose = false;

    /// Reads the arguments. Help and version print and end the program; InvalidInput is one sentence.
    static Result<Options> parse(const QStringList& arguments);
};

} // namespace sevenscale

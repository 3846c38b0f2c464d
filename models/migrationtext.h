// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionreport.h"

#include <QCoreApplication>
#include <QString>

namespace sevenscale {

/// Words what stands in a migration's way, what its check finds and which rights end.
///
/// The database tells each by a code with its arguments. A code that is not known (a newer file's) is shown
/// in the English of the database.
class MigrationText {
    Q_DECLARE_TR_FUNCTIONS(MigrationText)

public:
    static QString problem(const MigrationPreview::Finding& finding);
    static QString hint(const MigrationPreview::Finding& finding); ///< what to do about it; may be empty
    static QString right(const MigrationPreview::LostRight& right);
};

} // namespace sevenscale

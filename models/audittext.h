// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/clientparts.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace sevenscale {

/// A line of the audit log as people read it. What is in it was written by other programs, too: it is parsed
/// here, and shown tamed.
class AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)

public:
    /// Whose change it was: the person, else the login.
    static QString who(const AuditEntry& entry);
    /// Each change of a clinic's row in words: `City: Recife → Olinda`. Of a row that was made or deleted one
    /// sentence says so.
    static QStringList clientChanges(const AuditEntry& entry);
};

} // namespace sevenscale

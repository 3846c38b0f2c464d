// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/insightmark.h"

#include <QHash>
#include <QStringList>

namespace sevenscale {

// What people make of insights. OPERATORs and above mark; each change has its line in audit_log. Errors
// beside those of the connection: PermissionDenied for an insight that is not there or not the login's to
// mark.

/// The marks of a page of insights by their ids (uuid); one that nobody marked has none.
Result<QHash<QString, InsightMark>> readInsightMarks(Session& session, const QStringList& insights);

/// 1 to 5, or nothing to take the rating back.
Result<void> rateInsight(Session& session, const QString& insight, std::optional<int> rating);
/// Handled, by this person and now; or not handled after all, whoever said it was.
Result<void> setInsightHandled(Session& session, const QString& insight, bool handled);

} // namespace sevenscale

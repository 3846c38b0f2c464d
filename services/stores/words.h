// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/connectionsettings.h"

#include <QString>

namespace sevenscale {

// Statuses and types are words: compared without case and outer blanks, as the views of resources/schema do.
// A figure of a view and the rows behind it are the same rows only when both blanks are the same.

/// SQL of a text in lower case, accented letters too.
QString lowerSql(const QString& sql, Dialect dialect);
/// SQL of a column read as a word.
QString wordSql(const QString& sql, Dialect dialect);
/// A value read as a word.
QString wordOf(const QString& text);
/// A pattern for `like ? escape '\\'` on a text in lower case that finds a text anywhere, its own % and _
/// taken literally.
QString containsPattern(QString text);

} // namespace sevenscale

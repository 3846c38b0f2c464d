// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

#include <QString>

class QJsonObject;

namespace sevenscale {

// What went wrong in a run, from its execution_details, and what makes two of these messages one kind. The
// same two rules are app_private.error_message and app_private.error_group in resources/schema/postgres; a
// test holds them together. SQLite calls the ones here.

/// The message: `error` as a text, or of the object `error` its `message`, else `error_message`, else a code
/// in words; English and Portuguese names are known. Empty when none is told.
QString errorMessage(const QJsonObject& details);
/// The same of a document as text, which may be anything.
QString errorMessage(const JsonText& details);

/// The message with `*` for all that differs between two of its kind: numbers, dates, identifiers, e-mail
/// addresses, what is quoted, what follows the host of a URL, and secrets. At most
/// 200 characters.
QString errorGroup(const QString& message);

} // namespace sevenscale

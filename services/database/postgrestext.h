// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <optional>

// Texts as PostgreSQL writes and reads them. Thread: any.

namespace sevenscale {

/// A message of libpq's, which may be null, without the end of its line.
QString trimmedMessage(const char* message);
/// What an SQLSTATE means to the program.
ErrorCode codeOf(const QByteArray& state);
/// `"schema"."table"` of `schema.table`.
QString quotedIdentifier(const QString& name);
/// A parameter or a cell as text; nothing is NULL. InvalidInput for what has no text.
Result<std::optional<QByteArray>> textOf(const QVariant& value);
/// Appends a cell to a row of COPY's text format; nothing is NULL.
void appendCopyCell(QByteArray& row, const std::optional<QByteArray>& cell);

} // namespace sevenscale

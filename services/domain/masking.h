// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

#include <QStringList>

namespace sevenscale {

/// The dots that stand in a document for a secret.
QString maskedSecret();

/// The document with the values of keys that name a secret (token, password, secret, credential, api_key, …)
/// replaced by dots, at any depth. Counts of a model's tokens stay. Text that is no JSON is handed back as it
/// is; JSON too deep or too large to be looked through is replaced as a whole. The rest keeps its very text:
/// order, blanks, long numbers.
JsonText maskSecrets(const JsonText& json);

/// The document that a person made of a masked one, with the stored values where the dots still stand, found
/// by the same keys and places in lists. Nothing when dots stand where nothing is stored, or in what is
/// no JSON: a secret would be lost.
std::optional<JsonText> restoreSecrets(const JsonText& edited, const JsonText& stored);

// The rule behind it, for those who search documents: what is masked must not be found by guessing either.
// Keys are compared in lower case, without `_`, `-`, `.` and blanks.

/// A key with one of these in it names a secret…
QStringList secretParts();
/// …unless it is one of these, and its value a number or an object.
QStringList countNames();
/// Whether a key, as it is written, holds one of secretParts(); whether it is one of countNames().
bool namesSecret(const QString& key);
bool namesCount(const QString& key);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sevenscale {

/// What PostgreSQL keeps of a password under scram-sha-256 (RFC 5803), computed here so that the password
/// itself never travels, not even into the server's log. Printable ASCII passwords only: others would need
/// SASLprep. Empty when the password is empty or holds anything else.
QString scramVerifier(const QString& password);

/// A password of 24 letters and digits, of which none looks like another, from the system's random source.
QString generatePassword();

} // namespace sevenscale

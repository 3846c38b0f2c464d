// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionchoice.h"
#include "services/domain/connectionprofile.h"

#include <QString>

#include <optional>

namespace sevenscale {

// What the connection dialog must know of libpq's strings; reading them whole is the database layer's work.

/// Whether a host needs no TLS: nothing, a folder of sockets, or this machine.
bool isLocalHost(const QString& host);

/// Takes the password out of a libpq string or URI and gives it, decoded; the text keeps all else. Nothing:
/// none.
std::optional<QString> takePassword(QString& connectionString);

/// `key='value'` of a libpq string, quoted where it must be.
QString quotedParameter(const QString& key, const QString& value);

/// A saved connection as a form takes it, to be saved under the same name: as fields where they can say it,
/// else as a string.
ConnectionChoice choiceToEdit(const ConnectionProfile& profile);

} // namespace sevenscale

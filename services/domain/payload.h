// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

namespace sevenscale {

/// A row of `integration_data` without its document: what an API answered, when, and how much of it.
struct Payload {
    QString id; ///< the table's own: a number, or what another program made it
    std::optional<QString> integrationType;
    std::optional<Timestamp> collectedAt;
    qint64 bytes = 0; ///< as stored: PostgreSQL compresses what is large
    friend bool operator==(const Payload&, const Payload&) = default;
};

/// The document of a payload, secret values masked.
struct PayloadDocument {
    QString id;
    qint64 characters = 0; ///< of the whole document
    std::optional<JsonText> json; ///< nothing: it is larger than MostPayloadCharacters, and stays where it is
    friend bool operator==(const PayloadDocument&, const PayloadDocument&) = default;
};
/// What a screen reads in a moment; a larger document would be cut, and a cut one cannot be searched for
/// secrets.
inline constexpr qint64 MostPayloadCharacters = 4 * 1024 * 1024;

} // namespace sevenscale

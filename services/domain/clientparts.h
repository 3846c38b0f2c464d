// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"

namespace sevenscale {

// What belongs to one clinic besides its row and what the lists have of it.

/// The newest value of one type of `client_metrics`, and the one before it.
struct ClientFigure {
    QString metricType; ///< as other programs call it
    Decimal value;
    std::optional<QString> date; ///< yyyy-MM-dd
    std::optional<Decimal> before;
    friend bool operator==(const ClientFigure&, const ClientFigure&) = default;
};

/// A line of `audit_log`: who changed what, from what to what. Contact data is masked in it.
struct AuditEntry {
    qint64 id = 0;
    Timestamp at;
    QString login;
    std::optional<QString> person; ///< whose login it is
    QString action; ///< insert, update, delete, reveal, …
    std::optional<JsonText> before; ///< the columns that changed
    std::optional<JsonText> after;
    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// A row of `client_notes`.
struct ClientNote {
    QString id; ///< uuid
    std::optional<QString> author;
    QString text;
    Timestamp createdAt;
    friend bool operator==(const ClientNote&, const ClientNote&) = default;
};

/// What a note may be long, in characters.
inline constexpr int MostNoteLength = 4'000;

} // namespace sevenscale

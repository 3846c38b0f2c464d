// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/records.h"
#include "services/domain/status.h"

#include <array>

namespace sevenscale {

/// The clinics by their state, as the columns of a board: of each column the first rows in the order of the
/// list, and how many there are.
struct ClientBoard {
    /// More cards than this nobody looks through, and memory stays bounded.
    static constexpr int MostCards = 200;
    /// In the order of the columns.
    static constexpr std::array Columns{
        ClientStatus::Critical, ClientStatus::Attention, ClientStatus::Operational, ClientStatus::Other};

    struct Column {
        QList<Client> rows;
        qint64 total = 0;
        friend bool operator==(const Column&, const Column&) = default;
    };
    std::array<Column, Columns.size()> columns;
    friend bool operator==(const ClientBoard&, const ClientBoard&) = default;
};

/// The word that a card moved into a column gets as its status; empty for the column of other words, into
/// which nothing is moved.
QString statusOfColumn(ClientStatus column);
/// The filter of one column: what `filter` leaves, of that state. Archived clinics are left out unless the
/// filter speaks of them.
QString filterOfColumn(const QString& filter, ClientStatus column);

} // namespace sevenscale

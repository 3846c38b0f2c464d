// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"
#include "services/domain/edit.h"
#include "services/domain/records.h"

namespace sevenscale {

/// One thing about a clinic that is turned from one value to another with one click, and back with another:
/// its status, or whether it is archived.
struct ClientTurn {
    enum class What { Status, Archived };

    What what = What::Status;
    ClientId id;
    QString from; ///< as the person saw it; of Archived `archived` or empty
    QString to;
    qint64 rowVersion = 0; ///< of the row that they saw

    static QString valueOf(What what, const Client& client);
    static ClientTurn of(What what, const Client& seen, const QString& to);
    /// The way back from what has been saved.
    ClientTurn back(const Client& saved) const;

    /// For a list of many turns that keeps its rows as text.
    QString toText() const;
    static ClientTurn fromText(const QString& text);
};

/// Turns it, audited, unless somebody turned the same thing to something else meanwhile: then nothing is
/// written and the row is theirs. A change of anything else of the clinic does not stand in the way, and a
/// second time makes no difference.
Result<Edited<Client>> apply(Session& session, const ClientTurn& turn);

} // namespace sevenscale

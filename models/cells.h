// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recordmodel.h"
#include "services/domain/money.h"
#include "services/domain/timestamp.h"

#include <QCoreApplication>

#include <optional>

namespace sevenscale {

/// Cells that many lists have.
class Cells {
    Q_DECLARE_TR_FUNCTIONS(Cells)

public:
    static Cell text(const QString& text);
    static Cell text(const std::optional<QString>& text);
    static Cell number(qint64 value);
    static Cell number(const std::optional<qint64>& value);
    static Cell decimal(const std::optional<Decimal>& value, int decimals = 1);
    static Cell percent(const std::optional<Decimal>& value, const QString& whyNone);
    static Cell milliseconds(const std::optional<Decimal>& value, const QString& whyNone);
    static Cell moment(const std::optional<Timestamp>& moment, const Format& format);
    static Cell day(const std::optional<Timestamp>& moment, const Format& format);
    /// "3 min ago", the whole moment in the tooltip.
    static Cell ago(const std::optional<Timestamp>& moment, const Format& format, const QString& whyNone);
    static Cell state(State state, const QString& word, const QString& tooltip = {});
    /// A name, or the number where the name is not to be had; a dash where the row points to nothing.
    static Cell name(
        const std::optional<QString>& name, const std::optional<qint64>& id, const QString& whyNone);
    static Cell identifier(qint64 id); ///< `#184.223`

    static QString notSaid(); ///< why there is no value, when nobody has said more
};

} // namespace sevenscale

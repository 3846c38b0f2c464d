// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace sevenscale {

/// An exact amount in Brazilian reais, as a whole number of cents.
struct Money {
    qint64 cents = 0;

    /// Reads what a numeric column gives, `12500`, `-12.5` or `12500.005`; more than two decimals are rounded
    /// half away from zero, as numeric(14,2) does. Nothing when it is no number or does not fit.
    static std::optional<Money> fromNumeric(QStringView text);
    /// `12500.00`: exact, for SQL and JSON.
    QString toNumeric() const;
    /// In reais. For bars and lines only: a figure that is shown or summed stays in cents.
    double toDouble() const { return static_cast<double>(cents) / 100.0; }

    friend bool operator==(const Money&, const Money&) = default;
    friend auto operator<=>(const Money&, const Money&) = default;
};

enum class RevenueNote {
    None,
    Ambiguous, ///< read, but a person may have meant something else (`12.500`)
    Unreadable, ///< not an amount
};

/// What a revenue typed as text means.
struct Revenue {
    std::optional<Money> amount;
    RevenueNote note = RevenueNote::None;

    friend bool operator==(const Revenue&, const Revenue&) = default;
};

/// Reads an amount as people write it in Brazil: the rule of the schema, the same that
/// `app_private.revenue_amount` applies in PostgreSQL (resources/schema/postgres) and that the SQLite
/// workspace calls. Never fails: what cannot be read is flagged.
Revenue readRevenue(QStringView text);

/// An exact number as the database gave it. `toDouble` is for drawing only.
struct Decimal {
    QString text;

    double toDouble() const { return text.toDouble(); }
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

} // namespace sevenscale

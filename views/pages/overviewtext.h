// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/overview.h"
#include "views/charts/barcharts.h"
#include "views/widgets/attentionlist.h"
#include "views/widgets/barlist.h"
#include "views/widgets/stattile.h"

#include <QCoreApplication>

#include <array>
#include <optional>

namespace sevenscale {

/// Rows behind a figure: the page that lists them and its filter.
struct Drill {
    QString page; ///< a pagekey; empty opens nothing
    QString filter;
    friend bool operator==(const Drill&, const Drill&) = default;
};

/// The overview's figures in words, and where each of them leads. Pure functions: no widget is touched.
class OverviewText {
    Q_DECLARE_TR_FUNCTIONS(OverviewText)

public:
    /// The sentence that opens the page, and the one thing to do about it.
    struct Sentence {
        State state = State::Ok;
        QString message;
        QString detail;
        QString brief; ///< of the detail, what goes where the whole does not fit
        QString action; ///< empty: nothing to do
        QString actionIcon;
        Drill drill;
        friend bool operator==(const Sentence&, const Sentence&) = default;
    };
    static Sentence sentence(const OverviewData& data);

    enum Tile { Clinics, Agents, Integrations, Revenue, Executions, Logs };
    static constexpr int TileCount = 6;
    static TileData tile(Tile tile, const OverviewData& data, const Format& format);
    static Drill tileDrill(Tile tile);

    static QString clientStatusKey(ClientStatus status);
    /// The clinics of a status, and those whose amounts are to be checked.
    static Drill clientDrill(ClientStatus status);
    static Drill amountsDrill();

    static QString attentionId(const AttentionItem& item);
    static AttentionEntry attentionEntry(const AttentionItem& item, const Format& format, Timestamp now);
    /// Where the row leads, and where its action does.
    static Drill attentionDrill(const AttentionItem& item);
    static Drill attentionAction(const AttentionItem& item);

    /// Executions per hour: categories and the stack, failures first.
    static QList<ChartCategory> hourCategories(const OverviewData& data, const Format& format);
    static QList<ChartSeries> hourSeries(const OverviewData& data);
    /// The runs of one hour; of one outcome when the key names one.
    static Drill hourDrill(const OverviewData& data, int hour, const QString& outcome);
    /// The runs of all hours together, of one outcome.
    static Drill outcomeDrill(const OverviewData& data, const QString& outcome);
    /// The hour from which on failures are far more frequent than before, up to now; nothing when there is
    /// none.
    static std::optional<int> failuresRise(const QList<HourOfRuns>& hours);
    static QList<ChartNote> hourNotes(const OverviewData& data, const Format& format);

    /// Revenue by month up to the running one; months without a row are gaps.
    struct Months {
        QList<ChartCategory> categories;
        ChartSeries series;
    };
    static Months months(const OverviewData& data, const Format& format);

    /// Integrations by type; what is beyond the bars that fit is summed under the key otherTypes().
    static QList<BarRow> integrationRows(const OverviewData& data);
    static QString otherTypes();
    static Drill typeDrill(const OverviewData& data, const QString& key);

    /// `2,1 mi`, `45 mil`: for axes only.
    static QString shortNumber(double value);
    static QString hour(const QDateTime& moment); ///< `15h`
    static QString signedNumber(double value, int decimals); ///< with a true minus, `+12,0`
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/overview.h"
#include "views/pages/overviewtext.h"

#include <QWidget>

#include <array>

namespace sevenscale {

class AttentionList;
class BannerBar;
class BarChart;
class BarList;
class Card;
class EmptyState;
class OverviewInsights;
class OverviewStatus;
class PageNotice;
class StackedBarChart;
class StatTile;

/// What the overview shows, from its sentence down, placed by how wide the page is:
/// wide, all of it on one screen of 1440×900; narrower, in fewer columns that scroll.
class OverviewCanvas final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewCanvas(QWidget* parent = nullptr);

    void setData(const OverviewData& overview, const Format& format);
    /// Before the first data.
    void setLoading();
    void setStale(bool stale, const QString& reason);
    PageNotice* notice() const { return m_notice; }
    /// Lay out again for a page of this width, of which a scroll bar may take some.
    void arrangeFor(int pageWidth);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void drilled(const sevenscale::Drill& drill);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showAttention(const Format& format);
    void countAttention();
    void showStatus();
    void showInsights(const Format& format);
    void nameCards();
    /// Places everything in this width and at least this height when `move`; gives the height that is needed.
    int place(int width, int height, bool move);
    void drill(const Drill& drill);

    OverviewData m_data;
    int m_pageWidth = 0;
    bool m_filled = false;

    PageNotice* m_notice = nullptr;
    BannerBar* m_sentence = nullptr;
    OverviewText::Sentence m_says;
    int m_sentenceWidth = 0; ///< that the sentence wants in full
    std::array<StatTile*, OverviewText::TileCount> m_tiles{};
    Card* m_hoursCard = nullptr;
    StackedBarChart* m_hours = nullptr;
    Card* m_monthsCard = nullptr;
    BarChart* m_months = nullptr;
    Card* m_typesCard = nullptr;
    BarList* m_types = nullptr;
    EmptyState* m_noTypes = nullptr;
    Card* m_statusCard = nullptr;
    OverviewStatus* m_status = nullptr;
    Card* m_attentionCard = nullptr;
    AttentionList* m_attention = nullptr;
    EmptyState* m_allWell = nullptr;
    Card* m_insightsCard = nullptr;
    OverviewInsights* m_insights = nullptr;
    EmptyState* m_noInsights = nullptr;
};

} // namespace sevenscale

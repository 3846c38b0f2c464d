// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/analytics.h"
#include "views/widgets/legend.h"

#include <QWidget>

#include <array>

class QAction;
class QMenu;
class QPushButton;

namespace sevenscale {

class AnalyticsCompare;
class BannerBar;
class BarChart;
class Card;
class LineChart;
class PageNotice;
class StackedBarChart;

/// An agent that can be chosen.
struct AgentChoice {
    AgentId id;
    QString name;
    friend bool operator==(const AgentChoice&, const AgentChoice&) = default;
};

/// What agent analytics shows: the sentence with the choice of agents, four charts over time, the comparison.
class AnalyticsCanvas final : public QWidget {
    Q_OBJECT

public:
    explicit AnalyticsCanvas(QWidget* parent = nullptr);

    void setData(const AnalyticsData& analytics, const Format& format);
    /// Before the first data.
    void setLoading();
    void setStale(bool stale);
    PageNotice* notice() const { return m_notice; }
    void arrangeFor(int pageWidth);

    /// All agents there are, and which of them are chosen (none: all).
    void setAgents(const QList<AgentChoice>& all, const QList<AgentId>& chosen);
    const QList<AgentChoice>& agents() const { return m_agents; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Filter of the executions behind a mark.
    void drilled(const QString& filter);
    /// The choice of agents, when its menu closed with another one.
    void agentsChosen(const QList<sevenscale::AgentId>& agents);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void nameCards();
    void showLegend();
    void showMenu();
    void tick(QAction* action);
    QList<AgentId> ticked() const;
    void nameChoice();
    int place(int width, int height, bool move);

    AnalyticsData m_data;
    int m_pageWidth = 0;
    int m_columns = 0;
    QList<LegendEntry> m_legend; ///< of the executions, success and failure first
    bool m_filled = false;
    QList<AgentChoice> m_agents;
    QList<AgentId> m_chosen;

    PageNotice* m_notice = nullptr;
    BannerBar* m_sentence = nullptr;
    QPushButton* m_choose = nullptr;
    QMenu* m_menu = nullptr;
    std::array<Card*, 4> m_cards{};
    StackedBarChart* m_runs = nullptr;
    LineChart* m_success = nullptr;
    LineChart* m_durations = nullptr;
    BarChart* m_tokens = nullptr;
    Card* m_compareCard = nullptr;
    AnalyticsCompare* m_compare = nullptr;
};

} // namespace sevenscale

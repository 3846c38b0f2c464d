// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/analytics.h"
#include "services/domain/result.h"
#include "views/pages/page.h"

class QScrollArea;
class QStackedLayout;

namespace sevenscale {

class AnalyticsCanvas;
class EmptyState;

/// How the agents do over 24 hours, 7 or 30 days: runs, success, durations and tokens over time, and the
/// agents side by side on one scale, worst first.
///
/// The range is chosen in the page's header (Page::ranges), the agents here. Each choice emits requested();
/// the answer comes by setData() or setError(). Until then what is shown stays.
class AnalyticsPage final : public Page {
    Q_OBJECT

public:
    explicit AnalyticsPage(QWidget* parent = nullptr);

    QString title() const override;
    std::optional<Timestamp> shownAt() const override;
    QList<TimeRange> ranges() const override;
    TimeRange range() const override { return m_request.range; }
    void setRange(TimeRange range) override;
    /// Of the keys of the executions' filter it understands `agent:ID` (any number of them) and ignores the
    /// rest.
    void openFilter(const QString& filter) override;
    /// Range and agents.
    QByteArray saveState() const override;
    bool restoreState(const QByteArray& state) override;

    /// What the page wants to show: what the first read is to ask for.
    const AnalyticsRequest& request() const { return m_request; }

    /// An answer to an older request is ignored while a newer one is awaited.
    void setData(const AnalyticsData& analytics);
    /// A read has begun. What is shown stays.
    void setLoading();
    void setError(const Error& error);
    /// The chosen agents go, too: another database has others. The range stays.
    void startOver() override;

Q_SIGNALS:
    /// The user chose another range or other agents.
    void requested(const sevenscale::AnalyticsRequest& request);

protected:
    void connectionChanged() override;
    void reword() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeCanvas();
    void refresh();
    void showNotice();
    void setAgents(const QList<AgentId>& agents);
    void ask();

    QStackedLayout* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    AnalyticsCanvas* m_canvas = nullptr;
    EmptyState* m_empty = nullptr;
    AnalyticsRequest m_request;
    std::optional<AnalyticsData> m_data;
    std::optional<Error> m_error;
};

} // namespace sevenscale

Q_DECLARE_METATYPE(sevenscale::AnalyticsRequest)

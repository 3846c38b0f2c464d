// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/executionsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class CommandRows;
class ErrorGroupsView;

/// The runs, and of one its steps, its error and its data.
class ExecutionsPage : public TypedListPage<ExecutionsModel, Execution, ExecutionDetail> {
    Q_OBJECT

public:
    static constexpr QLatin1String Compare{"compare"};

    explicit ExecutionsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;
    bool isSettled() const override;
    void openFilter(const QString& filter) override;
    /// The mode `errors`: the failed runs by the kind of their error.
    ErrorGroupsView* errorGroups() const { return m_errors; }

    /// What was asked of the run in the pane.
    CommandRows* commands() const { return m_commands; }

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void bannerLinkActivated() override;
    void present(const Execution& row, const ExecutionDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(Execution& to, const Execution& from) const override;
    bool applies(const QString& action, const QString& id) const override;
    void wordActions() override;
    void roleChanged() override;
    void connectionChanged() override;

private:
    void showNeighbours(const ExecutionDetail& detail);

    ErrorGroupsView* m_errors = nullptr;
    RunTimeline* m_timeline = nullptr;
    PaneRows* m_neighbours = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_json;
    CommandRows* m_commands = nullptr;
    std::optional<AgentId> m_agent;
    std::optional<Outcome> m_outcome; ///< of the run in the pane, which need not be in the list
};

} // namespace sevenscale

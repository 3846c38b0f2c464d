// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/agentsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class PropertyList;
class SegmentedBar;

/// The agents, worst first, and of one the outcomes, durations and failures of its last 24 hours.
class AgentsPage final : public TypedListPage<AgentsModel, Agent, AgentDetail> {
    Q_OBJECT

public:
    explicit AgentsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void bannerLinkActivated() override;
    void present(const Agent& row, const AgentDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(Agent& to, const Agent& from) const override;

private:
    SegmentedBar* m_bar = nullptr;
    PaneRows* m_outcomes = nullptr;
    PaneRows* m_failures = nullptr;
    PropertyList* m_figures = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_config;
    qint64 m_shown = 0;
};

} // namespace sevenscale

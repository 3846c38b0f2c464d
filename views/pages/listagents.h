// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/agentsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class JsonTree;
class LinkButton;
class PropertyList;
class SegmentedBar;

/// What can be done to agents: the keys of ListPage::actionRequested().
namespace agentaction {
inline constexpr QLatin1String pause("pause");
inline constexpr QLatin1String resume("resume");
inline constexpr QLatin1String edit("edit");
inline constexpr QLatin1String config("config");
inline constexpr QLatin1String versions("versions");
} // namespace agentaction

/// The agents, worst first, and of one the outcomes, durations and failures of its last 24 hours.
class AgentsPage final : public TypedListPage<AgentsModel, Agent, AgentDetail> {
    Q_OBJECT

public:
    explicit AgentsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;
    /// Whoever carries it out listens to its triggered().
    QAction* newAction() const { return m_new; }
    /// What an agent of the list or of the pane is called; empty for another one.
    QString nameOf(const QString& id) const;

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    bool applies(const QString& action, const QString& id) const override;
    void wordActions() override;
    void roleChanged() override;
    void wordPane() override;
    void bannerLinkActivated() override;
    void present(const Agent& row, const AgentDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(Agent& to, const Agent& from) const override;

private:
    const Agent* agent(const QString& id) const;
    void presentClinics(const AgentDetail& detail);
    void buildConfig();
    void presentConfig(const std::optional<JsonText>& config);

    QAction* m_new = nullptr;
    SegmentedBar* m_bar = nullptr;
    PaneRows* m_outcomes = nullptr;
    PaneRows* m_failures = nullptr;
    PaneRows* m_clinics = nullptr;
    PropertyList* m_figures = nullptr;
    JumpList* m_jumps = nullptr;
    JsonTree* m_config = nullptr;
    QString m_configText; ///< what the tree shows; shown again it would be folded
    LinkButton* m_editConfig = nullptr;
    LinkButton* m_versions = nullptr;
    Agent m_shown; ///< in the pane
};

} // namespace sevenscale

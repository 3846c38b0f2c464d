// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/integrationsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class CommandRows;
class IntegrationMatrix;
class PropertyList;

/// The clinics' integrations, as a list and as a matrix of clinics and types; of one its state, its last
/// sync, each attempt at one, its credentials' end and what is configured.
///
/// The matrix has a model of its own, which asks for rows by itself (matrix()->model()) while it is shown.
class IntegrationsPage final : public TypedListPage<IntegrationsModel, Integration, IntegrationDetail> {
    Q_OBJECT

public:
    explicit IntegrationsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;
    bool isSettled() const override;
    void startOver() override;

    /// The keys of the actions that are no commands.
    static constexpr QLatin1String CredentialsAction{"credentials"};
    static constexpr QLatin1String PayloadsAction{"payloads"};
    static constexpr QLatin1String MatrixMode{"matrix"};

    IntegrationMatrix* matrix() const { return m_matrix; }
    /// Reads the matrix again, with the list's filter, if it is what the page shows.
    void refreshMatrix();
    /// What was asked of the integration in the pane.
    CommandRows* commands() const { return m_commands; }

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void present(const Integration& row, const IntegrationDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(Integration& to, const Integration& from) const override;
    bool applies(const QString& action, const QString& id) const override;
    void wordActions() override;
    void roleChanged() override;
    void reword() override;

private:
    void buildMatrix();
    void showMenu(const QString& id, const QPoint& position);
    void presentAttempts(const QList<SyncAttempt>& attempts);
    std::optional<IntegrationState> stateOfRow(const QString& id) const;

    IntegrationMatrix* m_matrix = nullptr;
    CommandRows* m_commands = nullptr;
    PaneRows* m_attempts = nullptr;
    PaneText* m_lastFailure = nullptr;
    std::optional<IntegrationState>
        m_state; ///< of the integration in the pane, which need not be in the list
    PropertyList* m_record = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_metrics;
    PaneJson m_config;
};

} // namespace sevenscale

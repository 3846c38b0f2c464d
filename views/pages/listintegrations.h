// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/integrationsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class PropertyList;

/// The clinics' integrations, and of one its state, its last sync, its credentials' end and what is
/// configured.
class IntegrationsPage final : public TypedListPage<IntegrationsModel, Integration, IntegrationDetail> {
    Q_OBJECT

public:
    explicit IntegrationsPage(QWidget* parent = nullptr);
    QString facetKey() const override;

    QString title() const override;

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void present(const Integration& row, const IntegrationDetail* detail) override;
    void clearDetail() override;
    void copyDocuments(Integration& to, const Integration& from) const override;

private:
    PropertyList* m_record = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_metrics;
    PaneJson m_config;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clientsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class PropertyList;

/// The clinics, and of one its figures, the course of its last days, its integrations and what was found out
/// about it.
class ClientsPage final : public TypedListPage<ClientsModel, Client, ClientDetail> {
    Q_OBJECT

public:
    explicit ClientsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void present(const Client& row, const ClientDetail* detail) override;
    void clearDetail() override;

private:
    void presentTrends(const ClientDetail& detail);
    void presentLists(const ClientDetail& detail);

    PropertyList* m_record = nullptr;
    PaneRows* m_contact = nullptr;
    QList<PaneTrend*> m_trends;
    PaneRows* m_integrations = nullptr;
    PaneRows* m_insights = nullptr;
    JumpList* m_jumps = nullptr;
};

} // namespace sevenscale

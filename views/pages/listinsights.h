// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insightsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class PropertyList;

/// What the agents found out, and of one insight what it says, what it advises and its data.
class InsightsPage final : public TypedListPage<InsightsModel, Insight, InsightDetail> {
    Q_OBJECT

public:
    explicit InsightsPage(QWidget* parent = nullptr);

    QString title() const override;
    QStringList panelFacets() const override;

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QString chipValue(const FilterTerm& term) const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void present(const Insight& row, const InsightDetail* detail) override;
    void clearDetail() override;

private:
    PaneText* m_text = nullptr;
    PaneText* m_advice = nullptr;
    PropertyList* m_record = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_json;
};

} // namespace sevenscale

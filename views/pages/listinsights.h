// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/insightsmodel.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class InsightCards;
class Label;
class PropertyList;
class StarRating;

/// What the agents found out, and of one insight what it says, what it advises and its data.
class InsightsPage final : public TypedListPage<InsightsModel, Insight, InsightDetail> {
    Q_OBJECT

public:
    static constexpr QLatin1String Handle{"handle"}; ///< the actions
    static constexpr QLatin1String Reopen{"reopen"};

    explicit InsightsPage(QWidget* parent = nullptr);

    QString title() const override;
    QStringList panelFacets() const override;
    QString facetKey() const override;

Q_SIGNALS:
    /// The person's own rating is to be this, 1 to 5; 0: none.
    void rateRequested(const QString& id, int stars);

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QString chipValue(const FilterTerm& term) const override;
    QString nameOf(const QString& key, qint64 id) const override;
    QList<Facet> facets() const override;
    bool applies(const QString& action, const QString& id) const override;
    void wordPane() override;
    void wordActions() override;
    void roleChanged() override;
    void present(const Insight& row, const InsightDetail* detail) override;
    void clearDetail() override;

private:
    void showRating(const InsightMark* mark);
    QString handledText(const Insight& row, const InsightMark* mark) const;

    InsightCards* m_cards = nullptr;
    StarRating* m_stars = nullptr;
    Label* m_rated = nullptr;
    PaneText* m_text = nullptr;
    PaneText* m_advice = nullptr;
    PropertyList* m_record = nullptr;
    JumpList* m_jumps = nullptr;
    PaneJson m_json;
    std::optional<Insight> m_row; ///< in the pane, which need not be in the list
};

} // namespace sevenscale

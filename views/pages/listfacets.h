// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/facet.h"
#include "services/domain/filter.h"
#include "views/widgets/filterbar.h"

#include <QHash>
#include <QObject>

#include <functional>

class QToolButton;

namespace sevenscale {

class FacetPanel;
class ListFilter;

/// The values to choose from above a list and, where somebody opened it, in the panel beside it, with how
/// many rows each would give.
///
/// Whoever counts asks for wanted() and answers with setCounts(), one column at a time; older counts stay
/// until then. Owned by the page, whose filter it changes. Thread: GUI.
class ListFacets final : public QObject {
    Q_OBJECT

public:
    /// What a list has to choose from, in its words of the moment.
    struct List {
        std::function<QString()> barKey; ///< of the values above the list
        std::function<QList<Facet>()> bar;
        std::function<QStringList()> panelKeys; ///< of the filter, in their order
        std::function<QString(const FilterTerm&)> valueWords;
    };

    ListFacets(FacetBar* bar, FacetPanel* panel, QToolButton* toggle, ListFilter* filter, List list,
        QObject* parent);

    /// The filter's keys whose values are to be counted.
    QStringList wanted() const;
    void setCounts(const QString& key, const QList<FacetCount>& counts);
    /// Other rows are counted from now on.
    void forgetCounts();
    bool isOpen() const;
    void setOpen(bool open);
    /// Filter, words or counts are others.
    void update();

Q_SIGNALS:
    void wantedChanged();

private:
    void updateBar();
    void updatePanel();

    FacetBar* m_bar;
    FacetPanel* m_panel;
    QToolButton* m_toggle;
    ListFilter* m_filter;
    List m_list;
    QHash<QString, QList<FacetCount>> m_counts;
};

} // namespace sevenscale

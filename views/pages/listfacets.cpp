// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listfacets.h"

#include "models/format.h"
#include "models/words.h"
#include "views/pages/facetpanel.h"
#include "views/pages/listfilter.h"

#include <QToolButton>

#include <algorithm>
#include <utility>

namespace sevenscale {

ListFacets::ListFacets(
    FacetBar* bar, FacetPanel* panel, QToolButton* toggle, ListFilter* filter, List list, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_panel(panel)
    , m_toggle(toggle)
    , m_filter(filter)
    , m_list(std::move(list)) {
    m_panel->hide();
    m_toggle->setCheckable(true);
    connect(m_toggle, &QToolButton::toggled, this, &ListFacets::setOpen);
    connect(m_panel, &FacetPanel::closed, this, [this] { setOpen(false); });
    connect(m_panel, &FacetPanel::toggled, m_filter, &ListFilter::toggle);
    connect(m_panel, &FacetPanel::excluded, m_filter, &ListFilter::toggleExcluded);
    connect(m_bar, &FacetBar::toggled, this, [this](const QString& value, bool chosen) {
        if (chosen)
            m_filter->chooseOnly(m_list.barKey(), value);
        else
            m_filter->forget(m_list.barKey());
    });
    connect(m_bar, &FacetBar::excluded, this,
        [this](const QString& value) { m_filter->toggleExcluded(m_list.barKey(), value); });
}

QStringList ListFacets::wanted() const {
    QStringList keys;
    if (!m_list.bar().isEmpty())
        keys.append(m_list.barKey());
    if (isOpen()) {
        for (const QString& key : m_list.panelKeys()) {
            if (!keys.contains(key))
                keys.append(key);
        }
    }
    return keys;
}

void ListFacets::setCounts(const QString& key, const QList<FacetCount>& counts) {
    m_counts.insert(key, counts);
    update();
}

void ListFacets::forgetCounts() {
    m_counts.clear();
    update();
}

bool ListFacets::isOpen() const {
    return !m_panel->isHidden();
}

void ListFacets::setOpen(bool open) {
    m_toggle->setChecked(open); // comes back here, and finds it done
    if (open == isOpen() || (open && m_list.panelKeys().isEmpty()))
        return;
    m_panel->setVisible(open);
    update();
    if (open)
        Q_EMIT wantedChanged();
}

void ListFacets::update() {
    m_toggle->setVisible(!m_list.panelKeys().isEmpty());
    updateBar();
    if (isOpen())
        updatePanel();
}

void ListFacets::updateBar() {
    const QString key = m_list.barKey();
    const auto counts = m_counts.constFind(key);
    QList<Facet> offered = m_list.bar();
    for (Facet& facet : offered) {
        facet.chosen = m_filter->isChosen(key, facet.key);
        if (counts == m_counts.cend())
            continue;
        const auto count = std::find_if(counts->cbegin(), counts->cend(),
            [&](const FacetCount& each) { return each.value.value_or(QStringLiteral("none")) == facet.key; });
        facet.count = Format::count(count == counts->cend() ? 0 : count->rows); // who counted left out zeros
    }
    m_bar->setFacets(offered);
    m_bar->setVisible(!offered.isEmpty());
}

void ListFacets::updatePanel() {
    const QList<Facet> known = m_list.bar();
    QList<FacetGroup> groups;
    for (const QString& key : m_list.panelKeys()) {
        FacetGroup group{key, Words::filterKey(key), {}};
        QList<FacetCount> counts = m_counts.value(key);
        // What is asked for stays in sight, so that it can be taken back where no row has it.
        for (const QString& chosen : m_filter->chosen(key)) {
            if (m_counts.contains(key)
                && std::none_of(counts.cbegin(), counts.cend(), [&](const FacetCount& each) {
                       return each.value.value_or(QStringLiteral("none")) == chosen;
                   }))
                counts.append({chosen, {}, 0});
        }
        for (const FacetCount& count : std::as_const(counts)) {
            FacetValue value;
            value.value = count.value;
            FilterTerm term;
            term.key = key;
            term.value = count.value.value_or(QStringLiteral("none"));
            term.quoted = count.value == QLatin1String("none");
            value.text = count.name.isEmpty() ? m_list.valueWords(term) : count.name;
            value.count = Format::count(count.rows);
            value.chosen = m_filter->isChosen(key, count.value);
            value.excluded = m_filter->isExcluded(key, count.value);
            if (key == m_list.barKey()) {
                const auto same = std::find_if(known.cbegin(), known.cend(),
                    [&](const Facet& facet) { return facet.hasState && facet.key == term.value; });
                if (same != known.cend())
                    value.state = same->state;
            }
            group.values.append(value);
        }
        groups.append(group);
    }
    m_panel->setGroups(groups);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/palettemodel.h"

#include "views/frame/fuzzymatch.h"
#include "views/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>
#include <optional>
#include <utility>

namespace sevenscale {
namespace {

int headingHeight() {
    return QFontMetrics(face(TextSize::Caption)).height() + 14;
}

} // namespace

int PaletteModel::rowHeight() {
    return QFontMetrics(face(TextSize::Body)).height() + 18;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.heading.isEmpty() ? row.item.text : row.heading;
    case Qt::AccessibleTextRole:
        return row.heading.isEmpty() && !row.item.detail.isEmpty()
            ? QVariant(row.item.text % u", " % row.item.detail)
            : data(index, Qt::DisplayRole);
    case HeadingRole:
        return !row.heading.isEmpty();
    case Qt::SizeHintRole:
        return QSize(100, row.heading.isEmpty() ? rowHeight() : headingHeight());
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return m_rows.at(index.row()).heading.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                    : Qt::NoItemFlags;
}

int PaletteModel::rowOf(const PaletteItem& item) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row& other = m_rows.at(row);
        if (other.heading.isEmpty() && other.item.kind == item.kind && other.item.key == item.key)
            return row;
    }
    return -1;
}

void PaletteModel::show(const QString& typed) {
    struct Group {
        PaletteItem::Kind kind;
        QString heading;
        int best = 0;
        QList<std::pair<int, Row>> rows;
    };
    QList<Group> groups{{PaletteItem::Kind::Page, tr("Pages"), 0, {}},
        {PaletteItem::Kind::Action, tr("Actions"), 0, {}},
        {PaletteItem::Kind::Link, tr("Views and links"), 0, {}},
        {PaletteItem::Kind::Client, tr("Clinics"), 0, {}}, {PaletteItem::Kind::Agent, tr("Agents"), 0, {}}};
    const auto groupOf = [&](PaletteItem::Kind kind) -> Group& {
        return *std::find_if(
            groups.begin(), groups.end(), [&](const Group& group) { return group.kind == kind; });
    };
    const bool any = !typed.trimmed().isEmpty();
    for (const PaletteItem& item : std::as_const(m_items)) {
        std::optional<FuzzyMatch> match = fuzzyMatch(typed, item.text);
        if (!match && !item.keywords.isEmpty()) {
            match = fuzzyMatch(typed, item.text % u' ' % item.keywords);
            if (match) {
                match->score /= 2;
                erase_if(match->positions, [&](int at) { return at >= item.text.size(); });
            }
        }
        if (!match)
            continue;
        Group& group = groupOf(item.kind);
        const int score = any ? match->score : 0;
        group.best = std::max(group.best, score);
        group.rows.append({score, Row{item, {}, any ? match->positions : QList<int>()}});
    }
    if (any) {
        for (const PaletteItem& item : std::as_const(m_results)) {
            const std::optional<FuzzyMatch> match = fuzzyMatch(typed, item.text);
            groupOf(item.kind).rows.append({0, Row{item, {}, match ? match->positions : QList<int>()}});
        }
    }
    for (Group& group : groups) {
        std::stable_sort(group.rows.begin(), group.rows.end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
    }
    // Actions before pages when one of them is clearly meant; the answers, which come later, always
    // below.
    if (groups.at(1).best > groups.at(0).best)
        groups.swapItemsAt(0, 1);

    beginResetModel();
    m_rows.clear();
    for (const Group& group : std::as_const(groups)) {
        if (group.rows.isEmpty())
            continue;
        m_rows.append(Row{{}, group.heading, {}});
        for (const auto& [score, row] : group.rows)
            m_rows.append(row);
    }
    endResetModel();
}

} // namespace sevenscale

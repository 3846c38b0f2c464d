// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/palettemodel.h"

#include <QStyledItemDelegate>

namespace sevenscale {

/// Paints the rows of a PaletteModel, which must outlive it: what was typed stands out, keys stand at the
/// right. Thread: GUI.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PaletteDelegate(const PaletteModel* model, QObject* parent);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const PaletteModel* m_model;
};

} // namespace sevenscale

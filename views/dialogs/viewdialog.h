// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/savedview.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sevenscale {

/// Asks for a view's name and, for a new one, whose it is. A name that is taken is said while it is typed.
/// Owned by whoever opened it; accepted() comes with name() and isShared() at hand. Thread: GUI.
class ViewDialog final : public QDialog {
    Q_OBJECT

public:
    /// `view` is what gets the name; one that has an id keeps its owner. `others` are those of the same list.
    ViewDialog(const SavedView& view, const QList<SavedView>& others, bool mayShare, QWidget* parent);

    QString name() const;
    bool isShared() const;

private:
    void check();

    SavedView m_view;
    QList<SavedView> m_others;
    QLineEdit* m_name;
    QCheckBox* m_shared;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace sevenscale

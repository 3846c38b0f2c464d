// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/errorgroupsmodel.h"

#include <QWidget>

namespace sevenscale {

class EmptyState;
class Label;
class TableView;

/// The failed runs of a list by the kind of their error: how many, since when, whom they hit. A click leads
/// to the runs of one.
///
/// It asks by the model's requested(), when it is on the screen, and is answered by setGroups(); what it
/// shows stays until then. Thread: GUI.
class ErrorGroupsView final : public QWidget {
    Q_OBJECT

public:
    explicit ErrorGroupsView(QWidget* parent = nullptr);

    ErrorGroupsModel* model() const { return m_model; }
    /// The filter of the list that the runs are of.
    void setFilter(const QString& filter);
    void setGroups(const ListRequest& asked, const Result<ErrorGroups>& groups);
    void setFormat(const Format& format);
    /// What is shown may have changed: read it again, at once or when it is on the screen.
    void refresh();
    void reword();

Q_SIGNALS:
    /// The runs of one group are wanted, by a filter of the list of runs.
    void drilled(const QString& filter);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void updateState();
    void placeColumns();
    void open(const QString& id);

    ErrorGroupsModel* m_model;
    Label* m_summary;
    TableView* m_table;
    EmptyState* m_empty;
    bool m_outdated = true;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace sevenscale {

class FacetBar;
class FilterBar;
class Label;
class ListFilter;
class SegmentedControl;

/// What stands over a list: facets, saved views, the values to choose from and the modes, then the filter,
/// how many rows it leaves, and the buttons for pause, columns and export. It has the ground of the table, so
/// that both are one.
///
/// Owned by the page, which fills it. Thread: GUI.
class ListHead final : public QWidget {
    Q_OBJECT

public:
    explicit ListHead(QWidget* parent = nullptr);

    ListFilter* filter() const { return m_filter; }
    FilterBar* filterBar() const { return m_filterBar; }
    FacetBar* facets() const { return m_facets; }
    /// `table`, and what the page adds; seen from the second on.
    SegmentedControl* modes() const { return m_modes; }

    /// Bears the name of the saved view that is shown.
    QToolButton* viewsButton() const { return m_views; }
    QToolButton* facetsButton() const { return m_panel; }
    QToolButton* pauseButton() const { return m_pause; }

    void setCount(const QString& text);
    void setColumnMenu(QMenu* menu);
    /// A button at the right end. Not taken over.
    void addButton(QAction* action);
    /// Whether the list can be exported; else, perhaps, why not.
    void setExport(bool possible, const QString& whyNot);
    void reword(const QString& hint);

Q_SIGNALS:
    void exportWanted();
    void rowsWanted(); ///< Down in the field: on to the rows

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QToolButton* iconButton(const QString& name);

    QHBoxLayout* m_top = nullptr;
    FacetBar* m_facets = nullptr;
    SegmentedControl* m_modes = nullptr;
    FilterBar* m_filterBar = nullptr;
    Label* m_count = nullptr;
    Label* m_mistake = nullptr;
    QToolButton* m_panel = nullptr;
    QToolButton* m_views = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_columns = nullptr;
    QToolButton* m_export = nullptr;
    ListFilter* m_filter = nullptr;
};

} // namespace sevenscale

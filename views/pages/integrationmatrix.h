// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedLayout;

namespace sevenscale {

class EmptyState;
class IntegrationMatrixModel;
class MatrixLegend;
class MatrixTable;
class PageNotice;

/// All clinics and what each is connected to, at a glance: a clinic a line, a type a column, in each cell the
/// state's mark and how old the last sync is, on a ground that says both from afar. Below stands what the
/// grounds mean.
///
/// The clinics' names stay while the types scroll sideways. Arrows move from cell to cell, Enter opens what
/// is there, Ctrl+Home and Ctrl+End go to the first and the last clinic, be they loaded or not. Only what is
/// visible is painted, and the model holds a window of the clinics, which moves with whoever reads.
///
/// Takes the model over. Thread: GUI.
class IntegrationMatrix final : public QWidget {
    Q_OBJECT

public:
    explicit IntegrationMatrix(std::unique_ptr<IntegrationMatrixModel> model, QWidget* parent = nullptr);

    IntegrationMatrixModel* model() const { return m_model; }
    QTableView* table() const;
    /// The pane shows this integration: its cell becomes the current one, if its clinic is here. Emits
    /// nothing.
    void setShown(const QString& id);
    void reword();

Q_SIGNALS:
    /// Enter or a click on a cell that is connected, by the id of IntegrationsModel.
    void activated(const QString& id);
    /// The keys came to another cell; empty for one that is not connected.
    void moved(const QString& id);
    void menuRequested(const QString& id, const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectModel();
    void placeColumns();
    void readAhead();
    void holdRows(int firstThatStays, int moved);
    void releaseRows();
    void updateState();

    IntegrationMatrixModel* m_model;
    PageNotice* m_notice;
    QWidget* m_body;
    QStackedLayout* m_stack;
    MatrixTable* m_table;
    EmptyState* m_empty;
    MatrixLegend* m_legend;
    QTimer m_clock; ///< ages grow
    std::optional<int> m_scrollTo; ///< while rows above those on the screen come or go
};

} // namespace sevenscale

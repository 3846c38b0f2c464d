// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/details.h"
#include "services/domain/result.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QStackedLayout;

namespace sevenscale {

class EmptyState;
class Label;
class RunTimeline;
class TableView;

/// Two runs side by side, the earlier one at the left: figures with their differences, steps on one scale,
/// and their data path by path, where it differs.
///
/// Opened at once, it is filled by setRuns() when they have been read. Thread: GUI.
class CompareDialog final : public QDialog {
    Q_OBJECT

public:
    CompareDialog(const Format& format, QWidget* parent);

    void setRuns(const ExecutionDetail& one, const ExecutionDetail& other);
    void setError(const Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillFigures();
    void fillSteps();
    void fillDifferences();
    void addLine(const QString& name, const QString& left, const QString& right, const QString& difference);

    Format m_format;
    std::optional<std::pair<ExecutionDetail, ExecutionDetail>> m_runs;
    std::optional<Error> m_error;
    QStackedLayout* m_views;
    EmptyState* m_empty;
    QGridLayout* m_figures;
    QList<QWidget*> m_cells;
    Label* m_stepsTitle;
    QWidget* m_steps;
    RunTimeline* m_left;
    RunTimeline* m_right;
    Label* m_dataTitle;
    QLabel* m_noData;
    TableView* m_table;
    QStandardItemModel* m_differences;
    QPushButton* m_close;
};

} // namespace sevenscale

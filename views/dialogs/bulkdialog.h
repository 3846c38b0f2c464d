// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulkmodel.h"
#include "services/domain/result.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace sevenscale {

class BannerBar;
class TableView;

/// An action on many rows, from the question to the last result: how many and which, what will happen, how
/// far it is, what became of each, and the ways on (take it back, try the rest again, copy).
///
/// It holds nothing but what it shows: whoever opened it is told what the person wants by signals, answers by
/// setSelection(), started(), progressed() and ended(), and tells the model what became of each row. One row
/// is asked about like many, without the list.
///
/// Keys: Enter does what the button in colour says; Esc closes, and while it runs ends it after the rows that
/// are on their way. Thread: GUI.
class BulkDialog final : public QDialog {
    Q_OBJECT

public:
    BulkDialog(BulkWording words, QWidget* parent);

    BulkModel* model() const { return m_model; }

    /// The rows that it is about: the question is asked. An error says why there are none.
    void setSelection(const Result<BulkSelection>& selection);
    /// It runs, or what it did is being taken back.
    void started(bool undoing);
    void progressed(int done, int total);
    /// It is over, as the model's outcomes say. `problem`: why it stopped before its end.
    void ended(const std::optional<Error>& problem);
    /// Nobody is there any more to do more: the outcomes stay to be read.
    void abandoned();

    bool isRunning() const { return m_stage == Stage::Running; }
    void reject() override;

Q_SIGNALS:
    void confirmed();
    void againRequested(); ///< the rows that were not reached, or of which nothing is known
    void undoRequested(); ///< of the rows that are done
    void stopRequested(); ///< after the rows that are on their way

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Stage { Reading, Asking, Running, Over };

    void goOn();
    void setStage(Stage stage);
    void present();
    void presentBanner();
    void presentButtons();
    void fit();

    BulkWording m_wording;
    BulkWords m_words;
    BulkModel* m_model;
    Stage m_stage = Stage::Reading;
    BulkSelection m_selection;
    std::optional<Error> m_problem;
    bool m_undoing = false;
    bool m_stopping = false;
    bool m_abandoned = false;
    int m_done = 0;
    int m_total = 0;

    QLabel* m_title;
    QLabel* m_only; ///< the name, when there is one row
    QLabel* m_sentence;
    QLabel* m_leftOut;
    BannerBar* m_banner;
    TableView* m_table;
    QProgressBar* m_bar;
    QLabel* m_progress;
    QPushButton* m_copy;
    QPushButton* m_undo;
    QPushButton* m_close;
    QPushButton* m_go;
};

} // namespace sevenscale

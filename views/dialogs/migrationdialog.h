// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/connectionreport.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sevenscale {

class BannerBar;
class Label;
class MigrationDetails;

/// Asks for the yes without which no database is migrated: what would be done, who loses a right, what is in
/// the way.
///
/// Opens with "reading…" until setPreview(). After migrateRequested() it shows setProgress() until
/// setResult(). Closing it while it runs leaves the migration running: it is safe to be killed, and to be
/// watched no longer.
class MigrationDialog final : public QDialog {
    Q_OBJECT

public:
    explicit MigrationDialog(QWidget* parent = nullptr);

    void setPreview(const MigrationPreview& preview);
    void setProgress(int done, int total, const QString& step);
    /// What the check after the migration found in the database that the migration does not change (another
    /// program's table without row level security). Before setResult().
    void setFindings(const QList<MigrationPreview::Finding>& findings);
    /// Nothing: it is done.
    void setResult(const std::optional<Error>& problem);
    bool isRunning() const { return m_stage == Stage::Running; }

Q_SIGNALS:
    void migrateRequested();
    /// After a failure, or to read obstacles again: answer with setPreview().
    void previewRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Stage { Reading, Asking, Running, Done, Failed };

    void setStage(Stage stage);
    void retranslate();

    Stage m_stage = Stage::Reading;
    MigrationPreview m_preview;
    QList<MigrationPreview::Finding> m_findings;
    std::optional<Error> m_problem;
    bool m_onlyLooked = false; ///< it failed before anything was done
    int m_done = 0;
    int m_total = 0;
    QString m_step;

    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_technical = nullptr;
    BannerBar* m_banner = nullptr;
    MigrationDetails* m_details = nullptr;
    QCheckBox* m_agree = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_progressText = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_migrate = nullptr;
};

} // namespace sevenscale

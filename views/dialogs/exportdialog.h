// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/exporting.h"
#include "services/domain/result.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace sevenscale {

/// A list as a file: in which format, which columns, where; then how far it is, and what came of it.
///
/// It emits exportRequested() and is told of the rest by setProgress() and setResult(); while it runs, Esc
/// and the button beside the bar emit cancelRequested(). A file that is there is replaced only after a yes. A
/// failure leaves the choices as they were. Thread: GUI.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    struct List {
        QString name; ///< of the file, without its date: "executions"
        QStringList visible; ///< the columns that are shown, in their order
        ExportOrder order; ///< sort, filter and titles
        std::optional<qint64> rows; ///< how many there will be, when it is known
    };

    ExportDialog(List list, QWidget* parent);

    void setProgress(qint64 done, qint64 total);
    void setResult(const Result<ExportReport>& result);
    bool isRunning() const { return m_running; }
    /// Whether anybody answers exportRequested(). Nobody any more: what runs was cancelled.
    void setServed(bool served);
    void reject() override;

Q_SIGNALS:
    void exportRequested(const sevenscale::ExportOrder& order);
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Choice {
        QRadioButton* button;
        ExportFormat format;
        CsvReader reader;
        const char* suffix;
    };

    void retranslate();
    void askOrStart();
    void start();
    QString path() const;
    void updateButtons();
    void browse();
    void setRunning(bool running);
    void chooseFormat(int index);
    void say(const QString& text, const char* tone);

    List m_list;
    QList<Choice> m_formats;
    QButtonGroup* m_formatGroup;
    QLabel* m_what;
    QLabel* m_formatTitle;
    QLabel* m_columnsTitle;
    QRadioButton* m_visibleColumns;
    QRadioButton* m_allColumns;
    QLabel* m_pathTitle;
    QLineEdit* m_path;
    QPushButton* m_browse;
    QProgressBar* m_bar;
    QLabel* m_message;
    QPushButton* m_folder;
    QPushButton* m_close;
    QPushButton* m_export;
    QString m_written; ///< the file that is there
    QString m_replaceable; ///< a file that was there, and that the person has said may go
    bool m_served = true;
    bool m_running = false;
    bool m_cancelling = false;
};

} // namespace sevenscale

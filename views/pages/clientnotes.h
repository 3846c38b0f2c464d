// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/clientparts.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace sevenscale {

/// What people wrote about a clinic, newest first, and a field to add to it. What is typed stays until
/// setWritten() says that it was kept, or another clinic takes its place. Thread: GUI.
class ClientNotes final : public QWidget {
    Q_OBJECT

public:
    explicit ClientNotes(QWidget* parent = nullptr);

    void setNotes(const QList<ClientNote>& notes, const Format& format);
    /// Who may not write sees no field.
    void setWritable(bool writable);
    void reword();
    /// What came of writeRequested(); what was not kept stays in the field.
    void setWritten(bool written);
    /// Another clinic: nothing of the former one stays.
    void startOver();

Q_SIGNALS:
    void writeRequested(const QString& text);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void showNotes();
    void updateButton();

    QList<ClientNote> m_notes;
    Format m_format;
    QWidget* m_list = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_write = nullptr;
    bool m_writing = false;
};

} // namespace sevenscale

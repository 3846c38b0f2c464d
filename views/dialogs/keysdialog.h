// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QPushButton;
class QScrollArea;

namespace sevenscale {

/// The sheet of keys (`?`): what the keyboard does, everywhere, in lists and in details.
class KeysDialog final : public QDialog {
    Q_OBJECT

public:
    /// pages: the titles behind Ctrl+1, Ctrl+2, …
    explicit KeysDialog(const QStringList& pages, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();

    QStringList m_pages;
    QScrollArea* m_scroll = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace sevenscale

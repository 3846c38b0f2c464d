// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace sevenscale {

/// Name, version, licence, and what the program is made of; the versions can be copied for a report.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString versions() const;

    QLabel* m_purpose = nullptr;
    QLabel* m_versions = nullptr;
    QLabel* m_licence = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace sevenscale {

/// What stands where rows would be: nothing there yet, nothing left by the filter, or an error with a retry.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& iconName, const QString& title, const QString& sentence,
        const QString& action = {}, QWidget* parent = nullptr);

    void setContent(
        const QString& iconName, const QString& title, const QString& sentence, const QString& action = {});
    /// The technical text, folded behind "Technical details".
    void setTechnical(const QString& text);

Q_SIGNALS:
    void actionActivated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void restyle();

    QString m_icon;
    QLabel* m_picture = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_action = nullptr;
    QToolButton* m_fold = nullptr;
    QLabel* m_technical = nullptr;
};

} // namespace sevenscale

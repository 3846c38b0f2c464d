// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace sevenscale {

class SegmentButton;

/// A few choices side by side of which one holds: the range picker. Left and right move the choice.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    void addOption(const QString& key, const QString& text, const QString& tooltip = {});
    void setOptionText(const QString& key, const QString& text);
    void clear();
    /// A button with an icon after the options, behind a hairline (the calendar); not a choice by itself.
    void addAction(const QString& key, const QString& iconName, const QString& name);

    void setCurrent(const QString& key); ///< emits nothing
    QString current() const { return m_current; }

Q_SIGNALS:
    void currentChanged(const QString& key); ///< the user chose
    void actionActivated(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void choose(const QString& key);

    QHBoxLayout* m_layout = nullptr;
    QList<SegmentButton*> m_options;
    QList<SegmentButton*> m_actions;
    QString m_current;
};

} // namespace sevenscale

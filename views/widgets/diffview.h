// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/linediff.h"

#include <QPlainTextEdit>

namespace sevenscale {

/// By which lines two texts differ, one below the other: `−` was, `+` is. What lies far from every change is
/// left out, and counted. Thread: GUI.
class DiffView final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent = nullptr);

    void setTexts(const QString& before, const QString& after);
    bool differs() const { return m_differs; }
    void clearTexts();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();

    QList<DiffLine> m_lines;
    bool m_differs = false;
};

} // namespace sevenscale

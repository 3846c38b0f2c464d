// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace sevenscale {

/// A thin moving line while a page loads. It appears only when loading takes longer than 150 ms, and takes
/// its 2 px also when idle, so that nothing jumps.
class LoadingLine final : public QWidget {
    Q_OBJECT

public:
    explicit LoadingLine(QWidget* parent = nullptr);

    void setActive(bool active);
    bool isActive() const { return m_active; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_frame;
    int m_phase = 0;
    bool m_active = false;
    bool m_shown = false;
};

} // namespace sevenscale

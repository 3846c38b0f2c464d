// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/loadingline.h"

#include "views/theme/theme.h"

#include <QPainter>

namespace sevenscale {

namespace {
constexpr int waitFrames = 5; // 150 ms at 30 ms a frame
constexpr int cycle = 60;
} // namespace

LoadingLine::LoadingLine(QWidget* parent)
    : QWidget(parent) {
    setFixedHeight(2);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_frame.setInterval(30);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        ++m_phase;
        m_shown = m_shown || m_phase >= waitFrames;
        if (m_shown)
            update();
    });
}

void LoadingLine::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    m_shown = false;
    m_phase = 0;
    setAccessibleName(active ? tr("Loading") : QString());
    if (active)
        m_frame.start();
    else
        m_frame.stop();
    update();
}

QSize LoadingLine::sizeHint() const {
    return {100, 2};
}

void LoadingLine::paintEvent(QPaintEvent*) {
    if (!m_shown)
        return;
    QPainter painter(this);
    const double share = static_cast<double>(m_phase % cycle) / cycle;
    const int part = width() / 4;
    painter.fillRect(static_cast<int>(share * (width() + part)) - part, 0, part, 2, colour(Token::Accent));
}

} // namespace sevenscale

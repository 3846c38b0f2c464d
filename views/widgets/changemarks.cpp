// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/changemarks.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int FrameMs = 40;

} // namespace

ChangeMarks::ChangeMarks(QObject* parent)
    : QObject(parent) {
    m_clock.start();
    m_timer.setInterval(FrameMs);
    connect(&m_timer, &QTimer::timeout, this, &ChangeMarks::step);
}

void ChangeMarks::mark(const QString& id, int column) {
    m_marks.insert({id, column}, m_clock.elapsed());
    if (!m_timer.isActive())
        m_timer.start();
}

qreal ChangeMarks::strength(const QString& id, int column) const {
    if (m_marks.isEmpty())
        return 0;
    const auto mark = m_marks.constFind({id, column});
    if (mark == m_marks.cend())
        return 0;
    const qint64 fading = m_clock.elapsed() - *mark - PlainMs;
    if (fading <= 0)
        return 1;
    // What the desktop says of animations (Windows, macOS and the portals) arrives in this hint.
    if (QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0)
        return 0;
    return std::max(0.0, 1.0 - static_cast<qreal>(fading) / FadeMs);
}

void ChangeMarks::clear() {
    m_marks.clear();
    m_timer.stop();
    Q_EMIT changed();
}

void ChangeMarks::step() {
    const qint64 now = m_clock.elapsed();
    const bool fading = std::any_of(
        m_marks.cbegin(), m_marks.cend(), [now](qint64 since) { return now - since > PlainMs; });
    m_marks.removeIf([now](const auto& mark) { return now - mark.value() > PlainMs + FadeMs; });
    if (m_marks.isEmpty())
        m_timer.stop();
    if (fading)
        Q_EMIT changed();
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progressbar.h"

#include <QByteArray>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#define isatty _isatty
#define fileno _fileno
#else
#include <unistd.h>
#endif

namespace sevenscale::ctl {
namespace {

constexpr int BarWidth = 40;

} // namespace

ProgressBar::ProgressBar()
    : m_terminal(isatty(fileno(stderr)) != 0) {
}

ProgressBar::~ProgressBar() {
    end();
}

void ProgressBar::show(qint64 done, qint64 total) {
    const int percent = total > 0 ? static_cast<int>(std::clamp<qint64>(100 * done / total, 0, 100)) : 0;
    if (percent == m_percent)
        return;
    if (m_terminal) {
        const int filled = BarWidth * percent / 100;
        std::fprintf(stderr, "\r[%s%s] %3d %%", QByteArray(filled, '#').constData(),
            QByteArray(BarWidth - filled, ' ').constData(), percent);
        std::fflush(stderr);
    } else if (percent / 10 != m_percent / 10) {
        std::fprintf(stderr, "%d %%\n", percent);
    }
    m_percent = percent;
}

void ProgressBar::end() {
    if (m_terminal && m_percent >= 0)
        std::fputc('\n', stderr);
    m_percent = -1;
}

} // namespace sevenscale::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sevenscale::ctl {

/// How far something is, on stderr: a bar that grows on a terminal, and a line every ten percent elsewhere.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(qint64 done, qint64 total);
    /// Leaves the line of the bar: something else follows on stderr.
    void end();

private:
    bool m_terminal;
    int m_percent = -1;
};

} // namespace sevenscale::ctl

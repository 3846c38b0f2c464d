// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/threadend.h"

#include <QLoggingCategory>

#include <atomic>

namespace sevenscale {
namespace {

Q_LOGGING_CATEGORY(lcThread, "sevenscale.database.thread")

std::atomic<bool> left = false;

} // namespace

void joinOrLeave(std::unique_ptr<QThread>& thread, const QDeadlineTimer& deadline) {
    if (!thread || thread->wait(deadline)) {
        thread.reset();
        return;
    }
    qCWarning(lcThread) << "The thread" << thread->objectName() << "hangs and is left behind.";
    left = true;
    (void)thread.release();
}

bool isThreadLeft() {
    return left;
}

} // namespace sevenscale

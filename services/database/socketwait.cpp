// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/socketwait.h"

#include <QThread>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#include <sys/socket.h>
#endif

namespace sevenscale {

bool waitForSocket(qintptr socket, bool forOutput, int milliseconds) {
    if (socket < 0) {
        QThread::msleep(static_cast<unsigned long>(milliseconds));
        return false;
    }
    const short events = forOutput ? POLLIN | POLLOUT : POLLIN;
#ifdef Q_OS_WIN
    WSAPOLLFD waited{static_cast<SOCKET>(socket), events, 0};
    return WSAPoll(&waited, 1, milliseconds) > 0;
#else
    pollfd waited{static_cast<int>(socket), events, 0};
    return poll(&waited, 1, milliseconds) > 0;
#endif
}

void shutDownSocket(qintptr socket) {
    if (socket < 0)
        return;
#ifdef Q_OS_WIN
    shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    shutdown(static_cast<int>(socket), SHUT_RDWR);
#endif
}

} // namespace sevenscale

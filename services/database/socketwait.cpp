// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/socketwait.h"

#include <QThread>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#endif

#include <memory>

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

QStringList addressesOf(const QString& host) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.toUtf8().constData(), nullptr, &hints, &found) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(found, &freeaddrinfo);
    QStringList addresses;
    for (const addrinfo* each = found; each; each = each->ai_next) {
        char text[NI_MAXHOST];
        if (getnameinfo(each->ai_addr, each->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
            addresses += QString::fromLatin1(text);
    }
    return addresses;
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

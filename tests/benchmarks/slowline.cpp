// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/slowline.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

namespace sevenscale::test {
namespace {

/// What comes from one end goes to the other one, in order, so much later.
void forward(QLocalSocket* from, QLocalSocket* to, int delayMs) {
    QObject::connect(from, &QLocalSocket::readyRead, to, [from, to, delayMs] {
        const QByteArray bytes = from->readAll();
        QTimer::singleShot(delayMs, Qt::PreciseTimer, to, [to, bytes] { to->write(bytes); });
    });
    QObject::connect(from, &QLocalSocket::disconnected, to,
        [to, delayMs] { QTimer::singleShot(delayMs, to, [to] { to->disconnectFromServer(); }); });
}

} // namespace

SlowLine::SlowLine(const QString& folder, const QString& port, int oneWayMs)
    : m_server(folder) {
    const QString name = QStringLiteral("/.s.PGSQL.") % port;
    auto* server = new QLocalServer;
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QLocalServer::newConnection, server, [server, folder, name, oneWayMs] {
        while (QLocalSocket* client = server->nextPendingConnection()) {
            auto* database = new QLocalSocket(client);
            database->connectToServer(QString(folder + name));
            forward(client, database, oneWayMs);
            forward(database, client, oneWayMs);
            QObject::connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
        }
    });
    QObject::connect(&m_thread, &QThread::started, server,
        [server, path = QString(m_folder.path() + name)] { server->listen(path); });
    m_thread.start();
}

SlowLine::~SlowLine() {
    m_thread.quit();
    m_thread.wait();
}

QString SlowLine::connectionString(const QString& direct) const {
    return QString(direct).replace(m_server, m_folder.path());
}

} // namespace sevenscale::test

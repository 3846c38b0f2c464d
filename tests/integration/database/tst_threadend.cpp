// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/database/threadend.h"

#include <QSemaphore>
#include <QTest>

using namespace sevenscale;

class ThreadEndTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsOrIsLeft() {
        std::unique_ptr<QThread> quick(QThread::create([] {}));
        quick->start();
        joinOrLeave(quick, QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(!quick && !isThreadLeft());

        QSemaphore go;
        std::unique_ptr<QThread> slow(QThread::create([&] { go.acquire(); }));
        QThread* const thread = slow.get();
        slow->start();
        joinOrLeave(slow, QDeadlineTimer(1));
        QVERIFY(!slow && isThreadLeft());
        go.release();
        QVERIFY(thread->wait()); // it was left, not destroyed
        delete thread;
    }
};

QTEST_GUILESS_MAIN(ThreadEndTest)
#include "tst_threadend.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

namespace sevenscale {

/// Hands the result of a future to `handler` on the GUI thread, unless `receiver` is gone by then. Always by
/// the event loop, never from within this call: a future that has finished already would else call the
/// handler at once.
///
/// QFuture::then with a context that dies first aborts in debug builds, so the result is posted to the
/// application object, which outlives every call, and the receiver is looked at there.
template <typename T, typename Handler> void whenDone(QFuture<T> future, QObject* receiver, Handler handler) {
    future.then(QtFuture::Launch::Sync,
        [guard = QPointer<QObject>(receiver), handler = std::move(handler)](const T& result) mutable {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, handler = std::move(handler), result]() mutable {
                    if (guard)
                        handler(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace sevenscale

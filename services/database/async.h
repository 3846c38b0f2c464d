// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

namespace sevenscale {

/// Hands the result of a future to `handler` on the GUI thread, unless `receiver` is gone by then.
///
/// QFuture::then with a context that dies first aborts in debug builds, so the continuation runs on the
/// application object, which outlives every call, and looks at the receiver there.
template <typename T, typename Handler> void whenDone(QFuture<T> future, QObject* receiver, Handler handler) {
    future.then(QCoreApplication::instance(),
        [guard = QPointer<QObject>(receiver), handler = std::move(handler)](const T& result) mutable {
            if (guard)
                handler(result);
        });
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QLoggingCategory>
#include <QString>

namespace sevenscale {

Q_DECLARE_LOGGING_CATEGORY(logApp) // sevenscale.app: start, end, wiring
Q_DECLARE_LOGGING_CATEGORY(logConnection) // sevenscale.connection
Q_DECLARE_LOGGING_CATEGORY(logKeychain) // sevenscale.keychain

/// Starts logging: qDebug() and its kin, and spdlog's default logger, go to stderr and to
/// `<dir>/<program>.log`, which rotates (four files of 4 MB). Passwords in connection strings are struck out
/// on the way, whoever wrote them.
///
/// On stderr only warnings show unless `verbose`; in the file everything from information up, with `verbose`
/// also debugging. A category is set by QT_LOGGING_RULES as always. The folder and the files are made for
/// their owner only.
///
/// Failure: FileFailed; what can be written to stderr still is. Call once, early, on the main thread; the
/// categories may be used from any thread.
Result<void> initLogging(
    const QString& dir, bool verbose, const QString& program = QStringLiteral("sevenscale-console"));

/// Writes out what is waiting and gives Qt its own handler back. Safe without initLogging().
void endLogging();

/// The text with every password of a connection string, and of what looks like one, struck out: `***`.
QString redacted(const QString& text);

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/connectionstate.h"
#include "services/domain/result.h"
#include "services/domain/state.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace sevenscale {

class NoticeStrip;

/// What the program has to say about itself, above every page: no contact, a schema that waits, no keychain.
/// Nothing to say takes no room.
///
/// A contact that is lost for less than three seconds is not worth moving the page. Thread: GUI.
class WindowNotices final : public QWidget {
    Q_OBJECT

public:
    explicit WindowNotices(QWidget* parent = nullptr);

    void setConnectionState(const ConnectionState& state);
    void setFormat(const Format& format);
    /// The embedded workspace needs no keychain.
    void setDemo(bool demo);
    /// Steps of the schema that wait for a yes; 0: none.
    void setPendingMigration(int steps);
    /// The keychain does not work, and why; nothing: it does. A notice that was closed stays so until it has
    /// worked again.
    void setKeychainProblem(const std::optional<Error>& problem);
    /// What came of something that the person did, with at most one thing to do about it ("Undo"), in place
    /// of what was reported before. Good news goes by itself after a while, bad news when it is closed.
    void report(State state, const QString& message, const QString& detail = {}, const QString& action = {},
        std::function<void()> act = {});

Q_SIGNALS:
    void reconnectRequested();
    void connectionRequested();
    void migrationRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateNotices();
    void updateConnection();
    int secondsToNextAttempt() const;
    void act();

    NoticeStrip* m_connectionNotice = nullptr;
    NoticeStrip* m_migrationNotice = nullptr;
    NoticeStrip* m_keychainNotice = nullptr;
    NoticeStrip* m_report = nullptr;
    std::function<void()> m_reportAction;
    QTimer m_reportEnd;
    ConnectionState m_connection;
    QElapsedTimer m_connectionSaid; ///< since when m_connection holds
    QTimer m_countdown; ///< to the next attempt
    QTimer m_patience; ///< before a lost contact is worth a notice
    Format m_format;
    bool m_demo = false;
    int m_pendingSteps = 0;
    std::optional<Error> m_keychainProblem;
    bool m_keychainDismissed = false;
};

/// The moment since which the connection is as it is, in words: within the day the hour says enough. Empty
/// when it is not known.
QString sinceWord(const ConnectionState& connection, const Format& format);

} // namespace sevenscale

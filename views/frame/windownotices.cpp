// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/windownotices.h"

#include "models/words.h"
#include "views/frame/noticestrip.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sevenscale {
namespace {

constexpr int patienceMs = 3'000;
/// Long enough to read it, and to reach "Undo".
constexpr int reportMs = 12'000;

} // namespace

WindowNotices::WindowNotices(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto notice = [&](const char* name) {
        auto* strip = new NoticeStrip(this);
        strip->setObjectName(QString::fromLatin1(name));
        strip->hide();
        column->addWidget(strip);
        return strip;
    };
    m_connectionNotice = notice("connectionNotice");
    m_migrationNotice = notice("migrationNotice");
    m_keychainNotice = notice("keychainNotice");
    m_keychainNotice->setClosable(true);

    m_report = notice("report");
    m_report->setClosable(true);
    connect(m_report, &NoticeStrip::closed, m_report, &QWidget::hide);
    connect(m_report, &NoticeStrip::actionActivated, this, [this] {
        m_report->hide();
        m_reportEnd.stop();
        if (const auto act = std::exchange(m_reportAction, {}))
            act();
    });
    m_reportEnd.setSingleShot(true);
    connect(&m_reportEnd, &QTimer::timeout, m_report, &QWidget::hide);
    connect(m_connectionNotice, &NoticeStrip::actionActivated, this, &WindowNotices::act);
    connect(m_migrationNotice, &NoticeStrip::actionActivated, this, &WindowNotices::migrationRequested);
    connect(m_keychainNotice, &NoticeStrip::closed, this, [this] {
        m_keychainDismissed = true;
        updateNotices();
    });
    m_countdown.setInterval(1'000);
    connect(&m_countdown, &QTimer::timeout, this, &WindowNotices::updateNotices);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &WindowNotices::updateNotices);
    m_connectionSaid.start();
}

void WindowNotices::act() {
    const ErrorCode code = m_connection.reason ? m_connection.reason->code : ErrorCode::ConnectionFailed;
    if (code == ErrorCode::SchemaMissing)
        Q_EMIT migrationRequested();
    else if (code == ErrorCode::AuthenticationFailed || code == ErrorCode::CertificateRejected
        || code == ErrorCode::InvalidInput)
        Q_EMIT connectionRequested();
    else
        Q_EMIT reconnectRequested();
}

void WindowNotices::setConnectionState(const ConnectionState& state) {
    const bool sameKind = state.kind == m_connection.kind;
    m_connection = state;
    m_connectionSaid.restart();
    if (state.kind != ConnectionState::Kind::Stale)
        m_patience.stop();
    else if (!sameKind)
        m_patience.start();
    if (state.kind == ConnectionState::Kind::Live || state.nextAttemptInSeconds <= 0)
        m_countdown.stop();
    else
        m_countdown.start();
    updateNotices();
}

void WindowNotices::setFormat(const Format& format) {
    m_format = format;
    updateNotices();
}

void WindowNotices::setDemo(bool demo) {
    m_demo = demo;
    updateNotices();
}

void WindowNotices::setPendingMigration(int steps) {
    m_pendingSteps = steps;
    updateNotices();
}

void WindowNotices::setKeychainProblem(const std::optional<Error>& problem) {
    if (!problem)
        m_keychainDismissed = false;
    m_keychainProblem = problem;
    updateNotices();
}

void WindowNotices::report(State state, const QString& message, const QString& detail, const QString& action,
    std::function<void()> act) {
    m_report->setMessage(state, message, detail);
    m_report->setAction(action);
    m_reportAction = std::move(act);
    m_report->show();
    if (state == State::Ok)
        m_reportEnd.start(reportMs);
    else
        m_reportEnd.stop();
}

void WindowNotices::updateNotices() {
    updateConnection();

    if (m_pendingSteps > 0) {
        m_migrationNotice->setMessage(State::Attention,
            tr("The database waits for %n step(s) of its schema.", nullptr, m_pendingSteps),
            tr("Until then pages may be empty or wrong. Nothing is changed without your yes."));
        m_migrationNotice->setAction(tr("Migrate…"), QStringLiteral("database"));
    }
    m_migrationNotice->setVisible(m_pendingSteps > 0);

    const bool keyless = m_keychainProblem && !m_keychainDismissed && !m_demo;
    if (keyless) {
        m_keychainNotice->setMessage(State::Attention, tr("The keychain does not answer."),
            tr("The password is asked for at each start, and nothing is kept for work without a network."));
        m_keychainNotice->setTechnical(m_keychainProblem->detail);
    }
    m_keychainNotice->setVisible(keyless);
}

void WindowNotices::updateConnection() {
    const bool known = m_connection.reason.has_value();
    const ErrorCode code = known ? m_connection.reason->code : ErrorCode::ConnectionFailed;
    const QString since = sinceWord(m_connection, m_format);
    bool lost = false;
    switch (m_connection.kind) {
    case ConnectionState::Kind::Live:
        break;
    case ConnectionState::Kind::Connecting:
        lost = known;
        break;
    case ConnectionState::Kind::Stale:
        lost = !m_patience.isActive();
        break;
    case ConnectionState::Kind::Offline:
        lost = true;
        break;
    }
    // The notice about the schema says it better.
    if (code == ErrorCode::SchemaMissing && known && m_pendingSteps > 0)
        lost = false;
    if (lost) {
        QStringList detail;
        if (m_connection.kind == ConnectionState::Kind::Stale) {
            const QString message = since.isEmpty() ? tr("No contact with the database.")
                                                    : tr("No contact with the database since %1.").arg(since);
            detail.append(tr("What you see may be old by now."));
            const int seconds = secondsToNextAttempt();
            detail.append(seconds > 0 ? tr("Next try in %n s.", nullptr, seconds) : tr("Trying again now."));
            m_connectionNotice->setMessage(State::Attention, message, detail.join(u' '));
        } else {
            if (known)
                detail.append(Words::error(*m_connection.reason));
            if (!since.isEmpty())
                detail.append(tr("What you see was true at %1.").arg(since));
            m_connectionNotice->setMessage(
                m_connection.kind == ConnectionState::Kind::Offline ? State::Critical : State::Attention,
                tr("Not connected to the database."), detail.join(u' '));
        }
        m_connectionNotice->setTechnical(known ? m_connection.reason->detail : QString());
        if (known && code == ErrorCode::SchemaMissing) {
            m_connectionNotice->setAction(tr("Migrate…"), QStringLiteral("database"));
        } else if (known
            && (code == ErrorCode::AuthenticationFailed || code == ErrorCode::CertificateRejected
                || code == ErrorCode::InvalidInput)) {
            m_connectionNotice->setAction(tr("Connection…"), QStringLiteral("key-round"));
        } else if (known && code == ErrorCode::SchemaTooNew) {
            m_connectionNotice->setAction({});
        } else {
            m_connectionNotice->setAction(tr("Try now"), QStringLiteral("refresh-cw"));
        }
    }
    m_connectionNotice->setVisible(lost);
}

int WindowNotices::secondsToNextAttempt() const {
    const auto gone = static_cast<int>(m_connectionSaid.elapsed() / 1'000);
    return std::max(0, m_connection.nextAttemptInSeconds - gone);
}

QString sinceWord(const ConnectionState& connection, const Format& format) {
    if (!connection.since)
        return {};
    const QDateTime since = format.local(*connection.since);
    if (since.date() == format.local(Timestamp::now()).date())
        return QLocale().toString(since.time(), QStringLiteral("HH:mm"));
    return format.shortMoment(*connection.since);
}

void WindowNotices::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateNotices();
    QWidget::changeEvent(event);
}

} // namespace sevenscale

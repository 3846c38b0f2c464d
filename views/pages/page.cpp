// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/page.h"

#include <QEvent>

namespace sevenscale {

Page::Page(QLatin1String key, QWidget* parent)
    : QWidget(parent)
    , m_key(key) {
    setObjectName(m_key);
}

void Page::setFormat(const Format& format) {
    m_format = format;
    reword();
}

void Page::setRole(Role role) {
    if (role == m_role)
        return;
    m_role = role;
    roleChanged();
}

void Page::setConnectionState(const ConnectionState& state) {
    if (state == m_connection)
        return;
    m_connection = state;
    connectionChanged();
}

bool Page::isConnectionLost() const {
    return m_connection.kind == ConnectionState::Kind::Stale
        || m_connection.kind == ConnectionState::Kind::Offline;
}

void Page::openFilter(const QString& filter) {
    Q_UNUSED(filter)
}

void Page::setRange(TimeRange range) {
    Q_UNUSED(range)
}

bool Page::restoreState(const QByteArray& state) {
    return state.isEmpty();
}

void Page::startOver() {
    m_ready = false;
    setLoadingState(false);
    Q_EMIT headerChanged();
}

void Page::setReady() {
    if (m_ready)
        return;
    m_ready = true;
    Q_EMIT ready();
}

void Page::setLoadingState(bool loading) {
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void Page::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        reword();
        Q_EMIT headerChanged();
    }
}

} // namespace sevenscale

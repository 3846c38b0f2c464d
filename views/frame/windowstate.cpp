// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/windowstate.h"

#include <QSettings>

namespace sevenscale {

WindowState::WindowState(QSettings& settings)
    : m_settings(settings) {
}

QByteArray WindowState::geometry() const {
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void WindowState::setGeometry(const QByteArray& geometry) {
    m_settings.setValue(QStringLiteral("window/geometry"), geometry);
}

QString WindowState::lastPage() const {
    return m_settings.value(QStringLiteral("window/page")).toString();
}

void WindowState::setLastPage(const QString& key) {
    m_settings.setValue(QStringLiteral("window/page"), key);
}

QByteArray WindowState::pageState(const QString& key) const {
    return m_settings.value(QStringLiteral("pages/") + key).toByteArray();
}

void WindowState::setPageState(const QString& key, const QByteArray& state) {
    if (state.isEmpty())
        m_settings.remove(QStringLiteral("pages/") + key);
    else
        m_settings.setValue(QStringLiteral("pages/") + key, state);
}

Scheme WindowState::scheme() const {
    const QString word = m_settings.value(QStringLiteral("look/theme")).toString();
    if (word == QLatin1String("light"))
        return Scheme::Light;
    return word == QLatin1String("dark") ? Scheme::Dark : Scheme::System;
}

void WindowState::setScheme(Scheme scheme) {
    m_settings.setValue(QStringLiteral("look/theme"),
        scheme == Scheme::Light      ? QStringLiteral("light")
            : scheme == Scheme::Dark ? QStringLiteral("dark")
                                     : QStringLiteral("system"));
}

QString WindowState::language() const {
    return m_settings.value(QStringLiteral("look/language")).toString();
}

void WindowState::setLanguage(const QString& code) {
    m_settings.setValue(QStringLiteral("look/language"), code);
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QByteArray>
#include <QString>

class QSettings;

namespace sevenscale {

/// What the console finds again at its next start: the window's place, the last page, what each page
/// remembers, theme and language. Nothing in here is a secret.
///
/// Holds the settings by reference: they must outlive it. What cannot be read is as if it were not there.
class WindowState {
public:
    explicit WindowState(QSettings& settings);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QString lastPage() const; ///< a pagekey, or nothing
    void setLastPage(const QString& key);
    QByteArray pageState(const QString& key) const;
    void setPageState(const QString& key, const QByteArray& state);
    /// What a person chose; System unless they did.
    Scheme scheme() const;
    void setScheme(Scheme scheme);
    /// `pt_BR` or `en`; empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);

private:
    QSettings& m_settings;
};

} // namespace sevenscale

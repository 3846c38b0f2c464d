// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace sevenscale {

/// The language in use: the program's catalogue, Qt's own, and how numbers and dates are written.
/// Installing another one sends LanguageChange to every widget. Thread: GUI.
class Language {
public:
    /// `pt_BR` or `en`; anything else is the system's language where it is one of the two, else Portuguese.
    void install(const QString& code);
    const QString& code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace sevenscale {
namespace {

QString chosen(const QString& code) {
    if (code == u"pt_BR" || code == u"en")
        return code;
    return QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("pt_BR");
}

} // namespace

void Language::install(const QString& code) {
    m_code = chosen(code);
    const QLocale locale(m_code == u"en" ? QStringLiteral("en_US") : m_code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral(":/i18n/sevenscale_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace sevenscale

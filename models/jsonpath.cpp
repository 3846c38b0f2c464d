// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsonpath.h"

#include <algorithm>

namespace sevenscale {
namespace {

bool isPlain(const QString& key) {
    if (key.isEmpty() || key.at(0).isDigit())
        return false;
    return std::all_of(
        key.begin(), key.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; });
}

} // namespace

QString jsonPathOf(const QString& parent, const QString& key) {
    if (isPlain(key))
        return parent.isEmpty() ? key : QString(parent % u'.' % key);
    QString quoted = key;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return parent % u"[\"" % quoted % u"\"]";
}

QString jsonPathOf(const QString& parent, qsizetype index) {
    return parent % u'[' % QString::number(index) % u']';
}

} // namespace sevenscale

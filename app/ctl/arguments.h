// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace sevenscale::ctl {

/// The command line, read: one command, its words and its options.
class Arguments {
public:
    /// InvalidInput, with the sentence to print, when it cannot be read.
    static Result<Arguments> parse(const QStringList& arguments);
    static QString usage();

    QString command;
    QStringList words; ///< what follows the command without being an option

    bool has(const QString& option) const { return m_flags.contains(option) || m_values.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const {
        return m_values.contains(option) ? m_values.value(option).last() : otherwise;
    }
    QStringList values(const QString& option) const { return m_values.value(option); }
    /// A whole number of at least `least`; InvalidInput names the option.
    Result<qint64> number(const QString& option, qint64 otherwise, qint64 least = 0) const;

private:
    QSet<QString> m_flags;
    QHash<QString, QStringList> m_values;
};

} // namespace sevenscale::ctl

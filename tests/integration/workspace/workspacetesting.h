// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/database/session.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace sevenscale::test {

/// Fails the test with the error's words when there is no value.
#define QVERIFY_RESULT(result)                                                                               \
    do {                                                                                                     \
        const auto& verifiedResult = (result);                                                               \
        QVERIFY2(verifiedResult.has_value(),                                                                 \
            verifiedResult.has_value() ? "" : qPrintable(verifiedResult.error().detail));                    \
    } while (false)

/// A session on a new, migrated SQLite file.
Result<std::unique_ptr<Session>> migratedSqlite(const QString& path);

/// All rows as texts, NULL as `∅`; empty on an error, which is printed.
QList<QStringList> rowsOf(Session& session, const QString& sql, const QVariantList& parameters = {});
/// The first cell of the first row.
QString valueOf(Session& session, const QString& sql, const QVariantList& parameters = {});

/// The tables that a demo fills, and the columns that it writes.
QList<std::pair<QString, QStringList>> demoTables();
/// One hash over what all of these hold.
QByteArray contentHash(Session& session);

/// A cell as both dialects give it: moments with all their decimals, JSON in one order of keys and without
/// blanks.
QString normalised(const QString& cell);
/// Whether two cells say the same, numbers to nine digits.
bool sameCell(const QString& a, const QString& b);

} // namespace sevenscale::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/filterkey.h"
#include "services/domain/overview.h"
#include "services/domain/result.h"
#include "services/domain/status.h"

#include <QCoreApplication>

#include <optional>

namespace sevenscale {

/// The one place that turns the codes and words of the database into words for people.
///
/// What is not listed is shown as it is: other programs write these tables, and a word that nobody foresaw is
/// worth more than "unknown". A missing word is a dash.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    static QString outcome(Outcome outcome);
    /// A run's status in its own words ("Timed out", "Queued"), which say more than its outcome.
    static QString executionStatus(const std::optional<QString>& status);
    static QString clientStatus(const std::optional<QString>& status);
    static QString agentStatus(const std::optional<QString>& status);
    static QString integrationState(IntegrationState state);
    static QString insightStatus(const std::optional<QString>& status);
    static QString logLevel(LogLevel level);
    static QString plan(const std::optional<QString>& plan);
    static QString agentType(const QString& type); ///< `calendar-optimizer` → "Calendar optimizer"
    static QString logType(const QString& type);

    static QString integrationType(const QString& type); ///< a brand: the same in every language
    static QString integrationIcon(const QString& type); ///< name of an icon
    static QString agentIcon(const QString& agentType);

    static QString revenueNote(const std::optional<QString>& note); ///< a sentence, or nothing

    static QString finding(const QString& finding); ///< of data_quality
    static QString tableName(const QString& table);

    static QString agentState(const Agent& agent, Timestamp now); ///< in a word: "Critical", "Paused"
    static QString agentHealth(
        const Agent& agent, Timestamp now); ///< why its state is what it is, in a sentence

    /// Why something wants a person, in at most about 36 characters.
    static QString attention(const AttentionItem& item, const Format& format, Timestamp now);

    /// What is wrong and what to do, in one or two sentences. Does not say what failed: put that before it.
    static QString error(const Error& error);
    /// What is wrong with a filter; the place of a mistake is in the error's FilterMistake.
    static QString filterError(const Error& error);

    /// What a key of the filter language stands for: `client` → "Clinic". An unknown key stays as it is.
    static QString filterKey(const QString& key);
    /// How a value of such a key is written, in an example; nothing where words say it all.
    static QString filterExample(FilterKey::Kind kind);
    /// What an operator does behind such a key: `>` "more than", and of times "after".
    static QString filterComparison(const QString& op, FilterKey::Kind kind);
    /// A value of the filter language as a person reads it: `outcome:failed` → "Failed". A quoted `none` is a
    /// word like any other.
    static QString filterValue(const QString& key, const QString& value, bool quoted = false);
};

} // namespace sevenscale

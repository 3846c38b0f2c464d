// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"

#include "services/domain/health.h"

#include <QRegularExpression>

namespace sevenscale {
namespace {

/// A word of the database and the English source text of its translation.
struct Entry {
    const char* key;
    const char* text;
};

QString folded(const QString& word) {
    return word.trimmed().toLower();
}

/// The translation of a listed word, else the word as it is.
template <size_t Size> QString looked(const Entry (&entries)[Size], const QString& word) {
    const QString wanted = folded(word);
    for (const Entry& entry : entries) {
        if (wanted == QLatin1String(entry.key))
            return QCoreApplication::translate("Words", entry.text);
    }
    return word;
}

template <size_t Size> QString looked(const Entry (&entries)[Size], const std::optional<QString>& word) {
    return word && !word->trimmed().isEmpty() ? looked(entries, *word) : Format::dash();
}

/// A name that is written alike in every language, or an icon.
template <size_t Size>
QString plain(const Entry (&entries)[Size], const QString& word, const QString& otherwise) {
    const QString wanted = folded(word);
    for (const Entry& entry : entries) {
        if (wanted == QLatin1String(entry.key))
            return QString::fromLatin1(entry.text);
    }
    return otherwise;
}

constexpr Entry ExecutionStatuses[] = {
    {"completed", QT_TRANSLATE_NOOP("Words", "Completed")},
    {"success", QT_TRANSLATE_NOOP("Words", "Completed")},
    {"succeeded", QT_TRANSLATE_NOOP("Words", "Completed")},
    {"ok", QT_TRANSLATE_NOOP("Words", "Completed")},
    {"failed", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"failure", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"error", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"timeout", QT_TRANSLATE_NOOP("Words", "Timed out")},
    {"timed_out", QT_TRANSLATE_NOOP("Words", "Timed out")},
    {"pending", QT_TRANSLATE_NOOP("Words", "Waiting")},
    {"queued", QT_TRANSLATE_NOOP("Words", "Queued")},
    {"running", QT_TRANSLATE_NOOP("Words", "Running")},
    {"cancelled", QT_TRANSLATE_NOOP("Words", "Cancelled")},
    {"canceled", QT_TRANSLATE_NOOP("Words", "Cancelled")},
    {"skipped", QT_TRANSLATE_NOOP("Words", "Skipped")},
};

constexpr Entry ClientStatuses[] = {
    {"operational", QT_TRANSLATE_NOOP("Words", "Operational")},
    {"attention", QT_TRANSLATE_NOOP("Words", "Attention")},
    {"critical", QT_TRANSLATE_NOOP("Words", "Critical")},
};

constexpr Entry AgentStatuses[] = {
    {"active", QT_TRANSLATE_NOOP("Words", "Active")},
    {"paused", QT_TRANSLATE_NOOP("Words", "Paused")},
    {"inactive", QT_TRANSLATE_NOOP("Words", "Inactive")},
    {"disabled", QT_TRANSLATE_NOOP("Words", "Switched off")},
};

constexpr Entry InsightStatuses[] = {
    {"completed", QT_TRANSLATE_NOOP("Words", "Ready")},
    {"processing", QT_TRANSLATE_NOOP("Words", "In progress")},
    {"running", QT_TRANSLATE_NOOP("Words", "In progress")},
    {"pending", QT_TRANSLATE_NOOP("Words", "Waiting")},
    {"failed", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"error", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"archived", QT_TRANSLATE_NOOP("Words", "Archived")},
};

constexpr Entry AgentTypes[] = {
    {"ads-analyst", QT_TRANSLATE_NOOP("Words", "Ads analyst")},
    {"ads-optimizer", QT_TRANSLATE_NOOP("Words", "Ads optimizer")},
    {"calendar-optimizer", QT_TRANSLATE_NOOP("Words", "Calendar optimizer")},
    {"lead-conversion", QT_TRANSLATE_NOOP("Words", "Lead conversion")},
    {"lead-qualifier", QT_TRANSLATE_NOOP("Words", "Lead qualification")},
    {"mvp-consolidator", QT_TRANSLATE_NOOP("Words", "Consolidation")},
    {"patient-assistant", QT_TRANSLATE_NOOP("Words", "Patient assistant")},
    {"patient-retention", QT_TRANSLATE_NOOP("Words", "Patient retention")},
    {"revenue-analyst", QT_TRANSLATE_NOOP("Words", "Revenue analyst")},
};

constexpr Entry AgentIcons[] = {
    {"ads-analyst", "megaphone"},
    {"ads-optimizer", "megaphone"},
    {"calendar-optimizer", "calendar-check"},
    {"lead-conversion", "zap"},
    {"lead-qualifier", "zap"},
    {"mvp-consolidator", "layers"},
    {"patient-assistant", "message-circle"},
    {"patient-retention", "heart-pulse"},
    {"revenue-analyst", "wallet"},
};

constexpr Entry IntegrationNames[] = {
    {"calendly", "Calendly"},
    {"google_ads", "Google Ads"},
    {"google_analytics", "Google Analytics"},
    {"google_calendar", "Google Calendar"},
    {"hubspot_crm", "HubSpot CRM"},
    {"meta_ads", "Meta Ads"},
    {"whatsapp_business", "WhatsApp Business"},
};

constexpr Entry IntegrationIcons[] = {
    {"calendly", "calendar-check"},
    {"google_ads", "target"},
    {"google_analytics", "chart-line"},
    {"google_calendar", "calendar"},
    {"hubspot_crm", "users"},
    {"meta_ads", "megaphone"},
    {"whatsapp_business", "message-circle"},
};

constexpr Entry Plans[] = {
    {"basic", QT_TRANSLATE_NOOP("Words", "Basic")},
    {"enterprise", QT_TRANSLATE_NOOP("Words", "Enterprise")},
    {"premium", QT_TRANSLATE_NOOP("Words", "Premium")},
    {"pro", QT_TRANSLATE_NOOP("Words", "Pro")},
    {"starter", QT_TRANSLATE_NOOP("Words", "Starter")},
    {"trial", QT_TRANSLATE_NOOP("Words", "Trial")},
};

constexpr Entry LogTypes[] = {
    {"agent", QT_TRANSLATE_NOOP("Words", "Agent")},
    {"alert", QT_TRANSLATE_NOOP("Words", "Alert")},
    {"auth", QT_TRANSLATE_NOOP("Words", "Sign-in")},
    {"error", QT_TRANSLATE_NOOP("Words", "Error")},
    {"execution", QT_TRANSLATE_NOOP("Words", "Execution")},
    {"info", QT_TRANSLATE_NOOP("Words", "Information")},
    {"insight", QT_TRANSLATE_NOOP("Words", "Insight")},
    {"integration", QT_TRANSLATE_NOOP("Words", "Integration")},
    {"security", QT_TRANSLATE_NOOP("Words", "Security")},
    {"supervisor", QT_TRANSLATE_NOOP("Words", "Supervisor")},
    {"sync", QT_TRANSLATE_NOOP("Words", "Sync")},
    {"system", QT_TRANSLATE_NOOP("Words", "System")},
    {"warning", QT_TRANSLATE_NOOP("Words", "Warning")},
};

constexpr Entry Findings[] = {
    {"duplicate", QT_TRANSLATE_NOOP("Words", "Duplicate")},
    {"filed_a_day_ahead", QT_TRANSLATE_NOOP("Words", "Filed a day ahead")},
    {"foreign_table_in_public", QT_TRANSLATE_NOOP("Words", "Table of another program")},
    {"future_date", QT_TRANSLATE_NOOP("Words", "Date in the future")},
    {"integration_only_in_client_integrations", QT_TRANSLATE_NOOP("Words", "Account without an integration")},
    {"missing_email", QT_TRANSLATE_NOOP("Words", "No e-mail address")},
    {"negative_duration", QT_TRANSLATE_NOOP("Words", "Negative duration")},
    {"orphan", QT_TRANSLATE_NOOP("Words", "Points to nothing")},
    {"revenue_ambiguous", QT_TRANSLATE_NOOP("Words", "Ambiguous revenue")},
    {"revenue_unreadable", QT_TRANSLATE_NOOP("Words", "Unreadable revenue")},
    {"stored_figure_drift", QT_TRANSLATE_NOOP("Words", "Stored figure differs")},
    {"tenant_differs", QT_TRANSLATE_NOOP("Words", "Another tenant than the clinic's")},
    {"unknown_integration_type", QT_TRANSLATE_NOOP("Words", "Unknown type of integration")},
    {"unknown_status", QT_TRANSLATE_NOOP("Words", "Unknown status")},
};

constexpr Entry Tables[] = {
    {"agent_executions", QT_TRANSLATE_NOOP("Words", "Executions")},
    {"agent_insights", QT_TRANSLATE_NOOP("Words", "Insights")},
    {"ai_agents", QT_TRANSLATE_NOOP("Words", "Agents")},
    {"client_integrations", QT_TRANSLATE_NOOP("Words", "Integration accounts")},
    {"client_metrics", QT_TRANSLATE_NOOP("Words", "Clinics' metrics")},
    {"clients", QT_TRANSLATE_NOOP("Words", "Clinics")},
    {"dashboard_metrics", QT_TRANSLATE_NOOP("Words", "Daily metrics")},
    {"integration_data", QT_TRANSLATE_NOOP("Words", "Collected data")},
    {"integrations", QT_TRANSLATE_NOOP("Words", "Integrations")},
    {"system_logs", QT_TRANSLATE_NOOP("Words", "Logs")},
};

constexpr Entry FilterKeys[] = {
    {"active_integrations", QT_TRANSLATE_NOOP("Words", "Connected integrations")},
    {"agent", QT_TRANSLATE_NOOP("Words", "Agent")},
    {"appointments", QT_TRANSLATE_NOOP("Words", "Appointments")},
    {"appointments_completed", QT_TRANSLATE_NOOP("Words", "Appointments kept")},
    {"archived", QT_TRANSLATE_NOOP("Words", "Archived")},
    {"archived_at", QT_TRANSLATE_NOOP("Words", "Archived")},
    {"cancelled", QT_TRANSLATE_NOOP("Words", "Cancelled")},
    {"city", QT_TRANSLATE_NOOP("Words", "City")},
    {"client", QT_TRANSLATE_NOOP("Words", "Clinic")},
    {"column", QT_TRANSLATE_NOOP("Words", "Column")},
    {"config", QT_TRANSLATE_NOOP("Words", "Configuration")},
    {"conversion", QT_TRANSLATE_NOOP("Words", "Conversion")},
    {"cost", QT_TRANSLATE_NOOP("Words", "Cost")},
    {"created", QT_TRANSLATE_NOOP("Words", "Created")},
    {"data", QT_TRANSLATE_NOOP("Words", "Data")},
    {"date", QT_TRANSLATE_NOOP("Words", "Time")},
    {"details", QT_TRANSLATE_NOOP("Words", "Details")},
    {"duration", QT_TRANSLATE_NOOP("Words", "Duration")},
    {"error", QT_TRANSLATE_NOOP("Words", "Error")},
    {"email", QT_TRANSLATE_NOOP("Words", "E-mail")},
    {"execution", QT_TRANSLATE_NOOP("Words", "Execution")},
    {"executions", QT_TRANSLATE_NOOP("Words", "Executions")},
    {"expires", QT_TRANSLATE_NOOP("Words", "Expiry")},
    {"failed", QT_TRANSLATE_NOOP("Words", "Failed")},
    {"finding", QT_TRANSLATE_NOOP("Words", "Finding")},
    {"id", QT_TRANSLATE_NOOP("Words", "Number")},
    {"in_flight", QT_TRANSLATE_NOOP("Words", "In progress")},
    {"handled", QT_TRANSLATE_NOOP("Words", "Handled")},
    {"handled_at", QT_TRANSLATE_NOOP("Words", "Handled at")},
    {"insight", QT_TRANSLATE_NOOP("Words", "Last insight")},
    {"insights", QT_TRANSLATE_NOOP("Words", "Insights")},
    {"integrations", QT_TRANSLATE_NOOP("Words", "Integrations")},
    {"last", QT_TRANSLATE_NOOP("Words", "Last run")},
    {"latest_status", QT_TRANSLATE_NOOP("Words", "Latest integration")},
    {"leads", QT_TRANSLATE_NOOP("Words", "Leads")},
    {"leads_qualified", QT_TRANSLATE_NOOP("Words", "Qualified leads")},
    {"level", QT_TRANSLATE_NOOP("Words", "Level")},
    {"message", QT_TRANSLATE_NOOP("Words", "Message")},
    {"metrics", QT_TRANSLATE_NOOP("Words", "Metrics")},
    {"name", QT_TRANSLATE_NOOP("Words", "Name")},
    {"no_show", QT_TRANSLATE_NOOP("Words", "No-shows")},
    {"outcome", QT_TRANSLATE_NOOP("Words", "Outcome")},
    {"p50", QT_TRANSLATE_NOOP("Words", "p50")},
    {"p95", QT_TRANSLATE_NOOP("Words", "p95")},
    {"p99", QT_TRANSLATE_NOOP("Words", "p99")},
    {"patients", QT_TRANSLATE_NOOP("Words", "Patients")},
    {"patients_new", QT_TRANSLATE_NOOP("Words", "New patients")},
    {"patients_recurring", QT_TRANSLATE_NOOP("Words", "Recurring patients")},
    {"performance", QT_TRANSLATE_NOOP("Words", "Performance")},
    {"phone", QT_TRANSLATE_NOOP("Words", "Phone")},
    {"plan", QT_TRANSLATE_NOOP("Words", "Plan")},
    {"rating", QT_TRANSLATE_NOOP("Words", "Rating")},
    {"reason", QT_TRANSLATE_NOOP("Words", "Reason")},
    {"revenue", QT_TRANSLATE_NOOP("Words", "Revenue")},
    {"revenue_note", QT_TRANSLATE_NOOP("Words", "Revenue note")},
    {"roi", QT_TRANSLATE_NOOP("Words", "ROI")},
    {"row", QT_TRANSLATE_NOOP("Words", "Row")},
    {"source", QT_TRANSLATE_NOOP("Words", "Source")},
    {"specialty", QT_TRANSLATE_NOOP("Words", "Specialty")},
    {"state", QT_TRANSLATE_NOOP("Words", "State")},
    {"status", QT_TRANSLATE_NOOP("Words", "Status")},
    {"succeeded", QT_TRANSLATE_NOOP("Words", "Completed")},
    {"success", QT_TRANSLATE_NOOP("Words", "Success")},
    {"sync", QT_TRANSLATE_NOOP("Words", "Last sync")},
    {"table", QT_TRANSLATE_NOOP("Words", "Table")},
    {"time_zone", QT_TRANSLATE_NOOP("Words", "Time zone")},
    {"today", QT_TRANSLATE_NOOP("Words", "Executions today")},
    {"tokens", QT_TRANSLATE_NOOP("Words", "Tokens")},
    {"total_integrations", QT_TRANSLATE_NOOP("Words", "Integrations in all")},
    {"type", QT_TRANSLATE_NOOP("Words", "Type")},
    {"unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
    {"updated", QT_TRANSLATE_NOOP("Words", "Changed")},
    {"value", QT_TRANSLATE_NOOP("Words", "Value")},
    {"version", QT_TRANSLATE_NOOP("Words", "Version")},
};

constexpr Entry FilterWords[] = {
    {"none", QT_TRANSLATE_NOOP("Words", "none")},
    {"today", QT_TRANSLATE_NOOP("Words", "today")},
    {"yesterday", QT_TRANSLATE_NOOP("Words", "yesterday")},
    {"tomorrow", QT_TRANSLATE_NOOP("Words", "tomorrow")},
    {"this-week", QT_TRANSLATE_NOOP("Words", "this week")},
    {"this-month", QT_TRANSLATE_NOOP("Words", "this month")},
    {"this-year", QT_TRANSLATE_NOOP("Words", "this year")},
    {"last-week", QT_TRANSLATE_NOOP("Words", "last week")},
    {"last-month", QT_TRANSLATE_NOOP("Words", "last month")},
    {"last-year", QT_TRANSLATE_NOOP("Words", "last year")},
    {"now", QT_TRANSLATE_NOOP("Words", "now")},
    {"yes", QT_TRANSLATE_NOOP("Words", "yes")},
    {"no", QT_TRANSLATE_NOOP("Words", "no")},
};

constexpr Entry LevelWords[] = {
    {"error", QT_TRANSLATE_NOOP("Words", "Error")},
    {"warning", QT_TRANSLATE_NOOP("Words", "Warning")},
    {"info", QT_TRANSLATE_NOOP("Words", "Information")},
    {"debug", QT_TRANSLATE_NOOP("Words", "Debug")},
};

} // namespace

QString Words::outcome(Outcome outcome) {
    switch (outcome) {
    case Outcome::Succeeded:
        return tr("Completed");
    case Outcome::Failed:
        return tr("Failed");
    case Outcome::InFlight:
        return tr("In progress");
    case Outcome::Cancelled:
        return tr("Cancelled");
    case Outcome::Unknown:
        break;
    }
    return tr("Unknown");
}

QString Words::executionStatus(const std::optional<QString>& status) {
    return looked(ExecutionStatuses, status);
}

QString Words::clientStatus(const std::optional<QString>& status) {
    return looked(ClientStatuses, status);
}

QString Words::agentStatus(const std::optional<QString>& status) {
    return looked(AgentStatuses, status);
}

QString Words::integrationState(IntegrationState state) {
    switch (state) {
    case IntegrationState::Connected:
        return tr("Connected");
    case IntegrationState::Attention:
        return tr("Attention");
    case IntegrationState::Error:
        return tr("Error");
    case IntegrationState::Disconnected:
        return tr("Disconnected");
    case IntegrationState::Unknown:
        break;
    }
    return tr("Unknown");
}

QString Words::insightStatus(const std::optional<QString>& status) {
    return looked(InsightStatuses, status);
}

QString Words::logLevel(LogLevel level) {
    switch (level) {
    case LogLevel::Error:
        return tr("Error");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Info:
        return tr("Information");
    case LogLevel::Debug:
        return tr("Debug");
    case LogLevel::Unknown:
        break;
    }
    return tr("Unknown");
}

QString Words::plan(const std::optional<QString>& plan) {
    return looked(Plans, plan);
}

QString Words::agentType(const QString& type) {
    return looked(AgentTypes, type);
}

QString Words::logType(const QString& type) {
    return looked(LogTypes, type);
}

QString Words::integrationType(const QString& type) {
    return plain(IntegrationNames, type, type);
}

QString Words::integrationIcon(const QString& type) {
    return plain(IntegrationIcons, type, QStringLiteral("plug"));
}

QString Words::agentIcon(const QString& agentType) {
    return plain(AgentIcons, agentType, QStringLiteral("bot"));
}

QString Words::revenueNote(const std::optional<QString>& note) {
    if (!note)
        return {};
    if (folded(*note) == u"ambiguous")
        return tr("Read this way, but something else may have been meant. Write it with cents to be sure.");
    if (folded(*note) == u"unreadable")
        return tr("This is no amount, so it counts in no sum. Correct it in the clinic's record.");
    return *note;
}

QString Words::finding(const QString& finding) {
    return looked(Findings, finding);
}

QString Words::tableName(const QString& table) {
    return looked(Tables, table);
}

QString Words::agentState(const Agent& agent, Timestamp now) {
    switch (healthOf(agent, now).state) {
    case State::Ok:
        return tr("Operational");
    case State::Attention:
        return tr("Attention");
    case State::Critical:
        return tr("Critical");
    case State::Active:
        return tr("Running");
    case State::Off:
    case State::Unknown:
        break;
    }
    return agentStatus(agent.status);
}

QString Words::agentHealth(const Agent& agent, Timestamp now) {
    const AgentHealth health = healthOf(agent, now);
    const QString success
        = agent.successRate ? Format::percent(agent.successRate->toDouble()) : Format::dash();
    const QString p95
        = agent.p95DurationMs ? Format::duration(agent.p95DurationMs->toDouble()) : Format::dash();
    switch (health.reason) {
    case AgentHealth::Reason::Failing:
        return tr("Only %1 of the runs that ended in 24 h succeeded.").arg(success);
    case AgentHealth::Reason::Slow:
        return tr("One run in twenty takes longer than %1.").arg(p95);
    case AgentHealth::Reason::Silent:
        return agent.lastExecution
            ? tr("Active, but the last run was %1.").arg(Format::ago(*agent.lastExecution, now))
            : tr("Active, but it has never run.");
    case AgentHealth::Reason::Paused:
        return tr("Paused: it does not run.");
    case AgentHealth::Reason::NotEnoughRuns:
        return tr("Fewer than %n run(s) ended in 24 h: too few to judge.", nullptr, MinimumRuns);
    case AgentHealth::Reason::None:
        break;
    }
    return tr("%1 of the runs that ended in 24 h succeeded; 95% took %2 at most.").arg(success, p95);
}

QString Words::attention(const AttentionItem& item, const Format& format, Timestamp now) {
    using Reason = AttentionItem::Reason;
    const QString type = integrationType(item.text);
    switch (item.reason) {
    case Reason::ClientCritical:
        return tr("Reported as critical");
    case Reason::ClientAttention:
        return tr("Asks for attention");
    case Reason::AgentFailing:
        return item.figure ? tr("%1 of runs succeed").arg(Format::percent(*item.figure))
                           : tr("Many runs fail");
    case Reason::AgentSlow:
        return item.figure ? tr("p95 of %1").arg(Format::duration(*item.figure)) : tr("Slow");
    case Reason::AgentSilent:
        return item.since ? tr("No run since %1").arg(format.shortMoment(*item.since, now))
                          : tr("Active, but never ran");
    case Reason::IntegrationError:
        return tr("%1: error", "an integration's name").arg(type);
    case Reason::IntegrationAttention:
        return tr("%1: asks for attention", "an integration's name").arg(type);
    case Reason::IntegrationDisconnected:
        return tr("%1: disconnected", "an integration's name").arg(type);
    case Reason::IntegrationStale:
        return tr("%1: no sync", "an integration's name").arg(type);
    }
    return {};
}

QString Words::error(const Error& error) {
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return tr("What was asked for cannot be read. Correct it and try again.");
    case ErrorCode::NotFound:
        return tr("It is not there any more, or this login may not see it.");
    case ErrorCode::ConnectionFailed:
        return tr("The database cannot be reached. Check the network; the console keeps trying.");
    case ErrorCode::AuthenticationFailed:
        return tr(
            "The login or its password was refused. Ask whoever administers the database for a new one.");
    case ErrorCode::CertificateRejected:
        return tr("The server's certificate is not trusted. Check its name, or the root certificate in the "
                  "connection.");
    case ErrorCode::PermissionDenied:
        return tr("This login has no right to it. Ask an administrator of the workspace.");
    case ErrorCode::Timeout:
        return tr("The database took too long to answer. Try again, or ask for less.");
    case ErrorCode::Cancelled:
        return tr("It was cancelled.");
    case ErrorCode::Superseded:
        return tr("A newer request took its place.");
    case ErrorCode::Conflict:
        return tr("Somebody else changed it meanwhile. Read it again before you change it.");
    case ErrorCode::SchemaMissing:
        return tr("The database is not set up for this console yet. Run the migration.");
    case ErrorCode::SchemaTooNew:
        return tr("The database was set up by a newer console. Update this one.");
    case ErrorCode::SchemaChanged:
        return tr("A step of the database's set-up differs from the one that this console carries. Update "
                  "the console.");
    case ErrorCode::WorkspaceOutdated:
        return tr("The workspace %1 was made by another version of this console. Move this file away, and "
                  "the next start makes a new one.")
            .arg(error.detail);
    case ErrorCode::QueryFailed:
        return tr("The database answered with an error. Try again; if it stays, report the technical text.");
    case ErrorCode::FileFailed:
        return tr("The file could not be read or written. Check its folder and the free space.");
    case ErrorCode::KeychainUnavailable:
        return tr("The keychain does not answer, so the password is asked for at each start.");
    case ErrorCode::ShuttingDown:
        return tr("The console is closing.");
    case ErrorCode::Internal:
        break;
    }
    return tr("Something went wrong inside the console. Try again; if it stays, report the technical text.");
}

QString Words::filterError(const Error& error) {
    if (error.mistake)
        return error.mistake->worded(QCoreApplication::translate("FilterMistake", error.mistake->pattern()));
    return error.code == ErrorCode::InvalidInput ? tr("This filter cannot be read.") : Words::error(error);
}

QString Words::filterKey(const QString& key) {
    return looked(FilterKeys, key);
}

QString Words::filterExample(FilterKey::Kind kind) {
    using Kind = FilterKey::Kind;
    switch (kind) {
    case Kind::Integer:
        return QStringLiteral("10, 5..20");
    case Kind::Decimal:
        return QStringLiteral("97,5");
    case Kind::Money:
        return QStringLiteral("R$ 10.000");
    case Kind::Duration:
        return QStringLiteral("5s, 1s..5s");
    case Kind::Time:
    case Kind::Day:
        return QStringLiteral("today, last-7d");
    case Kind::Reference:
        return tr("name or number");
    case Kind::Presence:
        return QStringLiteral("yes, no");
    case Kind::Json:
        return QStringLiteral("error.code>=400");
    case Kind::Word:
    case Kind::Exact:
    case Kind::Text:
    case Kind::Uuid:
        break;
    }
    return {};
}

QString Words::filterComparison(const QString& op, FilterKey::Kind kind) {
    const bool isTime = kind == FilterKey::Kind::Time || kind == FilterKey::Kind::Day;
    if (op == u">")
        return isTime ? tr("after") : tr("more than");
    if (op == u">=")
        return isTime ? tr("from … on") : tr("at least");
    if (op == u"<")
        return isTime ? tr("before") : tr("less than");
    if (op == u"<=")
        return isTime ? tr("up to", "a time") : tr("at most");
    if (op == u"~")
        return tr("has in it");
    if (op == u"=")
        return tr("is exactly");
    if (op == u".")
        return tr("a part of the document");
    return tr("is");
}

QString Words::filterValue(const QString& key, const QString& value, bool quoted) {
    const bool none = folded(value) == u"none";
    if (none && !quoted)
        return looked(FilterWords, value);
    if (key == u"outcome") {
        const Outcome known = outcomeFromKey(value);
        return known == Outcome::Unknown && folded(value) != u"unknown" ? value : outcome(known);
    }
    if (key == u"level")
        return looked(LevelWords, value);
    if (key == u"state" || key == u"integrations") {
        const IntegrationState state = integrationStateFromKey(value);
        return state == IntegrationState::Unknown && folded(value) != u"unknown" ? value
                                                                                 : integrationState(state);
    }
    if (key == u"status") {
        for (const QString& word :
            {looked(ClientStatuses, value), looked(AgentStatuses, value), looked(ExecutionStatuses, value)}) {
            if (word != value)
                return word;
        }
        return value;
    }
    if (key == u"type") {
        QString brand = integrationType(value);
        if (brand != value)
            return brand;
        const QString agent = agentType(value);
        return agent != value ? agent : logType(value);
    }
    if (key == u"plan")
        return looked(Plans, value);
    if (key == u"duration") {
        // As the charts' marks write it; what a person typed with another unit stays.
        static const QRegularExpression milliseconds(QStringLiteral("^(\\d{1,15})ms$"));
        const auto match = milliseconds.match(value);
        return match.hasMatch() ? Format::count(match.captured(1).toLongLong()) % QLatin1String(" ms")
                                : value;
    }
    if (key == u"finding")
        return finding(value);
    if (key == u"table")
        return tableName(value);
    static const QRegularExpression last(QStringLiteral("^last-(\\d+)(h|d|w|m|min)$"));
    if (const auto match = last.match(folded(value)); match.hasMatch()) {
        const int n = match.captured(1).toInt();
        const QString unit = match.captured(2);
        if (unit == u"h")
            return tr("last %n hour(s)", nullptr, n);
        if (unit == u"d")
            return tr("last %n day(s)", nullptr, n);
        if (unit == u"w")
            return tr("last %n week(s)", nullptr, n);
        return tr("last %n minute(s)", nullptr, n);
    }
    return none ? value : looked(FilterWords, value);
}

} // namespace sevenscale

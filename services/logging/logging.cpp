// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/logging/logging.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string_view>
#include <vector>

namespace sevenscale {

Q_LOGGING_CATEGORY(logApp, "sevenscale.app")
Q_LOGGING_CATEGORY(logConnection, "sevenscale.connection")
Q_LOGGING_CATEGORY(logKeychain, "sevenscale.keychain")

namespace {

constexpr std::size_t FileSize = 4U * 1024U * 1024U;
constexpr std::size_t OlderFiles = 3;
const char* const Pattern = "%Y-%m-%dT%H:%M:%S.%eZ %^%-8l%$ %t %v";

std::atomic<QtMessageHandler> handlerBefore = nullptr;

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

/// Where a password may stand. Each rule rather strikes out too much than too little.
const std::array<Rule, 4>& rules() {
    static const auto option = QRegularExpression::CaseInsensitiveOption;
    static const std::array<Rule, 4> all{{
        // scheme://user:PASSWORD@host; a password may hold an @ that nobody encoded, so up to the last one.
        {QRegularExpression(QStringLiteral("(\\b[a-z][a-z0-9+.-]*://[^\\s:/@?#]*):[^\\s\"'<>]*@"), option),
            QStringLiteral("\\1:***@")},
        // "password": "…" in JSON.
        {QRegularExpression(QStringLiteral("(\"[^\"]*(?:password|passwd|secret|token|api_?key)[^\"]*\"\\s*:"
                                           "\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?"),
             option),
            QStringLiteral("\\1\"***\"")},
        // password = 'quoted, with \\' inside' or password=word, also PGPASSWORD=… and ?password=…&….
        {QRegularExpression(
             QStringLiteral("((?:password|passwd|\\bpwd|secret|api_?key|access_token)\\s*=\\s*)"
                            "(?:'(?:[^'\\\\]|\\\\.)*'?|\"(?:[^\"\\\\]|\\\\.)*\"?|[^\\s&;,]*)"),
             option),
            QStringLiteral("\\1***")},
        {QRegularExpression(QStringLiteral("(\\b(?:bearer|basic)\\s+)[A-Za-z0-9._~+/=-]{8,}"), option),
            QStringLiteral("\\1***")},
    }};
    return all;
}

/// Whether a line may hold a secret at all: most do not, and go through untouched.
bool isSuspicious(std::string_view text) {
    static constexpr std::array<std::string_view, 9> words{
        "://", "ass", "ASS", "wd", "WD", "ecret", "SECRET", "oken", "earer"};
    for (const std::string_view word : words) {
        if (text.find(word) != std::string_view::npos)
            return true;
    }
    return text.find("key") != std::string_view::npos || text.find("KEY") != std::string_view::npos
        || text.find("asic ") != std::string_view::npos || text.find("BASIC") != std::string_view::npos
        || text.find("Key") != std::string_view::npos || text.find("OKEN") != std::string_view::npos
        || text.find("BEARER") != std::string_view::npos;
}

/// Strikes secrets out of every line, whoever logs it, before any sink sees it.
class RedactingFormatter final : public spdlog::formatter {
public:
    RedactingFormatter()
        : m_inner(Pattern, spdlog::pattern_time_type::utc, "\n") { }

    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& target) override {
        const std::string_view text(message.payload.data(), message.payload.size());
        if (!isSuspicious(text)) {
            m_inner.format(message, target);
            return;
        }
        const QByteArray clean
            = redacted(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).toUtf8();
        spdlog::details::log_msg copy = message;
        copy.payload = spdlog::string_view_t(clean.constData(), static_cast<std::size_t>(clean.size()));
        m_inner.format(copy, target);
    }

    std::unique_ptr<spdlog::formatter> clone() const override {
        return std::make_unique<RedactingFormatter>();
    }

private:
    spdlog::pattern_formatter m_inner;
};

spdlog::level::level_enum levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
        return spdlog::level::err;
    case QtFatalMsg:
        return spdlog::level::critical;
    }
    return spdlog::level::warn;
}

void handleMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    // Whatever Qt itself has to say while a message is written would come back here for ever.
    thread_local bool inside = false;
    if (inside)
        return;
    inside = true;
    const QByteArray text = message.toUtf8();
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    const char* const category = context.category ? context.category : "default";
    if (spdlog::logger* logger = spdlog::default_logger_raw()) {
        if (qstrcmp(category, "default") == 0)
            logger->log(levelOf(type), "{}", view);
        else
            logger->log(levelOf(type), "[{}] {}", category, view);
        // Qt aborts when this returns.
        if (type == QtFatalMsg)
            logger->flush();
    }
    inside = false;
}

} // namespace

QString redacted(const QString& text) {
    QString clean = text;
    for (const Rule& rule : rules())
        clean.replace(rule.pattern, rule.replacement);
    return clean;
}

Result<void> initLogging(const QString& dir, bool verbose, const QString& program) {
    std::vector<spdlog::sink_ptr> sinks;
    auto screen = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    screen->set_level(verbose ? spdlog::level::debug : spdlog::level::warn);
    sinks.push_back(screen);

    Result<void> result;
    const QString path = QDir(dir).filePath(program + QStringLiteral(".log"));
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    if (!QDir().mkpath(dir)) {
        result = failure(ErrorCode::FileFailed, QStringLiteral("The folder %1 cannot be made.").arg(dir));
    } else {
        QFile::setPermissions(dir, owner | QFile::ExeOwner);
        try {
            auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                QFile::encodeName(path).toStdString(), FileSize, OlderFiles);
            file->set_level(verbose ? spdlog::level::debug : spdlog::level::info);
            sinks.push_back(file);
            QFile::setPermissions(path, owner);
        } catch (const std::exception& problem) {
            result = failure(ErrorCode::FileFailed, QString::fromUtf8(problem.what()));
        }
    }

    auto logger = std::make_shared<spdlog::logger>(program.toStdString(), sinks.begin(), sinks.end());
    logger->set_level(verbose ? spdlog::level::debug : spdlog::level::info);
    logger->flush_on(spdlog::level::info);
    logger->set_formatter(std::make_unique<RedactingFormatter>());
    spdlog::set_default_logger(logger);

    QLoggingCategory::setFilterRules(
        verbose ? QStringLiteral("sevenscale.*.debug=true") : QStringLiteral("sevenscale.*.debug=false"));
    if (const QtMessageHandler before = qInstallMessageHandler(handleMessage); before != handleMessage)
        handlerBefore = before;
    return result;
}

void endLogging() {
    if (const QtMessageHandler before = handlerBefore.exchange(nullptr))
        qInstallMessageHandler(before);
    if (spdlog::logger* logger = spdlog::default_logger_raw())
        logger->flush();
}

} // namespace sevenscale

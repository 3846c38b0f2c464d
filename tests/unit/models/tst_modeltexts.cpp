// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agentsmodel.h"
#include "models/clientsmodel.h"
#include "models/insightsmodel.h"
#include "models/insighttext.h"
#include "models/integrationsmodel.h"
#include "models/logsmodel.h"
#include "models/migrationtext.h"
#include "models/words.h"
#include "services/domain/filter.h"
#include "tests/unit/models/modelbench.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTranslator>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

using namespace sevenscale;

namespace {

/// Stands in for a catalogue where a test is about plurals or marks.
class FakeCatalogue final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int n) const override {
        if (qstrcmp(context, "Words") == 0 && qstrcmp(source, "last %n day(s)") == 0)
            return n <= 1 ? text("último %n dia") : text("últimos %n dias");
        if (qstrcmp(context, "Words") == 0 && qstrcmp(source, "Failed") == 0)
            return text("Falhou");
        if (qstrcmp(context, "Words") == 0 && qstrcmp(source, "none") == 0)
            return text("nenhum");
        if (qstrcmp(context, "Columns") == 0 && qstrcmp(source, "Duration") == 0)
            return text("Duração");
        if (qstrcmp(context, "Format") == 0 && qstrcmp(source, "MMM d HH:mm") == 0)
            return text("dd/MM HH:mm");
        if (qstrcmp(context, "Format") == 0 && qstrcmp(source, "MMM d yyyy HH:mm") == 0)
            return text("dd/MM/yy HH:mm"); // the run's year has passed
        return {};
    }
    bool isEmpty() const override { return false; }
};

} // namespace

/// What rows, figures and codes are as words.
class ModelTextsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil)); }

    void executionTexts();
    void clientTexts();
    void agentTexts();
    void integrationTexts();
    void insightTexts();
    void hostileTexts();
    void localeAndLanguage();
    void durations_data();
    void durations();
    void money_data();
    void money();
    void moments();
    void unknownWordsStay();
    void migrationTexts_data();
    void migrationTexts();
    void attentionWords();
    void errorWords();
    void filterWords();
    void insightShapes_data();
    void insightShapes();
    void insightFacts();
    void insightsOfAnyShape();
};

void ModelTextsTest::executionTexts() {
    Bench bench;
    Execution none;
    none.id = {184223};
    none.outcome = text("unknown");
    none.durationMs = -5;
    Execution odd = run(1, "weird");
    odd.executionDate = at("2024-02-29 03:00:00+00");
    odd.agentName.reset();
    Execution running = run(2, "running");
    running.durationMs.reset();
    running.executionDate = Timestamp::now().plusSeconds(-38);
    bench.model.refresh();
    bench.answer({run(184221), none, odd, running, run(5, "timed_out")});

    QCOMPARE(bench.shown(0, "id"), text("#184.221"));
    QCOMPARE(bench.data(0, "id", IdRole).toString(), text("184221"));
    QCOMPARE(bench.data(0, "status", StateRole).toInt(), static_cast<int>(State::Ok));
    QCOMPARE(bench.shown(0, "duration_ms"), text("4,82 s"));
    QCOMPARE(bench.data(0, "duration_ms", ValueRole).toLongLong(), 4820);
    QCOMPARE(bench.shown(0, "tokens_used"), text("3.412"));
    QVERIFY(bench.data(0, "execution_date", Qt::ToolTipRole).toString().contains(text("America/Sao_Paulo")));
    QVERIFY(bench.data(0, "execution_date", Qt::ToolTipRole).toString().contains(text("14:05:07")));

    for (const char* column :
        {"status", "agent_name", "client_name", "execution_date", "duration_ms", "tokens_used"}) {
        QCOMPARE(bench.shown(1, column), Format::dash());
        QVERIFY2(!bench.data(1, column, Qt::ToolTipRole).toString().isEmpty(), column);
        QVERIFY(bench.data(1, column, MutedRole).toBool());
    }
    QCOMPARE(bench.data(1, "status", StateRole).toInt(), static_cast<int>(State::Unknown));
    QCOMPARE(bench.shown(2, "status"), text("weird"));
    QCOMPARE(bench.shown(2, "agent_name"), text("#1"));
    QVERIFY(bench.shown(2, "execution_date").contains(text("2024")));
    QCOMPARE(bench.data(3, "status", StateRole).toInt(), static_cast<int>(State::Active));
    QVERIFY(bench.shown(3, "duration_ms").endsWith(text(" s")));
    QVERIFY(bench.data(3, "duration_ms", StrongRole).toBool());
    QCOMPARE(bench.shown(4, "status"), text("Timed out"));
    QCOMPARE(bench.data(4, "status", StateRole).toInt(), static_cast<int>(State::Critical));
}

void ModelTextsTest::clientTexts() {
    ClientsModel model;
    Client clear;
    clear.id = {1};
    clear.name = text("Instituto de Reabilitação Cardiopulmonar Nossa Senhora da Conceição");
    clear.specialty = text("Cardiologia");
    clear.status = text("critical");
    clear.revenue = text("R$ 12.500,00");
    clear.revenueAmount = Money{1'250'000};
    clear.totalIntegrations = 5;
    clear.activeIntegrations = 4;
    clear.worstStatus = text("error");
    clear.roiPercent = Decimal{text("4.20")};
    Client doubtful = clear;
    doubtful.id = {2};
    doubtful.revenue = text("12.500");
    doubtful.revenueNote = text("ambiguous");
    doubtful.archivedAt = at("2026-01-02 03:04:05+00");
    Client unreadable = clear;
    unreadable.id = {3};
    unreadable.revenue = text("doze mil");
    unreadable.revenueAmount.reset();
    unreadable.revenueNote = text("unreadable");
    fill(model, QList<Client>{clear, doubtful, unreadable});

    const auto cell = [&](int row, const char* column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
    };
    QCOMPARE(plain(cell(0, "revenue_amount").toString()), text("12.500,00"));
    QCOMPARE(cell(0, "revenue_amount", ValueRole).toString(), text("12500.00"));
    QVERIFY(!cell(0, "revenue_amount", Qt::ToolTipRole).isValid());
    QCOMPARE(cell(0, "name", RowStateRole).toInt(), static_cast<int>(State::Critical));
    QCOMPARE(cell(0, "roi_percent").toString(), text("4,2%"));
    QCOMPARE(cell(0, "active_integrations").toString(), text("4 of 5"));
    QVERIFY(cell(0, "active_integrations", Qt::ToolTipRole).toString().contains(text("Error")));
    QVERIFY(cell(1, "revenue_amount", Qt::ToolTipRole).toString().contains(text("“12.500”")));
    QCOMPARE(cell(1, "revenue_amount", IconRole).toString(), text("triangle-alert"));
    QVERIFY(cell(1, "name", MutedRole).toBool());
    QCOMPARE(cell(2, "revenue_amount").toString(), text("doze mil"));
    QVERIFY(cell(2, "revenue_amount", MutedRole).toBool());
}

void ModelTextsTest::agentTexts() {
    AgentsModel model;
    Agent failing;
    failing.id = {1};
    failing.name = text("Agente Agenda");
    failing.agentType = text("calendar-optimizer");
    failing.status = text("active");
    failing.successfulExecutions24h = 807;
    failing.failedExecutions24h = 193;
    failing.executions24h = 1000;
    failing.successRate = Decimal{text("80.7")};
    failing.p95DurationMs = Decimal{text("5100.5")};
    failing.lastExecution = Timestamp::now().plusSeconds(-26);
    Agent paused = failing;
    paused.id = {2};
    paused.status = text("paused");
    Agent fresh;
    fresh.id = {3};
    fresh.name = text("Novo");
    fresh.agentType = text("something-else");
    fresh.status = text("active");
    fill(model, QList<Agent>{failing, paused, fresh});

    const auto cell = [&](int row, const char* column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
    };
    QCOMPARE(model.sortKey(model.columnOf(text("status"))), text("health")); // what is shown is the health
    QCOMPARE(cell(0, "status").toString(), text("Critical"));
    QCOMPARE(cell(0, "status", StateRole).toInt(), static_cast<int>(State::Critical));
    QVERIFY(cell(0, "status", Qt::ToolTipRole).toString().contains(text("80,7%")));
    QCOMPARE(cell(0, "success_rate").toString(), text("80,7%"));
    QCOMPARE(plain(cell(0, "p95_duration_ms").toString()), text("5,10 s"));
    QCOMPARE(cell(0, "agent_type").toString(), text("Calendar optimizer"));
    QVERIFY(plain(cell(0, "last_execution").toString()).endsWith(text(" s ago")));
    QCOMPARE(cell(1, "status").toString(), text("Paused"));
    QCOMPARE(cell(1, "status", StateRole).toInt(), static_cast<int>(State::Off));
    QCOMPARE(cell(2, "agent_type").toString(), text("something-else"));
    QCOMPARE(cell(2, "success_rate").toString(), Format::dash());
}

void ModelTextsTest::integrationTexts() {
    IntegrationsModel model;
    Integration stale;
    stale.id = {1};
    stale.source = text("integrations");
    stale.clientName = text("Clínica Vida Plena");
    stale.integrationType = text("google_calendar");
    stale.status = text("connected");
    stale.state = text("connected");
    stale.lastSync = Timestamp::now().plusSeconds(-4 * 3600);
    stale.credentialsExpiresAt = Timestamp::now().plusSeconds(-60);
    Integration strange = stale;
    strange.id = {2};
    strange.integrationType = text("doctoralia");
    strange.status = text("flaky");
    strange.state = text("unknown");
    strange.lastSync.reset();
    strange.credentialsExpiresAt = Timestamp{Timestamp::PositiveInfinity};
    fill(model, QList<Integration>{stale, strange});

    const auto cell = [&](int row, const char* column, int role = Qt::DisplayRole) {
        return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
    };
    QCOMPARE(cell(0, "integration_type").toString(), text("Google Calendar"));
    QCOMPARE(plain(cell(0, "last_sync").toString()), text("4 h ago"));
    QVERIFY(cell(0, "last_sync", StrongRole).toBool());
    QCOMPARE(cell(0, "credentials_expires_at", StateRole).toInt(), static_cast<int>(State::Critical));
    QCOMPARE(cell(1, "integration_type").toString(), text("doctoralia"));
    QCOMPARE(cell(1, "state").toString(), text("flaky"));
    QCOMPARE(cell(1, "state", StateRole).toInt(), static_cast<int>(State::Unknown));
    QCOMPARE(cell(1, "last_sync").toString(), Format::dash());
}

void ModelTextsTest::insightTexts() {
    InsightsModel model;
    Insight row;
    row.id = text("0b7c");
    row.agentType = text("patient-retention");
    row.status = text("completed");
    row.insightsData = {text(R"({"titulo":"Sábado de manhã responde por 31% das faltas","resumo":"x"})")};
    Insight broken = row;
    broken.id = text("0b7d");
    broken.insightsData = {text("{not json")};
    fill(model, QList<Insight>{row, broken});
    QCOMPARE(model.index(0, 0).data().toString(), text("Sábado de manhã responde por 31% das faltas"));
    QCOMPARE(model.index(1, 0).data().toString(), Format::dash());
    QCOMPARE(model.index(0, 1).data().toString(), text("Ready"));
}

void ModelTextsTest::hostileTexts() {
    LogsModel model;
    LogEntry row;
    row.id = {1};
    row.logType = text("sync");
    row.level = text("error");
    row.message = text("line one\nline two\t\u202Eevil\u0007 ") + QString(100'000, QLatin1Char('x'));
    fill(model, QList<LogEntry>{row});
    const QString shown = model.index(0, model.columnOf(text("message"))).data().toString();
    QVERIFY(shown.startsWith(text("line one line two evil")));
    QVERIFY(shown.size() <= 301);
    for (const QChar c : shown)
        QVERIFY(c.isPrint());
    QCOMPARE(model.index(0, model.columnOf(text("message"))).data(ValueRole).toString(),
        row.message); // a copy is whole
}

void ModelTextsTest::localeAndLanguage() {
    Bench bench;
    bench.model.refresh();
    bench.answer({run(184221, "failed")});
    QCOMPARE(bench.shown(0, "status"), text("Failed"));
    QCOMPARE(bench.shown(0, "duration_ms"), text("4,82 s"));

    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSignalSpy heads(&bench.model, &QAbstractItemModel::headerDataChanged);
    bench.model.retranslate();
    QCOMPARE(heads.size(), 1);
    QCOMPARE(bench.shown(0, "duration_ms"), text("4.82 s"));
    QCOMPARE(bench.shown(0, "id"), text("#184,221"));
    QVERIFY(bench.shown(0, "execution_date").startsWith(text("Nov 22")));

    FakeCatalogue catalogue;
    QCoreApplication::installTranslator(&catalogue);
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    bench.model.retranslate();
    QCOMPARE(bench.shown(0, "status"), text("Falhou"));
    QVERIFY(bench.shown(0, "execution_date").startsWith(text("22/11")));
    QCOMPARE(
        bench.model.headerData(bench.model.columnOf(text("duration_ms")), Qt::Horizontal, Qt::DisplayRole)
            .toString(),
        text("Duração"));
    QCOMPARE(Words::filterValue(text("date"), text("last-1d")), text("último 1 dia"));
    QCOMPARE(Words::filterValue(text("date"), text("last-7d")), text("últimos 7 dias"));
    QCOMPARE(Words::filterValue(text("duration"), text("1736ms")), text("1.736 ms"));
    QCOMPARE(Words::filterValue(text("duration"), text("5s")), text("5s"));
    QCoreApplication::removeTranslator(&catalogue);

    bench.model.setTimeZone(text("UTC"));
    QVERIFY(bench.shown(0, "execution_date").contains(text("17:05")));
    bench.model.setTimeZone(text("No/Where"));
    QVERIFY(bench.shown(0, "execution_date").contains(text("17:05")));
}

void ModelTextsTest::durations_data() {
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing") << 0.0 << text("0,00 s");
    QTest::newRow("short") << 380.0 << text("0,38 s");
    QTest::newRow("usual") << 4820.0 << text("4,82 s");
    QTest::newRow("below ten") << 9994.0 << text("9,99 s");
    QTest::newRow("ten") << 9996.0 << text("10 s");
    QTest::newRow("seconds") << 38'000.0 << text("38 s");
    QTest::newRow("just a minute") << 59'900.0 << text("1 min");
    QTest::newRow("minute and a half") << 90'000.0 << text("1 min 30 s");
    QTest::newRow("minutes") << 1'020'000.0 << text("17 min");
    QTest::newRow("hours") << 7'500'000.0 << text("2 h 5 min");
    QTest::newRow("days") << 273'600'000.0 << text("3 d 4 h");
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << Format::dash();
}

void ModelTextsTest::durations() {
    QFETCH(double, ms);
    QFETCH(QString, shown);
    QCOMPARE(plain(Format::duration(ms)), shown);
}

void ModelTextsTest::money_data() {
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QString>("pt");
    QTest::addColumn<QString>("en");
    QTest::newRow("usual") << qint64(1'250'000) << text("R$ 12.500,00") << text("R$ 12,500.00");
    QTest::newRow("large") << qint64(1'234'567'890) << text("R$ 12.345.678,90") << text("R$ 12,345,678.90");
    QTest::newRow("cents") << qint64(5) << text("R$ 0,05") << text("R$ 0.05");
    QTest::newRow("negative") << qint64(-1205) << text("-R$ 12,05") << text("-R$ 12.05");
    QTest::newRow("beyond double") << qint64(9'007'199'254'740'993) << text("R$ 90.071.992.547.409,93")
                                   << text("R$ 90,071,992,547,409.93");
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << text("-R$ 92.233.720.368.547.758,08")
                           << text("-R$ 92,233,720,368,547,758.08");
}

void ModelTextsTest::money() {
    QFETCH(qint64, cents);
    QFETCH(QString, pt);
    QFETCH(QString, en);
    QCOMPARE(plain(Format::money({cents})), pt);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(plain(Format::money({cents})), en);
}

void ModelTextsTest::moments() {
    const Format format;
    const Timestamp now = at("2026-11-22 17:05:07+00");
    QCOMPARE(plain(Format::ago(now.plusSeconds(-4), now)), text("4 s ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(-180), now)), text("3 min ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(-40 * 3600), now)), text("40 h ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(-5 * 86400), now)), text("5 day(s) ago"));
    QCOMPARE(plain(Format::ago(now.plusSeconds(300), now)), text("in 5 min"));
    QCOMPARE(Format::ago({Timestamp::PositiveInfinity}, now), Format::dash());
    QCOMPARE(format.shortMoment({Timestamp::NegativeInfinity}, now), Format::dash());
    QCOMPARE(format.wholeMoment({Timestamp::PositiveInfinity}), text("infinity"));
    QCOMPARE(Format::number(Decimal{text("4.20")}), text("4,2"));
    QCOMPARE(Format::number(Decimal{text("100")}), text("100"));
    QCOMPARE(Format::number(Decimal{text("NaN")}), text("NaN"));
    QCOMPARE(Format::month(text("2026-11")), text("nov"));
    QCOMPARE(Format::month(text("later")), text("later"));
}

void ModelTextsTest::unknownWordsStay() {
    QCOMPARE(Words::executionStatus(text("  COMPLETED ")), text("Completed"));
    QCOMPARE(Words::executionStatus(text("em análise")), text("em análise"));
    QCOMPARE(Words::executionStatus(std::nullopt), Format::dash());
    QCOMPARE(Words::clientStatus(text("vip")), text("vip"));
    QCOMPARE(Words::integrationType(text("HubSpot_CRM")), text("HubSpot CRM"));
    QCOMPARE(Words::integrationIcon(text("doctoralia")), text("plug"));
    QCOMPARE(Words::finding(text("brand_new_finding")), text("brand_new_finding"));
    // Every finding that the view knows has a word.
    QFile step(text(SCHEMA_FOLDER "/postgres/0046_data_quality.sql"));
    QVERIFY(step.open(QIODevice::ReadOnly));
    const QString sql = QString::fromUtf8(step.readAll());
    static const QRegularExpression finding(
        text("(?:^|\\n) *select '([a-z_]+)'|(?:then|else) '([a-z_]+)'(?= else| end as finding)"));
    QSet<QString> findings;
    for (auto each = finding.globalMatch(sql); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        findings.insert(match.captured(1) + match.captured(2));
    }
    QCOMPARE(findings.size(), 14);
    for (const QString& one : std::as_const(findings))
        QVERIFY2(Words::finding(one) != one, qPrintable(one));
}

void ModelTextsTest::migrationTexts_data() {
    QTest::addColumn<int>("sentences");
    QTest::newRow("preflight.sql") << 25;
    QTest::newRow("check.sql") << 22;
    QTest::newRow("rights.sql") << 8;
}

/// Whatever the three files can report has its own words here, and they say what the file says.
void ModelTextsTest::migrationTexts() {
    QFETCH(const int, sentences);
    QFile file(text(SCHEMA_FOLDER "/postgres/") + text(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sql = QString::fromUtf8(file.readAll());
    const qsizetype from = sql.indexOf(text("wordings ("));
    const qsizetype to = sql.indexOf(text(")),\n"), from);
    QVERIFY(from > 0 && to > from);

    const QList<QString> arguments{text("a%2"), text("b"), text("c"), text("d")};
    const auto filled = [&](QString sentence) {
        sentence.replace(text("''"), text("'"));
        for (int i = 4; i > 0; --i)
            sentence.replace(text("%%1$s").arg(i), arguments.at(i - 1));
        return sentence;
    };
    static const QRegularExpression row(
        text("\\n +\\('([a-z_]+)', '((?:[^']|'')*)'(?:, '((?:[^']|'')*)')?\\)"));
    QSet<QString> worded;
    for (auto each = row.globalMatch(sql.sliced(from, to + 1 - from)); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString code = match.captured(1);
        worded.insert(code);
        if (text(QTest::currentDataTag()) == text("rights.sql")) {
            // A right itself is the database's own word, in every language.
            const QString other = code == text("right_ends") ? arguments.first() : text("?");
            QCOMPARE(MigrationText::right({{}, {}, other, code, arguments}), filled(match.captured(2)));
            continue;
        }
        const MigrationPreview::Finding finding{{}, text("?"), {}, code, arguments};
        QCOMPARE(MigrationText::problem(finding), filled(match.captured(2)));
        QCOMPARE(MigrationText::hint(finding), filled(match.captured(3)));
    }
    QCOMPARE(worded.size(), sentences);

    static const QRegularExpression used(
        text("'([a-z_]+)'(?: else '([a-z_]+)')? end,|'([a-z_]+)', (?:\\n +)?array\\["));
    for (auto each = used.globalMatch(sql); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        for (int i = 1; i <= 3; ++i)
            QVERIFY2(match.captured(i).isEmpty() || worded.contains(match.captured(i)),
                qPrintable(match.captured(0)));
    }

    const MigrationPreview::Finding newer{text("t"), text("is odd"), text("mend it"), text("brand_new"), {}};
    QCOMPARE(MigrationText::problem(newer), newer.problem);
    QCOMPARE(MigrationText::hint(newer), newer.hint);
}

void ModelTextsTest::attentionWords() {
    const Format format;
    const Timestamp now = at("2026-11-22 17:05:07+00");
    AttentionItem item;
    item.text = text("whatsapp_business");
    item.figure = 80.7;
    item.since = now.plusSeconds(-86'400 * 2);
    using Reason = AttentionItem::Reason;
    for (const Reason reason : {Reason::ClientCritical, Reason::ClientAttention, Reason::AgentFailing,
             Reason::AgentSlow, Reason::AgentSilent, Reason::IntegrationError, Reason::IntegrationAttention,
             Reason::IntegrationDisconnected, Reason::IntegrationStale}) {
        item.reason = reason;
        const QString why = Words::attention(item, format, now);
        QVERIFY(!why.isEmpty());
        QVERIFY2(why.size() <= 38, qPrintable(why));
    }
}

void ModelTextsTest::errorWords() {
    QSet<QString> sentences;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const QString sentence = Words::error({static_cast<ErrorCode>(code), text("secret detail")});
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        // Of a workspace that is to be replaced the detail is its file, and the sentence names it.
        QCOMPARE(
            sentence.contains(text("secret")), static_cast<ErrorCode>(code) == ErrorCode::WorkspaceOutdated);
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void ModelTextsTest::filterWords() {
    QCOMPARE(Words::filterKey(text("client")), text("Clinic"));
    QCOMPARE(Words::filterKey(text("nonsense")), text("nonsense"));
    QCOMPARE(Words::filterValue(text("outcome"), text("failed")), text("Failed"));
    QCOMPARE(Words::filterValue(text("outcome"), text("what")), text("what"));
    QCOMPARE(Words::filterValue(text("status"), text("critical")), text("Critical"));
    QCOMPARE(Words::filterValue(text("type"), text("meta_ads")), text("Meta Ads"));
    QCOMPARE(Words::filterValue(text("client"), text("Vida")), text("Vida"));

    FakeCatalogue catalogue;
    QCoreApplication::installTranslator(&catalogue);
    for (const char* key : {"type", "status", "outcome", "plan", "client"}) {
        QCOMPARE(Words::filterValue(text(key), text("none")), text("nenhum"));
        QCOMPARE(Words::filterValue(text(key), text("none"), true), text("none"));
    }
    QCoreApplication::removeTranslator(&catalogue);

    const auto unclosed = parseFilter(text("status:failed \"oops"));
    QVERIFY(!unclosed);
    QCOMPARE(unclosed.error().mistake->position, 14);
    QVERIFY(Words::filterError(unclosed.error()).contains(text("never closed")));
    const auto noValue = parseFilter(text("agent: x"));
    QVERIFY(!noValue);
    QVERIFY(Words::filterError(noValue.error()).contains(text("“agent:”")));
    FilterMistake unknown{
        FilterMistake::Kind::UnknownKey, 0, 3, {text("%2"), text("id, status")}, text("%2:1")};
    const QString sentence = Words::filterError(failure(unknown).value());
    QVERIFY2(sentence.contains(text("“%2”")) && sentence.contains(text("id, status")), qPrintable(sentence));
    QCOMPARE(Words::filterError({ErrorCode::InvalidInput, text("x")}), text("This filter cannot be read."));
    QCOMPARE(Words::filterError({ErrorCode::Timeout, {}}), Words::error({ErrorCode::Timeout, {}}));
}

void ModelTextsTest::insightShapes_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("body");
    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("broken") << text("{\"title\": ") << QString() << QString();
    QTest::newRow("number") << text("17") << QString() << QString();
    QTest::newRow("english") << text(R"({"title":"A","text":"B"})") << text("A") << text("B");
    QTest::newRow("portuguese") << text(R"({"título":"A","descrição":"B"})") << text("A") << text("B");
    QTest::newRow("text alone") << text(R"({"summary":"B"})") << text("B") << QString();
    QTest::newRow("nested") << text(
        R"({"version":1,"insights":[{"titulo":"A","resumo":"B"},{"titulo":"C"}]})")
                            << text("A") << text("B");
    QTest::newRow("array of texts") << text(R"(["A","B"])") << text("A") << QString();
    QTest::newRow("empty array") << text("[]") << QString() << QString();
    QTest::newRow("wrong types") << text(R"({"title":{"a":1},"text":5})") << QString() << QString();
    QTest::newRow("html") << text(
        R"({"title":"<b>A</b> &amp; <i class=\"x\">B</i>","text":"<p>1 < 2<br/>x</p><script>y()</script>"})")
                          << text("A & B") << text("1 < 2 x");
    QTest::newRow("no html") << text(R"({"title":"a<b, c > d","text":"R&D"})") << text("a<b, c > d")
                             << text("R&D");
    QTest::newRow("list of sentences")
        << text(R"({"title":"A","text":["x","y",3,null,"z"]})") << text("A") << text("x; y; z");
    QTest::newRow("huge") << QString(
        QLatin1String("{\"title\":\"") + QString(300'000, QLatin1Char('x')) + QLatin1String("\"}"))
                          << QString() << QString();
    QTest::newRow("deep") << QString(5000, QLatin1Char('[')) << QString() << QString();
}

void ModelTextsTest::insightShapes() {
    QFETCH(QString, json);
    QFETCH(QString, title);
    QFETCH(QString, body);
    const InsightText read = readInsight({json});
    QCOMPARE(read.title, title);
    QCOMPARE(read.text, body);
}

void ModelTextsTest::insightFacts() {
    const InsightText read = readInsight({text(
        R"({"titulo":"A","taxa_de_falta":31.5,"leads":40,"canal":"WhatsApp","recomendacoes":[{"titulo":"Ligar"},"Avisar"],"x":{"y":1},"z":null})")});
    QCOMPARE(read.recommendation, text("Ligar; Avisar"));
    QCOMPARE(read.facts,
        (QList<InsightFact>{{text("canal"), text("WhatsApp")}, {text("leads"), Format::number(40, 2)},
            {text("taxa de falta"), Format::number(31.5, 2)}}));
}

/// Whatever the JSON is, what is shown is one clean paragraph of bounded length.
void ModelTextsTest::insightsOfAnyShape() {
    std::mt19937 random(17);
    const QStringList names{text("title"), text("titulo"), text("text"), text("resumo"),
        text("recommendations"), text("insights"), text("data"), text("score"), text("a\nb"), text("items")};
    const QStringList texts{text("<b>x</b>"), text("<script>alert(1)</script>"), text("a\u202eb\n\tc"),
        text("&lt;i&gt;"), QString(5'000, QLatin1Char('y')), text("  "), text("<"), text("1 < 2 > 1"),
        text("<img src=x onerror=y>"), QString(QChar(0xD800))};
    const auto pick = [&](const QStringList& all) {
        return all[static_cast<qsizetype>(random() % static_cast<unsigned>(all.size()))];
    };
    std::function<QJsonValue(int)> value = [&](int depth) -> QJsonValue {
        switch (random() % (depth > 0 ? 7 : 5)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return (random() % 2 == 0 ? 1 : -1) * std::pow(10.0, static_cast<double>(random() % 300));
        case 2:
            return true;
        case 3:
        case 4:
            return pick(texts);
        case 5: {
            QJsonArray array;
            for (unsigned n = random() % 12; n > 0; --n)
                array.append(value(depth - 1));
            return array;
        }
        default:
            break;
        }
        QJsonObject object;
        for (unsigned n = random() % 6; n > 0; --n)
            object.insert(pick(names), value(depth - 1));
        return object;
    };
    int told = 0;
    for (int i = 0; i < 3'000; ++i) {
        QJsonValue root = value(4);
        while (!root.isObject() && !root.isArray())
            root = value(4);
        const QJsonDocument document
            = root.isArray() ? QJsonDocument(root.toArray()) : QJsonDocument(root.toObject());
        QString json = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
        if (i % 10 == 0)
            json.chop(static_cast<qsizetype>(random() % static_cast<unsigned>(json.size())));
        const InsightText read = readInsight({json});
        QStringList shown{read.title, read.text, read.recommendation};
        for (const InsightFact& fact : read.facts)
            shown += {fact.name, fact.value};
        QVERIFY(read.facts.size() <= 6);
        for (const QString& each : std::as_const(shown)) {
            QVERIFY2(each.size() <= 2'001, qPrintable(json));
            QCOMPARE(each, each.simplified());
            QVERIFY2(!each.contains(text("<b>")) && !each.contains(text("onerror"))
                    && !each.contains(text("alert")) && !each.contains(QChar(0x202e)),
                qPrintable(each));
        }
        told += !read.title.isEmpty();
    }
    QVERIFY(told > 300);
}

QTEST_GUILESS_MAIN(ModelTextsTest)
#include "tst_modeltexts.moc"

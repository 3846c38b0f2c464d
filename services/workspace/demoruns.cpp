// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workspace/demoruns.h"

#include "services/workspace/demoagents.h"
#include "services/workspace/democalendar.h"
#include "services/workspace/random.h"

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr qint64 RetryEverySeconds = 20 * 60;
constexpr double RetryShare = 0.045; ///< of a day's runs, at least one every twenty minutes
constexpr double Outliers = 0.008; ///< runs that take several times as long as the tail says
constexpr int ModelLimitMs = 60'000;

bool worksFor(int agent, const DemoClinic& clinic) {
    const auto has = [&](const char16_t* type) { return clinic.has(QString::fromUtf16(type)); };
    switch (agent) {
    case DemoAgent::Agenda:
        return has(u"google_calendar") || has(u"calendly");
    case DemoAgent::Atendimento:
        return has(u"whatsapp_business");
    case DemoAgent::Anuncios:
        return has(u"meta_ads") || has(u"google_ads") || has(u"google_analytics");
    default:
        return true;
    }
}

DemoFailure usualFailure(int agent, Random& random) {
    const qint64 lot = random.integer(1, 100);
    if (lot <= 30)
        return DemoFailure::ModelTimeout;
    if (lot <= 55)
        return DemoFailure::IntegrationDown;
    if (lot <= 75)
        return DemoFailure::RateLimited;
    if (lot <= 90 || agent == DemoAgent::Atendimento)
        return DemoFailure::BadAnswer;
    return DemoFailure::DataMissing;
}

void fail(DemoRun& run, DemoFailure failure, Random& random) {
    run.failure = failure;
    run.insights = 0;
    switch (failure) {
    case DemoFailure::ModelTimeout:
        run.status = DemoRun::Status::Timeout;
        run.durationMs = ModelLimitMs + static_cast<int>(random.integer(80, 900));
        return;
    case DemoFailure::RateLimited:
    case DemoFailure::IntegrationDown:
        run.durationMs = std::max(300, run.durationMs / 2);
        run.tokens = 0;
        break;
    case DemoFailure::CredentialExpired:
        run.durationMs = static_cast<int>(random.integer(4'550, 5'100));
        break;
    default:
        break;
    }
    run.status = DemoRun::Status::Failed;
}

} // namespace

DemoRuns::DemoRuns(quint64 seed, QList<DemoClinic> clinics, QList<DemoIncident> incidents, DemoPace pace)
    : m_seed(seed)
    , m_clinics(std::move(clinics))
    , m_incidents(std::move(incidents))
    , m_pace(pace) {
    for (size_t agent = 0; agent < m_eligible.size(); ++agent) {
        qint64 sum = 0;
        for (const DemoClinic& clinic : std::as_const(m_clinics)) {
            if (!worksFor(static_cast<int>(agent), clinic))
                continue;
            sum += clinic.weight;
            m_eligible[agent].push_back(clinic.id);
            m_eligibleSums[agent].push_back(sum);
        }
    }
}

bool DemoRuns::isPaused(int agent, Timestamp at) const {
    const auto found = m_paused.constFind(agent);
    return found != m_paused.constEnd() && at >= *found;
}

qint64 DemoRuns::countOfHour(quint64 seed, qint64 hour, DemoPace pace) {
    // Whole runs, and one more as often as the rest says: the same hour always rounds the same way, and a
    // faster pace never brings fewer.
    const qint64 scaled = hourWeight(seed, hour) * pace.numerator;
    const double rest
        = static_cast<double>(scaled % pace.denominator) / static_cast<double>(pace.denominator);
    Random random({seed, Random::Runs, static_cast<quint64>(hour), 1});
    return scaled / pace.denominator + (random.real() < rest ? 1 : 0);
}

QList<Timestamp> DemoRuns::timesOfHour(quint64 seed, qint64 hour, DemoPace pace) {
    QList<Timestamp> times;
    const qint64 count = countOfHour(seed, hour, pace);
    times.reserve(count);
    Random random({seed, Random::Runs, static_cast<quint64>(hour), 2});
    for (qint64 i = 0; i < count; ++i)
        times.append(Timestamp{startOfHour(hour).microseconds + random.integer(0, MicrosPerHour - 1)});
    return times;
}

DemoPace DemoRuns::roughPace(quint64 seed, Timestamp from, Timestamp until, qint64 executions) {
    qint64 weights = 0;
    for (qint64 hour = hourOf(from); hour <= hourOf(until); ++hour)
        weights += hourWeight(seed, hour);
    return {executions, std::max<qint64>(weights, 1)};
}

/// Whether all that countOfHour() says also happens, and nothing else.
bool DemoRuns::isPlain(qint64 hour, Timestamp from, Timestamp until) const {
    const Timestamp begin = startOfHour(hour);
    const Timestamp end = startOfHour(hour + 1);
    if (begin <= from || end > until || !m_leftOut.isEmpty())
        return false;
    const bool paused
        = std::any_of(m_paused.cbegin(), m_paused.cend(), [&](Timestamp since) { return since < end; });
    const bool troubled
        = std::any_of(m_incidents.cbegin(), m_incidents.cend(), [&](const DemoIncident& incident) {
              return incident.kind == DemoIncident::Kind::ExpiredCalendar && incident.start < end
                  && (!incident.end || *incident.end > begin);
          });
    return !paused && !troubled;
}

qint64 DemoRuns::count(Timestamp from, Timestamp until) const {
    qint64 count = 0;
    for (qint64 hour = hourOf(from); hour <= hourOf(until); ++hour)
        count += isPlain(hour, from, until) ? countOfHour(m_seed, hour, m_pace)
                                            : ofHour(hour, from, until).size();
    return count;
}

qint64 DemoRuns::drawnClient(int agent, Random& random) const {
    const auto& clinics = m_eligible[static_cast<size_t>(agent)];
    if (clinics.empty() || (agent == DemoAgent::Consolidador && random.chance(0.05)))
        return 0;
    return clinics[static_cast<size_t>(random.pickCumulative(m_eligibleSums[static_cast<size_t>(agent)]))];
}

DemoRun DemoRuns::drawn(Timestamp start, int agent, qint64 client, Random& random) const {
    const DemoAgent& who = demoAgents()[agent];
    DemoRun run;
    run.start = start;
    run.agent = agent;
    run.client = client;
    run.detailSeed = random.next();

    double ms = who.medianMs * random.logNormal(who.sigma);
    double tokens = who.medianTokens * random.logNormal(0.28);
    double failures = who.failures;
    if (random.chance(Outliers))
        ms *= random.between(3.0, 9.0);
    if (client == 0) { // all clinics at once
        ms *= 22;
        tokens *= 9;
    }
    const qint64 hour = hourOf(start);
    const BadWeek trouble = badWeek(m_seed, localDayOf(start));
    if (inTrouble(trouble, hour)) {
        if (trouble == BadWeek::MetaAds && agent == DemoAgent::Anuncios)
            failures = 0.16;
        else if (trouble == BadWeek::WhatsApp && agent == DemoAgent::Atendimento)
            failures = 0.12;
        else if (trouble == BadWeek::SlowModel)
            ms *= 2.3;
    }
    const double lot = random.real();
    const double cancelLot = random.real();
    bool expired = false;
    bool lost = false;
    for (const DemoIncident& incident : m_incidents) {
        if (!incident.holds(start, client))
            continue;
        switch (incident.kind) {
        case DemoIncident::Kind::ExpiredCalendar:
            expired = expired || agent == DemoAgent::Agenda;
            break;
        case DemoIncident::Kind::LostMessages:
            lost = lost || (agent == DemoAgent::Atendimento && random.chance(0.64));
            break;
        case DemoIncident::Kind::SlowConversion:
            if (agent == DemoAgent::Conversao)
                ms *= 2.5;
            break;
        }
    }
    run.durationMs = static_cast<int>(std::clamp(ms, 140.0, 3'600'000.0));
    run.tokens = static_cast<int>(std::clamp(tokens, 120.0, 600'000.0));
    if (client != 0 && random.chance(who.insights))
        run.insights = random.chance(0.12) ? 2 : 1;

    if (expired)
        fail(run, DemoFailure::CredentialExpired, random);
    else if (lost)
        fail(run, DemoFailure::MessageLost, random);
    else if (lot < failures)
        fail(run,
            trouble == BadWeek::MetaAds && agent == DemoAgent::Anuncios && failures > who.failures
                ? DemoFailure::IntegrationDown
                : usualFailure(agent, random),
            random);
    else if (run.durationMs > ModelLimitMs && client != 0)
        fail(run, DemoFailure::ModelTimeout, random);
    else if (cancelLot < 0.006) {
        run.status = DemoRun::Status::Cancelled;
        run.durationMs = std::max(90, run.durationMs / 5);
        run.tokens = 0;
        run.insights = 0;
    }
    if (run.failure != DemoFailure::None && run.failure != DemoFailure::CredentialExpired)
        run.attempt = static_cast<int>(random.integer(1, 3));
    return run;
}

void DemoRuns::appendRetries(QList<DemoRun>& runs, const DemoIncident& incident, qint64 hour) const {
    // The agent tries again and again where Google refuses it, so that the failures stand out among the day's
    // runs.
    if (incident.kind != DemoIncident::Kind::ExpiredCalendar || !m_pace.retries)
        return;
    qint64 perDay = 0; // every seventh hour of a week: each hour of the day once
    for (qint64 h = hourOf(incident.start) - 7 * 24; h < hourOf(incident.start); h += 7)
        perDay += countOfHour(m_seed, h, m_pace);
    const qint64 wanted
        = std::llround(RetryShare * static_cast<double>(perDay)); // in four hours, all clinics together
    const qint64 every = wanted <= 36
        ? RetryEverySeconds
        : std::max<qint64>(20, 4 * 3'600 * static_cast<qint64>(incident.clinics.size()) / wanted);
    const Timestamp from = startOfHour(hour);
    const Timestamp to = startOfHour(hour + 1);
    for (const qint64 clinic : incident.clinics) {
        if (m_leftOut.contains(clinic))
            continue;
        const qint64 since
            = std::max<qint64>(0, from.microseconds - incident.start.microseconds) / MicrosPerSecond;
        for (qint64 n = since / every;; ++n) {
            Random random({m_seed, Random::Retries, static_cast<quint64>(incident.start.microseconds),
                static_cast<quint64>(clinic), static_cast<quint64>(n)});
            const Timestamp at{incident.start.plusSeconds(n * every).microseconds
                + random.integer(0, every * MicrosPerSecond - 1)};
            if (incident.start.plusSeconds(n * every) >= to || (incident.end && at >= *incident.end))
                break;
            if (at < from || at >= to || isPaused(DemoAgent::Agenda, at))
                continue;
            DemoRun run = drawn(at, DemoAgent::Agenda, clinic, random);
            run.attempt = static_cast<int>(n % 3) + 1;
            runs.append(run);
        }
    }
}

QList<DemoRun> DemoRuns::ofHour(qint64 hour, Timestamp from, Timestamp until) const {
    QList<DemoRun> runs;
    const int local = localHour(hour);
    const bool night = local >= 22 || local < 6;
    std::array<qint64, 7> shares{};
    qint64 sum = 0;
    for (size_t i = 0; i < shares.size(); ++i) {
        const DemoAgent& agent = demoAgents()[static_cast<qsizetype>(i)];
        sum += night ? agent.nightShare : agent.dayShare;
        shares[i] = sum;
    }
    const QList<Timestamp> times = timesOfHour(m_seed, hour, m_pace);
    runs.reserve(times.size());
    for (qsizetype i = 0; i < times.size(); ++i) {
        Random random({m_seed, Random::Runs, static_cast<quint64>(hour), 3, static_cast<quint64>(i)});
        const int agent = static_cast<int>(random.pickCumulative(shares));
        const qint64 client = drawnClient(agent, random);
        if (!isPaused(agent, times[i]) && !m_leftOut.contains(client))
            runs.append(drawn(times[i], agent, client, random));
    }
    for (const DemoIncident& incident : m_incidents) {
        if (incident.start < startOfHour(hour + 1) && (!incident.end || *incident.end > startOfHour(hour)))
            appendRetries(runs, incident, hour);
    }
    runs.removeIf([&](const DemoRun& run) { return run.start <= from || run.start > until; });
    for (DemoRun& run : runs) {
        if (run.start.microseconds + run.durationMs * 1'000LL > until.microseconds)
            run.status = DemoRun::Status::Running;
    }
    std::stable_sort(
        runs.begin(), runs.end(), [](const DemoRun& a, const DemoRun& b) { return a.start < b.start; });
    return runs;
}

QList<DemoRun> DemoRuns::justBegun(Timestamp until) const {
    struct Begun {
        int agent;
        qint64 secondsAgo;
        int durationMs;
        DemoRun::Status status;
    };
    constexpr std::array Begins{
        Begun{DemoAgent::Consolidador, 17 * 60, 31 * 60'000, DemoRun::Status::Running},
        Begun{DemoAgent::Conversao, 38, 52'000, DemoRun::Status::Running},
        Begun{DemoAgent::Anuncios, 6, 9'000, DemoRun::Status::Running},
        Begun{DemoAgent::Atendimento, 2, 4'000, DemoRun::Status::Queued}};
    QList<DemoRun> runs;
    for (const Begun& begun : Begins) {
        if (isPaused(begun.agent, until))
            continue;
        Random random({m_seed, Random::Endings, static_cast<quint64>(until.microseconds),
            static_cast<quint64>(begun.agent)});
        const qint64 client = begun.agent == DemoAgent::Consolidador ? 0 : drawnClient(begun.agent, random);
        if (m_leftOut.contains(client))
            continue;
        DemoRun run;
        run.start
            = Timestamp{until.microseconds - begun.secondsAgo * MicrosPerSecond + random.integer(0, 900'000)};
        run.agent = begun.agent;
        run.client = client;
        run.status = begun.status;
        run.durationMs = begun.durationMs;
        run.detailSeed = random.next();
        runs.append(run);
    }
    return runs;
}

DemoRun DemoRuns::ending(DemoRun run, qint64 id) const {
    Random random({m_seed, Random::Endings, static_cast<quint64>(id)});
    const DemoAgent& who = demoAgents()[run.agent];
    const bool all = run.client == 0;
    run.status = DemoRun::Status::Completed;
    run.failure = DemoFailure::None;
    run.durationMs = all
        ? static_cast<int>(random.integer(29, 34)) * 60'000 + static_cast<int>(random.integer(0, 59'999))
        : static_cast<int>(who.medianMs * random.logNormal(who.sigma));
    run.tokens = static_cast<int>(who.medianTokens * random.logNormal(0.28) * (all ? 9 : 1));
    run.detailSeed = random.next();
    return run;
}

DemoRunStream::DemoRunStream(
    const DemoRuns& runs, Timestamp from, Timestamp until, QList<DemoRun> justBegun, qint64 skipped)
    : m_runs(runs)
    , m_from(from)
    , m_until(until)
    , m_justBegun(std::move(justBegun))
    , m_skipped(skipped)
    , m_hour(hourOf(from)) {
}

bool DemoRunStream::next(DemoRun& run) {
    for (;;) {
        if (m_at < m_buffer.size()) {
            run = m_buffer[m_at++];
            if (m_skipped == 0)
                return true;
            --m_skipped;
            continue;
        }
        if (m_hour > hourOf(m_until))
            return false;
        m_buffer = m_runs.ofHour(m_hour, m_from, m_until);
        for (const DemoRun& begun : std::as_const(m_justBegun)) {
            if (hourOf(begun.start) == m_hour)
                m_buffer.append(begun);
        }
        std::stable_sort(m_buffer.begin(), m_buffer.end(),
            [](const DemoRun& a, const DemoRun& b) { return a.start < b.start; });
        m_at = 0;
        ++m_hour;
    }
}

} // namespace sevenscale

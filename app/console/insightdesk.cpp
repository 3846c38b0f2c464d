// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/insightdesk.h"

#include "app/console/bulkrun.h"
#include "models/insighttext.h"
#include "models/words.h"
#include "services/database/async.h"
#include "services/database/database.h"
#include "services/stores/bulkrows.h"
#include "services/stores/insightmarkstore.h"
#include "services/stores/lists.h"
#include "views/mainwindow.h"
#include "views/pages/listinsights.h"

namespace sevenscale {
namespace {

std::optional<int> starsOf(int stars) {
    return stars > 0 ? std::optional(stars) : std::nullopt;
}

BulkReader<Insight> reader(bool handled) {
    return {[](const Insight& row) { return row.id; },
        [handled](const Insight& row) -> std::optional<BulkRow> {
            if (row.handledAt.has_value() == handled)
                return std::nullopt;
            BulkRow chosen;
            const QString title = readInsight(row.insightsData).title;
            chosen.name = title.isEmpty() ? row.id : title;
            if (row.clientName)
                chosen.name += QStringLiteral(" · ") % tamed(*row.clientName, 80);
            return chosen;
        }};
}

Result<QList<BulkAnswer>> mark(Session& session, const QList<BulkRow>& rows, bool handled) {
    QList<BulkAnswer> answers;
    for (const BulkRow& row : rows) {
        const auto done = setInsightHandled(session, row.id, handled);
        if (!done && done.error().code == ErrorCode::ConnectionFailed)
            return failure(done.error());
        answers.append({{}, done ? std::nullopt : std::optional(done.error().code)});
    }
    return answers;
}

} // namespace

InsightDesk::InsightDesk(const Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk) {
    auto* page = static_cast<InsightsPage*>(m_desk.window.page(pagekey::insights));
    connect(page, &InsightsPage::rateRequested, this, &InsightDesk::rate);
    connect(page, &ListPage::actionRequested, this,
        [this](const QString& action, const QStringList& ids, const QString& filter) {
            if (action != InsightsPage::Handle && action != InsightsPage::Reopen)
                return;
            const bool handled = action == InsightsPage::Handle;
            if (ids.size() == 1)
                setHandled(ids.front(), handled);
            else
                setManyHandled(ids, filter, handled);
        });
}

void InsightDesk::refused(const Error& error) {
    m_desk.window.report(State::Critical, tr("The insight was not marked."), Words::error(error));
}

void InsightDesk::rate(const QString& id, int stars) {
    // What it was before is read beside it, for whoever takes the rating back.
    const auto former
        = m_desk.database.run<int>(Database::Lane::Write, {}, [id, stars](Session& session) -> Result<int> {
              const auto marks = readInsightMarks(session, {id});
              if (!marks)
                  return failure(marks.error());
              if (const auto done = rateInsight(session, id, starsOf(stars)); !done)
                  return failure(done.error());
              return marks->value(id).ownRating.value_or(0);
          });
    whenDone(former, this, [this, id, stars](const Result<int>& before) {
        if (!before)
            return refused(before.error());
        m_desk.changed();
        m_desk.window.report(State::Ok,
            stars > 0 ? tr("The insight has %n star(s) from you.", nullptr, stars)
                      : tr("Your rating was taken back."),
            {}, tr("Undo"), [this, id, former = *before] { rate(id, former); });
    });
}

void InsightDesk::setHandled(const QString& id, bool handled) {
    const auto marked = m_desk.database.run<bool>(
        Database::Lane::Write, {}, [id, handled](Session& session) -> Result<bool> {
            if (const auto done = setInsightHandled(session, id, handled); !done)
                return failure(done.error());
            return handled;
        });
    whenDone(marked, this, [this, id](const Result<bool>& now) {
        if (!now)
            return refused(now.error());
        m_desk.changed();
        m_desk.window.report(State::Ok,
            *now ? tr("The insight is marked as handled.") : tr("The insight is not handled any more."), {},
            tr("Undo"), [this, id, back = !*now] { setHandled(id, back); });
    });
}

void InsightDesk::setManyHandled(const QStringList& ids, const QString& filter, bool handled) {
    StoreContext context = m_desk.context();
    context.now = Timestamp::now();
    BulkJob job;
    job.words = [handled](int rows, int leftOut) {
        BulkWords words;
        words.title = handled ? tr("Mark %n insight(s) as handled?", nullptr, rows)
                              : tr("Mark %n insight(s) as not handled?", nullptr, rows);
        words.sentence = tr("Everybody who sees them sees it, with your name.");
        if (leftOut > 0)
            words.leftOut = tr("%n of those chosen is so already, and stays.", nullptr, leftOut);
        words.confirm = handled ? tr("Mark as handled") : tr("Mark as not handled");
        words.name = words.confirm;
        words.done = handled ? tr("Handled") : tr("Not handled");
        words.undo = tr("Undo");
        words.undone = tr("Taken back");
        words.tooLate = tr("Somebody else changed it meanwhile.");
        return words;
    };
    job.read = [ids, filter, handled, context](Session& session) {
        return readBulkRows(session, insightList(), reader(handled), BulkRequest{ids, filter}, context);
    };
    job.act
        = [handled](Session& session, const QList<BulkRow>& rows) { return mark(session, rows, handled); };
    job.undo
        = [handled](Session& session, const QList<BulkRow>& rows) { return mark(session, rows, !handled); };
    auto* run = new BulkRun(m_desk, job, this);
    connect(run, &BulkRun::ended, this, [this] { m_desk.changed(); });
}

} // namespace sevenscale

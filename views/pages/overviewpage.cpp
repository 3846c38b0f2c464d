// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/overviewpage.h"

#include "models/words.h"
#include "views/pages/overviewcanvas.h"
#include "views/pages/pagenotice.h"
#include "views/widgets/emptystate.h"

#include <QScrollArea>
#include <QStackedLayout>

namespace sevenscale {

OverviewPage::OverviewPage(QWidget* parent)
    : Page(pagekey::overview, parent)
    , m_stack(new QStackedLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this)) {
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionActivated, this, &Page::refreshRequested);
    makeCanvas();
}

void OverviewPage::makeCanvas() {
    m_canvas = new OverviewCanvas;
    m_scroll->setWidget(m_canvas); // the former one goes
    m_canvas->setAutoFillBackground(false);
    connect(m_canvas, &OverviewCanvas::drilled, this,
        [this](const Drill& drill) { Q_EMIT openRequested(drill.page, drill.filter); });
    connect(m_canvas->notice(), &PageNotice::actionActivated, this, &Page::refreshRequested);
    m_canvas->setLoading();
    m_canvas->arrangeFor(width());
}

void OverviewPage::startOver() {
    m_data.reset();
    m_error.reset();
    makeCanvas(); // a new one knows nothing of the former figures
    refresh();
    Page::startOver();
}

QString OverviewPage::title() const {
    return tr("Overview");
}

std::optional<Timestamp> OverviewPage::shownAt() const {
    if (!m_data)
        return std::nullopt;
    return m_data->figures.generatedAt.value_or(m_data->at);
}

void OverviewPage::setData(const OverviewData& overview) {
    m_data = overview;
    m_error.reset();
    setLoadingState(false);
    refresh();
    setReady();
    Q_EMIT headerChanged();
}

void OverviewPage::setLoading() {
    setLoadingState(true);
}

void OverviewPage::setError(const Error& error) {
    setLoadingState(false);
    // Nobody has to read about an answer that somebody else has already overtaken.
    if (error.code == ErrorCode::Superseded || error.code == ErrorCode::ShuttingDown)
        return;
    m_error = error;
    refresh();
    setReady();
}

void OverviewPage::connectionChanged() {
    showNotice();
}

void OverviewPage::reword() {
    refresh();
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    m_canvas->arrangeFor(width());
    Page::resizeEvent(event);
}

void OverviewPage::refresh() {
    if (!m_data) {
        if (m_error) {
            m_empty->setContent(QStringLiteral("wifi-off"), tr("The overview could not be read"),
                Words::error(*m_error), tr("Try again"));
            m_empty->setTechnical(m_error->detail);
            m_stack->setCurrentWidget(m_empty);
        } else {
            m_canvas->setLoading();
            m_stack->setCurrentWidget(m_scroll);
        }
        return;
    }
    const Overview& figures = m_data->figures;
    const bool bare = figures.totalClients == 0 && figures.totalIntegrations == 0
        && figures.executions24h == 0 && m_data->attention.isEmpty();
    if (bare && !m_error) {
        m_empty->setContent(QStringLiteral("hospital"), tr("No clinics yet"),
            tr("With the first clinic this page shows how clinics, agents and integrations are doing, what "
               "needs "
               "attention, and the executions of the last 24 hours. Clinics come in through the programs "
               "that write to "
               "this database; a login may also see only some of them."),
            tr("Read again"));
        m_empty->setTechnical({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_canvas->setData(*m_data, format());
    m_stack->setCurrentWidget(m_scroll);
    showNotice();
}

void OverviewPage::showNotice() {
    if (!m_data)
        return;
    PageNotice* notice = m_canvas->notice();
    const bool own = m_error && !isConnectionLost();
    const QString since = tr("The figures are from %1.", "a moment").arg(format().shortMoment(*shownAt()));
    if (own) {
        notice->setNotice(State::Critical, tr("The overview could not be read again."),
            Words::error(*m_error) % u' ' % since, tr("Try again"), m_error->detail);
    }
    notice->setVisible(own);
    m_canvas->setStale(m_error || isConnectionLost(), since);
    m_canvas->arrangeFor(width());
}

} // namespace sevenscale

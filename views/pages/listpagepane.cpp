// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words.h"
#include "views/pages/listlive.h"
#include "views/pages/listpage.h"
#include "views/widgets/bannerbar.h"
#include "views/widgets/detailpane.h"
#include "views/widgets/tableview.h"
#include "views/widgets/tooltip.h"

#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

// The pane beside a list: its row, its details, its place.

namespace sevenscale {

void ListPage::select(const QString& id, bool byUser) {
    if (byUser && !id.isEmpty() && !m_detailId.isEmpty() && id != m_detailId)
        openDetail(id);
}

void ListPage::openDetail(const QString& id) {
    if (id.isEmpty())
        return;
    const bool walking = !m_detailId.isEmpty();
    if (id == m_detailId && m_pane->isVisible())
        return;
    m_detailId = id;
    m_live->setReading(true);
    m_detailRow = -1;
    m_detailError.reset();
    m_detailAsked = false;
    m_pane->banner()->hide();
    m_pane->show();
    placePane();
    if (!presentRow(id)) {
        m_pane->setTitle({});
        m_pane->setSubtitle({});
        m_pane->setFigures({});
    }
    followRow();
    if (m_table->currentId() != id)
        m_table->selectId(id);
    showPaneActions();
    m_forgetTimer.start();
    askDetail(walking);
}

void ListPage::askDetail(bool walking) {
    if (walking)
        m_askTimer.start();
    else
        sendDetailRequest();
}

void ListPage::sendDetailRequest() {
    m_askTimer.stop();
    if (m_detailId.isEmpty())
        return;
    m_detailAsked = true;
    m_detailAgain = false;
    Q_EMIT detailRequested(m_detailId);
}

/// Reads the details again while they stay as they are. One request is on its way at a time: each newer one
/// would make the answer to the older one void, and where much happens none would ever come.
void ListPage::refreshDetail() {
    if (m_detailId.isEmpty() || m_askTimer.isActive())
        return;
    if (m_detailAsked)
        m_detailAgain = true;
    else
        sendDetailRequest();
}

void ListPage::detailArriving() {
    m_forgetTimer.stop();
    if (std::exchange(m_detailError, std::nullopt)) {
        m_pane->banner()->setToolTip({});
        m_pane->banner()->setAction({});
        m_pane->banner()->hide(); // unless the row has something to say there itself
    }
}

void ListPage::detailArrived() {
    m_detailAsked = false;
    showPaneActions(); // the row may have moved on, or not be in the list
    if (m_detailAgain)
        sendDetailRequest();
}

void ListPage::setDetailError(const QString& id, const Error& error) {
    if (id != m_detailId || m_detailId.isEmpty() || error.code == ErrorCode::Superseded)
        return;
    m_detailAsked = false;
    m_detailAgain = false; // the next refresh tries again
    if (error.code == ErrorCode::Cancelled)
        return;
    m_detailError = error;
    m_forgetTimer.stop();
    forgetDetail();
    showDetailError();
}

void ListPage::showDetailError() {
    if (!m_detailError)
        return;
    BannerBar* banner = m_pane->banner();
    banner->setMessage(State::Attention, texts().detailError, Words::error(*m_detailError));
    banner->setAction(m_detailError->code == ErrorCode::NotFound ? QString() : tr("Try again"));
    banner->setLink({});
    banner->setToolTip(tooltipText(m_detailError->detail));
    banner->show();
}

/// The pane stays with its row, also when that leaves the list, and says so.
void ListPage::followRow() {
    const int row = m_detailId.isEmpty() ? -1 : m_model->rowOf(m_detailId);
    if (row >= 0)
        m_detailRow = row;
    const bool left = !m_detailId.isEmpty() && row < 0 && m_detailRow >= 0;
    m_pane->setNote(left ? tr("It is not among the rows of the list any more.") : QString());
}

void ListPage::closeDetail() {
    if (m_detailId.isEmpty())
        return;
    const bool hadFocus = m_pane->isAncestorOf(focusWidget()) || m_pane->hasFocus();
    m_askTimer.stop();
    m_forgetTimer.stop();
    m_detailId.clear();
    m_live->setReading(false);
    m_detailRow = -1;
    m_detailError.reset();
    m_detailAsked = false;
    m_detailAgain = false;
    m_pane->hide();
    if (hadFocus)
        m_views->currentWidget()->setFocus();
}

void ListPage::walk(int step) {
    if (m_model->rowCount() == 0)
        return;
    const QString from = m_detailId.isEmpty() ? m_table->currentId() : m_detailId;
    const int row = m_model->rowOf(from);
    int wanted = row < 0 ? 0 : row + step;
    if (row < 0 && m_detailRow >= 0) // its row left the list: the next one has its place
        wanted = std::min(m_detailRow + std::min(step, 0), m_model->rowCount() - 1);
    if (wanted < 0)
        return;
    if (wanted >= m_model->rowCount()) {
        m_model->fetchMore({});
        return;
    }
    if (wanted + 20 >= m_model->rowCount())
        m_model->fetchMore({});
    const QString id = m_model->idAt(wanted);
    m_table->selectId(id);
    openDetail(id);
}

bool ListPage::isNarrow() const {
    return window()->width() < NarrowWidth;
}

void ListPage::placePane() {
    const bool narrow = isNarrow();
    if (narrow != m_overlaid) {
        m_overlaid = narrow;
        const bool shown = !m_detailId.isEmpty();
        if (narrow) {
            m_pane->setParent(m_body);
        } else {
            m_splitter->addWidget(m_pane);
            m_splitter->setStretchFactor(1, 0);
        }
        m_pane->setVisible(shown);
    }
    const int wish = std::clamp(m_paneWidth > 0 ? m_paneWidth : PaneWidth, LeastPane, MostPane);
    if (m_overlaid) {
        const int width = std::min(wish, m_body->width());
        m_pane->setGeometry(m_body->width() - width, 0, width, m_body->height());
        m_pane->raise();
    } else if (!m_detailId.isEmpty() && m_pane->width() != wish) {
        m_splitter->setSizes({std::max(LeastTable, m_splitter->width() - wish - 1), wish});
    }
}

} // namespace sevenscale

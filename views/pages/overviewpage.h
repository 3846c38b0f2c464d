// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/overview.h"
#include "services/domain/result.h"
#include "views/pages/page.h"

class QScrollArea;
class QStackedLayout;

namespace sevenscale {

class EmptyState;
class OverviewCanvas;

/// What is wrong, since when, and what can be done: the first page of the console.
///
/// Fed by setData() with all its figures at once; until then it shows quiet placeholders. On an error the old
/// figures stay, greyed, under a notice with the reason and a retry. Every tile, bar, row and legend entry
/// opens the rows that it counted: openRequested().
class OverviewPage final : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(QWidget* parent = nullptr);

    QString title() const override;
    std::optional<Timestamp> shownAt() const override;

    void setData(const OverviewData& overview);
    /// A read has begun. What is shown stays.
    void setLoading();
    void setError(const Error& error);
    void startOver() override;

protected:
    void connectionChanged() override;
    void reword() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeCanvas();
    void refresh();
    void showNotice();

    QStackedLayout* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    OverviewCanvas* m_canvas = nullptr;
    EmptyState* m_empty = nullptr;
    std::optional<OverviewData> m_data;
    std::optional<Error> m_error;
};

} // namespace sevenscale

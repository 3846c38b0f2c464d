// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/state.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sevenscale {

class LinkButton;

/// A notice above what a page still shows: what failed, why and what to do, one button, and the technical
/// text one click away. Low, so that the page below hardly moves.
class PageNotice final : public QWidget {
    Q_OBJECT

public:
    explicit PageNotice(QWidget* parent = nullptr);

    /// An empty action removes the button, an empty technical text the link.
    void setNotice(State state, const QString& message, const QString& detail, const QString& action,
        const QString& technical = {});

Q_SIGNALS:
    void actionActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    State m_state = State::Attention;
    QWidget* m_mark = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_technical = nullptr;
    QPushButton* m_action = nullptr;
    LinkButton* m_more = nullptr;
};

} // namespace sevenscale

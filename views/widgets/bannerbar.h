// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace sevenscale {

class Label;

/// A sentence about how things are, with at most one thing to do.
///
/// Plain it opens a page ("3 clinics need attention. Since yesterday: …"); boxed it reports inside a page or
/// pane, on a tinted ground with a bar at its left edge. Screen readers are told when the message changes.
class BannerBar final : public QWidget {
    Q_OBJECT

public:
    explicit BannerBar(QWidget* parent = nullptr);

    /// message is strong, detail muted. Plain puts them on one line and elides the detail; boxed wraps both.
    void setMessage(State state, const QString& message, const QString& detail = {});
    void setAction(
        const QString& text, const QString& iconName = {}); ///< the primary button; empty removes it
    void setSecondAction(const QString& text, const QString& iconName = {});
    void setLink(const QString& text); ///< a link after the buttons
    void setBoxed(bool on);
    void setClosable(bool on);
    /// Without a mark: a plain opening sentence.
    void setMarkVisible(bool on);

    State state() const { return m_state; }
    QString message() const { return m_message; }

Q_SIGNALS:
    void actionActivated();
    void secondActionActivated();
    void linkActivated();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    State m_state = State::Ok;
    QString m_message;
    QString m_detail;
    QString m_action;
    QString m_actionIcon;
    QString m_second;
    QString m_secondIcon;
    QString m_link;
    bool m_boxed = false;
    bool m_closable = false;
    bool m_mark = true;
    QVBoxLayout* m_outer = nullptr;
    QWidget* m_inside = nullptr;
};

} // namespace sevenscale

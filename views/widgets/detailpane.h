// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace sevenscale {

class ActionRow;
class BannerBar;
class FigureRow;
class Label;
class LinkButton;
class StateLabel;

/// One of the figures that matter, in a pane's head.
struct PaneFigure {
    QString caption;
    QString figure;
    QString unit;
    QString note; ///< the small line below

    friend bool operator==(const PaneFigure&, const PaneFigure&) = default;
};

/// A name and its value in a detail section.
struct Property {
    QString name;
    QString value; ///< empty shows a dash
    QString tooltip; ///< for a dash: why there is no value
    State state = State::Unknown; ///< drawn as a mark when hasState
    bool hasState = false;

    friend bool operator==(const Property&, const Property&) = default;
};

/// Names and values in two columns; values wrap and can be selected with the mouse.
class PropertyList final : public QWidget {
    Q_OBJECT

public:
    explicit PropertyList(QWidget* parent = nullptr);
    void setProperties(const QList<Property>& properties);

private:
    QList<Property> m_properties;
};

/// A foldable part of a pane: head with chevron and title, trailing text or links, content.
class PaneSection final : public QWidget {
    Q_OBJECT

public:
    PaneSection(const QString& title, QWidget* content, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setTrailing(const QString& text);
    LinkButton* addLink(const QString& text); ///< at the head's right end; connect clicked()
    void setFolded(bool folded);
    bool isFolded() const;
    QWidget* content() const { return m_content; }

Q_SIGNALS:
    void foldedChanged(bool folded);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* m_fold = nullptr;
    QHBoxLayout* m_head = nullptr;
    Label* m_trailing = nullptr;
    QWidget* m_content = nullptr;
};

/// Everything about one row: who and state, the figures that matter, sections that fold. Esc closes it,
/// Alt+Left and Alt+Right walk the list behind. Owns its sections.
class DetailPane final : public QWidget {
    Q_OBJECT

public:
    explicit DetailPane(QWidget* parent = nullptr);

    void setState(State state, const QString& word = {});
    void setIdentifier(const QString& text); ///< muted, after the state
    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    void setNote(const QString& note); ///< under the subtitle: how the row stands to the list; empty hides it
    void setFigures(const QList<PaneFigure>& figures); ///< three at most
    /// What can be done to the row: the first two as buttons, the others in a menu. Not taken over; an action
    /// that is disabled shows why in its tooltip. Empty hides the line.
    void setActions(const QList<QAction*>& actions);
    BannerBar* banner() const { return m_banner; } ///< boxed; hidden until shown

    /// Takes content. Sections keep the order in which they are added; a key is used once.
    PaneSection* addSection(const QString& key, const QString& title, QWidget* content);
    PaneSection* section(const QString& key) const { return m_sections.value(key); }
    void removeSection(const QString& key);
    void setStale(bool stale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closed();
    void previousRequested();
    void nextRequested();
    void openRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameParts();

    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_body = nullptr;
    StateLabel* m_state = nullptr;
    Label* m_identifier = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_note = nullptr;
    FigureRow* m_figures = nullptr;
    BannerBar* m_banner = nullptr;
    ActionRow* m_actions = nullptr;
    QToolButton* m_open = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_close = nullptr;
    QHash<QString, PaneSection*> m_sections;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rundetails.h"
#include "services/domain/records.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace sevenscale {

class JsonTree;
class Label;
class LinkButton;
class PaneSection;
class SearchField;

/// A jump from a row to the rows that belong to it.
struct Jump {
    QString text;
    QString page; ///< a pagekey
    QString filter;
    friend bool operator==(const Jump&, const Jump&) = default;
};

/// Jumps, one under the other.
class JumpList final : public QWidget {
    Q_OBJECT

public:
    explicit JumpList(QWidget* parent = nullptr);
    void setJumps(const QList<Jump>& jumps);

Q_SIGNALS:
    void activated(const QString& page, const QString& filter);

private:
    QList<Jump> m_jumps;
    QVBoxLayout* m_column = nullptr;
};

/// The steps of a run as bars on one scale from its start, with a mark and a name each.
class RunTimeline final : public QWidget {
    Q_OBJECT

public:
    explicit RunTimeline(QWidget* parent = nullptr);

    /// `wholeMs` is the length of the run; steps that end later make the scale longer.
    void setSteps(const QList<RunStep>& steps, double wholeMs);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString describe(const RunStep& step) const;
    int rowHeight() const;

    QList<RunStep> m_steps;
    double m_end = 0;
};

/// One line of a short list in a pane.
struct PaneRow {
    QString icon;
    std::optional<State> mark; ///< instead of an icon: a state's mark
    QString text;
    QString word; ///< with the state's mark
    bool hasState = false;
    State state = State::Unknown;
    QString trailing; ///< muted, right
    QString tooltip;
    QString page; ///< where a click leads; empty: nowhere
    QString filter;
    friend bool operator==(const PaneRow&, const PaneRow&) = default;
};

class PaneRowButton;

/// A short list in a pane: icon, text, state, when; each line a button where it leads somewhere.
class PaneRows final : public QWidget {
    Q_OBJECT

public:
    explicit PaneRows(QWidget* parent = nullptr);
    void setRows(const QList<PaneRow>& rows);

Q_SIGNALS:
    void activated(const QString& page, const QString& filter);

private:
    QList<PaneRow> m_rows;
    QList<PaneRowButton*> m_buttons;
    QVBoxLayout* m_column = nullptr;
};

/// A small chart for a pane: what it shows, the newest value, and the course of the days.
class PaneTrend final : public QWidget {
    Q_OBJECT

public:
    explicit PaneTrend(QWidget* parent = nullptr);
    /// NaN is a day without a value.
    void setTrend(const QString& caption, const QString& value, const QList<double>& days);

private:
    Label* m_caption = nullptr;
    Label* m_value = nullptr;
    class Sparkline* m_line = nullptr;
};

/// A paragraph in a pane, selectable, wrapped.
class PaneText final : public QWidget {
    Q_OBJECT

public:
    explicit PaneText(QWidget* parent = nullptr);
    /// A title above is strong; what is empty takes no room.
    void setText(const QString& title, const QString& text);

private:
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
};

/// A length of time as a figure: `4,82` and `s`.
struct PaneFigure durationFigure(const QString& caption, std::optional<double> ms, const QString& note);
/// `one · two`, without what is empty.
QString dotted(const QStringList& parts);

/// JSON as a section's content, with a search above, and "copy path" and "copy value" in the section's head.
class PaneJson final {
public:
    SearchField* search = nullptr;
    JsonTree* tree = nullptr;
    PaneSection* section = nullptr;
    LinkButton* copyPath = nullptr;
    LinkButton* copyValue = nullptr;

    void create(class DetailPane* pane, const QString& key);
    void word(const QString& title);
    /// Nothing hides the section.
    void show(const std::optional<JsonText>& json);

private:
    void find();

    QString m_shown;
};

} // namespace sevenscale

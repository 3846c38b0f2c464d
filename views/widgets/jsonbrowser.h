// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace sevenscale {

class JsonTree;
class Label;

/// A JSON text as a tree with a search over it: names and values, without case, where they are not open yet
/// too. Enter or F3 goes on to the next match, Shift with them back; beside the field stands which one it is.
///
/// A search looks at as many values as a text of 4 MB can hold, and stops at MostMatches. Thread: GUI.
class JsonBrowser final : public QWidget {
    Q_OBJECT

public:
    static constexpr int MostMatches = 1'000;

    explicit JsonBrowser(QWidget* parent = nullptr);

    void setJson(const QString& text);
    JsonTree* tree() const { return m_tree; }
    QLineEdit* searchField() const { return m_search; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void step(int by);
    void word();

    QLineEdit* m_search;
    Label* m_place;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_path;
    QToolButton* m_value;
    JsonTree* m_tree;
    QList<QList<int>> m_matches; ///< of each the rows that lead to it
    int m_current = -1;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace sevenscale {

class JsonTreeModel;

/// A JSON text as a tree, types coloured, with "copy path" and "copy value" (menu, Ctrl+C, Ctrl+Shift+C).
///
/// Made for text that nobody vouches for: it is parsed at most once, nested or wide parts are read only when
/// opened, 500 children at a time, long strings are cut on the screen (never in a copy), and control or
/// direction characters are shown as what they are. What is no JSON, or is larger than 4 MB, is shown as
/// text, its first part.
class JsonTree final : public QTreeView {
    Q_OBJECT

public:
    explicit JsonTree(QWidget* parent = nullptr);

    void setJson(const QString& text);
    bool isValid() const { return m_valid; } ///< whether the text was JSON
    /// Grow with the rows shown instead of scrolling, up to this many; 0 scrolls.
    void setVisibleRows(int rows);

    /// Where a text stands in a name or a value, without case, whether it is open or not: of each place the
    /// rows that lead to it, `most` at most, in the order of the tree. Nothing for an empty text, and where
    /// no tree is shown.
    QList<QList<int>> find(const QString& text, int most) const;
    /// Opens what leads to such a place, and makes it the current one.
    void reveal(const QList<int>& place);
    /// Goes to the next place with the text in it, from the current one on and round. False when there is
    /// none.
    bool findNext(const QString& text);

    QString currentPath() const; ///< "error.code", "items[3].name"
    QString currentValue() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void copyPath();
    void copyValue();

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void drawRow(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int shownRows() const;
    void fitColumns();

    JsonTreeModel* m_model = nullptr;
    int m_maximumRows = 0;
    bool m_valid = false;
};

} // namespace sevenscale

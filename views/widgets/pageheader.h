// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace sevenscale {

class FreshnessPill;
class Label;
class LinkButton;
class LoadingLine;
class SearchField;
class SegmentedControl;

/// The line above every page: title (with where it lies) · range · search · freshness · actions, and the
/// loading line under it. Narrow, the search shrinks first, then the pill keeps only its dot.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Where the title lies, outermost first ("Clients"); each a link.
    void setBreadcrumb(const QList<QString>& parents);

    SegmentedControl* range() const { return m_range; } ///< hidden until it has options and is shown
    void setRangeVisible(bool on);
    SearchField* search() const { return m_search; } ///< a launcher
    FreshnessPill* freshness() const { return m_freshness; }
    QMenu* menu() const { return m_menu; } ///< behind the … button, hidden while empty
    void addWidget(QWidget* widget); ///< between search and freshness

    void setLoading(bool loading);

Q_SIGNALS:
    void breadcrumbActivated(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void nameParts();

    QHBoxLayout* m_row = nullptr;
    QHBoxLayout* m_crumbs = nullptr;
    Label* m_title = nullptr;
    QList<QWidget*> m_crumbWidgets;
    SegmentedControl* m_range = nullptr;
    SearchField* m_search = nullptr;
    FreshnessPill* m_freshness = nullptr;
    QToolButton* m_more = nullptr;
    QMenu* m_menu = nullptr;
    LoadingLine* m_loading = nullptr;
};

} // namespace sevenscale

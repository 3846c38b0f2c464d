// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedtablemodel.h"
#include "services/domain/exporting.h"
#include "services/domain/facet.h"
#include "services/domain/filter.h"
#include "services/domain/filterkey.h"
#include "services/domain/savedview.h"
#include "views/pages/page.h"
#include "views/pages/rowactions.h"
#include "views/widgets/filterbar.h"

#include <QPointer>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace sevenscale {

class DetailPane;
class EmptyState;
class ExportDialog;
class FacetPanel;
class ListColumns;
class ListFacets;
class ListFilter;
class ListHead;
class ListLive;
class ListScroll;
class ListViews;
class PageNotice;
class SelectionBar;
class TableView;

/// A list with its filter and, beside it, everything about one row.
///
/// The page asks for rows with listRequested() and for a row's details with detailRequested(), and is
/// answered by setPage() and setDetail() of TypedListPage, or by the two error functions; what it shows stays
/// until the answer is here. The pane stands at the right in a splitter; where the window is narrower than
/// 1,100 px it opens over the list.
///
/// Head, filter, columns and the way through the rows are objects of their own (ListHead, ListFilter,
/// ListColumns, ListScroll); the page holds them together with the pane. Keys: / goes to the filter,
/// Enter opens a row, Esc closes the pane, Alt+Left and Alt+Right (or Up and Down) walk the list, Ctrl+C
/// copies the selected rows.
///
/// Thread: GUI thread.
class ListPage : public Page {
    Q_OBJECT

public:
    /// Below this width of the window the pane lies over the list.
    static constexpr int NarrowWidth = 1100;

    PagedTableModel* listModel() const { return m_model; }
    QString filter() const;
    /// The key of the filter whose values are offered above the list; empty: none.
    virtual QString facetKey() const { return {}; }
    /// Those of the panel beside the list, in their order.
    virtual QStringList panelFacets() const { return {}; }
    QString detailId() const { return m_detailId; } ///< empty: the pane is closed

    void openFilter(const QString& filter) override;
    std::optional<Timestamp> shownAt() const override { return m_model->loadedAt(); }
    bool isSettled() const override;
    QByteArray saveState() const override;
    bool restoreState(const QByteArray& state) override;
    /// Also drops the conditions of the filter that name something by its id: another database has others.
    void startOver() override;
    QList<QAction*> headerActions() const override;

    /// What the list can be filtered by: from then on a mistake is told while it is typed, and what is typed
    /// can be completed.
    void setFilterKeys(const QList<FilterKey>& keys);
    /// The answer to namesRequested().
    void setNames(const QString& key, const QString& typed, const QStringList& names);

    /// How many rows the filter leaves in all, when somebody has counted; an estimate is marked as one. A
    /// change of the filter forgets it.
    void setTotal(std::optional<qint64> rows, bool estimate = false);
    /// Keys of the filter whose values are to be counted now, behind the rows and their total.
    QStringList wantedFacets() const;
    /// Rows behind each value of a key ("failed" → 292).
    void setFacetCounts(const QString& key, const QList<FacetCount>& counts);
    /// Nothing is to move: neither rows nor their number; the total is wanted all the same.
    bool isPaused() const;

    /// Whether the login may export; without the right the button says why it is of no use.
    void setExportAllowed(bool allowed);
    void setExportProgress(qint64 done, qint64 total);
    void setExportResult(const Result<ExportReport>& result);
    /// Whether anybody answers exportRequested(). Nobody any more: what runs was cancelled.
    void setExportServed(bool served);

    /// The saved views of this list.
    ListViews* views() const { return m_savedViews; }

    /// What can be done to the rows; the page adds its own in its constructor.
    RowActions* actions() const { return m_actions; }
    /// Whether all rows that the filter leaves are selected, and not only those that selectedIds() of the
    /// table gives.
    bool isAllSelected() const { return m_allSelected; }

    /// One of the ways to look at the list: `table`, or what addMode() added.
    QString mode() const;
    void setMode(const QString& key);

    /// Shows the pane for a row, which need not be in the list.
    void openDetail(const QString& id);
    void closeDetail();

public Q_SLOTS:
    /// What is shown may have changed: read it again, once the page is on screen. The details of an open pane
    /// are read again, too, and stay until the answer is here.
    void refresh();
    void setListError(const sevenscale::ListRequest& asked, const sevenscale::Error& error);
    void setDetailError(const QString& id, const sevenscale::Error& error);

Q_SIGNALS:
    void listRequested(const sevenscale::ListRequest& request);
    /// The id is the model's: for an integration `integrations:12`, else the row's own.
    void detailRequested(const QString& id);
    /// The whole list is wanted as a file; answered by setExportProgress() and setExportResult().
    void exportRequested(const sevenscale::ExportOrder& order);
    void exportCancelled();
    /// Somebody opened the panel: wantedFacets() has more.
    void facetsWanted();
    /// Something is to be done to rows, by the key of the action. `ids` are the rows selected, and empty when
    /// all are meant that the filter leaves now.
    void actionRequested(const QString& action, const QStringList& ids, const QString& filter);
    void modeChanged(const QString& key);
    /// Names that have `typed` in them, of what the filter's key stands for: `client`, `agent`.
    void namesRequested(const QString& key, const QString& typed);

protected:
    /// The words of one list.
    struct Texts {
        QString hint; ///< in the filter field: an example
        QString emptyIcon;
        QString emptyTitle; ///< there is nothing at all
        QString emptySentence; ///< what will be there, and the one thing to do
        QString filteredTitle; ///< the filter leaves nothing
        QString loadError; ///< what failed, before the first rows
        QString refreshError; ///< what failed, while older rows are on the screen
        QString detailError;
    };
    enum class Count { Exact, AtLeast, About };

    ListPage(QLatin1String key, PagedTableModel* model, QWidget* parent);

    virtual Texts texts() const = 0;
    virtual QString countText(int rows, Count how) const = 0;
    /// The values offered above the list, and the key of the filter that they stand for.
    virtual QList<Facet> facets() const { return {}; }
    /// What a term's one value stands for in the words of this list.
    virtual QString chipValue(const FilterTerm& term) const;
    /// The name behind an id in a filter (`client:17`), if a row on the screen knows it.
    virtual QString nameOf(const QString& key, qint64 id) const;

    /// Show in the pane what the row in the list has; false when it is not there.
    virtual bool presentRow(const QString& id) = 0;
    /// Empty the pane's parts that belong to details which have not come yet.
    virtual void forgetDetail() = 0;
    /// Word the pane anew from the values at hand.
    virtual void presentAgain() = 0;
    /// Whether the row in the list differs from what the pane shows.
    virtual bool rowDiffers(const QString& id) const = 0;
    /// Row and details of the pane are of no use any more.
    virtual void forgetRow() = 0;

    /// Whether an action makes sense for a row of the list or of the pane.
    virtual bool applies(const QString& action, const QString& id) const;
    /// The words of the actions and modes.
    virtual void wordActions() { }

    /// Titles of the pane's sections.
    virtual void wordPane() = 0;
    /// The link in the pane's box was clicked.
    virtual void bannerLinkActivated() { }
    /// An action that the pane offers beside its rows: where a jump leads.
    void jump(const QString& page, const QString& filter) { Q_EMIT openRequested(page, filter); }

    /// To be called by the concrete page's constructor, before it fills the pane; at its end it calls
    /// reword().
    void build();
    /// Another way to look at the list, in the table's place; takes the widget over. The choice stands at the
    /// head's right end and is remembered. A view of the model's own rows gives way to the table, and what
    /// that says of it, while there are none.
    enum class ModeOf { Rows, Other };
    void addMode(const QString& key, QWidget* view, ModeOf of = ModeOf::Other);
    void setModeWords(const QString& key, const QString& text);
    /// A button at the head's right end, for what belongs to no row: "New clinic". Not taken over.
    void addHeadAction(QAction* action);
    void detailArriving(); ///< before the pane shows it
    void detailArrived();
    DetailPane* pane() const { return m_pane; }
    TableView* table() const { return m_table; }

    void roleChanged() override;
    void connectionChanged() override;
    void reword() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    static constexpr int PaneWidth = 408;
    static constexpr int LeastPane = 340;
    static constexpr int MostPane = 560;
    static constexpr int LeastTable = 420;

    void buildHead();
    void buildTable();
    void buildPane();
    void buildKeys();
    void connectModel();

    void filterChanged();
    bool openSingleRow();
    SavedView view() const;
    void showView(const SavedView& view);
    void copyLink(const QString& row);

    void updateState();
    void updatePlaceholder();
    void updateCount();
    void rowsArrived();

    void select(const QString& id, bool byUser);
    void walk(int step);
    void askDetail(bool walking);
    void sendDetailRequest();
    void refreshDetail();
    void showDetailError();
    void followRow();
    void placePane();
    bool isNarrow() const;
    void openExport();
    void wordExport();
    void buildActions();
    void placeView();
    void aimActions(const QStringList& ids);
    void showPaneActions();
    void selectionChanged();
    void showContextMenu(const QPoint& position);

    PagedTableModel* m_model;
    RowActions* m_actions;
    ListHead* m_head = nullptr;
    ListFilter* m_filter = nullptr;
    FacetPanel* m_facetPanel = nullptr;
    ListFacets* m_facets = nullptr;
    ListLive* m_live = nullptr;
    ListViews* m_savedViews = nullptr;
    SelectionBar* m_selection = nullptr;
    QPointer<ExportDialog> m_export;
    PageNotice* m_notice = nullptr;
    QWidget* m_body = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_views = nullptr; ///< the table, and the other modes
    QString m_shownMode = QStringLiteral("table");
    QSet<QWidget*> m_rowViews; ///< those of them that show the model's rows
    TableView* m_table = nullptr;
    ListColumns* m_columns = nullptr;
    ListScroll* m_scroll = nullptr;
    EmptyState* m_empty = nullptr;
    DetailPane* m_pane = nullptr;

    std::optional<qint64> m_total;
    bool m_totalIsEstimate = false;
    QString m_countedFilter; ///< what m_total counts
    QString m_detailId;
    int m_detailRow = -1; ///< where it stands in the list, or stood last; -1 when it never did
    std::optional<Error> m_detailError;
    bool m_detailAsked = false; ///< the answer is on its way
    bool m_detailAgain = false; ///< when it comes, ask once more
    QTimer m_askTimer;
    QTimer m_forgetTimer;
    QTimer m_clock; ///< "3 min ago" ages
    int m_paneWidth = 0;
    bool m_dirty = false; ///< asked to refresh while hidden
    bool m_exportAllowed = true;
    bool m_exportServed = false;
    bool m_allSelected = false;
    bool m_overlaid = false;
    bool m_openOnArrival = false; ///< a drill-down named one row
};

/// A list page over the rows and details of one kind.
template <typename Model, typename Row, typename Detail> class TypedListPage : public ListPage {
public:
    Model* model() const { return m_rows; }

    /// The answer to listRequested().
    void setPage(const ListRequest& asked, const RowPage<Row>& page) { m_rows->setPage(asked, page); }
    /// The answer to detailRequested(); of a row that is not shown any more it changes nothing.
    void setDetail(const Detail& detail) {
        if (detailId().isEmpty() || m_rows->idOf(detail.row) != detailId())
            return;
        m_detail = detail;
        m_row = detail.row;
        copyDocuments(*m_row, Row{});
        if (const Row* inList = m_rows->record(detailId()))
            m_row = *inList;
        m_shown = detail.row;
        detailArriving();
        present(*m_shown, &*m_detail);
        detailArrived();
    }

protected:
    TypedListPage(QLatin1String key, Model* model, QWidget* parent)
        : ListPage(key, model, parent)
        , m_rows(model) {
        model->setParent(this);
    }

    /// Show this row; `detail` is nothing while it is on its way, and what is shown of another one may stay a
    /// moment.
    virtual void present(const Row& row, const Detail* detail) = 0;
    /// Empty what only a detail fills.
    virtual void clearDetail() = 0;
    /// Gives `to` the documents of `from`: what a detail's row has and a row of the list has not.
    virtual void copyDocuments(Row& to, const Row& from) const {
        Q_UNUSED(to)
        Q_UNUSED(from)
    }

    bool presentRow(const QString& id) override {
        const Row* row = m_rows->record(id);
        if (m_detail && m_rows->idOf(m_detail->row) != id)
            m_detail.reset();
        if (!row) {
            m_row.reset();
            m_shown.reset();
            return false;
        }
        m_row = *row;
        m_shown = *row;
        if (m_detail)
            copyDocuments(*m_shown, m_detail->row);
        present(*m_shown, m_detail ? &*m_detail : nullptr);
        return true;
    }
    void forgetDetail() override {
        if (!m_detail)
            clearDetail();
    }
    void presentAgain() override {
        if (m_shown)
            present(*m_shown, m_detail ? &*m_detail : nullptr);
    }
    bool rowDiffers(const QString& id) const override {
        const Row* row = m_rows->record(id);
        return row && m_row && *row != *m_row;
    }
    void forgetRow() override {
        m_row.reset();
        m_shown.reset();
        m_detail.reset();
        clearDetail();
    }

private:
    Model* m_rows;
    std::optional<Row> m_row; ///< as the list has it
    std::optional<Row> m_shown; ///< with the documents of the detail
    std::optional<Detail> m_detail;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clientsmodel.h"
#include "services/domain/clientboard.h"
#include "services/domain/details.h"
#include "views/pages/detailparts.h"
#include "views/pages/listpage.h"

namespace sevenscale {

class ClientAround;
class ClientBoardView;
class PropertyList;

/// What can be done to clinics, beside what the board does by itself: the keys of the page's actions.
namespace clientaction {
inline constexpr QLatin1String edit{"edit"};
inline constexpr QLatin1String archive{"archive"};
inline constexpr QLatin1String restore{"restore"};
/// `status.critical`: the word behind the dot is the new status.
inline constexpr QLatin1String status{"status."};
} // namespace clientaction

/// The clinics as a list or as a board of their states, and of one all that is around it: its figures, the
/// course of its last days, its integrations, insights and executions, its log, notes and changes.
///
/// What a person wants done goes out as actionRequested(), with the keys above, and the signals below.
class ClientsPage final : public TypedListPage<ClientsModel, Client, ClientDetail> {
    Q_OBJECT

public:
    explicit ClientsPage(QWidget* parent = nullptr);
    QString facetKey() const override;
    QStringList panelFacets() const override;

    QString title() const override;

    /// A clinic as the page knows it, from the list, the board or the pane; nullptr: not at all.
    const Client* client(const QString& id) const;
    /// The answers to boardRequested(); an answer to a request that is not the newest changes nothing.
    void setBoard(const ListRequest& asked, const ClientBoard& board);
    void setBoardError(const ListRequest& asked, const Error& error);
    /// The note of noteRequested() was kept, or not: then it stays in its field.
    void setNoteWritten(bool written);
    void startOver() override;

Q_SIGNALS:
    void createRequested();
    /// The revenue of this clinic is to be mended in its form.
    void mendRequested(const QString& id);
    void boardRequested(const sevenscale::ListRequest& request);
    void noteRequested(const QString& id, const QString& text);

protected:
    Texts texts() const override;
    QString countText(int rows, Count how) const override;
    QList<Facet> facets() const override;
    QString nameOf(const QString& key, qint64 id) const override;
    void wordPane() override;
    void present(const Client& row, const ClientDetail* detail) override;
    void clearDetail() override;
    bool applies(const QString& action, const QString& id) const override;
    void wordActions() override;
    void bannerLinkActivated() override;
    void roleChanged() override;

private:
    void buildActions();
    void buildBoard();
    void askBoard();
    void showCardMenu(const QString& id, const QPoint& place);
    void presentRevenue(const Client& row);
    void presentRecord(const Client& row);
    void presentTrends(const ClientDetail& detail);
    void presentLists(const ClientDetail& detail);

    PropertyList* m_record = nullptr;
    PaneRows* m_contact = nullptr;
    QList<PaneTrend*> m_trends;
    PaneRows* m_integrations = nullptr;
    PaneRows* m_insights = nullptr;
    JumpList* m_jumps = nullptr;
    ClientAround* m_around = nullptr;
    ClientBoardView* m_board = nullptr;
    QAction* m_create = nullptr;
    std::optional<Client> m_shown; ///< what the pane shows
    std::optional<ListRequest> m_boardAsked; ///< the answer is on its way
    bool m_boardAgain = false; ///< when it comes, ask once more
};

} // namespace sevenscale

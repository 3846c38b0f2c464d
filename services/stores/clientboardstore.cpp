// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stores/clientboardstore.h"

#include "services/stores/lists.h"

namespace sevenscale {

Result<ClientBoard> readClientBoard(
    Session& session, const ListRequest& request, const StoreContext& context) {
    ClientBoard board;
    for (size_t i = 0; i < ClientBoard::Columns.size(); ++i) {
        ListRequest column;
        column.sort = request.sort;
        column.filter = filterOfColumn(request.filter, ClientBoard::Columns[i]);
        column.limit = ClientBoard::MostCards;
        auto page = readPage(session, clientList(), column, context);
        if (!page)
            return failure(page.error());
        board.columns[i] = {page->rows, page->rows.size()};
        if (!page->next)
            continue;
        const auto total = countRows(session, clientList(), column.filter, context);
        if (!total)
            return failure(total.error());
        board.columns[i].total = *total;
    }
    return board;
}

} // namespace sevenscale

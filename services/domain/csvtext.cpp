// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/domain/csvtext.h"

#include <algorithm>

namespace sevenscale {
namespace {

bool needsQuotes(QByteArrayView cell) {
    return cell.isEmpty()
        || std::any_of(
            cell.begin(), cell.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; })
        || cell.front() == ' ' || cell.back() == ' ';
}

bool beginsFormula(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@';
}

} // namespace

void appendCsvCell(QByteArray& csv, const QByteArray& cell) {
    if (!needsQuotes(cell)) {
        csv += cell;
        return;
    }
    csv += '"';
    for (const char c : cell) {
        if (c == '"')
            csv += '"';
        csv += c;
    }
    csv += '"';
}

void guardFormulas(QByteArray& cell) {
    bool atStart = true;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char c = cell.at(i);
        if (atStart && beginsFormula(c))
            cell.insert(i++, '\'');
        if (c == ';' || c == ',' || c == '\t' || c == '\n' || c == '\r')
            atStart = true;
        else if (c != ' ' && c != '"')
            atStart = false;
    }
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exports/rowwriter.h"

#include <QByteArray>

namespace sevenscale {

/// The cell of a column as every format writes it, appended to `text`: RFC 3339, true and false, documents
/// without secrets, everything else as the database gave it. Not for NULL.
void appendExportText(QByteArray& text, const ExportColumn& column, QByteArrayView value);

/// Collects what is written and hands it to the device in pieces.
class ExportSink {
public:
    explicit ExportSink(QIODevice& device)
        : m_device(device) {
        bytes.reserve(Piece + 4096);
    }
    QByteArray bytes;
    /// Hands over when there is enough, or whatever there is.
    Result<void> flush(bool all);

private:
    static constexpr qsizetype Piece = 256 * 1024;
    QIODevice& m_device;
};

} // namespace sevenscale

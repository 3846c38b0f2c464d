// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace sevenscale {

/// A line of text that underlines a place in it with a wave, in the critical colour. The next edit takes the
/// line away: what stands there is no longer what was read.
class FilterField final : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    /// In characters of the text; a length of 0 takes the line away.
    void setMark(qsizetype position, qsizetype length);
    qsizetype markPosition() const { return m_position; }
    qsizetype markLength() const { return m_length; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qsizetype m_position = 0;
    qsizetype m_length = 0;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/statelabel.h"

#include "views/theme/icons.h"

#include <QPainter>

#include <cmath>

namespace sevenscale {

namespace {
constexpr int mark = 16;
constexpr int gap = 6;
} // namespace

StateLabel::StateLabel(QWidget* parent)
    : StateLabel(State::Unknown, {}, parent) {
}

StateLabel::StateLabel(State state, const QString& word, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setState(state, word);
}

void StateLabel::setState(State state, const QString& word) {
    m_state = state;
    m_word = word.isEmpty() ? stateWord(state) : word;
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

void StateLabel::setStrong(bool on) {
    m_strong = on;
    updateGeometry();
    update();
}

QFont StateLabel::ownFont() const {
    return face(TextSize::Body, m_strong ? QFont::DemiBold : QFont::Normal);
}

QSize StateLabel::sizeHint() const {
    const QFontMetricsF metrics(ownFont());
    return {mark + gap + static_cast<int>(std::ceil(metrics.horizontalAdvance(m_word))) + 1,
        std::max(mark, static_cast<int>(std::ceil(metrics.height()))) + 2};
}

QSize StateLabel::minimumSizeHint() const {
    return {std::min(sizeHint().width(), mark + 40), sizeHint().height()};
}

void StateLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintState(&painter, QRect(0, (height() - mark) / 2, mark, mark), m_state);
    painter.setFont(ownFont());
    painter.setPen(colour(Token::Text));
    const QRectF words(mark + gap, 0, width() - mark - gap, height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(m_word, Qt::ElideRight, words.width()));
}

} // namespace sevenscale

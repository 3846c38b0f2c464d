// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/matrixparts.h"

#include "models/integrationmatrixmodel.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/tooltip.h"

#include <QAbstractButton>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr qreal Mark = 15;
constexpr int SwatchWidth = 30;
constexpr qreal FreshShare = 0.40; ///< of OkFill in the ground of a cell that is well
constexpr qreal LateShare = 0.14;
constexpr qreal WarnShare = 0.16; ///< of the state's own colour in its ground
constexpr qreal DimmedOpacity = 0.32;

QColor mixed(const QColor& a, const QColor& b, qreal share) {
    const auto channel
        = [&](int x, int y) { return static_cast<int>(std::lround(x * share + y * (1 - share))); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QColor groundOf(const MatrixLook& look) {
    const QColor card = colour(Token::Card);
    switch (*look.state) {
    case State::Ok:
        return mixed(colour(Token::OkFill), card, look.late ? LateShare : FreshShare);
    case State::Attention:
        return mixed(colour(Token::Attention), card, WarnShare);
    case State::Critical:
        return mixed(colour(Token::Critical), card, WarnShare);
    case State::Active:
    case State::Off:
    case State::Unknown:
        break;
    }
    return colour(Token::Alternate);
}

int lineHeight(TextSize size) {
    return static_cast<int>(std::ceil(QFontMetricsF(face(size)).height()));
}

} // namespace

QRectF paintMatrixCell(QPainter* painter, const QRectF& rect, const MatrixLook& look) {
    const QRectF area = rect.adjusted(2, 2, -2, -2);
    if (!look.state) {
        painter->fillRect(QRectF(area.center().x() - 4, area.center().y(), 8, 1), colour(Token::Outline));
        return {};
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(groundOf(look));
    painter->drawRoundedRect(area, 4, 4);
    const QRectF mark(area.left() + 7, area.top() + std::floor((area.height() - Mark) / 2), Mark, Mark);
    if (area.width() <= SwatchWidth) {
        paintState(painter, mark.translated(area.center().x() - mark.center().x(), 0), *look.state);
        return {};
    }
    paintState(painter, mark, *look.state);
    return area.adjusted(7 + Mark + 6, 0, -5, 0);
}

// MatrixDelegate
// ------------------------------------------------------------------------------------------------

void MatrixDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const IntegrationMatrixModel*>(index.model());
    if (!model)
        return;
    const MatrixCell* cell = model->cell(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, colour(Token::Card));
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour(Token::RowLine));
    const QRectF rect = QRectF(option.rect).adjusted(0, 0, 0, -1);
    MatrixLook look;
    if (cell) {
        look.state = static_cast<State>(index.data(StateRole).toInt());
        look.late = syncAge(cell->integrationType, cell->lastSync, Timestamp::now()) == SyncAge::Late;
        look.dimmed = !cell->matches;
    }
    if (look.dimmed || model->isStale())
        painter->setOpacity(look.dimmed ? DimmedOpacity : 0.6);
    const QRectF words = paintMatrixCell(painter, rect, look);
    if (!words.isEmpty()) {
        const QFont font = face(TextSize::Secondary);
        painter->setFont(font);
        painter->setPen(colour(Token::Text));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetricsF(font).elidedText(
                index.data(Qt::DisplayRole).toString(), Qt::ElideRight, words.width()));
    }
    painter->setOpacity(1);
    if (option.state & QStyle::State_Selected)
        drawFocusRing(painter, rect.adjusted(1, 1, -1, -1), 5);
    painter->restore();
}

bool MatrixDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
    const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tooltipText(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

// MatrixHeader
// --------------------------------------------------------------------------------------------------

MatrixHeader::MatrixHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent) {
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const bool names = orientation() == Qt::Vertical;
    painter->save();
    painter->fillRect(rect, colour(Token::Card));
    painter->fillRect(
        QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(names ? Token::RowLine : Token::Border));
    if (names)
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colour(Token::Border));
    QRectF words = QRectF(rect).adjusted(names ? space::around : 9, 0, -6, -1);
    const auto* table = qobject_cast<const QTableView*>(parentWidget());
    const QModelIndex current = table ? table->currentIndex() : QModelIndex();
    const bool here = current.isValid() && (names ? current.row() : current.column()) == section;
    if (!names) {
        const QString name = model()->headerData(section, orientation(), IconRole).toString();
        paintIcon(painter, QRectF(words.left(), words.center().y() - 7, 14, 14), name, colour(Token::Muted));
        words.setLeft(words.left() + 20);
    }
    const QFont font
        = face(names ? TextSize::Body : TextSize::Secondary, here ? QFont::DemiBold : QFont::Medium);
    painter->setFont(font);
    painter->setPen(colour(names || here ? Token::Text : Token::Muted));
    const QString text = model()->headerData(section, orientation()).toString();
    if (names)
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetricsF(font).elidedText(text, Qt::ElideRight, words.width()));
    else // "Google Calendar" and "Google Analytics" differ in the second word
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text);
    painter->restore();
}

bool MatrixHeader::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    QString text
        = section < 0 ? QString() : model()->headerData(section, orientation(), Qt::ToolTipRole).toString();
    if (text.isEmpty() && section >= 0)
        text = model()->headerData(section, orientation()).toString();
    QToolTip::showText(help->globalPos(), tooltipText(text), this);
    return true;
}

// MatrixTable
// ---------------------------------------------------------------------------------------------------

MatrixTable::MatrixTable(QWidget* parent)
    : QTableView(parent) {
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    setItemDelegate(new MatrixDelegate(this));
    verticalHeader()->setDefaultSectionSize(rowPixels());
    verticalHeader()->setMinimumSectionSize(rowPixels());
    horizontalHeader()->setFixedHeight(2 * lineHeight(TextSize::Secondary) + 14);
    setCornerButtonEnabled(false);
    if (auto* corner = findChild<QAbstractButton*>())
        corner->installEventFilter(this);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setWordWrap(false);
    connect(this, &QAbstractItemView::clicked, this, &MatrixTable::chosen);
}

/// The corner between the headers looks as they do; the style has a look of its own for it.
bool MatrixTable::eventFilter(QObject* object, QEvent* event) {
    if (event->type() != QEvent::Paint || !qobject_cast<QAbstractButton*>(object))
        return QTableView::eventFilter(object, event);
    auto* corner = static_cast<QWidget*>(object);
    QPainter painter(corner);
    painter.fillRect(corner->rect(), colour(Token::Card));
    painter.fillRect(QRect(0, corner->height() - 1, corner->width(), 1), colour(Token::Border));
    painter.fillRect(QRect(corner->width() - 1, 0, 1, corner->height()), colour(Token::Border));
    return true;
}

int MatrixTable::rowPixels() const {
    return std::max(34, lineHeight(TextSize::Body) + 16);
}

void MatrixTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    horizontalHeader()->viewport()->update(); // the clinic and the type that one is at stand out
    verticalHeader()->viewport()->update();
}

void MatrixTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT chosen(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::MoveToStartOfDocument)) {
        Q_EMIT startWanted();
        return;
    }
    if (event->matches(QKeySequence::MoveToEndOfDocument)) {
        Q_EMIT endWanted();
        return;
    }
    const QPersistentModelIndex before = currentIndex();
    QTableView::keyPressEvent(event);
    if (currentIndex() != before)
        Q_EMIT moved(currentIndex());
}

void MatrixTable::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), colour(Token::Card));
    }
    QTableView::paintEvent(event);
}

// MatrixLegend
// --------------------------------------------------------------------------------------------------

MatrixLegend::MatrixLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    reword();
}

void MatrixLegend::reword() {
    m_entries = {
        {{State::Ok, false, false}, tr("Synced in its rhythm")},
        {{State::Ok, true, false}, tr("A sync or two missed")},
        {{State::Attention, false, false}, tr("Stale, expired or wants attention")},
        {{State::Critical, false, false}, tr("Error")},
        {{State::Off, false, false}, tr("Disconnected")},
        {{State::Unknown, false, false}, tr("Unknown status")},
        {{std::nullopt, false, false}, tr("Not connected")},
    };
    QStringList words;
    for (const Entry& entry : std::as_const(m_entries))
        words.append(entry.text);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(words.join(QLatin1String(", ")));
    setFixedHeight(flow(width(), nullptr));
    update();
}

int MatrixLegend::flow(int width, QPainter* painter) const {
    const QFont font = face(TextSize::Secondary);
    const QFontMetricsF metrics(font);
    const int line = std::max(26, lineHeight(TextSize::Secondary) + 10);
    qreal x = space::around;
    int y = 5;
    for (const Entry& entry : m_entries) {
        const qreal wide = SwatchWidth + 6 + metrics.horizontalAdvance(entry.text);
        if (x > space::around && x + wide > width - space::around) {
            x = space::around;
            y += line;
        }
        if (painter) {
            paintMatrixCell(painter, QRectF(x, y + (line - 24) / 2.0, SwatchWidth, 24), entry.look);
            painter->setFont(font);
            painter->setPen(colour(Token::Muted));
            painter->drawText(
                QRectF(x + SwatchWidth + 6, y, wide, line), Qt::AlignVCenter | Qt::AlignLeft, entry.text);
        }
        x += wide + space::around;
    }
    return y + line + 5;
}

void MatrixLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colour(Token::Card));
    painter.fillRect(QRect(0, 0, width(), 1), colour(Token::Border));
    flow(width(), &painter);
}

void MatrixLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setFixedHeight(flow(width(), nullptr));
}

void MatrixLegend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        setFixedHeight(flow(width(), nullptr));
    QWidget::changeEvent(event);
}

} // namespace sevenscale

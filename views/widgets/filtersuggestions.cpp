// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/filtersuggestions.h"

#include "models/words.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int HintRole = Qt::UserRole + 1;
constexpr int NamesPauseMs = 150;
constexpr int MostRows = 9;
constexpr int Margin = 4;
constexpr int LeastWidth = 260;
constexpr int MostWidth = 520;

int rowHeight() {
    return static_cast<int>(std::ceil(QFontMetricsF(face(TextSize::Body)).height())) + 10;
}

/// The text as it is put in, and muted at the right what it stands for.
class SuggestionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const qreal text = QFontMetricsF(face(TextSize::Body)).horizontalAdvance(index.data().toString());
        const qreal hint
            = QFontMetricsF(face(TextSize::Secondary)).horizontalAdvance(index.data(HintRole).toString());
        return {static_cast<int>(std::ceil(text + hint)) + 48, rowHeight()};
    }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(chosen ? Token::Selection : Token::Alternate));
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        const QRectF inner = QRectF(option.rect).adjusted(8, 0, -8, 0);
        const QString text = index.data().toString();
        const QString hint = index.data(HintRole).toString();
        const QFont font = face(TextSize::Body);
        painter->setFont(font);
        painter->setPen(colour(Token::Text));
        const qreal width = std::min(inner.width(), QFontMetricsF(font).horizontalAdvance(text) + 1);
        painter->drawText(QRectF(inner.topLeft(), QSizeF(width, inner.height())), Qt::AlignVCenter,
            QFontMetricsF(font).elidedText(text, Qt::ElideRight, width));
        const QRectF rest = inner.adjusted(width + 16, 0, 0, 0);
        if (rest.width() > 24) {
            painter->setFont(face(TextSize::Secondary));
            painter->setPen(colour(Token::Muted));
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                QFontMetricsF(painter->font()).elidedText(hint, Qt::ElideRight, rest.width()));
        }
        painter->restore();
    }
};

/// What a candidate stands for: `duration` is the duration, and 5s is how one is written.
QString hintOf(const FilterCandidate& candidate) {
    switch (candidate.kind) {
    case FilterCandidate::Kind::Key: {
        const QString example = Words::filterExample(candidate.keyKind);
        const QString name = Words::filterKey(candidate.key);
        return example.isEmpty() ? name : QString(name % QStringLiteral(" · ") % example);
    }
    case FilterCandidate::Kind::Comparison:
        return Words::filterComparison(candidate.text.mid(candidate.key.size()), candidate.keyKind);
    case FilterCandidate::Kind::Value: {
        const QString word = Words::filterValue(candidate.key, candidate.text);
        return word == candidate.text ? QString() : word;
    }
    case FilterCandidate::Kind::Name:
        break;
    }
    return {};
}

} // namespace

FilterSuggestions::FilterSuggestions(QLineEdit* field, QWidget* owner)
    : QFrame(owner)
    , m_field(field) {
    hide();
    setFocusPolicy(Qt::NoFocus);
    m_rows = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Suggestions"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Margin, Margin, Margin, Margin);
    layout->addWidget(m_list);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& row) { take(row.row()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(NamesPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_completion.wantsNames())
            Q_EMIT namesWanted(m_completion.key, m_completion.typed);
    });
    connect(field, &QLineEdit::textEdited, this, [this] { lookUp(false); });
    connect(field, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            lookUp(true);
    });
    field->installEventFilter(this);
}

void FilterSuggestions::lookUp(bool asked) {
    if (m_taking || m_keys.isEmpty())
        return;
    const QString before = m_completion.key;
    const QString typed = m_completion.typed;
    m_completion = completeFilter(m_keys, m_field->text(), m_field->cursorPosition());
    if (m_completion.wantsNames()) {
        if (m_namesKey != m_completion.key)
            m_names.clear();
        m_completion = completeFilter(m_keys, m_field->text(), m_field->cursorPosition(), m_names);
        if (m_completion.key != before || m_completion.typed != typed || m_namesKey != m_completion.key)
            m_pause.start();
    } else {
        m_pause.stop();
    }
    // An empty place is no question yet.
    const bool begun
        = asked || m_completion.part == FilterCompletion::Part::Value || !m_completion.typed.isEmpty();
    if (begun && !m_completion.candidates.isEmpty())
        present();
    else
        dismiss();
}

void FilterSuggestions::setNames(const QString& key, const QString& typed, const QStringList& names) {
    if (!m_completion.wantsNames() || key != m_completion.key || typed != m_completion.typed)
        return;
    m_namesKey = key;
    m_names = names;
    if (m_field->hasFocus())
        lookUp(true);
}

void FilterSuggestions::present() {
    m_rows->clear();
    for (const FilterCandidate& candidate : std::as_const(m_completion.candidates)) {
        auto* row = new QStandardItem(candidate.text);
        const QString hint = hintOf(candidate);
        row->setData(hint, HintRole);
        row->setData(QString(candidate.text % QLatin1Char(' ') % hint), Qt::AccessibleTextRole);
        m_rows->appendRow(row);
    }
    m_list->setCurrentIndex({});
    m_list->clearSelection();
    place();
    show();
    raise();
}

/// Under the field, in its window: no window of its own, that a window manager would put elsewhere.
void FilterSuggestions::place() {
    QWidget* window = m_field->window();
    if (parentWidget() != window)
        setParent(window);
    int wanted = LeastWidth;
    for (int row = 0; row < m_rows->rowCount(); ++row)
        wanted = std::max(wanted, m_list->sizeHintForIndex(m_rows->index(row, 0)).width() + 2 * Margin + 12);
    const QPoint corner = m_field->mapTo(window, QPoint(0, m_field->height() + 8));
    const int rows = std::min(m_rows->rowCount(), MostRows);
    const int width = std::min({wanted, MostWidth, std::max(LeastWidth, window->width() - 16)});
    const int height = std::min(rows * rowHeight() + 2 * Margin + 2, window->height() - corner.y() - 8);
    setGeometry(std::min(corner.x(), window->width() - width - 8), corner.y(), width, height);
}

void FilterSuggestions::dismiss() {
    if (!isVisible())
        return;
    hide();
    Q_EMIT dismissed();
}

void FilterSuggestions::step(int by) {
    const int count = m_rows->rowCount();
    const int current
        = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (by > 0 ? -1 : count);
    const int next = (current + by + count) % count;
    m_list->setCurrentIndex(m_rows->index(next, 0));
}

void FilterSuggestions::take(int row) {
    if (row < 0 || row >= m_completion.candidates.size())
        return;
    const FilterCandidate candidate = m_completion.candidates.at(row);
    const CompletedFilter result = completed(m_field->text(), m_completion, candidate);
    m_taking = true;
    m_field->selectAll();
    m_field->insert(result.text); // one step for undo
    m_field->setCursorPosition(static_cast<int>(result.caret));
    m_taking = false;
    const bool unfinished
        = candidate.kind == FilterCandidate::Kind::Key || candidate.kind == FilterCandidate::Kind::Comparison;
    if (unfinished)
        lookUp(true);
    else
        dismiss();
}

bool FilterSuggestions::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        lookUp(true);
        return true;
    }
    if (!isVisible() || (modifiers & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Tab:
        take(std::max(0, m_list->currentIndex().row()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_list->currentIndex().isValid()) {
            take(m_list->currentIndex().row());
            return true;
        }
        dismiss(); // and the filter is entered
        return false;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool FilterSuggestions::eventFilter(QObject* object, QEvent* event) {
    if (object != m_field)
        return QFrame::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (keyPressed(key->key(), key->modifiers()))
            return true;
        break;
    }
    case QEvent::ShortcutOverride:
        // Esc belongs to the list as long as it is there.
        if (isVisible() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        m_pause.stop();
        dismiss();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (isVisible())
            place();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(object, event);
}

void FilterSuggestions::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colour(Token::Card));
    painter.setPen(colour(Token::Outline));
    painter.setBrush(colour(Token::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace sevenscale

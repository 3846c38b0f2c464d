// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/commandpalette.h"

#include "views/frame/keycaps.h"
#include "views/frame/palettedelegate.h"
#include "views/frame/palettemodel.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

constexpr int broadest = 620;
constexpr int mostRows = 11;

/// What darkens the window in either theme.
QColor shade(float alpha) {
    QColor dark = colour(Theme::instance().isDark() ? Token::Window : Token::Text);
    dark.setAlphaF(alpha);
    return dark;
}

} // namespace

/// The sheet itself, with a soft shadow.
class PaletteCard final : public QWidget {
    Q_OBJECT

public:
    static constexpr int shadow = 18;

    explicit PaletteCard(QWidget* parent)
        : QWidget(parent) { }

    int ruleAt = 0; ///< below the field
    int footAt = 0; ///< above the keys

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
        painter.setPen(Qt::NoPen);
        // Few layers: so faint a colour loses its hue when it is premultiplied.
        painter.setBrush(shade(Theme::instance().isDark() ? 0.10F : 0.03F));
        for (int grow = shadow - 4; grow > 0; grow -= 2)
            painter.drawRoundedRect(
                box.adjusted(-grow, 4 - grow, grow, 2 + grow), space::radius + grow, space::radius + grow);
        painter.setPen(colour(Token::Border));
        painter.setBrush(colour(Token::Card));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(QRectF(box.left() + 1, ruleAt, box.width() - 2, 1), colour(Token::Border));
        painter.fillRect(QRectF(box.left() + 1, footAt, box.width() - 2, 1), colour(Token::RowLine));
        paintIcon(&painter, QRectF(box.left() + 16, box.top() + (ruleAt - box.top() - 16) / 2, 16, 16),
            QStringLiteral("search"), colour(Token::Muted));
    }
    void mousePressEvent(QMouseEvent* event) override { event->accept(); } // not the ground behind it
};

CommandPalette::CommandPalette(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("palette"));
    setFocusPolicy(Qt::NoFocus);
    hide();

    m_card = new PaletteCard(this);
    auto* column = new QVBoxLayout(m_card);
    constexpr int edge = PaletteCard::shadow + 1;
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(0);

    m_field = new QLineEdit(m_card);
    m_field->setProperty("frameless", true);
    m_field->setFont(face(TextSize::Sentence));
    m_field->setMinimumHeight(QFontMetrics(face(TextSize::Sentence)).height() + 28);
    m_field->installEventFilter(this);
    auto* fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(38, 0, space::cards, 0);
    fieldRow->addWidget(m_field);
    column->addLayout(fieldRow);
    column->addSpacing(5);

    m_model = new PaletteModel(this);
    m_list = new QListView(m_card);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_model, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_list);

    m_empty = new Label({}, TextSize::Body, QFont::Normal, Token::Muted, m_card);
    m_empty->setContentsMargins(0, 0, 0, 0);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(3 * PaletteModel::rowHeight());
    m_empty->hide();
    column->addWidget(m_empty);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::cards, 8, space::cards, 8);
    foot->setSpacing(space::around);
    for (const char* name : {"paletteMove", "paletteOpen", "paletteClose"}) {
        auto* caps = new KeyCaps({}, {}, m_card);
        caps->setObjectName(QString::fromLatin1(name));
        foot->addWidget(caps);
    }
    foot->addStretch(1);
    column->addSpacing(5);
    column->addLayout(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_asked = text();
        Q_EMIT searched(m_asked);
    });
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_model->setResults({});
        m_list->setCurrentIndex({});
        refilter();
        if (text().size() >= 2)
            m_pause.start();
        else
            m_pause.stop();
    });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex& index) {
        if (!index.data(PaletteModel::HeadingRole).toBool())
            m_list->setCurrentIndex(index);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (index.data(PaletteModel::HeadingRole).toBool())
            return;
        m_list->setCurrentIndex(index);
        chooseCurrent();
    });
    parent->installEventFilter(this);
    retranslate();
}

CommandPalette::~CommandPalette() = default;

QString CommandPalette::text() const {
    return m_field->text().trimmed();
}

void CommandPalette::setItems(const QList<PaletteItem>& items) {
    if (items == m_model->items())
        return;
    m_model->setItems(items);
    if (isOpen())
        refilter();
}

void CommandPalette::setResults(const QList<PaletteItem>& items, const QString& forText) {
    if (!isOpen() || (!forText.isNull() && forText.trimmed() != text()) || text().size() < 2)
        return;
    m_model->setResults(items);
    refilter();
}

void CommandPalette::open(const QString& typed) {
    if (!isOpen()) {
        m_focusBefore = QApplication::focusWidget();
        m_model->setResults({});
        m_asked.clear();
    }
    m_list->setCurrentIndex({});
    m_field->setText(typed);
    refilter();
    show();
    raise();
    place();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss() {
    if (!isOpen())
        return;
    m_pause.stop();
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT dismissed();
}

void CommandPalette::refilter() {
    std::optional<PaletteItem> chosenBefore;
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        chosenBefore = m_model->at(current.row()).item;
    m_model->show(text());
    const int kept = chosenBefore ? m_model->rowOf(*chosenBefore) : -1;
    const bool some = m_model->rowCount() > 0;
    m_list->setVisible(some);
    m_empty->setVisible(!some);
    if (some)
        m_list->setCurrentIndex(m_model->index(kept >= 0 ? kept : 1));
    if (kept < 0)
        m_list->scrollToTop();
    retranslate();
    place();
}

void CommandPalette::place() {
    if (parentWidget() == nullptr)
        return;
    setGeometry(parentWidget()->rect());
    int wanted = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        wanted += m_model->index(row).data(Qt::SizeHintRole).toSize().height();
    const int most = std::max(
        3 * PaletteModel::rowHeight(), std::min(mostRows * PaletteModel::rowHeight(), height() - 220));
    m_list->setFixedHeight(std::min(wanted, most));

    const int broad = std::min(broadest, width() - 32) + 2 * PaletteCard::shadow;
    m_card->resize(broad, m_card->layout()->totalSizeHint().height());
    m_card->layout()->activate();
    const int top = std::max(16, std::min(96, height() / 9)) - PaletteCard::shadow;
    m_card->move((width() - broad) / 2, top);
    m_card->ruleAt = m_field->geometry().bottom() + 1;
    m_card->footAt = (m_list->isHidden() ? m_empty->geometry().bottom() : m_list->geometry().bottom()) + 5;
    m_card->update();
}

void CommandPalette::step(int by) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int from = m_list->currentIndex().row();
    int to = from;
    const int way = by > 0 ? 1 : -1;
    for (int left = std::abs(by); left > 0;) {
        int next = to + way;
        // One step wraps around; a page stops at the end.
        if (next < 0 || next >= count) {
            if (std::abs(by) != 1)
                break;
            next = next < 0 ? count - 1 : 0;
        }
        to = next;
        if (!m_model->index(to).data(PaletteModel::HeadingRole).toBool())
            --left;
    }
    if (m_model->index(to).data(PaletteModel::HeadingRole).toBool())
        to = way > 0 ? from : 1;
    m_list->setCurrentIndex(m_model->index(to));
    // The heading above the first item comes into sight with it.
    if (to == 1)
        m_list->scrollToTop();
    else
        m_list->scrollTo(m_model->index(to));
    m_field->setAccessibleDescription(m_model->index(to).data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::chooseCurrent() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteItem item = m_model->at(current.row()).item;
    dismiss();
    Q_EMIT chosen(item);
}

void CommandPalette::retranslate() {
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Go to a page, a clinic, an agent, or do something"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_list->setAccessibleName(tr("Results"));
    m_empty->setText(tr("Nothing found for “%1”").arg(text()));
    const auto caps
        = [this](const char* name) { return m_card->findChild<KeyCaps*>(QString::fromLatin1(name)); };
    caps("paletteMove")->setWords(QStringLiteral("↑+↓"), tr("move"));
    caps("paletteOpen")->setWords(QStringLiteral("Enter"), tr("opens", "the key Enter"));
    caps("paletteClose")->setWords(QStringLiteral("Esc"), tr("closes", "the key Esc"));
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), shade(Theme::instance().isDark() ? 0.6F : 0.25F));
}

void CommandPalette::mousePressEvent(QMouseEvent* event) {
    dismiss();
    event->accept();
}

void CommandPalette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isOpen())
            refilter();
    }
    QWidget::changeEvent(event);
}

bool CommandPalette::focusNextPrevChild(bool) {
    return true; // the field keeps it
}

bool CommandPalette::eventFilter(QObject* object, QEvent* event) {
    if (object == parentWidget() && event->type() == QEvent::Resize && isOpen())
        place();
    if (object == m_field && event->type() == QEvent::FocusOut && isOpen() && m_card->isVisible()) {
        // Another window may have it; a widget behind the palette may not.
        if (static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
            dismiss();
    }
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ctrl = (key->modifiers() & Qt::ControlModifier) != 0;
        switch (key->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Tab:
            step(1);
            return true;
        case Qt::Key_Backtab:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(6);
            return true;
        case Qt::Key_PageUp:
            step(-6);
            return true;
        case Qt::Key_Home:
        case Qt::Key_End:
            if (!ctrl)
                break;
            step(key->key() == Qt::Key_End ? m_model->rowCount() + 2 : -m_model->rowCount() - 2);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            chooseCurrent();
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_K:
            if (!ctrl)
                break;
            dismiss();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace sevenscale

#include "commandpalette.moc"

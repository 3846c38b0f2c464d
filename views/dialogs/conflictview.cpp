// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/conflictview.h"

#include "models/format.h"
#include "views/theme/theme.h"
#include "views/widgets/statelabel.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

using Side = ConflictField::Side;

constexpr int Columns = 4;

QLabel* textLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text.isEmpty() ? Format::dash() : text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// One side's value with its mark: a radio button whose text wraps.
class SideCell final : public QWidget {
    Q_OBJECT

public:
    SideCell(const QString& text, const QString& name, QWidget* parent)
        : QWidget(parent)
        , m_mark(new QRadioButton(this)) {
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::between);
        m_mark->setAccessibleName(name);
        line->addWidget(m_mark, 0, Qt::AlignTop);
        line->addWidget(textLabel(text, this), 1, Qt::AlignTop);
    }
    QRadioButton* mark() const { return m_mark; }

protected:
    void mousePressEvent(QMouseEvent* event) override {
        m_mark->setFocus(Qt::MouseFocusReason);
        m_mark->click();
        event->accept();
    }

private:
    QRadioButton* m_mark;
};

/// A hairline between two fields.
class RowLine final : public QWidget {
    Q_OBJECT

public:
    explicit RowLine(QWidget* parent)
        : QWidget(parent) {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), colour(Token::RowLine));
    }
};

} // namespace

Side ConflictField::given() const {
    if (isSame || (theyChanged && !iChanged))
        return Side::Theirs;
    return theyChanged ? Side::Open : Side::Mine;
}

ConflictView::ConflictView(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void ConflictView::setFields(const QList<ConflictField>& fields, bool anew) {
    m_fields = fields;
    m_fields.removeIf([](const ConflictField& field) { return !field.theyChanged && !field.iChanged; });
    const QHash<QString, Side> before = anew ? QHash<QString, Side>() : m_choices;
    m_choices.clear();
    for (const ConflictField& field : std::as_const(m_fields))
        m_choices.insert(field.key, before.value(field.key, field.given()));
    rebuild();
}

Side ConflictView::choice(const QString& key) const {
    return m_choices.value(key, Side::Open);
}

void ConflictView::choose(const QString& key, Side side) {
    if (!m_choices.contains(key))
        return;
    m_choices.insert(key, side);
    if (QButtonGroup* group = m_groups.value(key)) {
        if (QAbstractButton* button = group->button(static_cast<int>(side)))
            button->setChecked(true);
    }
    markOpen();
    Q_EMIT chosen();
}

int ConflictView::openChoices() const {
    return static_cast<int>(std::count(m_choices.cbegin(), m_choices.cend(), Side::Open));
}

void ConflictView::focusOpenChoice() {
    for (const ConflictField& field : std::as_const(m_fields)) {
        if (m_choices.value(field.key) != Side::Open)
            continue;
        if (QButtonGroup* group = m_groups.value(field.key))
            group->button(static_cast<int>(Side::Theirs))->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void ConflictView::rebuild() {
    m_groups.clear();
    m_marks.clear();
    delete m_table;
    m_table = new QWidget(this);
    auto* grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::around);
    grid->setVerticalSpacing(space::between);
    grid->setColumnMinimumWidth(0, 110);
    for (int column = 1; column < Columns; ++column)
        grid->setColumnStretch(column, 1);
    const QStringList titles{{}, tr("As it was"), tr("Theirs"), tr("Mine")};
    for (int column = 0; column < Columns; ++column) {
        auto* head = new QLabel(titles.at(column), m_table);
        head->setProperty("tone", QStringLiteral("muted"));
        head->setFont(face(TextSize::Secondary));
        grid->addWidget(head, 0, column);
    }
    int row = 1;
    for (const ConflictField& field : std::as_const(m_fields)) {
        grid->addWidget(new RowLine(m_table), row, 0, 1, Columns);
        addRow(grid, row + 1, field);
        row += 2;
    }
    layout()->addWidget(m_table);
    m_table->show();
    markOpen();
}

void ConflictView::addRow(QGridLayout* grid, int row, const ConflictField& field) {
    auto* name = new QWidget(m_table);
    auto* column = new QVBoxLayout(name);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QLabel* const label = textLabel(field.label, name);
    label->setFont(face(TextSize::Body, QFont::DemiBold));
    column->addWidget(label);
    if (field.theyChanged && field.iChanged && !field.isSame) {
        auto* mark = new StateLabel(State::Attention, tr("choose"), name);
        column->addWidget(mark);
        m_marks.insert(field.key, mark);
    }
    column->addStretch(1);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    QLabel* const before = textLabel(field.before, m_table);
    before->setProperty("tone", QStringLiteral("muted"));
    grid->addWidget(before, row, 1, Qt::AlignTop);
    if (field.isSame) {
        grid->addWidget(
            textLabel(tr("%1 (the same in both)", "a value").arg(field.theirs), m_table), row, 2, 1, 2);
        return;
    }
    auto* group = new QButtonGroup(m_table);
    m_groups.insert(field.key, group);
    const auto cell = [&](Side side, const QString& text, const QString& words) {
        auto* each
            = new SideCell(text, words.arg(field.label, text.isEmpty() ? Format::dash() : text), m_table);
        each->mark()->setObjectName(
            field.key % (side == Side::Theirs ? QLatin1String(".theirs") : QLatin1String(".mine")));
        group->addButton(each->mark(), static_cast<int>(side));
        each->mark()->setChecked(m_choices.value(field.key) == side);
        grid->addWidget(each, row, side == Side::Theirs ? 2 : 3, Qt::AlignTop);
    };
    cell(Side::Theirs, field.theirs, tr("%1, theirs: %2", "field, value"));
    if (!field.mineIsLost)
        cell(Side::Mine, field.mine, tr("%1, mine: %2", "field, value"));
    connect(group, &QButtonGroup::idClicked, this, [this, key = field.key](int side) {
        m_choices.insert(key, static_cast<Side>(side));
        markOpen();
        Q_EMIT chosen();
    });
}

void ConflictView::markOpen() {
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it)
        it.value()->setVisible(m_choices.value(it.key()) == Side::Open);
}

} // namespace sevenscale

#include "conflictview.moc"

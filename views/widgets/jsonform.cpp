// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/jsonform.h"

#include "services/domain/masking.h"
#include "views/theme/theme.h"
#include "views/widgets/label.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>

#include <algorithm>

namespace sevenscale {
namespace {

/// More fields than anybody fills in; such a document is edited as text.
constexpr size_t MostFields = 200;
constexpr int Indent = space::around;
constexpr int NameWidth = 190;
constexpr qsizetype LongText = 60; ///< letters; longer texts get a box
constexpr int LeastLines = 2;
constexpr int MostLines = 8;

/// A box as high as its text, within bounds.
class TextBox final : public QPlainTextEdit {
public:
    explicit TextBox(QWidget* parent)
        : QPlainTextEdit(parent) {
        setTabChangesFocus(true);
        setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextBox::fit);
    }

private:
    void fit() {
        // Its unit is the line.
        const int lines = std::clamp(
            static_cast<int>(document()->documentLayout()->documentSize().height()), LeastLines, MostLines);
        const auto margins = contentsMargins();
        setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * qRound(document()->documentMargin())
            + margins.top() + margins.bottom() + 8);
    }
};

/// The one value that this is as JSON; nothing when it is none, or several.
std::optional<QString> oneValue(const QString& text) {
    const QString list = u'[' + text + u']';
    const auto read = readJson(list);
    if (!read || read->children.size() != 1 || mistakeInObject(QStringLiteral("{\"v\":%1}").arg(list)))
        return std::nullopt;
    return read->children.constFirst().in(list).toString();
}

std::optional<QString> listOf(const QString& lines) {
    QStringList values;
    const auto each = lines.split(u'\n');
    for (const QString& line : each) {
        if (line.trimmed().isEmpty())
            continue;
        const auto value = oneValue(line);
        if (!value)
            return std::nullopt;
        values.append(*value);
    }
    return u'[' + values.join(QStringLiteral(", ")) + u']';
}

QString linesOf(const QString& text, const JsonSpan& list) {
    QStringList lines;
    for (const JsonSpan& element : list.children)
        lines.append(compactJson(text, element));
    return lines.join(u'\n');
}

bool isSecretText(const JsonSpan& member) {
    return member.kind == JsonSpan::Kind::String && namesSecret(member.key);
}

/// How many fields an object takes.
size_t leaves(const JsonSpan& object) {
    size_t count = 0;
    for (const JsonSpan& member : object.children)
        count += member.kind == JsonSpan::Kind::Object ? leaves(member) : 1;
    return count;
}

QString shownIn(const QWidget* editor) {
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        return line->text();
    if (const auto* box = qobject_cast<const QPlainTextEdit*>(editor))
        return box->toPlainText();
    const auto* tick = qobject_cast<const QCheckBox*>(editor);
    return tick && tick->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

/// What is to be written for what an editor shows; nothing when that is no value of this kind.
std::optional<QString> written(JsonSpan::Kind kind, const QString& shown) {
    switch (kind) {
    case JsonSpan::Kind::String:
        return jsonQuoted(shown);
    case JsonSpan::Kind::Number: {
        // In Brazil decimals stand behind a comma.
        const QString number = shown.trimmed().replace(u',', u'.');
        return isJsonNumber(number) ? std::optional(number) : std::nullopt;
    }
    case JsonSpan::Kind::Array:
        return listOf(shown);
    case JsonSpan::Kind::Bool:
    case JsonSpan::Kind::Null:
    case JsonSpan::Kind::Object:
        break;
    }
    return oneValue(shown);
}

} // namespace

JsonForm::JsonForm(QWidget* parent)
    : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void JsonForm::setDocument(const QString& text) {
    m_text = text;
    m_fields.clear();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, space::cards, space::around, space::cards);
    grid->setHorizontalSpacing(space::around);
    grid->setVerticalSpacing(space::between);
    grid->setColumnMinimumWidth(0, NameWidth);
    grid->setColumnStretch(1, 1);
    const auto root = readJson(text);
    const size_t fields = root && root->kind == JsonSpan::Kind::Object ? leaves(*root) : 0;
    if (fields > 0 && fields <= MostFields) {
        addMembers(*grid, *root, 0);
    } else {
        auto* note = new QLabel(fields == 0 ? tr("There is nothing in it yet. Members are added in the JSON.")
                                            : tr("This document is too large for a form. Edit it as JSON."),
            content);
        note->setProperty("tone", QStringLiteral("muted"));
        note->setWordWrap(true);
        grid->addWidget(note, 0, 0, 1, 2);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(content);
}

void JsonForm::addMembers(QGridLayout& grid, const JsonSpan& object, int depth) {
    for (const JsonSpan& member : object.children) {
        if (member.kind != JsonSpan::Kind::Object) {
            addField(grid, member, depth);
            continue;
        }
        auto* heading = new Label(member.key, TextSize::Body, QFont::DemiBold);
        heading->setContentsMargins(depth * Indent, space::between, 0, 0);
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2);
        addMembers(grid, member, depth + 1);
    }
}

void JsonForm::addField(QGridLayout& grid, const JsonSpan& member, int depth) {
    const size_t index = m_fields.size();
    m_fields.push_back({member, member.in(m_text).toString(), {}, nullptr, true});
    QWidget* editor = editorFor(member, index);
    editor->setObjectName(member.key);
    editor->setAccessibleName(member.key);
    m_fields[index].editor = editor;
    m_fields[index].shown = shownIn(editor);
    auto* name = new Label(member.key);
    auto* cell = new QHBoxLayout;
    cell->setContentsMargins(depth * Indent, 0, 0, 0);
    cell->addWidget(name);
    const int row = grid.rowCount();
    const bool tall = qobject_cast<QPlainTextEdit*>(editor) != nullptr;
    if (tall)
        cell->setContentsMargins(depth * Indent, space::between, 0, 0);
    grid.addLayout(cell, row, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    grid.addWidget(editor, row, 1);
}

QWidget* JsonForm::editorFor(const JsonSpan& member, size_t index) {
    const QStringView raw = member.in(m_text);
    const auto line = [&](const QString& text) {
        auto* edit = new QLineEdit(text);
        edit->setCursorPosition(0);
        connect(edit, &QLineEdit::textEdited, this, [this, index] { changed(index); });
        return edit;
    };
    const auto box = [&](const QString& text) {
        auto* edit = new TextBox(nullptr);
        edit->setPlainText(text);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, index] { changed(index); });
        return edit;
    };
    switch (member.kind) {
    case JsonSpan::Kind::Bool: {
        auto* tick = new QCheckBox(tr("yes"));
        tick->setChecked(raw == u"true");
        connect(tick, &QCheckBox::toggled, this, [this, index] { changed(index); });
        return tick;
    }
    case JsonSpan::Kind::String: {
        const QString text = jsonUnquoted(raw);
        if (isSecretText(member)) {
            QLineEdit* edit = line(text);
            edit->setEchoMode(QLineEdit::Password);
            edit->setToolTip(tr("Not shown. While nothing else is typed, the stored value stays."));
            return edit;
        }
        return text.size() > LongText || text.contains(u'\n') ? static_cast<QWidget*>(box(text)) : line(text);
    }
    case JsonSpan::Kind::Array: {
        auto* edit = box(linesOf(m_text, member));
        edit->setFont(fixedFace(TextSize::Secondary));
        edit->setPlaceholderText(tr("An empty list; one JSON value on each line"));
        edit->setToolTip(tr("One JSON value on each line; texts stand in quotes."));
        return edit;
    }
    case JsonSpan::Kind::Number:
    case JsonSpan::Kind::Null:
    case JsonSpan::Kind::Object:
        break;
    }
    QLineEdit* edit = line(raw.toString());
    edit->setMaximumWidth(240);
    if (member.kind == JsonSpan::Kind::Null)
        edit->setToolTip(tr("No value. Type one as JSON: a text stands in quotes."));
    return edit;
}

void JsonForm::changed(size_t index) {
    Field& field = m_fields[index];
    const QString shown = shownIn(field.editor);
    const auto raw = shown == field.shown ? std::optional(field.raw) : written(field.span.kind, shown);
    markInvalid(field, !raw);
    if (raw) {
        m_text.replace(field.span.begin, field.span.end - field.span.begin, *raw);
        const qsizetype shift = raw->size() - (field.span.end - field.span.begin);
        field.span.end += shift;
        // Fields stand in the order of the text.
        for (size_t later = index + 1; later < m_fields.size(); ++later) {
            m_fields[later].span.begin += shift;
            m_fields[later].span.end += shift;
        }
    }
    Q_EMIT edited();
}

void JsonForm::markInvalid(Field& field, bool invalid) {
    if (field.valid == !invalid)
        return;
    field.valid = !invalid;
    field.editor->setProperty("invalid", invalid);
    field.editor->style()->unpolish(field.editor);
    field.editor->style()->polish(field.editor);
}

bool JsonForm::isValid() const {
    return std::all_of(m_fields.begin(), m_fields.end(), [](const Field& field) { return field.valid; });
}

void JsonForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isValid())
        setDocument(m_text);
    QScrollArea::changeEvent(event);
}

} // namespace sevenscale

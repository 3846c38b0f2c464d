// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/jsontree.h"

#include "models/jsonpath.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/widgets/tooltip.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <memory>
#include <utility>
#include <vector>

namespace sevenscale {

namespace {

constexpr qsizetype largest = 4 * 1024 * 1024;
constexpr int batch = 500;
constexpr int mostSearched = 50'000;
constexpr qsizetype shownCharacters = 400;
constexpr qsizetype textLines = 400;

/// What a text may look like on the screen: one line, nothing invisible, nothing that turns the direction.
QString tame(const QString& text, qsizetype limit) {
    QString out;
    out.reserve(std::min(text.size(), limit) + 1);
    for (const QChar c : text) {
        if (out.size() >= limit) {
            out += u'…';
            break;
        }
        if (c == u'\n')
            out += u'↵';
        else if (c == u'\t')
            out += u'→';
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            out += u'\\' % QString::asprintf("u%04x", c.unicode());
        else
            out += c;
    }
    return out;
}

QString numberText(const QJsonValue& value) {
    const QVariant variant = value.toVariant();
    if (variant.typeId() == QMetaType::LongLong || variant.typeId() == QMetaType::Int)
        return variant.toString();
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

QString plainText(const QJsonValue& value, QJsonDocument::JsonFormat format) {
    switch (value.type()) {
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(format));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(format));
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return QStringLiteral("null");
    }
}

} // namespace

/// A node is made when its parent is opened, in batches; values share the parsed document.
class JsonTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    struct Node {
        Node* parent = nullptr;
        int row = 0;
        QString key;
        bool inArray = false;
        QJsonValue value;
        QStringList keys; // of an object, in order
        bool prepared = false;
        std::vector<std::unique_ptr<Node>> children;

        int whole() const {
            if (value.isObject())
                return static_cast<int>(value.toObject().size());
            if (value.isArray())
                return static_cast<int>(value.toArray().size());
            return 0;
        }
    };

    void setValue(const QJsonValue& value) {
        beginResetModel();
        m_lines.clear();
        m_root = std::make_unique<Node>();
        m_root->value = value;
        grow(m_root.get(), std::min(batch, m_root->whole()));
        endResetModel();
    }

    /// A scalar at the top, or what is no JSON: rows of text.
    void setLines(const QStringList& lines) {
        beginResetModel();
        m_root.reset();
        m_lines = lines;
        endResetModel();
    }

    bool isText() const { return m_root == nullptr; }

    QModelIndex index(int row, int column, const QModelIndex& parent) const override {
        if (row < 0 || column < 0 || column > 1)
            return {};
        if (m_root == nullptr)
            return !parent.isValid() && row < m_lines.size() ? createIndex(row, column) : QModelIndex();
        const Node* node = nodeOf(parent);
        if (row >= static_cast<int>(node->children.size()))
            return {};
        return createIndex(row, column, node->children.at(static_cast<std::size_t>(row)).get());
    }

    QModelIndex parent(const QModelIndex& child) const override {
        if (!child.isValid() || m_root == nullptr)
            return {};
        Node* up = nodeOf(child)->parent;
        return up == nullptr || up == m_root.get() ? QModelIndex() : createIndex(up->row, 0, up);
    }

    int rowCount(const QModelIndex& parent) const override {
        if (parent.column() > 0)
            return 0;
        if (m_root == nullptr)
            return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
        return static_cast<int>(nodeOf(parent)->children.size());
    }

    int columnCount(const QModelIndex&) const override { return 2; }

    bool hasChildren(const QModelIndex& parent) const override {
        if (parent.column() > 0)
            return false;
        if (m_root == nullptr)
            return !parent.isValid() && !m_lines.isEmpty();
        return nodeOf(parent)->whole() > 0;
    }

    bool canFetchMore(const QModelIndex& parent) const override {
        if (m_root == nullptr || parent.column() > 0)
            return false;
        const Node* node = nodeOf(parent);
        return static_cast<int>(node->children.size()) < node->whole();
    }

    void fetchMore(const QModelIndex& parent) override {
        if (!canFetchMore(parent))
            return;
        Node* node = nodeOf(parent);
        const int have = static_cast<int>(node->children.size());
        const int more = std::min(batch, node->whole() - have);
        beginInsertRows(parent, have, have + more - 1);
        grow(node, more);
        endInsertRows();
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid())
            return {};
        if (m_root == nullptr) {
            if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
                return index.column() == 0 ? m_lines.value(index.row()) : QString();
            return {};
        }
        const Node* node = nodeOf(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            if (index.column() == 0)
                return node->inArray ? QString::number(node->row) : tame(node->key, 120);
            switch (node->value.type()) {
            case QJsonValue::Object:
                return QString(u'{' % QString::number(node->whole()) % u'}');
            case QJsonValue::Array:
                return QString(u'[' % QString::number(node->whole()) % u']');
            case QJsonValue::String:
                return QString(u'"' % tame(node->value.toString(), shownCharacters) % u'"');
            case QJsonValue::Bool:
                return node->value.toBool() ? JsonTree::tr("true") : JsonTree::tr("false");
            case QJsonValue::Double:
                return numberText(node->value);
            default:
                return JsonTree::tr("null");
            }
        }
        if (role == Qt::ToolTipRole && index.column() == 1 && node->value.isString()
            && node->value.toString().size() > 40)
            return tooltipText(tame(node->value.toString(), 1200));
        return {};
    }

    QJsonValue root() const { return m_root == nullptr ? QJsonValue(QJsonValue::Undefined) : m_root->value; }

    int wholeOf(const QModelIndex& index) const { return m_root == nullptr ? 0 : nodeOf(index)->whole(); }

    QJsonValue::Type typeOf(const QModelIndex& index) const {
        return m_root == nullptr ? QJsonValue::Undefined : nodeOf(index)->value.type();
    }

    QString pathOf(const QModelIndex& index) const {
        if (m_root == nullptr || !index.isValid())
            return {};
        std::vector<const Node*> way;
        for (const Node* node = nodeOf(index); node != nullptr && node != m_root.get(); node = node->parent)
            way.push_back(node);
        QString path;
        for (auto node = way.rbegin(); node != way.rend(); ++node)
            path = (*node)->inArray ? jsonPathOf(path, (*node)->row) : jsonPathOf(path, (*node)->key);
        return path;
    }

    QString valueOf(const QModelIndex& index) const {
        if (!index.isValid())
            return {};
        return m_root == nullptr ? m_lines.value(index.row())
                                 : plainText(nodeOf(index)->value, QJsonDocument::Indented);
    }

private:
    Node* nodeOf(const QModelIndex& index) const {
        return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
    }

    static void grow(Node* node, int count) {
        const QJsonObject object = node->value.toObject();
        const QJsonArray array = node->value.toArray();
        if (node->value.isObject() && !node->prepared)
            node->keys = object.keys();
        node->prepared = true;
        for (int i = 0; i < count; ++i) {
            auto child = std::make_unique<Node>();
            child->parent = node;
            child->row = static_cast<int>(node->children.size());
            if (node->value.isObject()) {
                child->key = node->keys.at(child->row);
                child->value = object.value(child->key);
            } else {
                child->inArray = true;
                child->value = array.at(child->row);
            }
            node->children.push_back(std::move(child));
        }
    }

    std::unique_ptr<Node> m_root;
    QStringList m_lines;
};

namespace {

class JsonDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit JsonDelegate(QObject* parent)
        : QStyledItemDelegate(parent) { }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QFontMetricsF metrics(face(TextSize::Body, QFont::Medium));
        const QString text = index.data(Qt::DisplayRole).toString();
        return {static_cast<int>(metrics.horizontalAdvance(text.left(200))) + 20,
            std::max(22, option.fontMetrics.height() + 6)};
    }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* model = qobject_cast<const JsonTreeModel*>(index.model());
        Token ink = Token::Text;
        QFont own = face(TextSize::Body,
            index.column() == 0 && model != nullptr && !model->isText() ? QFont::Medium : QFont::Normal);
        if (index.column() == 1 && model != nullptr) {
            switch (model->typeOf(index)) {
            case QJsonValue::Double:
                ink = Token::Active;
                break;
            case QJsonValue::String:
                ink = Token::Ok;
                break;
            case QJsonValue::Bool:
                ink = Token::Attention;
                break;
            default:
                ink = Token::Muted;
            }
        }
        painter->save();
        painter->setFont(own);
        painter->setPen(colour(ink));
        const QRect area = option.rect.adjusted(index.column() == 0 ? 0 : 4, 0, -4, 0);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetrics(own).elidedText(
                index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

JsonTree::JsonTree(QWidget* parent)
    : QTreeView(parent) {
    m_model = new JsonTreeModel(this);
    QTreeView::setModel(m_model);
    setItemDelegate(new JsonDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(true);
    setAccessibleName(tr("Data as a tree"));
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(20);
    connect(this, &QTreeView::expanded, this, [this] { updateGeometry(); });
    connect(this, &QTreeView::collapsed, this, [this] { updateGeometry(); });
}

void JsonTree::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Data as a tree"));
    QTreeView::changeEvent(event);
}

void JsonTree::setJson(const QString& text) {
    m_valid = false;
    const QByteArray bytes = text.size() <= largest ? text.toUtf8() : QByteArray();
    QJsonParseError error;
    const QJsonDocument document = bytes.isEmpty() ? QJsonDocument() : QJsonDocument::fromJson(bytes, &error);
    if (!document.isNull()) {
        m_valid = true;
        m_model->setValue(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
        if (m_model->rowCount({}) == 0)
            m_model->setLines({document.isArray() ? QStringLiteral("[ ]") : QStringLiteral("{ }")});
    } else {
        // A lone value ("text", 3, null) is JSON as well, and reads best as it is.
        QStringList lines;
        const QString start = text.left(64 * 1024);
        const auto parts = QStringView(start).split(u'\n');
        for (const QStringView part : parts) {
            if (lines.size() >= textLines)
                break;
            // Long lines are cut into pieces that a row can hold.
            for (qsizetype from = 0; from == 0 || from < part.size(); from += shownCharacters) {
                lines.append(tame(part.mid(from, shownCharacters).toString(), shownCharacters * 6));
                if (lines.size() >= textLines)
                    break;
            }
        }
        if (text.size() > start.size() || parts.size() > textLines)
            lines.append(tr("… %1 characters in all").arg(QLocale().toString(text.size())));
        m_model->setLines(text.isEmpty() ? QStringList() : lines);
    }
    setRootIsDecorated(m_valid);
    fitColumns();
    // What is small is open: what went wrong shows without a click.
    int shown = m_model->rowCount({});
    for (int row = 0; m_valid && row < std::min(m_model->rowCount({}), 20); ++row) {
        const QModelIndex top = m_model->index(row, 0, {});
        if (!m_model->hasChildren(top))
            continue;
        const int more = m_model->wholeOf(top);
        if (shown + more > 16)
            continue;
        shown += more;
        expand(top);
    }
    fitColumns();
    updateGeometry();
}

void JsonTree::setVisibleRows(int rows) {
    m_maximumRows = rows;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, rows > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void JsonTree::fitColumns() {
    if (m_model->isText()) {
        setFirstColumnSpanned(0, QModelIndex(), false);
        header()->resizeSection(0, viewport()->width());
        setColumnHidden(1, true);
        header()->setStretchLastSection(false);
        header()->setSectionResizeMode(0, QHeaderView::Stretch);
        return;
    }
    setColumnHidden(1, false);
    header()->setSectionResizeMode(0, QHeaderView::Interactive);
    header()->setStretchLastSection(true);
    // Names take what the widest of the first rows needs, at most two fifths.
    const QFontMetricsF metrics(face(TextSize::Body, QFont::Medium));
    qreal widest = 80;
    const int rows = std::min(m_model->rowCount({}), 50);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex top = m_model->index(row, 0, {});
        widest = std::max(widest, metrics.horizontalAdvance(top.data().toString()) + 40);
        const int below = std::min(m_model->rowCount(top), 50);
        for (int child = 0; child < below; ++child)
            widest = std::max(
                widest, metrics.horizontalAdvance(m_model->index(child, 0, top).data().toString()) + 56);
    }
    header()->resizeSection(
        0, static_cast<int>(std::min<qreal>(widest, std::max(100, viewport()->width() * 2 / 5))));
}

int JsonTree::shownRows() const {
    int rows = 0;
    for (QModelIndex index = m_model->index(0, 0, {}); index.isValid() && rows <= m_maximumRows;
         index = indexBelow(index))
        ++rows;
    return rows;
}

QSize JsonTree::sizeHint() const {
    if (m_maximumRows <= 0)
        return {300, 200};
    const int line = std::max(22, QFontMetrics(face(TextSize::Body)).height() + 6);
    return {300, line * std::clamp(shownRows(), 1, m_maximumRows) + 2};
}

QSize JsonTree::minimumSizeHint() const {
    return {120, m_maximumRows > 0 ? sizeHint().height() : 44};
}

namespace {

/// Looks through a value that no node may have been made of yet. As deep as the parser lets JSON be.
class Finder {
public:
    Finder(const QString& text, int most)
        : m_text(text)
        , m_most(most) { }

    void look(const QJsonValue& value) {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            int row = 0;
            for (auto member = object.begin(); member != object.end() && !full(); ++member)
                visit(row++, member.key(), member.value());
        } else if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (int row = 0; row < array.size() && !full(); ++row)
                visit(row, QString(), array.at(row));
        }
    }
    QList<QList<int>> found;

private:
    bool full() const { return found.size() >= m_most; }

    void visit(int row, const QString& name, const QJsonValue& value) {
        m_place.append(row);
        const bool nested = value.isObject() || value.isArray();
        if (name.contains(m_text, Qt::CaseInsensitive)
            || (!nested && plainText(value, QJsonDocument::Compact).contains(m_text, Qt::CaseInsensitive)))
            found.append(m_place);
        if (nested)
            look(value);
        m_place.removeLast();
    }

    const QString& m_text;
    int m_most;
    QList<int> m_place;
};

} // namespace

QList<QList<int>> JsonTree::find(const QString& text, int most) const {
    Finder finder(text, most);
    if (!text.isEmpty())
        finder.look(m_model->root());
    return finder.found;
}

void JsonTree::reveal(const QList<int>& place) {
    QModelIndex index;
    for (const int row : place) {
        if (index.isValid())
            expand(index);
        while (row >= m_model->rowCount(index) && m_model->canFetchMore(index))
            m_model->fetchMore(index);
        const QModelIndex next = m_model->index(row, 0, index);
        if (!next.isValid())
            return;
        index = next;
    }
    setCurrentIndex(index);
    scrollTo(index);
}

bool JsonTree::findNext(const QString& text) {
    const QList<QList<int>> places = find(text, mostSearched);
    if (places.isEmpty())
        return false;
    QList<int> here;
    for (QModelIndex at = currentIndex(); at.isValid(); at = at.parent())
        here.prepend(at.row());
    // Rows that lead to a place compare as the places stand in the document.
    const auto next = std::upper_bound(places.cbegin(), places.cend(), here);
    reveal(next == places.cend() ? places.constFirst() : *next);
    return true;
}

QString JsonTree::currentPath() const {
    return m_model->pathOf(currentIndex());
}

QString JsonTree::currentValue() const {
    return m_model->valueOf(currentIndex());
}

void JsonTree::copyPath() {
    QApplication::clipboard()->setText(currentPath());
}

void JsonTree::copyValue() {
    QApplication::clipboard()->setText(currentValue());
}

void JsonTree::drawRow(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect line(0, option.rect.top(), viewport()->width(), option.rect.height());
    if (selectionModel()->isSelected(index)) {
        painter->fillRect(line, colour(Token::Selection));
        if (hasFocus())
            painter->fillRect(QRect(0, line.top(), 3, line.height()), colour(Token::Accent));
    }
    QStyleOptionViewItem plain(option);
    plain.state &= ~QStyle::State_Selected;
    QTreeView::drawRow(painter, plain, index);
}

void JsonTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    if (!m_model->hasChildren(index))
        return;
    const QRect area(rect.right() - indentation() + 1, rect.top(), indentation(), rect.height());
    paintIcon(painter, QRectF(area.left() - 1, area.center().y() - 6, 14, 14),
        isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
        colour(Token::Muted));
}

void JsonTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copyValue();
        return;
    }
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyPath();
        return;
    }
    if (event->key() == Qt::Key_Asterisk) {
        event->accept(); // "open everything" would read a hostile text whole
        return;
    }
    QTreeView::keyPressEvent(event);
}

void JsonTree::contextMenuEvent(QContextMenuEvent* event) {
    if (!currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* value
        = menu->addAction(icon(QStringLiteral("copy")), tr("Copy value"), this, &JsonTree::copyValue);
    value->setShortcut(QKeySequence::Copy);
    QAction* path
        = menu->addAction(icon(QStringLiteral("braces")), tr("Copy path"), this, &JsonTree::copyPath);
    path->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    path->setEnabled(m_valid);
    menu->popup(event->globalPos());
}

void JsonTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    if (!m_model->isText())
        fitColumns();
}

} // namespace sevenscale

#include "jsontree.moc"

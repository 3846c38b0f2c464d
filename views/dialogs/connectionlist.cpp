// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/connectionlist.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSignalBlocker>
#include <QStringBuilder>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace sevenscale {
namespace {

enum ListRole { EntryRole = Qt::UserRole + 1, DetailRole, EnvironmentRole, IconRole };

/// A name and where it leads; production in its colour.
class EntryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {180,
            QFontMetrics(face(TextSize::Body)).height() + QFontMetrics(face(TextSize::Caption)).height()
                + 16};
    }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(0, 1, 0, -1);
        const bool current = (option.state & QStyle::State_Selected) != 0;
        if (current || (option.state & QStyle::State_MouseOver) != 0) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(current ? Token::Selection : Token::Alternate));
            painter->drawRoundedRect(box, space::radius, space::radius);
        }
        paintIcon(painter, QRectF(box.left() + 10, std::floor(box.center().y() - 8), 16, 16),
            index.data(IconRole).toString(), colour(current ? Token::Accent : Token::Muted));
        if (index.data(EnvironmentRole).toInt() == static_cast<int>(Environment::Production)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour(Token::Environment));
            painter->drawRoundedRect(QRectF(box.left() + 3, box.top() + 10, 3, box.height() - 20), 1.5, 1.5);
        }
        const QString detail = index.data(DetailRole).toString();
        const QRectF words(box.left() + 36, box.top(), box.width() - 42, box.height());
        const qreal first = QFontMetricsF(face(TextSize::Body)).height();
        const qreal second = detail.isEmpty() ? 0 : QFontMetricsF(face(TextSize::Caption)).height();
        const qreal top = box.top() + (box.height() - first - second) / 2;
        const auto line = [&](const QString& text, qreal y, qreal height) {
            painter->drawText(QRectF(words.left(), y, words.width(), height),
                Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, words.width()));
        };
        painter->setFont(face(TextSize::Body, current ? QFont::DemiBold : QFont::Normal));
        painter->setPen(colour(Token::Text));
        line(index.data(Qt::DisplayRole).toString(), top, first);
        painter->setFont(face(TextSize::Caption));
        painter->setPen(colour(Token::Muted));
        line(detail, top + first, second);
        if ((option.state & QStyle::State_HasFocus) != 0)
            drawFocusRing(painter, box);
        painter->restore();
    }
};

} // namespace

ConnectionList::ConnectionList(QWidget* parent)
    : QListWidget(parent)
    , m_entry(demoEntry()) {
    setObjectName(QStringLiteral("connections"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    retranslate();
    connect(this, &QListWidget::currentRowChanged, this, &ConnectionList::choose);
}

QString ConnectionList::demoEntry() {
    return QStringLiteral("demo");
}

QString ConnectionList::newEntry() {
    return QStringLiteral("new");
}

QString ConnectionList::profileEntry(const QString& name) {
    return QLatin1String("profile:") % name;
}

void ConnectionList::setProfiles(const QList<ConnectionProfile>& profiles) {
    m_profiles = profiles;
    retranslate();
}

void ConnectionList::add(const QString& entry, const QString& name, const QString& detail,
    const QString& iconName, Environment environment) {
    auto* item = new QListWidgetItem(name, this);
    item->setData(EntryRole, entry);
    item->setData(DetailRole, detail);
    item->setData(IconRole, iconName);
    item->setData(EnvironmentRole, static_cast<int>(environment));
    item->setData(Qt::AccessibleTextRole, detail.isEmpty() ? name : name % u", " % detail);
    item->setToolTip(detail);
}

void ConnectionList::retranslate() {
    setAccessibleName(tr("Connections"));
    {
        const QSignalBlocker blocker(this);
        clear();
        add(demoEntry(), tr("Demo workspace"), tr("on this computer"), QStringLiteral("layers"),
            Environment::None);
        for (const ConnectionProfile& profile : std::as_const(m_profiles))
            add(profileEntry(profile.name), profile.name, profile.address(), QStringLiteral("database"),
                profile.environment);
        add(newEntry(), tr("New connection"), {}, QStringLiteral("plus"), Environment::None);
        setCurrentRow(std::max(0, rowOf(m_entry)));
    }
    choose();
}

int ConnectionList::rowOf(const QString& entry) const {
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(EntryRole).toString() == entry)
            return row;
    }
    return -1;
}

void ConnectionList::select(const QString& entry) {
    const int row = rowOf(entry);
    setCurrentRow(row >= 0 ? row : count() - 1);
}

void ConnectionList::choose() {
    const QListWidgetItem* const chosen = currentItem();
    const QString entry = chosen != nullptr ? chosen->data(EntryRole).toString() : demoEntry();
    if (entry == m_entry)
        return;
    m_entry = entry;
    Q_EMIT entryChanged();
}

} // namespace sevenscale

#include "connectionlist.moc"

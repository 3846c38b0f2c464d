// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/configversions.h"

#include "services/domain/jsonspan.h"
#include "views/theme/theme.h"
#include "views/widgets/diffview.h"
#include "views/widgets/paintedbutton.h"
#include "views/widgets/tooltip.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int ListWidth = 250;
constexpr int NoteRole = Qt::UserRole + 1;
constexpr int VersionRole = Qt::UserRole + 2;
// What a version is compared with, where it is no other version: versions count from 1.
constexpr qint64 OneBefore = 0;
constexpr qint64 Edited = -1;

/// Version and moment, and below it who and why.
class VersionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0,
            QFontMetrics(face(TextSize::Body)).lineSpacing()
                + QFontMetrics(face(TextSize::Secondary)).lineSpacing() + 2 * space::between};
    }
    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, colour(selected ? Token::Selection : Token::Alternate));
        const QRect inside
            = option.rect.adjusted(space::between, space::between, -space::between, -space::between);
        const auto line = [&](const QFont& font, Token ink, int top, int role) {
            painter->setFont(font);
            painter->setPen(colour(ink));
            const QFontMetrics metrics(font);
            painter->drawText(QRect(inside.left(), top, inside.width(), metrics.lineSpacing()),
                Qt::AlignLeft | Qt::AlignVCenter,
                metrics.elidedText(index.data(role).toString(), Qt::ElideRight, inside.width()));
            return top + metrics.lineSpacing();
        };
        const int below
            = line(face(TextSize::Body, QFont::DemiBold), Token::Text, inside.top(), Qt::DisplayRole);
        line(face(TextSize::Secondary), Token::Muted, below, NoteRole);
        if (option.state.testFlag(QStyle::State_HasFocus)
            && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            drawFocusRing(painter, option.rect);
        painter->restore();
    }
};

QString textOf(const ConfigVersion& version) {
    return version.config ? formattedJson(version.config->text) : QString();
}

} // namespace

ConfigVersions::ConfigVersions(const Format& format, QWidget* parent)
    : QWidget(parent)
    , m_format(format)
    , m_list(new QListWidget(this))
    , m_older(new LinkButton({}, this))
    , m_title(new QLabel(this))
    , m_with(new QLabel(this))
    , m_other(new QComboBox(this))
    , m_diff(new DiffView(this))
    , m_sentence(new QLabel(this))
    , m_restore(new QPushButton(this)) {
    m_list->setObjectName(QStringLiteral("configVersions"));
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_other->setObjectName(QStringLiteral("compareWith"));
    m_diff->setObjectName(QStringLiteral("configDiff"));
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    m_restore->setAutoDefault(false);
    m_sentence->setProperty("tone", QStringLiteral("muted"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(face(TextSize::Body, QFont::DemiBold));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::cards, 0, 0);
    row->setSpacing(space::around);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::between);
    m_list->setFixedWidth(ListWidth);
    left->addWidget(m_list, 1);
    left->addWidget(m_older, 0, Qt::AlignLeft);
    row->addLayout(left);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::between);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::between);
    head->addWidget(m_title);
    head->addWidget(m_with);
    head->addWidget(m_other);
    head->addStretch(1);
    head->addWidget(m_restore);
    right->addLayout(head);
    right->addWidget(m_diff, 1);
    right->addWidget(m_sentence);
    row->addLayout(right, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        fillOthers();
        compare();
    });
    connect(m_other, qOverload<int>(&QComboBox::currentIndexChanged), this, &ConfigVersions::compare);
    connect(m_older, &LinkButton::clicked, this, [this] { Q_EMIT moreRequested(m_versions.back().version); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto version = chosen())
            Q_EMIT restoreRequested(version->version);
    });
    retranslate();
}

void ConfigVersions::setVersions(const QList<ConfigVersion>& versions, bool first, bool more) {
    if (first)
        m_versions.clear();
    m_versions.append(versions);
    m_more = more;
    fillList();
    fillOthers();
    compare();
}

void ConfigVersions::setProblem(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->show();
}

void ConfigVersions::setEdited(const QString& text, bool changed) {
    if (m_edited == text && m_changed == changed)
        return;
    m_edited = text;
    m_changed = changed;
    fillOthers();
    compare();
}

void ConfigVersions::setRestoring(bool allowed, const QString& why) {
    m_mayRestore = allowed;
    m_whyNot = why;
    compare();
}

const ConfigVersion* ConfigVersions::find(qint64 version) const {
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
        [&](const ConfigVersion& each) { return each.version == version; });
    return found == m_versions.end() ? nullptr : &*found;
}

std::optional<ConfigVersion> ConfigVersions::newest() const {
    return m_versions.isEmpty() ? std::nullopt : std::optional(m_versions.front());
}

std::optional<ConfigVersion> ConfigVersions::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    const ConfigVersion* version = item ? find(item->data(VersionRole).toLongLong()) : nullptr;
    return version ? std::optional(*version) : std::nullopt;
}

QString ConfigVersions::name(const ConfigVersion& version) const {
    return tr("Version %1").arg(Format::count(version.version));
}

void ConfigVersions::fillList() {
    const QSignalBlocker blocker(m_list);
    const auto kept = chosen();
    m_list->clear();
    for (const ConfigVersion& version : std::as_const(m_versions)) {
        const QString moment = m_format.shortMoment(version.at);
        auto* item = new QListWidgetItem(name(version) + QStringLiteral(" · ") + moment, m_list);
        const QString who = version.changedBy.value_or(tr("a program"));
        const QString note = version.note ? who + QStringLiteral(" · ") + *version.note : who;
        item->setData(NoteRole, note);
        item->setData(VersionRole, version.version);
        item->setToolTip(tooltipText(m_format.wholeMoment(version.at) + u'\n' + note));
        item->setData(Qt::AccessibleTextRole, QString(item->text() + QStringLiteral(", ") + note));
        if (kept ? kept->version == version.version : m_list->count() == 1)
            m_list->setCurrentItem(item);
    }
    m_older->setVisible(m_more);
}

void ConfigVersions::fillOthers() {
    const QSignalBlocker blocker(m_other);
    const auto version = chosen();
    const QVariant kept = m_other->currentData();
    m_other->clear();
    if (!version)
        return;
    m_other->addItem(tr("the version before it"), OneBefore);
    if (m_changed)
        m_other->addItem(tr("the text being edited"), Edited);
    for (const ConfigVersion& other : std::as_const(m_versions)) {
        if (other.version == version->version)
            continue;
        m_other->addItem(other.version == m_versions.front().version
                ? tr("version %1, which is in force").arg(Format::count(other.version))
                : tr("version %1", "in the middle of a sentence").arg(Format::count(other.version)),
            other.version);
    }
    m_other->setCurrentIndex(std::max(0, m_other->findData(kept)));
}

void ConfigVersions::compare() {
    const auto version = chosen();
    const bool inForce = version && version->version == m_versions.front().version;
    m_title->setText(version ? name(*version) : QString());
    m_with->setVisible(version.has_value());
    m_other->setVisible(version.has_value());
    m_restore->setVisible(version.has_value());
    m_restore->setEnabled(version && !inForce && m_mayRestore);
    m_restore->setToolTip(inForce ? tr("This version is in force.") : m_mayRestore ? QString() : m_whyNot);
    m_sentence->clear();
    if (!version) {
        m_diff->clearTexts();
        m_sentence->hide();
        return;
    }
    const qint64 with = m_other->currentData().toLongLong();
    if (with == Edited) {
        m_diff->setTexts(textOf(*version), formattedJson(m_edited));
    } else {
        // The older one is what was.
        const ConfigVersion* other = find(with == OneBefore ? version->version - 1 : with);
        if (!other && version->version > 1) {
            m_diff->clearTexts();
            m_sentence->setText(tr("The version before it is not loaded yet: ask for older ones."));
            m_sentence->show();
            return;
        }
        const bool isNewer = other && other->version > version->version;
        const QString otherText = other ? textOf(*other) : QString();
        m_diff->setTexts(isNewer ? textOf(*version) : otherText, isNewer ? otherText : textOf(*version));
    }
    // A change of a secret leaves no trace that may be shown.
    if (!m_diff->differs())
        m_sentence->setText(tr("They show no difference. Values of secrets may differ; they are not shown."));
    m_sentence->setVisible(!m_diff->differs());
}

void ConfigVersions::retranslate() {
    m_list->setAccessibleName(tr("Versions"));
    m_older->setText(tr("Older versions"));
    m_with->setText(tr("compared with"));
    m_other->setAccessibleName(tr("Compared with"));
    m_diff->setAccessibleName(tr("Differences"));
    m_restore->setText(tr("Restore this version"));
    fillList();
    fillOthers();
    compare();
}

void ConfigVersions::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace sevenscale

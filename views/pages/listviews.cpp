// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/listviews.h"

#include "views/dialogs/viewdialog.h"
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace sevenscale {
namespace {

constexpr int LongestName = 180; ///< pixels on the button

/// A menu takes & for the mark of a key.
QString plain(QString text) {
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

ListViews::ListViews(QToolButton* button, List list, QWidget* page)
    : QObject(page)
    , m_button(button)
    , m_list(std::move(list))
    , m_page(page)
    , m_menu(new QMenu(button)) {
    m_menu->setObjectName(QStringLiteral("viewsMenu"));
    m_menu->setToolTipsVisible(true);
    button->setMenu(m_menu);
    button->setPopupMode(QToolButton::InstantPopup);
    connect(m_menu, &QMenu::aboutToShow, this, &ListViews::fillMenu);
}

void ListViews::setViews(const QList<SavedView>& views) {
    m_views.clear();
    for (const SavedView& view : views)
        m_views.append(completed(view));
    m_known = true;
    if (const QString wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
        open(wanted);
    else if (active() == nullptr)
        m_active.clear(); // somebody removed it
    update();
}

void ListViews::put(const SavedView& view) {
    m_views.removeIf([&](const SavedView& other) { return other.id == view.id; });
    m_views.append(completed(view));
    m_active = view.id;
    update();
}

void ListViews::open(const QString& id) {
    const auto view = std::find_if(
        m_views.cbegin(), m_views.cend(), [&](const SavedView& each) { return each.id == id; });
    if (view != m_views.cend())
        show(*view);
    else if (m_known)
        Q_EMIT missing();
    else
        m_wanted = id;
}

const SavedView* ListViews::active() const {
    const auto view = std::find_if(m_views.cbegin(), m_views.cend(),
        [this](const SavedView& each) { return !m_active.isEmpty() && each.id == m_active; });
    return view == m_views.cend() ? nullptr : &*view;
}

void ListViews::setActiveId(const QString& id) {
    m_active = id;
    if (m_known && active() == nullptr)
        m_active.clear();
    update();
}

bool ListViews::isChanged() const {
    const SavedView* view = active();
    if (view == nullptr)
        return false;
    const SavedView now = m_list.now();
    return now.filter != view->filter || now.sort != view->sort || now.columns != view->columns
        || now.mode != view->mode;
}

void ListViews::show(const SavedView& given) {
    const SavedView view = given; // showing it may lead to another list of them
    m_active = view.id;
    m_list.show(view);
    update();
}

/// The list as it is without any view.
void ListViews::leave() {
    m_active.clear();
    m_list.show({});
    update();
}

bool ListViews::mayChange(const SavedView& view) const {
    return !view.shared || m_role >= Role::Manager;
}

void ListViews::update() {
    const SavedView* view = active();
    const bool changed = isChanged();
    const QFontMetrics metrics(face(TextSize::Body));
    QString text = view ? metrics.elidedText(view->name, Qt::ElideRight, LongestName) : QString();
    m_button->setAccessibleName(!view ? tr("Views")
            : changed                 ? tr("View: %1, changed").arg(view->name)
                                      : tr("View: %1").arg(view->name));
    m_button->setToolTip(!view ? tr("Saved views")
            : changed          ? tr("The list is not as this view has it any more.")
                               : view->name);
    if (changed)
        text += QStringLiteral(" •");
    m_button->setText(plain(text));
    m_button->setToolButtonStyle(view ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void ListViews::awaitViews() {
    delete m_dialog;
    m_views.clear();
    m_known = false;
    update();
}

void ListViews::startOver() {
    m_active.clear();
    awaitViews();
}

SavedView ListViews::completed(SavedView view) const {
    if (!view.sort)
        view.sort = m_list.ownSort;
    return view;
}

void ListViews::fillMenu() {
    m_menu->clear();
    const SavedView* shown = active();
    const auto group = [&](const QString& title, bool shared) {
        bool first = true;
        for (const SavedView& view : std::as_const(m_views)) {
            if (view.shared != shared)
                continue;
            if (std::exchange(first, false))
                m_menu->addSection(title)->setText(title);
            auto* action = m_menu->addAction(plain(view.name));
            action->setCheckable(true);
            action->setChecked(view.id == m_active);
            connect(action, &QAction::triggered, this, [this, id = view.id] { open(id); });
        }
    };
    group(tr("My views"), false);
    group(tr("Shared views"), true);
    if (m_views.isEmpty())
        m_menu->addAction(tr("No views yet: save how you look at this list"))->setEnabled(false);
    m_menu->addSeparator();
    const auto act = [this](const char* name, const QString& text, auto what) {
        auto* action = m_menu->addAction(icon(QString::fromLatin1(name)), text);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    if (shown) {
        const SavedView view = *shown;
        const bool may = mayChange(view);
        const auto guarded = [&](QAction* action, bool allowed) {
            action->setEnabled(action->isEnabled() && allowed);
            if (!allowed)
                action->setToolTip(tr("Managers can do this."));
        };
        auto* updating = act("save", tr("Update “%1”").arg(plain(view.name)), [this, view] {
            SavedView now = m_list.now();
            now.id = view.id;
            now.name = view.name;
            now.shared = view.shared;
            now.rowVersion = view.rowVersion;
            Q_EMIT saveRequested(now);
        });
        updating->setEnabled(isChanged());
        guarded(updating, may);
        auto* back = act("undo-2", tr("Back to how it was saved"), [this, view] { show(view); });
        back->setEnabled(isChanged());
        guarded(act("pencil", tr("Rename…"), [this, view] { askName(view); }), may);
        if (!view.shared)
            guarded(act("users", tr("Share with everybody"), [this, view] { Q_EMIT shareRequested(view); }),
                m_role >= Role::Manager);
        guarded(act("trash-2", tr("Delete"), [this, view] { Q_EMIT removeRequested(view); }), may);
        m_menu->addSeparator();
    }
    act("plus", tr("Save as…"), [this] { askName(m_list.now()); });
    act("link", tr("Copy link"), [this] { Q_EMIT linkRequested(); });
    if (shown)
        act("rotate-ccw", tr("The list without a view"), [this] { leave(); });
}

void ListViews::askName(const SavedView& view) {
    delete m_dialog;
    m_dialog = new ViewDialog(view, m_views, m_role >= Role::Manager, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, view] {
        SavedView named = view;
        named.name = m_dialog->name();
        named.shared = m_dialog->isShared();
        if (named.id.isEmpty())
            Q_EMIT saveRequested(named);
        else
            Q_EMIT renameRequested(named);
    });
    m_dialog->open();
}

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace sevenscale {

class NavigationButton;
class NavigationBrand;
class NavigationIdentity;

/// A page in the navigation.
struct NavigationItem {
    QString key;
    QString text;
    QString icon;
    QString group; ///< the heading above the first item of a group
};

/// The frame's left edge: brand, grouped pages with badges, and who is signed in. Up and down walk the items,
/// Enter opens one. Collapsed it shows icons only (56 px), names in tooltips.
class NavigationBar final : public QWidget {
    Q_OBJECT

public:
    explicit NavigationBar(QWidget* parent = nullptr);

    void setBrand(const QString& name, const QString& subtitle);
    void setItems(const QList<NavigationItem>& items);
    void setCurrent(const QString& key); ///< emits nothing
    QString current() const { return m_current; }
    /// 0 hides the badge.
    void setBadge(const QString& key, int count, State state = State::Critical);
    /// Who is signed in, above the lower edge; an empty name hides it.
    void setIdentity(const QString& name, const QString& role);
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void activated(const QString& key);
    void identityActivated();
    void brandActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void rebuild();

    QVBoxLayout* m_layout = nullptr;
    QVBoxLayout* m_itemLayout = nullptr;
    NavigationBrand* m_brand = nullptr;
    NavigationIdentity* m_identity = nullptr;
    QList<NavigationItem> m_items;
    QList<NavigationButton*> m_buttons;
    QList<QWidget*> m_headings;
    QString m_current;
    bool m_collapsed = false;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/paletteitem.h"
#include "views/theme/theme.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace sevenscale {

/// What can be done on every page: as actions with their keys, as the menus of theme and language, and as
/// rows of the palette. What an action does is wired by whoever owns this.
///
/// The actions belong to the window that is given, and their keys work in all of it. Thread: GUI.
class FrameActions final : public QObject {
    Q_OBJECT

public:
    explicit FrameActions(QWidget* window);

    QAction* refresh() const { return m_refresh; }
    QAction* back() const { return m_back; }
    QAction* forward() const { return m_forward; }
    QAction* connection() const { return m_connection; }
    QAction* keys() const { return m_keys; }
    QAction* about() const { return m_about; }
    QAction* quit() const { return m_quit; }
    QMenu* schemes() const { return m_schemes; }
    QMenu* languages() const { return m_languages; }

    /// The marks in the menus.
    void setScheme(Scheme scheme);
    void setLanguage(const QString& code);

    /// A row for each action that can be done now; `key` says to action() which it is.
    QList<PaletteItem> paletteItems() const;
    /// The action behind a row of the palette; null when the row is another's.
    QAction* action(const PaletteItem& item) const;

    void retranslate();

Q_SIGNALS:
    void schemeChosen(sevenscale::Scheme scheme);
    void languageChosen(const QString& code);

private:
    QAction* m_refresh = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_connection = nullptr;
    QAction* m_keys = nullptr;
    QAction* m_about = nullptr;
    QAction* m_quit = nullptr;
    QMenu* m_schemes = nullptr;
    QMenu* m_languages = nullptr;
    QList<QAction*> m_schemeActions; ///< by Scheme
    QHash<QString, QAction*> m_languageActions; ///< by code
};

/// A row of the palette for an action: its words without the mark of its key, and the key.
PaletteItem paletteItemOf(
    const QAction* action, const QString& key, const QString& iconName = {}, const QString& keywords = {});

} // namespace sevenscale

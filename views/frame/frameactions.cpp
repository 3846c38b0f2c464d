// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/frameactions.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace sevenscale {

PaletteItem paletteItemOf(
    const QAction* action, const QString& key, const QString& iconName, const QString& keywords) {
    PaletteItem item;
    item.kind = PaletteItem::Kind::Action;
    item.key = key;
    item.text = QString(action->text()).remove(u'&');
    item.icon = iconName;
    item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    item.keywords = keywords;
    return item;
}

FrameActions::FrameActions(QWidget* window)
    : QObject(window) {
    const auto action = [window](const char* iconName, const QList<QKeySequence>& keys) {
        auto* made = new QAction(icon(QString::fromLatin1(iconName), Token::Muted), {}, window);
        made->setShortcuts(keys);
        made->setShortcutContext(Qt::WindowShortcut);
        window->addAction(made);
        return made;
    };
    m_refresh = action("refresh-cw", {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    // Alt with the arrows belongs to the detail pane.
    m_back = action("arrow-left", {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft), QKeySequence(Qt::Key_Back)});
    m_forward = action(
        "arrow-right", {QKeySequence(Qt::CTRL | Qt::Key_BracketRight), QKeySequence(Qt::Key_Forward)});
    m_connection = action("database", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    m_keys = action("keyboard",
        {QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question),
            QKeySequence(Qt::Key_F1)});
    m_about = action("info", {});
    m_quit = action("log-out", {QKeySequence(Qt::CTRL | Qt::Key_Q)});

    m_schemes = new QMenu(window);
    m_schemes->setIcon(icon(QStringLiteral("sun-moon"), Token::Muted));
    auto* schemes = new QActionGroup(this);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::System}) {
        const char* const name = scheme == Scheme::Light ? "sun"
            : scheme == Scheme::Dark                     ? "moon"
                                                         : "monitor";
        auto* made = new QAction(icon(QString::fromLatin1(name), Token::Muted), {}, schemes);
        made->setCheckable(true);
        connect(made, &QAction::triggered, this, [this, scheme] { Q_EMIT schemeChosen(scheme); });
        m_schemes->addAction(made);
        m_schemeActions.append(made);
    }

    m_languages = new QMenu(window);
    m_languages->setIcon(icon(QStringLiteral("languages"), Token::Muted));
    auto* languages = new QActionGroup(this);
    // Each in its own language, so that whoever is lost finds the way back.
    const QList<std::pair<QString, QString>> known{
        {QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)")},
        {QStringLiteral("en"), QStringLiteral("English")}};
    for (const auto& [code, name] : known) {
        auto* made = new QAction(name, languages);
        made->setCheckable(true);
        connect(made, &QAction::triggered, this, [this, code = code] { Q_EMIT languageChosen(code); });
        m_languages->addAction(made);
        m_languageActions.insert(code, made);
    }
}

void FrameActions::setScheme(Scheme scheme) {
    m_schemeActions.at(static_cast<int>(scheme))->setChecked(true);
}

void FrameActions::setLanguage(const QString& code) {
    if (QAction* const known = m_languageActions.value(code))
        known->setChecked(true);
}

QList<PaletteItem> FrameActions::paletteItems() const {
    QList<PaletteItem> items;
    const auto add
        = [&](const QAction* action, const QString& key, const QString& iconName, const QString& keywords) {
              if (action->isEnabled())
                  items.append(paletteItemOf(action, key, iconName, keywords));
          };
    // In the palette "Light" alone would say too little.
    const auto named = [&](const QAction* action, const QString& key, const QString& text,
                           const QString& iconName, const QString& keywords) {
        if (!action->isEnabled())
            return;
        items.append(paletteItemOf(action, key, iconName, keywords));
        items.last().text = text;
    };
    const auto frame = [&](QAction* action, const char* iconName, const QString& keywords) {
        add(action, QStringLiteral("frame:") + action->objectName(), QString::fromLatin1(iconName), keywords);
    };
    frame(m_refresh, "refresh-cw", tr("reload update read again", "words that find Refresh in the palette"));
    named(m_schemeActions.at(0), QStringLiteral("theme:0"), tr("Light theme"), QStringLiteral("sun"),
        tr("day bright appearance", "words that find Light theme in the palette"));
    named(m_schemeActions.at(1), QStringLiteral("theme:1"), tr("Dark theme"), QStringLiteral("moon"),
        tr("night appearance", "words that find Dark theme in the palette"));
    named(m_schemeActions.at(2), QStringLiteral("theme:2"), tr("Theme of the system"),
        QStringLiteral("monitor"),
        tr("automatic appearance", "words that find Theme of the system in the palette"));
    const QStringList codes{QStringLiteral("pt_BR"), QStringLiteral("en")};
    for (const QString& code : codes) {
        named(m_languageActions.value(code), QStringLiteral("language:") + code,
            tr("Language: %1").arg(m_languageActions.value(code)->text()), QStringLiteral("languages"),
            QStringLiteral("idioma língua language ") + code);
    }
    frame(m_connection, "database",
        tr("database server login demo workspace", "words that find Connection in the palette"));
    frame(m_back, "arrow-left", {});
    frame(m_forward, "arrow-right", {});
    frame(m_keys, "keyboard", tr("help shortcuts", "words that find Keyboard in the palette"));
    frame(m_about, "info", tr("version licence help", "words that find About in the palette"));
    frame(m_quit, "log-out", tr("exit close", "words that find Quit in the palette"));
    return items;
}

QAction* FrameActions::action(const PaletteItem& item) const {
    const QString source = item.key.section(u':', 0, 0);
    const QString which = item.key.section(u':', 1);
    if (source == QLatin1String("theme"))
        return m_schemeActions.value(which.toInt());
    if (source == QLatin1String("language"))
        return m_languageActions.value(which);
    if (source == QLatin1String("frame")) {
        for (QAction* const each : {m_refresh, m_back, m_forward, m_connection, m_keys, m_about, m_quit}) {
            if (each->objectName() == which)
                return each;
        }
    }
    return nullptr;
}

void FrameActions::retranslate() {
    const auto name = [](QAction* action, const char* key, const QString& text) {
        action->setObjectName(QString::fromLatin1(key));
        action->setText(text);
    };
    name(m_refresh, "refresh", tr("Refresh"));
    name(m_back, "back", tr("Back"));
    name(m_forward, "forward", tr("Forward"));
    name(m_connection, "connection", tr("Connection…"));
    name(m_keys, "keys", tr("Keyboard…"));
    name(m_about, "about", tr("About SevenScale Console"));
    name(m_quit, "quit", tr("Quit"));
    m_schemes->setTitle(tr("Theme"));
    m_schemeActions.at(0)->setText(tr("Light"));
    m_schemeActions.at(1)->setText(tr("Dark"));
    m_schemeActions.at(2)->setText(tr("As the system"));
    m_languages->setTitle(tr("Language"));
}

} // namespace sevenscale

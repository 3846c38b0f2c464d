// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/configversion.h"

#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace sevenscale {

class DiffView;
class LinkButton;

/// The versions that an agent's configuration had, newest first, and how any of them differs from the one
/// before it, from another one, or from the text that is being edited. The newest is the one in force; each
/// other one can be asked for again. Thread: GUI.
class ConfigVersions final : public QWidget {
    Q_OBJECT

public:
    ConfigVersions(const Format& format, QWidget* parent);

    /// Those before the last one that is shown, or from the newest on when `first`. `more`: there are older
    /// ones.
    void setVersions(const QList<ConfigVersion>& versions, bool first, bool more);
    void setProblem(const QString& sentence); ///< they could not be read
    /// What is being edited now; `changed`: it is not what is stored.
    void setEdited(const QString& text, bool changed);
    /// Whether a version may be asked for now, and why not.
    void setRestoring(bool allowed, const QString& why);

    bool isEmpty() const { return m_versions.isEmpty(); }
    std::optional<ConfigVersion> newest() const;
    std::optional<ConfigVersion> chosen() const;

Q_SIGNALS:
    void moreRequested(qint64 before);
    void restoreRequested(qint64 version);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillList();
    void fillOthers();
    void compare();
    void retranslate();
    QString name(const ConfigVersion& version) const;
    const ConfigVersion* find(qint64 version) const;

    Format m_format;
    QList<ConfigVersion> m_versions;
    QString m_edited;
    bool m_changed = false;
    bool m_more = false;
    bool m_mayRestore = true;
    QString m_whyNot;
    QListWidget* m_list;
    LinkButton* m_older;
    QLabel* m_title;
    QLabel* m_with;
    QComboBox* m_other;
    DiffView* m_diff;
    QLabel* m_sentence;
    QPushButton* m_restore;
};

} // namespace sevenscale

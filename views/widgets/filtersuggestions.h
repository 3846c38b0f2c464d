// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/domain/filtercompletion.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace sevenscale {

/// What a filter that is being typed may become, in a list under its field.
///
/// Comes up while typing, and with Ctrl+Space. Down and Up move, Tab takes the chosen one or else the first,
/// Enter the chosen one, Esc closes; a click takes. The field keeps the focus. Lies over the field's window,
/// as a child of it.
///
/// Owned by whoever owns the field, which must live as long. Thread: GUI thread.
class FilterSuggestions final : public QFrame {
    Q_OBJECT

public:
    FilterSuggestions(QLineEdit* field, QWidget* owner);

    /// Nothing is suggested without any.
    void setKeys(const QList<FilterKey>& keys) { m_keys = keys; }
    /// The answer to namesWanted(); one that comes late changes nothing.
    void setNames(const QString& key, const QString& typed, const QStringList& names);
    const QList<FilterCandidate>& candidates() const { return m_completion.candidates; }

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    /// Typing has paused in the value of a key that stands for something with a name.
    void namesWanted(const QString& key, const QString& typed);
    /// The list is gone, and the text is what it was or has something put in.
    void dismissed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void lookUp(bool asked);
    void present();
    void place();
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    void step(int by);
    void take(int row);

    QLineEdit* m_field;
    QListView* m_list = nullptr;
    QStandardItemModel* m_rows = nullptr;
    QTimer m_pause;
    QList<FilterKey> m_keys;
    FilterCompletion m_completion;
    QString m_namesKey; ///< of which m_names are
    QStringList m_names;
    bool m_taking = false;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/paletteitem.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace sevenscale {

class Label;
class PaletteCard;
class PaletteModel;

/// Ctrl+K: type a few letters of a page, an action, a clinic or an agent, and Enter goes there.
///
/// Lies over its parent widget and dims it. Pages and actions are matched here, without regard to case and
/// accents; clinics and agents are asked for with searched() and given with setResults(). Up and Down (Page
/// Up and Page Down, Home and End with Ctrl) move, Enter chooses, Esc or a click beside it closes. Focus goes
/// back to where it was.
class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent);
    ~CommandPalette() override;

    void setItems(const QList<PaletteItem>& items); ///< pages and actions, in the order to be shown
    /// What searched() asked for. An answer to a text that is no longer there is dropped when `forText` says
    /// so.
    void setResults(const QList<PaletteItem>& items, const QString& forText = {});

    void open(const QString& text = {});
    bool isOpen() const { return isVisible(); }
    QString text() const;

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    /// Typing has paused (150 ms) on a text of two letters or more.
    void searched(const QString& text);
    void chosen(const sevenscale::PaletteItem& item);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    void refilter();
    void step(int by);
    void chooseCurrent();
    void retranslate();

    PaletteCard* m_card = nullptr;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    Label* m_empty = nullptr;
    PaletteModel* m_model = nullptr;
    QTimer m_pause;
    QString m_asked;
    QPointer<QWidget> m_focusBefore;
};

} // namespace sevenscale

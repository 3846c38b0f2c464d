// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace sevenscale {

/// A field with a magnifier, a way to clear it and the key that reaches it.
///
/// As a launcher (setLauncher) it takes no text: a click, Enter or typing emits launched(), with the
/// character typed, so that the palette may open.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder = {}, QWidget* parent = nullptr);

    void setHint(const QString& key); ///< "Ctrl K", drawn as a key at the right end
    void setLauncher(bool on);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The text, once typing has paused (180 ms), on Enter, or when cleared.
    void searchChanged(const QString& text);
    void launched(const QString& typed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void flush();

    QTimer m_pause;
    QString m_hint;
    QString m_said;
    bool m_launcher = false;
};

} // namespace sevenscale

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/agentform.h"
#include "services/domain/configversion.h"
#include "services/domain/result.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace sevenscale {

class BannerBar;
class ConfigVersions;
class DiffView;
class JsonEditor;
class JsonForm;

/// An agent's configuration: one document as a form and as JSON, and the versions that it had.
///
/// It asks for what it shows and for what is to be written by its signals, and is answered by the functions
/// below; whoever shows it closes it when something was saved. What was typed is never lost: an error or
/// somebody else's change leaves it as it is, and closing asks first. When somebody else changed the
/// configuration meanwhile, theirs and mine are shown side by side, and a person decides.
///
/// Secrets stand as dots and are kept where the dots still stand. Thread: GUI.
class AgentConfigDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Tab { Form, Json, Versions };
    static constexpr int VersionsAtOnce = 50;

    /// `name` is the agent's, shown until setAgent().
    AgentConfigDialog(const QString& name, Tab tab, const Format& format, QWidget* parent);

    void setAgent(const AgentRecord& agent);
    const std::optional<AgentRecord>& agent() const { return m_agent; }
    /// Those before `before`, or from the newest on when it is 0.
    void setVersions(qint64 before, const QList<ConfigVersion>& versions);
    void setVersionsError(const Error& error);
    /// Nothing was written, because somebody else changed the configuration: `theirs` is what is stored now.
    void setConflict(const AgentRecord& theirs);
    /// Nothing was read, or nothing was written.
    void setError(const Error& error);
    /// Nobody will answer any more: nothing can be saved from here, what was typed can be copied.
    void end();

    void reject() override;

Q_SIGNALS:
    void versionsRequested(qint64 before);
    void saveRequested(const sevenscale::JsonText& config, const QString& note, qint64 rowVersion);
    void restoreRequested(qint64 version, const QString& note, qint64 rowVersion);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Asking { Nothing, Conflict, Same, Discard, Problem, Ended };

    void build();
    void tabChosen();
    void formEdited();
    void jsonEdited();
    bool isChanged() const;
    void showText();
    void updateState();
    void save();
    void restore(qint64 version);
    void setBusy(bool busy);
    void ask(Asking what);
    QString problem() const; ///< what stands in the way, in a sentence
    void wordBanner();
    void bannerAction();
    void bannerSecondAction();
    void retranslate();

    Format m_format;
    QString m_name;
    std::optional<AgentRecord> m_agent; ///< as it was read last
    QString m_stored; ///< its configuration as it is shown
    QString m_text; ///< the document, as it is edited
    std::optional<AgentRecord> m_theirs; ///< of a conflict
    Error m_error;
    Asking m_asking = Asking::Nothing;
    bool m_busy = false;
    bool m_ended = false;

    QLabel* m_title = nullptr;
    BannerBar* m_banner = nullptr;
    QTabWidget* m_tabs = nullptr;
    JsonForm* m_form = nullptr;
    QLabel* m_formNote = nullptr;
    JsonEditor* m_json = nullptr;
    ConfigVersions* m_versions = nullptr;
    DiffView* m_conflict = nullptr;
    QLineEdit* m_note = nullptr;
    QLabel* m_noteTitle = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace sevenscale

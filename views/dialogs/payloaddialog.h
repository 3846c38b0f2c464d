// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "services/domain/listing.h"
#include "services/domain/payload.h"
#include "services/domain/result.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace sevenscale {

class EmptyState;
class JsonBrowser;
class Label;

/// What an integration's API answered: the answers by date at the left, and the document of the chosen one.
///
/// It emits pageRequested() and documentRequested() and is answered by addPage() and setDocument(), or by the
/// error functions; an answer to what is not asked for any more changes nothing. The first page is asked for
/// when the dialog is shown. Documents come one at a time, and what is too large to be shown stays where it
/// is. Thread: GUI.
class PayloadDialog final : public QDialog {
    Q_OBJECT

public:
    /// `name` is the integration's, `Google Ads · Clínica Bem`.
    PayloadDialog(const QString& name, const Format& format, QWidget* parent);

    void addPage(const RowPage<Payload>& page);
    void setPageError(const Error& error);
    void setDocument(const PayloadDocument& document);
    void setDocumentError(const QString& id, const Error& error);

    JsonBrowser* browser() const { return m_browser; }
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void pageRequested(const QString& after);
    void documentRequested(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void choose(int row);
    void askForMore();
    void say(const QString& icon, const QString& title, const QString& sentence, const QString& action = {},
        const QString& technical = {});
    QString size(qint64 bytes) const;

    Format m_format;
    QList<Payload> m_payloads;
    QString m_next;
    QString m_wanted; ///< the document that is asked for or shown
    bool m_asked = false;
    bool m_pending = false;
    QListWidget* m_list;
    QPushButton* m_more;
    QLabel* m_about;
    QStackedWidget* m_pages;
    JsonBrowser* m_browser;
    EmptyState* m_empty;
};

} // namespace sevenscale

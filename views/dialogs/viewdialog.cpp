// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/viewdialog.h"

#include "views/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sevenscale {
namespace {

constexpr int LongestName = 80; ///< the schema's
constexpr int FieldWidth = 340;

} // namespace

ViewDialog::ViewDialog(const SavedView& view, const QList<SavedView>& others, bool mayShare, QWidget* parent)
    : QDialog(parent)
    , m_view(view)
    , m_others(others)
    , m_name(new QLineEdit(view.name, this))
    , m_shared(new QCheckBox(tr("Show it to everybody in the tenant"), this))
    , m_problem(new QLabel(this))
    , m_save(new QPushButton(tr("Save"), this)) {
    setObjectName(QStringLiteral("viewDialog"));
    const bool isNew = view.id.isEmpty();
    setWindowTitle(isNew ? tr("Save the view") : tr("Rename the view"));
    setModal(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(space::around, space::around, space::around, space::around);
    rows->setSpacing(space::between);
    auto* title = new QLabel(tr("Name"), this);
    title->setBuddy(m_name);
    rows->addWidget(title);
    m_name->setMaxLength(LongestName);
    m_name->setMinimumWidth(FieldWidth);
    m_name->setAccessibleName(title->text());
    m_name->selectAll();
    rows->addWidget(m_name);
    m_shared->setVisible(isNew);
    m_shared->setEnabled(mayShare);
    if (!mayShare)
        m_shared->setToolTip(tr("Managers can do this."));
    rows->addWidget(m_shared);
    m_problem->setWordWrap(true);
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, colour(Token::Critical));
    m_problem->setPalette(colours);
    m_problem->hide();
    rows->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    m_save->setDefault(true);
    m_save->setProperty("kind", QStringLiteral("primary"));
    buttons->addWidget(m_save);
    rows->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &ViewDialog::check);
    connect(m_shared, &QCheckBox::toggled, this, &ViewDialog::check);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    check();
}

QString ViewDialog::name() const {
    return m_name->text().trimmed();
}

bool ViewDialog::isShared() const {
    return m_view.id.isEmpty() ? m_shared->isChecked() : m_view.shared;
}

/// The database compares names as this does: without case, own and shared ones apart.
void ViewDialog::check() {
    const bool taken = std::any_of(m_others.cbegin(), m_others.cend(), [this](const SavedView& other) {
        return other.id != m_view.id && other.shared == isShared()
            && other.name.compare(name(), Qt::CaseInsensitive) == 0;
    });
    m_problem->setText(taken ? tr("There is a view of this name already.") : QString());
    m_problem->setVisible(taken);
    m_save->setEnabled(!taken && !name().isEmpty());
}

} // namespace sevenscale

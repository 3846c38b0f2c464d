// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dialogs/aboutdialog.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace sevenscale {
namespace {

class Logo final : public QWidget {
    Q_OBJECT

public:
    explicit Logo(QWidget* parent)
        : QWidget(parent) {
        setFixedSize(48, 48);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintLogo(&painter, rect());
    }
};

} // namespace

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::groups, space::groups, space::groups, space::around);
    column->setSpacing(space::cards);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::around);
    head->addWidget(new Logo(this));
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    auto* title = new QLabel(QStringLiteral("SevenScale Console"), this);
    title->setFont(face(TextSize::Title, QFont::DemiBold));
    names->addWidget(title);
    auto* version = new QLabel(QStringLiteral(SEVENSCALE_VERSION), this);
    version->setProperty("tone", QStringLiteral("muted"));
    names->addWidget(version);
    head->addLayout(names, 1);
    column->addLayout(head);

    const auto paragraph = [&](bool muted) {
        auto* label = new QLabel(this);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(400);
        if (muted)
            label->setProperty("tone", QStringLiteral("muted"));
        column->addWidget(label);
        return label;
    };
    m_purpose = paragraph(false);
    m_versions = paragraph(true);
    m_licence = paragraph(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::between);
    m_copy = new QPushButton(this);
    m_copy->setIcon(icon(QStringLiteral("copy"), Token::Text));
    m_copy->setAutoDefault(false);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    m_close = new QPushButton(this);
    m_close->setDefault(true);
    buttons->addWidget(m_close);
    column->addSpacing(space::between);
    column->addLayout(buttons);

    connect(
        m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(versions()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_close->setFocus();
    layout()->setSizeConstraint(QLayout::SetFixedSize);
}

QString AboutDialog::versions() const {
    return QStringLiteral("SevenScale Console %1\nQt %2\n%3, %4")
        .arg(QStringLiteral(SEVENSCALE_VERSION), QString::fromLatin1(qVersion()),
            QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

void AboutDialog::retranslate() {
    setWindowTitle(tr("About SevenScale Console"));
    m_purpose->setText(tr("Shows which clinic, agent or integration needs a person, and why."));
    m_versions->setText(QStringLiteral("Qt %1 · %2 · %3")
                            .arg(QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                                QSysInfo::currentCpuArchitecture()));
    m_licence->setText(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any "
           "warranty. Icons: Lucide, ISC licence. Uses Qt, QtKeychain, spdlog, PostgreSQL's libpq and "
           "SQLite."));
    m_copy->setText(tr("Copy versions"));
    m_close->setText(tr("Close"));
}

void AboutDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace sevenscale

#include "aboutdialog.moc"

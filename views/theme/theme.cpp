// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include "views/theme/style.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QToolTip>

#ifdef SEVENSCALE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenscale {

namespace {

/// What the desktop's portal says; it changes while the program runs.
class DesktopScheme final : public QObject {
    Q_OBJECT

public:
    enum Answer { Nothing, Dark, Light };

    explicit DesktopScheme(QObject* parent)
        : QObject(parent) {
#ifdef SEVENSCALE_DBUS
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
        const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
        const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
        bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
            SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
        ask << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
        // Nobody waits for the portal: its answer comes as a change, as a rule before the first paint.
        auto* answered = new QDBusPendingCallWatcher(bus.asyncCall(ask, 3000), this);
        connect(answered, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
            const QDBusMessage reply = call->reply();
            if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty()) {
                take(reply.arguments().constFirst());
                Q_EMIT changed();
            }
            call->deleteLater();
        });
#endif
    }

    Answer answer() const {
        return m_answer;
    }

Q_SIGNALS:
    void changed();

#ifdef SEVENSCALE_DBUS
public Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
        if (group == u"org.freedesktop.appearance" && key == u"color-scheme") {
            take(value.variant());
            Q_EMIT changed();
        }
    }

private:
    void take(QVariant value) {
        while (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        bool number = false;
        const uint scheme = value.toUInt(&number);
        m_answer = !number || scheme == 0 ? Nothing : scheme == 1 ? Dark : Light;
    }
#endif

private:
    Answer m_answer = Nothing;
};

DesktopScheme* desktop = nullptr; // NOLINT(*-avoid-non-const-global-variables): made once by Theme, its child

QPalette makePalette(bool dark) {
    const auto c = [dark](Token token) { return tokenColour(token, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Token::Window));
    palette.setColor(QPalette::WindowText, c(Token::Text));
    palette.setColor(QPalette::Base, c(Token::Card));
    palette.setColor(QPalette::AlternateBase, c(Token::Alternate));
    palette.setColor(QPalette::Text, c(Token::Text));
    palette.setColor(QPalette::PlaceholderText, c(Token::Muted));
    palette.setColor(QPalette::Button, c(Token::Card));
    palette.setColor(QPalette::ButtonText, c(Token::Text));
    palette.setColor(QPalette::BrightText, c(Token::Critical));
    palette.setColor(QPalette::Highlight, c(Token::Selection));
    palette.setColor(QPalette::HighlightedText, c(Token::Text));
    palette.setColor(QPalette::Link, c(Token::Accent));
    palette.setColor(QPalette::LinkVisited, c(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, c(Token::Card));
    palette.setColor(QPalette::ToolTipText, c(Token::Text));
    palette.setColor(QPalette::Light, c(Token::Card));
    palette.setColor(QPalette::Midlight, c(Token::Alternate));
    palette.setColor(QPalette::Mid, c(Token::Border));
    palette.setColor(QPalette::Dark, c(Token::Outline));
    palette.setColor(QPalette::Shadow, c(Token::Control));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c(Token::Control));
    return palette;
}

QString makeStyleSheet(bool dark, int basePixels) {
    QFile file(QStringLiteral(":/themes/sevenscale.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    QList<QPair<QString, QString>> words;
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        words.append({u'@' % QString::fromLatin1(tokenName(token)), tokenColour(token, dark).name()});
    }
    words.append({QStringLiteral("@secondaryPixels"), QString::number(basePixels - 1) % u"px"});
    // Longest first: @control must not eat the start of a longer name.
    std::sort(words.begin(), words.end(),
        [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    for (const auto& [name, value] : words)
        text.replace(name, value);
    return text;
}

/// The face: the desktop's own choice, except where that is only fontconfig's fallback and a better one is
/// installed.
QFont makeFont(int* basePixels) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QFontInfo info(font);
    *basePixels = std::clamp(std::max(13, info.pixelSize()), 13, 26);
    if (info.family().startsWith(QStringLiteral("DejaVu")) || info.family().isEmpty()) {
        const QStringList installed = QFontDatabase::families();
        for (const auto& better : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                 QStringLiteral("Cantarell"), QStringLiteral("DejaVu Sans")}) {
            if (installed.contains(better)) {
                font.setFamilies({better, info.family()});
                break;
            }
        }
    }
    font.setPixelSize(*basePixels);
    font.setStyleHint(QFont::SansSerif);
    return font;
}

struct Digits {
    qreal cell = 0;
    bool equal = true;
};

Digits digitsOf(const QFont& font) {
    static QHash<QFont, Digits> known;
    const auto found = known.constFind(font);
    if (found != known.constEnd())
        return *found;
    const QFontMetricsF metrics(font);
    Digits digits;
    qreal least = 1e9;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const qreal width = metrics.horizontalAdvance(QChar(digit));
        digits.cell = std::max(digits.cell, width);
        least = std::min(least, width);
    }
    digits.equal = digits.cell - least < 0.1;
    known.insert(font, digits);
    return digits;
}

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// Calls with each run: one digit, or a stretch without any.
template <typename Take> void runs(const QString& text, Take take) {
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = from + 1;
        const bool digit = isDigit(text.at(from));
        while (!digit && to < text.size() && !isDigit(text.at(to)))
            ++to;
        take(text.mid(from, to - from), digit);
        from = to;
    }
}

} // namespace

QColor Ink::colour() const {
    return Theme::instance().colour(m_token);
}

Theme::Theme() = default;

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

void Theme::prepare() {
    m_prepared = true;
    const QPalette platform = QApplication::palette();
    m_platformDark
        = platform.color(QPalette::WindowText).lightness() > platform.color(QPalette::Window).lightness();
    const QFont face = makeFont(&m_basePixels);
    QApplication::setStyle(new Style);
    QApplication::setFont(face);
    QPixmapCache::setCacheLimit(20 * 1024);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_scheme == Scheme::System)
            apply(m_scheme);
    });
#endif
}

bool Theme::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    if (desktop != nullptr && desktop->answer() != DesktopScheme::Nothing)
        return desktop->answer() == DesktopScheme::Dark;
    return m_platformDark;
}

void Theme::apply(Scheme scheme) {
    if (!m_prepared)
        prepare();
    if (scheme == Scheme::System && desktop == nullptr) {
        desktop = new DesktopScheme(this);
        connect(desktop, &DesktopScheme::changed, this, [this] {
            if (m_scheme == Scheme::System)
                apply(m_scheme);
        });
    }
    m_scheme = scheme;
    m_dark = scheme == Scheme::Dark || (scheme == Scheme::System && systemIsDark());
    install();
    Q_EMIT changed();
}

void Theme::install() {
    const QPalette palette = makePalette(m_dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    qApp->setStyleSheet(makeStyleSheet(m_dark, m_basePixels));
}

int Theme::pixels(TextSize size) const {
    switch (size) {
    case TextSize::Figure:
        return static_cast<int>(std::lround(m_basePixels * 25 / 13.0));
    case TextSize::Title:
        return static_cast<int>(std::lround(m_basePixels * 20 / 13.0));
    case TextSize::PageTitle:
        return static_cast<int>(std::lround(m_basePixels * 16 / 13.0));
    case TextSize::Sentence:
        return static_cast<int>(std::lround(m_basePixels * 14 / 13.0));
    case TextSize::Body:
        return m_basePixels;
    case TextSize::Secondary:
        return static_cast<int>(std::lround(m_basePixels * 12 / 13.0));
    case TextSize::Caption:
        return static_cast<int>(std::lround(m_basePixels * 11 / 13.0));
    }
    return m_basePixels;
}

QFont Theme::font(TextSize size, QFont::Weight weight) const {
    QFont font = QApplication::font();
    font.setPixelSize(pixels(size));
    font.setWeight(weight);
    return font;
}

QFont fixedFace(TextSize size) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(Theme::instance().pixels(size));
    return font;
}

QColor tint(const QColor& colour, const QColor& ground, qreal share) {
    const auto mixed = [share](int over, int under) { return qRound(under + (over - under) * share); };
    return {mixed(colour.red(), ground.red()), mixed(colour.green(), ground.green()),
        mixed(colour.blue(), ground.blue())};
}

QColor colour(Token token) {
    return Theme::instance().colour(token);
}

QColor colour(State state) {
    return Theme::instance().colour(markToken(state));
}

QFont face(TextSize size, QFont::Weight weight) {
    return Theme::instance().font(size, weight);
}

QString stateWord(State state) {
    switch (state) {
    case State::Ok:
        return QCoreApplication::translate("State", "Operational");
    case State::Attention:
        return QCoreApplication::translate("State", "Attention");
    case State::Critical:
        return QCoreApplication::translate("State", "Critical");
    case State::Active:
        return QCoreApplication::translate("State", "In progress");
    case State::Off:
        return QCoreApplication::translate("State", "Paused");
    case State::Unknown:
        break;
    }
    return QCoreApplication::translate("State", "Unknown");
}

qreal figuresWidth(const QFont& font, const QString& text) {
    const Digits digits = digitsOf(font);
    const QFontMetricsF metrics(font);
    if (digits.equal)
        return metrics.horizontalAdvance(text);
    qreal width = 0;
    runs(text, [&](const QString& run, bool digit) {
        width += digit ? digits.cell : metrics.horizontalAdvance(run);
    });
    return width;
}

qreal drawFigures(QPainter* painter, const QRectF& rect, int alignment, const QString& text) {
    const QFont font = painter->font();
    const Digits digits = digitsOf(font);
    const QFontMetricsF metrics(font);
    const qreal width = figuresWidth(font, text);
    qreal x = rect.left();
    if ((alignment & Qt::AlignRight) != 0)
        x = rect.right() - width;
    else if ((alignment & Qt::AlignHCenter) != 0)
        x = rect.center().x() - width / 2;
    qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    if ((alignment & Qt::AlignTop) != 0)
        baseline = rect.top() + metrics.ascent();
    else if ((alignment & Qt::AlignBottom) != 0)
        baseline = rect.bottom() - metrics.descent();
    baseline = std::round(baseline);
    if (digits.equal) {
        painter->drawText(QPointF(x, baseline), text);
        return width;
    }
    runs(text, [&](const QString& run, bool digit) {
        const qreal advance = metrics.horizontalAdvance(run);
        painter->drawText(QPointF(digit ? x + (digits.cell - advance) / 2 : x, baseline), run);
        x += digit ? digits.cell : advance;
    });
    return width;
}

void drawFocusRing(QPainter* painter, const QRectF& rect, qreal radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(Token::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(
        rect.adjusted(1, 1, -1, -1), std::max<qreal>(0, radius - 1), std::max<qreal>(0, radius - 1));
    painter->restore();
}

QBrush hatch(const QColor& line, const QColor& ground) {
    constexpr int side = 6;
    const QString key
        = u"7s-hatch/" % QString::number(line.rgba(), 16) % u'/' % QString::number(ground.rgba(), 16);
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        tile = QPixmap(side * 2, side * 2);
        tile.setDevicePixelRatio(2);
        tile.fill(ground);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(line, 2, Qt::SolidLine, Qt::SquareCap));
        for (const int shift : {-side, 0, side})
            painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
        painter.end();
        QPixmapCache::insert(key, tile);
    }
    QBrush brush(tile);
    return brush;
}

} // namespace sevenscale

#include "theme.moc"

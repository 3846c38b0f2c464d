// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/icons.h"

#include "views/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace sevenscale {

namespace {

Q_LOGGING_CATEGORY(icons, "sevenscale.icons")

QString pathOf(const QString& name) {
    return u":/icons/" % name % u".svg";
}

/// The text of an icon's file, read once.
QByteArray source(const QString& name) {
    static QHash<QString, QByteArray> read;
    const auto found = read.constFind(name);
    if (found != read.constEnd())
        return *found;
    QFile file(pathOf(name));
    QByteArray text;
    if (file.open(QIODevice::ReadOnly))
        text = file.readAll();
    else
        qCWarning(icons) << "there is no icon" << name;
    read.insert(name, text);
    return text;
}

QString stateName(State state) {
    switch (state) {
    case State::Ok:
        return QStringLiteral("state-ok");
    case State::Attention:
        return QStringLiteral("state-attention");
    case State::Critical:
        return QStringLiteral("state-critical");
    case State::Active:
        return QStringLiteral("state-active");
    case State::Off:
        return QStringLiteral("state-off");
    case State::Unknown:
        break;
    }
    return QStringLiteral("state-unknown");
}

/// Looks its colour up at every painting, so that icons need no renewal when the theme changes.
class ThemedEngine final : public QIconEngine {
public:
    ThemedEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        const QRect square(
            rect.center().x() - (side - 1) / 2, rect.center().y() - (side - 1) / 2, side, side);
        paintIcon(painter, square, m_name, inkFor(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // The size comes in device pixels, already multiplied with the scale.
        QPixmap pixmap = iconPixmap(m_name, inkFor(mode), std::min(size.width(), size.height()), 1);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedEngine(m_name, m_token); }
    QString key() const override { return QStringLiteral("sevenscale"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override {
        return {QSize(16, 16), QSize(24, 24), QSize(32, 32)};
    }

private:
    QColor inkFor(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? colour(Token::Outline) : colour(m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

bool hasIcon(const QString& name) {
    return !name.isEmpty() && QFile::exists(pathOf(name));
}

QIcon icon(const QString& name, Token token) {
    return QIcon(new ThemedEngine(name, token));
}

QPixmap iconPixmap(const QString& name, const QColor& ink, int size, qreal ratio) {
    const int pixels = std::max(1, static_cast<int>(std::ceil(size * ratio)));
    const QColor ground = colour(Token::Card);
    const QString key = u"7s/" % name % u'/' % QString::number(ink.rgba(), 16) % u'/'
        % QString::number(ground.rgba(), 16) % u'/' % QString::number(pixels) % u'/' % QString::number(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QByteArray text = source(name);
    if (!text.isEmpty()) {
        text.replace("currentColor", ink.name().toLatin1());
        text.replace("knockout", ground.name().toLatin1());
        // Lucide is drawn for 24 px with lines of 2; at 16 px lines of 1.33 are right on a 1x screen, a bit
        // more reads better.
        QSvgRenderer renderer(text);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(ink.alphaF());
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& ink) {
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1.0;
    const int size = static_cast<int>(std::lround(std::min(rect.width(), rect.height())));
    if (size <= 0 || name.isEmpty())
        return;
    const QPointF corner(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2);
    // On whole device pixels, or the lines blur.
    const QPointF sharp(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio);
    painter->drawPixmap(sharp, iconPixmap(name, ink, size, ratio));
}

void paintState(QPainter* painter, const QRectF& rect, State state, bool quiet) {
    paintIcon(painter, rect, stateName(state), quiet ? colour(Token::Off) : colour(state));
}

QIcon applicationIcon() {
    QIcon whole;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QByteArray text = source(QStringLiteral("sevenscale"));
        // The desktop's icon does not follow our theme: always the light accent.
        text.replace("currentColor", tokenColour(Token::Accent, false).name().toLatin1());
        text.replace("knockout", tokenColour(Token::OnAccent, false).name().toLatin1());
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QSvgRenderer renderer(text);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        whole.addPixmap(pixmap);
    }
    return whole;
}

void paintLogo(QPainter* painter, const QRectF& rect) {
    QByteArray text = source(QStringLiteral("sevenscale"));
    text.replace("currentColor", colour(Token::Accent).name().toLatin1());
    text.replace("knockout", colour(Token::OnAccent).name().toLatin1());
    QSvgRenderer renderer(text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, rect);
    painter->restore();
}

} // namespace sevenscale

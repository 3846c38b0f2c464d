// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/icons.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>

Q_DECLARE_METATYPE(sevenscale::Token)

using namespace sevenscale;

namespace {

enum class Sight { Whole, Protanopia, Deuteranopia };

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// CIELAB (D65) of a colour as an eye of this kind sees it (Viénot, Brettel and Mollon 1999).
std::array<double, 3> lab(const QColor& colour, Sight sight) {
    double red = linear(colour.redF());
    double green = linear(colour.greenF());
    double blue = linear(colour.blueF());
    if (sight != Sight::Whole) {
        const double share = sight == Sight::Protanopia ? 0.11238 : 0.29275;
        const double rest = sight == Sight::Protanopia ? 0.00401 : -0.02234;
        blue += rest * (red - green);
        red = green = share * red + (1 - share) * green;
    }
    const auto root
        = [](double part) { return part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116; };
    const double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
    const double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE 1976.
double distance(const QColor& a, const QColor& b, Sight sight) {
    const auto one = lab(a, sight);
    const auto other = lab(b, sight);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace

Q_DECLARE_METATYPE(Sight)

class ViewsThemeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrast_data() {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("ground");
        QTest::addColumn<double>("least");
        const auto rows
            = [](const char* what, const QList<Token>& inks, const QList<Token>& grounds, double least) {
                  for (const Token ink : inks)
                      for (const Token ground : grounds)
                          QTest::addRow("%s: %s on %s", what, tokenName(ink), tokenName(ground))
                              << ink << ground << least;
              };
        const QList<Token> surfaces{Token::Window, Token::Card, Token::Alternate, Token::Selection};
        rows("text", {Token::Text, Token::Muted, Token::Accent}, surfaces, 4.5);
        rows("text in a box", {Token::Text, Token::Muted}, {Token::CriticalFill, Token::AttentionFill}, 4.5);
        rows("button", {Token::OnAccent}, {Token::Accent, Token::AccentHover}, 4.5);
        rows("danger and badge", {Token::Critical}, {Token::Card, Token::CriticalFill}, 4.5);
        rows("environment", {Token::Environment}, {Token::EnvironmentFill, Token::Card}, 4.5);
        rows("json", {Token::Ok, Token::Active, Token::Attention}, {Token::Card}, 4.5);
        rows("mark", {Token::Ok, Token::Attention, Token::Critical, Token::Active, Token::Off}, surfaces, 3);
        rows("outline of inputs", {Token::Control}, {Token::Card}, 3);
        rows("bar",
            {Token::OkFill, Token::UnknownFill, Token::SeriesPast, Token::Series1, Token::Series2,
                Token::Series3, Token::Series4, Token::Series5, Token::Series6},
            {Token::Card}, 3);
    }

    void contrast() {
        QFETCH(Token, ink);
        QFETCH(Token, ground);
        QFETCH(double, least);
        for (const bool dark : {false, true}) {
            const double ratio = contrastRatio(tokenColour(ink, dark), tokenColour(ground, dark));
            QVERIFY2(ratio >= least,
                qPrintable(QStringLiteral("%1: %2")
                               .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                               .arg(ratio)));
        }
    }

    void areasOfStatesDiffer_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<Sight>("sight");
        for (const bool dark : {false, true}) {
            const char* theme = dark ? "dark" : "light";
            QTest::addRow("%s", theme) << dark << Sight::Whole;
            QTest::addRow("%s, protanopia", theme) << dark << Sight::Protanopia;
            QTest::addRow("%s, deuteranopia", theme) << dark << Sight::Deuteranopia;
        }
    }

    /// In a stack nothing but the colour tells two states apart: each pair is as far apart as okFill is.
    void areasOfStatesDiffer() {
        QFETCH(const bool, dark);
        QFETCH(const Sight, sight);
        const QList<State> states{
            State::Ok, State::Attention, State::Critical, State::Active, State::Off, State::Unknown};
        for (const State one : states) {
            for (const State other : states) {
                if (one == other)
                    continue;
                const double apart
                    = distance(tokenColour(fillToken(one), dark), tokenColour(fillToken(other), dark), sight);
                QVERIFY2(apart >= 14.5,
                    qPrintable(QStringLiteral("%1 and %2: %3")
                                   .arg(QLatin1String(tokenName(fillToken(one))),
                                       QLatin1String(tokenName(fillToken(other))))
                                   .arg(apart)));
            }
        }
    }

    void ratioIsWcags() {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void styleSheetHasNoTokenLeft() {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            Theme::instance().apply(scheme);
            QVERIFY(!qApp->styleSheet().isEmpty());
            const QString rules
                = qApp->styleSheet().section(QStringLiteral("*/"), 1); // the head explains the @
            QVERIFY2(!rules.contains(u'@'), qPrintable(rules.mid(rules.indexOf(u'@'), 40)));
        }
    }

    void applyTellsAndSetsThePalette() {
        Theme& theme = Theme::instance();
        QSignalSpy spy(&theme, &Theme::changed);
        theme.apply(Scheme::Dark);
        QCOMPARE(spy.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColour(Token::Window, true));
        QCOMPARE(colour(State::Critical), tokenColour(Token::Critical, true));
        theme.apply(Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), tokenColour(Token::Window, false));
        theme.apply(Scheme::System); // nobody to ask here: light
        QCOMPARE(theme.scheme(), Scheme::System);
        QVERIFY(!theme.isDark());
    }

    void thereIsAFace() {
        QVERIFY(!QFontInfo(QApplication::font()).family().isEmpty());
        QVERIFY(Theme::instance().pixels(TextSize::Body) >= 13);
    }

    void digitsAreEquallyWide() {
        const QFont font = face(TextSize::Body);
        QCOMPARE(
            figuresWidth(font, QStringLiteral("1.111,11")), figuresWidth(font, QStringLiteral("8.888,88")));
    }

    void iconsAreThereAndTakeTheirColour_data() {
        QTest::addColumn<QString>("name");
        // Every icon that code of views/ names; a typing error shows here, not on a screen.
        for (const char* name : {"search", "x", "chevron-down", "chevron-up", "chevron-left", "chevron-right",
                 "chevrons-up-down", "check", "minus", "arrow-right", "arrow-up-right", "arrow-down-right",
                 "list-filter", "triangle-alert", "external-link", "copy", "braces", "ellipsis", "state-ok",
                 "state-attention", "state-critical", "state-active", "state-off", "state-unknown",
                 "sevenscale"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void iconsAreThereAndTakeTheirColour() {
        QFETCH(QString, name);
        QVERIFY(hasIcon(name));
        const QImage image = iconPixmap(name, Qt::red, 16, 2).toImage();
        QCOMPARE(image.width(), 32);
        bool red = false;
        for (int y = 0; y < image.height() && !red; ++y)
            for (int x = 0; x < image.width() && !red; ++x)
                red = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200
                    && image.pixelColor(x, y).green() < 60;
        QVERIFY(red);
    }

    void iconsFollowTheTheme() {
        const QIcon made = icon(QStringLiteral("search"), Token::Text);
        Theme::instance().apply(Scheme::Light);
        const QImage light = made.pixmap(16, 16).toImage();
        Theme::instance().apply(Scheme::Dark);
        QVERIFY(made.pixmap(16, 16).toImage() != light);
        Theme::instance().apply(Scheme::Light);
        QCOMPARE(made.pixmap(16, 16).toImage(), light);
        QCOMPARE(made.pixmap(QSize(16, 16), 1.5).devicePixelRatio(), 1.5);
    }

    void statesDifferInShape() {
        // In one colour, two marks still differ in many pixels: a state is never colour alone.
        const QStringList names{QStringLiteral("state-ok"), QStringLiteral("state-attention"),
            QStringLiteral("state-critical"), QStringLiteral("state-active"), QStringLiteral("state-off"),
            QStringLiteral("state-unknown")};
        for (const QString& a : names) {
            for (const QString& b : names) {
                if (a == b)
                    continue;
                const QImage one = iconPixmap(a, Qt::black, 16, 1).toImage();
                const QImage two = iconPixmap(b, Qt::black, 16, 1).toImage();
                int differ = 0;
                for (int y = 0; y < 16; ++y)
                    for (int x = 0; x < 16; ++x)
                        differ += std::abs(one.pixelColor(x, y).alpha() - two.pixelColor(x, y).alpha()) > 96
                            ? 1
                            : 0;
                QVERIFY2(differ >= 10, qPrintable(a + u" and " + b));
            }
        }
    }
};

QTEST_MAIN(ViewsThemeTest)
#include "theme_test.moc"

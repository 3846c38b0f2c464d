// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/options.h"

#include "views/pages/page.h"

#include <QCommandLineParser>

namespace sevenscale {
namespace {

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidInput, sentence);
}

} // namespace

Result<Options> Options::parse(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The operations console of SevenScale."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const auto add = [&](const char* name, const char* text, const char* value = nullptr) {
        QCommandLineOption option(QString::fromLatin1(name), QString::fromLatin1(text),
            value ? QString::fromLatin1(value) : QString());
        parser.addOption(option);
        return option;
    };
    const auto database = add("database", "A libpq connection string or URI.", "URI");
    const auto profile = add("profile", "A saved connection.", "NAME");
    const auto demo = add("demo", "The embedded workspace.");
    const auto page = add("page", "Open this page.", "NAME");
    const auto filter = add("filter", "Filter that page.", "TEXT");
    const auto capture
        = add("capture", "Write a picture of the page when its data is there, and end.", "FILE.png");
    const auto size = add("size", "Size of the window.", "WxH");
    const auto theme = add("theme", "light, dark or system.", "NAME");
    const auto language = add("language", "pt_BR or en.", "CODE");
    const auto listPages = add("list-pages", "Print the names of the pages and end.");
    const auto measureStart = add("measure-start", "End at the first figures and print what took how long.");
    const auto verbose = add("verbose", "Log more, also to stderr.");
    parser.addPositionalArgument(QStringLiteral("link"),
        QStringLiteral("A link copied from the console: sevenscale://open?page=…"), QStringLiteral("[link]"));
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    Options options;
    // Desktops give the link that was clicked as the only word.
    QStringList words = parser.positionalArguments();
    if (!words.isEmpty() && looksLikeLink(words.first())) {
        const auto link = parseLink(words.takeFirst());
        if (!link)
            return wrong(link.error().detail);
        options.link = *link;
        options.page = link->page;
    }
    if (!words.isEmpty())
        return wrong(QStringLiteral("\"%1\" is one word too many.").arg(words.first()));
    if (options.link && (parser.isSet(page) || parser.isSet(filter)))
        return wrong(QStringLiteral("Give a link, or --page and --filter."));
    options.source = {parser.value(database), parser.value(profile), parser.isSet(demo)};
    if (int(parser.isSet(database)) + int(parser.isSet(profile)) + int(parser.isSet(demo)) > 1)
        return wrong(QStringLiteral("Give one of --database, --profile and --demo."));
    if (!options.link)
        options.page = parser.value(page);
    options.filter = parser.value(filter);
    options.captureFile = parser.value(capture);
    options.listPages = parser.isSet(listPages);
    options.measureStart = parser.isSet(measureStart);
    options.verbose = parser.isSet(verbose);
    if (parser.isSet(size)) {
        const QStringList parts = parser.value(size).split(QLatin1Char('x'));
        options.size = QSize(parts.value(0).toInt(), parts.value(1).toInt());
        options.sizeGiven = true;
        if (parts.size() != 2 || options.size.width() < 320 || options.size.height() < 240
            || options.size.width() > 8192 || options.size.height() > 8192)
            return wrong(QStringLiteral("--size is WIDTHxHEIGHT, as in 1440x900, not \"%1\".")
                             .arg(parser.value(size)));
    }
    options.theme = parser.value(theme);
    if (!options.theme.isEmpty() && options.theme != u"light" && options.theme != u"dark"
        && options.theme != u"system")
        return wrong(QStringLiteral("--theme is light, dark or system, not \"%1\".").arg(options.theme));
    options.language = parser.value(language);
    if (!options.language.isEmpty() && options.language != u"pt_BR" && options.language != u"en")
        return wrong(QStringLiteral("--language is pt_BR or en, not \"%1\".").arg(options.language));
    return options;
}

} // namespace sevenscale

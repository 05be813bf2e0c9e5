// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/identity.h"
#include "app/model/secret.h"
#include "tests/support/markingtranslator.h"
#include "tests/support/marks.h"
#include "tests/support/uidriver.h"
#include "tests/tour/album.h"
#include "tests/tour/knownwords.h"
#include "tests/tour/tour.h"
#include "ui/theme.h"
#include "ui/widgets/announcer.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace
{

using namespace Qt::StringLiterals;
using namespace ats;

constexpr int usageStatus = 2;

/// What is looked at beside the way through.
enum class Look { Pictures, Texts, Fit };

/// What the walk meets beside what it types.
QStringList walkData()
{
    return {
        // the examples' clients, and the sender of the invitation with the note in it
        u"Contoso Talent"_s,
        u"Northwind Staffing"_s,
        u"Tailspin Recruiting"_s,
        u"Wide World Search"_s,
        u"Emil Engineer"_s,
        u"Use this user name, please."_s,
        // answers of the services
        u"Invalid username/password"_s,
        u"Practice Ltd"_s,
        u"Recruitment Admin"_s,
        u"error"_s,
        u"The account was refused on the practice page"_s,
        // how others call themselves, and a bar's pattern that is never drawn
        u"GNOME Keyring"_s,
        QSysInfo::prettyProductName(),
        u"%p%"_s,
    };
}

int refuse(const QString &text)
{
    std::fprintf(stderr, "ats-connect-tour: %s\n", qUtf8Printable(text));
    return usageStatus;
}

/// Lists every text that no translator would have got; true: there is none.
bool allTranslated(const tour::ScreenTexts &texts, const tour::KnownWords &known)
{
    bool all = true;
    for (auto [text, place] : texts.texts().asKeyValueRange()) {
        for (const QString &piece : test::outsideMarks(text)) {
            if (!known.holds(piece)) {
                std::printf("NOT TRANSLATED: “%s” in “%s” (%s)\n", qUtf8Printable(piece.trimmed()),
                            qUtf8Printable(test::unmarked(text)), qUtf8Printable(place));
                all = false;
            }
        }
    }
    return all;
}

bool oneTour(const QString &folder, const QList<ThemeChoice> &themes, bool doubled, Look look, int &pictures)
{
    // A list of its own: each tour begins with an empty Home.
    const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
    QFont font = QApplication::font();
    const qreal usual = font.pointSizeF();
    if (doubled) {
        font.setPointSizeF(2 * usual);
        QApplication::setFont(font);
    }
    tour::Album album(folder, themes, doubled ? u"-x2"_s : QString());
    tour::KnownWords known;
    for (const QString &each : walkData()) {
        known.add(each);
    }
    test::hearTyping([&known](const QString &typed) { known.addTyped(typed); });
    const QObject listener;
    QObject::connect(&Announcer::instance(), &Announcer::said, &listener,
                     [&album](const QString &text) { album.texts().add(text, u"said aloud"_s); });
    // Twice the size and longer texts at once is more than any screen promises.
    if (look == Look::Fit && !doubled) {
        album.lookForClipped();
    }
    bool whole = false;
    {
        // Not at the smallest size with longer texts: a page that scrolls more than it would like looks as if
        // cut.
        tour::Tour tour(album, doubled ? QSize(1024, 640) : QSize(960, 680), !doubled && look != Look::Fit);
        whole = tour.walk();
    }
    font.setPointSizeF(usual);
    QApplication::setFont(font);
    pictures += album.count();
    test::hearTyping([](const QString &) {});
    return whole && !album.failed() && (look == Look::Pictures || allTranslated(album.texts(), known));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("ATS_CONNECT_NO_MOTION", "1");
    const QApplication app(argc, argv);
    setApplicationIdentity();
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Walks through the program with the practice service and takes a picture of "
        "every screen. Run it inside with-display.sh and with-keyring.sh unlocked."_s);
    const QCommandLineOption out(u"out"_s, u"Folder for the pictures."_s, u"folder"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or both."_s, u"theme"_s, u"both"_s);
    const QCommandLineOption scale(u"scale"_s, u"1, 2 (application font doubled) or both."_s, u"scale"_s,
                                   u"both"_s);
    const QCommandLineOption texts(u"texts"_s, u"Also finds texts that bypass the translation."_s);
    const QCommandLineOption longer(u"longer"_s,
                                    u"The same with texts that are 40 % longer; names what does not fit."_s);
    parser.addOptions({out, theme, scale, texts, longer});
    parser.addHelpOption();
    parser.process(app);
    const QMap<QString, QList<ThemeChoice>> themes{{u"light"_s, {ThemeChoice::Light}},
                                                   {u"dark"_s, {ThemeChoice::Dark}},
                                                   {u"both"_s, {ThemeChoice::Light, ThemeChoice::Dark}}};
    const QMap<QString, QList<bool>> scales{{u"1"_s, {false}}, {u"2"_s, {true}}, {u"both"_s, {false, true}}};
    if (!parser.isSet(out) || !themes.contains(parser.value(theme)) ||
        !scales.contains(parser.value(scale))) {
        return refuse(u"--out FOLDER [--theme light|dark|both] [--scale 1|2|both]"_s);
    }
    if (!QDir().mkpath(parser.value(out))) {
        return refuse(u"the folder %1 cannot be made"_s.arg(parser.value(out)));
    }
    const Look look = parser.isSet(longer) ? Look::Fit : parser.isSet(texts) ? Look::Texts : Look::Pictures;
    test::MarkingTranslator translator;
    if (look == Look::Fit) {
        translator.setLonger();
    }
    if (look != Look::Pictures) {
        if (const Done read = translator.read(); !read || !QCoreApplication::installTranslator(&translator)) {
            return refuse(read.problem().text);
        }
    }
    initUiResources();
    applyTheme(*qApp);
    if (!initSecrets()) {
        return refuse(u"protected memory is not available"_s);
    }
    // A blinking cursor would make two looks at the same screen differ.
    QApplication::setCursorFlashTime(0);
    int pictures = 0;
    bool whole = true;
    for (const bool doubled : scales.value(parser.value(scale))) {
        whole =
            oneTour(parser.value(out), themes.value(parser.value(theme)), doubled, look, pictures) && whole;
    }
    std::printf("%d pictures in %s%s\n", pictures, qUtf8Printable(parser.value(out)),
                whole ? "" : ", but not everything is as it should be");
    return whole ? 0 : 1;
}

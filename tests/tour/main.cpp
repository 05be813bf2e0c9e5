// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/identity.h"
#include "app/model/secret.h"
#include "tests/tour/album.h"
#include "tests/tour/tour.h"
#include "ui/theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace
{

using namespace Qt::StringLiterals;
using namespace ats;

constexpr int usageStatus = 2;

int refuse(const QString &text)
{
    std::fprintf(stderr, "ats-connect-tour: %s\n", qUtf8Printable(text));
    return usageStatus;
}

bool oneTour(const QString &folder, const QList<ThemeChoice> &themes, bool doubled, int &pictures)
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
    bool whole = false;
    {
        tour::Tour tour(album, doubled ? QSize(1024, 640) : QSize(960, 680), !doubled);
        whole = tour.walk();
    }
    font.setPointSizeF(usual);
    QApplication::setFont(font);
    pictures += album.count();
    return whole && !album.failed();
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
    parser.addOptions({out, theme, scale});
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
        whole = oneTour(parser.value(out), themes.value(parser.value(theme)), doubled, pictures) && whole;
    }
    std::printf("%d pictures in %s%s\n", pictures, qUtf8Printable(parser.value(out)),
                whole ? "" : ", but the tour did not reach every screen");
    return whole ? 0 : 1;
}

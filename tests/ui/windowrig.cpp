// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/windowrig.h"

#include "app/identity.h"
#include "ui/home/connectionlist.h"
#include "ui/theme.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>

namespace ats::test
{

namespace
{

QByteArray secretTool(const QStringList &arguments)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::SeparateChannels);
    tool.start(u"secret-tool"_s, arguments);
    tool.waitForFinished(60'000);
    return tool.readAllStandardOutput();
}

const auto service = QString::fromLatin1(practiceKeychainService);

} // namespace

QString workFolder(const QProcessEnvironment &environment)
{
    return QFileInfo(environment.value(u"HOME"_s)).path();
}

void WindowRig::begin()
{
    m_folder = std::make_unique<QTemporaryDir>(workFolder() + u"/list-XXXXXX"_s);
    qputenv("XDG_DATA_HOME", m_folder->path().toLocal8Bit());
}

void WindowRig::finish()
{
    m_app.end();
    m_folder.reset();
}

bool WindowRig::restart()
{
    m_app.end();
    return m_app.start();
}

bool WindowRig::connectOne(const QString &client)
{
    if (!m_app.newConnection(client, true) || !m_app.waitForHeading(u"Enter your credentials"_s) ||
        !m_app.typeForm(practiceValue(u"password"_s))) {
        return false;
    }
    key(Qt::Key_Return, Qt::ControlModifier);
    return m_app.waitForHeading(u"Link it in StackOne Hub"_s);
}

bool WindowRig::linkIt()
{
    for (const QString &step :
         {u"Navigate to the Hub"_s, u"Fill out the fields"_s, u"Connect"_s, u"See it under Accounts"_s}) {
        if (!press(step)) {
            return false;
        }
    }
    return m_app.waitForState(FlowState::Done) && press(u"Done"_s) && m_app.waitForHeading(u"Connections"_s);
}

bool WindowRig::closeAnswering(const QString &button)
{
    m_app.window().close();
    return waitForDialog() && press(button) && eventually([this] { return !m_app.window().isVisible(); });
}

bool WindowRig::comesToShow(const QString &words) const
{
    return eventually([&] { return says(&m_app.window(), words); });
}

Connection WindowRig::onlyConnection() const
{
    const Outcome<std::vector<Connection>> all = m_app.store().all();
    return all && all.value().size() == 1 ? all.value().front() : Connection();
}

QString WindowRig::homeRow(int row) const
{
    const auto *list = m_app.window().findChild<ConnectionList *>();
    return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

std::optional<QJsonObject> keptEntry(const QUuid &connection, Slot slot)
{
    const QByteArray entry =
        secretTool({u"lookup"_s, u"server"_s, service, u"user"_s, keychainKey(connection, slot)});
    if (entry.isEmpty()) {
        return {};
    }
    const QJsonObject object = QJsonDocument::fromJson(entry).object();
    return object.value(u"v"_s).toInt() == 1 ? std::optional(object.value(u"fields"_s).toObject())
                                             : std::nullopt;
}

int keptEntries(const QUuid &connection)
{
    int count = 0;
    for (const Slot slot : {Slot::A, Slot::B, Slot::Draft}) {
        count += keptEntry(connection, slot) ? 1 : 0;
    }
    return count;
}

QString keptPassword(const QUuid &connection, Slot slot)
{
    return keptEntry(connection, slot).value_or(QJsonObject()).value(u"password"_s).toString();
}

QByteArray entriesInKeyring(const QProcessEnvironment &environment)
{
    QProcess tool;
    tool.setProcessEnvironment(environment);
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, service});
    return tool.waitForFinished(60'000) ? tool.readAll() : "(did not end)"_ba;
}

bool lockKeyring()
{
    return QProcess::execute(u"bash"_s, {QStringLiteral(ATS_SOURCE_DIR "/tests/support/keyring-lock.sh")}) ==
           0;
}

bool unlockKeyring()
{
    return QProcess::execute(u"python3"_s,
                             {QStringLiteral(ATS_SOURCE_DIR "/tests/support/keyring-unlock.py")}) == 0;
}

QStringList filesHolding(const QString &text, const QString &folder)
{
    const QByteArray narrow = text.toUtf8();
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
            continue; // sockets
        }
        const QByteArray content = file.readAll();
        if (content.contains(narrow) || content.contains(wide)) {
            found += file.fileName();
        }
    }
    return found;
}

bool chooseFile(const QString &path)
{
    if (!waitForDialog() || qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) == nullptr) {
        return false;
    }
    key(Qt::Key_A, Qt::ControlModifier);
    type(path);
    key(Qt::Key_Return);
    return eventually([] { return QApplication::activeModalWidget() == nullptr; });
}

int prepareWindowTests()
{
    qputenv("ATS_CONNECT_NO_MOTION", "1");
    setApplicationIdentity();
    initUiResources();
    applyTheme(*qApp);
    return initSecrets() ? 0 : 1;
}

} // namespace ats::test

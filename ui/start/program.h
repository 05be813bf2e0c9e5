// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/services.h"
#include "ui/start/singleinstance.h"
#include "ui/start/startoptions.h"

namespace ats
{

class MainWindow;
class StoreCare;
class TroubleWindow;

/// The program from its start to its end: the only window on its list, or the one that tells the other; the
/// list opened or mended; a copy of it at the end.
class Program : public QObject
{
    Q_OBJECT
public:
    Program(const StartOptions &options, const QStringList &arguments);
    ~Program() override;

    /// Shows a window, or gives the arguments to the one there is and quits.
    void start();
    /// Says why the program cannot go on, in a box and on the terminal; status() is 2 then.
    void refuse(const QString &text);
    [[nodiscard]] int status() const { return m_status; }

private:
    void open();
    void closeList();
    void showTrouble(const Problem &problem);
    void listUnreadable(const QString &text);
    void listen();
    [[nodiscard]] QString answer(const QStringList &arguments, const QString &folder);
    [[nodiscard]] QWidget *window() const;

    StartOptions m_options;
    QStringList m_arguments;
    QString m_file;
    SingleInstance m_instance;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TroubleWindow> m_trouble;
    std::unique_ptr<StoreCare> m_care;
    QString m_said; ///< what became of the list, for the next window
    int m_status = 0;
    bool m_listening = false;
};

} // namespace ats

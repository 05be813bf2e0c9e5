// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include <QtWidgets/QApplication>
#include <QtWidgets/QWizard>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QWizard wizard;
    wizard.addPage(new QWizardPage);
    wizard.show();
    return QApplication::exec();
}

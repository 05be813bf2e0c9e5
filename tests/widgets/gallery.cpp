// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/widgets/gallery.h"

#include "ui/theme.h"
#include "ui/widgets/actionbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/progressstripe.h"
#include "ui/widgets/railframe.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/steprail.h"
#include "ui/widgets/tickbox.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ats
{

namespace
{

FieldSpec clientId()
{
    FieldSpec spec;
    spec.id = u"clientId"_s;
    spec.label = u"Client ID"_s;
    spec.help = u"Digits only, from JobDiva support"_s;
    spec.example = u"123456"_s;
    spec.kind = FieldKind::Digits;
    return spec;
}

FieldSpec userName()
{
    FieldSpec spec;
    spec.id = u"apiUsername"_s;
    spec.label = u"API Username"_s;
    spec.help = u"The e-mail of the API user"_s;
    return spec;
}

FieldSpec password()
{
    FieldSpec spec;
    spec.id = u"apiPassword"_s;
    spec.label = u"API Password"_s;
    spec.help = u"The password you set for the API user."_s;
    spec.secret = true;
    return spec;
}

void addFlow(QVBoxLayout *to, std::initializer_list<QWidget *> leading, QWidget *trailing = nullptr)
{
    auto *row = new FlowLayout;
    to->addLayout(row);
    for (QWidget *widget : leading)
        row->addWidget(widget);
    if (trailing)
        row->addTrailing(trailing);
}

void fillSteps(QVBoxLayout *column)
{
    auto *lead = new RichText(u"JobDiva wants a separate user for integrations. It is **not** your own "
                              "sign-in. [Read more](https://example.com/more)"_s);
    setInk(lead, Role::Muted);
    column->addWidget(lead);
    auto *first = new Card;
    column->addWidget(first);
    auto *title = new TickBox(u"Sign in to JobDiva"_s);
    title->setTitle(true);
    title->setChecked(true);
    addFlow(first->column(), {title}, new QPushButton(u"Open login.jobdiva.com"_s));
    auto *second = new Card;
    column->addWidget(second);
    auto *heading = new TickBox(u"Add a new user"_s);
    heading->setTitle(true);
    heading->setTristate(true);
    heading->setCheckState(Qt::PartiallyChecked);
    second->column()->addWidget(heading);
    auto *steps = new QVBoxLayout;
    steps->setContentsMargins(heading->textIndent(), 0, 0, 0);
    second->column()->addLayout(steps);
    auto *settings = new TickBox(u"**Settings** → **My Team** → **Add User**"_s);
    settings->setChecked(true);
    steps->addWidget(settings);
    auto *copy = new CopyButton(u"the name"_s);
    copy->setValue(u"StackOne API User"_s);
    addFlow(steps, {new TickBox(u"Name: `StackOne API User`"_s), copy});
    steps->addWidget(
        new TickBox(u"E-mail of the new user: this becomes the **API Username**. It is good to choose "
                    "an address that nobody uses to sign in by hand."_s));
    auto *user = new FieldEditor(userName(), FieldEditor::Form::Compact);
    steps->addWidget(user);
    user->setText(u"stackone-api@tailspin.example"_s);
    auto *secret = new FieldEditor(password(), FieldEditor::Form::Compact);
    secret->addButton(new QPushButton(u"Make a password"_s));
    secret->showCopyButton(true);
    secret->setText(u"made-up-password"_s);
    steps->addWidget(secret);
    addFlow(column, {new Pill(Tone::Resting, u"Asked on 18 Nov, 3 days ago"_s),
                     new LinkButton(u"Prepare a reminder"_s)});
}

void fillForm(QVBoxLayout *column)
{
    auto *card = new Card;
    column->addWidget(card);
    auto *number = new FieldEditor(clientId());
    number->setText(u"stackone@tailspin.example"_s);
    number->setNotes(
        {{u"A Client ID has only digits. “stackone@tailspin.example” looks like an e-mail address: "
          "move it to API Username?"_s,
          Tone::Warning,
          {{u"move"_s, u"Move it"_s}, {u"keep"_s, u"Leave it"_s}}}});
    card->column()->addWidget(number);
    auto *user = new FieldEditor(userName());
    user->setError(u"Enter the API Username."_s);
    card->column()->addWidget(user);
    auto *secret = new FieldEditor(password());
    secret->setText(u"made-up-password "_s);
    secret->setNotes({{u"There is a space at the end."_s,
                       Tone::Warning,
                       {{u"remove"_s, u"Remove it"_s}, {u"keep"_s, u"Keep it"_s}}}});
    card->column()->addWidget(secret);
    auto *kept =
        new RichText(u"Connect tests them first and then keeps them in GNOME Keyring on this computer."_s);
    setTextSize(kept, TextSize::Small);
    setInk(kept, Role::Muted);
    column->addWidget(kept);
}

void fillOutcome(QVBoxLayout *column)
{
    auto *stripe = new ProgressStripe;
    stripe->restart(7);
    stripe->advanceTo(5);
    stripe->setTone(Tone::Failed);
    column->addWidget(stripe);
    auto *good =
        new Banner(Tone::Passed, u"**JobDiva accepts these details.** One thing left: StackOne Hub."_s);
    good->setDetail(u"Tested a moment ago and kept in GNOME Keyring"_s);
    column->addWidget(good);
    auto *bad = new Banner(Tone::Failed, u"The keychain is locked. Unlock it to go on."_s);
    bad->addAction(u"Try again"_s);
    bad->addAction(u"For this session only"_s);
    column->addWidget(bad);
    auto *practice =
        new Banner(Tone::Warning, u"**Practice.** Nothing here is real, and nothing leaves this computer."_s);
    column->addWidget(practice);
    auto *card = new Card;
    column->addWidget(card);
    addFlow(card->column(),
            {new Pill(Tone::Passed, u"Authenticated"_s),
             new Pill(Tone::Warning, u"Authenticated · not yet linked in StackOne Hub"_s),
             new Pill(Tone::Failed, u"Needs attention"_s), new Pill(Tone::Resting, u"Not run"_s)});
    auto *small = new Pill(Tone::Passed, u"Passed"_s);
    small->setIconOnly(true);
    addFlow(card->column(), {small, new RichText(u"**Your entries** All fields filled in"_s)});
    addFlow(card->column(), {new FieldEditor(clientId(), FieldEditor::Form::Compact)},
            new PrimaryButton(u"Test again"_s));
}

} // namespace

QWidget *makeGallery(GalleryPage page)
{
    auto *rail = new StepRail;
    rail->setHeader(u"Tailspin Recruiting"_s, u"JobDiva → StackOne Hub"_s);
    rail->setSections({{u"Obtain your Client ID"_s, u"123456"_s, true},
                       {u"Create a dedicated API user"_s, u"Settings → My Team"_s, false},
                       {u"Assign API-only permissions"_s, {}, false},
                       {u"Enter your credentials"_s, {}, false},
                       {u"Test the connection"_s, {}, false},
                       {u"Link it in StackOne Hub"_s, {}, false}});
    auto *scroll = new ScrollColumn;
    auto *bar = new ActionBar;
    bar->addLeft(u"Save and close"_s);
    bar->addRight(u"Back"_s);
    const auto titled = [&](int index, const QString &title, const QString &go) {
        rail->setCurrent(index);
        scroll->column()->addWidget(new Heading(title));
        bar->addPrimary(go);
    };
    switch (page) {
    case GalleryPage::Steps:
        titled(1, u"Create a dedicated API user"_s, u"Next: API-only permission"_s);
        fillSteps(scroll->column());
        break;
    case GalleryPage::Form:
        titled(3, u"Enter your credentials"_s, u"Connect"_s);
        fillForm(scroll->column());
        break;
    case GalleryPage::Outcome:
        titled(4, u"Test the connection"_s, u"Done"_s);
        fillOutcome(scroll->column());
        break;
    }
    return new RailFrame(rail, scroll, bar);
}

} // namespace ats

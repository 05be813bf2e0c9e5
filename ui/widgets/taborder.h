// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace ats
{

/// Makes Tab follow the layouts from `root` down: Qt's own order is the order of building, and widgets that
/// are built later would come last. Heading::takeFocus() does it for the whole window.
void orderTabs(QWidget *root);

} // namespace ats

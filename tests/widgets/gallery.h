// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace ats
{

enum class GalleryPage { Steps, Form, Outcome };

/// A page made of every widget of ours, shaped like the screens they are for. The caller owns it.
[[nodiscard]] QWidget *makeGallery(GalleryPage page);

} // namespace ats

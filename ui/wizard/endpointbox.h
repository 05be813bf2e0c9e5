// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

namespace ats
{

/// The calls that a platform will make, to be selected or copied as a whole.
class EndpointBox : public QWidget
{
    Q_OBJECT
public:
    explicit EndpointBox(const std::vector<Endpoint> &endpoints, QWidget *parent = nullptr);
};

} // namespace ats

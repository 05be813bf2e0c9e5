// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/model/catalog.h"

#include <QtWidgets/QWidget>

namespace ats
{

class SetupFlow;

/// The box where a value that comes by mail is born: takes the value, or the whole answer.
class AnswerBox : public QWidget
{
    Q_OBJECT
public:
    AnswerBox(SetupFlow &flow, const FieldSpec &spec, QWidget *parent = nullptr);
};

} // namespace ats

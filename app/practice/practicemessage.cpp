// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practicemessage.h"

namespace ats
{

PracticeAnswer portalAnswer()
{
    PracticeAnswer answer;
    answer.status = 302;
    answer.type = "text/html";
    answer.location = "http://portal.practice.example/login";
    answer.body = "<html><body><h1>Please sign in to this network</h1></body></html>";
    return answer;
}

} // namespace ats

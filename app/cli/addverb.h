// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/connectionverbs.h"

namespace ats
{

/// add NAME --guide ID: tests first and keeps only what passed; with --draft it keeps untested.
class AddVerb : public ConnectionVerb
{
    Q_OBJECT
public:
    using ConnectionVerb::ConnectionVerb;

protected:
    void run() override;

private:
    /// A second one of the same client and guide may be meant; it is not made without a word.
    void sayDuplicate(const Guide &guide);
    void keepDraft(const Guide &guide, Credentials details);
    void tested(const Guide &guide, const Report &report);
    void undo();
    void saved(const Guide &guide, VaultStatus status, const QString &detail);

    std::shared_ptr<const Credentials> m_entries;
    Report m_report;
    QUuid m_id;
};

} // namespace ats

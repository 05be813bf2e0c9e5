// SPDX-FileCopyrightText: 2026 The ATS Connect authors
// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/tomlfile.h"

#include <algorithm>
#include <string_view>
#include <toml++/toml.h>
#include <tuple>

namespace ats
{

namespace
{

constexpr int deepest = 8;   ///< tables and arrays inside each other; the catalog's own formats need five
constexpr int mostDots = 20; ///< in one line: a dotted key is nesting, too, and the parser sets it no limit

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int number(toml::source_index index) { return std::max(1, static_cast<int>(index)); }

/// The parser's clean-up recurses as deep as a file nests, so an estimate keeps hostile files away from it.
/// Brackets in strings count, too; a file that hides its depth behind them meets the parser's own limit of
/// 256 brackets.
bool isShallow(const QByteArray &bytes, const QString &file, ErrorList &errors)
{
    constexpr int mostBrackets = 40;
    int line = 1;
    int dots = 0;
    int open = 0;
    for (const char character : bytes) {
        if (character == '\n') {
            ++line;
            dots = 0;
            continue;
        }
        dots += character == '.' ? 1 : 0;
        if (character == '[' || character == '{') {
            ++open;
        } else if ((character == ']' || character == '}') && open > 0) {
            --open;
        }
        if (dots > mostDots || open > mostBrackets) {
            errors.add({file, line}, Lint::tr("a very deeply nested value or key"),
                       Lint::tr("at most %n levels", nullptr, deepest));
            return false;
        }
    }
    return true;
}

class Converter
{
public:
    Converter(QString file, ErrorList &errors)
        : m_file(std::move(file))
        , m_errors(errors)
    {
    }

    TomlNode convert(const toml::node &node, int depth)
    {
        TomlNode result;
        result.line = number(node.source().begin.line);
        result.column = number(node.source().begin.column);
        if (depth > deepest) {
            m_errors.add({m_file, result.line, result.column}, Lint::tr("a very deeply nested value or key"),
                         Lint::tr("at most %n levels", nullptr, deepest));
            return result;
        }
        if (const auto *text = node.as_string()) {
            result.kind = TomlNode::Kind::Text;
            result.text = fromView(text->get());
        } else if (const auto *integer = node.as_integer()) {
            result.kind = TomlNode::Kind::Integer;
            result.integer = integer->get();
        } else if (const auto *boolean = node.as_boolean()) {
            result.kind = TomlNode::Kind::Boolean;
            result.boolean = boolean->get();
        } else if (const auto *array = node.as_array()) {
            result.kind = TomlNode::Kind::Array;
            result.items.reserve(array->size());
            for (const toml::node &item : *array) {
                result.items.push_back(convert(item, depth + 1));
            }
        } else if (const auto *table = node.as_table()) {
            result.kind = TomlNode::Kind::Table;
            for (const auto &[key, value] : *table) {
                result.members.push_back({fromView(key.str()), number(key.source().begin.line),
                                          number(key.source().begin.column), convert(value, depth + 1)});
            }
            std::ranges::stable_sort(result.members, {}, [](const TomlMember &member) {
                return std::tuple(member.line, member.column);
            });
        }
        return result;
    }

private:
    QString m_file;
    ErrorList &m_errors;
};

} // namespace

std::optional<TomlNode> parseToml(const QByteArray &bytes, const QString &file, ErrorList &errors)
{
    if (!isShallow(bytes, file, errors)) {
        return std::nullopt;
    }
    try {
        const toml::table table =
            toml::parse(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        const std::size_t before = errors.count();
        TomlNode root = Converter(file, errors).convert(table, 0);
        return errors.count() == before ? std::optional(std::move(root)) : std::nullopt;
    } catch (const toml::parse_error &error) {
        errors.add({file, number(error.source().begin.line), number(error.source().begin.column)},
                   Lint::tr("no valid TOML (%1)").arg(fromView(error.description())),
                   Lint::tr("TOML 1.0, each key once"));
        return std::nullopt;
    }
}

} // namespace ats

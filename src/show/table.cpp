#include "show/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "show/escape.hpp"
#include "show/width.hpp"

namespace namesake::show {
namespace {

constexpr std::size_t gap = 2, narrowest = 4;

std::string words(model::Cell const &cell) {
    if (auto const *n = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *n);
    if (auto const *x = std::get_if<double>(&cell)) return fmt::format("{}", *x);
    if (auto const *text = std::get_if<std::string>(&cell)) return *text;
    return {};
}

bool is_number(model::Cell const &cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

/// What each column would like to have.
std::vector<std::size_t> natural_widths(std::vector<std::vector<std::string>> const &lines) {
    std::vector<std::size_t> widths(lines.front().size(), 1);
    for (auto const &line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], columns(line[i]));
    return widths;
}

/// The widest columns give way first, evenly.
void shrink(std::vector<std::size_t> &widths, std::size_t room) {
    auto const gaps = gap * (widths.size() - 1);
    std::size_t sum = gaps;
    for (auto const width : widths) sum += width;
    while (sum > room) {
        auto const widest = std::ranges::max_element(widths);
        if (*widest <= narrowest) return;
        --*widest;
        --sum;
    }
}

std::string row_text(std::vector<std::string> const &line, std::vector<std::size_t> const &widths,
                     std::vector<bool> const &right) {
    std::string out;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i > 0) out.append(gap, ' ');
        out += padded(fit(line[i], widths[i]), widths[i], right[i]);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out + '\n';
}

/// A column of numbers, or of nothing else but numbers and NULL.
std::vector<bool> number_columns(model::Table const &table) {
    std::vector<bool> right(table.columns.size(), !table.rows.empty());
    for (auto const &row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!is_number(row[i]) && !std::holds_alternative<std::monostate>(row[i])) right[i] = false;
    return right;
}

std::vector<std::string> unique_names(std::vector<std::string> names) {
    std::set<std::string> taken;
    for (auto &name : names) {
        auto const plain = name;
        for (int n = 2; !taken.insert(name).second; ++n) name = fmt::format("{}_{}", plain, n);
    }
    return names;
}

nlohmann::ordered_json json_of(model::Cell const &cell) {
    if (auto const *n = std::get_if<std::int64_t>(&cell)) return *n;
    if (auto const *x = std::get_if<double>(&cell)) return std::isfinite(*x) ? nlohmann::ordered_json(*x) : nullptr;
    if (auto const *text = std::get_if<std::string>(&cell)) return *text;
    return nullptr;
}

}  // namespace

std::string table_text(model::Table const &table, Style style) {
    if (table.columns.empty()) return {};
    std::vector<std::vector<std::string>> lines(1);
    for (auto const &column : table.columns) lines.front().push_back(visible(column));
    for (auto const &row : table.rows) {
        auto &line = lines.emplace_back();
        for (auto const &cell : row) line.push_back(visible(words(cell)));
        line.resize(table.columns.size());
    }
    auto widths = natural_widths(lines);
    shrink(widths, static_cast<std::size_t>(std::max(style.width, 1)));
    auto const right = number_columns(table);

    std::vector<std::string> rule;
    for (auto const width : widths) rule.emplace_back(width, '-');
    auto const head = row_text(lines.front(), widths, right) + row_text(rule, widths, right);
    std::string out = style.colour ? "\x1b[1m" + head + "\x1b[0m" : head;
    for (std::size_t i = 1; i < lines.size(); ++i) out += row_text(lines[i], widths, right);
    return out;
}

std::string table_csv(model::Table const &table) {
    std::string out;
    auto const add = [&](std::size_t i, std::string const &field) { out += (i > 0 ? "," : "") + field; };
    for (std::size_t i = 0; i < table.columns.size(); ++i) add(i, csv(table.columns[i]));
    out += "\r\n";
    for (auto const &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) add(i, is_number(row[i]) ? words(row[i]) : csv(words(row[i])));
        out += "\r\n";
    }
    return out;
}

std::string table_json(model::Table const &table) {
    auto const names = unique_names(table.columns);
    auto rows = nlohmann::ordered_json::array();
    for (auto const &row : table.rows) {
        auto object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size() && i < names.size(); ++i) object[names[i]] = json_of(row[i]);
        rows.push_back(std::move(object));
    }
    return rows.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace namesake::show

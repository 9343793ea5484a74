#include <fmt/format.h>

#include <iterator>

#include "show/escape.hpp"
#include "show/lines.hpp"
#include "show/report.hpp"
#include "show/report_parts.hpp"
#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

class Sheet {
  public:
    template <class... Items>
    void line(fmt::format_string<Items...> form, Items &&...items) {
        fmt::format_to(std::back_inserter(text_), form, std::forward<Items>(items)...);
        text_ += '\n';
    }
    void gap() { text_ += '\n'; }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

/// What stands beside a quote keeps the space between them.
std::string beside(std::string_view words) {
    auto const space = [](char c) { return c == ' ' || c == '\n'; };
    if (words.empty()) return {};
    auto const inner = markdown(words);
    return fmt::format("{}{}{}", space(words.front()) ? " " : "", inner.starts_with(' ') ? inner.substr(1) : inner,
                       space(words.back()) ? " " : "");
}

void write_side(SideEntry const &side, Sheet &sheet) {
    sheet.line("**{}  {}**", side.letter, markdown(side.value));
    sheet.gap();
    for (auto const &quote : side.quotes) {
        sheet.line("> {}**{}**{}  ", beside(quote.before), markdown(quote.words), beside(quote.after));
        sheet.line("> — {}", markdown(quote.whose));
        sheet.gap();
    }
    if (!side.more) return;
    sheet.line("and {} to the same effect", counted(side.more, "more quote", "more quotes"));
    sheet.gap();
}

void write_conflict(ConflictEntry const &entry, std::string_view database, Sheet &sheet) {
    auto const status = entry.status == "open" ? std::string{} : fmt::format(" ({})", entry.status);
    sheet.line("### {}. {}{}", entry.id, markdown(entry.head), status);
    sheet.gap();
    sheet.line("{}", markdown(entry.summary));
    sheet.gap();
    for (auto const &side : entry.sides) write_side(side, sheet);
    sheet.line("{}", entry.voices);
    sheet.gap();
    if (entry.repaired_with) sheet.line("It would be gone with no. {}.\n", entry.repaired_with);
    if (!entry.repairs.empty()) {
        sheet.line("It would be gone if you");
        sheet.gap();
    }
    int number = 0;
    for (auto const &repair : entry.repairs) {
        sheet.line("{}. {} ({})", ++number, markdown(repair.what), markdown(repair.clears));
        for (auto const &broken : repair.breaks) sheet.line("   - but then: {}", markdown(broken));
    }
    if (number) sheet.gap();
    if (database.empty()) return;
    sheet.line("To decide:");
    sheet.gap();
    for (std::string_view verdict : {"accept", "dismiss"})
        sheet.line("    {}", visible(decide_words(database, verdict, entry.id)));
    sheet.gap();
}

void write_namesakes(model::Overview const &overview, Index const &index, Sheet &sheet) {
    if (overview.namesakes.empty()) return;
    sheet.line("## Easily taken for one another");
    sheet.gap();
    for (auto const *pair : in_reading_order(overview.namesakes)) {
        sheet.line("- {}", markdown(namesake_line(*pair, index)));
        if (!pair->reason.empty()) sheet.line("  ({})", markdown(pair->reason));
    }
    sheet.gap();
}

void write_names(model::Overview const &overview, Index const &index, Sheet &sheet) {
    auto const [several, plain] = named(overview, index);
    sheet.line("## Names");
    sheet.gap();
    for (auto const *entity : several)
        sheet.line("- **{}** ({}), {}: also {}", markdown(entity->name), name(entity->kind), mentions_words(*entity),
                   markdown(other_names(*entity, index)));
    if (!several.empty()) sheet.gap();
    sheet.line("{} under one name only.", counted(plain, "entity", "entities"));
    sheet.gap();
}

}  // namespace

std::string report_markdown(model::Overview const &overview, std::string_view database) {
    Index const index(overview);
    auto const conflicts = by_weight(overview, index);
    Sheet sheet;
    sheet.line("# What clashes");
    sheet.gap();
    sheet.line("{}", levels_line(conflicts));
    sheet.gap();
    for (auto const &entry : entries_of(conflicts, index)) write_conflict(entry, database, sheet);
    write_namesakes(overview, index, sheet);
    write_names(overview, index, sheet);
    sheet.line("{}", counts_line(overview));
    return sheet.take();
}

}  // namespace namesake::show

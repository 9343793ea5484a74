#include <fmt/format.h>

#include "show/escape.hpp"
#include "show/lines.hpp"
#include "show/page.hpp"
#include "show/report.hpp"
#include "show/report_parts.hpp"
#include "show/weight.hpp"
#include "show/words.hpp"

namespace namesake::show {
namespace {

/// A link is offered to what is on the web; a path says nothing to another reader's machine.
void put_link(std::string const &uri, Page &page) {
    auto const target = link(uri);
    if (!target.starts_with("http")) return;
    page.raw(" ");
    page.put("a", "open", fmt::format("href=\"{}\" rel=\"noreferrer noopener\"", html(target)));
}

void put_quote(QuoteEntry const &quote, Page &page) {
    {
        auto const words = page.open("blockquote", "dir=\"auto\"");
        auto const paragraph = page.open("p");
        page.beside(quote.before);
        page.put("mark", quote.words);
        page.beside(quote.after);
    }
    auto const whose = page.open("p", "class=\"whose\"");
    page.text(quote.whose);
    if (quote.anonymous) {
        page.raw(" ");
        page.put("span", "anonymous", "class=\"anonymous\"");
    }
    put_link(quote.uri, page);
}

void put_side(SideEntry const &side, Page &page) {
    auto const part = page.open("div");
    {
        auto const head = page.open("h4");
        page.put("span", std::string_view(&side.letter, 1), "class=\"letter\"");
        page.raw(" ");
        page.text(side.value);
    }
    for (auto const &quote : side.quotes) put_quote(quote, page);
    if (side.more)
        page.put("p", fmt::format("and {} to the same effect", counted(side.more, "more quote", "more quotes")),
                 "class=\"quiet\"");
}

void put_repairs(std::vector<RepairEntry> const &repairs, Page &page) {
    if (repairs.empty()) return;
    page.put("h4", "It would be gone if you");
    auto const list = page.open("ol");
    for (auto const &repair : repairs) {
        auto const item = page.open("li");
        page.text(repair.what);
        page.raw(" ");
        page.put("span", fmt::format("({})", repair.clears), "class=\"quiet\"");
        if (repair.breaks.empty()) continue;
        auto const broken = page.open("ul");
        for (auto const &what : repair.breaks) page.put("li", "but then: " + what);
    }
}

void put_head(ConflictEntry const &entry, Page &page) {
    auto const head = page.open("h3");
    auto const colon = entry.head.find(": ");
    page.put("span", entry.head.substr(0, colon), "class=\"level\"");
    page.raw(" ");
    page.text(
        fmt::format("#{} {}", conflict_number(entry.id), entry.head.substr(std::min(colon + 2, entry.head.size()))));
    if (entry.status != "open") page.beside(fmt::format(" ({})", entry.status));
}

void put_conflict(ConflictEntry const &entry, std::string_view database, Page &page) {
    auto const dismissed = entry.status == "dismissed" ? " dismissed" : "";
    auto const article =
        page.open("article", fmt::format("id=\"c{}\" class=\"conflict {}{}\"", entry.id, name(entry.level), dismissed));
    put_head(entry, page);
    page.put("p", entry.summary);
    {
        auto const sides = page.open("div", "class=\"sides\"");
        for (auto const &side : entry.sides) put_side(side, page);
    }
    page.put("p", entry.voices, "class=\"quiet\"");
    if (entry.repaired_with) {
        auto const words = page.open("p");
        page.text("It would be gone with");
        page.raw(" ");
        page.put("a", fmt::format("#{}", conflict_number(entry.repaired_with)),
                 fmt::format("href=\"#c{}\"", entry.repaired_with));
    }
    put_repairs(entry.repairs, page);
    if (database.empty()) return;
    page.put("h4", "To decide");
    for (std::string_view verdict : {"accept", "dismiss"})
        page.put("code", decide_words(database, verdict, entry.id), "class=\"decide\"");
}

void put_conflicts(model::Overview const &overview, Index const &index, std::string_view database, Page &page) {
    auto const conflicts = by_weight(overview, index);
    auto const section = page.open("section");
    page.put("h2", "What clashes");
    page.put("p", levels_line(conflicts));
    for (auto const &entry : entries_of(conflicts, index)) put_conflict(entry, database, page);
}

void put_namesakes(model::Overview const &overview, Index const &index, Page &page) {
    if (overview.namesakes.empty()) return;
    auto const section = page.open("section");
    page.put("h2", "Easily taken for one another");
    auto const list = page.open("ul", "class=\"names\"");
    for (auto const *pair : in_reading_order(overview.namesakes)) {
        auto const item = page.open("li");
        page.text(namesake_line(*pair, index));
        if (!pair->reason.empty()) page.put("div", pair->reason, "class=\"quiet\"");
    }
}

void put_names(model::Overview const &overview, Index const &index, Page &page) {
    auto const [several, plain] = named(overview, index);
    auto const section = page.open("section");
    page.put("h2", "Names");
    if (!several.empty()) {
        auto const list = page.open("ul", "class=\"names\"");
        for (auto const *entity : several) {
            auto const item = page.open("li");
            page.put("strong", entity->name);
            page.beside(fmt::format(" ({}), {}", name(entity->kind), mentions_words(*entity)));
            page.put("div", "also " + other_names(*entity, index), "class=\"quiet\"");
        }
    }
    page.put("p", fmt::format("{} under one name only.", counted(plain, "entity", "entities")), "class=\"quiet\"");
}

}  // namespace

std::string report_html(model::Overview const &overview, std::string_view database) {
    Index const index(overview);
    Page page;
    page.raw(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<title>What clashes</title>\n<style>");
    page.raw(page_style);
    page.raw("</style>\n</head>\n<body>\n");
    {
        auto const header = page.open("header");
        page.put("h1", "Who claims what, and what clashes");
        page.put("p", counts_line(overview), "class=\"quiet\"");
    }
    {
        auto const main = page.open("main");
        put_conflicts(overview, index, database, page);
        put_namesakes(overview, index, page);
        put_names(overview, index, page);
    }
    page.raw("</body>\n</html>\n");
    return page.take();
}

}  // namespace namesake::show

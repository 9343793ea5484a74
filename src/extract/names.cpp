#include "extract/names.hpp"

#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/names_sure.hpp"

namespace namesake::extract {
namespace {

/// Dates and the names behind them, both by start, become one list by start. A name that strictly contains a date takes
/// its place, else the date stays.
void settle_with_dates(std::vector<model::Mention> &mentions, std::size_t dates) {
    if (!dates) return;
    std::vector<char> dropped(mentions.size(), 0);
    std::size_t d = 0;
    for (std::size_t n = dates; n < mentions.size(); ++n) {
        model::Span const name = mentions[n].span;
        while (d < dates && mentions[d].span.end <= name.start) ++d;
        bool wins = true;
        for (std::size_t i = d; i < dates && mentions[i].span.start < name.end; ++i)
            wins = wins && name.contains(mentions[i].span) && name != mentions[i].span;
        dropped[n] = !wins;
        for (std::size_t i = d; wins && i < dates && mentions[i].span.start < name.end; ++i) dropped[i] = 1;
    }
    std::vector<model::Mention> kept;
    kept.reserve(mentions.capacity());
    std::size_t i = 0, n = dates;
    while (i < dates || n < mentions.size()) {
        bool const date = n == mentions.size() || (i < dates && !(mentions[n].span < mentions[i].span));
        std::size_t const next = date ? i++ : n++;
        if (!dropped[next]) kept.push_back(std::move(mentions[next]));
    }
    mentions = std::move(kept);
}

}  // namespace

void find_names(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &,
                std::vector<model::Mention> &mentions) {
    static thread_local names::Finder finder;
    std::size_t const dates = mentions.size();
    finder.find(document, tokens, mentions);
    put_sure_names(document, tokens, dates, mentions);
    settle_with_dates(mentions, dates);
}

std::vector<NameReason> explain_name(model::Document const &document, text::Tokens const &tokens, std::uint32_t at,
                                     std::size_t most) {
    names::Finder finder;
    std::vector<model::Mention> mentions;
    finder.find(document, tokens, mentions);
    std::vector<NameReason> out;
    for (names::Reason const &r : finder.reasons(at)) {
        if (out.size() == most) break;
        out.push_back({r.feature, r.weight});
    }
    return out;
}

}  // namespace namesake::extract

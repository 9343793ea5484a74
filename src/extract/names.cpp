#include "extract/names.hpp"

#include <algorithm>

#include "extract/names_finder.hpp"

namespace namesake::extract {
namespace {

/// A name that strictly contains a date takes its place, else the date stays.
void settle_with_dates(std::vector<model::Mention> &mentions, std::size_t dates) {
    std::vector<model::Mention> kept(mentions.begin(), mentions.begin() + static_cast<std::ptrdiff_t>(dates));
    std::vector<char> dropped(dates, 0);
    std::size_t d = 0;
    for (std::size_t n = dates; n < mentions.size(); ++n) {
        model::Span const name = mentions[n].span;
        while (d < dates && kept[d].span.end <= name.start) ++d;
        bool wins = true;
        for (std::size_t i = d; i < dates && kept[i].span.start < name.end; ++i)
            wins = wins && name.contains(kept[i].span) && name != kept[i].span;
        if (!wins) continue;
        for (std::size_t i = d; i < dates && kept[i].span.start < name.end; ++i) dropped[i] = 1;
        kept.push_back(std::move(mentions[n]));
    }
    std::size_t i = 0;
    std::erase_if(kept, [&](model::Mention const &) { return i++ < dates && dropped[i - 1]; });
    std::ranges::stable_sort(kept, {}, [](model::Mention const &m) { return m.span; });
    mentions = std::move(kept);
}

}  // namespace

void find_names(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &,
                std::vector<model::Mention> &mentions) {
    static thread_local names::Finder finder;
    std::size_t const dates = mentions.size();
    finder.find(document, tokens, mentions);
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

// One document as the checks on words look at it.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/words.hpp"
#include "model/extraction.hpp"

namespace namesake::check {

struct Local {
    explicit Local(model::Record const &a_record) : record(a_record), words(a_record.document.text) {}

    model::Record const &record;
    Words words;
    std::vector<model::Conflict> conflicts;

    model::Zone zone(model::Mention const &mention) const {
        if (mention.segment == model::none) return model::Zone::paragraph;
        return record.document.segments[std::size_t(mention.segment)].zone;
    }
    /// How far back a mention's own segment goes, in code points, at most so many.
    std::size_t reach_back(model::Mention const &mention, std::size_t most) const {
        if (mention.segment == model::none) return most;
        auto const start = record.document.segments[std::size_t(mention.segment)].span.start;
        return std::min<std::size_t>(most, mention.span.start - std::min(start, mention.span.start));
    }
    model::ConflictSide side(int number, std::string value, model::Span span) {
        return {number, std::move(value), 0, 0, span, words(span)};
    }
};

void weekday_date(Local &local);
void doc_time(Local &local);
/// "A told the jury she ...": without such words neither of the two that follow has anything to compare.
bool anybody_speaks_of_himself(Local &local);
void entity_type(Local &local);
void spoken_gender(Local &local);

}  // namespace namesake::check

#include "extract/page.hpp"

namespace namesake::extract {

std::int32_t Page::mention_on(Chunks const &chunks, grammar::Range range, model::Form form, model::Kind kind,
                              std::int32_t segment) {
    model::Span const where = span(chunks, range);
    // The names come first; what was made here stands behind them.
    for (std::size_t i = out.mentions.size(); i-- > 0 && out.mentions.size() - i < 64;) {
        model::Mention const &m = out.mentions[i];
        if (m.form == model::Form::name) break;
        if (m.span == where && m.form == form) return static_cast<std::int32_t>(i);
    }
    model::Mention made;
    made.span = where;
    made.segment = segment;
    made.kind = kind;
    made.form = form;
    made.value = as_value(words(chunks, range));
    made.rule = form == model::Form::pronoun ? "pronoun" : "nominal";
    out.mentions.push_back(std::move(made));
    return static_cast<std::int32_t>(out.mentions.size()) - 1;
}

bool is_plain_phrase(Chunks const &chunks, grammar::Range range) {
    constexpr std::size_t most = 8;
    static constexpr grammar::WordSet joiners("of", "and", "'s", "'", "-", ",");
    for (std::size_t k = range.first + 1u; k < range.last; ++k)
        if (chunks[k].classes.has(text::Class::function_word) && !joiners.has(chunks[k].key)) return false;
    return range.size() <= most;
}

std::string as_value(std::string_view words) {
    std::string out;
    bool gap = false;
    for (char const c : words) {
        if (c == ' ' || c == '\n' || c == '\t') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
}

}  // namespace namesake::extract

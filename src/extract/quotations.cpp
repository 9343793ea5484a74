#include "extract/quotations.hpp"

#include <algorithm>

namespace namesake::extract {

using grammar::Chunk;
using model::none;

namespace {

bool has_quotation(Chunks const &chunks) {
    return std::ranges::any_of(chunks, &Chunk::quoted);
}

/// A quotation being gathered over sentences.
struct Quotation {
    std::uint32_t start = 0, end = 0;  ///< code points
    std::size_t words = 0;
    std::int32_t voice = none;
    model::Span speaker{};
};

/// White space as single spaces: a wrapped line is no part of what was said.
std::string in_one_line(std::string_view words) {
    std::string out;
    for (char const c : words) {
        bool const gap = c == ' ' || c == '\n' || c == '\t';
        if (!gap)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return out;
}

void write(Page &page, Quotation const &q, std::int32_t base, std::int32_t segment) {
    if (q.words < 3 || q.voice < 0 || q.voice == base) return;
    model::Voice const &voice = page.out.voices[static_cast<std::size_t>(q.voice)];
    model::Claim claim;
    claim.predicate = model::Predicate::said;
    claim.segment = segment;
    claim.span = {q.start, q.end};
    if (q.speaker.end > 0) claim.span = {std::min(q.start, q.speaker.start), std::max(q.end, q.speaker.end)};
    claim.subject.mention = voice.mention;
    claim.value = in_one_line(text::slice(page.document.text, {q.start, q.end}));
    while (!claim.value.empty() && (claim.value.back() == ',' || claim.value.back() == ' ')) claim.value.pop_back();
    claim.voice = base;
    claim.rule = "quotation";
    page.out.claims.push_back(std::move(claim));
}

}  // namespace

void assign_quotations(std::span<Chunks const> sentences, std::vector<Speech> &speeches) {
    std::int32_t last = none;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::int32_t const own = Speakers::speaker_of_quotation(sentences[i], speeches[i]);
        if (own >= 0)
            speeches[i].quoted = last = own;
        else if (has_quotation(sentences[i]))
            speeches[i].quoted = last;
    }
    // “A. B,” said X: what stands before the first attribution belongs to it too.
    std::int32_t next = none;
    for (std::size_t i = sentences.size(); i-- > 0;) {
        if (!has_quotation(sentences[i]))
            next = none;
        else if (speeches[i].quoted >= 0)
            next = speeches[i].quoted;
        else
            speeches[i].quoted = next;
    }
}

void write_quotations(Page &page, std::span<Chunks const> sentences, std::vector<Speech> const &speeches,
                      std::int32_t segment) {
    if (std::ranges::none_of(sentences, has_quotation)) return;
    Quotation open;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        Chunks const &s = sentences[i];
        Speech const &speech = speeches[i];
        for (std::size_t k = 0; k < s.size(); ++k) {
            if (!s[k].quoted) {
                if (open.words) write(page, open, speech.base, segment);
                open = {};
                continue;
            }
            if (open.words++ == 0) open.start = page.first(s[k]).start;
            open.end = page.last(s[k]).end;
            if (open.voice < 0) open.voice = speech.quoted;
            for (Speech::Scope const &scope : speech.scopes)
                if (scope.voice == speech.quoted && open.speaker.end == 0 && scope.speaker.size() < 6)
                    open.speaker = page.span(s, scope.speaker);
        }
    }
    if (open.words && !speeches.empty()) write(page, open, speeches.back().base, segment);
}

}  // namespace namesake::extract

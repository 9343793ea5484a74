#include "extract/quotations.hpp"

#include <algorithm>

namespace namesake::extract {

using grammar::Chunk;
using model::none;

namespace {

/// A quotation being gathered over sentences.
struct Quotation {
    text::Token const *first = nullptr, *last = nullptr;
    std::size_t words = 0;
    std::int32_t voice = none;
    model::Span speaker{};
};

/// White space as single spaces: a wrapped line is no part of what was said.
std::string in_one_line(std::string_view words) {
    constexpr auto nowhere = std::string_view::npos;
    if (words.find('\n') == nowhere && words.find('\t') == nowhere && words.find("  ") == nowhere)
        return std::string(words);
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
    claim.span = {q.first->start, q.last->end};
    if (q.speaker.end > 0)
        claim.span = {std::min(claim.span.start, q.speaker.start), std::max(claim.span.end, q.speaker.end)};
    claim.subject.mention = voice.mention;
    claim.value = in_one_line(text::words(page.document, *q.first, *q.last));
    while (!claim.value.empty() && (claim.value.back() == ',' || claim.value.back() == ' ')) claim.value.pop_back();
    claim.voice = base;
    claim.rule = "quotation";
    page.out.claims.push_back(std::move(claim));
}

/// One more word of a quotation.
void gather(Quotation &open, Page const &page, Sentence const &sentence, Chunk const &chunk) {
    Speech const &speech = sentence.speech;
    if (open.words++ == 0) open.first = &page.first(chunk);
    open.last = &page.last(chunk);
    if (open.voice < 0) open.voice = speech.quoted;
    if (open.speaker.end) return;
    for (Speech::Scope const &scope : speech.scopes)
        if (scope.voice == speech.quoted && open.speaker.end == 0 && scope.speaker.size() < 6)
            open.speaker = page.span(sentence.chunks, scope.speaker);
}

}  // namespace

void assign_quotations(std::span<Sentence> sentences) {
    std::int32_t last = none;
    for (Sentence &s : sentences) {
        if (!s.there.quoted) continue;
        std::int32_t const own = Speakers::speaker_of_quotation(s);
        if (own >= 0) last = own;
        s.speech.quoted = last;
    }
    // “A. B,” said X: what stands before the first attribution belongs to it too.
    std::int32_t next = none;
    for (std::size_t i = sentences.size(); i-- > 0;) {
        Sentence &s = sentences[i];
        if (!s.there.quoted)
            next = none;
        else if (s.speech.quoted >= 0)
            next = s.speech.quoted;
        else
            s.speech.quoted = next;
    }
}

void write_quotations(Page &page, std::span<Sentence const> sentences, std::int32_t segment) {
    Quotation open;
    auto const close = [&](Sentence const &sentence) {
        if (open.words) write(page, open, sentence.speech.base, segment);
        open = {};
    };
    for (Sentence const &sentence : sentences) {
        if (!sentence.there.quoted && !open.words) continue;
        for (Chunk const &chunk : sentence.chunks) {
            if (chunk.quoted)
                gather(open, page, sentence, chunk);
            else
                close(sentence);
        }
    }
    if (!sentences.empty()) close(sentences.back());
}

}  // namespace namesake::extract

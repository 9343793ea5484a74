#include "extract/extract.hpp"

#include <algorithm>
#include <numeric>

#include "extract/chunks.hpp"
#include "extract/claims.hpp"
#include "extract/dates.hpp"
#include "extract/names.hpp"
#include "extract/quotations.hpp"
#include "extract/speech.hpp"

namespace namesake::extract {

using model::Mention;
using model::Zone;

namespace {

/// Whether a sentence can hold a claim: it names somebody, or says he, she, his, her.
bool is_worth_reading(Chunks const &chunks) {
    using text::word_key;
    return std::ranges::any_of(chunks, [](grammar::Chunk const &c) {
        return c.mention >= 0 || c.key == word_key("he") || c.key == word_key("she") || c.key == word_key("his") ||
               c.key == word_key("her");
    });
}

/// The sentences of one segment, chunked, with their voices.
struct Passage {
    std::vector<Chunks> sentences;
    std::vector<Speech> speeches;
    std::size_t size = 0;

    Chunks &next() {
        if (size == sentences.size()) sentences.emplace_back();
        return sentences[size++];
    }
};

void read_passage(Passage &passage, std::int32_t segment, Page &page, Speakers &speakers, ClaimWriter &writer) {
    Zone const zone = page.document.segments[static_cast<std::size_t>(segment)].zone;
    if (zone == Zone::byline || zone == Zone::credit) return;
    passage.speeches.clear();
    for (std::size_t i = 0; i < passage.size; ++i)
        passage.speeches.push_back(speakers.hear(passage.sentences[i], segment));
    std::span const sentences(passage.sentences.data(), passage.size);
    assign_quotations(sentences, passage.speeches);
    for (std::size_t i = 0; i < passage.size; ++i) {
        if (!is_worth_reading(sentences[i])) continue;
        writer.write(sentences[i], segment, passage.speeches[i]);
        if (zone == Zone::caption) writer.write_caption(sentences[i], segment, passage.speeches[i]);
    }
    write_quotations(page, sentences, passage.speeches, segment);
}

/// Mentions by place, longer first; all that points to them follows.
void sort_mentions(model::Extraction &out) {
    std::vector<std::int32_t> order(out.mentions.size()), where(out.mentions.size());
    std::iota(order.begin(), order.end(), 0);
    auto const before = [&](std::int32_t a, std::int32_t b) {
        Mention const &x = out.mentions[static_cast<std::size_t>(a)], &y = out.mentions[static_cast<std::size_t>(b)];
        return x.span.start != y.span.start ? x.span.start < y.span.start : x.span.end > y.span.end;
    };
    std::ranges::stable_sort(order, before);
    std::vector<Mention> sorted;
    sorted.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        where[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
        sorted.push_back(std::move(out.mentions[static_cast<std::size_t>(order[i])]));
    }
    out.mentions = std::move(sorted);
    auto const follow = [&](std::int32_t &mention) {
        if (mention >= 0) mention = where[static_cast<std::size_t>(mention)];
    };
    for (auto &voice : out.voices) follow(voice.mention);
    for (auto &claim : out.claims)
        for (model::End *end : {&claim.subject, &claim.object, &claim.place}) follow(end->mention);
}

}  // namespace

void find_claims(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &lexicon,
                 model::Extraction &out) {
    thread_local Passage passage;
    sort_mentions(out);
    Page page{document, tokens, lexicon, out};
    Chunker chunker(document, tokens, out.mentions);
    Speakers speakers(page);
    ClaimWriter writer(page);
    for (std::size_t i = 0; i < tokens.sentences.size();) {
        std::int32_t const segment = tokens.sentences[i].segment;
        passage.size = 0;
        for (; i < tokens.sentences.size() && tokens.sentences[i].segment == segment; ++i)
            chunker.cut(tokens.sentences[i], passage.next());
        read_passage(passage, segment, page, speakers, writer);
    }
    sort_mentions(out);
    std::ranges::stable_sort(out.claims, {}, [](model::Claim const &c) { return c.span; });
}

model::Extraction extract(model::Document const &document, text::Lexicon const &lexicon) {
    thread_local text::Tokens tokens;
    model::Extraction out;
    text::tokenise(document, lexicon, tokens);
    find_dates(document, tokens, out.mentions);
    find_names(document, tokens, lexicon, out.mentions);
    find_claims(document, tokens, lexicon, out);
    return out;
}

}  // namespace namesake::extract

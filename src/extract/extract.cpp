#include "extract/extract.hpp"

#include <algorithm>
#include <numeric>
#include <span>

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
bool is_worth_reading(grammar::Inventory const &there) {
    using grammar::Use;
    return there.has_name() || there.dates || there.has(Use::person_pronoun) || there.has(Use::person_possessive) ||
           (there.has(Use::counted) && (there.number || there.classes.has(text::Class::number_word)));
}

/// The sentences of one segment; memory is kept from segment to segment.
struct Passage {
    std::vector<Sentence> kept;
    std::size_t size = 0;

    Sentence &next() {
        if (size == kept.size()) kept.emplace_back();
        return kept[size++];
    }
    std::span<Sentence> sentences() { return {kept.data(), size}; }
};

void read_passage(std::span<Sentence> sentences, std::int32_t segment, Page &page, Speakers &speakers,
                  ClaimWriter &writer) {
    Zone const zone = page.document.segments[static_cast<std::size_t>(segment)].zone;
    if (zone == Zone::byline || zone == Zone::credit) return;
    std::int32_t const author = speakers.writer_of(segment);
    for (Sentence &s : sentences) speakers.hear(s, author, segment);
    assign_quotations(sentences);
    for (Sentence const &s : sentences) {
        if (!is_worth_reading(s.there)) continue;
        writer.write(s, segment);
        if (zone == Zone::caption) writer.write_caption(s, segment);
    }
    write_quotations(page, sentences, segment);
}

bool stands_before(Mention const &a, Mention const &b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
}

/// The mentions from `sorted` on are put where they belong among the others; all that points to mentions follows.
void sort_mentions(model::Extraction &out, std::ptrdiff_t sorted) {
    auto &mentions = out.mentions;
    if (std::is_sorted(mentions.begin() + std::max<std::ptrdiff_t>(sorted - 1, 0), mentions.end(), stands_before))
        return;
    thread_local std::vector<std::int32_t> order, where;
    thread_local std::vector<Mention> in_order;
    auto const at = [](std::int32_t i) { return static_cast<std::size_t>(i); };
    auto const before = [&](std::int32_t a, std::int32_t b) { return stands_before(mentions[at(a)], mentions[at(b)]); };
    order.resize(mentions.size());
    where.resize(mentions.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin() + sorted, order.end(), before);
    std::inplace_merge(order.begin(), order.begin() + sorted, order.end(), before);
    in_order.clear();
    for (std::int32_t const i : order) {
        where[at(i)] = static_cast<std::int32_t>(in_order.size());
        in_order.push_back(std::move(mentions[at(i)]));
    }
    mentions.swap(in_order);
    auto const follow = [&](std::int32_t &mention) {
        if (mention >= 0) mention = where[at(mention)];
    };
    for (auto &voice : out.voices) follow(voice.mention);
    for (auto &claim : out.claims)
        for (model::End *end : {&claim.subject, &claim.object, &claim.place}) follow(end->mention);
}

void sort_claims(std::vector<model::Claim> &claims) {
    auto const place = &model::Claim::span;
    if (!std::ranges::is_sorted(claims, {}, place)) std::ranges::stable_sort(claims, {}, place);
}

}  // namespace

void find_claims(model::Document const &document, text::Tokens const &tokens, text::Lexicon const &lexicon,
                 model::Extraction &out) {
    thread_local Passage passage;
    sort_mentions(out, 0);
    auto const named = static_cast<std::ptrdiff_t>(out.mentions.size());
    Page page{document, tokens, lexicon, out};
    Chunker chunker(document, tokens, out.mentions);
    Speakers speakers(page);
    ClaimWriter writer(page);
    for (std::size_t i = 0; i < tokens.sentences.size();) {
        std::int32_t const segment = tokens.sentences[i].segment;
        passage.size = 0;
        for (; i < tokens.sentences.size() && tokens.sentences[i].segment == segment; ++i) {
            Sentence &s = passage.next();
            chunker.cut(tokens.sentences[i], s.chunks, s.there);
        }
        read_passage(passage.sentences(), segment, page, speakers, writer);
    }
    sort_mentions(out, named);
    sort_claims(out.claims);
}

void extract(std::span<model::Record *const> records, text::Lexicon const &lexicon) {
    thread_local std::vector<text::Tokens> tokens;
    if (tokens.size() < records.size()) tokens.resize(records.size());
    auto const stage = [&](auto run) {
        for (std::size_t i = 0; i < records.size(); ++i) run(records[i]->document, tokens[i], records[i]->extraction);
    };
    stage([&](auto const &document, text::Tokens &cut, model::Extraction &out) {
        out = {};
        text::tokenise(document, lexicon, cut);
        out.mentions.reserve(cut.tokens.size() / 6 + 8);
    });
    stage([&](auto const &document, auto const &cut, auto &out) { find_dates(document, cut, out.mentions); });
    stage([&](auto const &document, auto const &cut, auto &out) { find_names(document, cut, lexicon, out.mentions); });
    stage([&](auto const &document, auto const &cut, auto &out) { find_claims(document, cut, lexicon, out); });
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

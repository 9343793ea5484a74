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
    std::string day;  ///< "said on Friday"
};

/// The day right behind the speaker's name: "Ann Lee said in Arden on Friday".
std::string day_said(Page const &page, Chunks const &chunks, grammar::Range speaker) {
    constexpr std::size_t near = 9;
    for (std::size_t k = speaker.last; k < chunks.size() && k < speaker.last + near && !chunks[k].quoted; ++k)
        if (chunks[k].mention >= 0 && chunks[k].kind == model::Kind::date)
            return page.out.mentions[static_cast<std::size_t>(chunks[k].mention)].value;
    return {};
}

/// White space as single spaces: a wrapped line is no part of what was said.
void append_squeezed(std::string &out, std::string_view words) {
    for (char const c : words) {
        bool const gap = c == ' ' || c == '\n' || c == '\t';
        if (!gap)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
}

/// The words of a quotation in one line.
std::string in_one_line(Page const &page, Quotation const &q) {
    std::string_view const text = page.document.text;
    std::string out;
    std::uint32_t from = q.first->byte;
    for (auto const *t = q.first; t < q.last; ++t) {
        std::uint32_t const end = t->byte + t->bytes, next = t[1].byte;
        if (next == end || (next == end + 1 && text[end] == ' ')) continue;
        out += text.substr(from, end - from);
        append_squeezed(out, text.substr(end, next - end));
        from = next;
    }
    return out += text.substr(from, q.last->byte + q.last->bytes - from);
}

/// He wrote the opera “The Miller’s Oath”: a work's title behind what it is; all its words but the small ones have
/// capitals.
bool is_title(Page const &page, Quotation const &q) {
    using enum text::Class;
    if (q.first - page.tokens.tokens.data() < 2) return false;
    text::Token const &before = q.first[-2];
    bool const says = before.classes.has(said_verb) && before.key != text::word_key("wrote");
    if (before.shape != text::Shape::lower || before.classes.has(function_word) || says) return false;
    return std::all_of(q.first, q.last + 1, [](text::Token const &t) {
        return t.shape != text::Shape::lower || t.classes.has(function_word) || t.key == text::word_key("'s");
    });
}

void write(Page &page, Quotation const &q, std::int32_t base, std::int32_t segment) {
    if (q.words < 3 || q.voice < 0 || q.voice == base || is_title(page, q)) return;
    model::Voice const &voice = page.out.voices[static_cast<std::size_t>(q.voice)];
    model::Claim claim;
    claim.predicate = model::Predicate::said;
    claim.segment = segment;
    claim.span = {q.first->start, q.last->end};
    if (q.speaker.end > 0)
        claim.span = {std::min(claim.span.start, q.speaker.start), std::max(claim.span.end, q.speaker.end)};
    claim.subject.mention = voice.mention;
    claim.value = in_one_line(page, q);
    while (!claim.value.empty() && (claim.value.back() == ',' || claim.value.back() == ' ')) claim.value.pop_back();
    claim.date_value = q.day;
    claim.voice = base;
    claim.rule = "quotation";
    page.out.claims.push_back(std::move(claim));
}

/// Chunks [from, to) go on with a quotation.
void gather(Quotation &open, Page const &page, Sentence const &sentence, std::size_t from, std::size_t to) {
    Speech const &speech = sentence.speech;
    if (open.words == 0) open.first = &page.first(sentence.chunks[from]);
    open.words += to - from;
    open.last = &page.last(sentence.chunks[to - 1]);
    if (open.voice < 0) open.voice = speech.quoted;
    for (Speech::Scope const &scope : speech.scopes)
        if (scope.voice == speech.quoted && open.speaker.end == 0 && scope.speaker.size() < 6) {
            open.speaker = page.span(sentence.chunks, scope.speaker);
            open.day = day_said(page, sentence.chunks, scope.speaker);
        }
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
        Chunks const &s = sentence.chunks;
        if (!sentence.there.quoted) {
            if (!s.empty()) close(sentence);
            continue;
        }
        for (std::size_t k = 0; k < s.size();) {
            std::size_t const from = k;
            while (k < s.size() && s[k].quoted) ++k;
            if (k > from)
                gather(open, page, sentence, from, k);
            else
                close(sentence), ++k;
        }
    }
    if (!sentences.empty()) close(sentences.back());
}

}  // namespace namesake::extract

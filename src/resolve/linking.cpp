#include "resolve/linking.hpp"

#include <algorithm>

#include "resolve/key_map.hpp"
#include "resolve/word_set.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr WordSet abbreviations(std::to_array<std::string_view>(
    {"mr",  "mrs",  "ms", "dr",  "prof", "gen", "col",  "lt",  "maj", "capt", "sgt",  "sen", "rep", "gov", "rev", "st",
     "hon", "pres", "vs", "jan", "feb",  "mar", "apr",  "jun", "jul", "aug",  "sept", "sep", "oct", "nov", "dec", "no",
     "inc", "corp", "co", "ltd", "jr",   "sr",  "bros", "mt",  "ft",  "e.g",  "i.e",  "u.s", "u.k", "u.n"}));

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}
bool is_letter(char c) {
    auto const u = static_cast<unsigned char>(c);
    return ((u | 32) >= 'a' && (u | 32) <= 'z') || u >= 0x80;
}

/// Does the dot at `at` end an abbreviation or an initial?
bool abbreviates(std::string_view text, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && at - from < 8 && (is_letter(text[from - 1]) || text[from - 1] == '.')) --from;
    if (at - from <= 1) return true;
    auto const word = text.substr(from, at - from);
    std::array<char, 8> small{};
    std::transform(word.begin(), word.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 32) : c; });
    bool const plain =
        std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return plain ? abbreviations.has({small.data(), word.size()}) : abbreviations.has(text::fold(word));
}

bool ends_sentence(std::string_view text, std::size_t at) {
    char const c = text[at];
    if (c == '\n') return true;
    if (c != '.' && c != '?' && c != '!') return false;
    if (at + 1 < text.size() && !is_space(text[at + 1]) && text[at + 1] != '"' &&
        static_cast<unsigned char>(text[at + 1]) != 0xE2)
        return false;
    return c != '.' || !abbreviates(text, at);
}

constexpr auto may_end = [] {
    std::array<bool, 256> out{};
    for (unsigned char c : {'\n', '.', '?', '!'}) out[c] = true;
    return out;
}();

constexpr std::size_t step = 8;
/// Looked at without a branch, eight bytes at once.
bool has_end(char const *p) {
    auto const here = [&](std::size_t i) { return may_end[static_cast<unsigned char>(p[i])]; };
    return here(0) | here(1) | here(2) | here(3) | here(4) | here(5) | here(6) | here(7);
}

/// The code points at which sentences begin, but the first.
std::vector<std::uint32_t> find_sentences(Offsets const &offsets) {
    auto const text = offsets.text();
    bool const plain = offsets.plain();
    std::vector<std::uint32_t> starts;
    starts.reserve(text.size() / 64 + 2);
    std::uint32_t hidden = 0;  // bytes that begin no code point
    for (std::size_t at = 0; at < text.size(); at += step) {
        auto const piece = text.substr(at, step);
        if (plain && piece.size() == step && !has_end(piece.data())) continue;
        for (std::size_t i = 0; i < piece.size(); ++i) {
            auto const c = static_cast<unsigned char>(piece[i]);
            hidden += (c & 0xC0) == 0x80;
            if (may_end[c] && ends_sentence(text, at + i)) starts.push_back(std::uint32_t(at + i) + 1 - hidden);
        }
    }
    return starts;
}

/// Mentions written alike share a form: looked up by their raw bytes first, so that most are never folded.
struct FormIndex {
    KeyMap raw, folded;
    std::string words;  ///< of the name looked at
};

void drop_spaces_around_dashes(std::string &words) {
    for (auto at = words.find(" - "); at != std::string::npos; at = words.find(" - "))
        words.erase(at + 2, 1).erase(at, 1);
}

/// Folded, on one line, without 's.
void make_comparable(std::string_view words, std::string &out) {
    out.resize(words.size());
    unsigned char bits = 0;
    bool dash = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        char const c = words[i];
        bits |= static_cast<unsigned char>(c);
        dash |= c == '-';
        out[i] = c >= 'A' && c <= 'Z' ? char(c | 0x20) : c == '\n' || c == '\t' ? ' ' : c;
    }
    if (bits >= 0x80) {
        out = text::fold(words);
        for (char &c : out)
            if (c == '\n' || c == '\t') c = ' ';
    }
    if (out.ends_with("'s")) out.resize(out.size() - 2);
    if (dash || bits >= 0x80) drop_spaces_around_dashes(out);
    out.erase(std::unique(out.begin(), out.end(), [](char a, char b) { return a == ' ' && b == ' '; }), out.end());
}

/// "Ramiro Salas, also known as El Zorro": whatever El Zorro was taken for, he is what the other is: a person, if one
/// of them is.
void one_kind_for_aliases(Linking &linking) {
    auto &mentions = linking.extraction.mentions;
    for (auto const &claim : linking.extraction.claims) {
        bool const alike =
            claim.predicate == model::Predicate::same_as || claim.predicate == model::Predicate::different_from;
        auto const a = claim.subject.mention, b = claim.object.mention;
        if (!alike || a == none || b == none || linking.mention(a).kind == linking.mention(b).kind) continue;
        bool const second_right = linking.mention(b).kind == model::Kind::person;
        auto const kind = linking.mention(second_right ? b : a).kind;
        auto const words = linking.words(second_right ? a : b);
        for (auto &mention : mentions)
            if (mention.form == model::Form::name && linking.offsets.slice(mention.span) == words) mention.kind = kind;
    }
}

}  // namespace

Linking::Linking(model::Document const &a_document, text::Lexicon const &a_lexicon, model::Extraction &an_extraction)
    : document(a_document), lexicon(a_lexicon), extraction(an_extraction), offsets(a_document.text) {
    one_kind_for_aliases(*this);
    auto const count = extraction.mentions.size();
    form_of.assign(count, none);
    links.assign(count, {});
    forms.reserve(count), groups.reserve(count);
    static thread_local FormIndex index;
    index.raw.clear(), index.folded.clear();
    for (std::size_t m = 0; m < count; ++m) {
        auto const &mention = extraction.mentions[m];
        if (mention.form != model::Form::name) continue;
        auto const k = static_cast<unsigned>(mention.kind);
        auto const text = offsets.slice(mention.span);
        bool const dated = mention.kind == model::Kind::date && !mention.value.empty();
        std::int32_t *known = nullptr;
        if (!dated) {
            auto const [at, fresh] = index.raw.try_emplace(key_in(k, text::word_key(text)), none);
            if (!fresh) {
                form_of[m] = *at;
                continue;
            }
            known = at;
            make_comparable(text, index.words);
        }
        std::string_view const words = dated ? std::string_view(mention.value) : index.words;
        auto const [at, fresh] =
            index.folded.try_emplace(key_in(k, text::word_key(words)), static_cast<std::int32_t>(forms.size()));
        if (fresh) forms.push_back({std::string(words), mention.kind, static_cast<std::int32_t>(m)});
        form_of[m] = *at;
        if (known != nullptr) *known = *at;
    }
    about_.reserve(2 * extraction.claims.size());
    for (std::size_t c = 0; c < extraction.claims.size(); ++c)
        for (auto const *end : {&extraction.claims[c].subject, &extraction.claims[c].object})
            if (end->mention != none) about_.push_back({end->mention, std::int32_t(c)});
    std::sort(about_.begin(), about_.end());
    for (auto &form : forms)  // after the last push_back: the parts are views into the form
        if (form.kind == model::Kind::person) form.person = parse_person(form.folded);
}

std::span<Linking::About const> Linking::claims_about(std::int32_t m) const {
    auto const [from, to] = std::equal_range(about_.begin(), about_.end(), About{m, none},
                                             [](About const &a, About const &b) { return a.mention < b.mention; });
    return {from, to};
}

model::Zone Linking::zone(std::int32_t m) const {
    auto const segment = mention(m).segment;
    return segment == none ? model::Zone::paragraph : document.segments[static_cast<std::size_t>(segment)].zone;
}

std::int32_t Linking::new_group(std::int32_t form, std::int32_t first) {
    groups.push_back({forms[static_cast<std::size_t>(form)].kind, form, first});
    return static_cast<std::int32_t>(groups.size()) - 1;
}

void Linking::link(std::int32_t m, std::int32_t g, std::string_view rule) {
    links[static_cast<std::size_t>(m)] = {g, rule};
    auto const where = zone(m);
    if (where != model::Zone::byline && where != model::Zone::credit) group(g).only_credited = false;
    if (m < group(g).first) group(g).first = m;
}

std::uint32_t Linking::sentence(std::int32_t m) {
    if (sentence_starts_.empty()) {
        sentence_starts_ = find_sentences(offsets);
        sentence_starts_.push_back(UINT32_MAX);
    }
    auto const at = std::upper_bound(sentence_starts_.begin(), sentence_starts_.end(), mention(m).span.start);
    return static_cast<std::uint32_t>(at - sentence_starts_.begin());
}

bool Linking::opens_sentence(std::int32_t m) {
    constexpr std::uint32_t few_words = 16;  // code points: an article, a title
    auto const number = sentence(m);
    auto const start = number == 0 ? 0 : sentence_starts_[number - 1];
    return mention(m).span.start - start <= few_words;
}

}  // namespace namesake::resolve

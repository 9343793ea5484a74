#include "resolve/linking.hpp"

#include <algorithm>

#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr auto abbreviations = std::to_array<std::string_view>(
    {"mr",  "mrs",  "ms", "dr",  "prof", "gen", "col",  "lt",  "maj", "capt", "sgt",  "sen", "rep", "gov", "rev", "st",
     "hon", "pres", "vs", "jan", "feb",  "mar", "apr",  "jun", "jul", "aug",  "sept", "sep", "oct", "nov", "dec", "no",
     "inc", "corp", "co", "ltd", "jr",   "sr",  "bros", "mt",  "ft",  "e.g",  "i.e",  "u.s", "u.k", "u.n"});

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
    auto const word = text::fold(text.substr(from, at - from));
    return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
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

std::vector<std::uint32_t> find_sentences(std::string_view text) {
    std::vector<std::uint32_t> starts;
    std::uint32_t code_point = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
        ++code_point;
        if (ends_sentence(text, at)) starts.push_back(code_point);
    }
    return starts;
}

/// Mentions written alike share a form: looked up by their raw bytes first, so that most are never folded.
struct FormIndex {
    std::unordered_map<std::string_view, std::int32_t> raw[5];
    std::unordered_map<std::string, std::int32_t> folded[5];
};

std::string comparable(model::Mention const &mention, std::string_view words) {
    if (mention.kind == model::Kind::date && !mention.value.empty()) return mention.value;
    auto out = text::fold(words);
    for (char &c : out)
        if (c == '\n' || c == '\t') c = ' ';
    if (out.ends_with("'s")) out.resize(out.size() - 2);
    for (auto at = out.find(" - "); at != std::string::npos; at = out.find(" - ")) out.erase(at + 2, 1).erase(at, 1);
    return out;
}

/// "Ramiro Salas, also known as El Zurdo": whatever El Zurdo was taken for, he is what the other is: a person, if one
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
    FormIndex index;
    for (std::size_t m = 0; m < count; ++m) {
        auto const &mention = extraction.mentions[m];
        if (mention.form != model::Form::name) continue;
        auto const k = static_cast<std::size_t>(mention.kind);
        auto const text = offsets.slice(mention.span);
        auto const [known, fresh] = index.raw[k].try_emplace(text, none);
        if (fresh || mention.kind == model::Kind::date) {
            auto const [at, added] =
                index.folded[k].try_emplace(comparable(mention, text), static_cast<std::int32_t>(forms.size()));
            if (added) forms.push_back({at->first, mention.kind, static_cast<std::int32_t>(m)});
            known->second = at->second;
        }
        form_of[m] = known->second;
    }
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
        sentence_starts_ = find_sentences(document.text);
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

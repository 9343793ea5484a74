#include "resolve/linking.hpp"

#include <algorithm>

#include "resolve/name_parts.hpp"
#include "text/look_alike.hpp"

namespace namesake::resolve {

namespace {

void drop_spaces_around_dashes(std::string &words) {
    for (auto at = words.find(" - "); at != std::string::npos; at = words.find(" - "))
        words.erase(at + 2, 1).erase(at, 1);
}

void drop_second_spaces(std::string &words) {
    auto const both = [](char a, char b) { return a == ' ' && b == ' '; };
    words.erase(std::unique(words.begin(), words.end(), both), words.end());
}

/// On one line, with one space between words.
bool is_plain(std::string_view words) {
    char before = ' ';
    for (char c : words) {
        if (static_cast<unsigned char>(c) <= ' ' && (c != ' ' || before == ' ')) return false;
        before = c;
    }
    return true;
}

/// Folded, on one line, without 's. True if the words are plain ASCII.
bool make_comparable(std::string_view words, bool plain, std::string &out) {
    bool const ascii = fold_into(words, out);
    if (!plain)
        std::replace_if(
            out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    if (out.ends_with("'s")) out.resize(out.size() - 2);
    if (out.find('-') != std::string::npos) drop_spaces_around_dashes(out);
    if (!plain) drop_second_spaces(out);
    return ascii;
}

/// A name that only looks like others is never taken for one of them: no word of it is a word of theirs.
void disguise(std::string &folded) {
    constexpr char mark = 0x7f;
    for (std::size_t at = 0; at != std::string::npos; at = folded.find(' ', at)) {
        at += at > 0 || folded.starts_with(' ');
        folded.insert(at, 1, mark);
    }
}

/// A date is what its value says, however it is written.
bool by_value(model::Mention const &mention) {
    return mention.kind == model::Kind::date && !mention.value.empty();
}

/// "Ramiro Salas, alias El Zorro": whatever El Zorro was taken for, he is what the other is: a person, if one
/// of them is.
void one_kind_for_aliases(Offsets const &offsets, model::Extraction &extraction) {
    auto &mentions = extraction.mentions;
    for (auto const &claim : extraction.claims) {
        bool const alike =
            claim.predicate == model::Predicate::same_as || claim.predicate == model::Predicate::different_from;
        auto const a = claim.subject.mention, b = claim.object.mention;
        if (!alike || a == none || b == none) continue;
        auto const &first = mentions[std::size_t(a)], &second = mentions[std::size_t(b)];
        if (first.kind == second.kind) continue;
        bool const second_right = second.kind == model::Kind::person;
        auto const kind = (second_right ? second : first).kind;
        auto const words = offsets.slice((second_right ? first : second).span);
        for (auto &mention : mentions)
            if (mention.form == model::Form::name && offsets.slice(mention.span) == words) mention.kind = kind;
    }
}

}  // namespace

Linking::Linking(model::Document const &a_document, text::Lexicon const &a_lexicon, model::Extraction &an_extraction)
    : document(a_document),
      lexicon(a_lexicon),
      extraction(an_extraction),
      offsets(a_document.text),
      forms(memory),
      spellings(memory),
      groups(memory),
      disguised(memory),
      by_name_(memory, an_extraction.mentions.size()),
      about_(memory),
      sentences_(offsets, memory) {
    auto const mentions = extraction.mentions.size();
    one_kind_for_aliases(offsets, extraction);
    form_of = memory.filled(mentions, none);
    spelling = memory.filled(mentions, none);
    links = memory.filled(mentions, Link{});
    words_ = memory.filled(mentions, std::string_view());
    forms.reserve(mentions), groups.reserve(mentions);
    read_forms();
    read_claims();
}

/// Mentions written alike share a form: looked up by their words as they stand first, so that most are never folded.
void Linking::read_forms() {
    KeyMap known(memory, words_.size());
    spellings.reserve(words_.size());
    for (std::size_t m = 0; m < words_.size(); ++m) {
        auto const &mention = extraction.mentions[m];
        words_[m] = offsets.slice(mention.span);
        if (mention.form != model::Form::name) continue;
        auto key = key_in(unsigned(mention.kind), key_of_words(words_[m]));
        if (by_value(mention)) key = 3 * key + key_of_words(mention.value);
        auto const [at, fresh] = known.try_emplace(key, std::int32_t(spellings.size()));
        if (fresh) spellings.push_back(spelling_of(std::int32_t(m)));
        spelling[m] = *at;
        form_of[m] = spellings[std::size_t(*at)].form;
    }
}

Spelling Linking::spelling_of(std::int32_t m) {
    bool const plain = is_plain(words(m));
    if (by_value(mention(m))) return {form_called(mention(m).value, m), plain};
    bool const ascii = make_comparable(words(m), plain, folded_);
    if (!ascii && text::is_disguised(words(m))) disguise(folded_), disguised.push_back(m);
    return {form_called(folded_, m), plain};
}

std::int32_t Linking::form_called(std::string_view name, std::int32_t m) {
    auto const kind = mention(m).kind;
    auto const [at, fresh] =
        by_name_.try_emplace(key_in(unsigned(kind), key_of_words(name)), std::int32_t(forms.size()));
    if (!fresh) return *at;
    auto &form = forms.emplace_back(NameForm{memory.keep(name), kind, m});
    if (kind == model::Kind::person) form.parts = memory.keep_value(parse_person(form.folded));
    return *at;
}

void Linking::read_claims() {
    for (std::size_t c = 0; c < extraction.claims.size(); ++c)
        for (auto const *end : {&extraction.claims[c].subject, &extraction.claims[c].object})
            if (end->mention != none) about_.push_back({end->mention, std::int32_t(c)});
    std::sort(about_.begin(), about_.end());
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

bool Linking::opens_sentence(std::int32_t m) {
    constexpr std::uint32_t few_words = 16;  // code points: an article, a title
    return mention(m).span.start - sentences_.start(sentence(m)) <= few_words;
}

}  // namespace namesake::resolve

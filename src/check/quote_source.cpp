// quote_source: the same words, as a quotation, from two speakers who are not one.
// Words of fewer than six words may be a slogan; an outlet that carries what a person said is no second speaker.
#include <algorithm>
#include <map>

#include "check/finding.hpp"

namespace namesake::check {

namespace {

constexpr std::size_t shortest = 6;  // words

std::size_t words(std::string_view s) {
    return std::size_t(std::count(s.begin(), s.end(), ' ')) + 1;
}

/// Somebody through whom the other's words came is no second speaker; nor is one who is said to be the other.
bool carries(Facts const &facts, FactRow const &a, FactRow const &b) {
    auto const via = [](FactRow const &f, EntityId speaker) {
        return std::any_of(f.voices.begin(), f.voices.end(),
                           [&](auto const &voice) { return voice.entity == speaker; });
    };
    if (via(a, b.subject) || via(b, a.subject)) return true;
    auto const claims = facts.about(a.subject), others = facts.to(a.subject);
    auto const same = [&](FactRow const *f) {
        return f->predicate == Predicate::same_as && (f->object == b.subject || f->subject == b.subject);
    };
    return std::any_of(claims.begin(), claims.end(), same) || std::any_of(others.begin(), others.end(), same);
}

/// A claim's quote without the words spoken.
std::string beside(FactRow const &f) {
    auto quote = f.quote;
    if (auto const at = quote.find(f.value); at != std::string::npos && !f.value.empty())
        quote.erase(at, f.value.size());
    return quote;
}

std::string_view last_word(std::string_view name) {
    return name.substr(name.find_last_of(' ') + 1);
}

/// The words beside the quotation name the speaker; a pronoun may have been read as the wrong one.
bool names_speaker(Facts const &facts, FactRow const &f) {
    return has_word(beside(f), lower(last_word(facts.name(f.subject))));
}

/// "said Roos and Kuyper": the words of both.
bool spoken_together(Facts const &facts, ClaimSpan claims) {
    auto const names = [&](FactRow const &f, EntityId speaker) {
        return has_word(beside(f), lower(last_word(facts.name(speaker))));
    };
    for (auto const *f : claims)
        for (auto const *g : claims)
            if (f->subject != g->subject && names(*f, f->subject) && names(*f, g->subject)) return true;
    return false;
}

/// "McIlroy" and "James McIlroy", "Lord Goldsmith" and "Peter Goldsmith", "Hallqvist" and "Hallkvist".
bool may_be_one(std::string_view a, std::string_view b) {
    bool const bare = a.find(' ') == std::string_view::npos || b.find(' ') == std::string_view::npos;
    bool const titled =
        a.starts_with("Lord ") || b.starts_with("Lord ") || a.starts_with("Lady ") || b.starts_with("Lady ");
    bool const slip = bare && nearly_alike(lower(last_word(a)), lower(last_word(b)));
    if (a.ends_with(b) || b.ends_with(a)) return true;  // "Const. Tim Fanning"
    return slip || ((bare || titled) && last_word(a) == last_word(b));
}

}  // namespace

void quote_source(Facts const &facts, Findings &found) {
    std::map<std::string, Claims> by_words;
    for (auto const *f : facts.with(Predicate::said))
        if (f->subject != 0 && facts.kind(f->subject) == model::Kind::person && asserted(*f) &&
            names_speaker(facts, *f))
            if (auto said = spoken(f->value); words(said) >= shortest) by_words[std::move(said)].push_back(f);
    for (auto const &[said, claims] : by_words) {
        Finding finding(model::ConflictKind::quote_source, model::Level::contradiction);
        for (auto const *f : claims)
            if (f->subject == claims[0]->subject ||
                (!carries(facts, *claims[0], *f) &&
                 !may_be_one(facts.name(claims[0]->subject), facts.name(f->subject))))
                finding.add(facts.name(f->subject), *f);
        if (finding.sides() < 2 || spoken_together(facts, claims)) continue;
        std::vector<std::string> speakers;
        for (int side = 0; side < finding.sides(); ++side) speakers.push_back(finding.value(side));
        finding.conflict.entity = claims[0]->subject;
        finding.conflict.summary = "The same words are given to " + listed(speakers);
        found.push_back(std::move(finding));
    }
}

}  // namespace namesake::check

// Claims and voices find their entities.
#include <algorithm>
#include <optional>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

bool first_person(std::string_view word) {
    return word == "i" || word == "me" || word == "my" || word == "we" || word == "us" || word == "our" ||
           word == "myself";
}

class Ends {
  public:
    explicit Ends(Linking &linking) : linking_(linking), extraction_(linking.extraction) {}

    void fill_voice(model::Voice &voice) const {
        if (voice.mention != none) voice.entity = entity_at(voice.mention);
    }

    void fill(model::Claim &claim) {
        for (auto *end : {&claim.subject, &claim.object, &claim.place}) {
            if (end->mention != none)
                end->entity = entity_of(*end, claim);
            else if (!end->implied.empty())
                end->entity = implied(*end);
        }
    }

    /// Is there somebody left for it to be about?
    static bool stands(model::Claim const &claim) {
        using enum model::Predicate;
        bool const subject = claim.subject.entity != none, object = claim.object.entity != none;
        if (subject && object && claim.subject.entity == claim.object.entity) return false;
        switch (claim.predicate) {
            case event:
                return true;
            case depicted_as:
                return object;
            case killed:
            case arrested:
            case met_with:
                return subject || object;
            default:
                return subject && (object || claim.object.empty() || !claim.value.empty());
        }
    }

  private:
    std::int32_t entity_at(std::int32_t m) const { return extraction_.mentions[std::size_t(m)].entity; }

    /// Who says "I" is the claim's own voice.
    std::int32_t entity_of(model::End const &end, model::Claim const &claim) {
        auto &mention = extraction_.mentions[std::size_t(end.mention)];
        bool const speaker =
            mention.form == model::Form::pronoun && mention.entity == none && first_person(text::fold(mention.value));
        if (speaker) mention.entity = extraction_.voices[std::size_t(claim.voice)].entity;
        return mention.entity;
    }

    /// What the words imply but do not name: Iran, where only Iranians are named.
    std::int32_t implied(model::End const &end) {
        if (!known_) know_forms();
        auto const fresh = std::int32_t(extraction_.entities.size());
        fold_into(end.implied, folded_);
        auto const [at, added] = known_->try_emplace(key_in(unsigned(end.implied_kind), key_of_words(folded_)), fresh);
        if (added || *at == none) {
            *at = fresh;
            extraction_.entities.push_back({end.implied_kind, end.implied});
        }
        return *at;
    }

    void know_forms() {
        known_.emplace(linking_.memory, linking_.forms.size());
        for (auto const &form : linking_.forms)
            if (form.group != none)
                known_->try_emplace(key_in(unsigned(form.kind), key_of_words(form.folded)),
                                    linking_.entity_of[std::size_t(form.group)]);
    }

    Linking &linking_;
    model::Extraction &extraction_;
    std::optional<KeyMap> known_;  ///< entities by kind and name
    std::string folded_;           ///< the name looked at
};

/// "current", "incumbent" right before the words of an office belong to them: without it the quote would not say when.
void take_in_current(Offsets const &offsets, model::Claim &claim) {
    bool const role = claim.predicate == model::Predicate::holds_role || claim.predicate == model::Predicate::heads;
    if (!role || !claim.valid_from.empty() || !claim.valid_to.empty()) return;
    auto const before = offsets.text().substr(0, offsets.byte(claim.span.start));
    for (std::string_view word : {"current ", "incumbent ", "sitting ", "present "})
        if (before.ends_with(word)) claim.span.start -= static_cast<std::uint32_t>(word.size());
}

/// What stands in the object's place of a mutual act when its first party has no name.
void put_named_party_first(model::Claim &claim) {
    bool const mutual = claim.predicate == model::Predicate::met_with;
    if (mutual && claim.subject.entity == none && claim.object.entity != none) std::swap(claim.subject, claim.object);
}

}  // namespace

void fill_claims(Linking &linking) {
    Ends ends(linking);
    for (auto &voice : linking.extraction.voices) ends.fill_voice(voice);
    for (auto &claim : linking.extraction.claims) {
        ends.fill(claim);
        put_named_party_first(claim);
        take_in_current(linking.offsets, claim);
    }
    std::erase_if(linking.extraction.claims, [](auto const &claim) { return !Ends::stands(claim); });
}

}  // namespace namesake::resolve

// Places by name, groups by word, dates by value.
#include <algorithm>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/spelling.hpp"

namespace namesake::resolve {

namespace {

/// "kurdistan" of "iraqi kurdistan": the place without the people's name before it; empty for any other name.
std::string_view without_demonym(text::Lexicon const &lexicon, std::string_view folded) {
    auto const cut = folded.find(' ');
    if (cut == std::string_view::npos || folded.find(' ', cut + 1) != std::string_view::npos) return {};
    return lexicon.of(text::word_key(folded.substr(0, cut))).has(text::Class::demonym) ? folded.substr(cut + 1)
                                                                                       : std::string_view{};
}

/// "gaza" of "gaza strip": the kinds of place whose name stands without them. Not city, lake or river: Mexico is not
/// Mexico City.
std::string_view without_geography(std::string_view folded) {
    for (std::string_view head :
         {" sea", " strip", " peninsula", " desert", " region", " plateau", " archipelago", " islands"})
        if (folded.size() > head.size() + 3 && folded.ends_with(head))
            return folded.substr(0, folded.size() - head.size());
    return {};
}

// What the keys of one table are of: the kinds of names, and besides them
constexpr unsigned of_homeland = 16, of_shorter = 17, of_sound = 18;

/// Iranian and Iranians, Spanish and Spaniards: one group. A word that is no demonym goes without its plural s.
std::uint64_t group_key(text::Lexicon const &lexicon, std::string_view folded) {
    auto const singular = folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss")
                              ? folded.substr(0, folded.size() - 1)
                              : folded;
    for (auto const word : {folded, singular})
        if (auto const home = lexicon.homeland(text::word_key(word)); !home.empty())
            return key_in(of_homeland, key_of_words(home));
    return key_of_words(singular);
}

class Places {
  public:
    explicit Places(Linking &linking) : linking_(linking), known_(linking.memory, 2 * linking.forms.size()) {}

    void run() {
        auto const keys = linking_.memory.zeros<std::uint64_t>(linking_.forms.size());
        for (std::size_t f = 0; f < linking_.forms.size(); ++f)
            if (is_ours(linking_.forms[f])) keys[f] = first_look(std::int32_t(f), linking_.forms[f]);
        for (std::size_t f = 0; f < linking_.forms.size(); ++f)
            if (linking_.forms[f].kind == model::Kind::place) second_look(linking_.forms[f], keys[f]);
        for (std::int32_t m = 0; m < linking_.count(); ++m) {
            if (!linking_.is_name(m)) continue;
            auto const &form = linking_.form_of_mention(m);
            if (is_ours(form)) linking_.link(m, form.group, form.rule);
        }
    }

  private:
    static bool is_ours(NameForm const &form) {
        return form.kind != model::Kind::person && form.kind != model::Kind::organization;
    }

    std::uint64_t key(NameForm const &form) const {
        if (form.kind == model::Kind::group) return group_key(linking_.lexicon, form.folded);
        if (form.kind == model::Kind::date) return key_of_words(form.folded);
        std::string_view name = form.folded;
        if (name.starts_with("the ")) name.remove_prefix(4);
        auto const acronym = acronym_of(linking_.words(form.first));
        return key_of_words(usual_name(acronym.empty() ? name : std::string_view(acronym)));
    }

    /// Names that stand for themselves.
    std::uint64_t first_look(std::int32_t f, NameForm &form) {
        auto const own = key(form);
        auto const [at, fresh] = known_.try_emplace(key_in(unsigned(form.kind), own), none);
        if (fresh) *at = linking_.new_group(f, form.first);
        form.group = *at;
        form.rule = fresh || form.kind != model::Kind::group ? "same_name" : "word_form";
        if (fresh && form.kind == model::Kind::place) learn(form);
        return own;
    }

    /// What a name of several words is for short.
    void learn(NameForm const &form) {
        if (form.folded.find(' ') == std::string_view::npos) return;
        auto const acronyms = acronyms_for(linking_.words(form.first), body_core(form.folded));
        for (auto const shorter : {acronyms.shorter(), acronyms.longer(),
                                   without_demonym(linking_.lexicon, form.folded), without_geography(form.folded)})
            if (!shorter.empty()) add(shorter, form.group);
    }

    void add(std::string_view shorter, std::int32_t g) {
        auto const [at, fresh] = known_.try_emplace(key_in(of_shorter, key_of_words(shorter)), g);
        if (!fresh && *at != g) *at = none;
    }

    /// A name that is short for another place of this document: "US", "Norland"; or its second spelling.
    void second_look(NameForm &form, std::uint64_t own) {
        auto const *longer = known_.find(key_in(of_shorter, own));
        if (longer != nullptr && *longer != none && *longer != form.group) {
            bool const acronym = !acronym_of(linking_.words(form.first)).empty();
            return move(form, *longer, acronym ? "acronym" : "short_name");
        }
        if (form.folded.size() < 5) return;
        sound_into(form.folded, sound_);
        auto const [same, fresh] = known_.try_emplace(key_in(of_sound, key_of_words(sound_)), form.group);
        if (!fresh && *same != form.group) move(form, *same, "spelling");
    }

    void move(NameForm &form, std::int32_t g, std::string_view rule) {
        form.group = g, form.rule = rule;
        linking_.group(g).first = std::min(linking_.group(g).first, form.first);
    }

    Linking &linking_;
    KeyMap known_;
    std::string sound_;  ///< of the name looked at
};

}  // namespace

void link_places(Linking &linking) {
    Places(linking).run();
}

}  // namespace namesake::resolve

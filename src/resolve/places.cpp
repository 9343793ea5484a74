// Places by name, groups by word, dates by value.
#include <map>

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

/// Iranian and Iranians, Spanish and Spaniards: one group. A word that is no demonym goes without its plural s.
std::string group_key(text::Lexicon const &lexicon, std::string_view folded) {
    auto const singular = folded.size() > 3 && folded.ends_with('s') && !folded.ends_with("ss")
                              ? folded.substr(0, folded.size() - 1)
                              : folded;
    for (auto const word : {folded, singular})
        if (auto const home = lexicon.homeland(text::word_key(word)); !home.empty()) return "of " + std::string(home);
    return std::string(singular);
}

class Places {
  public:
    explicit Places(Linking &linking) : linking_(linking) {}

    void run() {
        for (std::size_t f = 0; f < linking_.forms.size(); ++f) first_look(std::int32_t(f), linking_.forms[f]);
        for (std::size_t f = 0; f < linking_.forms.size(); ++f) second_look(std::int32_t(f), linking_.forms[f]);
        for (std::int32_t m = 0; m < std::int32_t(linking_.links.size()); ++m) {
            if (!linking_.is_name(m)) continue;
            auto const &form = linking_.form_of_mention(m);
            bool const ours = form.kind != model::Kind::person && form.kind != model::Kind::organization;
            if (ours) linking_.link(m, form.group, form.rule);
        }
    }

  private:
    std::string key(NameForm const &form) const {
        if (form.kind == model::Kind::group) return group_key(linking_.lexicon, form.folded);
        if (form.kind == model::Kind::date) return form.folded;
        std::string_view name = form.folded;
        if (name.starts_with("the ")) name.remove_prefix(4);
        if (auto acronym = acronym_of(linking_.words(form.first)); !acronym.empty())
            return std::string(usual_name(acronym));
        return std::string(usual_name(name));
    }

    /// Names that stand for themselves.
    void first_look(std::int32_t f, NameForm &form) {
        if (form.kind == model::Kind::person || form.kind == model::Kind::organization) return;
        auto const [at, fresh] = by_key_[std::size_t(form.kind)].try_emplace(key(form), none);
        if (fresh) at->second = linking_.new_group(f, form.first);
        form.group = at->second;
        form.rule = fresh || form.kind != model::Kind::group ? "same_name" : "word_form";
        if (fresh && form.kind == model::Kind::place) learn(form);
    }

    void learn(NameForm const &form) {
        if (!acronym_of(linking_.words(form.first)).empty()) return;
        for (auto &acronym : acronyms_for(linking_.words(form.first))) add(acronym, form.group);
        if (auto const tail = without_demonym(linking_.lexicon, form.folded); !tail.empty())
            add(std::string(tail), form.group);
        if (auto const front = without_geography(form.folded); !front.empty()) add(std::string(front), form.group);
    }

    void add(std::string const &key, std::int32_t g) {
        auto const [at, fresh] = longer_.try_emplace(key, g);
        if (!fresh && at->second != g) at->second = none;
    }

    /// A name that is short for another place of this document: "US", "Kurdistan"; or its second spelling.
    void second_look(std::int32_t, NameForm &form) {
        if (form.kind != model::Kind::place) return;
        auto const name = key(form);
        auto const at = longer_.find(name);
        bool const acronym = !acronym_of(linking_.words(form.first)).empty();
        if (at != longer_.end() && at->second != none && at->second != form.group)
            return move(form, at->second, acronym ? "acronym" : "short_name");
        if (form.folded.size() < 5) return;
        auto const [same, fresh] = by_sound_.try_emplace(sound(form.folded), form.group);
        if (!fresh && same->second != form.group) move(form, same->second, "spelling");
    }

    void move(NameForm &form, std::int32_t g, std::string_view rule) {
        form.group = g, form.rule = rule;
        linking_.group(g).first = std::min(linking_.group(g).first, form.first);
    }

    Linking &linking_;
    std::map<std::string, std::int32_t> by_key_[5], longer_, by_sound_;
};

}  // namespace

void link_places(Linking &linking) {
    Places(linking).run();
}

}  // namespace namesake::resolve

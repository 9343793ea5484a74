// Organizations: one body under its full name, its acronym and its short name.
#include <algorithm>
#include <array>

#include "resolve/key_map.hpp"
#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

class Bodies {
  public:
    explicit Bodies(Linking &linking) : linking_(linking) { known_.clear(); }

    void run() {
        // Longer names first, so that a short one finds what it is short for wherever that stands; equals in text
        // order.
        std::vector<std::pair<int, std::int32_t>> by_length;
        for (std::size_t f = 0; f < linking_.forms.size(); ++f)
            if (linking_.forms[f].kind == model::Kind::organization)
                by_length.emplace_back(-int(word_count(linking_.forms[f].folded)), std::int32_t(f));
        if (by_length.empty()) return;
        std::sort(by_length.begin(), by_length.end());
        for (auto const &[length, f] : by_length) place(f);
        for (std::int32_t m = 0; m < std::int32_t(linking_.links.size()); ++m)
            if (linking_.is_name(m) && linking_.mention(m).kind == model::Kind::organization)
                linking_.link(m, linking_.form_of_mention(m).group, linking_.form_of_mention(m).rule);
    }

  private:
    /// By what a body is found.
    enum Door : unsigned { core, bag, acronym, alone, prefix, last };

    void place(std::int32_t f) {
        auto &form = linking_.forms[std::size_t(f)];
        auto const name = body_core(form.folded);
        split(name);
        bool const single = words_.size() == 1;
        if (auto const g = found(core, name); g != none) return join(f, g, "same_name");
        if (auto const g = found(bag, bag_key()); g != none) return join(f, g, "reordered");
        if (auto const g = found(acronym, acronym_of(linking_.words(form.first))); g != none)
            return join(f, g, "acronym");
        if (auto const g = single ? found(alone, name) : none; g != none) return join(f, g, "short_name");
        if (auto const g = defined_as(form); g != none) return join(f, g, "acronym");
        // Bremen for Werder Bremen, the Commission for the European Commission
        if (auto const g = words_.empty() ? none : found(single ? last : prefix, name); g != none)
            return join(f, g, "short_name");
        join(f, linking_.new_group(f, form.first), "same_name");
        learn(name, form, linking_.words(form.first));
    }

    void split(std::string_view name) {
        words_.clear();
        for (std::size_t at = 0; at < name.size();) {
            auto const stop = std::min(name.find(' ', at), name.size());
            if (stop > at) words_.push_back(name.substr(at, stop - at));
            at = stop + 1;
        }
    }

    /// "Ministry of Defence" and "Defence Ministry" have one key: that of their content words in any order. 0: none.
    std::uint64_t bag_key() {
        if (words_.size() < 2 || words_.size() > 12) return 0;
        std::array<std::uint64_t, 12> keys{};
        std::size_t count = 0;
        for (auto const word : words_)
            if (!is_function_word(word)) keys[count++] = text::word_key(word);
        std::sort(keys.begin(), keys.begin() + count);
        std::uint64_t out = count;
        for (std::size_t i = 0; i < count; ++i) out = (out ^ keys[i]) * 0x9e3779b97f4a7c15u + (out >> 29);
        return out;
    }

    std::int32_t found(Door door, std::string_view name) {
        return name.empty() ? none : found(door, text::word_key(name));
    }
    std::int32_t found(Door door, std::uint64_t key) {
        auto const *at = key == 0 ? nullptr : known_.find(key_in(door, key));
        return at == nullptr ? none : *at;
    }

    /// "Committee of Emergency Situations (KChS)": whatever its letters, what stands in brackets right behind a name is
    /// that name, short.
    std::int32_t defined_as(NameForm const &form) const {
        if (form.first == 0 || linking_.words(form.first).size() > 8) return none;
        auto const before = linking_.mention(form.first - 1);
        auto const gap = linking_.offsets.slice({before.span.end, linking_.mention(form.first).span.start});
        if (before.kind != model::Kind::organization || gap != " (" || !linking_.is_name(form.first - 1)) return none;
        return linking_.form_of_mention(form.first - 1).group;
    }

    void join(std::int32_t f, std::int32_t g, std::string_view rule) {
        auto &form = linking_.forms[std::size_t(f)];
        form.group = g, form.rule = rule;
        if (form.first < linking_.group(g).first) linking_.group(g).first = form.first;
    }

    /// A key that two bodies share leads to neither.
    void add(Door door, std::string_view name, std::int32_t g) {
        if (!name.empty()) add(door, text::word_key(name), g);
    }
    void add(Door door, std::uint64_t key, std::int32_t g) {
        if (key == 0) return;
        auto const [at, fresh] = known_.try_emplace(key_in(door, key), g);
        if (!fresh && *at != g) *at = none;
    }

    void learn(std::string_view name, NameForm const &form, std::string_view written) {
        auto const g = form.group;
        add(core, name, g);
        add(bag, bag_key(), g);
        for (auto const &key : acronyms_for(written, form.folded)) add(acronym, key, g);
        if (words_.size() < 2) return;
        auto const first = words_.front(), end = words_.back();
        bool const plain = std::none_of(words_.begin(), words_.end(), is_function_word);
        if (end.size() > 3) add(last, end, g);
        if (!plain && is_head(first)) add(last, first, g);
        if (!plain) return;
        bool const by_first = stands_alone(first);
        if (by_first) add(alone, first, g);
        if (is_team_word(first) && words_.size() == 2) add(alone, end, g);
        if (!by_first) return;
        std::string front(first);
        for (std::size_t i = 1; i + 1 < words_.size(); ++i) add(prefix, front.append(" ").append(words_[i]), g);
    }

    bool is_head(std::string_view word) const {
        return linking_.lexicon.of(text::word_key(word)).has(text::Class::org_head);
    }

    /// Can a body go by this word alone? "Norden" for Norden Shipyards; not "national", not "bank", not "london".
    bool stands_alone(std::string_view word) const {
        using enum text::Class;
        auto const classes = linking_.lexicon.of(text::word_key(word));
        return word.size() > 2 &&
               !classes.any(common | function_word | country | city | capital | demonym | org_head | given) &&
               !classes.any(org_modifier | company_head | compass | region | continent | number_word);
    }

    Linking &linking_;
    std::vector<std::string_view> words_;  ///< of the name looked at
    static thread_local KeyMap known_;
};

thread_local KeyMap Bodies::known_;

}  // namespace

void link_bodies(Linking &linking) {
    Bodies(linking).run();
}

}  // namespace namesake::resolve

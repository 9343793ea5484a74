// Organizations: one body under its full name, its acronym and its short name.
#include <algorithm>
#include <array>
#include <map>

#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"

namespace namesake::resolve {

namespace {

class Bodies {
  public:
    explicit Bodies(Linking &linking) : linking_(linking) {}

    void run() {
        for (std::size_t f = 0; f < linking_.forms.size(); ++f)
            if (linking_.forms[f].kind == model::Kind::organization) ours_.push_back(std::int32_t(f));
        // Longer names first, so that a short one finds what it is short for wherever that stands; equals in text
        // order.
        auto by_length = ours_;
        std::stable_sort(by_length.begin(), by_length.end(), [&](auto a, auto b) { return words_of(a) > words_of(b); });
        for (auto const f : by_length) place(f);
        for (std::int32_t m = 0; m < std::int32_t(linking_.links.size()); ++m)
            if (linking_.is_name(m) && linking_.mention(m).kind == model::Kind::organization)
                linking_.link(m, linking_.form_of_mention(m).group, linking_.form_of_mention(m).rule);
    }

  private:
    std::size_t words_of(std::int32_t f) const { return word_count(linking_.forms[std::size_t(f)].folded); }

    void place(std::int32_t f) {
        auto &form = linking_.forms[std::size_t(f)];
        auto const core = body_core(form.folded);
        auto const words = split_words(core);
        for (auto const &[table, key, rule] :
             {Door{&by_core_, std::string(core), "same_name"}, Door{&by_bag_, word_bag(words), "reordered"},
              Door{&by_acronym_, acronym_of(linking_.words(form.first)), "acronym"},
              Door{&by_short_, words.size() == 1 ? std::string(core) : std::string(), "short_name"}})
            if (auto const g = found(*table, key); g != none) return join(f, g, rule);
        if (auto const g = defined_as(form); g != none) return join(f, g, "acronym");
        if (words.size() > 1)
            if (auto const g = found(by_prefix_, std::string(core)); g != none) return join(f, g, "short_name");
        if (words.size() == 1)  // Bremen for Werder Bremen, the Commission for the European Commission
            if (auto const g = found(by_last_, std::string(core)); g != none) return join(f, g, "short_name");
        join(f, linking_.new_group(f, form.first), "same_name");
        learn(core, words, form.group, linking_.words(form.first));
    }

    struct Door {
        std::map<std::string, std::int32_t> *table;
        std::string key;
        std::string_view rule;
    };

    static std::int32_t found(std::map<std::string, std::int32_t> const &table, std::string const &key) {
        auto const at = key.empty() ? table.end() : table.find(key);
        return at == table.end() ? none : at->second;
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
    static void add(std::map<std::string, std::int32_t> &table, std::string key, std::int32_t g) {
        if (key.empty()) return;
        auto const [at, fresh] = table.try_emplace(std::move(key), g);
        if (!fresh && at->second != g) at->second = none;
    }

    void learn(std::string_view core, std::vector<std::string_view> const &words, std::int32_t g,
               std::string_view written) {
        add(by_core_, std::string(core), g);
        add(by_bag_, word_bag(words), g);
        for (auto &key : acronyms_for(written)) add(by_acronym_, std::move(key), g);
        if (words.size() < 2) return;
        bool const plain = std::none_of(words.begin(), words.end(), is_function_word);
        if (words.back().size() > 3) add(by_last_, std::string(words.back()), g);
        if (!plain && is_head(words.front())) add(by_last_, std::string(words.front()), g);
        if (!plain) return;
        if (stands_alone(words.front())) add(by_short_, std::string(words.front()), g);
        if (is_team_word(words.front()) && words.size() == 2) add(by_short_, std::string(words.back()), g);
        std::string prefix(words.front());
        for (std::size_t i = 1; i + 1 < words.size(); ++i) {
            prefix.append(" ").append(words[i]);
            if (!is_function_word(words[i]) && stands_alone(words.front())) add(by_prefix_, prefix, g);
        }
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
    std::vector<std::int32_t> ours_;
    std::map<std::string, std::int32_t> by_core_, by_bag_, by_acronym_, by_short_, by_prefix_, by_last_;
};

}  // namespace

void link_bodies(Linking &linking) {
    Bodies(linking).run();
}

}  // namespace namesake::resolve

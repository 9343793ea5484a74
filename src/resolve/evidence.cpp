// What could tell a person from namesakes in other documents.
#include <algorithm>

#include "resolve/linking.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/spelling.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr int mentions_looked_at = 6;
constexpr std::int32_t neighbours = 6;
constexpr std::size_t most_company = 8;
constexpr std::size_t most_evidence = 60;

enum class Tie : std::uint8_t { alias, body, kin, near, place, with };
constexpr std::string_view tie_names[] = {"alias:", "body:", "kin:", "near:", "place:", "with:"};

class Evidence {
  public:
    explicit Evidence(Linking &linking)
        : linking_(linking), entities_(linking.extraction.entities), seen_(entities_.size(), 0) {}

    void from_claim(model::Claim const &claim) {
        using enum model::Predicate;
        auto const s = claim.subject.entity, o = claim.object.entity;
        if (claim.predicate == same_as || claim.predicate == different_from)
            add(s, Tie::alias, o), add(o, Tie::alias, s);
        // A body that somebody is said not to speak for still tells who is meant.
        bool const office = claim.predicate == holds_role || claim.predicate == heads || claim.predicate == speaks_for;
        bool const told =
            claim.polarity == model::Polarity::asserted || (office && claim.polarity == model::Polarity::denied);
        if (!told || s == none) return;
        switch (claim.predicate) {
            case holds_role:
                add_role(s, claim.value);
                [[fallthrough]];
            case heads:
            case member_of:
            case works_for:
            case founded:
            case speaks_for:
                add(s, Tie::body, o);
                break;
            case born_in:
            case died_in:
            case lives_in:
            case citizen_of:
                add(s, Tie::place, o);
                break;
            case said:
                add_quotation(s, claim.value);
                break;
            case born_on:
                add(s, "born:" + claim.value);
                break;
            case died_on:
                add(s, "died:" + claim.value);
                break;
            case child_of:
            case grandchild_of:
            case sibling_of:
            case spouse_of:
            case relative_of:
                add(s, Tie::kin, o), add(o, Tie::kin, s);
                break;
            default:
                break;
        }
    }

    bool anybody() const {
        return std::any_of(entities_.begin(), entities_.end(),
                           [](auto const &entity) { return entity.kind == model::Kind::person; });
    }

    /// Where a name stands: the places of its segment.
    void from_neighbours(std::int32_t m) {
        if (!is_named_person(m)) return;
        auto const e = linking_.mention(m).entity;
        if (seen_[std::size_t(e)]++ >= mentions_looked_at) return;
        auto const last = std::int32_t(linking_.links.size()) - 1;
        for (std::int32_t n = std::max(0, m - neighbours); n <= std::min(last, m + neighbours); ++n) {
            auto const &near = linking_.mention(n);
            bool const place =
                near.kind == model::Kind::place && near.entity != none && near.segment == linking_.mention(m).segment;
            if (place) add(e, Tie::place, near.entity);
        }
    }

    /// The company a person keeps: the people and bodies of the document, the first few, world figures and news
    /// agencies left out.
    void from_company() {
        std::vector<std::int32_t> company;
        for (std::size_t e = 0; e < entities_.size() && company.size() < most_company; ++e)
            if (tells_apart(std::int32_t(e))) company.push_back(std::int32_t(e));
        for (std::size_t e = 0; e < entities_.size(); ++e)
            if (is_person(std::int32_t(e)))
                for (auto const other : company)
                    if (other != std::int32_t(e)) add(std::int32_t(e), is_person(other) ? Tie::with : Tie::near, other);
    }

    void from_gender() {
        for (std::size_t g = 0; g < linking_.groups.size(); ++g) {
            auto const e = linking_.entity_of[g];
            auto const gender = linking_.groups[g].gender;
            if (e != none && gender != Gender::unknown) add(e, gender == Gender::male ? "sex:male" : "sex:female");
        }
    }

    /// "its director general", "the crane operator": what the words beside the first mention say.
    void from_words(std::int32_t m) {
        auto const e = linking_.mention(m).entity;
        if (!is_named_person(m) || seen_[std::size_t(e)] > 2) return;
        for (auto const &word : descriptive_words(linking_, m)) add(e, "word:" + word);
    }

    /// What tells of El Zorro tells of Ramiro Salas, if the text says they are one.
    void share_between_aliases() {
        for (auto const &claim : linking_.extraction.claims) {
            auto const a = claim.subject.entity, b = claim.object.entity;
            bool const one =
                claim.predicate == model::Predicate::same_as && claim.polarity == model::Polarity::asserted;
            if (!one || a == none || b == none || a == b) continue;
            auto const of_a = entities_[std::size_t(a)].evidence, of_b = entities_[std::size_t(b)].evidence;
            for (auto const &item : of_a) add(b, item);
            for (auto const &item : of_b) add(a, item);
        }
    }

    void write_ties() {
        std::sort(ties_.begin(), ties_.end());
        ties_.erase(std::unique(ties_.begin(), ties_.end()), ties_.end());
        for (auto const &[e, tie, other] : ties_) {
            auto const &name = called(other);
            auto const kind =
                tie == Tie::place && name.country ? std::string_view("country:") : tie_names[std::size_t(tie)];
            add(e, kind, name.key);
            if (!name.acronym.empty()) add(e, kind, name.acronym);
        }
    }

  private:
    bool is_person(std::int32_t e) const { return entities_[std::size_t(e)].kind == model::Kind::person; }

    bool is_named_person(std::int32_t m) const {
        auto const e = linking_.mention(m).entity;
        return e != none && is_person(e) && linking_.is_name(m);
    }

    /// Somebody whose company means something: no public figure, no outlet, no body all the world names.
    bool tells_apart(std::int32_t e) {
        auto const &entity = entities_[std::size_t(e)];
        using enum text::Class;
        if (entity.kind == model::Kind::person)
            return folded(e).find(' ') != std::string::npos && !classes_of(e).has(public_figure);
        return entity.kind == model::Kind::organization &&
               !classes_of(e).any(media | acronym | text::Class::organization);
    }

    text::Classes classes_of(std::int32_t e) {
        auto const &name = folded(e);
        if (name.find(' ') == std::string::npos) return linking_.lexicon.of(text::word_key(name));
        static thread_local std::vector<text::Token> words;
        words.clear();
        for (auto const word : split_words(name)) words.emplace_back().key = text::word_key(word);
        if (words.size() == 1) return linking_.lexicon.of(words[0].key);
        auto const found = linking_.lexicon.longest(words);
        return found.length == words.size() ? found.classes : text::Classes{};
    }

    /// Noted as numbers; the words are written once, at the end.
    void add(std::int32_t e, Tie tie, std::int32_t other) {
        if (e != none && other != none && is_person(e)) ties_.push_back({e, tie, other});
    }

    /// What an entity is called in evidence, worked out once.
    struct Called {
        std::string key, acronym;
        bool country = false, ready = false;
    };
    Called const &called(std::int32_t e) {
        if (called_.empty()) called_.resize(entities_.size());
        auto &out = called_[std::size_t(e)];
        if (out.ready) return out;
        auto const &entity = entities_[std::size_t(e)];
        auto const &name = folded(e);
        out.ready = true;
        out.key = entity.kind == model::Kind::person         ? sounds(name)
                  : entity.kind == model::Kind::organization ? std::string(body_core(name))
                                                             : name;
        out.country =
            entity.kind == model::Kind::place && classes_of(e).any(text::Class::country | text::Class::continent);
        if (entity.kind != model::Kind::organization) return out;
        for (auto const &alias : entity.aliases)
            if (out.acronym.empty()) out.acronym = acronym_of(alias.form);
        return out;
    }

    /// Names of people go by sound, so that another paper's spelling still agrees.
    static std::string sounds(std::string_view name) {
        std::string out;
        for (auto const word : split_words(name)) {
            if (!out.empty()) out += ' ';
            out += sound(word);
        }
        return out;
    }

    std::string const &folded(std::int32_t e) {
        if (folded_.empty()) folded_.resize(entities_.size());
        auto &out = folded_[std::size_t(e)];
        if (out.empty()) out = text::fold(entities_[std::size_t(e)].name);
        return out;
    }

    void add(std::int32_t e, std::string_view kind, std::string_view what) {
        if (entities_[std::size_t(e)].evidence.size() >= most_evidence) return;
        std::string text;
        text.reserve(kind.size() + what.size());
        add(e, std::move(text.append(kind).append(what)));
    }
    void add(std::int32_t e, std::string text) {
        auto &all = entities_[std::size_t(e)].evidence;
        std::replace(text.begin(), text.end(), '\n', ' ');
        if (all.size() < most_evidence) all.push_back(std::move(text));
    }

    /// The first words of a long quotation: who says the same under the same name is the same.
    void add_quotation(std::int32_t e, std::string const &value) {
        constexpr std::size_t long_enough = 30, kept = 60;
        if (value.size() < long_enough) return;
        std::string spoken;
        for (char c : text::fold(value))
            if ((c >= 'a' && c <= 'z') || c == ' ') spoken += c;
        add(e, "said:" + spoken.substr(0, kept));
    }

    /// The whole role and its head word: an energy minister agrees with a minister, but less.
    void add_role(std::int32_t e, std::string const &value) {
        auto const role = text::fold(value);
        if (role.empty()) return;
        add(e, "role:" + role);
        if (auto const cut = role.find_last_of(' '); cut != std::string::npos) add(e, "role:" + role.substr(cut + 1));
    }

    Linking &linking_;
    std::vector<model::Entity> &entities_;
    std::vector<int> seen_;
    std::vector<std::string> folded_;
    std::vector<Called> called_;
    struct Tied {
        std::int32_t e;
        Tie tie;
        std::int32_t other;
        auto operator<=>(Tied const &) const = default;
    };
    std::vector<Tied> ties_;
};

}  // namespace

void collect_evidence(Linking &linking) {
    Evidence evidence(linking);
    for (auto const &claim : linking.extraction.claims) evidence.from_claim(claim);
    if (evidence.anybody()) {
        for (std::int32_t m = 0; m < std::int32_t(linking.links.size()); ++m) {
            evidence.from_words(m);
            evidence.from_neighbours(m);
        }
        evidence.from_company();
        evidence.from_gender();
    }
    evidence.write_ties();
    evidence.share_between_aliases();
    for (auto &entity : linking.extraction.entities) {
        auto &all = entity.evidence;
        if (all.size() < 2) continue;
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
    }
}

}  // namespace namesake::resolve

// What could tell a person from namesakes in other documents.
#include <algorithm>

#include "resolve/linking.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

constexpr int mentions_looked_at = 6;
constexpr std::int32_t neighbours = 6;
constexpr std::size_t most_evidence = 40;

class Evidence {
  public:
    explicit Evidence(Linking &linking)
        : linking_(linking), entities_(linking.extraction.entities), seen_(entities_.size(), 0) {
        for (auto const &entity : entities_) folded_.push_back(text::fold(entity.name));
    }

    void from_claim(model::Claim const &claim) {
        using enum model::Predicate;
        if (claim.polarity != model::Polarity::asserted || claim.subject.entity == none) return;
        auto const s = claim.subject.entity, o = claim.object.entity;
        switch (claim.predicate) {
            case holds_role:
                add_role(s, claim.value);
                [[fallthrough]];
            case heads:
            case member_of:
            case works_for:
            case founded:
            case speaks_for:
                add(s, "body:", o);
                break;
            case born_in:
            case died_in:
            case lives_in:
            case citizen_of:
                add(s, "place:", o);
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
                add(s, "kin:", o), add(o, "kin:", s);
                break;
            default:
                break;
        }
    }

    /// The company a name keeps: what stands near it in its segment.
    void from_company(std::int32_t m) {
        auto const e = linking_.mention(m).entity;
        if (e == none || !is_person(e) || !linking_.is_name(m) || seen_[std::size_t(e)]++ >= mentions_looked_at) return;
        auto const last = std::int32_t(linking_.links.size()) - 1;
        for (std::int32_t n = std::max(0, m - neighbours); n <= std::min(last, m + neighbours); ++n) {
            auto const &near = linking_.mention(n);
            if (near.segment != linking_.mention(m).segment || near.entity == none || near.entity == e) continue;
            if (near.kind == model::Kind::place) add(e, "place:", near.entity);
            if (near.kind == model::Kind::organization) add(e, "with:", near.entity);
            if (near.kind == model::Kind::person && folded_[std::size_t(near.entity)].find(' ') != std::string::npos)
                add(e, "with:", near.entity);
        }
    }

    /// "its director general", "the crane operator": what the words beside the first mention say.
    void from_words(std::int32_t m) {
        auto const e = linking_.mention(m).entity;
        if (e == none || !is_person(e) || !linking_.is_name(m) || seen_[std::size_t(e)] > 2) return;
        for (auto const &word : descriptive_words(linking_, m)) add(e, "word:" + word);
    }

  private:
    bool is_person(std::int32_t e) const { return entities_[std::size_t(e)].kind == model::Kind::person; }

    void add(std::int32_t e, std::string_view kind, std::int32_t other) {
        if (e != none && other != none) add(e, std::string(kind) + folded_[std::size_t(other)]);
    }
    void add(std::int32_t e, std::string text) {
        auto &all = entities_[std::size_t(e)].evidence;
        if (all.size() < most_evidence && std::find(all.begin(), all.end(), text) == all.end())
            all.push_back(std::move(text));
    }
    void add_role(std::int32_t e, std::string const &value) {
        auto const role = text::fold(value);
        if (!role.empty()) add(e, "role:" + role);
    }

    Linking &linking_;
    std::vector<model::Entity> &entities_;
    std::vector<int> seen_;
    std::vector<std::string> folded_;
};

}  // namespace

void collect_evidence(Linking &linking) {
    Evidence evidence(linking);
    for (auto const &claim : linking.extraction.claims) evidence.from_claim(claim);
    for (std::int32_t m = 0; m < std::int32_t(linking.links.size()); ++m) {
        evidence.from_words(m);
        evidence.from_company(m);
    }
    for (auto &entity : linking.extraction.entities) std::sort(entity.evidence.begin(), entity.evidence.end());
}

}  // namespace namesake::resolve

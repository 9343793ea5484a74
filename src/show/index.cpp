#include "show/index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace namesake::show {

namespace {

std::string known_as(model::VoiceRow const &voice) {
    return voice.entity ? fmt::format("e{}", voice.entity) : voice.name;
}

bool is_role(model::FactRow const &fact) {
    return fact.predicate == model::Predicate::holds_role && !fact.value.empty();
}

}  // namespace

Origin origin(model::FactRow const &fact) {
    using model::VoiceKind;
    auto const document = fmt::format("d{}", fact.first_told_by());
    if (fact.voices.empty() || fact.voices.front().kind == VoiceKind::document) return {VoiceKind::document, document};
    auto const &voice = fact.voices.front();
    if (voice.entity || voice.kind == VoiceKind::commenter) return {voice.kind, known_as(voice)};
    auto const through_another =
        fact.voices.size() > 1 && fact.voices[1].kind != VoiceKind::document && !voice.name.empty();
    return {voice.kind, fmt::format("{}: {}", through_another ? known_as(fact.voices[1]) : document, voice.name)};
}

Index::Index(model::Overview const &overview) : passages_(overview.passages), repairs_(overview.repairs) {
    for (auto const &row : overview.world.entities) entities_.emplace(row.id, &row);
    for (auto const &row : overview.world.entities) ++bearers_[row.name];
    for (auto const &row : overview.world.documents) documents_.emplace(row.id, &row);
    for (auto const &row : overview.world.facts) facts_.emplace(row.id, &row);
    for (auto const &row : overview.world.facts) {
        if (row.polarity != model::Polarity::asserted) continue;
        auto &told = first_told_.try_emplace(row.subject, &row).first->second;
        if (is_role(row) && !is_role(*told)) told = &row;
    }
    for (auto const &row : overview.aliases) aliases_[row.entity].push_back(&row);
}

model::Passage const *Index::passage(model::ConflictSide const &side) const {
    std::tuple const wanted(side.document, side.span);
    auto const at = std::ranges::lower_bound(
        passages_, wanted, {}, [](auto const &passage) { return std::tuple(passage.document, passage.span); });
    bool const found = at != passages_.end() && at->document == side.document && at->span == side.span;
    return found ? &*at : nullptr;
}

std::vector<model::Repair const *> Index::repairs(model::ConflictId conflict) const {
    std::vector<model::Repair const *> out;
    for (auto const &repair : repairs_)
        if (std::ranges::binary_search(repair.clears, conflict)) out.push_back(&repair);
    return out;
}

std::string Index::name(model::EntityId id) const {
    auto const *row = entity(id);
    return row ? row->name : std::string{};
}

std::string Index::name_apart(model::EntityId id) const {
    auto const own = name(id);
    auto const bearers = bearers_.find(own);
    auto const told = first_told_.find(id);
    if (bearers == bearers_.end() || bearers->second < 2 || told == first_told_.end()) return own;
    model::FactRow const &fact = *told->second;
    return is_role(fact) ? fmt::format("{} ({})", own, fact.value) : fmt::format("{} (in {})", own, uri(fact.document));
}

std::string Index::uri(model::DocumentId id) const {
    auto const *row = document(id);
    return row ? row->uri : std::string{};
}

std::string Index::published(model::DocumentId id) const {
    auto const *row = document(id);
    return row ? row->published : std::string{};
}

std::vector<model::AliasRow const *> Index::aliases(model::EntityId id) const {
    auto const found = aliases_.find(id);
    if (found == aliases_.end()) return {};
    auto sorted = found->second;
    std::ranges::sort(sorted, [](auto const *a, auto const *b) {
        return std::tuple(-a->mentions, std::string_view(a->form), std::string_view(a->rule)) <
               std::tuple(-b->mentions, std::string_view(b->form), std::string_view(b->rule));
    });
    return sorted;
}

}  // namespace namesake::show

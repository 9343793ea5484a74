#include "show/index.hpp"

#include <algorithm>

namespace namesake::show {

Speaker speaker(model::FactRow const &fact) {
    if (fact.voices.empty() || fact.voices.front().kind == model::VoiceKind::document)
        return {model::VoiceKind::document, fact.document, ""};
    auto const &voice = fact.voices.front();
    return {voice.kind, voice.id, voice.id ? "" : voice.name};
}

Index::Index(model::Overview const &overview) {
    for (auto const &row : overview.world.entities) entities_.emplace(row.id, &row);
    for (auto const &row : overview.world.documents) documents_.emplace(row.id, &row);
    for (auto const &row : overview.world.facts) facts_.emplace(row.id, &row);
    for (auto const &row : overview.aliases) aliases_[row.entity].push_back(&row);
}

std::string Index::name(model::EntityId id) const {
    auto const *row = entity(id);
    return row ? row->name : std::string{};
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

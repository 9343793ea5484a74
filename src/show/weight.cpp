#include "show/weight.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

namespace namesake::show {

Voices voices_of(model::Conflict const &conflict, Index const &index) {
    std::set<Origin> speakers;
    for (auto const &side : conflict.sides) {
        auto const *fact = index.fact(side.claim);
        speakers.insert(fact ? origin(*fact) : Origin{model::VoiceKind::document, fmt::format("d{}", side.document)});
    }
    auto const anonymous = std::ranges::count_if(
        speakers, [](auto const &speaker) { return speaker.first == model::VoiceKind::anonymous; });
    return {speakers.size(), static_cast<std::size_t>(anonymous)};
}

std::vector<model::Conflict const *> by_weight(model::Overview const &overview, Index const &index) {
    using Weight = std::tuple<bool, model::Level, std::int64_t, std::int64_t, std::int64_t, model::ConflictId>;
    std::vector<std::pair<Weight, model::Conflict const *>> weighed;
    for (auto const &conflict : overview.conflicts) {
        auto const *entity = index.entity(conflict.entity);
        auto const voices = static_cast<std::int64_t>(voices_of(conflict, index).independent);
        weighed.emplace_back(Weight{conflict.status == "dismissed", conflict.level, -voices,
                                    entity ? -entity->documents : 0, entity ? -entity->mentions : 0, conflict.id},
                             &conflict);
    }
    std::ranges::sort(weighed, {}, [](auto const &pair) { return pair.first; });
    std::vector<model::Conflict const *> out;
    for (auto const &pair : weighed) out.push_back(pair.second);
    return out;
}

}  // namespace namesake::show

#include "resolve/entity_names.hpp"

#include <algorithm>

#include "resolve/name_parts.hpp"
#include "resolve/spelling.hpp"

namespace namesake::resolve {

text::Classes name_classes(text::Lexicon const &lexicon, std::string_view folded, std::vector<text::Token> &tokens) {
    if (folded.find(' ') == std::string_view::npos) return lexicon.of(text::word_key(folded));
    tokens.clear();
    for (std::size_t at = 0; at < folded.size();) {
        auto const stop = std::min(folded.find(' ', at), folded.size());
        if (stop > at) tokens.emplace_back().key = text::word_key(folded.substr(at, stop - at));
        at = stop + 1;
    }
    if (tokens.size() == 1) return lexicon.of(tokens[0].key);
    auto const found = lexicon.longest(tokens);
    return found.length == tokens.size() ? found.classes : text::Classes{};
}

bool EntityNames::tell_apart(std::int32_t e) {
    using enum text::Class;
    auto const &entity = entities_[std::size_t(e)];
    if (entity.kind == model::Kind::person)
        return entity.name.find(' ') != std::string::npos && !classes_of(entity.name).has(public_figure);
    return entity.kind == model::Kind::organization &&
           !classes_of(entity.name).any(media | acronym | text::Class::organization);
}

text::Classes EntityNames::classes_of(std::string_view name) {
    fold_into(name, folded_);
    return name_classes(linking_.lexicon, folded_, tokens_);
}

EntityNames::Called const &EntityNames::of(std::int32_t e) {
    if (called_.empty()) called_ = linking_.memory.filled(entities_.size(), Called{});
    auto &out = called_[std::size_t(e)];
    if (out.ready) return out;
    auto const &entity = entities_[std::size_t(e)];
    out.ready = true;
    if (entity.kind == model::Kind::place)
        out.country = classes_of(entity.name).any(text::Class::country | text::Class::continent);
    fold_into(entity.name, folded_);
    if (entity.kind == model::Kind::person) sound_words();
    out.key = linking_.memory.keep(entity.kind == model::Kind::organization ? body_core(folded_) : folded_);
    if (entity.kind != model::Kind::organization) return out;
    for (auto const &alias : entity.aliases)
        if (out.acronym.empty()) out.acronym = linking_.memory.keep(acronym_of(alias.form));
    return out;
}

/// So that another paper's spelling still agrees.
void EntityNames::sound_words() {
    std::string heard;
    for (std::size_t at = 0; at < folded_.size();) {
        auto const stop = std::min(folded_.find(' ', at), folded_.size());
        sound_into(std::string_view(folded_).substr(at, stop - at), sound_);
        if (stop > at && !heard.empty()) heard += ' ';
        heard += sound_;
        at = stop + 1;
    }
    folded_ = heard;
}

}  // namespace namesake::resolve

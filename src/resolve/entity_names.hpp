// What the entities of a document are called in each other's evidence.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "resolve/linking.hpp"
#include "text/token.hpp"

namespace namesake::resolve {

/// The classes of a folded name of one word or more, all its words taken together. `tokens` is for work.
text::Classes name_classes(text::Lexicon const &lexicon, std::string_view folded, std::vector<text::Token> &tokens);

class EntityNames {
  public:
    explicit EntityNames(Linking &linking) : linking_(linking), entities_(linking.extraction.entities) {}

    struct Called {
        std::string_view key, acronym;
        bool country = false, ready = false;
    };
    /// Worked out once: of a person by sound, of a body without its legal form, and by its letters.
    Called const &of(std::int32_t entity);

    /// Does it mean something to be named beside it? No public figure, no outlet, no body all the world names.
    bool tell_apart(std::int32_t entity);

  private:
    text::Classes classes_of(std::string_view name);
    void sound_words();

    Linking &linking_;
    std::vector<model::Entity> const &entities_;
    std::span<Called> called_;         ///< by entity
    std::vector<text::Token> tokens_;  ///< of the name looked at
    std::string folded_, sound_;
};

}  // namespace namesake::resolve

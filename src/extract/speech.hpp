// Whose words the parts of a sentence are.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "extract/page.hpp"

namespace namesake::extract {

/// The voices of one sentence.
struct Speech {
    struct Scope {
        grammar::Range said;  ///< these chunks are the voice's
        grammar::Range own;   ///< these ("..., officials said") are the writer's
        grammar::Range speaker;
        std::int32_t voice = 0;
        bool denied = false;
    };
    std::vector<Scope> scopes;
    std::int32_t base = 0;     ///< the writer: the document's voice, or a commenter's
    std::int32_t quoted = -1;  ///< whose the words between quotation marks are, or -1

    struct Found {
        std::int32_t voice;
        bool denied;
    };
    /// The innermost voice of words that begin at chunk `at`.
    Found at(Chunks const &chunks, grammar::Range words) const;
};

/// One sentence as the claim makers have it: its pieces, what stands among them, whose words they are.
struct Sentence {
    Chunks chunks;
    grammar::Inventory there;
    Speech speech;
};

/// Makes the voices of a document; chains end at the document's own voice, which is voices[0].
class Speakers {
  public:
    explicit Speakers(Page &page);

    /// The writer of a segment.
    std::int32_t writer_of(std::int32_t segment);
    /// The attributions of a sentence written by `writer` as scopes, `quoted` not yet known.
    void hear(Sentence &sentence, std::int32_t writer, std::int32_t segment);
    /// Who says what stands between the quotation marks of this sentence, by its own attribution; -1 if it has none.
    static std::int32_t speaker_of_quotation(Sentence const &sentence);

  private:
    std::int32_t voice_of(Chunks const &chunks, grammar::Range speaker, std::int32_t via, std::int32_t segment);
    std::int32_t described_voice(Chunks const &chunks, grammar::Range speaker, std::int32_t via, std::int32_t segment);
    /// A voice as the words have it: most were heard before.
    struct Told {
        model::VoiceKind kind;
        std::string_view name;
        std::int32_t mention, via;
    };
    std::int32_t add(Told const &voice);
    static std::size_t hash_of(Told const &voice);

    struct Heard {
        std::uint64_t head;  ///< key of the head noun: "sources"
        std::int32_t voice;
    };
    Page &page_;
    std::vector<Heard> anonymous_;
    std::vector<grammar::Attribution> attributions_;
    std::array<std::int32_t, 256> latest_;  ///< by hash: the voice added last, or -1
    std::vector<std::int32_t> before_;      ///< of each voice: the one added before it with that hash, or -1
};

}  // namespace namesake::extract

#include "extract/speech.hpp"

#include <algorithm>

namespace namesake::extract {

using grammar::Chunk;
using grammar::Range;
using model::Kind;
using model::VoiceKind;
using text::Class;
using text::word_key;

namespace {

bool any_of(std::uint64_t key, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view w) { return word_key(w) == key; });
}

bool is_body_noun(Chunk const &c) {
    return c.classes.any(Class::org_head | Class::company_head | Class::facility_head) ||
           any_of(c.key, {"company", "ministry", "union",      "authority", "committee", "agency",  "club",
                          "party",   "bank",     "firm",       "council",   "group",     "museum",  "board",
                          "trust",   "hospital", "university", "paper",     "newspaper", "airline", "government"});
}

/// "two people with knowledge of the matter" → people; "one of the sources" → sources; "the company" → company.
std::size_t head_of(Chunks const &chunks, Range phrase) {
    std::size_t first = phrase.first;
    for (std::size_t k = phrase.first; k + 1 < phrase.last && k < phrase.first + 3u; ++k)
        if (chunks[k].key == word_key("of") && k > phrase.first &&
            any_of(chunks[k - 1].key, {"one", "two", "some", "many", "several", "both", "three", "most"}))
            first = k + 1;
    std::size_t head = phrase.last;
    for (std::size_t k = first; k < phrase.last; ++k) {
        Chunk const &c = chunks[k];
        if (any_of(c.key, {"of", "with", "in", "on", "at", "for", "from", "who", "familiar", "close", "near", "to",
                           "said", "by"}))
            break;
        if (c.mention < 0 && !c.classes.has(Class::function_word)) head = k;
    }
    return head;
}

}  // namespace

Speech::Found Speech::at(Chunks const &chunks, Range words) const {
    if (words.first < chunks.size() && chunks[words.first].quoted && quoted >= 0) return {quoted, false};
    for (Scope const &scope : scopes)
        if (scope.said.has(words.first) && !scope.own.has(words.first)) return {scope.voice, scope.denied};
    return {base, false};
}

Speakers::Speakers(Page &page) : page_(page) {
    page_.out.voices.push_back({VoiceKind::document, page.document.uri, model::none, model::none, model::none});
}

std::int32_t Speakers::add(model::Voice voice) {
    auto &voices = page_.out.voices;
    std::string const key = std::to_string(static_cast<int>(voice.kind)) + ':' + std::to_string(voice.via) + ':' +
                            std::to_string(voice.mention) + ':' + voice.name;
    auto const [known, is_new] = known_.try_emplace(key, static_cast<std::int32_t>(voices.size()));
    if (!is_new) return known->second;
    voices.push_back(std::move(voice));
    return static_cast<std::int32_t>(voices.size()) - 1;
}

std::int32_t Speakers::writer_of(std::int32_t segment) {
    model::Segment const &s = page_.document.segments[static_cast<std::size_t>(segment)];
    if (s.zone != model::Zone::comment) return 0;
    return add({VoiceKind::commenter, s.author, model::none, model::none, 0});
}

std::int32_t Speakers::described_voice(Chunks const &chunks, Range phrase, std::int32_t via, std::int32_t segment) {
    std::size_t const head = head_of(chunks, phrase);
    if (head >= phrase.last) return -1;
    bool const definite = any_of(chunks[phrase.first].key, {"the", "its", "their", "his", "her", "this"});
    if (definite && is_body_noun(chunks[head]) && !chunks[head].plural) {
        auto const mention = page_.mention_on(chunks, phrase, model::Form::nominal, Kind::organization, segment);
        return add({VoiceKind::organization, std::string(page_.words(chunks, phrase)), mention, model::none, via});
    }
    bool const refers_back = definite || any_of(chunks[phrase.first].key, {"one", "two", "both", "those", "these"});
    if (refers_back)
        for (Heard const &h : anonymous_)
            if (h.head == chunks[head].key) return h.voice;
    auto const voice =
        add({VoiceKind::anonymous, std::string(page_.words(chunks, phrase)), model::none, model::none, via});
    anonymous_.push_back({chunks[head].key, voice});
    return voice;
}

std::int32_t Speakers::voice_of(Chunks const &chunks, Range speaker, std::int32_t via, std::int32_t segment) {
    if (speaker.empty()) return -1;
    Chunk const &last = chunks[speaker.last - 1u];
    if (last.mention >= 0 && speaker.size() == 1) {
        VoiceKind const kind = last.kind == Kind::person ? VoiceKind::person : VoiceKind::organization;
        return add({kind, std::string(page_.words(chunks, speaker)), last.mention, model::none, via});
    }
    if (speaker.size() == 1 && any_of(last.key, {"he", "she", "it", "they", "i", "we", "you"})) {
        if (any_of(last.key, {"i", "we", "you"})) return via;
        Kind const kind = any_of(last.key, {"he", "she"}) ? Kind::person : Kind::organization;
        auto const mention = page_.mention_on(chunks, speaker, model::Form::pronoun, kind, segment);
        return add({kind == Kind::person ? VoiceKind::person : VoiceKind::organization,
                    as_value(page_.words(chunks, speaker)), mention, model::none, via});
    }
    return described_voice(chunks, speaker, via, segment);
}

Speech Speakers::hear(Chunks const &chunks, std::int32_t segment) {
    Speech speech;
    speech.base = writer_of(segment);
    attributions_.clear();
    grammar::find_attributions(chunks, attributions_);
    for (grammar::Attribution const &a : attributions_) {
        std::int32_t via = speech.base;
        if (!a.outlet.empty()) {
            auto const outlet = voice_of(chunks, a.outlet, via, segment);
            if (outlet >= 0) via = outlet;
        }
        auto const voice = voice_of(chunks, a.speaker, via, segment);
        if (voice >= 0) speech.scopes.push_back({a.said, a.chunks, a.speaker, voice, a.denied});
    }
    return speech;
}

std::int32_t Speakers::speaker_of_quotation(Chunks const &chunks, Speech const &speech) {
    bool const has_quotation = std::ranges::any_of(chunks, &Chunk::quoted);
    if (!has_quotation || speech.scopes.empty()) return -1;
    for (Speech::Scope const &scope : speech.scopes)
        for (std::size_t k = scope.said.first; k < scope.said.last; ++k)
            if (chunks[k].quoted) return scope.voice;
    return speech.scopes.front().voice;
}

}  // namespace namesake::extract

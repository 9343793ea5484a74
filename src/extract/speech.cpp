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

using grammar::WordSet;

bool is_body_noun(Chunk const &c) {
    static constexpr WordSet nouns(
        "company", "ministry", "union", "authority", "committee", "agency", "club", "party", "bank", "firm", "council",
        "group", "museum", "board", "trust", "hospital", "university", "paper", "newspaper", "airline", "government",
        "carmaker", "retailer", "lender", "channel", "broadcaster", "daily", "weekly", "station", "maker", "giant",
        "operator", "manufacturer", "supplier", "publisher", "brewer", "insurer", "exchange", "brokerage", "charity",
        "airport", "network", "magazine", "utility", "conglomerate", "consortium", "watchdog", "regulator");
    static constexpr WordSet things("program", "programme", "way", "conference", "order", "project", "games");
    return (c.classes.any(Class::org_head | Class::facility_head) && !things.has(c.key)) || nouns.has(c.key);
}

/// "two clerks with access to the vault" → clerks; "one of the sailors" → sailors; "the company" → company.
std::size_t head_of(Chunks const &chunks, Range phrase) {
    static constexpr WordSet counted("one", "two", "some", "many", "several", "both", "three", "most");
    static constexpr WordSet complements("of", "with", "in", "on", "at", "for", "from", "who", "familiar", "close",
                                         "near", "to", "said", "by");
    std::size_t first = phrase.first;
    for (std::size_t k = phrase.first; k + 1 < phrase.last && k < phrase.first + 3u; ++k)
        if (chunks[k].key == word_key("of") && k > phrase.first && counted.has(chunks[k - 1].key)) first = k + 1;
    std::size_t head = phrase.last;
    for (std::size_t k = first; k < phrase.last; ++k) {
        Chunk const &c = chunks[k];
        if (complements.has(c.key)) break;
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
    before_.reserve(8);
    before_.push_back(model::none);
    latest_.fill(model::none);
    page_.out.voices.reserve(8);
    page_.out.voices.push_back({VoiceKind::document, page.document.uri, model::none, model::none, model::none});
}

std::size_t Speakers::hash_of(Told const &voice) {
    std::uint64_t const ends = voice.name.empty() ? 0 : static_cast<unsigned char>(voice.name.back());
    return (ends + voice.name.size() * 7 + static_cast<std::uint32_t>(voice.via) * 31 +
            static_cast<std::uint32_t>(voice.mention) * 13) &
           255;
}

std::int32_t Speakers::add(Told const &voice) {
    auto &voices = page_.out.voices;
    std::int32_t &latest = latest_[hash_of(voice)];
    for (std::int32_t known = latest; known >= 0; known = before_[static_cast<std::size_t>(known)]) {
        model::Voice const &other = voices[static_cast<std::size_t>(known)];
        if (other.kind == voice.kind && other.via == voice.via && other.mention == voice.mention &&
            other.name == voice.name)
            return known;
    }
    before_.push_back(latest);
    latest = static_cast<std::int32_t>(voices.size());
    voices.push_back({voice.kind, std::string(voice.name), voice.mention, model::none, voice.via});
    return latest;
}

std::int32_t Speakers::writer_of(std::int32_t segment) {
    model::Segment const &s = page_.document.segments[static_cast<std::size_t>(segment)];
    if (s.zone != model::Zone::comment) return 0;
    return add({VoiceKind::commenter, s.author, model::none, 0});
}

std::int32_t Speakers::described_voice(Chunks const &chunks, Range phrase, std::int32_t via, std::int32_t segment) {
    std::size_t const head = head_of(chunks, phrase);
    if (head >= phrase.last) return -1;
    static constexpr WordSet definites("the", "its", "their", "his", "her", "this");
    static constexpr WordSet parts("one", "two", "both", "those", "these");
    bool const definite = definites.has(chunks[phrase.first].key);
    if (definite && is_body_noun(chunks[head]) && !chunks[head].plural && is_plain_phrase(chunks, phrase)) {
        auto const mention = page_.mention_on(chunks, phrase, model::Form::nominal, Kind::organization, segment);
        return add({VoiceKind::organization, page_.words(chunks, phrase), mention, via});
    }
    if (definite || parts.has(chunks[phrase.first].key))
        for (Heard const &h : anonymous_)
            if (h.head == chunks[head].key) return h.voice;
    auto const voice = add({VoiceKind::anonymous, page_.words(chunks, phrase), model::none, via});
    anonymous_.push_back({chunks[head].key, voice});
    return voice;
}

std::int32_t Speakers::voice_of(Chunks const &chunks, Range speaker, std::int32_t via, std::int32_t segment) {
    if (speaker.empty()) return -1;
    Chunk const &last = chunks[speaker.last - 1u];
    if (last.mention >= 0 && speaker.size() == 1) {
        VoiceKind const kind = last.kind == Kind::person ? VoiceKind::person : VoiceKind::organization;
        return add({kind, page_.words(chunks, speaker), last.mention, via});
    }
    static constexpr WordSet of_the_writer("i", "we", "you");
    static constexpr WordSet of_a_person("he", "she");
    static constexpr WordSet of_a_body("it");
    if (speaker.size() == 1 && of_the_writer.has(last.key)) return via;
    if (speaker.size() == 1 && (of_a_person.has(last.key) || of_a_body.has(last.key))) {
        Kind const kind = of_a_person.has(last.key) ? Kind::person : Kind::organization;
        auto const mention = page_.mention_on(chunks, speaker, model::Form::pronoun, kind, segment);
        return add({kind == Kind::person ? VoiceKind::person : VoiceKind::organization,
                    as_value(page_.words(chunks, speaker)), mention, via});
    }
    // "they" are those who spoke before, whoever they were
    if (speaker.size() == 1 && last.key == word_key("they"))
        return anonymous_.empty()
                   ? add({VoiceKind::anonymous, as_value(page_.words(chunks, speaker)), model::none, via})
                   : anonymous_.back().voice;
    return described_voice(chunks, speaker, via, segment);
}

void Speakers::hear(Sentence &sentence, std::int32_t writer, std::int32_t segment) {
    Speech &speech = sentence.speech;
    speech.scopes.clear();
    speech.base = writer;
    speech.quoted = -1;
    attributions_.clear();
    grammar::find_attributions(sentence.chunks, sentence.there, attributions_);
    for (grammar::Attribution const &a : attributions_) {
        std::int32_t via = writer;
        if (!a.outlet.empty()) {
            auto const outlet = voice_of(sentence.chunks, a.outlet, via, segment);
            if (outlet >= 0) via = outlet;
        }
        auto const voice = voice_of(sentence.chunks, a.speaker, via, segment);
        if (voice >= 0) speech.scopes.push_back({a.said, a.chunks, a.speaker, voice, a.denied});
    }
}

std::int32_t Speakers::speaker_of_quotation(Sentence const &sentence) {
    auto const &scopes = sentence.speech.scopes;
    if (!sentence.there.quoted || scopes.empty()) return -1;
    for (Speech::Scope const &scope : scopes)
        for (std::size_t k = scope.said.first; k < scope.said.last; ++k)
            if (sentence.chunks[k].quoted) return scope.voice;
    return scopes.front().voice;
}

}  // namespace namesake::extract

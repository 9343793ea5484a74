// Names that try to be more than words.
#pragma once
#include <string>
#include <vector>

#include "story.hpp"

namespace namesake::tests {

inline std::vector<std::string> const hostile_names{"null",
                                                    "Robert'); DROP TABLE",
                                                    "../../etc/passwd",
                                                    "=cmd|' /C calc'!A0",
                                                    "<img src=http://evil.example/x onerror=document.title='ran'>",
                                                    "</title><script>document.title='ran'</script>",
                                                    "</script><script>document.title='ran'</script>",
                                                    "<!--<script>",
                                                    "]]><svg onload=document.title='ran'>",
                                                    "%n%s",
                                                    "\\N \\G \\L",
                                                    "\x1b]8;;http://x\x07",
                                                    "\"];evil[label=\"x",
                                                    "<<b>HTML</b>>",
                                                    "&lt;script&gt;",
                                                    "javascript:document.title='ran'",
                                                    "\u202Egnp.exe",
                                                    std::string(20'000, 'A'),
                                                    "a\\"};

/// All of them hold an office of one body, called by their own names; so do the documents and their quotes.
inline Story hostile_story() {
    Story story;
    auto const hub = story.entity(model::Kind::organization, "Hub");
    for (auto const &name : hostile_names) {
        auto const document = story.document(name, "<b>2021</b>", name);
        auto const id = story.entity(model::Kind::person, name);
        story.alias(id, name + name, name);
        auto &fact = story.claim(document, id, model::Predicate::holds_role, hub, name, name);
        fact.voices.insert(fact.voices.begin(), story.voice(model::VoiceKind::person, name));
    }
    return story;
}

}  // namespace namesake::tests

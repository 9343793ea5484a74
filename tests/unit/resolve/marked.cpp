#include "marked.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "text/tokenise.hpp"

namespace namesake::test {

namespace {

using model::Extraction, model::Kind, model::Form, model::Zone;

Kind kind_of(char letter) {
    switch (letter) {
        case 'p':
            return Kind::person;
        case 'l':
            return Kind::place;
        case 'o':
            return Kind::organization;
        case 'd':
            return Kind::date;
        case 'g':
            return Kind::group;
    }
    throw std::runtime_error(std::string("no kind ") + letter);
}

Zone zone_of(std::string &line) {
    constexpr std::string_view marks = "#^*=";
    constexpr Zone zones[] = {Zone::headline, Zone::caption, Zone::comment, Zone::credit};
    auto const at = line.size() > 2 && line[1] == ' ' ? marks.find(line[0]) : std::string::npos;
    if (at == std::string::npos) return Zone::paragraph;
    line.erase(0, 2);
    return zones[at];
}

std::string trim(std::string s) {
    auto const space = [](char c) { return c == ' ' || c == '\t'; };
    s.erase(s.begin(), std::find_if_not(s.begin(), s.end(), space));
    s.erase(std::find_if_not(s.rbegin(), s.rend(), space).base(), s.end());
    return s;
}

void add_mention(Marked &out, std::string const &inside) {
    auto const gap = inside.find(' ');
    auto words = inside.substr(gap + 1);
    std::replace(words.begin(), words.end(), '/', '\n');
    model::Mention mention;
    mention.kind = kind_of(inside[0]);
    mention.form = inside[1] == ':' ? Form::name : inside[1] == '@' ? Form::pronoun : Form::nominal;
    mention.span.start = text::length(out.document.text);
    out.document.text += words;
    mention.span.end = text::length(out.document.text);
    mention.segment = std::int32_t(out.document.segments.size());
    if (mention.form == Form::pronoun) mention.value = text::fold(words);
    if (mention.form == Form::nominal) mention.value = text::fold(words.substr(words.find_last_of(' ') + 1));
    if (mention.kind == Kind::date) mention.value = words;
    out.extraction.mentions.push_back(mention);
    out.labels.push_back(inside.substr(2, gap - 2));
}

void add_line(Marked &out, std::string line) {
    auto const zone = zone_of(line);
    auto const start = text::length(out.document.text);
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == '[') {
            auto const close = line.find(']', at);
            add_mention(out, line.substr(at + 1, close - at - 1));
            at = close + 1;
        } else
            out.document.text += line[at++];
    }
    out.document.segments.push_back({zone, {start, text::length(out.document.text)}});
    out.document.text += '\n';
}

void add_claim(Marked &out, std::string const &line) {
    std::istringstream cells(line.substr(1));
    std::vector<std::string> parts;
    for (std::string cell; std::getline(cells, cell, '|');) parts.push_back(trim(cell));
    parts.resize(5);
    model::Claim claim;
    claim.predicate = *model::from_name<model::Predicate>(model::predicate_names, parts[0]);
    if (!parts[1].empty()) claim.subject.mention = mention_called(out, parts[1]);
    if (!parts[2].empty()) claim.object.mention = mention_called(out, parts[2]);
    claim.value = parts[3];
    if (!parts[4].empty()) claim.polarity = *model::from_name<model::Polarity>(model::polarity_names, parts[4]);
    auto const anchor = claim.subject.mention != model::none ? claim.subject.mention : claim.object.mention;
    claim.span = out.extraction.mentions[std::size_t(anchor)].span;
    claim.segment = out.extraction.mentions[std::size_t(anchor)].segment;
    out.extraction.claims.push_back(claim);
}

}  // namespace

Marked read_marked(std::string_view text, std::string_view title) {
    Marked out;
    out.title = title;
    out.extraction.voices.push_back({model::VoiceKind::document, "the document"});
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with('>'))
            add_claim(out, line);
        else if (!line.empty())
            add_line(out, line);
    return out;
}

std::vector<Marked> read_cases(std::string const &path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("no such file: " + path);
    std::vector<std::pair<std::string, std::string>> cases;
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("== "))
            cases.emplace_back(line.substr(3), "");
        else if (!cases.empty())
            cases.back().second += line + '\n';
    std::vector<Marked> out;
    for (auto const &[title, text] : cases) out.push_back(read_marked(text, title));
    return out;
}

std::int32_t mention_called(Marked const &marked, std::string_view called) {
    auto const hash = called.find('#');
    int left = hash == std::string_view::npos ? 1 : called[hash + 1] - '0';
    auto const words = called.substr(0, hash);
    for (std::size_t m = 0; m < marked.extraction.mentions.size(); ++m)
        if (text::slice(marked.document.text, marked.extraction.mentions[m].span) == words && --left == 0)
            return std::int32_t(m);
    throw std::runtime_error("no mention " + std::string(called) + " in " + marked.title);
}

std::string wrong_links(Marked const &marked) {
    std::map<std::string, std::int32_t> entity_of;
    std::map<std::int32_t, std::string> label_of;
    std::string wrong;
    for (std::size_t m = 0; m < marked.labels.size(); ++m) {
        auto const &label = marked.labels[m];
        auto const entity = marked.extraction.mentions[m].entity;
        auto const words = std::string(text::slice(marked.document.text, marked.extraction.mentions[m].span));
        auto const where = words + " (mention " + std::to_string(m) + ")";
        if (label == "-" || entity == model::none) {
            if ((label == "-") != (entity == model::none))
                wrong += where + (label == "-" ? " is linked\n" : " is linked to none\n");
            continue;
        }
        auto const [mine, fresh] = entity_of.try_emplace(label, entity);
        if (!fresh && mine->second != entity) wrong += where + " is not the entity of label " + label + "\n";
        auto const [theirs, first] = label_of.try_emplace(entity, label);
        if (!first && theirs->second != label) wrong += where + " is one entity with label " + theirs->second + "\n";
    }
    return wrong;
}

}  // namespace namesake::test

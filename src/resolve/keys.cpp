// The keys under which names are looked up across documents.
#include <algorithm>

#include "resolve/across.hpp"
#include "resolve/given_forms.hpp"
#include "resolve/name_parts.hpp"
#include "resolve/person_name.hpp"
#include "resolve/spelling.hpp"
#include "text/look_alike.hpp"
#include "text/tokenise.hpp"

namespace namesake::resolve {

namespace {

/// By the surname's consonants and the first letter of the given name, as it is and as it is short for.
void add_person_keys(std::string_view surname, std::string_view given, std::vector<std::string> &out) {
    auto const key = "person " + skeleton(sound(surname)) + " ";
    out.push_back(key + sound(given).substr(0, 1));
    for (auto const usual : usual_given(given)) out.push_back(key + sound(usual).substr(0, 1));
}

void person_keys(std::string const &form, std::vector<std::string> &out) {
    auto const folded = text::fold(form);
    auto const name = parse_person(folded);
    if (name.count == 0) return;
    out.push_back("surname " + sound(name.last()));
    if (name.bare()) return;
    add_person_keys(name.last(), name.first(), out);
    if (name.family()) add_person_keys(*name.family(), name.words[1], out);
}

void body_keys(std::string const &form, std::vector<std::string> &out) {
    auto const folded = text::fold(form);
    auto const core = body_core(folded);
    auto const acronym = acronym_of(form);
    out.push_back("body " + (acronym.empty() ? std::string(core) : acronym));
    if (auto const bag = word_bag(split_words(core)); !bag.empty()) out.push_back("body " + bag);
}

void place_keys(std::string const &form, std::vector<std::string> &out) {
    auto name = text::fold(form);
    if (name.starts_with("the ")) name.erase(0, 4);
    auto const acronym = acronym_of(form);
    out.push_back("place " + std::string(usual_name(acronym.empty() ? name : acronym)));
    if (name.size() > 5) out.push_back("place sounding " + sound(name));
}

void group_keys(std::string const &form, std::vector<std::string> &out) {
    auto name = text::fold(form);
    if (name.size() > 3 && name.ends_with('s') && !name.ends_with("ss")) name.pop_back();
    out.push_back("group " + name);
}

}  // namespace

std::vector<std::string> name_keys(model::Cluster const &cluster) {
    std::vector<std::string> out;
    auto forms = cluster.forms;
    forms.push_back(cluster.name);
    if (text::is_disguised(cluster.name)) {  // found beside those it looks like, and never one with them by its name
        forms = {text::undisguised(cluster.name)};
        out.push_back("disguised " + cluster.name);
    }
    for (auto const &form : forms) switch (cluster.kind) {
            case model::Kind::person:
                person_keys(form, out);
                break;
            case model::Kind::organization:
                body_keys(form, out);
                break;
            case model::Kind::place:
                place_keys(form, out);
                break;
            case model::Kind::group:
                group_keys(form, out);
                break;
            case model::Kind::date:
                out.push_back("date " + cluster.name);
                break;
        }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace namesake::resolve

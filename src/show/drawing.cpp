#include "show/drawing.hpp"
#include "show/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "show/escape.hpp"
#include "show/width.hpp"

namespace namesake::show {
namespace {

constexpr std::size_t most_graphemes = 240;

int append(void *to, char const *text) {
    static_cast<std::string *>(to)->append(text);
    return 0;
}
Agiodisc_t write_to_string{nullptr, append, [](void *) { return 0; }};

/// Numbers in the order of making. cgraph's own are addresses, and it writes subgraphs by number: the order would
/// change from run to run.
class Numbers {
  public:
    static void *open(Agraph_t *graph, Agdisc_t *) { return new Numbers(graph); }
    static void close(void *state) { delete static_cast<Numbers *>(state); }
    static long map(void *state, int kind, char *name, IDTYPE *id, int create) {
        return static_cast<Numbers *>(state)->number(kind, name, *id, create);
    }
    static char *print(void *state, int kind, IDTYPE id) { return static_cast<Numbers *>(state)->name(kind, id); }
    static void free(void *state, int kind, IDTYPE id) { static_cast<Numbers *>(state)->forget(kind, id); }
    static long alloc(void *, int, IDTYPE) { return 0; }
    static void enter(void *, int, void *) {}

  private:
    explicit Numbers(Agraph_t *graph) : graph_(graph) {}
    static int sort_of(int kind) { return kind == AGINEDGE ? AGEDGE : kind; }

    long number(int kind, char *name, IDTYPE &id, bool create) {
        if (!name) return 0;  // all that we draw has a name
        auto const [known, is_new] = numbers_.try_emplace({sort_of(kind), name}, next_ + 2);
        if (is_new && !create) return numbers_.erase(known), 0;
        id = known->second;
        if (is_new)
            names_[{sort_of(kind), next_ = id}] =
                agstrdup(graph_, name);  // cgraph reads before the first letter of a name
        return 1;
    }
    char *name(int kind, IDTYPE id) {
        auto const known = names_.find({sort_of(kind), id});
        return known == names_.end() ? nullptr : known->second;
    }
    void forget(int kind, IDTYPE id) {
        auto const known = names_.find({sort_of(kind), id});
        if (known == names_.end()) return;
        numbers_.erase({sort_of(kind), known->second});
        agstrfree(graph_, known->second);
        names_.erase(known);
    }

    Agraph_t *graph_;
    std::map<std::pair<int, std::string>, IDTYPE> numbers_;
    std::map<std::pair<int, IDTYPE>, char *> names_;
    IDTYPE next_ = 0;  // even: odd ones are cgraph's, for what has no name
};
Agiddisc_t numbered{Numbers::open,  Numbers::map,   Numbers::alloc, Numbers::free,
                    Numbers::print, Numbers::close, Numbers::enter};
Agdisc_t in_memory{nullptr, &numbered, &write_to_string};

char *plain(std::string const &text) {
    return const_cast<char *>(text.c_str());
}  // cgraph copies it and does not write

}  // namespace

Drawing::Drawing() : graph_(agopen(plain("namesake"), Agdirected, &in_memory), agclose) {}

Agraph_t *Drawing::cluster(std::string const &name) {
    return agsubg(root(), plain("cluster_" + name), 1);
}
Agraph_t *Drawing::row(Agraph_t *in, std::string const &name) {
    auto *part = agsubg(in, plain("row_" + name), 1);
    set(part, {{"rank", "same"}});
    return part;
}
Agnode_t *Drawing::node(Agraph_t *in, std::string const &id) {
    return agnode(in, plain(id), 1);
}
Agedge_t *Drawing::edge(Agraph_t *in, Agnode_t *from, Agnode_t *to, std::string const &key) {
    return agedge(in, from, to, plain(key), 1);
}

void Drawing::set(void *item, Attributes const &attributes) {
    for (auto const &[name, value] : attributes) agsafeset(item, plain(name), plain(value), plain(""));
}

void Drawing::set_default(int kind, Attributes const &attributes) {
    for (auto const &[name, value] : attributes) agattr(root(), kind, plain(name), plain(value));
}

std::string Drawing::str() const {
    std::string out;
    agwrite(root(), &out);
    return out;
}

std::string label_of(std::vector<std::string> const &lines, LabelRoom const &room) {
    std::vector<std::string> broken;
    for (auto const &line : lines)
        for (auto const &part : wrapped(cut(visible(line), most_graphemes), room.columns)) broken.push_back(part);
    if (broken.size() > room.lines) {
        broken.resize(room.lines);
        broken.back() += "…";
    }
    std::string label;
    for (std::size_t i = 0; i < broken.size(); ++i) label += fmt::format("{}{}", i > 0 ? room.end : "", dot(broken[i]));
    if (room.end == "\\l") label += room.end;  // the last line, too, must say that it begins on the left
    return label;
}

std::string mark_of(std::vector<model::ConflictId> const &conflicts) {
    std::string out;
    for (auto const id : conflicts) out += (out.empty() ? "⚠ " : ", ") + conflict_number(id);
    return out;
}

}  // namespace namesake::show

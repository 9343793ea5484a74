// A drawing under construction: cgraph behind a few words. Every string that reaches Graphviz passes through here as a
// plain quoted one.
#pragma once
#include <graphviz/cgraph.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "show/map.hpp"

namespace namesake::show {

class Drawing {
  public:
    Drawing();

    Agraph_t *root() const { return graph_.get(); }
    Agraph_t *cluster(std::string const &name);
    /// A part whose nodes stand side by side, across the reading direction.
    Agraph_t *row(Agraph_t *in, std::string const &name);
    Agnode_t *node(Agraph_t *in, std::string const &id);
    Agedge_t *edge(Agraph_t *in, Agnode_t *from, Agnode_t *to, std::string const &key);

    using Attributes = std::vector<std::pair<std::string, std::string>>;
    void set(void *item, Attributes const &attributes);
    /// For all graphs, nodes or edges (AGRAPH, AGNODE, AGEDGE).
    void set_default(int kind, Attributes const &attributes);

    std::string str() const;

  private:
    std::unique_ptr<Agraph_t, int (*)(Agraph_t *)> graph_;
};

/// How the kinds and states look; the legend and the map both ask here.
Drawing::Attributes look_of(Shape shape);
Drawing::Attributes look_of(Edge const &edge);
Drawing::Attributes look_of_dead();
Drawing::Attributes look_of_anonymous(Shape shape);
Drawing::Attributes look_of_conflict();

/// Lines of a label, each made inert and cut; `end` is DOT's line end: \n centred, \l to the left.
struct LabelRoom {
    std::size_t columns = 26, lines = 4;
    std::string_view end = "\\n";
};
std::string label_of(std::vector<std::string> const &lines, LabelRoom const &room);

/// "⚠ 1, 3"; empty if there are none.
std::string mark_of(std::vector<model::ConflictId> const &conflicts);

/// What the signs mean: only those that are used.
void draw_legend(Drawing &drawing, Graph const &graph);

/// The words below: the conflicts that the numbers stand for, and what was left out; the legend too where no box can be
/// drawn.
std::string caption_of(Graph const &graph, bool with_legend);

}  // namespace namesake::show

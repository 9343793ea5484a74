// The whole graph as other programs take it: entities as nodes, relations and namesakes as edges, each with the same
// typed fields in every format.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/graph.hpp"

namespace namesake::show {

struct ExportedNode {
    std::string id;  ///< "e12"
    model::Kind kind = model::Kind::person;
    std::string name;
    std::vector<std::string> names;  ///< its others
    std::int64_t mentions = 0, documents = 0;
    std::string born, died;  ///< ISO, where all who say it agree
    std::string gender;
    bool dead = false;
    std::vector<std::string> roles;
};

struct ExportedEdge {
    std::string id;        ///< "r12-heads-15", "n12-13"
    std::string from, to;  ///< node ids
    std::string type;      ///< a predicate, or "namesake"
    model::Predicate predicate = model::Predicate::different_from;
    std::string value;   ///< role, kinship word; of namesakes the verdict
    std::string reason;  ///< of namesakes
    bool symmetric = false, disputed = false, ended = false, anonymous = false, hedged = false;
    std::int64_t claims = 0, documents = 0, voices = 0;
    double similarity = 0;              ///< of namesakes
    std::string since, until;           ///< ISO
    std::string first_said, last_said;  ///< ISO
    std::string quote, uri;             ///< the first
};

struct Exported {
    std::vector<ExportedNode> nodes;  ///< by id
    std::vector<ExportedEdge> edges;
};

/// All but dates, and what leads from one of them to another.
Exported exported(model::Overview const &overview);

enum class FieldType { text, number, real, truth, list };
using FieldValue = std::variant<std::string, std::int64_t, double, bool, std::vector<std::string>>;

template <class Item>
struct Field {
    std::string_view name;
    FieldType type;
    FieldValue (*of)(Item const &);
};
std::span<Field<ExportedNode> const> node_fields();
std::span<Field<ExportedEdge> const> edge_fields();

/// Nothing that need be written: an empty text or list.
bool is_empty(FieldValue const &value);
/// As text; a list joined by `between`.
std::string text_of(FieldValue const &value, std::string_view between = "; ");

// The formats; each ends in a newline.

std::string graphml(Exported const &graph);
/// GEXF 1.3, with the time that an edge holds.
std::string gexf(Exported const &graph);
/// Linked data in one self-contained document: relations are RDF statements.
std::string jsonld(Exported const &graph);
/// FollowTheMoney entities, one a line.
std::string ftm(Exported const &graph);
/// For Neo4j's importer: the nodes, and the relationships.
std::string neo4j_nodes(Exported const &graph);
std::string neo4j_relationships(Exported const &graph);

}  // namespace namesake::show

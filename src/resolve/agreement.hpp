// What two people of one name share besides it: the evidence that makes them one, weighed.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace namesake::resolve {

/// The evidence of many clusters, each piece a number: to compare two is to merge two short lists.
class Evidence {
  public:
    /// The pieces are sorted, as Entity::evidence is. Returns the number by which this cluster's evidence is known.
    std::size_t add(std::vector<std::string> const &pieces);

    /// How much two share, weighed, less what tells against them: a man and a woman, two places, two trades.
    double agreement(std::size_t a, std::size_t b) const;

    /// The strongest few, for the reason: "body lakeside fishers' union, place kisumu".
    std::string shared(std::size_t a, std::size_t b) const;

  private:
    struct Piece {
        std::int8_t kind;  ///< of the table of weights, or -1
        std::string_view text;
    };
    struct Of {
        std::vector<std::uint32_t> pieces;  ///< numbers, ascending
        std::uint32_t kinds = 0;            ///< which kinds there are, a bit each
        std::int8_t sex = 0;
    };
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Piece> pieces_;
    std::vector<Of> all_;
};

}  // namespace namesake::resolve

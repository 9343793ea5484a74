// Rows and columns of a query: what the store reads and what the tables for people and programs are made from.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace namesake::model {

using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;  ///< monostate is NULL

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;  ///< each as long as columns
};

}  // namespace namesake::model

// The result of a query for people (aligned columns), spreadsheets (CSV) and programs (JSON).
#pragma once
#include <string>

#include "model/table.hpp"
#include "show/report.hpp"

namespace namesake::show {

/// Columns aligned by what a terminal shows, numbers to the right, cells cut to fit the width.
std::string table_text(model::Table const &table, Style style = {});

/// RFC 4180 (CRLF), safe to open in a spreadsheet.
std::string table_csv(model::Table const &table);

/// An array with one object a row; a column named twice gets a number.
std::string table_json(model::Table const &table);

}  // namespace namesake::show

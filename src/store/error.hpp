// What goes wrong with a database, as one sentence: what, where, and what to do.
#pragma once
#include <stdexcept>
#include <string>

namespace namesake::store {

class Error : public std::runtime_error {
  public:
    enum class Nature {
        database,  ///< the database cannot be used (exit status 3)
        usage,     ///< the query is wrong or not allowed (exit status 2)
        limit      ///< the query was stopped by its time limit (exit status 1)
    };

    Error(Nature nature, std::string const &message) : std::runtime_error(message), nature_(nature) {}
    Nature nature() const { return nature_; }

  private:
    Nature nature_;
};

}  // namespace namesake::store

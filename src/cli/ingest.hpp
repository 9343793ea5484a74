// Records into the database, with a tally of what became of them.
#pragma once
#include <string>

#include "cli/terminal.hpp"
#include "model/extraction.hpp"
#include "store/database.hpp"

namespace namesake::cli {

class Ingest {
  public:
    Ingest(store::Database &db, bool quiet) : db_(db), batch_(db), progress_(quiet), quiet_(quiet) {}

    void take(model::Record const &record);
    void refuse(model::Rejection const &rejection);
    /// All is taken: identities and conflicts are brought up to date, and what became of it is said. The exit status.
    int finish(std::string const &path);

  private:
    /// "news.db: 3 added, ..." and what the database holds now.
    void say_done(std::string const &path) const;

    store::Database &db_;
    store::Batch batch_;
    Progress progress_;
    bool quiet_;
    std::size_t added_ = 0, replaced_ = 0, unchanged_ = 0, refused_ = 0;
};

}  // namespace namesake::cli

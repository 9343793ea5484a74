// Records into the database, with a tally of what became of them.
#pragma once
#include <string>

#include "cli/terminal.hpp"
#include "model/extraction.hpp"
#include "store/database.hpp"

namespace namesake::cli {

class Ingest {
  public:
    Ingest(store::Database &db, bool quiet) : db_(db), batch_(db), progress_(quiet) {}

    void take(model::Record const &record);
    void refuse(model::Rejection const &rejection);
    void commit() { batch_.commit(); }

    bool refused() const { return refused_ > 0; }
    /// "news.db: 3 added, ..." and what the database holds now.
    void say_done(std::string const &path) const;

  private:
    store::Database &db_;
    store::Batch batch_;
    Progress progress_;
    std::size_t added_ = 0, replaced_ = 0, unchanged_ = 0, refused_ = 0;
};

}  // namespace namesake::cli

// Words between quotation marks: whose they are, and the `said` claims made of them.
#pragma once
#include <span>

#include "extract/page.hpp"
#include "extract/speech.hpp"

namespace namesake::extract {

/// Gives each quotation of a passage its speaker: from its own sentence, the one before, or the one after.
void assign_quotations(std::span<Sentence> sentences);

/// One `said` claim a quotation of three words or more whose speaker is known; a quotation may run over several
/// sentences.
void write_quotations(Page &page, std::span<Sentence const> sentences, std::int32_t segment);

}  // namespace namesake::extract

// Measures the tokeniser with its word lists on a JSONL file of news: bench_tokenise FILE.jsonl [ROUNDS]
#include <simdjson.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "text/tokenise.hpp"

int main(int argc, char **argv) {
    using namespace namesake;
    if (argc < 2) return std::fprintf(stderr, "usage: bench_tokenise FILE.jsonl [ROUNDS]\n"), 2;
    int const rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    std::vector<model::Document> documents;
    std::size_t bytes = 0;
    simdjson::ondemand::parser parser;
    auto const json = simdjson::padded_string::load(argv[1]).value();
    simdjson::ondemand::document_stream lines = parser.iterate_many(json);
    for (auto line : lines) {
        model::Document d;
        d.text = std::string(std::string_view(line["text"]));
        d.segments.push_back({.span = {0, text::length(d.text)}});
        bytes += d.text.size();
        documents.push_back(std::move(d));
    }
    text::Lexicon const lexicon;
    text::Tokens tokens;
    for (int round = 0; round < rounds; ++round) {
        std::size_t n = 0, sentences = 0, phrases = 0;
        auto const start = std::clock();
        for (auto const &d : documents) {
            text::tokenise(d, lexicon, tokens);
            n += tokens.tokens.size();
            sentences += tokens.sentences.size();
            phrases += tokens.phrases.size();
        }
        auto const took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        std::printf("%.1f MB/s, %zu tokens, %zu sentences, %zu phrases\n", static_cast<double>(bytes) / 1e6 / took, n,
                    sentences, phrases);
    }
}

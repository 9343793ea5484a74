// Files for the tests of reading, and what is read from them.
#pragma once
#include <stdlib.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "read/read.hpp"

namespace namesake::read::test {

namespace fs = std::filesystem;

/// A folder that is gone when the test is over.
struct Folder {
    Folder() {
        std::string name = (fs::temp_directory_path() / "namesake-read-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    std::string file(std::string const &name, std::string const &bytes) const {
        fs::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        return (path / name).string();
    }
    fs::path path;
};

struct Outcome {
    std::vector<model::Document> documents;
    std::vector<model::Rejection> rejections;
};

inline Outcome read_all(std::vector<std::string> const &inputs, read::Options const &options = {}) {
    Outcome outcome;
    read::read_inputs(inputs, options, [&](read::RawItem &&raw) {
        read::Item item;
        if (auto *document = std::get_if<read::RawDocument>(&raw))
            item = read::read_document(std::move(*document), options);
        else
            item = std::get<model::Rejection>(raw);
        if (auto *document = std::get_if<model::Document>(&item))
            outcome.documents.push_back(std::move(*document));
        else
            outcome.rejections.push_back(std::get<model::Rejection>(item));
        return true;
    });
    return outcome;
}

inline std::string gzip(std::string const &bytes) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

}  // namespace namesake::read::test

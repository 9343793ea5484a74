// Name keys as small numbers.
#include "store/changes.hpp"
#include "store/sha256.hpp"

namespace namesake::store {

std::int64_t hash_id(std::string_view bytes) {
    return std::stoll(sha256(bytes).substr(0, 13), nullptr, 16);
}

Ids hash_keys(std::vector<std::string> const &keys) {
    Ids found;
    for (auto const &key : keys) {
        std::uint64_t h = 0xcbf29ce484222325u;  // FNV-1a, folded to 32 bits
        for (char c : key) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
        found.push_back(static_cast<std::int32_t>(h ^ h >> 32));
    }
    sort_unique(found);
    return found;
}

std::string pack_keys(std::span<std::int64_t const> keys) {
    std::string bytes;
    for (auto key : keys)
        for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(key >> shift & 0xff);
    return bytes;
}

Ids unpack_keys(std::string_view bytes) {
    Ids keys;
    for (; bytes.size() >= 4; bytes.remove_prefix(4)) {
        std::uint32_t key = 0;
        for (std::size_t i = 4; i-- > 0;) key = key << 8 | static_cast<unsigned char>(bytes[i]);
        keys.push_back(static_cast<std::int32_t>(key));
    }
    return keys;
}

}  // namespace namesake::store

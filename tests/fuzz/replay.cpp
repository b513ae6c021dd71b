// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// replay CORPUSDIR N: stands in for libFuzzer. Runs the target on every kept input, then on N seeded mutations of them, the
// same ones each time. An input that crashes is written to crash-replay.bin first.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<Bytes> readCorpus(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file())
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end()); // folders have no order of their own
    std::vector<Bytes> corpus;
    for (const auto &path : paths) {
        std::ifstream in(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return corpus;
}

class Mutator {
public:
    explicit Mutator(const std::vector<Bytes> &corpus)
        : m_corpus(corpus)
    {
    }

    Bytes next()
    {
        Bytes bytes = m_corpus[below(m_corpus.size())];
        for (std::size_t steps = 1 + below(6); steps > 0; --steps)
            mutate(bytes);
        bytes.resize(std::min<std::size_t>(bytes.size(), 64 * 1024));
        return bytes;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }

    void mutate(Bytes &bytes)
    {
        static constexpr std::uint8_t telling[] = {0, '\n', '\r', ' ', '"', '<', '>', '&', '{', ',', 0x80, 0xC2, 0xE2, 0xED, 0xF0, 0xFE, 0xFF};
        const std::size_t at = below(bytes.size());
        const auto where = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(6)) {
        case 0:
            if (!bytes.empty())
                bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ (1u << below(8)));
            break;
        case 1:
            if (!bytes.empty())
                bytes[at] = telling[below(std::size(telling))];
            break;
        case 2:
            bytes.insert(where, telling[below(std::size(telling))]);
            break;
        case 3:
            bytes.erase(where, where + static_cast<std::ptrdiff_t>(below(std::min<std::size_t>(bytes.size() - at, 40) + 1)));
            break;
        case 4: { // a piece of its own again, elsewhere
            const std::size_t from = below(bytes.size());
            const std::size_t length = below(std::min<std::size_t>(bytes.size() - from, 200) + 1);
            const Bytes piece(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.begin() + static_cast<std::ptrdiff_t>(from + length));
            bytes.insert(where, piece.begin(), piece.end());
            break;
        }
        default: { // the end of another input
            const Bytes &other = m_corpus[below(m_corpus.size())];
            bytes.resize(at);
            bytes.insert(bytes.end(), other.begin() + static_cast<std::ptrdiff_t>(below(other.size())), other.end());
        }
        }
    }

    const std::vector<Bytes> &m_corpus;
    std::mt19937_64 m_random{20171226};
};

void keepIfItCrashes(const Bytes &bytes)
{
    std::ofstream("crash-replay.bin", std::ios::binary).write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::fputs("usage: replay CORPUSDIR N\n", stderr);
        return 2;
    }
    std::error_code missing;
    if (!std::filesystem::is_directory(argv[1], missing)) {
        std::fprintf(stderr, "%s: no folder of inputs there\n", argv[1]);
        return 2;
    }
    const std::vector<Bytes> corpus = readCorpus(argv[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "%s holds no inputs\n", argv[1]);
        return 2;
    }
    for (const Bytes &bytes : corpus) {
        keepIfItCrashes(bytes);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    Mutator mutator(corpus);
    const long rounds = std::strtol(argv[2], nullptr, 10);
    for (long i = 0; i < rounds; ++i) {
        const Bytes bytes = mutator.next();
        keepIfItCrashes(bytes);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    std::filesystem::remove("crash-replay.bin", missing);
    std::printf("%zu inputs, %ld mutations: nothing found\n", corpus.size(), rounds);
    return 0;
}

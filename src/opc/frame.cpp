#include "opc/frame.hpp"

#include <limits>
#include <numeric>
#include <utility>

#include "zip/refusal.hpp"

namespace nianbao::opc {
namespace {

constexpr zip::Refusal wrong_number{"opc.contents",
                                    "部件内容的个数不符",
                                    "there are more or fewer contents than parts",
                                    zip::Remedy::None};

// Our own archive has been under the limits that its source had to keep.
zip::Limits no_limits() {
    constexpr std::uint64_t any = std::numeric_limits<std::uint64_t>::max();
    return {any, any, any, any, any, any};
}

std::size_t expected_size(const Content& content) {
    if (const auto* const packed = std::get_if<zip::PackedFile>(&content)) {
        return packed->data.size();
    }
    return std::get<std::string>(content).size() / 5;  // XML packs to a fifth or less
}

}  // namespace

std::string edited(const zip::Archive& archive, const Edits& edits) {
    zip::Writer writer(archive.bytes().size());
    for (std::size_t i = 0; i < archive.entries().size(); ++i) {
        const zip::Entry& entry = archive.entries()[i];
        const auto edit = edits.find(i);
        if (edit == edits.end()) {
            writer.add_raw(archive, entry);
        } else if (edit->second) {
            writer.add(entry.name, *edit->second);
        }
    }
    return writer.finish();
}

Frame::Frame(std::string rest, std::vector<std::string> entries)
    : rest_(zip::Archive::open(std::move(rest), no_limits())), entries_(std::move(entries)) {}

std::string Frame::complete(const std::vector<Content>& contents, int level) const {
    if (contents.size() != entries_.size()) {
        throw Error(Error::Kind::Usage, problem(wrong_number));
    }
    const std::size_t size = std::accumulate(
        contents.begin(), contents.end(), std::size_t{0}, [](std::size_t sum, const auto& one) {
            return sum + expected_size(one) + 200;
        });
    zip::Writer writer(rest_, size);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        if (const auto* const packed = std::get_if<zip::PackedFile>(&contents[i])) {
            writer.add_packed(entries_[i], *packed);
        } else {
            writer.add(entries_[i], std::get<std::string>(contents[i]), level);
        }
    }
    return writer.finish();
}

}  // namespace nianbao::opc

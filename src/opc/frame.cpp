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
    const auto* const bytes = std::get_if<std::string>(&content);
    return bytes == nullptr ? 0 : bytes->size() / 5;  // XML packs to a fifth or less
}

void add(zip::Writer& writer, const std::string& name, const Content& content, int level) {
    if (const auto* const packed = std::get_if<zip::PackedFile>(&content)) {
        writer.add_packed(name, *packed);
    } else if (const auto* const bytes = std::get_if<std::string>(&content)) {
        writer.add(name, *bytes, level);
    }
}

}  // namespace

Content packed_once(std::string bytes) {
    if (std::optional<zip::PackedFile> packed = zip::packed(bytes)) {
        return *std::move(packed);
    }
    return bytes;
}

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

std::string Frame::complete(const std::vector<Content>& contents,
                            int level,
                            const std::vector<NewEntry>& more) const {
    if (contents.size() != entries_.size()) {
        throw Error(Error::Kind::Usage, problem(wrong_number));
    }
    const std::size_t size = std::accumulate(
        contents.begin(), contents.end(), std::size_t{0}, [](std::size_t sum, const auto& one) {
            return sum + expected_size(one) + 200;
        });
    zip::Writer writer(rest_, size);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        add(writer, entries_[i], contents[i], level);
    }
    for (const NewEntry& entry : more) {
        add(writer, entry.name, entry.content, level);
    }
    return writer.finish();
}

}  // namespace nianbao::opc

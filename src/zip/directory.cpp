#include "zip/directory.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "zip/entry_name.hpp"
#include "zip/records.hpp"
#include "zip/refusal.hpp"

namespace nianbao::zip {
namespace {

constexpr Refusal empty{"zip.empty", "文件是空的", "the file is empty", Remedy::None};
constexpr Refusal no_entries{
    "zip.no_entries", "压缩包里没有任何内容", "the archive holds nothing", Remedy::None};
constexpr Refusal ole{"zip.ole",
                      "文件有密码保护，或是旧的 DOC / XLS 格式",
                      "the file is protected by a password, or of the old DOC or XLS format",
                      Remedy::RemovePasswordOrSaveAs};
constexpr Refusal not_zip{"zip.not_zip",
                          "不是 DOCX 或 XLSX 文件（扩展名与内容不符）",
                          "this is no DOCX or XLSX file, whatever its name says"};
constexpr Refusal prefix{
    "zip.prefix", "压缩包之前有多余的内容", "there are bytes before the start of the archive"};
constexpr Refusal directory{
    "zip.directory", "压缩包的目录已损坏", "the directory of the archive is damaged"};
constexpr Refusal count{"zip.count",
                        "压缩包目录的条目数与实际不符",
                        "the archive holds another number of entries than it says"};
constexpr Refusal archive_size{
    "zip.archive_size", "文件太大", "the file is too large", Remedy::None};
constexpr Refusal too_many{
    "zip.entries", "压缩包的条目太多", "the archive holds too many entries", Remedy::None};
constexpr Refusal total_size{
    "zip.total_size", "解压后的总大小超过限制", "unpacked, the archive is too large", Remedy::None};
constexpr Refusal encrypted{
    "zip.encrypted", "内容已加密", "the entry is encrypted", Remedy::RemovePassword};
constexpr Refusal method{"zip.method",
                         "不支持的压缩方法",
                         "the compression method is not one that office files may use"};
constexpr Refusal unsafe{
    "zip.name", "条目名称不安全", "the name of the entry is not safe", Remedy::None};
constexpr Refusal duplicate{
    "zip.duplicate", "同一名称出现两次", "the archive holds this name twice", Remedy::None};
constexpr Refusal link{"zip.link",
                       "条目是链接或设备，不是文件",
                       "the entry is a link or device, not a file",
                       Remedy::None};
constexpr Refusal local{
    "zip.local", "条目的两处描述不一致", "the two headers of the entry do not agree"};
constexpr Refusal size{"zip.size", "条目的大小有误", "the sizes of the entry cannot be right"};
constexpr Refusal overlap{
    "zip.overlap", "条目的内容互相重叠", "the entry overlaps another one", Remedy::None};
constexpr Refusal hidden{
    "zip.hidden", "条目之后有隐藏的内容", "there are hidden bytes behind the entry"};
constexpr Refusal entry_size{
    "zip.entry_size", "解压后的大小超过限制", "unpacked, the entry is too large", Remedy::None};
constexpr Refusal ratio{"zip.ratio",
                        "压缩率异常（可能是压缩炸弹）",
                        "the entry is packed suspiciously well (a zip bomb?)",
                        Remedy::None};

// An entry of the directory together with its place in the archive.
struct Item {
    Header header;
    std::uint64_t data = 0;  // offset of its compressed bytes

    bool is_folder() const { return header.name.ends_with('/'); }
    std::uint64_t end() const { return data + header.compressed_size; }
};

using Problems = std::vector<Problem>;

void add(Problems& problems, const Refusal& refusal, std::string_view name) {
    constexpr std::size_t most = 50;
    if (problems.size() < most) {
        problems.push_back(problem(refusal, name));
    }
}

void refuse_other_files(std::string_view bytes, const Limits& limits) {
    if (bytes.empty()) {
        refuse(empty);
    }
    if (bytes.size() > limits.archive_size) {
        refuse(archive_size);
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        refuse(ole);
    }
    if (bytes.starts_with("PK\5\6") && find_end(bytes).entries == 0) {
        refuse(no_entries);
    }
    if (!bytes.starts_with("PK\3\4")) {
        refuse(bytes.find("PK\5\6") == std::string_view::npos ? not_zip : prefix);
    }
}

void check_end(const End& end, const Limits& limits) {
    if (end.entries > limits.entries) {
        refuse(too_many);
    }
    if (end.directory_size > end.position || end.directory_offset > end.position) {
        refuse(directory);
    }
    const std::uint64_t said = end.directory_offset + end.directory_size;
    if (said != end.position) {
        refuse(said < end.position ? prefix : directory);
    }
}

std::vector<Item> read_items(std::string_view bytes, const End& end) {
    std::vector<Item> items;
    items.reserve(end.entries);
    std::uint64_t at = end.directory_offset;
    while (at < end.position) {
        const auto header = directory_header(bytes.substr(0, end.position), at);
        if (!header) {
            refuse(directory);
        }
        if (items.size() == end.entries) {
            refuse(count);
        }
        items.push_back({*header, 0});
        at = header->end;
    }
    if (items.size() != end.entries) {
        refuse(count);
    }
    return items;
}

// A data descriptor leaves the values of the local header at zero (APPNOTE.TXT 4.4.4, bit 3).
bool agree(const Header& found, const Header& header) {
    const auto same = [&](std::uint64_t a, std::uint64_t b) {
        return a == b || (a == 0 && found.has_descriptor());
    };
    return found.name == header.name && found.method == header.method &&
           found.is_encrypted() == header.is_encrypted() && same(found.crc, header.crc) &&
           same(found.compressed_size, header.compressed_size) && same(found.size, header.size);
}

const Refusal* wrong_local(Item& item, std::string_view entries) {
    const auto found = local_header(entries, item.header.local);
    if (!found || !agree(*found, item.header)) {
        return &local;
    }
    item.data = found->end;
    return item.header.compressed_size > entries.size() - item.data ? &size : nullptr;
}

bool is_link_or_device(const Item& item) {
    const std::uint32_t type = item.header.attributes >> 28;  // the type bits of a Unix mode
    const bool folder = type == 4;
    const bool file = type == 8 || type == 0;
    return !file && !(folder && item.is_folder());
}

const Refusal* wrong_kind(const Item& item) {
    std::string_view name = item.header.name;
    if (item.is_folder()) {
        name.remove_suffix(1);
    }
    if (!is_safe_name(name)) {
        return &unsafe;
    }
    if (is_link_or_device(item)) {
        return &link;
    }
    if (item.header.is_encrypted()) {
        return &encrypted;
    }
    return item.header.method != 0 && item.header.method != 8 ? &method : nullptr;
}

const Refusal* wrong_size(const Header& header, bool folder, const Limits& limits) {
    constexpr std::uint64_t most = 0xFFFFFFFE;
    if (header.size > std::min(limits.entry_size, most) || header.compressed_size > most) {
        return &entry_size;
    }
    if (header.size > limits.ratio_from && header.size / limits.ratio > header.compressed_size) {
        return &ratio;
    }
    const bool unequal = header.method == 0 && header.size != header.compressed_size;
    const bool from_nothing = header.compressed_size == 0 && header.size != 0;
    return unequal || from_nothing || (folder && header.size != 0) ? &size : nullptr;
}

void check_items(std::vector<Item>& items,
                 std::string_view entries,
                 const Limits& limits,
                 Problems& problems) {
    std::uint64_t total = 0;
    for (Item& item : items) {
        const Refusal* wrong = wrong_kind(item);
        if (wrong == nullptr) {
            wrong = wrong_size(item.header, item.is_folder(), limits);
        }
        if (wrong == nullptr) {
            wrong = wrong_local(item, entries);
        }
        if (wrong != nullptr) {
            add(problems, *wrong, item.header.name);
            continue;
        }
        total += item.header.size;
    }
    if (total > limits.total_size) {
        add(problems, total_size, {});
    }
}

void check_names(const std::vector<Item>& items, Problems& problems) {
    std::unordered_set<std::string> names;
    for (const Item& item : items) {
        if (!names.insert(folded_name(item.header.name)).second) {
            add(problems, duplicate, item.header.name);
        }
    }
}

// Between two entries lies nothing, a data descriptor, or padding of zeros.
bool is_clean_gap(std::string_view gap, const Header& header) {
    return gap.find_first_not_of('\0') == std::string_view::npos ||
           (header.has_descriptor() && is_descriptor(gap, header));
}

void check_layout(const std::vector<Item>& items, std::string_view entries, Problems& problems) {
    std::vector<const Item*> order;
    order.reserve(items.size());
    for (const Item& item : items) {
        order.push_back(&item);
    }
    std::sort(order.begin(), order.end(), [](const Item* a, const Item* b) {
        return a->header.local < b->header.local;
    });
    if (order.front()->header.local != 0) {
        refuse(prefix);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const Item& item = *order[i];
        const bool last = i + 1 == order.size();
        const std::uint64_t next = last ? entries.size() : order[i + 1]->header.local;
        if (item.end() > next) {
            add(problems, overlap, item.header.name);
        } else if (!is_clean_gap(entries.substr(item.end(), next - item.end()), item.header)) {
            add(problems, hidden, item.header.name);
        }
    }
}

std::vector<Entry> entries_of(const std::vector<Item>& items) {
    std::vector<Entry> entries;
    entries.reserve(items.size());
    for (const Item& item : items) {
        const Header& header = item.header;
        if (!item.is_folder()) {
            entries.push_back({std::string(header.name),
                               header.is_utf8(),
                               header.method,
                               header.crc,
                               header.size,
                               header.compressed_size,
                               item.data});
        }
    }
    return entries;
}

}  // namespace

Directory read_directory(std::string_view bytes, const Limits& limits) {
    refuse_other_files(bytes, limits);
    const End end = find_end(bytes);
    check_end(end, limits);
    std::vector<Item> items = read_items(bytes, end);
    if (items.empty()) {
        refuse(no_entries);
    }
    const std::string_view entries = bytes.substr(0, end.directory_offset);
    Problems problems;
    check_items(items, entries, limits, problems);
    check_names(items, problems);
    if (problems.empty()) {
        check_layout(items, entries, problems);
    }
    if (!problems.empty()) {
        throw Error(Error::Kind::Package, std::move(problems));
    }
    return {entries_of(items), end};
}

}  // namespace nianbao::zip

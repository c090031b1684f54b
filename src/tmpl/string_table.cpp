#include "tmpl/string_table.hpp"

#include <algorithm>

namespace nianbao::tmpl {
namespace {

/// The start tag of the root without count and uniqueCount, which would be wrong.
std::string without_counts(std::string_view head) {
    std::string text(head);
    for (const std::string_view name : {" count=", " uniqueCount="}) {
        const std::size_t at = text.find(name);
        if (at != std::string::npos) {
            const std::size_t open = at + name.size();
            text.erase(at, text.find(text[open], open + 1) + 1 - at);
        }
    }
    return text;
}

/// An item of the name that a start tag has.
void append_empty(std::string& out, std::string_view open) {
    const auto* const end = std::find_if(open.begin(), open.end(), [](char c) {
        return c == '>' || c == '/' || static_cast<unsigned char>(c) <= ' ';
    });
    out.append(open.begin(), end);
    out += "/>";
}

}  // namespace

std::optional<std::uint32_t> StringTable::add(std::string_view item, bool must) {
    const auto known = numbers_.find(item);
    if (known != numbers_.end()) {
        return known->second;
    }
    if (items_.size() >= room_ && !must) {
        return std::nullopt;
    }
    const bool fills = used_slots_ < free_slots_.size();
    const std::size_t beyond = items_.size() - used_slots_;
    const std::size_t number = fills ? free_slots_[used_slots_] : shared_.items.size() + beyond;
    used_slots_ += fills ? 1 : 0;
    items_.emplace_back(item);
    return numbers_.emplace(items_.back(), static_cast<std::uint32_t>(number)).first->second;
}

/// The bytes of the part, or some more.
std::size_t StringTable::size() const {
    std::size_t size = shared_.head.size() + shared_.tail.size();
    for (const xlsx::StringItem& item : shared_.items) {
        size += item.source.size();
    }
    for (const std::string& item : items_) {
        size += item.size();
    }
    return size;
}

std::string StringTable::part() const {
    std::string out = without_counts(shared_.head);
    out.reserve(size());
    std::size_t slot = 0;
    for (std::uint32_t i = 0; i < shared_.items.size(); ++i) {
        if (slot == free_slots_.size() || free_slots_[slot] != i) {
            out += shared_.items[i].source;
            continue;
        }
        if (slot < used_slots_) {
            out += items_[slot];
        } else {
            append_empty(out, shared_.items[i].open);
        }
        ++slot;
    }
    for (std::size_t i = used_slots_; i < items_.size(); ++i) {
        out += items_[i];
    }
    out += shared_.tail;
    return out;
}

}  // namespace nianbao::tmpl

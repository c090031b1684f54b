#include "tmpl/id_book.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace nianbao::tmpl {
namespace {

/// Word cuts names of bookmarks to 40 characters, which would make different names one.
constexpr std::size_t longest_name = 40;

std::string with_number(const std::string& name, std::uint32_t number) {
    const std::string suffix = "_" + std::to_string(number);
    std::size_t end = 0;
    for (std::size_t count = suffix.size(); count < longest_name && end < name.size(); ++count) {
        end += text::code_point(name, end).size;
    }
    return name.substr(0, end) + suffix;
}

bool is_name(docx::Identity identity) {
    return identity == docx::Identity::BookmarkName || identity == docx::Identity::Shape;
}

}  // namespace

bool IdBook::is_copy(docx::Identity identity, const std::string& original) const {
    return current_.contains({identity, original});
}

const std::string& IdBook::define(docx::Identity identity, const std::string& original) {
    const auto known = current_.find({identity, original});
    if (reserved_.erase({identity, original}) > 0) {
        return known->second;
    }
    if (known == current_.end()) {
        return current_.emplace(Key{identity, original}, original).first->second;
    }
    return known->second = fresh(identity, original);
}

void IdBook::reserve(docx::Identity identity, const std::string& original) {
    if (!reserved_.contains({identity, original})) {
        define(identity, original);
        reserved_.emplace(identity, original);
    }
}

const std::string& IdBook::refer(docx::Identity identity, const std::string& original) const {
    const auto known = current_.find({identity, original});
    return known == current_.end() ? original : known->second;
}

std::string IdBook::fresh(docx::Identity identity, const std::string& original) {
    std::uint32_t& counter = counters_[identity];
    std::string made;
    do {
        ++counter;
        made = is_name(identity) ? with_number(original, counter + 1) : std::to_string(counter);
    } while (taken_ != nullptr && taken_->find(made) != taken_->end());
    return made;
}

void IdBook::restart(const std::string& list) {
    const bool copy = is_copy(docx::Identity::Numbering, list);
    const std::string& id = define(docx::Identity::Numbering, list);
    if (copy) {
        lists_.push_back({id, list});
    }
}

}  // namespace nianbao::tmpl

#include "report/places.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace nianbao::report {
namespace {

/// The first two characters; a name has at least as many.
std::string_view start_of(std::string_view text) {
    const std::size_t first = text::code_point(text, 0).size;
    return text.substr(0, first + text::code_point(text, first).size);
}

}  // namespace

Places::Places(std::vector<Division> divisions) : divisions_(std::move(divisions)) {
    for (std::size_t i = 0; i < divisions_.size(); ++i) {
        by_start_[std::string(start_of(divisions_[i].name))].push_back(i);
        may_start_.set(text::code_point(divisions_[i].name, 0).value % may_start_.size());
    }
    for (auto& [start, named] : by_start_) {
        std::stable_sort(named.begin(), named.end(), [&](std::size_t left, std::size_t right) {
            return divisions_[left].name.size() > divisions_[right].name.size();
        });
    }
}

std::vector<Places::Found> Places::find_all(std::string_view text) const {
    std::vector<Found> found;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint first = text::code_point(text, at);
        if (!may_start_[first.value % may_start_.size()]) {
            at += first.size;
            continue;
        }
        const std::string_view rest = text.substr(at);
        const auto named = by_start_.find(start_of(rest));
        Found here{{at, at}, {}};
        for (const std::size_t division : named == by_start_.end() ? Divisions() : named->second) {
            const std::string& name = divisions_[division].name;
            if (rest.starts_with(name) &&
                (here.divisions.empty() || at + name.size() == here.range.end)) {
                here.range.end = at + name.size();
                here.divisions.push_back(division);
            }
        }
        at = here.divisions.empty() ? at + first.size : here.range.end;
        if (!here.divisions.empty()) {
            found.push_back(std::move(here));
        }
    }
    return found;
}

bool Places::is_above(std::size_t upper, std::size_t lower) const {
    for (std::optional<std::size_t> at = lower; at; at = divisions_[*at].above) {
        if (*at == upper) {
            return true;
        }
    }
    return false;
}

bool Places::are_related(const Divisions& some, const Divisions& others) const {
    return std::any_of(some.begin(), some.end(), [&](std::size_t one) {
        return std::any_of(others.begin(), others.end(), [&](std::size_t other) {
            return is_above(one, other) || is_above(other, one);
        });
    });
}

/// 鼓楼区 of 示范市鼓楼区 is the one that belongs to the place before it.
Divisions Places::last_in(std::string_view text) const {
    const std::vector<Found> found = find_all(text);
    if (found.empty()) {
        return {};
    }
    Divisions last = found.back().divisions;
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        Divisions inside;
        std::copy_if(last.begin(), last.end(), std::back_inserter(inside), [&](std::size_t lower) {
            return std::any_of(found[i].divisions.begin(),
                               found[i].divisions.end(),
                               [&](std::size_t upper) { return is_above(upper, lower); });
        });
        last = inside.empty() ? last : inside;
    }
    return last;
}

Divisions Places::own(const Report& report) const {
    for (const std::string& text :
         {report.organization,
          report.title,
          report.signature ? report.signature->organization : std::string()}) {
        if (Divisions last = last_in(text::folded(text)); !last.empty()) {
            return last;
        }
    }
    return {};
}

}  // namespace nianbao::report

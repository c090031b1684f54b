#include "tmpl/contexts.hpp"

namespace nianbao::tmpl {

const Data* Contexts::find(const Path& path) const noexcept {
    if (path.empty()) {
        return values_.back();
    }
    const Data* found = nullptr;
    for (auto value = values_.rbegin(); found == nullptr && value != values_.rend(); ++value) {
        found = (*value)->find(path[0]);
    }
    for (std::size_t i = 1; found != nullptr && i < path.size(); ++i) {
        found = found->find(path[i]);
    }
    return found;
}

}  // namespace nianbao::tmpl

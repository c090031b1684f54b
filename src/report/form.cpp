#include "nianbao/form.hpp"

#include <algorithm>

namespace nianbao {

const Item* Form::item(std::string_view key) const noexcept {
    for (const Table& table : tables) {
        const auto found = std::find_if(table.items.begin(),
                                        table.items.end(),
                                        [key](const Item& item) { return item.key == key; });
        if (found != table.items.end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::string item_name(std::string_view key) {
    std::string name = "item_";
    name += key;
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

}  // namespace nianbao

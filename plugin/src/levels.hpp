#pragma once

#include <array>
#include <vector>

#include "nianbao/words.hpp"
#include "uno.hpp"

namespace nianbao::plugin {

/// A level of organs, as reports name it.
struct Level {
    const char* name;
    const char* zh;
    const char* en;
};

inline constexpr std::array<Level, 6> levels = {{{"", "不写", "Not said"},
                                                 {"province", "省级政府", "Province"},
                                                 {"city", "市级政府", "City"},
                                                 {"county", "县级政府", "County or district"},
                                                 {"township", "乡镇、街道", "Township or street"},
                                                 {"department", "政府部门", "Department"}}};

inline Words words_of(const Level& level) {
    return {level.zh, level.en};
}

}  // namespace nianbao::plugin

#pragma once

namespace nianbao::cli {

// What the program exits with. A run over several inputs exits with the highest.
inline constexpr int clean_status = 0;
inline constexpr int findings_status = 1;  ///< findings of severity error
inline constexpr int usage_status = 2;
inline constexpr int failure_status = 3;
inline constexpr int interrupted_status = 130;  ///< by SIGINT, before all was done

}  // namespace nianbao::cli

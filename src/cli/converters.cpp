#include "cli/converters.hpp"

namespace nianbao::cli {

Converters::Made& Converters::of(const Job& job) {
    auto& made = made_[job.arguments];
    if (made == nullptr) {
        const Arguments& arguments = job.arguments ? *job.arguments : arguments_;
        auto fresh = std::make_unique<Made>(arguments);
        fresh->conditions = keeps_journal_ ? conditions_of(arguments) : std::string();
        made = std::move(fresh);
    }
    return *made;
}

}  // namespace nianbao::cli

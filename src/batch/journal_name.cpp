#include "batch/journal.hpp"

namespace nianbao::batch {

bool is_journal_name(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with("nianbao-journal") && name.ends_with(".jsonl");
}

}  // namespace nianbao::batch

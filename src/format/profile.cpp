#include "nianbao/profile.hpp"

#include <cstdint>
#include <set>
#include <utility>

#include "format/profile_file.hpp"
#include "nianbao/error.hpp"
#include "zip/file.hpp"

namespace nianbao {
namespace {

constexpr std::uint64_t most_bytes = std::uint64_t{16} << 20;

}  // namespace

Profile Profile::load(const std::filesystem::path& file) {
    return parse(zip::read_file(file, most_bytes), file.string());
}

Profile Profile::parse(std::string json, const std::string& name) {
    Profile made;
    try {
        made.file_ = std::make_shared<const format::ProfileFile>(std::move(json), name);
    } catch (const Error& error) {
        throw error.within(name);
    }
    return made;
}

const std::string& Profile::id() const noexcept {
    static const std::string none;
    return file_ ? file_->id() : none;
}

const Words& Profile::name() const noexcept {
    static const Words none;
    return file_ ? file_->words() : none;
}

std::vector<std::string> switched_off(const Form& form,
                                      const Wording& wording,
                                      const TraceRules& traces) {
    std::set<std::string> ids(form.off.begin(), form.off.end());
    ids.insert(wording.off().begin(), wording.off().end());
    ids.insert(traces.off().begin(), traces.off().end());
    return {ids.begin(), ids.end()};
}

}  // namespace nianbao

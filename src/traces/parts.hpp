#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "opc/package.hpp"

namespace nianbao::traces {

/// The parts of a package that are looked into more than once: each is unpacked once.
class Parts {
public:
    /// `package` outlives this.
    explicit Parts(const opc::Package& package);

    const opc::Package& package() const noexcept { return *package_; }

    /// The bytes of a part, valid as long as this is. Throws as Package::contents().
    const std::string& text(const opc::PartName& name);

    /// The parts that are sound XML, relationships among them.
    const std::vector<opc::Part>& xml() const noexcept { return xml_; }
    /// Those whose content type holds a word, such as "wordprocessingml.".
    std::vector<opc::PartName> xml_of(std::string_view type) const;
    /// True for those.
    bool is_sound(const opc::PartName& name) const { return sound_.contains(name); }
    /// The first of them that `source` points to by a relationship of this kind; null where there
    /// is none.
    const opc::Part* related(const opc::PartName& source, std::string_view kind) const;
    /// Parts that say they are XML and are not.
    const std::vector<opc::PartName>& unsound() const noexcept { return unsound_; }

private:
    const opc::Package* package_;
    std::map<opc::PartName, std::string> texts_;
    std::vector<opc::Part> xml_;
    std::set<opc::PartName> sound_;
    std::vector<opc::PartName> unsound_;
};

}  // namespace nianbao::traces

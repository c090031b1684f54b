#include "tmpl/growing_part.hpp"

#include <algorithm>
#include <utility>

namespace nianbao::tmpl {

void GrowingPart::pack(std::string& rendered) {
    if (!packer_) {
        packer_.emplace();
        constexpr std::size_t piece = 1U << 18U;
        hold_ = std::min(hold_, piece);
    }
    packer_->write(rendered);
    rendered.clear();
}

opc::Content GrowingPart::finish(std::string rendered) && {
    if (!packer_) {
        return rendered;
    }
    packer_->write(rendered);
    return packer_->finish();
}

}  // namespace nianbao::tmpl

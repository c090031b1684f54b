#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "opc/frame.hpp"

namespace nianbao::tmpl {

/// A part while it is rendered. It is held in memory until it grows large, then packed piece by
/// piece, so that a million rows need no more memory than some thousand.
class GrowingPart {
public:
    /// A part up to `hold` bytes is packed in one go, which is twice as fast.
    explicit GrowingPart(std::size_t hold = 8U << 20U) : hold_(hold) {}

    /// Packs what has been rendered, and empties it, where that is enough to be worth it. To be
    /// called where nothing that was written can change any more.
    void relieve(std::string& rendered) {
        if (rendered.size() >= hold_) {
            pack(rendered);
        }
    }

    /// The whole part, ending with what has been rendered last.
    opc::Content finish(std::string rendered) &&;

private:
    void pack(std::string& rendered);

    std::size_t hold_;
    std::optional<zip::Packer> packer_;
};

}  // namespace nianbao::tmpl

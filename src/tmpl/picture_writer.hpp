#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "docx/new_picture.hpp"
#include "tmpl/answers.hpp"
#include "tmpl/picture_value.hpp"
#include "tmpl/program.hpp"
#include "tmpl/renderer.hpp"

namespace nianbao::tmpl {

/// The picture that a value names, loaded; nothing where it cannot be had, which is told of
/// `question`.
std::optional<docx::NewPicture> load_picture(const PictureValue& value,
                                             PictureSize asked,
                                             PictureSize frame,
                                             Rendering& rendering,
                                             std::uint32_t question);

/// Writes pictures into their frames and lines.
class PictureWriter {
public:
    /// Appends to `out`.
    PictureWriter(std::string& out, const Program& program, Rendering& rendering, Answers& answers)
        : out_(out), program_(program), rendering_(rendering), answers_(answers) {}

    /// Which ops of a Picture are to be done: [from, to).
    struct Range {
        std::uint32_t from;
        std::uint32_t to;
    };
    Range choose(const Op& op, std::uint32_t index);

    /// PictureField.
    void field(const Op& op);
    /// PictureInLine.
    void in_line(const Op& op);

private:
    std::optional<docx::NewPicture> find(std::uint32_t question,
                                         PictureSize frame,
                                         bool& unanswered);
    void blip_end();

    std::string& out_;
    const Program& program_;
    Rendering& rendering_;
    Answers& answers_;
    const PictureShape* shape_ = nullptr;  ///< of the frame at hand
    docx::NewPicture picture_;             ///< that is put into it
};

}  // namespace nianbao::tmpl

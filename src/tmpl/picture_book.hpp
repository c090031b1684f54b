#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "nianbao/template.hpp"
#include "opc/frame.hpp"
#include "opc/image.hpp"
#include "opc/package.hpp"

namespace nianbao::tmpl {

/// A part of a template that may come to show pictures.
struct PictureHome {
    std::size_t program = 0;  ///< among Compiled::programs
    opc::PartName part;
    std::string relationships;               ///< as they read; empty where it has none
    std::set<std::string, std::less<>> ids;  ///< of them
};

/// What a template needs to take in pictures that it does not have.
struct Gallery {
    std::vector<PictureHome> homes;  ///< in the order of their programs
    std::string folder;              ///< "/word/media/"
    std::size_t first = 1;           ///< number of the first free name in it

    /// The package around the parts that change, the relationships of the homes among them, with
    /// the types of pictures. Used only where a rendering shows one, so that no other pays for it.
    std::optional<opc::Frame> frame;

    /// Finds a folder and names for pictures that the package does not have.
    void place_in(const opc::Package& package);
};

/// The extensions of pictures and their content types.
const opc::ContentTypes::Defaults& picture_types();

/// A picture that a rendering shows.
struct HeldPicture {
    opc::Image image;
    std::size_t number = 0;  ///< of its media part
    std::string bytes;
};

/// The pictures of one rendering: each is asked for once, and stands once in the package however
/// often, and under however many names, it is shown.
class PictureBook {
public:
    /// Of a template whose tags ask for no picture.
    PictureBook() = default;
    /// Gallery and source must outlive the book.
    PictureBook(const Gallery& gallery, const PictureSource& source, std::size_t most_bytes)
        : gallery_(&gallery), source_(&source), most_bytes_(most_bytes) {}

    /// What follows is the rendering of a part, by the index of its program.
    void begin_part(std::size_t program);
    /// The part at hand, as begin_part() was told.
    std::size_t part() const { return part_; }

    /// The picture of that name. Throws Error: Data (picture.source, data.pictures, those of
    /// opc::read_image); what the source throws.
    const HeldPicture& find(const std::string& name);

    /// The id of the relationship from the part at hand to a picture.
    const std::string& relate(const HeldPicture& picture);

    bool is_used() const { return !pictures_.empty(); }

    /// Adds to a package that is rendered: the relationships that Gallery::frame takes, and new
    /// entries.
    void complete(std::vector<opc::Content>& contents, std::vector<opc::NewEntry>& more);

private:
    /// What the part at hand is related to.
    struct Page {
        const PictureHome* home;
        std::map<std::size_t, std::string> ids;  ///< by the number of the picture
    };

    std::string new_id(const Page& page) const;
    opc::PartName media(const HeldPicture& picture) const;

    const Gallery* gallery_ = nullptr;
    const PictureSource* source_ = nullptr;
    std::size_t most_bytes_ = 0;
    std::size_t bytes_ = 0;
    std::deque<HeldPicture> pictures_;  ///< addresses stay
    std::map<std::string, std::size_t, std::less<>> names_;
    std::map<std::string_view, std::size_t> contents_;  ///< by the bytes of pictures_
    std::vector<Page> pages_;                           ///< one for each home
    std::size_t part_ = 0;
    std::size_t page_ = 0;
};

/// Throws Error (Data), "picture.source": the data has pictures, and nobody gives them.
[[noreturn]] void refuse_without_pictures();
/// Throws Error (Data), "data.pictures": together they have more bytes than `most`.
[[noreturn]] void refuse_picture_bytes(std::size_t most);

}  // namespace nianbao::tmpl

#include "tmpl/picture_book.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace nianbao::tmpl {
namespace {

constexpr std::string_view image_relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

constexpr std::string_view file_name = "picture";

/// 7 for "picture7.png", 0 for any other file.
std::size_t number_of(std::string_view file) {
    std::size_t number = 0;
    if (file.starts_with(file_name)) {
        std::from_chars(file.data() + file_name.size(), file.data() + file.size(), number);
    }
    return number;
}

}  // namespace

void refuse_without_pictures() {
    throw Error(Error::Kind::Data,
                {"picture.source",
                 {"没有指定图片所在的文件夹", "no folder of pictures was given"},
                 "",
                 {"用 --pictures 指定文件夹", "name the folder with --pictures"}});
}

void refuse_picture_bytes(std::size_t most) {
    const std::string limit = std::to_string(most);
    throw Error(Error::Kind::Data,
                {"data.pictures",
                 {"图片合计超过 " + limit + " 字节", "the pictures exceed " + limit + " bytes"},
                 "",
                 {"压缩图片", "make the pictures smaller"}});
}

const opc::ContentTypes::Defaults& picture_types() {
    using Type = opc::Image::Type;
    static const opc::ContentTypes::Defaults types = [] {
        opc::ContentTypes::Defaults made;
        for (const Type type : {Type::Png, Type::Jpeg, Type::Svg}) {
            made.emplace(opc::extension_of(type), opc::media_type_of(type));
        }
        return made;
    }();
    return types;
}

void Gallery::place_in(const opc::Package& package) {
    folder = std::string(package.main().folder()) + "media/";
    for (const opc::Part& part : package.parts()) {
        if (part.name.folder() == folder) {
            first = std::max(first, number_of(part.name.file()) + 1);
        }
    }
}

void PictureBook::begin_part(std::size_t program) {
    part_ = program;
    if (gallery_ == nullptr) {
        return;
    }
    if (pages_.empty()) {
        for (const PictureHome& home : gallery_->homes) {
            pages_.push_back({&home, {}});
        }
    }
    page_ = 0;
    while (page_ + 1 < pages_.size() && pages_[page_].home->program != program) {
        ++page_;
    }
}

const HeldPicture& PictureBook::find(const std::string& name) {
    if (const auto known = names_.find(name); known != names_.end()) {
        return pictures_[known->second];
    }
    if (source_ == nullptr || !*source_) {
        refuse_without_pictures();
    }
    std::string bytes = (*source_)(name);
    if (const auto same = contents_.find(bytes); same != contents_.end()) {
        names_.emplace(name, same->second);
        return pictures_[same->second];
    }
    bytes_ += bytes.size();
    if (bytes_ > most_bytes_) {
        refuse_picture_bytes(most_bytes_);
    }
    const opc::Image image = opc::read_image(bytes);
    const std::size_t place = pictures_.size();
    pictures_.push_back({image, gallery_->first + place, std::move(bytes)});
    names_.emplace(name, place);
    contents_.emplace(pictures_.back().bytes, place);
    return pictures_.back();
}

std::string PictureBook::new_id(const Page& page) const {
    std::size_t number = page.ids.size();
    std::string id;
    do {
        id = "rIdPicture" + std::to_string(++number);
    } while (page.home->ids.contains(id));
    return id;
}

const std::string& PictureBook::relate(const HeldPicture& picture) {
    Page& page = pages_[page_];
    const auto known = page.ids.find(picture.number);
    return known != page.ids.end() ? known->second
                                   : page.ids.emplace(picture.number, new_id(page)).first->second;
}

opc::PartName PictureBook::media(const HeldPicture& picture) const {
    std::string name = gallery_->folder;
    name.append(file_name).append(std::to_string(picture.number)).append(".");
    name += opc::extension_of(picture.image.type);
    return *opc::PartName::parse(name);
}

void PictureBook::complete(std::vector<opc::Content>& contents, std::vector<opc::NewEntry>& more) {
    for (const Page& page : pages_) {
        std::vector<opc::NewRelationship> added;
        for (const auto& [number, id] : page.ids) {
            const HeldPicture& picture = pictures_[number - gallery_->first];
            added.push_back({id, std::string(image_relationship), media(picture)});
        }
        const std::string& base = page.home->relationships;
        std::string xml =
            added.empty() ? base : opc::with_relationships(base, page.home->part, added);
        if (!base.empty()) {
            contents.emplace_back(std::move(xml));
        } else if (!added.empty()) {
            more.push_back({std::string(page.home->part.relationships().entry()), std::move(xml)});
        }
    }
    for (HeldPicture& picture : pictures_) {
        more.push_back({std::string(media(picture).entry()), std::move(picture.bytes)});
    }
}

}  // namespace nianbao::tmpl

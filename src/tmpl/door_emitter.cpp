#include "tmpl/door_emitter.hpp"

#include <utility>

namespace nianbao::tmpl {
namespace {

/// The doors whose rows hold a row, or those of another door, the outermost first.
std::vector<const Door*> doors_around(const std::vector<Band>& bands,
                                      std::uint32_t first,
                                      std::uint32_t last,
                                      const Door& but) {
    std::vector<const Door*> around;
    for (const Band& band : bands) {
        if (band.door != nullptr && band.door != &but && band.first <= first && last <= band.last) {
            around.push_back(band.door);
        }
    }
    return around;
}

}  // namespace

std::uint32_t DoorEmitter::ask(const Door& door, DoorPath path, bool soft) {
    Question question;
    question.path = std::move(path.path);
    question.needs = std::move(path.needs);
    question.name = door.name;
    question.written = door.name;
    question.place = place_ + ": “" + door.name + "”";
    question.soft = soft;
    questions_.all.push_back(std::move(question));
    return static_cast<std::uint32_t>(questions_.all.size() - 1);
}

std::uint32_t DoorEmitter::begin(const Door& door, std::uint32_t row, CellShape shape) {
    const DoorPath path = path_of(door, doors_around(outline_.bands, row, row, door));
    const std::uint32_t question = ask(door, path, true);
    const std::uint32_t choice = out_.add(Op::Code::Control, question);
    out_.add(Op::Code::Cell, question, out_.cell(std::move(shape)));
    out_.at(choice).b = out_.add(Op::Code::Otherwise);
    return choice;
}

void DoorEmitter::end(std::uint32_t begun) {
    const std::uint32_t end = out_.add(Op::Code::SectionEnd);
    out_.at(out_.at(begun).b).b = end;
}

std::uint32_t DoorEmitter::question_of(const Band& band) {
    const auto around = doors_around(outline_.bands, band.first, band.last, *band.door);
    return ask(*band.door, path_of(*band.door, around), band.soft);
}

}  // namespace nianbao::tmpl

#include "tmpl/program.hpp"

#include <algorithm>
#include <utility>

namespace nianbao::tmpl {
namespace {

template <typename T>
std::uint32_t index_of(std::vector<T>& all, T value) {
    const auto found = std::find(all.begin(), all.end(), value);
    const auto index = static_cast<std::uint32_t>(found - all.begin());
    if (found == all.end()) {
        all.push_back(std::move(value));
    }
    return index;
}

}  // namespace

void ProgramWriter::copy(std::string_view bytes) {
    program_.pool += bytes;
    at_line_ = at_line_ && bytes.empty();
}

void ProgramWriter::copy_end(std::string_view bytes, Block block) {
    program_.pool += bytes;
    after_ = block == Block::Same ? after_ : block;
    at_line_ = true;
}

void ProgramWriter::flush(bool even_if_empty) {
    const std::size_t size = program_.pool.size() - chunk_;
    if (size == 0 && after_ == Block::Same && !even_if_empty) {
        return;
    }
    Op op;
    op.after = after_;
    op.at_line = at_line_;
    op.a = static_cast<std::uint32_t>(chunk_);
    op.b = static_cast<std::uint32_t>(size);
    program_.ops.push_back(op);
    chunk_ = program_.pool.size();
    after_ = Block::Same;
}

void ProgramWriter::mark_line() {
    at_line_ = true;
    flush(true);
}

std::uint32_t ProgramWriter::add(const Op& op) {
    flush(false);
    program_.ops.push_back(op);
    return next() - 1;
}

std::uint32_t ProgramWriter::add(Op::Code code, std::uint32_t a, std::uint32_t b) {
    Op op;
    op.code = code;
    op.a = a;
    op.b = b;
    return add(op);
}

std::uint32_t ProgramWriter::string(std::string_view text) {
    return index_of(program_.strings, std::string(text));
}

std::uint32_t ProgramWriter::style(const TextStyle& style) {
    return index_of(program_.styles, style);
}

std::uint32_t ProgramWriter::block(BlockShape shape) {
    program_.blocks.push_back(std::move(shape));
    return static_cast<std::uint32_t>(program_.blocks.size() - 1);
}

std::uint32_t ProgramWriter::picture(PictureShape shape) {
    program_.pictures.push_back(std::move(shape));
    return static_cast<std::uint32_t>(program_.pictures.size() - 1);
}

std::uint32_t ProgramWriter::cell(CellShape shape) {
    shape.value_open = "><" + shape.prefix + "v>";
    shape.value_close = "</" + shape.prefix + "v></" + shape.prefix + "c>";
    shape.is_movable = shape.item_open.starts_with("<" + shape.prefix + "si");
    program_.cells.push_back(std::move(shape));
    return static_cast<std::uint32_t>(program_.cells.size() - 1);
}

std::uint32_t ProgramWriter::formula(CellFormula formula) {
    program_.formulas.push_back(std::move(formula));
    return static_cast<std::uint32_t>(program_.formulas.size() - 1);
}

}  // namespace nianbao::tmpl

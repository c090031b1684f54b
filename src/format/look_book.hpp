#pragma once

#include <map>

#include "format/new_workbook.hpp"

struct lxw_format;
struct lxw_workbook;

namespace nianbao::format {

/// The looks of a workbook that is being written, each made once.
class LookBook {
public:
    /// `book` outlives the calls of of().
    explicit LookBook(lxw_workbook* book) : book_(book) {}

    /// The format that cells of that look have.
    lxw_format* of(const Look& look);

private:
    lxw_workbook* book_;
    std::map<Look, lxw_format*> formats_;
};

}  // namespace nianbao::format

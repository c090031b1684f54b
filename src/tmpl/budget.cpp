#include "tmpl/budget.hpp"

#include "nianbao/error.hpp"

namespace nianbao::tmpl {

void Budget::look_at_the_clock() const {
    const bool limited = limits_.time.count() > 0;
    if (limited && std::chrono::steady_clock::now() - begun_ > limits_.time) {
        throw Error(Error::Kind::Data,
                    {"data.time",
                     {"生成文档超过了限定的时间", "the document takes longer than it may"},
                     "",
                     {"减少数据，检查嵌套的区段，或放宽时限",
                      "render less data, look for nested sections, or allow for more time"}});
    }
}

void Budget::refuse_bytes() {
    throw Error(Error::Kind::Data,
                {"data.output",
                 {"生成的部件过大", "a rendered part grows past the limit"},
                 "",
                 {"减少数据，或检查嵌套的区段", "render less data, or look for nested sections"}});
}

void Budget::refuse_copies() {
    throw Error(Error::Kind::Data,
                {"data.copies",
                 {"区段重复的次数过多", "sections are repeated more often than they may be"},
                 "",
                 {"减少数据，或检查嵌套的区段", "render less data, or look for nested sections"}});
}

void Budget::refuse_depth() {
    throw Error(Error::Kind::Data,
                {"data.depth",
                 {"片段互相引用，没有尽头", "partials include each other without end"},
                 "",
                 {"检查引用自身的片段", "look for a partial that includes itself"}});
}

}  // namespace nianbao::tmpl

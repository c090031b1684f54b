#include "tmpl/budget.hpp"

#include <gtest/gtest.h>

#include "nianbao/error.hpp"
#include "tmpl/documents.hpp"
#include "tmpl/story.hpp"

namespace nianbao::tmpl {
namespace {

const Data many = Data::object({{"a", Data::List(100, true)}, {"b", "0123456789"}});

/// The code of what goes wrong when a document of nested loops is rendered within limits.
std::string code(const RenderLimits& limits) {
    const Template document =
        Template::compile(docx_of(p("{{#a}}{{#a}}{{#a}}{{b}}{{/a}}{{/a}}{{/a}}")));
    RenderOptions options;
    options.limits = limits;
    try {
        document.render(many, options);
    } catch (const Error& error) {
        return error.problems().at(0).code;
    }
    return "";
}

TEST(Budget, StopsAFloodOfBytes) {
    RenderLimits limits;
    limits.part_bytes = 1'000'000;
    EXPECT_EQ(code(limits), "data.output");
}

TEST(Budget, StopsLoopsInLoops) {
    RenderLimits limits;
    limits.copies = 10'000;
    EXPECT_EQ(code(limits), "data.copies");
}

TEST(Budget, StopsWhatTakesTooLong) {
    RenderLimits limits;
    limits.time = std::chrono::milliseconds(1);
    EXPECT_EQ(code(limits), "data.time");
}

TEST(Budget, LetsAnHonestDocumentThrough) {
    EXPECT_EQ(code({}), "");
}

TEST(Budget, BoundsTheDepthOfSections) {
    std::string tags;
    for (int i = 0; i < 201; ++i) {
        tags.insert(0, "{{#a}}");
        tags += "{{/a}}";
    }
    TemplateOptions options;
    const std::string bytes = docx_of(p(tags));
    try {
        Template::compile(bytes, options);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().at(0).code, "tmpl.depth");
    }
    options.deepest_section = 201;
    EXPECT_NO_THROW(Template::compile(bytes, options));
}

}  // namespace
}  // namespace nianbao::tmpl

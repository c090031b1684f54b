#include "html/scanner.hpp"

#include <chrono>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "nianbao/error.hpp"

namespace nianbao::html {
namespace {

class Told : public Listener {
public:
    void open(std::string_view name, const Attributes& attributes) override {
        told += "<" + std::string(name) + std::string(attributes.value("colspan")) + ">";
    }
    void close(std::string_view name) override { told += "</" + std::string(name) + ">"; }
    void text(std::string_view characters) override { told += characters; }
    std::string told;
};

std::string told(const std::string& page) {
    Told listener;
    scan(page, listener);
    return listener.told;
}

TEST(Scanner, ClosesWhatIsLeftOpen) {
    EXPECT_EQ(told("<table><tr><TD colspan=2>一<td>二<tr><td>三</table>"),
              "<html><body><table><tr><td2>一</td><td>二</td></tr><tr><td>三</td></tr></table>"
              "</body></html>");
}

TEST(Scanner, ResolvesEntitiesAndSkipsWhatWordWritesForItself) {
    EXPECT_EQ(told("<p><![if !supportLists]>1.&nbsp;<![endif]>甲&lt;乙<!--[if gte mso "
                   "9]><xml>x</xml><![endif]--><o:p></o:p></p>"),
              "<html><body><p>1.\xC2\xA0甲<乙<o:p></o:p></p></body></html>");
}

TEST(Scanner, LetsTheListenerThrow) {
    class Thrower : public Told {
        void text(std::string_view) override { throw std::runtime_error("enough"); }
    };
    Thrower thrower;
    EXPECT_THROW(scan("<p>一<p>二", thrower), std::runtime_error);
}

TEST(Scanner, RefusesElementsThatAreNestedTooDeeply) {
    std::string page;
    for (int i = 0; i < 100000; ++i) {
        page += "<div>";
    }
    try {
        told(page);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.problems().front().code, "html.depth");
    }
}

TEST(Scanner, ClosesATagWithTooManyAttributesWhateverQuotationMarksStandInIt) {
    for (const char* const one : {" a%=1", " a%='>'", "a%=\">\"", "\na%", " a% = \"'\""}) {
        std::string page = "<p";
        for (int i = 0; i < 200000; ++i) {
            page += std::string(one).replace(std::string(one).find('%'), 1, std::to_string(i));
        }
        const auto begin = std::chrono::steady_clock::now();
        told(page);
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << one;
    }
}

TEST(Scanner, LeavesOrdinaryPagesAsTheyAre) {
    const std::string page =
        "<p class=\"a\" id='b'>x = \"y\"</p><script>if (a<b) c=\"</p>\"</script>";
    EXPECT_EQ(tamed(page), page);
}

}  // namespace
}  // namespace nianbao::html

#include "report/rule_message.hpp"

#include <string>
#include <string_view>

namespace nianbao::report {
namespace {

std::string without(std::string sentence, std::string_view stop) {
    if (sentence.ends_with(stop)) {
        sentence.resize(sentence.size() - stop.size());
    }
    return sentence;
}

}  // namespace

Words without_stop(const Words& sentence) {
    return {without(sentence.zh, "。"), without(sentence.en, ".")};
}

Finding untold(Finding rule, std::size_t count) {
    const std::string more = std::to_string(count);
    const Words sentence = without_stop(rule.message);
    rule.message = {sentence.zh + "：另有" + more + "处，未逐一列出",
                    sentence.en + ": " + more + " more, not listed"};
    return rule;
}

}  // namespace nianbao::report

#include "cli/tally.hpp"

#include <algorithm>

namespace nianbao::cli {

void Tally::count(const Answer& answer) {
    const bool has_failed = answer.entry.outputs.empty();
    ++told_;
    failed_ += has_failed ? 1 : 0;
    wrong_ += !has_failed && answer.entry.status == findings_status ? 1 : 0;
    old_ += answer.is_old ? 1 : 0;
    raise(answer.entry.status);
}

void Tally::raise(int status) {
    status_ = std::max(status_, status);
}

std::string Tally::text(std::optional<std::size_t> all, Language language) const {
    const std::string count = std::to_string(all.value_or(told_));
    const std::string made = std::to_string(told_ - failed_);
    const std::string wrong = std::to_string(wrong_);
    const std::string failed = std::to_string(failed_);
    const std::string old = std::to_string(old_);
    std::string zh = "共 " + count + " 份：完成 " + made;
    std::string en = count + (count == "1" ? " input: " : " inputs: ") + made + " made";
    if (old_ > 0) {
        zh += "（其中 " + old + " 份未变，未重做）";
        en += " (" + old + " unchanged, not made again)";
    }
    zh += "，其中有错误级问题 " + wrong + "；失败 " + failed + "\n";
    en += ", " + wrong + " of them with errors; " + failed + " failed\n";
    return language == Language::Chinese ? zh : en;
}

std::string Tally::rest(std::optional<std::size_t> all,
                        bool keeps_journal,
                        Language language) const {
    const std::string left = std::to_string(all.value_or(told_) - told_);
    const Words what = all ? Words{"还有 " + left + " 份未做", left + " not begun"}
                           : Words{"其余未做", "the rest was not begun"};
    const Words how = keeps_journal ? Words{"用同样的命令加 --resume 继续",
                                            "go on with the same command and --resume"}
                                    : Words{"请重新运行", "run it again"};
    return Words{"提前结束，" + what.zh + "；" + how.zh + "\n",
                 "stopped early, " + what.en + "; " + how.en + "\n"}
        .in(language);
}

}  // namespace nianbao::cli

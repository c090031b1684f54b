#include "review.hpp"

#include <algorithm>
#include <cctype>

namespace nianbao::plugin {
namespace {

void add_spots(const Side& side, std::vector<Spot>& spots) {
    for (const Operand& operand : side.operands) {
        const bool is_known = std::any_of(spots.begin(), spots.end(), [&](const Spot& spot) {
            return spot.place == operand.place;
        });
        // Titles have no place of their own, yet their words are somewhere.
        const bool is_title = operand.key.empty() && !operand.value.empty();
        if ((!operand.place.empty() || is_title) && !is_known) {
            spots.push_back({operand.place, operand.value});
        }
    }
}

std::vector<Spot> spots_of(const std::string& place) {
    return place.empty() ? std::vector<Spot>() : std::vector<Spot>{{place, ""}};
}

Words facts_of(const Judged& judged) {
    const Report& report = judged.report;
    const std::string year = std::to_string(report.year);
    return {report.organization + "\n" + year + "年度，" + judged.form->name.zh,
            report.organization + "\n" + year + ", " + judged.form->name.en};
}

Words sentence_of(const Problem& problem) {
    const bool has_remedy = !problem.remedy.zh.empty();
    return {problem.message.zh + (has_remedy ? "；" + problem.remedy.zh : ""),
            problem.message.en + (has_remedy ? "; " + problem.remedy.en : "")};
}

/// A place without the name of the file before it.
std::string inside(const std::string& place) {
    const std::size_t colon = place.rfind(": ");
    return colon == std::string::npos ? place : place.substr(colon + 2);
}

}  // namespace

std::size_t Review::count(Severity severity) const {
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [severity](const Remarked& line) {
            return line.severity == severity && line.let_stand.empty();
        }));
}

Review review_of(const Judged& judged) {
    Review review{facts_of(judged), {}};
    for (const Finding& finding : judged.findings) {
        Remarked line{finding.severity, finding.rule, finding.message, {}, ""};
        add_spots(finding.left, line.spots);
        add_spots(finding.right, line.spots);
        line.let_stand = finding.waiver ? finding.waiver->reason : "";
        review.lines.push_back(std::move(line));
    }
    for (const Note& note : judged.notes) {
        review.lines.push_back({Severity::Information, "", note.message, spots_of(note.place), ""});
    }
    std::stable_sort(review.lines.begin(),
                     review.lines.end(),
                     [](const Remarked& a, const Remarked& b) { return a.severity > b.severity; });
    return review;
}

Review review_of(const Error& error) {
    Review review{{"读不成一份年度报告", "Cannot be read as a report"}, {}};
    for (const Problem& problem : error.problems()) {
        review.lines.push_back(
            {Severity::Error, "", sentence_of(problem), spots_of(inside(problem.place)), ""});
    }
    return review;
}

std::string name_in(const Remarked& line, Language language) {
    std::string name = line.let_stand.empty() ? words_of(line.severity).in(language)
                                              : Words{"已忽略", "let stand"}.in(language);
    if (language == Language::English) {
        name.front() = static_cast<char>(std::toupper(name.front()));
    }
    return name + (line.rule.empty() ? "" : " " + line.rule);
}

Words counts_of(const Review& review) {
    const auto number = [&](Severity severity) { return std::to_string(review.count(severity)); };
    const std::string errors = number(Severity::Error);
    const std::string warnings = number(Severity::Warning);
    const std::string hints = number(Severity::Information);
    return {"错误 " + errors + "   警告 " + warnings + "   提示 " + hints,
            "Errors " + errors + "   Warnings " + warnings + "   Hints " + hints};
}

Reviews& Reviews::all() {
    static Reviews reviews;
    return reviews;
}

void Reviews::put(const std::string& document, Review review) {
    std::vector<Listener> listeners;
    {
        const std::lock_guard lock(mutex_);
        reviews_[document] = std::make_shared<const Review>(std::move(review));
        for (const auto& [number, listening] : listeners_) {
            if (listening.document == document) {
                listeners.push_back(listening.listener);
            }
        }
    }
    for (const Listener& listener : listeners) {
        listener();
    }
}

std::shared_ptr<const Review> Reviews::find(const std::string& document) const {
    const std::lock_guard lock(mutex_);
    const auto found = reviews_.find(document);
    return found != reviews_.end() ? found->second : nullptr;
}

std::size_t Reviews::listen(const std::string& document, Listener listener) {
    const std::lock_guard lock(mutex_);
    listeners_[next_] = {document, std::move(listener)};
    return next_++;
}

void Reviews::ignore(std::size_t number) {
    const std::lock_guard lock(mutex_);
    const auto found = listeners_.find(number);
    if (found == listeners_.end()) {
        return;
    }
    const std::string document = found->second.document;
    listeners_.erase(found);
    const bool is_shown = std::any_of(listeners_.begin(), listeners_.end(), [&](const auto& each) {
        return each.second.document == document;
    });
    if (!is_shown) {
        reviews_.erase(document);
    }
}

}  // namespace nianbao::plugin

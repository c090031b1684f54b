#include "cli/conversions.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

#include "cli/failure.hpp"
#include "cli/input.hpp"
#include "cli/status.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/office.hpp"

namespace nianbao::cli {
namespace {

using Clock = std::chrono::steady_clock;

std::int64_t milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
}

/// Where the document of a task is, and what it is for.
struct Place {
    std::size_t order = 0;
    std::size_t output = 0;
};

/// True where the job need not be done again: `entry` tells of its input and its outputs, and all
/// of them are as they were.
bool is_unchanged(const Job& job, const batch::Entry& entry, std::string_view conditions) {
    const auto is_that = [](const Output& output, const batch::Made& made) {
        return output.file.string() == made.file;
    };
    bool same = false;
    (void)attempt([&] {
        same = std::equal(job.outputs.begin(),
                          job.outputs.end(),
                          entry.outputs.begin(),
                          entry.outputs.end(),
                          is_that) &&
               batch::is_done(entry, sha256(source_of(job).bytes), conditions);
    });
    return same;
}

}  // namespace

void Conversions::remember(const batch::Entry& entry, std::uint64_t place) {
    old_[std::hash<std::string>()(entry.input)] = place;
}

/// What an earlier run has done of the job, where it need not be done again.
std::optional<batch::Entry> Conversions::old_entry(const Job& job,
                                                   std::string_view conditions) const {
    const std::string input = shown(job.input);
    const auto old = old_.find(std::hash<std::string>()(input));
    if (old == old_.end()) {
        return std::nullopt;
    }
    auto entry = batch::entry_at(journal_, old->second);
    const bool is_done = entry && entry->input == input && is_unchanged(job, *entry, conditions);
    return is_done ? std::move(entry) : std::nullopt;
}

std::vector<Answer> Conversions::answers_to(const std::vector<std::string>& orders) {
    std::vector<Begun> all;
    all.reserve(orders.size());
    for (const std::string& words : orders) {
        all.push_back(begun(words));
    }
    save_in_office(all);
    std::vector<Answer> answers;
    for (Begun& one : all) {
        if (one.converter != nullptr) {
            write(one);
        }
        answers.push_back(std::move(one.answer));
    }
    return answers;
}

/// A step that fails is the last of its order.
template <typename Step>
void Conversions::attempt_step(Begun& one, const Step& step) const {
    const auto begin = Clock::now();
    const auto failure = attempt(step);
    if (failure) {
        fail(one.answer, *failure, language_);
        one.converter = nullptr;
    }
    if (!one.answer.is_old) {
        one.answer.entry.milliseconds += milliseconds_since(begin);
    }
}

/// Keeps what is said until it is told in its turn.
Console Conversions::console_of(Begun& one) const {
    return {language_, [&one](const Said& said) { one.answer.said.push_back(said); }};
}

Conversions::Begun Conversions::begun(const std::string& words) {
    Begun one;
    attempt_step(one, [&] {
        one.job = orders_.job_of(words);
        render(one);
    });
    return one;
}

void Conversions::render(Begun& one) {
    Converters::Made& made = converters_.of(one.job);
    batch::Entry& entry = one.answer.entry;
    entry.input = shown(one.job.input);
    entry.conditions = made.conditions;
    if (auto old = old_entry(one.job, made.conditions)) {
        entry = std::move(*old);
        one.answer.is_old = true;
        return;
    }
    Console recorder = console_of(one);
    one.documents = made.converter.documents(one.job, entry, recorder);
    one.converter = &made.converter;
}

void Conversions::save_in_office(std::vector<Begun>& all) const {
    std::vector<OfficeTask> tasks;
    std::vector<Place> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all[i].documents.size(); ++j) {
            const Format& format = *all[i].job.outputs[j].format;
            if (office_source(format) != nullptr) {
                tasks.push_back({all[i].documents[j], &format});
                places.push_back({i, j});
            }
        }
    }
    if (tasks.empty()) {
        return;
    }
    const auto begin = Clock::now();
    std::vector<OfficeResult> results = save_by_office(tasks);
    const auto each = milliseconds_since(begin) / static_cast<std::int64_t>(tasks.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        Begun& one = all[places[i].order];
        one.answer.entry.milliseconds += each;
        one.documents[places[i].output] = std::move(results[i].bytes);
        Console recorder = console_of(one);
        for (const Note& note : results[i].notes) {
            recorder.remark_once(note.message.en, note_line("PDF", note, language_));
        }
        if (results[i].problem) {
            results[i].problem->place = one.answer.entry.input;
            fail(one.answer, {failure_status, {*results[i].problem}}, language_);
            one.converter = nullptr;
        }
    }
}

void Conversions::write(Begun& one) const {
    attempt_step(one, [&] {
        Console recorder = console_of(one);
        one.converter->write(one.job, one.documents, one.answer.entry, recorder);
    });
}

}  // namespace nianbao::cli

#include <algorithm>

#include "format/editions.hpp"
#include "nianbao/edition_map.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "report/item_label.hpp"
#include "report/section_title.hpp"
#include "text/fold.hpp"

namespace nianbao {
namespace {

bool holds_something(const Entry* entry) {
    return entry != nullptr && !entry->value.is_blank();
}

/// "“甲”（3）、“乙”（0）等5项", those that hold something.
class LeftItems {
public:
    LeftItems(const EditionMap::Left& left, const Form& form, const Report& report) {
        for (const std::string& key : left.items) {
            const Entry* const entry = report.entry(key);
            if (holds_something(entry)) {
                add(report::item_label(form, key), *entry);
            }
        }
    }

    bool empty() const noexcept { return count_ == 0; }
    const std::string& place() const noexcept { return place_; }
    Words words() const {
        constexpr std::size_t shown = most_named;
        const std::string all = std::to_string(count_);
        return {names_ + (count_ > shown ? "等" + all + "项" : ""),
                names_ + (count_ > shown ? " and more, " + all + " in all" : "")};
    }

private:
    static constexpr std::size_t most_named = 6;

    void add(const std::string& label, const Entry& entry) {
        place_ = count_ == 0 ? entry.place : place_;
        if (++count_ <= most_named) {
            names_ += (count_ == 1 ? "" : "、") + label + "=" + entry.value.written();
        }
    }

    std::string names_;
    std::string place_;
    std::size_t count_ = 0;
};

Note note_of(const LeftItems& items, const EditionMap& map, const Words& why) {
    const Words words = items.words();
    return {{"没有转入版本" + map.to + "：" + words.zh + "（" + why.zh + "）",
             "not carried over to the edition " + map.to + ": " + words.en + " (" + why.en + ")"},
            items.place()};
}

/// Gives a section of the older form the title of its fellow in the later one.
void retitle(Section& section, const Form& older, const Form& later, std::vector<Note>& notes) {
    const std::string key = text::label_key(section.title);
    for (const FormSection& official : older.sections) {
        if (!report::is_titled(official, key)) {
            continue;
        }
        for (const FormSection& fellow : later.sections) {
            if (fellow.key == official.key && fellow.title != section.title) {
                notes.push_back(
                    {{"“" + section.title + "”改题为“" + fellow.title + "”",
                      '"' + section.title + "\" is titled \"" + fellow.title + "\" now"},
                     section.place});
                section.title = fellow.title;
            }
        }
        return;
    }
}

const EditionMap& map_between(const std::vector<EditionMap>& maps,
                              std::string_view from,
                              std::string_view to) {
    const auto found = std::find_if(maps.begin(), maps.end(), [&](const EditionMap& map) {
        return map.from == from && map.to == to;
    });
    if (found == maps.end()) {
        const std::string way = std::string(from) + " → " + std::string(to);
        throw Error(
            Error::Kind::Usage,
            {"edition.no_map",
             {"没有从旧版到新版的对照表：" + way, "no map leads between these editions: " + way},
             "",
             {"可在模板文件夹中增加 " + std::string(to) + "/from-" + std::string(from) + ".json",
              "add " + std::string(to) + "/from-" + std::string(from) +
                  ".json to the folder of templates"}});
    }
    return *found;
}

}  // namespace

Reading carried_over(Reading reading,
                     const std::vector<Form>& forms,
                     const std::vector<EditionMap>& maps,
                     std::string_view to) {
    const Form& older = form_of(forms, reading.report);
    if (older.id == to) {
        return reading;
    }
    const EditionMap& map = map_between(maps, older.id, to);
    const Report report = reading.report;
    reading.report.edition = map.to;
    reading.report.statistics.clear();
    for (const EditionMap::Carried& one : map.carried) {
        if (const Entry* const entry = report.entry(one.from)) {
            reading.report.statistics[one.to] = *entry;
        }
    }
    const Form& later = format::find_form(forms, map.to, 0);
    for (Section& section : reading.report.sections) {
        retitle(section, older, later, reading.notes);
    }
    for (const EditionMap::Left& left : map.left) {
        const LeftItems items(left, older, report);
        if (!items.empty()) {
            reading.notes.push_back(note_of(items, map, left.why));
        }
    }
    return reading;
}

}  // namespace nianbao

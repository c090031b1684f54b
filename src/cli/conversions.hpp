#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "batch/journal.hpp"
#include "cli/answer.hpp"
#include "cli/converters.hpp"
#include "cli/orders.hpp"

namespace nianbao::cli {

/// Does what is ordered, in the process that it is called in.
class Conversions {
public:
    /// All of these outlive the conversions.
    Conversions(Converters& converters,
                Orders& orders,
                std::filesystem::path journal,
                Language language)
        : converters_(converters),
          orders_(orders),
          journal_(std::move(journal)),
          language_(language) {}

    /// What an earlier run has done is not done again where it is unchanged: it has an entry at
    /// this place of the journal. Of several entries of one input the last counts.
    void remember(const batch::Entry& entry, std::uint64_t place);

    /// An answer for each order, in their order, whatever becomes of the others. What LibreOffice
    /// makes for them it makes at once, since it takes longer to start than to work.
    std::vector<Answer> answers_to(const std::vector<std::string>& orders);

private:
    /// One order, while it is done.
    struct Begun {
        Answer answer;
        Job job;
        Converter* converter = nullptr;      ///< null where nothing is left to do
        std::vector<std::string> documents;  ///< as the outputs of the job
    };

    std::optional<batch::Entry> old_entry(const Job& job, std::string_view conditions) const;
    Console console_of(Begun& one) const;
    Begun begun(const std::string& words);
    void render(Begun& one);
    void save_in_office(std::vector<Begun>& all) const;
    void write(Begun& one) const;
    template <typename Step>
    void attempt_step(Begun& one, const Step& step) const;

    Converters& converters_;
    Orders& orders_;
    std::filesystem::path journal_;
    Language language_;
    /// Places in the journal by the hash of the input, since the entries of a hundred thousand take
    /// much memory; what stands there says which input it is of.
    std::unordered_map<std::size_t, std::uint64_t> old_;
};

}  // namespace nianbao::cli

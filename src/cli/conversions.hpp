#pragma once

#include <cstddef>
#include <map>
#include <string>
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
    Conversions(Converters& converters, Orders& orders, Language language)
        : converters_(converters), orders_(orders), language_(language) {}

    /// What an earlier run has done is not done again where it is unchanged; of several entries of
    /// one input the last counts.
    void remember(std::vector<batch::Entry> entries);

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

    Begun begun(const std::string& words);
    void render(Begun& one);
    void save_in_office(std::vector<Begun>& all) const;
    void write(Begun& one) const;
    template <typename Step>
    void attempt_step(Begun& one, const Step& step) const;

    Converters& converters_;
    Orders& orders_;
    Language language_;
    std::map<std::string, batch::Entry> old_;  ///< by input
};

}  // namespace nianbao::cli

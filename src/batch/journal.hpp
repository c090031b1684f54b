#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::batch {

/// A file that was made or read, and the hash of its bytes (SHA-256).
struct Made {
    std::string file;  ///< as it was named
    std::string hash;

    bool operator==(const Made&) const = default;
};

/// What became of one input: a line of the journal.
struct Entry {
    std::string input;       ///< as it was named
    std::string hash;        ///< of its bytes; empty where they could not be read
    std::string conditions;  ///< hash of all else that outputs depend on: program, options, rules
    std::vector<Made> pictures;  ///< that were read besides
    int status = 0;              ///< exit status for this input
    std::string ended;           ///< "time-out", "memory", "died": how its process went; else empty
    std::vector<Made> outputs;
    std::map<std::string, int> findings;  ///< "error", "warning", "information": how many
    std::vector<std::string> problems;    ///< why it failed, a line each
    std::int64_t milliseconds = 0;        ///< it took

    // What the report says, for a summary; empty where it could not be read.
    std::string organization;
    std::optional<int> year;
    std::string edition;
    /// Key figures of the edition by their items, as they were printed: a sign stays a sign, a
    /// blank is absent.
    std::map<std::string, std::string> figures;

    bool operator==(const Entry&) const = default;
};

/// One line of JSON, with its line end.
std::string line_of(const Entry& entry);

/// The entry of a line. Throws Error (Data) where it is none, in the words of parse_data().
Entry parse_entry(std::string_view line);

/// Hears of an entry, and of the place in the file where its line begins.
using HearEntry = std::function<void(Entry entry, std::uint64_t place)>;

/// Reads the entries of a journal one by one, in the order they were written. A last line without
/// its end, which a killed program leaves, is none. No entries where there is no such file. Throws
/// Error: File; Data, "batch.journal", with the line of what is no entry.
void each_entry(const std::filesystem::path& file, const HearEntry& hear);

/// All of them.
std::vector<Entry> read_journal(const std::filesystem::path& file);

/// The entry at a place that each_entry() has told; empty where there is none.
std::optional<Entry> entry_at(const std::filesystem::path& file, std::uint64_t place);

/// Whether a file is called as the journals of batches are: nianbao-journal*.jsonl.
bool is_journal_name(const std::filesystem::path& file);

/// Where a batch writes down what is done, a line for each input, at once: a program that is killed
/// loses no line that was written.
class Journal {
public:
    /// Goes on behind the last whole line of the file, or begins it. Throws Error (File);
    /// "batch.shared" where another process writes into it, which would lose lines of both.
    explicit Journal(const std::filesystem::path& file);
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    Journal(Journal&&) = delete;
    Journal& operator=(Journal&&) = delete;
    ~Journal();

    /// Writes an entry. Throws Error (File); what was written of it then counts as nothing.
    void add(const Entry& entry);

    /// Brings all lines to the disk, so that they outlive the machine. Throws Error (File).
    void sync();

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
};

/// True where an input need not be done again: it and the conditions are those of the entry, it was
/// made, and every picture and output is there with the bytes it had.
bool is_done(const Entry& entry, std::string_view hash, std::string_view conditions);

}  // namespace nianbao::batch

#pragma once

namespace nianbao::cli {

/// Prepares the process: a closed pipe and a file past its limit become errors of the write instead
/// of signals, and no file that is opened later can take the place of a closed standard stream.
void prepare_process();

}  // namespace nianbao::cli

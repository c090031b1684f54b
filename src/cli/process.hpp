#pragma once

namespace nianbao::cli {

/// Prepares the process: a closed pipe and a file past its limit become errors of the write instead
/// of signals, and no file that is opened later can take the place of a closed standard stream.
void prepare_process();

/// From now on the first SIGINT or SIGTERM lets batch::Workers finish what is in hand; the second
/// ends the process at once.
void stop_on_interrupt();

/// Whether one has come.
bool is_interrupted();

}  // namespace nianbao::cli

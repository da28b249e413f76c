// The only place where exceptions become messages and exit codes.
#include <csignal>
#include <exception>
#include <iostream>

#include "app/command.hpp"
#include "app/heap.hpp"
#include "truceline/base/error.hpp"

int main(int argc, char** argv) {
  namespace app = truceline::app;
  // A reader that closes the pipe ends the program without a word, whatever the parent process set.
  std::signal(SIGPIPE, SIG_DFL);
  const auto report = [](const std::exception& error, app::ExitCode code) {
    std::cerr << "error: " << error.what() << '\n';
    return code;
  };
  app::prepare_heap();
  try {
    return app::run_program(argc, argv);
  } catch (const truceline::UsageError& error) {
    return report(error, app::kUsage);
  } catch (const truceline::UnknownNameError& error) {
    return report(error, app::kUnknownName);
  } catch (const std::exception& error) {
    return report(error, app::kFailed);
  }
}

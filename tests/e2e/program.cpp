#include "e2e/program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace truceline::test {
namespace {

constexpr const char* kPython = "/usr/bin/python3";

void redirect(const std::string& file, int flags, int descriptor) {
  const int opened = open(file.c_str(), flags, 0600);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(127);
  close(opened);
}

[[noreturn]] void become(const Arguments& command, const std::filesystem::path& folder,
                         const Variables& variables) {
  redirect((folder / "in").string(), O_RDONLY, STDIN_FILENO);
  redirect((folder / "out").string(), O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
  redirect((folder / "err").string(), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  for (const char* name : {"NO_COLOR", "CLICOLOR_FORCE"}) unsetenv(name);
  for (const auto& [name, value] : variables) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Outcome run_command(const Arguments& command, const std::string& input, const Variables& variables) {
  const TemporaryFolder files;
  const std::filesystem::path& folder = files.path();
  std::ofstream(folder / "in", std::ios::binary) << input;
  const pid_t child = fork();
  if (child == 0) become(command, folder, variables);
  int status = 0;
  waitpid(child, &status, 0);
  Outcome outcome;
  if (WIFEXITED(status)) outcome.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
  outcome.out = file_text((folder / "out").string());
  outcome.err = file_text((folder / "err").string());
  return outcome;
}

Outcome run_truceline(const Arguments& arguments, const std::string& input, const Variables& variables) {
  Arguments command{TRUCELINE_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run_command(command, input, variables);
}

std::string EndToEnd::write(const std::string& name, const std::string& content) const {
  return temporary_.write(name, content);
}

std::string EndToEnd::database() const {
  const std::string file = path("test.db");
  for (const auto& [name, text] :
       {std::pair{"border.txt", kBorderArticle}, std::pair{"mission.txt", kMissionArticle}}) {
    const Outcome outcome = run_truceline(
        {"ingest", file, write(name, text), "--published", "2011-05-06", "--source", "Test Wire"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
  }
  return file;
}

bool EndToEnd::can_check_schemas() {
  return run_command({kPython, "-c", "import jsonschema"}).code == 0;
}

Outcome EndToEnd::against_schema(const std::string& name, const std::string& json) {
  return run_command({kPython, TRUCELINE_SOURCE_DIR "/tests/e2e/check_schema.py",
                      TRUCELINE_SOURCE_DIR "/schema/" + name + ".schema.json"},
                     json);
}

void EndToEnd::expect_valid(const std::string& schema, const Arguments& arguments) {
  const Outcome outcome = run_truceline(arguments);
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const Outcome check = against_schema(schema, outcome.out);
  EXPECT_EQ(check.code, 0) << schema << '\n' << check.out << check.err;
}

std::vector<std::string> event_ids(const std::string& table) {
  constexpr std::size_t kDigits = 8;
  std::vector<std::string> ids;
  for (std::size_t at = table.find('['); at != std::string::npos; at = table.find('[', at + 1)) {
    const std::string id = table.substr(at + 1, kDigits);
    const bool hexadecimal = id.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (hexadecimal && table.compare(at + 1 + kDigits, 1, "]") == 0) ids.push_back(id);
  }
  return ids;
}

const char* const kBorderArticle =
    "Border truce under strain\n\n"
    "Ethiopia and Eritrea signed a ceasefire agreement in Nairobi on 3 March 2011.\n\n"
    "On 5 April 2011 Ethiopian troops shelled a border town in Eritrea, killing at least 12 people.\n\n"
    "Kenya mediated talks between Ethiopia and Eritrea in Nairobi on 18 April 2011.\n\n"
    "Eritrea refused to attend talks with Ethiopia in Nairobi on 2 May 2011.\n";

const char* const kMissionArticle =
    "Union sends monitors\n\n"
    "Sudan and South Sudan fought near Heglig in April 2011.\n\n"
    "The African Union mediated talks between Sudan and South Sudan in Addis Ababa on 28 April 2011.\n\n"
    "About 20,000 people fled the fighting in Sudan last week.\n";

}  // namespace truceline::test

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <utility>

#include "app/actor_results.hpp"
#include "app/fields.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"
#include "truceline/query/date_text.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kShownRows = 20;
constexpr std::size_t kLongestBar = 40;

std::string when_text(const std::optional<EdtfInterval>& when) {
  return when ? date_text(*when) : "";
}

class Page {
 public:
  Page(std::ostream& out, const Terminal& terminal) : out_(out), terminal_(terminal) {}

  /// Nothing for an empty value.
  void line(const std::string& label, const std::string& value) {
    Fields(out_, terminal_, 2).put(label, value);
  }

  void heading(const std::string& text) { out_ << '\n' << terminal_.styled(text, Style::bold) << "\n\n"; }

  /// A table of at most kShownRows rows; nothing when there are none.
  template <class Rows, class Cells>
  void table(const std::string& title, std::vector<Column> columns, const Rows& rows, Cells cells) {
    if (rows.empty()) return;
    heading(title);
    Table table(std::move(columns), terminal_);
    for (std::size_t i = 0; i < std::min(rows.size(), kShownRows); ++i) {
      std::vector<Cell> shown;
      for (std::string& text : cells(rows[i])) shown.push_back({std::move(text), Style::plain});
      table.add_row(std::move(shown));
    }
    table.print(out_);
    if (rows.size() > kShownRows) out_ << "and " << rows.size() - kShownRows << " more: --json lists them\n";
  }

 private:
  std::ostream& out_;
  Terminal terminal_;
};

using Texts = std::vector<std::string>;

void print_names(Page& page, const Actor& actor) {
  std::string aliases;
  for (const std::string& alias : actor.aliases)
    aliases += (aliases.empty() ? "" : ", ") + on_one_line(alias);
  page.line("also", aliases);
  page.line("key", on_one_line(actor.key));
}

/// Each other name once, with the rules by which it is the same actor.
void print_links(Page& page, const ActorDetails& details) {
  std::map<std::string, std::pair<std::set<std::string>, std::size_t>> names;
  for (const StoredActorLink& link : details.links) {
    const bool taken = link.resolved == details.profile.actor.id;
    auto& [rules, documents] = names[taken ? link.name : "is taken for " + link.resolved_name];
    rules.insert(link.rule);
    ++documents;
  }
  for (const auto& [name, told] : names) {
    std::string rules;
    for (const std::string& rule : told.first) rules += (rules.empty() ? "" : ", ") + rule;
    page.line("called", on_one_line(name) + " in " + std::to_string(told.second) +
                            (told.second == 1 ? " document (" : " documents (") + rules + ")");
  }
}

std::string event_text(const ChronologyEntry& entry) {
  std::string text = entry.date_text + " " + type_label(entry.type);
  if (!entry.place.empty()) text += ", " + on_one_line(entry.place);
  text += " “" + on_one_line(entry.summary) + "” — ";
  for (std::size_t i = 0; i < entry.sources.size(); ++i)
    text += (i == 0 ? "" : "; ") + source_text(entry.sources[i]);
  return text + "  [" + short_id(entry.id) + "]";
}

void print_events(Page& page, const ActorDetails& details) {
  std::string text = std::to_string(details.profile.events) + " took place";
  for (const auto& [status, count] : details.profile.statuses) {
    if (!took_place(status)) text += ", " + std::to_string(count) + " " + std::string(to_string(status));
  }
  page.line("events", text);
  if (details.first) page.line("first", event_text(*details.first));
  if (details.last) page.line("last", event_text(*details.last));
}

void print_offices(Page& page, const ActorProfile& profile) {
  page.table(
      "Acts for", {{"Whom", 12, false, 40}, {"As", 12}, {"When", 8}}, profile.offices,
      [](const ActorOffice& office) {
        return Texts{on_one_line(office.principal.name), on_one_line(office.office), when_text(office.when)};
      });
  page.table("Who acts for it",
             {{"Who", 14, false, 34}, {"Kind", 6}, {"As", 12}, {"When", 8}, {"Events", 6, true}},
             profile.agents, [](const ActorAgent& agent) {
               std::string offices, times;
               for (const ActorOffice& office : agent.offices) {
                 const bool first = &office == &agent.offices.front();
                 offices += (first ? "" : "\n") + on_one_line(office.office);
                 times += (first ? "" : "\n") + when_text(office.when);
               }
               return Texts{on_one_line(agent.actor.name), std::string(to_string(agent.kind)), offices, times,
                            count_text(agent.events)};
             });
}

void print_doings(Page& page, const ActorProfile& profile) {
  page.table("Roles", {{"Role", 12}, {"Itself", 6, true}, {"Through others", 6, true}}, profile.roles,
             [](const RoleCount& count) {
               return Texts{std::string(to_string(count.role)), count_text(count.itself),
                            count_text(count.through_others)};
             });
  page.table("With whom",
             {{"Who", 14, false, 40},
              {"Kind", 6},
              {"Events", 6, true},
              {"Cooperation", 11, true},
              {"Conflict", 8, true},
              {"Other", 5, true}},
             profile.partners, [](const ActorPartner& partner) {
               return Texts{on_one_line(partner.actor.name), std::string(to_string(partner.kind)),
                            count_text(partner.events),      count_text(partner.cooperation),
                            count_text(partner.conflict),    count_text(partner.other)};
             });
  page.table("What", {{"Type", 12}, {"Events", 6, true}}, profile.types, [](const auto& type) {
    return Texts{type_label(type.first), count_text(type.second)};
  });
}

std::string bar(std::size_t count, std::size_t most) {
  std::string text;
  const std::size_t length = (count * kLongestBar + most - 1) / most;
  for (std::size_t i = 0; i < length; ++i) text += "█";
  return text;
}

/// Years without events are left out; so is the limit on rows, for a history is short.
void print_years(std::ostream& out, Page& page, const ActorProfile& profile, const Terminal& terminal) {
  if (profile.events == 0) return;
  page.heading("When");
  std::size_t most = 1;
  for (const auto& [unused, count] : profile.years) most = std::max(most, count);
  Table table({{"Year", 12}, {"Events", 6, true}, {"", 4}}, terminal);
  const auto row = [&](const std::string& name, std::size_t count, const std::string& shown) {
    table.add_row({{name, Style::plain}, {count_text(count), Style::plain}, {shown, Style::cyan}});
  };
  for (const auto& [year, count] : profile.years)
    row(date_text(EdtfDate::of_year(year)), count, bar(count, most));
  if (profile.several_years) row("wide date", profile.several_years, "");
  if (profile.undated) row("undated", profile.undated, "");
  table.print(out);
}

}  // namespace

void print_actor(std::ostream& out, const ActorDetails& details, const Terminal& terminal) {
  const ActorProfile& profile = details.profile;
  Page page(out, terminal);
  out << terminal.styled(on_one_line(profile.actor.name), Style::bold) << " ("
      << to_string(profile.actor.kind) << ")\n";
  print_names(page, profile.actor);
  print_links(page, details);
  print_events(page, details);
  print_offices(page, profile);
  print_doings(page, profile);
  print_years(out, page, profile, terminal);
}

}  // namespace truceline::app

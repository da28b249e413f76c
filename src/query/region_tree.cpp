#include "truceline/query/region_tree.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

using Children = std::map<PlaceId, std::vector<const RegionCount*>>;

/// More events first: a place never has more than one it lies in. Of equals, the key decides.
bool before(const RegionCount* a, const RegionCount* b) {
  if (a->events != b->events) return a->events > b->events;
  return std::tie(a->name, a->key) < std::tie(b->name, b->key);
}

class RegionTree {
 public:
  explicit RegionTree(const std::vector<RegionCount>& regions) {
    for (const RegionCount& region : regions) known_.emplace(region.id, &region);
    for (const RegionCount& region : regions) {
      for (const PlaceId parent : region.parents) {
        auto& children = children_[parent];
        if (known_.contains(parent) && std::find(children.begin(), children.end(), &region) == children.end())
          children.push_back(&region);
      }
    }
    for (auto& [parent, children] : children_) std::sort(children.begin(), children.end(), before);
  }

  /// Adds `region` and what lies below it, but of the places in `shown` only.
  void add(std::vector<RegionNode>& nodes, const RegionCount& region, std::size_t depth, PlaceId parent,
           const std::set<PlaceId>& shown) {
    if (!shown.contains(region.id)) return;
    const bool again = !done_.insert(region.id).second;
    const auto below = children_.find(region.id);
    const bool has_more = below != children_.end() &&
                          std::any_of(below->second.begin(), below->second.end(),
                                      [&](const RegionCount* child) { return shown.contains(child->id); });
    nodes.push_back({&region, depth, parent, again && has_more});
    if (again || !has_more) return;
    for (const RegionCount* child : below->second) add(nodes, *child, depth + 1, region.id, shown);
  }

  /// `region` and all below it.
  void collect(const RegionCount& region, std::set<const RegionCount*>& found) const {
    if (!found.insert(&region).second) return;
    if (const auto below = children_.find(region.id); below != children_.end()) {
      for (const RegionCount* child : below->second) collect(*child, found);
    }
  }

 private:
  std::map<PlaceId, const RegionCount*> known_;
  Children children_;
  std::set<PlaceId> done_;
};

/// Those with most events, as many as asked for; of equals the one that others lie in comes first.
std::set<PlaceId> most_eventful(std::vector<const RegionCount*> places, const RegionTree& tree,
                                std::size_t limit) {
  std::map<const RegionCount*, std::size_t> below;
  for (const RegionCount* place : places) {
    std::set<const RegionCount*> found;
    if (places.size() > limit) tree.collect(*place, found);
    below[place] = found.size();
  }
  std::sort(places.begin(), places.end(), [&](const RegionCount* a, const RegionCount* b) {
    if (a->events == b->events && below[a] != below[b]) return below[a] > below[b];
    return before(a, b);
  });
  std::set<PlaceId> shown;
  for (const RegionCount* place : places) {
    if (shown.size() == limit) break;
    shown.insert(place->id);
  }
  return shown;
}

}  // namespace

std::vector<RegionNode> region_tree(const std::vector<RegionCount>& regions, const std::string& name,
                                    std::size_t limit) {
  RegionTree tree(regions);
  std::set<const RegionCount*> wanted;
  std::vector<const RegionCount*> tops;
  std::set<const RegionCount*> below_others;
  for (const RegionCount& region : regions) {
    if (fold(region.name).find(fold(name)) == std::string::npos) continue;
    std::set<const RegionCount*> found;
    tree.collect(region, found);
    wanted.insert(found.begin(), found.end());
    tops.push_back(&region);
    found.erase(&region);
    below_others.insert(found.begin(), found.end());
  }
  std::erase_if(tops, [&](const RegionCount* top) { return below_others.contains(top); });
  std::sort(tops.begin(), tops.end(), before);
  const auto shown = most_eventful({wanted.begin(), wanted.end()}, tree, limit);
  std::vector<RegionNode> nodes;
  for (const RegionCount* top : tops) tree.add(nodes, *top, 0, {}, shown);
  return nodes;
}

}  // namespace truceline

#include "rules/openings.h"

#include <algorithm>
#include <map>

#include "rules/pattern_tree.h"

namespace doichieu {
namespace {

// More openings of a pattern tell more, but each costs a little.
constexpr std::size_t kMostOpenings = 24;
// Places by which openings are told apart; the places behind are united.
constexpr std::size_t kApart = 3;
// A pattern of more states is not looked into.
constexpr std::size_t kMostStates = 20000;
// An opening that stands at more than this share of a text's letters tells nothing of where a match begins.
constexpr double kOften = 0.03;

// A nondeterministic automaton, built from its end: a state takes one letter of a set and goes on, or goes on at once.
struct State {
  enum class Kind { accept, letter, fork, begin } kind = Kind::accept;
  int set = LetterSets::kAll;
  std::vector<int> next;
};

class Automaton {
 public:
  explicit Automaton(const PatternNode& tree) : start_(build(tree, add({}))) {}

  bool tooLarge() const { return states_.size() >= kMostStates; }
  const State& operator[](int state) const { return states_[static_cast<std::size_t>(state)]; }

  // The letter and accept states that are reached from these without a letter, ascending.
  std::vector<int> reached(std::vector<int> from, bool atStart) const {
    std::vector<int> open;
    std::vector<bool> seen(states_.size());
    while (!from.empty()) {
      const int state = from.back();
      from.pop_back();
      if (seen[static_cast<std::size_t>(state)]) continue;
      seen[static_cast<std::size_t>(state)] = true;
      const State& s = (*this)[state];
      if (s.kind == State::Kind::letter || s.kind == State::Kind::accept) {
        open.push_back(state);
      } else if (s.kind == State::Kind::fork || atStart) {
        from.insert(from.end(), s.next.begin(), s.next.end());
      }
    }
    std::sort(open.begin(), open.end());
    return open;
  }

  std::vector<int> beginning(bool atStart) const { return reached({start_}, atStart); }

  std::vector<int> behind(const std::vector<int>& letters) const {
    std::vector<int> next;
    for (const int state : letters) next.insert(next.end(), (*this)[state].next.begin(), (*this)[state].next.end());
    return reached(std::move(next), false);
  }

 private:
  int add(State state) {
    if (tooLarge()) return 0;
    states_.push_back(std::move(state));
    return static_cast<int>(states_.size()) - 1;
  }

  int build(const PatternNode& node, int next) {
    switch (node.kind) {
      case PatternNode::Kind::nothing:
        return next;
      case PatternNode::Kind::begin:
        return add({State::Kind::begin, 0, {next}});
      case PatternNode::Kind::letter:
        return add({State::Kind::letter, node.set, {next}});
      case PatternNode::Kind::sequence:
        for (auto part = node.parts.rbegin(); part != node.parts.rend(); ++part) next = build(*part, next);
        return next;
      case PatternNode::Kind::choice: {
        State fork{State::Kind::fork, 0, {}};
        for (const PatternNode& part : node.parts) fork.next.push_back(build(part, next));
        return add(std::move(fork));
      }
      case PatternNode::Kind::repeat:
        return repeat(node, next);
    }
    return next;
  }

  // More repetitions than there are places are the same as any number of them.
  int repeat(const PatternNode& node, int next) {
    const int places = static_cast<int>(Openings::kPlaces);
    const int least = std::min(node.least, places);
    if (node.most == PatternNode::kNoLimit || node.most > places) {
      const int loop = add({State::Kind::fork, 0, {next}});
      const int again = build(node.parts.front(), loop);
      states_[static_cast<std::size_t>(loop)].next.push_back(again);
      next = loop;
    } else {
      const int end = next;
      for (int i = least; i < node.most; ++i)
        next = add({State::Kind::fork, 0, {build(node.parts.front(), next), end}});
    }
    for (int i = 0; i < least; ++i) next = build(node.parts.front(), next);
    return next;
  }

  std::vector<State> states_;
  int start_;
};

class OpeningReader {
 public:
  explicit OpeningReader(const Automaton& automaton) : automaton_(automaton) {}

  std::vector<Opening> read(const std::vector<int>& states) const {
    std::vector<Path> paths{{{}, states}};
    for (std::size_t place = 0; place < kApart; ++place) {
      std::vector<Path> longer = apart(paths);
      if (longer.size() > kMostOpenings) break;
      paths = std::move(longer);
    }
    std::vector<Opening> openings;
    for (Path& path : paths) {
      while (path.opening.size() < Openings::kPlaces && !ends(path)) {
        path.opening.push_back(setsAt(path.states));
        path.states = automaton_.behind(path.states);
      }
      openings.push_back(std::move(path.opening));
    }
    return openings;
  }

 private:
  struct Path {
    Opening opening;          // of the letters so far
    std::vector<int> states;  // behind them
  };

  bool ends(const Path& path) const {
    return std::any_of(path.states.begin(), path.states.end(),
                       [&](int state) { return automaton_[state].kind == State::Kind::accept; });
  }

  std::vector<int> setsAt(const std::vector<int>& states) const {
    std::vector<int> sets;
    for (const int state : states) sets.push_back(automaton_[state].set);
    std::sort(sets.begin(), sets.end());
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    return sets;
  }

  // Every path once for each set that it goes on with.
  std::vector<Path> apart(const std::vector<Path>& paths) const {
    std::vector<Path> longer;
    for (const Path& path : paths) {
      if (ends(path)) {
        longer.push_back(path);
        continue;
      }
      std::map<int, std::vector<int>> bySet;
      for (const int state : path.states) bySet[automaton_[state].set].push_back(state);
      for (const auto& [set, states] : bySet) {
        longer.push_back({path.opening, automaton_.behind(states)});
        longer.back().opening.push_back({set});
      }
    }
    return longer;
  }

  const Automaton& automaton_;
};

bool standsOften(const Opening& opening, const LetterSets& sets) {
  double share = 1;
  for (const std::vector<int>& place : opening) {
    double letters = 0;
    for (const int set : place) letters += sets.share(set);
    share *= std::min(1.0, letters);
  }
  return share > kOften;
}

}  // namespace

Openings openingsOf(std::string_view pattern, LetterSets& sets) {
  const auto tree = treeOf(pattern, sets);
  if (!tree) return {};
  const Automaton automaton(*tree);
  if (automaton.tooLarge()) return {};
  const OpeningReader reader(automaton);
  Openings openings;
  openings.atStart = reader.read(automaton.beginning(true));
  openings.behindStart = reader.read(automaton.beginning(false));
  openings.scattered = std::any_of(openings.behindStart.begin(), openings.behindStart.end(),
                                   [&](const Opening& opening) { return standsOften(opening, sets); });
  if (openings.scattered) openings.behindStart.clear();
  return openings;
}

}  // namespace doichieu

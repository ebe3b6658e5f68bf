// Longest-match search for many phrases at once, on words: case, tone-mark style (hoà/hòa) and
// the kind and spacing of dashes do not count ("Lao động-Thương binh" = "LAO ĐỘNG - THƯƠNG BINH").
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doichieu/base/span.h"

namespace doichieu {

struct PhraseMatch {
  Span span;
  int value = 0;  // as given to add()
};

class Gazetteer {
 public:
  Gazetteer();
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;

  /// A phrase may be added with several values; the first added wins in find().
  void add(std::string_view phrase, int value);
  /// Non-overlapping matches left to right, longest first at each word. Thread-safe once everything is added.
  std::vector<PhraseMatch> find(std::string_view text) const;
  /// The longest phrase that begins with the first word; nullopt where none does. Thread-safe like find().
  std::optional<PhraseMatch> atStart(std::string_view text) const;
  /// Whether any phrase begins with the first word of the text, be it a part of a phrase only. Thread-safe like find().
  bool mayBegin(std::string_view text) const;
  /// Every value of every phrase, overlapping ones kept: left to right by their first word, shorter ones first.
  /// Thread-safe like find().
  std::vector<PhraseMatch> findAll(std::string_view text) const;
  /// Every value of every phrase that begins with the first word, shorter ones first. Thread-safe like find().
  std::vector<PhraseMatch> allAtStart(std::string_view text) const;
  /// All values of exactly this phrase.
  std::vector<int> lookup(std::string_view phrase) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace doichieu

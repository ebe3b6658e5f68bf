// What all requests share: settings, words, gazetteers, connections, sessions. Made once, then used by every thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "compare/compare.h"
#include "doichieu/agencies/directory.h"
#include "serve/inbox.h"
#include "serve/page_images.h"
#include "serve/sessions.h"
#include "serve/store_pool.h"
#include "serve/words.h"

namespace doichieu::serve {

struct SiteSettings {
  std::filesystem::path configFolder;
  std::filesystem::path store;
  bool accounts = false;           // false: whoever comes is an administrator; only for loopback
  bool tls = false;                // cookies are for TLS only, and browsers are told to insist on it
  std::vector<std::string> hosts;  // names by which the service may be called, without port; empty: any
  std::uint64_t uploadBytes = std::uint64_t{200} << 20;
  std::string version;
};

class Site {
 public:
  /// `inbox` and `images` may be nullptr: such a site takes no documents and shows no scans.
  Site(SiteSettings settings, std::unique_ptr<Inbox> inbox, std::unique_ptr<PageImages> images);

  const SiteSettings& settings() const { return settings_; }
  /// "vi" or "en"; Vietnamese for any other.
  const Words& words(const std::string& language) const { return language == "en" ? english_ : vietnamese_; }
  const AgencyDirectory& agencies() const { return agencies_; }
  const Comparer& comparer() const { return comparer_; }
  StorePool& stores() { return stores_; }
  Sessions& sessions() { return sessions_; }
  LoginBrake& brake() { return brake_; }
  Inbox* inbox() { return inbox_.get(); }
  PageImages* images() { return images_.get(); }

 private:
  SiteSettings settings_;
  Words vietnamese_, english_;
  AgencyDirectory agencies_;
  Comparer comparer_;
  StorePool stores_;
  Sessions sessions_;
  LoginBrake brake_;
  std::unique_ptr<Inbox> inbox_;
  std::unique_ptr<PageImages> images_;
};

}  // namespace doichieu::serve

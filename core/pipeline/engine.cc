#include "doichieu/engine.h"

#include <Poco/AutoPtr.h>
#include <Poco/StringTokenizer.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <algorithm>
#include <fstream>

#include "base/digest.h"
#include "layout/layout.h"
#include "layout/plain_text.h"
#include "outline/plan_builder.h"
#include "pipeline/content_check.h"
#include "pipeline/engine_host.h"
#include "pipeline/keys.h"
#include "pipeline/page_reading.h"
#include "pipeline/record_collector.h"
#include "pipeline/resolve.h"
#include "plugin/plugin_registry.h"

namespace doichieu {
namespace {

constexpr std::size_t kHeadBytes = 64 * 1024;

Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> loadSettings(const std::filesystem::path& configFolder) {
  const std::string file = (configFolder / "doichieu.properties").string();
  try {
    return new Poco::Util::PropertyFileConfiguration(file);
  } catch (const Poco::Exception& e) {
    throw ConfigError(file + ": " + e.displayText() + "; is --config right?");
  }
}

std::string headOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw DocumentError({"file.unreadable", Severity::error, Stage::read, 0, {path.string()}, {}});
  std::string head(kHeadBytes, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

std::string textOriginOf(const std::vector<Page>& pages) {
  const bool same =
      std::all_of(pages.begin(), pages.end(), [&](const Page& p) { return p.origin == pages.front().origin; });
  if (pages.empty()) return "text";
  return same ? std::string(toString(pages.front().origin)) : "mixed";
}

double ocrConfidenceOf(const std::vector<Page>& pages) {
  double sum = 0;
  int count = 0;
  for (const Page& page : pages)
    if (page.origin == TextOrigin::ocr) {
      sum += page.confidence;
      ++count;
    }
  return count == 0 ? 1.0 : sum / count;
}

std::vector<OutlineEntry> outlineOf(const Plan& plan) {
  std::vector<OutlineEntry> entries;
  for (const Section& section : plan.outline) {
    OutlineEntry entry{
        section.id, section.label, section.heading, section.depth, {}, std::string(toString(section.topic)), {}};
    if (section.parent >= 0) entry.parent = plan.outline[static_cast<std::size_t>(section.parent)].id;
    entry.anchor = plan.anchor(section.headingSpan);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

struct Engine::Impl {
  explicit Impl(EngineOptions given)
      : options(std::move(given)),
        settings(loadSettings(options.configFolder)),
        host(options.configFolder, options.log),
        builder(PlanBuilder::load(options.configFolder)) {
    for (const auto& create : options.linkedPlugins) registry.add(std::unique_ptr<Plugin>(create()), host);
    if (!options.pluginFolder.empty()) registry.loadFolder(options.pluginFolder, host);
    noteMissing();
    reading.renderDpi = settings->getDouble("read.render_dpi", reading.renderDpi);
    reading.rulingDpi = settings->getDouble("read.ruling_dpi", reading.rulingDpi);
    reading.forceOcr = options.forceOcr;
  }

  void noteMissing() {
    statuses = registry.statuses();
    for (const PluginRole role :
         {PluginRole::reader, PluginRole::recognizer, PluginRole::extractor, PluginRole::exporter})
      for (const std::string& id : expected(role)) {
        const auto known = std::find_if(statuses.begin(), statuses.end(), [&](const PluginStatus& status) {
          return status.descriptor.id == id || status.library == id + ".so";
        });
        if (known == statuses.end())
          statuses.push_back({id + ".so", {id, role, "", ""}, false, "is not in the plugin folder"});
        else if (known->descriptor.id.empty())
          known->descriptor = {id, role, "", ""};
      }
  }

  Poco::StringTokenizer expected(PluginRole role) const {
    const std::string key = "plugins.expected." + std::string(toString(role));
    return {settings->getString(key, ""), ",",
            Poco::StringTokenizer::TOK_TRIM | Poco::StringTokenizer::TOK_IGNORE_EMPTY};
  }

  std::vector<PluginDescriptor> loaded(std::initializer_list<PluginRole> roles) const {
    std::vector<PluginDescriptor> found;
    for (const PluginStatus& status : statuses)
      if (status.loaded && std::find(roles.begin(), roles.end(), status.descriptor.role) != roles.end())
        found.push_back(status.descriptor);
    return found;
  }

  // Files of the loaded extractors; those that are linked in stand in the program's own.
  std::vector<std::filesystem::path> extractorLibraries() const {
    std::vector<std::filesystem::path> files;
    for (const PluginStatus& status : statuses)
      if (status.loaded && status.descriptor.role == PluginRole::extractor && status.library.ends_with(".so"))
        files.push_back(options.pluginFolder / status.library);
    return files;
  }

  EngineOptions options;
  Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> settings;
  EngineHost host;
  PlanBuilder builder;
  PluginRegistry registry;
  std::vector<PluginStatus> statuses;
  PageReadingOptions reading;
};

Engine::Engine(EngineOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Engine::~Engine() = default;

PlanRecords Engine::extract(const std::filesystem::path& path, const ProgressCallback& progress) const {
  const std::unique_ptr<OpenDocument> document = open(path);
  SourceInfo source;
  source.path = path.string();
  source.sha256 = sha256OfFile(path);
  source.mediaType = document->mediaType();
  std::vector<Page> pages;
  std::unique_ptr<RecognizerSession> session;
  for (int number = 1; number <= document->pageCount(); ++number) {
    if (progress) progress({number - 1, document->pageCount()});
    pages.push_back(readPage(*document, number, session));
  }
  if (progress) progress({document->pageCount(), document->pageCount()});
  PlanRecords records = extractRecords(buildPlan(pages), pages, std::move(source));
  const std::vector<Diagnostic> found = document->diagnostics();
  records.diagnostics.insert(records.diagnostics.begin(), found.begin(), found.end());
  return records;
}

std::unique_ptr<OpenDocument> Engine::open(const std::filesystem::path& path) const {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error)
    throw DocumentError({"file.unreadable", Severity::error, Stage::read, 0, {path.string()}, error.message()});
  if (size == 0) throw DocumentError({"file.empty", Severity::error, Stage::read, 0, {path.string()}, {}});
  const std::string head = headOf(path);
  const Reader* best = nullptr;
  double certainty = 0;
  for (const Reader* reader : impl_->registry.readers()) {
    const double claim = reader->claims(head, size);
    if (claim > certainty) {
      certainty = claim;
      best = reader;
    }
  }
  if (best == nullptr)
    throw DocumentError({"file.unknown_format", Severity::error, Stage::read, 0, {path.string()}, {}});
  return best->open(path);
}

Page Engine::readPage(OpenDocument& document, int number, std::unique_ptr<RecognizerSession>& session) const {
  return doichieu::readPage(document, number, impl_->registry.recognizer(), session, impl_->reading);
}

Plan Engine::buildPlan(const std::vector<Page>& pages) const {
  requireText(pages);
  return impl_->builder.build(pages);
}

PlanRecords Engine::extractRecords(const Plan& plan, const std::vector<Page>& pages, SourceInfo source) const {
  PlanRecords records;
  records.source = std::move(source);
  records.source.pages = static_cast<int>(pages.size());
  records.source.textOrigin = textOriginOf(pages);
  records.source.ocrConfidence = ocrConfidenceOf(pages);
  records.text = plan.text;
  records.outline = outlineOf(plan);
  for (const PluginStatus& status : impl_->statuses)
    if (!status.loaded)
      records.diagnostics.push_back(
          {"plugin.not_loaded", Severity::warning, Stage::extract, 0, {status.library}, status.problem});
  for (const Page& page : pages)
    records.diagnostics.insert(records.diagnostics.end(), page.diagnostics.begin(), page.diagnostics.end());
  records.diagnostics.insert(records.diagnostics.end(), plan.diagnostics.begin(), plan.diagnostics.end());
  RecordCollector collector(records);
  for (const Extractor* extractor : impl_->registry.extractors()) collector.run(*extractor, plan);
  resolveRecords(records, impl_->host.agencies());
  noteWhatIsNoPlan(records);
  return records;
}

std::string Engine::plainText(const std::vector<Page>& pages) const {
  std::string out;
  for (const Page& page : pages) {
    if (&page != &pages.front()) out += '\f';
    out += doichieu::plainText(page);
  }
  return out;
}

const std::vector<PluginStatus>& Engine::plugins() const {
  return impl_->statuses;
}
const std::vector<const Exporter*>& Engine::exporters() const {
  return impl_->registry.exporters();
}
const Recognizer* Engine::recognizer() const {
  return impl_->registry.recognizer();
}
const Host& Engine::host() const {
  return impl_->host;
}

std::string Engine::readingKey() const {
  return artifactKey(impl_->loaded({PluginRole::reader, PluginRole::recognizer}), impl_->options.configFolder,
                     {"layout", "ocr", "text"}, impl_->options.forceOcr ? "force-ocr" : "");
}

std::string Engine::rulesKey() const {
  return artifactKey(impl_->loaded({PluginRole::extractor}), impl_->options.configFolder,
                     foldersBut(impl_->options.configFolder, {"compare", "export", "messages", "ocr", "web"}),
                     "doichieu.plan/1 " + codeDigest(impl_->extractorLibraries()));
}

}  // namespace doichieu

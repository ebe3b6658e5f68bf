#include "serve/pages/plan_sheets.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "doichieu/base/error.h"
#include "doichieu/model/json.h"
#include "doichieu/text/fold.h"
#include "serve/components.h"
#include "serve/pages/drawn_page.h"

namespace doichieu::serve {
namespace {

constexpr int kPictureWidth = 1240;   // pixels: A4 at 150 dpi, sharp on a screen of high resolution
constexpr int kMostSizesLooked = 40;  // pages whose artifacts are opened for their size; the others are taken for A4
constexpr double kA4 = 842.0 / 595.0;

/// One record on one page.
struct Mark {
  std::string id, kind;
  bool doubtful = false, first = false;
  const Anchor* anchor = nullptr;
};

class Marks {
 public:
  explicit Marks(const PlanRecords& plan) {
    add(plan.targets, "targets");
    add(plan.duties, "duties");
    add(plan.deadlines, "deadlines");
    add(plan.legalReferences, "references");
    add(plan.others, "others");
    // The larger lie below the smaller, which could not be clicked otherwise.
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) { return length(a) > length(b); });
  }
  const std::vector<Mark>& all() const { return marks_; }
  bool haveBoxes() const {
    return std::any_of(marks_.begin(), marks_.end(), [](const Mark& mark) { return !mark.anchor->boxes.empty(); });
  }

 private:
  static std::size_t length(const Mark& mark) { return mark.anchor->end - mark.anchor->start; }

  template <typename Records>
  void add(const Records& records, const char* kind) {
    for (const auto& record : records)
      for (std::size_t i = 0; i < record.anchors.size(); ++i)
        marks_.push_back({record.id, kind, record.confidence < kDoubtful, i == 0, &record.anchors[i]});
  }

  std::vector<Mark> marks_;
};

std::string fraction(float value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%.1f", static_cast<double>(value) * 1000);
  return buffer;
}

// Coordinates are thousandths of the page; the drawing is stretched to the picture's shape.
Html boxesOf(const Mark& mark) {
  Html boxes = each(mark.anchor->boxes, [](const Box& box) {
    return element("rect", {{"x", fraction(box.x0)},
                            {"y", fraction(box.y0)},
                            {"width", fraction(box.width())},
                            {"height", fraction(box.height())}});
  });
  const std::string look = "mark " + mark.kind + (mark.doubtful ? " doubtful" : "");
  // Keyboards reach the record's article; the same link a hundred times on a page would be in their way.
  return element("a",
                 {{"class", look},
                  {"href", "#" + mark.id},
                  {"data-record", mark.id},
                  {"tabindex", "-1"},
                  {"aria-label", mark.id},
                  mark.first ? Attribute("id", "w-" + mark.id) : Attribute("id", false)},
                 {boxes});
}

Html sheet(const Visit& visit, const PlanView& view, const std::vector<Mark>& marks, int page, double shape) {
  const std::string number = std::to_string(page);
  const Html boxes = each(marks, [&](const Mark& mark) { return mark.anchor->page == page ? boxesOf(mark) : Html(); });
  return element(
      "figure", {{"class", "sheet"}, {"id", "page-" + number}},
      {element("figcaption", {}, {visit.text("page", {number})}),
       element("div", {{"class", "paper"}},
               {element("img", {{"src", planAddress(view.id) + "/pages/" + number + "/image"},
                                {"alt", visit.text("plan.page_of", {number, std::to_string(view.plan.source.pages)})},
                                {"width", kPictureWidth},
                                {"height", static_cast<int>(kPictureWidth * shape)},
                                {"loading", page <= 2 ? "eager" : "lazy"},
                                {"decoding", "async"}}),
                element("svg",
                        {{"class", "marks"},
                         {"viewBox", "0 0 1000 1000"},
                         {"preserveAspectRatio", "none"},
                         {"role", "group"},
                         {"aria-label", visit.text("plan.marks")}},
                        {boxes})})});
}

double shapeOf(Visit& visit, const PlanPages& pages, int page) {
  const auto json = visit.store().artifacts().page(pages.sha256, pages.readingKey, page);
  if (!json) return kA4;
  const Page found = pageFromJsonText(*json);
  return found.widthPt > 0 && found.heightPt > 0 ? found.heightPt / found.widthPt : kA4;
}

/// The plan's text, one paragraph each, with the records that touch it.
Html textSheet(const PlanView& view, const std::vector<Mark>& marks) {
  std::vector<const Mark*> byStart;
  for (const Mark& mark : marks) byStart.push_back(&mark);
  std::set<std::string> named;
  Html paragraphs;
  std::size_t begin = 0, offset = 0;
  const std::string& text = view.plan.text;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string paragraph = text.substr(begin, end - begin);
    std::replace(paragraph.begin(), paragraph.end(), '\t', ' ');
    const std::size_t length = codePointCount(paragraph);
    Html links;
    for (const Mark* mark : byStart) {
      if (mark->anchor->end <= offset || mark->anchor->start >= offset + length + 1) continue;
      const bool first = named.insert(mark->id).second;
      links += element("a",
                       {{"class", "mark " + mark->kind},
                        {"href", "#" + mark->id},
                        {"data-record", mark->id},
                        first ? Attribute("id", "w-" + mark->id) : Attribute("id", false)},
                       {mark->id});
    }
    if (!paragraph.empty())
      paragraphs +=
          element("p", {}, {paragraph, links.empty() ? Html() : element("span", {{"class", "links"}}, {links})});
    offset += length + 1;
    begin = end + 1;
  }
  return element("div", {{"class", "sheet typed"}}, {element("div", {{"class", "paper"}}, {paragraphs})});
}

bool isUnchanged(const std::string& path, const Row& document) {
  struct stat found {};
  if (stat(path.c_str(), &found) != 0) return false;
  const std::int64_t modified = std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
  return found.st_size == document.integer(1) && modified == document.integer(2);
}

}  // namespace

Html planSheets(Visit& visit, const PlanView& view, const PlanPages& pages) {
  const Marks marks(view.plan);
  if (!marks.haveBoxes()) return textSheet(view, marks.all());
  Html sheets;
  for (int page = 1; page <= view.plan.source.pages; ++page)
    sheets += sheet(visit, view, marks.all(), page, page <= kMostSizesLooked ? shapeOf(visit, pages, page) : kA4);
  return sheets;
}

// A source that is gone, or is another file by now, leaves what was read of it: the words at their places.
Response pageImage(Visit& visit) {
  const std::int64_t plan = visit.pathNumber("id");
  const int page = static_cast<int>(std::min<std::int64_t>(visit.pathNumber("page"), 1'000'000));
  const auto document = visit.store().database().selectOne(
      "SELECT d.path, d.size, d.modified_ns, d.sha256, d.reading_key FROM plans p JOIN documents d ON d.id = "
      "p.document_id WHERE p.id = ?",
      {plan});
  if (!document) throw HttpError(404, "");
  const auto json = visit.store().artifacts().page(document->text(3), document->text(4), page);
  if (!json) throw HttpError(404, "");
  const Page read = pageFromJsonText(*json);
  std::string reason = "plan.source_gone";
  if (visit.site().images() != nullptr && isUnchanged(document->text(0), *document)) {
    try {
      const auto picture =
          visit.site().images()->get({document->text(0), document->text(3), page, kPictureWidth, read.turned});
      Response response = Response::file(picture->rfind("\x89PNG", 0) == 0 ? "image/png" : "image/jpeg", *picture);
      response.set("Cache-Control", "private, max-age=86400");
      return response;
    } catch (const DocumentError&) {
      reason = "plan.source_unreadable";
    }
  }
  return Response::file("image/svg+xml", drawnPage(read, visit.text(reason)));
}

}  // namespace doichieu::serve

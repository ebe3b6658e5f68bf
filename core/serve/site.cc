#include "serve/site.h"

namespace doichieu::serve {

Site::Site(SiteSettings settings, std::unique_ptr<Inbox> inbox, std::unique_ptr<PageImages> images)
    : settings_(std::move(settings)),
      vietnamese_(Words::load(settings_.configFolder, "vi")),
      english_(Words::load(settings_.configFolder, "en")),
      agencies_(AgencyDirectory::load(settings_.configFolder)),
      comparer_(Comparer::load(settings_.configFolder)),
      stores_(settings_.store),
      inbox_(std::move(inbox)),
      images_(std::move(images)) {}

}  // namespace doichieu::serve

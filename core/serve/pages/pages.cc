#include "serve/pages/pages.h"

#include "serve/visit.h"

namespace doichieu::serve {

void addPages(Router& router) {
  router.add("GET", "/", Role::reader, [](Visit&) { return Response::redirect("/plans"); });
  addAccountPages(router);
  addAgencyPages(router);
  addApi(router);
  addComparePages(router);
  addDeadlinePages(router);
  addInboxPages(router);
  addMatrixPages(router);
  addPlanListPages(router);
  addPlanLinkPages(router);  // before "/plans/{id}", which would take "tree" for a plan
  addPlanPages(router);
  addReviewPages(router);
  addSearchPages(router);
}

}  // namespace doichieu::serve

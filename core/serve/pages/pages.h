// The pages and the JSON interface: each group puts its routes into the router.
#pragma once

#include "serve/router.h"

namespace doichieu::serve {

void addPages(Router& router);  // all of these

void addAccountPages(Router& router);
void addAgencyPages(Router& router);
void addApi(Router& router);
void addComparePages(Router& router);
void addDeadlinePages(Router& router);
void addInboxPages(Router& router);
void addMatrixPages(Router& router);
void addPlanListPages(Router& router);
void addPlanLinkPages(Router& router);
void addPlanPages(Router& router);
void addReviewPages(Router& router);
void addSearchPages(Router& router);

}  // namespace doichieu::serve

#!/bin/sh
# Measures every page of a running service with wrk: bytes, requests a second, median, 95th percentile and slowest answer in milliseconds.
#   fill_store big.db && doichieu serve --store big.db --port 8091 &
#   tests/bench/serve_pages.sh http://127.0.0.1:8091 [SECONDS [CONNECTIONS]]
# Plan 1 is the largest province's of fill_store, with 300 communes below it; plan 2 is one of these.
set -eu
address=$1 seconds=${2:-5} connections=${3:-2}
script=$(mktemp) && trap 'rm -f "$script"' EXIT
cat >"$script" <<'LUA'
done = function(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("%8.1f %8.1f %8.1f %8.1f %5d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
                         latency:percentile(95) / 1000, latency.max / 1000, bad))
end
LUA
printf '%-62s %8s %8s %8s %8s %8s %5s\n' page bytes per_s p50 p95 max bad
while read -r page; do
  [ -n "$page" ] || continue
  bytes=$(curl -s "$address$page" | wc -c)
  printf '%-62s %8d ' "$page" "$bytes"
  wrk -t1 -c"$connections" -d"${seconds}s" -s "$script" "$address$page" | tail -1
done <<'PAGES'
/plans
/plans?offset=10000
/plans?text=ma+tuy
/plans?year=2024&level=commune
/plans?province=Giang&sort=title
/plans?sort=-date
/plans/tree
/plans/lacking
/plans/lacking?offset=4000
/plans/1
/plans/2
/plans/2/review
/plans/2/review/d1
/plans/1/matrix
/plans/20/matrix
/compare
/compare?child=2&parent=1
/agencies
/agencies?agency=truong&level=commune
/agencies/matrix
/agencies/duties?agency=X.CA
/agencies/duties?agency=cong+an+xa&partners=1
/agencies/duties?agency=truong+tieu+hoc+an+binh
/deadlines?month=2025-12
/deadlines?month=2025-12&day=15
/deadlines?month=2025-06&agency=X.CA
/deadlines?month=2025-06&province=Giang
/search/duties
/search/duties?offset=900
/search/duties?line=police&role=lead&year=2023
/search/duties?text=nghi+dinh+khong+co
/search/duties?text=ma+tuy
/search/duties?text=phong+chong&level=province
/search/targets?text=an+toan+thuc+pham&year=2022
/search/targets?due_after=2024-01-01&due_before=2024-12-31
/search/deadlines?due_after=2025-12-01&due_before=2025-12-31&agency=X.CA
/search/references?symbol=100/Q
/search/references?role=cites&year=2021
/inbox
/api
/api/v1/query/duties?limit=50&line=police
/api/v1/plans/2
PAGES

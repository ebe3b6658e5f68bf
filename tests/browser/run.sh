#!/usr/bin/env bash
# Runs the end-to-end tests where Chromium and the two npm packages can be had; exit code 77 ("skipped") where not.
# run.sh SOURCE_DIR BINARY_DIR
set -euo pipefail
export DOICHIEU_SOURCE_DIR=$1 DOICHIEU_BINARY_DIR=$2

skip() {
  echo "skipped: $*"
  exit 77
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# need PROGRAM PACKAGE: installs the Debian package where that can be done without asking.
need() {
  command -v "$1" >/dev/null && return
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$2" >/dev/null 2>&1 || true
  command -v "$1" >/dev/null || skip "$1 is not installed and cannot be (Debian package $2)"
}

need node nodejs
need npm npm
need "${CHROMIUM:-chromium}" chromium

# A copy, so that the source tree stays as it is; kept between runs while the lock file is the same.
work=$DOICHIEU_BINARY_DIR/tests/browser
mkdir -p "$work"
cp "$DOICHIEU_SOURCE_DIR"/tests/browser/{*.mjs,package.json,package-lock.json} "$work/"
cd "$work"
if ! cmp -s package-lock.json installed-lock.json; then
  npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 || skip "npm cannot fetch playwright-core and axe-core: $(tail -n 1 npm.log)"
  cp package-lock.json installed-lock.json
fi
exec node --test --test-concurrency=1 pages.test.mjs

# Sourced by tools/run and tools/test: installs what is missing and builds. Quiet when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$root/build/logs
mkdir -p "$logs"

say() { printf '%s\n' "$*" >&2; }

# Runs a step with its output in a log file; on failure shows the end of the log and stops.
step() {
  local name=$1
  shift
  if ! "$@" >"$logs/$name.log" 2>&1; then
    say "doichieu: $name failed: $*"
    tail -n 40 "$logs/$name.log" >&2
    say "doichieu: the whole log is $logs/$name.log"
    exit 1
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local missing=()
  local package
  while read -r package; do
    case $package in '' | '#'*) continue ;; esac
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done <"$root/tools/packages.txt"
  [ ${#missing[@]} -eq 0 ] && return
  say "doichieu: installing ${#missing[@]} Debian packages"
  step apt-update as_root apt-get update -q
  step apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# build PRESET TARGET...
build() {
  local preset=$1
  shift
  if [ ! -e "$root/build/$preset/build.ninja" ]; then
    say "doichieu: configuring ($preset)"
    step "configure-$preset" cmake --preset "$preset" -S "$root"
  fi
  # A dry run names what would be compiled or linked; an up-to-date tree stays quiet.
  if ninja -C "$root/build/$preset" -n "$@" 2>/dev/null | grep -qE 'Building|Linking|Generating|CMake'; then
    say "doichieu: building ($preset)"
  fi
  step "build-$preset" ninja -C "$root/build/$preset" "$@"
}

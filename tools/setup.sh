#!/bin/sh
# Brings what is lacking, and is done at once when nothing is:
#
#     tools/setup.sh build            what builds and checks the project
#     tools/setup.sh build browsers   and what tests it in Chromium, Firefox and WebKitGTK
#     tools/setup.sh server           what serves what is published, in tests
#     tools/setup.sh supply           what checks where the crates come from
#     tools/setup.sh counts           what counts the instructions of the core
#     tools/setup.sh bench            what the engine is measured against
#     tools/setup.sh mutants          what tries whether a test notices a change
#
# Tools go to .tools/ and node_modules/. Beyond this folder it touches rustup's wasm target and
# components and, for browsers, server and counts, Debian's packages.

set -eu
cd "$(dirname "$0")/.."
# Debian has nginx where only root looks.
PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH:/usr/sbin"

# The hash of the package's file.
CHART_CORE=c6d4d040af4a518675d164847d193eb5bbfa6a1db3be8443d705c5b6b91a49778caa9ea77ed66bcad1a0fe7c6dc4b71601b68b426388b2fb2a1996ff11cc0343

fail() {
  echo "setup: $*" >&2
  exit 1
}

# Whether the command, of one word or two, says a version that begins so.
is_at() {
  # shellcheck disable=SC2086 # two words
  case "$($1 --version 2>/dev/null | head -n 1) " in
    *" $2"[!0-9]*) true ;;
    *) false ;;
  esac
}

# cargo_install CRATE VERSION [OPTION]...
cargo_install() {
  crate=$1@$2
  shift 2
  export CARGO_PROFILE_DEV_DEBUG=0
  echo "setup: building $crate, which takes a minute or two"
  if ! cargo install --quiet --root .tools --locked "$crate" "$@"; then
    # A registry's mirror may not have the newest crates yet that the tool's lockfile names. What
    # has to be right is the version of the tool.
    echo "setup: building $crate without its lockfile"
    cargo install --quiet --root .tools "$crate" "$@"
  fi
}

# The version that a crate has in Cargo.lock.
locked() {
  grep -A 1 "^name = \"$1\"\$" Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p'
}

setup_build() {
  command -v cargo >/dev/null || fail 'cargo is missing: install Rust with rustup'
  command -v npm >/dev/null || fail 'npm is missing: install Node.js 20.19 or later'

  if [ ! -d "$(rustc --print target-libdir --target wasm32-unknown-unknown)" ]; then
    rustup target add wasm32-unknown-unknown
  fi

  # Not in a minimal profile of rustup's.
  cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
  cargo clippy --version >/dev/null 2>&1 || rustup component add clippy

  # Unoptimized, these two are built in half the time, and each run takes them but a moment.
  is_at wasm-pack 0.15 || cargo_install wasm-pack 0.15.1 --debug

  # The command and the crate speak a private format: their versions must be the same.
  wasm_bindgen=$(locked wasm-bindgen)
  [ "$wasm_bindgen" ] || fail 'Cargo.lock names no wasm-bindgen'
  is_at wasm-bindgen "$wasm_bindgen" || cargo_install wasm-bindgen-cli "$wasm_bindgen" --debug --bin wasm-bindgen

  if ! cmp -s package-lock.json node_modules/.installed; then
    npm ci --no-progress
    cp package-lock.json node_modules/.installed
  fi
}

# Installs Debian's packages, each named after a command or a file that it has.
bring() {
  missing=
  while read -r thing package; do
    [ -e "$thing" ] || command -v "$thing" >/dev/null || missing="$missing $package"
  done
  [ "$missing" ] || return 0

  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "something is missing; as root: apt-get install --no-install-recommends$missing"
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update --quiet=2
  # shellcheck disable=SC2086 # a list of words
  apt-get install --quiet=2 --yes --no-install-recommends $missing </dev/null
}

setup_browsers() {
  is_at geckodriver 0.37 || cargo_install geckodriver 0.37.1

  # Without the fonts the screenshots show boxes instead of Arabic, or of Chinese and Japanese.
  bring <<EOF
chromium          chromium
chromedriver      chromium-driver
firefox-esr       firefox-esr
WebKitWebDriver   webkit2gtk-driver
Xvfb              xvfb
/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf  fonts-noto-core
/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc     fonts-noto-cjk
EOF
}

# Debian may start it as a service: the tests start one of their own.
setup_server() {
  bring <<EOF
nginx             nginx-light
EOF
}

setup_counts() {
  bring <<EOF
valgrind          valgrind
EOF
}

setup_supply() {
  is_at 'cargo deny' 0.20 || cargo_install cargo-deny 0.20.2 --debug
}

setup_bench() {
  # Debian's Python comes without its packages.
  if ! .tools/python/bin/python -c 'import numpy; assert numpy.__version__ == "2.4.1"' 2>/dev/null; then
    command -v python3 >/dev/null && python3 -c 'import ensurepip' 2>/dev/null || echo ensurepip python3-venv | bring
    python3 -m venv --clear .tools/python
    .tools/python/bin/pip install --quiet --disable-pip-version-check numpy==2.4.1
  fi

  # Not among the dependencies: one of its own is a folder of its author's, which no lockfile takes.
  if [ ! -e .tools/chart-core/dist/main.js ]; then
    mkdir -p .tools/chart-core
    packed=$(cd .tools && npm pack --silent @datawrapper/chart-core@8.47.0)
    echo "$CHART_CORE  .tools/$packed" | sha512sum --check --quiet ||
      fail 'chart-core is not what it was when its hash was written down'
    tar -xzf ".tools/$packed" -C .tools/chart-core --strip-components 1
    rm ".tools/$packed"
  fi
}

setup_mutants() {
  is_at 'cargo mutants' 27.1 || cargo_install cargo-mutants 27.1.0 --debug
}

for part; do
  case $part in
    build | browsers | server | supply | counts | bench | mutants) "setup_$part" ;;
    *) fail "no such part: $part" ;;
  esac
done

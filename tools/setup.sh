#!/bin/sh
# Brings what is lacking, and is done at once when nothing is:
#
#     tools/setup.sh build            what builds and checks the project
#     tools/setup.sh build browsers   and what tests it in Chromium, Firefox and WebKitGTK
#     tools/setup.sh mutants          what tries whether a test notices a change
#
# Tools go to .tools/ and node_modules/. Beyond this folder it touches rustup's wasm target and
# components and, for the browsers, Debian's packages.

set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

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
  command -v npm >/dev/null || fail 'npm is missing: install Node.js 20 or later'

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

setup_browsers() {
  is_at geckodriver 0.37 || cargo_install geckodriver 0.37.1

  # Each command, and the package of Debian's that has it.
  missing=
  while read -r command package; do
    command -v "$command" >/dev/null || missing="$missing $package"
  done <<EOF
chromium          chromium
chromedriver      chromium-driver
firefox-esr       firefox-esr
WebKitWebDriver   webkit2gtk-driver
Xvfb              xvfb
EOF
  # Without these the screenshots show boxes instead of Arabic, or of Chinese and Japanese.
  [ -e /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf ] || missing="$missing fonts-noto-core"
  [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || missing="$missing fonts-noto-cjk"
  [ "$missing" ] || return 0

  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    fail "browsers are missing; as root: apt-get install --no-install-recommends$missing"
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update --quiet=2
  # shellcheck disable=SC2086 # a list of words
  apt-get install --quiet=2 --yes --no-install-recommends $missing
}

setup_mutants() {
  is_at 'cargo mutants' 27.1 || cargo_install cargo-mutants 27.1.0 --debug
}

for part; do
  case $part in
    build | browsers | mutants) "setup_$part" ;;
    *) fail "no such part: $part" ;;
  esac
done

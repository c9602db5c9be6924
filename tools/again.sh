#!/bin/sh
# Makes dist/ once more, in another folder, and holds every byte against what is in this one:
#
#     tools/again.sh        all but the two modules of wasm-pack, which take minutes
#     tools/again.sh all    those too

set -eu
cd "$(dirname "$0")/.."
again=target/again/$(basename "$PWD")

rm -rf target/again
mkdir -p "$again"
git ls-files --cached --others --exclude-standard | tar -cT - | tar -xC "$again"
ln -s "$PWD/node_modules" "$PWD/.tools" "$again"

changed=
if [ "${1-}" != all ]; then
  cp -a pkg "$again/pkg"
  cp -a www/pkg "$again/www/pkg"
  # Newer than all that they are made of.
  touch "$again"/pkg/*.wasm "$again"/www/pkg/*.wasm
  changed='-W tools/narrow.js -W tools/build.js'
fi
# shellcheck disable=SC2086 # a list of words
make --no-print-directory -C "$again" $changed dist >"$again.log" 2>&1 || {
  cat "$again.log" >&2
  exit 1
}
diff -r dist "$again/dist"
echo "the same again, all $(find dist -type f | wc -l) files"

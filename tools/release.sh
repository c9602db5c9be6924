#!/bin/bash
# What has to be so before a version is published, one line each. It publishes nothing.

set -uo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml)
log=target/release.log
mkdir -p target
: >"$log"
failed=0

# check WHAT COMMAND [ARGUMENT]...
check() {
  printf '%-60s' "$1"
  shift
  if "$@" >>"$log" 2>&1; then echo yes; else
    echo NO
    failed=1
  fi
}

clean() { [ -z "$(git status --porcelain)" ]; }
untagged() { ! git rev-parse --quiet --verify "refs/tags/v$version"; }
# Not "unreleased", and the changes to the numbers are told.
dated() { grep -qE "^## ${version//./\\.} – [0-9]{4}-[0-9]{2}-[0-9]{2}$" CHANGELOG.md; }

echo "idle-loss $version"
check 'nothing is left to commit' clean
check "no tag v$version is there yet" untagged
check 'CHANGELOG.md has this version, with its date' dated
check 'every test passes (make test)' make test
check 'dist/ is made (make dist)' make dist
check 'and is the same again (make reproducible)' make reproducible
check 'nothing is known against what it is made of (make audit)' make audit
check 'the crate can be published' cargo publish --dry-run --locked
check 'the npm package can be published' npm publish --dry-run ./dist/npm

if [ "$failed" = 1 ]; then
  echo "What was said of each is in $log."
  exit 1
fi
cat <<END

Then, by hand:

  git tag v$version && git push origin v$version
  cargo publish --locked
  npm publish ./dist/npm
  and lay dist/v$version and dist/v${version%%.*} on the host, with what it is to say of each file.
END

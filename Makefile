# Every target sets up what it needs first; `make help` lists them.

SHELL := bash
# Not only for safety: with flags of its own, make looks every command up on the PATH set below.
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:

# Binaryen's wasm-opt is in node_modules: wasm-pack downloads nothing.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

PORT ?= 8000
# What a page loads, and the whole package: with reasons and machines to look up.
WASM := www/pkg/idle_loss_bg.wasm
PACKAGE := pkg/idle_loss_bg.wasm
FIELDS := www/pkg/fields.json
FLEETS := www/pkg/fleets.json
NARROW := www/pkg/narrow.js
BUNDLE := build/idle-loss.js

# Folders too: they change when a file in them goes away.
CORE := Cargo.toml Cargo.lock $(shell find src)
PAGE := $(shell find www -path www/pkg -prune -o -print)

serve: build ## Build, serve and print the address (PORT=8000, or the next one that is free)
	node tools/serve.js build --port $(PORT)

build: $(BUNDLE) ## Build all that is served, into build/

$(BUNDLE): $(FIELDS) $(FLEETS) $(NARROW) $(PAGE) tools/build.js tools/bundle.js package-lock.json
	node tools/build.js

$(FIELDS): $(WASM) tools/fields.js
	node tools/fields.js

$(FLEETS): $(PACKAGE) tools/fleets.js
	node tools/fleets.js

package: $(PACKAGE) ## Build the WebAssembly package with all that it knows, into pkg/

dist: build package ## Make dist/, for any static host or CDN, and npm (HOST=https://cdn.example.org)
	node tools/dist.js $(if $(filter command line,$(origin HOST)),--host '$(HOST)')

# What is published names no folder of whoever built it, nor of the toolchain. And it is small:
# what LLVM inlines by its own lights weighs 2 kB more, brotli.
$(WASM) $(PACKAGE): export RUSTFLAGS = -Cllvm-args=-inline-threshold=5 \
	--remap-path-prefix=$(CURDIR)=. \
	--remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo \
	--remap-path-prefix=$(shell rustc --print sysroot)=rust
$(WASM) $(PACKAGE): $(CORE) | setup
	wasm-pack build --mode no-install --target web --out-dir $(@D) --out-name idle_loss \
		$(if $(filter $(WASM),$@),-- --no-default-features)

# The narrow engine, by itself and from the core's own files, so that no crate comes along; and the
# same as JavaScript. It needs no stack to speak of.
$(NARROW): $(CORE) $(WASM) tools/narrow.js | setup
	mkdir -p target/narrow
	rustc --edition 2024 --crate-name engine --crate-type cdylib --target wasm32-unknown-unknown \
		-C opt-level=s -C lto -C codegen-units=1 -C panic=abort -C strip=symbols \
		-C llvm-args=-inline-threshold=0 -C link-arg=-zstack-size=32768 \
		-o target/narrow/linked.wasm src/engine.rs
	wasm-opt --all-features -Oz --converge --strip-producers --strip-target-features \
		-o target/narrow/engine.wasm target/narrow/linked.wasm
	wasm2js --all-features -O2 -o target/narrow/engine.js target/narrow/engine.wasm
	node tools/narrow.js target/narrow/engine.wasm target/narrow/engine.js

test: test-rust test-js test-boundary test-dist test-www ## Run every check, the cheapest first

test-rust: | setup ## Formatting, lints, tests and docs of the core
	cargo fmt --check
	rustfmt --check --edition 2024 src/engine.rs
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib -- -D warnings
	cargo test
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

test-js: $(FIELDS) $(FLEETS) $(NARROW) $(PACKAGE) ## Formatting and types of all JavaScript, and its words in every language
	prettier --check --log-level warn .
	tsc -p .
	node --test tests/i18n/*.test.js

test-boundary: $(WASM) $(NARROW) $(PACKAGE) ## Call the WebAssembly package from Node
	node --test tests/boundary/*.test.js

test-dist: dist ## Check what is published: files, headers, and the npm package in Node and TypeScript
	node --test tests/dist/*.test.js

test-www: build | browsers ## Try the pages in Chromium, Firefox and WebKitGTK
	node --test --test-concurrency=1 tests/www/*.test.js

draws: ## Hold the ranges against 10^8 draws each, which takes minutes
	DRAWS=100000000 cargo test --release --test spread

# An answer of 3 says that changes made tests run for ever, which is to notice them; and no longer
# whether others went unnoticed. Of 100,000 cases at the two doors, which take longer than all other
# tests, the first 2,000 do.
mutants: ## Change the core line by line: does a test notice? (ARGS="-f src/claim.rs")
	@tools/setup.sh mutants
	CASES=2000 cargo mutants $(ARGS) || [[ $$? = 3 && ! -s target/mutants.out/missed.txt ]]

picture: build | browsers ## Take the README's pictures of the widget
	node tests/www/picture.js

setup:
	@tools/setup.sh build

browsers:
	@tools/setup.sh browsers

clean: ## Remove what was built, but not the tools
	rm -rf build dist pkg target www/pkg

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | expand -t 16

.PHONY: serve build package dist test test-rust test-js test-boundary test-dist test-www draws mutants picture setup browsers clean help

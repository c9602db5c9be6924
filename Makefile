# Every target sets up what it needs first; `make help` lists them.

SHELL := bash
# Not only for safety: with flags of its own, make looks every command up on the PATH set below.
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:

# Binaryen's wasm-opt is in node_modules: wasm-pack downloads nothing.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

PORT ?= 8000
MINUTES ?= 5
# What a page loads, and the whole package: with reasons and machines to look up.
WASM := www/pkg/idle_loss_bg.wasm
PACKAGE := pkg/idle_loss_bg.wasm
FIELDS := www/pkg/fields.json
FLEETS := www/pkg/fleets.json
NARROW := www/pkg/narrow.js
BUNDLE := build/idle-loss.js

COUNT := target/release/count

# Folders too: they change when a file in them goes away.
CORE := Cargo.toml Cargo.lock $(shell find src)
NATIVE := $(shell find bench/native)
PAGE := $(shell find www -path www/pkg -prune -o -print)

serve: build ## Build, serve and print the address (PORT=8000, or the next one that is free)
	node tools/serve.js build --port $(PORT)

build: $(BUNDLE) ## Build all that is served, into build/

$(BUNDLE): $(FIELDS) $(FLEETS) $(NARROW) $(PAGE) tools/build.js tools/bundle.js tools/licences.js package-lock.json
	node tools/build.js

$(FIELDS): $(WASM) tools/fields.js
	node tools/fields.js

$(FLEETS): $(PACKAGE) tools/fleets.js
	node tools/fleets.js

package: $(PACKAGE) ## Build the WebAssembly package with all that it knows, into pkg/

dist: build package ## Make dist/, for any static host or CDN, and npm (HOST=https://cdn.example.org)
	node tools/dist.js $(if $(filter command line,$(origin HOST)),--host '$(HOST)')

# What is published names no folder of whoever built it, nor of the toolchain. And it is small:
# what LLVM inlines by its own lights weighs 2 kB more, brotli, and addresses above a stack of 1 MB a
# byte more each. Bounds are still checked: `--traps-never-happen` would bring half a kB.
WASM_FLAGS = -Cllvm-args=-inline-threshold=5 -Clink-arg=-zstack-size=524288 \
	--remap-path-prefix=$(CURDIR)=. \
	--remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo \
	--remap-path-prefix=$(shell rustc --print sysroot)=rust
$(WASM) $(PACKAGE): $(CORE) tools/mute.js | setup
	RUSTFLAGS='$(WASM_FLAGS)' wasm-pack build --mode no-install --target web --out-dir $(@D) --out-name idle_loss \
		$(if $(filter $(WASM),$@),-- --no-default-features)
	node tools/mute.js $@
	wasm-opt --low-memory-unused --flatten --rereloop --converge -Oz -Oz \
		--strip-debug --strip-producers --strip-target-features -o $@ $@

# The narrow engine, by itself and from the core's own files, so that no crate comes along, and once more
# as JavaScript. It needs no stack to speak of, no array is left, and none of its constants is longer
# than it has to be.
SMALLEST := --all-features --traps-never-happen -Oz --flatten --rereloop --converge -Oz -Oz \
	--strip-producers --strip-target-features
$(NARROW): $(CORE) $(WASM) tools/narrow.js tools/shorten.js tools/exports.json | setup
	mkdir -p target/narrow
	cd target/narrow && rustc --edition 2024 --crate-name engine --crate-type cdylib \
		--target wasm32-unknown-unknown -C opt-level=s -C lto -C codegen-units=1 -C panic=abort \
		-C strip=symbols -C llvm-args=-inline-threshold=0 -C link-arg=-zstack-size=2048 \
		-o engine.linked.wasm ../../src/engine.rs
	cd target/narrow && wasm-opt $(SMALLEST) -o engine.wasm engine.linked.wasm
	cd target/narrow && wasm-metadce --all-features -f ../../tools/exports.json engine.wasm -o engine.least.wasm
	cd target/narrow && wasm-opt $(SMALLEST) engine.least.wasm -o - | wasm-dis - | node ../../tools/shorten.js > engine.wat
	cd target/narrow && wasm-as --all-features engine.wat -o engine.wasm
	wasm2js --all-features -O2 -o target/narrow/engine.js target/narrow/engine.wasm
	node tools/narrow.js target/narrow/engine.wasm target/narrow/engine.js

test: test-supply test-rust test-js test-counts test-boundary test-dist test-www test-hosts ## Run every check, the cheapest first

# Whether anything is known against a crate has to be asked: `make audit` does.
test-supply: | supply ## Licences, sources and doubles of the crates
	cargo deny --locked check bans licenses sources

test-rust: | setup ## Formatting, lints, tests and docs of the core
	cargo fmt --all --check
	rustfmt --check --edition 2024 src/engine.rs
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib -- -D warnings
	cargo test
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps

test-js: $(FIELDS) $(FLEETS) $(NARROW) $(PACKAGE) ## Formatting and types of all JavaScript, its words in every language, and the docs' commands
	prettier --check --log-level warn .
	tsc -p .
	node --test tests/i18n/*.test.js tests/docs/*.test.js

test-counts: $(COUNT) ## Hold the instructions of the core, and the README to BENCHMARKS.md
	cargo clippy -p idle-loss-bench --features count -- -D warnings
	node --test tests/counts/*.test.js

$(COUNT): $(CORE) $(NATIVE) | setup counts
	cargo build --release -p idle-loss-bench --features count

test-boundary: $(WASM) $(NARROW) $(PACKAGE) ## Call the WebAssembly package from Node
	node --test tests/boundary/*.test.js

test-dist: dist | server ## Check what is published: files, headers, and the npm package in Node and TypeScript
	node --test tests/dist/*.test.js

test-www: dist | browsers ## Try the pages in Chromium, Firefox and WebKitGTK
	node --test --test-concurrency=2 tests/www/engine/{webkit,firefox,chromium}.js \
		tests/www/{looks,bundlers,snippets,weight}.test.js
	node --test tests/www/smooth.test.js

# What depends on how the files are served.
test-hosts: dist | browsers server ## Try embeds, their builder and what fails, as nginx serves dist/
	SERVED_BY=nginx node --test --test-concurrency=2 tests/www/{embed,make,matrix}.test.js

reproducible: dist ## Build all of dist/ once more in another folder, and compare every byte
	tools/again.sh all

# Nothing of npm's is served, but it runs wherever this is built: an advisory of high or critical
# severity fails, whatever the package is for. None is accepted. Where nobody answers, this fails too.
audit: | setup supply ## Ask what is known against the crates and npm's packages (needs the network)
	cargo deny --locked check advisories
	npm audit --audit-level=high

release: ## What has to be so before a version is published; it publishes nothing
	@tools/release.sh

# What a change costs on purpose: the difference stands in the commit.
baselines: build $(COUNT) ## Move what sizes and instruction counts are held to
	UPDATE_COUNTS=1 node --test tests/counts/*.test.js
	UPDATE_WEIGHTS=1 node --test tests/www/weight.test.js

bench: build | browsers ## Measure it all beside others, which takes ten minutes; writes BENCHMARKS.md
	@tools/setup.sh bench
	cargo clippy -p idle-loss-bench --all-targets -- -D warnings
	node bench/bench.js

draws: ## Hold the ranges against 10^8 draws each, which takes minutes
	DRAWS=100000000 cargo test --release --test spread

fuzz: ## Attack the core with hostile scenarios (MINUTES=5); what it finds stays in tests/corpus/
	MINUTES=$(MINUTES) cargo test --release --test hostile -- --ignored --nocapture

long: build | browsers ## Use a widget 100,000 times, and a hundred of them, which takes an hour
	LONG=1 node --test --test-concurrency=1 tests/www/long.test.js

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

server:
	@tools/setup.sh server

supply:
	@tools/setup.sh supply

counts:
	@tools/setup.sh counts

clean: ## Remove what was built, but not the tools
	rm -rf build dist pkg target www/pkg

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | expand -t 16

.PHONY: serve build package dist test test-supply test-rust test-js test-counts test-boundary test-dist test-www test-hosts bench baselines reproducible audit release draws fuzz long mutants picture setup browsers server counts supply clean help

# Everything a person needs: `make run`, `make test`. `make help` lists the rest.
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = $(SWIFT) build -c release --product lore
BINARY = .build/release/lore
SOAK = 100000

.PHONY: run test soak check lint imports resources keys pictures bench install uninstall help setup

run: setup ## install what is missing, build, open the bundled wiki
	@$(RELEASE) --quiet || { echo "lore: the build failed; run '$(RELEASE)' to see why" >&2; exit 1; }
	@$(BINARY) browse Wiki

test: setup ## install what is missing, run every test
	$(SWIFT) build --build-tests
	@SWIFT="$(SWIFT)" .ci/test

soak: setup ## press 100,000 keys at random, headless and in a terminal; SOAK=1000 presses so many
	$(SWIFT) build --build-tests
	LORE_SOAK=$(SOAK) SWIFT="$(SWIFT)" .ci/test --filter SoakTests

check: lint imports test ## what a change must pass: lint, import rules, tests

lint: ## formatting, as .swift-format says, and comments of 100 columns at most
	$(SWIFT) format lint --strict --parallel -r Package.swift Sources Tests
	@! LC_ALL=C.UTF-8 grep -rnE '^.{101}' --include='*.swift' Package.swift Sources Tests | \
	  grep -E '^[^:]*:[0-9]+: *//'

imports: ## which target may import what
	@.ci/imports

resources: ## regenerate Sources/Resources/Generated.swift from the folder Resources
	@.ci/resources > Sources/Resources/Generated.swift.new && \
	  mv Sources/Resources/Generated.swift.new Sources/Resources/Generated.swift

keys: setup ## regenerate the page of keys in the bundled wiki from the command table
	$(SWIFT) build --product lore --quiet
	.build/debug/lore manual --keys > Wiki/guide/keys.md.new && mv Wiki/guide/keys.md.new Wiki/guide/keys.md

pictures: setup ## draw the pictures of the README anew, from the program's own screens
	$(SWIFT) build --product lore --quiet
	$(SWIFT) build --product pictures --quiet
	.build/debug/pictures Wiki Resources/screenshots

bench: setup ## measure and leave a note in Wiki/benchmarks; BENCH passes arguments, e.g. BENCH="--notes 10000"
	$(SWIFT) build -c release --product bench --quiet
	$(RELEASE) --quiet
	.build/release/bench --write-note Wiki $(BENCH)

install: setup ## one stripped binary, man page and completions below PREFIX
	$(RELEASE) --static-swift-stdlib
	@.ci/install "$(BINARY)" "$(DESTDIR)$(PREFIX)"

uninstall: ## remove what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/lore" "$(DESTDIR)$(PREFIX)/share/man/man1/lore.1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/lore" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_lore" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/lore.fish"

setup:
	@.ci/setup

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

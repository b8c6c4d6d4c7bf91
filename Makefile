# Vidhuk's house keeping for developers: every target sets up what it needs and says so first.
# `make` alone lists the targets. Nothing is installed outside this folder, save system packages for the tests.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check
STAMPS := .make
EXT := extension
VENDOR := server/vidhuk/web/static/vendor

# What a build of the extension is made from: a change in any of these builds it anew.
EXT_SOURCES := $(shell find $(EXT)/src $(EXT)/public $(EXT)/build shared_schemas/locales -type f 2>/dev/null) \
	$(EXT)/wxt.config.ts $(EXT)/tsconfig.json

.PHONY: help run demo test check lint lint-python lint-extension schemas build lock bench soak \
	setup setup-dev setup-system test-extension test-python clean

help: ## list the targets (this)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup $(EXT)/dist/chrome-mv3/manifest.json ## set up, build the extension, start the desk (prints READY and its address)
	@exec $(VENV)/bin/vidhuk serve

demo: setup-dev setup-system $(EXT)/dist/chrome-mv3/manifest.json ## open a Chromium with the extension loaded, paired, on the practice page
	@exec $(PY) -m tests.e2e.demo

test: setup-dev setup-system ## set up, run every check and every test once (browser and PostgreSQL included)
	@$(MAKE) lint
	@$(MAKE) test-extension
	@$(MAKE) test-python

check: setup-dev $(EXT)/dist/chrome-mv3/manifest.json $(EXT)/dist/firefox-mv3/manifest.json ## style, types, import rules, drift and the tests of the house's structure
	@$(MAKE) lint
	@echo "== structure and contract (pytest)"
	@$(PY) -m pytest -q tests/architecture tests/contract

schemas: setup-dev ## write JSON Schema and TypeScript from server/vidhuk/contracts/
	@$(PY) -m shared_schemas.generate

build: setup-dev $(EXT)/dist/chrome-mv3/manifest.json $(EXT)/dist/firefox-mv3/manifest.json ## build the extension for both browsers and the Python package
	@rm -rf dist && $(PY) -m hatchling build -t wheel -d dist
	@echo "Built: $(EXT)/dist/chrome-mv3, $(EXT)/dist/firefox-mv3 and dist/"

lock: setup-dev ## pin every dependency anew from pyproject.toml and package.json (UPGRADE=1 takes newer versions)
	@echo "== Python: server/locks/*.txt"
	@UV_PYTHON_DOWNLOADS=never $(VENV)/bin/uv pip compile -q pyproject.toml --extra build \
		$(LOCK_OPTIONS) -o server/locks/run.txt
	@UV_PYTHON_DOWNLOADS=never $(VENV)/bin/uv pip compile -q pyproject.toml --extra build --extra dev --extra train -c server/locks/run.txt \
		$(LOCK_OPTIONS) -o server/locks/dev.txt
	@echo "== npm: $(EXT)/package-lock.json"
	@cd $(EXT) && npm $(if $(UPGRADE),update,install --package-lock-only --ignore-scripts) --no-audit --no-fund --no-update-notifier --loglevel=error > /dev/null

bench: setup-dev setup-system $(EXT)/dist/chrome-mv3/manifest.json ## measure: prints a table, writes bench-results/ (medians of five runs)
	@$(PY) -m tests.bench

soak: setup-dev setup-system $(EXT)/dist/chrome-mv3/manifest.json $(EXT)/dist/firefox-mv3/manifest.json ## play the outbox's matrix ten times in both browsers; report in soak-results/ (ROUNDS=n)
	@$(PY) -m tests.soak $(ROUNDS)

clean: ## remove everything that these targets made (your data folder stays)
	rm -rf $(VENV) $(STAMPS) $(EXT)/node_modules tests/node_modules $(EXT)/dist $(EXT)/.wxt $(VENDOR) dist test-results bench-results soak-results

# One platform-independent list per purpose, hashes for every file, no name of any package index.
LOCK_OPTIONS := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links --system-certs $(if $(UPGRADE),--upgrade)

# ---------------------------------------------------------------- set-up, by stamps: the second time there is nothing to do

setup: $(STAMPS)/python-run $(STAMPS)/node $(VENDOR)/htmx.min.js
setup-dev: $(STAMPS)/python-dev $(STAMPS)/node $(VENDOR)/htmx.min.js

# Looked at every time (it takes milliseconds): packages can disappear behind our back.
setup-system:
	@.ci/system-packages tests

$(PY):
	@.ci/system-packages base
	@echo "Setting up: a Python environment of its own in $(VENV)/"
	@"$$(.ci/find-python)" -m venv $(VENV)

$(STAMPS)/python-run: server/locks/run.txt pyproject.toml | $(PY)
	@echo "Setting up: the desk's Python packages into $(VENV)/ ($$(grep -c '==' server/locks/run.txt) packages, pinned in server/locks/run.txt)"
	@$(PIP) install -q --require-hashes --no-deps -r server/locks/run.txt
	@$(PIP) install -q --no-deps --no-build-isolation -e .
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/python-dev: server/locks/dev.txt pyproject.toml | $(PY)
	@echo "Setting up: Python packages for running, testing and checking into $(VENV)/ ($$(grep -c '==' server/locks/dev.txt) packages, pinned in server/locks/dev.txt)"
	@$(PIP) install -q --require-hashes --no-deps -r server/locks/dev.txt
	@$(PIP) install -q --no-deps --no-build-isolation -e .
	@mkdir -p $(STAMPS) && touch $@ $(STAMPS)/python-run

$(STAMPS)/node: $(EXT)/package-lock.json
	@.ci/system-packages base
	@echo "Setting up: npm packages into $(EXT)/node_modules (build tools of the extension, pinned in $(EXT)/package-lock.json)"
	@cd $(EXT) && npm $$([ -d node_modules ] && echo install || echo ci) --no-audit --no-fund --no-update-notifier --loglevel=error > /dev/null
	@mkdir -p $(STAMPS) && touch $@

# Browser assets of the pages come from npm, so that no copy of a foreign library stands in the repository.
$(VENDOR)/htmx.min.js: $(STAMPS)/node
	@mkdir -p $(VENDOR) && cp $(EXT)/node_modules/htmx.org/dist/htmx.min.js $@

$(EXT)/dist/%-mv3/manifest.json: $(EXT_SOURCES) $(STAMPS)/node
	@echo "Building the extension for $* ($(EXT)/dist/$*-mv3)"
	@(cd $(EXT) && npm run -s build:$*) > $(STAMPS)/build-$*.log 2>&1 || { cat $(STAMPS)/build-$*.log; exit 1; }
	@touch $@

# ---------------------------------------------------------------- the parts of check and test

lint:
	@$(MAKE) -k -j2 --output-sync=target lint-python lint-extension

lint-python:
	@echo "== Python: style (ruff), types (mypy), import rule (import-linter), drift of the schemas"
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --quiet --check . || { echo "Run: $(PY) -m ruff format ."; exit 1; }
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(PY) -m shared_schemas.generate --check

lint-extension:
	@echo "== Extension: style (eslint, prettier), types (tsc), import rule"
	@cd $(EXT) && npm run -s lint:js && npm run -s format:check && npm run -s types

test-extension: $(EXT)/dist/chrome-mv3/manifest.json $(EXT)/dist/firefox-mv3/manifest.json
	@echo "== Extension: tests (vitest), rules of the Firefox store (web-ext lint)"
	@cd $(EXT) && npm run -s test && npm run -s lint:firefox

test-python:
	@echo "== Desk, contract, structure and browsers (pytest, three workers: browsers in lots, then the rest)"
	@$(PY) -m pytest tests -n 3 --no-loadscope-reorder

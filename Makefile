# make site   installs, checks the corpus and builds the site
# make test   does the same, then style, types, architecture and all tests
# A second run installs nothing: everything stands on the stamp below, which is as old as the lock file that it was made from.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# What some tests run beside Python lies here; npm writes this file last.
NPM := tests/npm
NPM_STAMP := $(NPM)/node_modules/.package-lock.json
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test check serve format lock bench clean npm
.DEFAULT_GOAL := site

$(STAMP): requirements.lock pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say which with: make PYTHON=/path/to/python3"; exit 1; }
	@"$(PYTHON)" -m venv --clear $(VENV) || { echo "This Python cannot make virtual environments; on Debian and Ubuntu install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

check: $(STAMP)
	$(BIN)/milpart check

site: check
	$(BIN)/milpart build --strict
	@echo
	@echo "The site is in     $(CURDIR)/site/index.html"
	@echo "Read it in a browser with     $(BIN)/milpart serve     and open http://127.0.0.1:8000/"

# Tests start hundreds of programs; images of pipelines forbid Python to keep what it compiles, so it is compiled here, once.
test: site npm
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(BIN)/python -m compileall -q milpart_docs plugins/mkdocs_milpart
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

# Without npm, or without a network, the tests that need it say so and are left out; in a pipeline they fail.
npm:
	@if command -v npm > /dev/null; then $(MAKE) --no-print-directory $(NPM_STAMP); \
	else echo "npm is missing, so some tests are left out; on Debian and Ubuntu: apt-get install nodejs npm"; fi

$(NPM_STAMP): $(NPM)/package-lock.json
	@cd $(NPM) && npm ci --ignore-scripts --loglevel=error && touch node_modules/.package-lock.json \
	|| echo "npm could not install what stands in $(NPM)/package-lock.json, so some tests are left out"

serve: $(STAMP)
	$(BIN)/milpart serve

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)
	$(BIN)/python -m benchmarks.measure --records 1000 10000

# Writes the lock file anew, for every platform and without the address of any index; needs uv.
lock:
	uv pip compile pyproject.toml --group dev --extra pdf --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) $(NPM)/node_modules site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

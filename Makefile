# Each target sets up what it needs, once, in .venv. Another interpreter: make test PYTHON=python3.12

PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo
BOOK := $(DEMO)/samples.foedus
SAMPLES := src/foedus/examples/reports

.PHONY: help demo test check docs bench codebook clean
.DEFAULT_GOAL := help

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/installed  ## read the bundled samples and print the ties of Cuba
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/foedus read $(SAMPLES) --book $(BOOK)
	$(BIN)/foedus ties CUB --book $(BOOK) --as-of 2025-12-31
	@echo "Ask why:   $(BIN)/foedus why CUB,BLR --book $(BOOK)"
	@echo "A journey: $(BIN)/foedus trip 'López Miera' --book $(BOOK)"

test: .venv/installed  ## the tests
	$(BIN)/pytest

check: .venv/installed  ## style, types, and which room may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

docs: .venv/installed-docs  ## the documentation, into site/
	$(BIN)/mkdocs build --strict --quiet
	@echo "site/index.html is ready"

bench: .venv/installed  ## how fast it reads and answers, on this machine
	$(BIN)/python -m benchmarks

codebook: .venv/installed  ## docs/codebook.md from the codebook's data
	$(BIN)/python -m foedus.codebook.page > docs/codebook.md

clean:  ## remove what the targets made, the environment too
	rm -rf .venv build site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "foedus needs Python 3.11 or newer; '$(PYTHON)' says: $$($(PYTHON) -V 2>&1 | tail -n 1)"; \
	  echo "Install one and name it: make $(or $(firstword $(MAKECMDGOALS)),test) PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { \
	  echo "'$(PYTHON) -m venv' does not work here; on Debian and Ubuntu: apt install python3-venv"; rm -rf .venv; exit 1; }
	@echo "setting up .venv (once; a minute or two)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

.venv/installed-docs: .venv/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@

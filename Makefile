# zine: Markdown in, a booklet out.
#
#   make zine    set up everything and build every zine of content/ into build/
#   make test    set up everything and run the tests
#   make help    list the rest

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEBIAN := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help zine test check format lint types pytest picture handbook bench doctor clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 16

zine: $(VENV)/.ready ## set up and build every zine of content/ into build/
	@$(BIN)/zine build

test: $(VENV)/.ready-dev ## set up and run every check: format, lint, types, tests
	@$(MAKE) --no-print-directory check

check: format lint types pytest

format: $(VENV)/.ready-dev ## is everything formatted? (make pretty formats it)
	$(BIN)/ruff format --check .

.PHONY: pretty
pretty: $(VENV)/.ready-dev ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/.ready-dev ## look for mistakes and bad habits
	$(BIN)/ruff check .

types: $(VENV)/.ready-dev ## check the types
	$(BIN)/mypy

# One worker begins at the first test, one in the middle, so that each lays out by itself
# what the tests of a file share.
pytest: $(VENV)/.ready-dev ## run the tests alone
	$(BIN)/pytest -q -n auto --dist worksteal

picture: zine ## draw the picture in the README anew
	$(BIN)/pip install -q --disable-pip-version-check -r requirements-dev.lock
	$(BIN)/python tests/picture/spreads.py

handbook: $(VENV)/.ready-dev ## write the reference in the handbook anew
	$(BIN)/python -m tests.handbook.write

bench: $(VENV)/.ready ## measure against the peers (takes a while; WHAT=impose does half)
	$(BIN)/python tests/bench/run.py $(WHAT)

doctor: $(VENV)/.ready ## say what this computer lacks
	@$(BIN)/zine doctor

clean: ## remove what was built, and the set-up
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

# --- set-up -------------------------------------------------------------------------
# Each step leaves a mark in .venv and is done again when what it depends on changes.

$(VENV)/.ready: $(VENV)/.locked $(VENV)/.system

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	@echo "Installing what the tests need ..."
	@$(BIN)/pip install -q --disable-pip-version-check -r requirements-dev.lock
	@touch $@

$(VENV)/.locked: requirements.lock pyproject.toml | $(VENV)/pyvenv.cfg
	@echo "Installing the libraries ..."
	@$(BIN)/pip install -q --disable-pip-version-check -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Debian keeps the venv module in a package of its own.
$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "zine needs Python 3.11 or newer; $(PYTHON) is older. Try: make PYTHON=python3.12"; exit 1; }
	@echo "Making $(VENV) ..."
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || \
	  { $(call apt,python3-venv) && $(PYTHON) -m venv $(VENV); } || \
	  { rm -rf $(VENV); echo "Python's venv module is missing. On Debian: sudo apt install python3-venv"; exit 1; }

# The layout engine draws with Pango, which is no Python package.
$(VENV)/.system: $(VENV)/.locked
	@$(BIN)/zine doctor >/dev/null 2>&1 || $(call apt,$(DEBIAN)) || true
	@$(BIN)/zine doctor >/dev/null || { $(BIN)/zine doctor; exit 1; }
	@touch $@

# Install Debian packages if that needs no question: as root, or with sudo that asks for
# no password.
apt = { command -v apt-get >/dev/null && \
  { [ "$$(id -u)" = 0 ] && sudo= || { sudo -n true 2>/dev/null && sudo=sudo; }; } && \
  echo "Installing $(1) ..." && \
  $$sudo apt-get update -qq >/dev/null && \
  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $(1) >/dev/null; }

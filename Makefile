# Two commands for users: `make demo` and `make test`. The rest is for maintainers.
# Everything that must be installed is installed here; scripts/setup says what it does and why.

VENV := .venv
PY := $(VENV)/bin/python
PORT ?= 8000
export NAAST_HOME ?= $(CURDIR)/var

.PHONY: help setup setup-test demo test test-fast check format messages locks clean

help:
	@echo "make demo    zet alles klaar, laadt voorbeelddata en start op http://127.0.0.1:$(PORT)"
	@echo "make test    zet alles klaar en draait alle tests (SQLite, PostgreSQL, Chromium)"
	@echo "make check   de snelle controles: stijl, typen, importregels, sjablonen"
	@echo "make setup   alleen klaarzetten (.venv/bin/naast)"

setup:
	@scripts/setup runtime

setup-test:
	@scripts/setup test

demo: setup
	@exec $(VENV)/bin/naast demo --port $(PORT)

check: setup-test
	@scripts/check

test: setup-test
	@scripts/check
	@scripts/test

test-fast: setup-test
	@$(PY) -m pytest -q -n 2 -m "not browser"

format: setup-test
	@$(VENV)/bin/ruff check --fix --quiet src tests bench
	@$(VENV)/bin/ruff format src tests bench

# New texts: find them, then fill in the Dutch of each app's locale/nl/LC_MESSAGES/django.po.
messages: setup-test
	@scripts/messages
	@$(PY) -m naast.config.messages

# Locks with hashes and without download addresses. Needs uv on the path.
locks:
	@for part in build runtime test; do \
	  uv pip compile -q --allow-unsafe --generate-hashes --no-emit-index-url \
	    --python-version 3.11 requirements/$$part.in -o requirements/$$part.txt || exit 1; \
	done
	@npm install --package-lock-only

clean:
	rm -rf $(VENV) node_modules var build dist src/naast/platform/static/build

# Two commands set up everything on a machine with python3 (>= 3.11, with venv) and make:
#   make rehearse    the whole product in the browser: no token, no internet account
#   make test        all checks that run the program

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
ARGS   ?=

.PHONY: help rehearse run test test-postgresql test-long check format golden screenshots bench lock clean

help:            ## Show this list
	@grep -E '^[a-z-]+: .*##|^[a-z-]+:  *##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 16

rehearse: $(VENV)/run  ## Try everything in the browser
	$(BIN)/python -m rehearsal $(ARGS)

run: $(VENV)/run       ## Serve the bot on Telegram (needs BOT_TOKEN in .env)
	$(BIN)/python -m bot run

# One worker more than there are cores: some tests wait for processes and a browser. Files go out whole, longest first.
WORKERS ?= $(shell expr `getconf _NPROCESSORS_ONLN` + 1)
# Each of many processes loads what the first one compiled: also where an image has it that nothing is written.
test test-postgresql test-long: export PYTHONDONTWRITEBYTECODE =
test: $(VENV)/dev      ## Run the tests; COVER=1 measures coverage too and refuses gaps
	$(BIN)/python -m pytest -m "not long" -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(if $(COVER),--cov --cov-fail-under=95) $(ARGS)
ifdef COVER
	$(BIN)/python -m coverage report --include="fair/*" --fail-under=100
	$(BIN)/python -m coverage report --include="services/*" --fail-under=100
endif

test-postgresql: $(VENV)/dev  ## Run the same tests on a PostgreSQL server that they start themselves
	DATABASE=postgresql $(BIN)/python -m pytest -m "not long" -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

test-long: $(VENV)/dev ## Run the long repetitions too (many kills, many random stories)
	$(BIN)/python -m pytest --hypothesis-profile=thorough $(ARGS)

check: $(VENV)/dev     ## Look at the code: style, types, import direction, lock
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy bot handlers services db fair texts rehearsal tests benchmarks docs tools
	$(BIN)/lint-imports
	$(BIN)/python -m tools.locks --check

format: $(VENV)/dev    ## Let the formatter have its way
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(VENV)/dev    ## Write the pictures of all screens anew; look at the difference
	$(BIN)/python -m pytest tests/golden --golden -q --no-cov

screenshots: $(VENV)/dev  ## Take the pictures in docs/ anew (needs Debian's chromium); look at them
	$(BIN)/python -m docs.screenshots $(ARGS)

bench: $(VENV)/bench   ## Measure, beside other libraries, in one run
	$(BIN)/python -m benchmarks $(ARGS)

lock: $(VENV)/dev      ## Write the locks anew from pyproject.toml; ARGS=--upgrade takes the newest versions
	$(BIN)/python -m tools.locks $(ARGS)

clean:           ## Remove what was installed; the data stays
	rm -rf $(VENV)

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)

# --no-deps: a lock is complete; resolving it again could find a newer version of an extra and refuse it.
$(VENV)/run: requirements.lock | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/bench: requirements-bench.lock $(VENV)/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.lock
	@touch $@

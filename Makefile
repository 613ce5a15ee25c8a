# make run    sets everything up at the first call, then opens the window
# make test   sets everything up, then checks everything and runs the tests of every day
# make thorough   the tests that take long beside them: whole stories, other processes, kills
#
# PYTHON=/path/to/python3 names the Python to use, ARGS="..." passes arguments to the program or to
# pytest, JOBS=N says in how many processes the tests run (four: a third of their time is waiting).

VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
JOBS ?= 4
# A test that fails once runs again, alone and in a new process; one that then passes is named.
pytest = $(BIN)/python -m pytest -n $(JOBS) --dist=worksteal $(1) $(ARGS) || { \
	[ $$? -eq 1 ] && echo "Once more, alone:" && \
	$(BIN)/python -m pytest -n 0 -v --last-failed --last-failed-no-failures=none $(1) $(ARGS); }
export PYTHON

.PHONY: run test thorough lint compiled bench gpu screenshots translations coverage format clean help

run: $(VENV)/.ready-run
	@$(BIN)/python main.py $(ARGS)

test: $(VENV)/.ready-dev
	@$(MAKE) --no-print-directory -j 2 lint compiled
	@$(call pytest,)

# What takes long and is not the one test that shows its feature whole.
thorough: $(VENV)/.ready-dev
	@$(call pytest,-m thorough)

lint: $(VENV)/.ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Beside the checks: else each process of the tests compiles every module anew.
compiled: $(VENV)/.ready-dev
	@env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest --collect-only -qq -p no:cacheprovider >/dev/null || true

bench: $(VENV)/.ready-dev
	$(BIN)/python -m tests.bench $(ARGS)

gpu: $(VENV)/.ready-dev
	$(BIN)/python -m tests.gpu $(ARGS)

screenshots: $(VENV)/.ready-run
	$(BIN)/python resources/screenshots/make_screenshots.py

# Brings the languages' files up to date with the texts of the program, and names what is missing.
translations: $(VENV)/.ready-run
	@$(BIN)/python resources/i18n/update.py $(ARGS)

coverage: $(VENV)/.ready-dev
	$(BIN)/python -m pytest --cov --cov-report=term

format: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache .coverage

help:
	@sed -n 's/^# //p' Makefile

# A stamp a kind: set up again only when what is asked for has changed.
$(VENV)/.ready-%: pyproject.toml .ci/set-up
	@sh .ci/set-up $*
	@touch $@

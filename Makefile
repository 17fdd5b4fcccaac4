# Two commands do everything: `make run` starts the application, `make test` proves it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXAMPLE := resources/examples/case2.locdecide
# A process of tests a core; whoever is done first takes over from the others.
PARALLEL := -n auto --maxprocesses 8 --dist worksteal

.PHONY: run test check format lock system proof-system clean proof

run: $(VENV)/run.stamp system
	@sh tools/run.sh $(BIN)/python $(EXAMPLE)

test: $(VENV)/test.stamp proof-system
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PARALLEL)

# What takes the office program minutes: every study of the living sheets, every changed input.
proof: $(VENV)/test.stamp proof-system
	$(BIN)/python -m pytest -m exhaustive

# The quick half, while working: everything but the slow tests.
check: $(VENV)/test.stamp system
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PARALLEL) -m "not slow"

format: $(VENV)/test.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# What Qt needs of the system; as root on Debian and Ubuntu it is installed, else said.
system:
	@sh tools/system_libraries.sh

proof-system:
	@sh tools/system_libraries.sh --proof

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "locdecide needs Python 3.11 or newer."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/test.stamp: requirements/dev.txt $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@ $(VENV)/run.stamp

# Renew the locked dependencies after a change in pyproject.toml (needs uv).
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements/run.txt
	uv pip compile pyproject.toml --extra test --extra dev --universal --python-version 3.11 --generate-hashes --no-header --quiet -o requirements/dev.txt

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache dist out

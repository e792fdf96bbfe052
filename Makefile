# One word for each thing to do. A fresh machine needs Python 3.11+ with venv, and make.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
DOCS ?= examples/orvenia
CASE ?= build/$(notdir $(DOCS:/=))
REPORT = $(CASE).html
POLNEAR ?= ../polnear
GENDERGAPTRACKER ?= ../GenderGapTracker
export PYTHONDONTWRITEBYTECODE = 1

.PHONY: run test setup fmt lint types imports tests test-long test-postgres eval bench bench-attribution lock clean

run: $(BIN)/.base
	@mkdir -p build
	@$(BIN)/probanda build "$(DOCS)" --case "$(CASE)" > build/summary.txt; status=$$?; \
	  test -e "$(CASE)/case.sqlite" || { cat build/summary.txt; exit $$status; }; \
	  $(BIN)/probanda show "$(CASE)" charges && \
	  $(BIN)/probanda show "$(CASE)" processes && \
	  cat build/summary.txt && \
	  $(BIN)/probanda export "$(CASE)" --as html --out "$(REPORT)" && \
	  echo "The report: $(REPORT)" && exit $$status

test: fmt lint types imports tests eval

setup: $(BIN)/.dev

$(BIN)/.base: requirements/base.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/base.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(BIN)/.dev: $(BIN)/.base requirements/dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@touch $@

fmt: setup
	$(BIN)/ruff format --check

lint: setup
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

tests: setup
	$(BIN)/pytest -m "not long"

test-long: setup
	$(BIN)/pytest -m long

test-postgres: setup
	$(BIN)/pytest -m postgres

eval: setup
	$(BIN)/python evals/measure.py $(if $(CI),--all-required)
	$(BIN)/python evals/questions.py

bench-attribution: setup
	@$(BIN)/python evals/bench_attribution.py "$(POLNEAR)" "$(GENDERGAPTRACKER)"

bench: setup
	$(BIN)/python benchmarks/measure.py

lock:
	cd requirements && for name in base dev; do \
	  uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-header --no-annotate $$name.in -o $$name.txt; done

clean:
	rm -rf build $(VENV)

# One word for each thing to do. A fresh machine needs Python 3.11+ with venv, and make.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
DOCS ?= examples/orvenia
CASE ?= build/$(notdir $(DOCS:/=))
LAW ?= $(wildcard $(DOCS:/=)_law.toml)
REPORT = $(CASE).html
DECISIONS = examples/$(notdir $(DOCS:/=))_proceedings.sh
CHILDREN = $(if $(filter examples/orvenia,$(DOCS:/=)),examples/children.sh)
POLNEAR ?= ../polnear
GENDERGAPTRACKER ?= ../GenderGapTracker
# Many short processes: without what Python keeps compiled, each would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run shown test setup fmt lint types imports tests test-long test-postgres eval bench bench-attribution bench-coreference bench-tracing lock clean

# What could not be read is said in the last line, and the status is not 0.
run: shown
	@$(if $(filter-out 0,$(shell cat build/status.txt 2>/dev/null)),$(error Some documents were not read: the \
	  lines that begin with "Kept" or "Not" say which and what to do. The report holds the others))

shown: $(BIN)/.base
	@mkdir -p build
	@$(BIN)/probanda build "$(DOCS)" --case "$(CASE)" > build/summary.txt; status=$$?; \
	  echo $$status > build/status.txt; \
	  test -e "$(CASE)/case.sqlite" || { cat build/summary.txt; exit $$status; }; \
	  if test -e "$(DECISIONS)"; then PROBANDA=$(BIN)/probanda sh "$(DECISIONS)" "$(CASE)" > build/decided.txt; fi && \
	  $(BIN)/probanda show "$(CASE)" charges && echo && \
	  $(BIN)/probanda case "$(CASE)" matrix --short && echo && \
	  $(BIN)/probanda show "$(CASE)" processes && echo && \
	  cat build/summary.txt && echo && \
	  if test -e "$(DECISIONS)"; then \
	    echo "What two people of the example's team decided on proceedings ($(DECISIONS)):" && echo; fi && \
	  $(BIN)/probanda docket "$(CASE)" && echo && \
	  $(if $(CHILDREN),PROBANDA=$(BIN)/probanda sh $(CHILDREN) build/children && echo &&) \
	  $(BIN)/probanda export "$(CASE)" --as html --out "$(REPORT)" $(if $(LAW),--overlay "$(LAW)") && \
	  echo "The report: $(REPORT)"

# Tests keep two cores busy, the measures one for the first minutes.
test: fmt lint types imports
	@$(MAKE) --no-print-directory -j2 --output-sync=line tests eval

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
	$(BIN)/pytest -m "not long" -n 2 --dist worksteal

test-long: setup
	$(BIN)/pytest -m long

test-postgres: setup
	$(BIN)/pytest -m postgres

eval: setup
	$(BIN)/python evals/measure.py $(if $(CI),--all-required)
	$(BIN)/python evals/questions.py
	$(BIN)/python evals/law_questions.py
	$(BIN)/python evals/law_assertions.py

bench-attribution: setup
	@$(BIN)/python evals/bench_attribution.py "$(POLNEAR)" "$(GENDERGAPTRACKER)"

bench-coreference: setup
	@$(BIN)/python evals/coreference.py "$(ECB)"

bench-tracing: setup
	@$(BIN)/python benchmarks/tracing.py $(if $(PEERS),--peers "$(PEERS)")

bench: setup
	$(BIN)/python benchmarks/measure.py

lock:
	cd requirements && for name in base dev; do \
	  uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-header --no-annotate $$name.in -o $$name.txt; done

clean:
	rm -rf build $(VENV)

# `make demo` and `make test` each set everything up; the README gives the same steps for pip on Windows.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint bench templates coverage release release-check clean

.venv/ready: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: .venv/ready  ## compute the Qingdao example and say where its report lies
	$(BIN)/inventory compute examples/province/qingdao-2019.xlsx -o out/qingdao-2019

test: .venv/ready  ## pass the tests
	$(BIN)/python -m pytest -n auto

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/ready  ## ratios against baselines of the same run, into benchmarks/results.md
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pint-pandas
	$(BIN)/python benchmarks/run.py

templates: .venv/ready  ## make the blank workbooks again from the rule books
	$(BIN)/python templates/make.py

coverage: .venv/ready  ## make docs/coverage.md again from the catalogue and the tables
	$(BIN)/python docs/make_coverage.py

release: .venv/ready  ## seal the newest release's checksums: only for a release that is not out yet
	$(BIN)/python emission_factors/releases/seal.py

release-check: .venv/ready  ## check every table, and every release's checksums
	$(BIN)/inventory factors check

clean:
	rm -rf .venv out build dist

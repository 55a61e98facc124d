# Two verbs for everybody: `make demo` runs the main job, `make test` the tests. Each sets itself up in .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: demo test lint types docs wheel bench clean

demo: .venv/.core
	@$(BIN)/jiaokan check seeds/jingmeng || test $$? -eq 1

test: .venv/.dev
	$(BIN)/python -m pytest -n 2

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/.dev
	$(BIN)/mypy

docs: .venv/.core
	$(BIN)/jiaokan rules --docs docs/rules --no-local-rules

wheel: .venv/.dev
	bash .ci/wheel

bench: .venv/.dev
	$(BIN)/python bench/figures.py seeds
	$(BIN)/python bench/heads.py seeds
	$(BIN)/python bench/aligned.py seeds
	$(BIN)/python bench/reprints.py seeds
	$(BIN)/python bench/relations.py seeds
	$(BIN)/python bench/speed.py seeds
	$(BIN)/python bench/names.py seeds

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jiaokan needs Python 3.11 or newer")'
	$(PYTHON) -m venv .venv

.venv/.core: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	@touch $@ .venv/.core

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check figures lock

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

demo: .venv/ready   ## set everything up, build a graph from seeds/, print its facts, write its pages
	$(BIN)/python -m kg.demo

test: .venv/ready   ## set everything up, run the tests
	$(BIN)/python -m pytest

check: .venv/ready  ## format, lint, types, import layers, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

figures: .venv/ready  ## measure on the annotated sets in GOLD, renew the tables of README and docs
	$(BIN)/python -m tests.accuracy $(GOLD)

lock: .venv/ready   ## pin every dependency with its hashes, without addresses
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --extra dev --no-header -o requirements.lock pyproject.toml

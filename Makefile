# argmap: `make demo` shows what it does, `make test` proves it.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test test-long verify format docs gallery faults benchmark clean

demo: $(READY) ## check the maps, draw a picture, write a brief and a page to explore
	$(BIN)/argmap check maps
	$(BIN)/argmap standing maps/marten2011.arg
	@mkdir -p out
	$(BIN)/argmap draw maps/marten2011.arg -o out/marten2011.svg
	$(BIN)/argmap brief maps/dispute.arg -o out/brief.html
	$(BIN)/argmap explore maps/dispute.arg -o out/map.html
	@echo "Open these in a browser: out/marten2011.svg is a picture, out/brief.html a brief, out/map.html a map to explore."

test: $(READY) ## lint, type-check and test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

test-long: $(READY) ## the tests that take minutes too, and new examples of every law
	$(BIN)/pytest -m "long or not long" --hypothesis-profile new-examples

verify: $(READY) ## look every quoted passage up in its text: make verify TEXTS=FOLDER
	$(BIN)/argmap verify --texts $(TEXTS) maps

format: $(READY) ## put code and maps into their canonical form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/argmap format maps examples

docs: $(READY) ## write the generated pages again
	$(BIN)/python docs/generate.py
	$(BIN)/python -m tests.test_docs

gallery: $(READY) ## make docs/gallery again: every view, the briefs, a page to explore
	$(BIN)/python docs/gallery.py

faults: $(READY) ## plant faults in sound maps and show which are found (see docs/faults.md)
	$(BIN)/python -m tests.faults --print

benchmark: $(READY) ## compare with Argdown (see benchmarks/README.md)
	$(BIN)/python benchmarks/against_argdown.py

clean:
	rm -rf $(VENV) out build dist .argmap-cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "argmap needs Python 3.11 or later; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --constraint constraints.txt pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group dev --editable '.[sat,pdf,office]'
	@touch $@

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
PEERS = .venv-peers
ARTICLES ?=
PAGES ?=
PAGE ?=
SOURCE ?=
SECONDS ?= 60
SEED ?=

.DEFAULT_GOAL := help
.PHONY: help check test lint format bench bench-numbers bench-checks bench-extraction bench-pdf bench-report bench-whole \
  bench-hostile bench-ledger bench-crossed bench-batch bench-poisons fuzz soak report review fixture clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s  %s\n", $$1, $$2 }' Makefile

check: $(READY) ## check the fixtures, or your own files: make check ARTICLES="a.html b.pdf"
	@if [ -n "$(ARTICLES)" ]; then "$(BIN)/crossfoot" check $(ARTICLES); \
	else "$(BIN)/crossfoot" fixture check --report report; fi

test: $(READY) ## run the tests and the examples in the rules
	"$(BIN)/pytest" -n auto
	"$(BIN)/crossfoot" rules test

lint: $(READY) ## check style and types
	"$(BIN)/ruff" check .
	"$(BIN)/ruff" format --check .
	"$(BIN)/mypy" --strict src

format: $(READY) ## bring the code into its format
	"$(BIN)/ruff" check --fix .
	"$(BIN)/ruff" format .

bench: $(READY) ## show where the time goes, stage by stage
	"$(BIN)/python" benchmarks/run.py $(ARTICLES)

bench-checks: $(READY) ## spoil the numbers of the fixtures and count how many are flagged
	"$(BIN)/python" benchmarks/spoiled.py $(ARTICLES)

bench-pdf: $(READY) ## compare how fast PDF files are read with pdfplumber, and the memory: make bench-pdf ARTICLES="a.pdf"
	"$(BIN)/python" benchmarks/pdf.py $(ARTICLES)

bench-numbers: $(READY) $(PEERS)/.ready ## compare how fast numbers are read with other libraries
	"$(BIN)/python" benchmarks/peers.py --peers "$(PEERS)" $(ARTICLES)

bench-extraction: $(READY) $(PEERS)/.ready ## compare how articles are found with other libraries: PAGES=folder of .html and .txt
	"$(BIN)/python" benchmarks/extraction.py --peers "$(PEERS)" $(PAGES)

fuzz: $(READY) ## damage documents for a while and see that none crashes: make fuzz SECONDS=600 ARTICLES=folder
	"$(BIN)/python" benchmarks/fuzz.py --seconds "$(SECONDS)" $(if $(SEED),--seed "$(SEED)") $(ARTICLES)

bench-report: $(READY) ## show what a report over 1,000 documents costs
	"$(BIN)/python" benchmarks/report.py $(ARTICLES)

bench-whole: $(READY) $(PEERS)/.ready ## compare the whole check with what other libraries need for a part: PAGES=folder
	"$(BIN)/python" benchmarks/whole.py --peers "$(PEERS)" $(PAGES)

bench-hostile: $(READY) ## check hostile documents of full size, and show time and memory (some minutes)
	"$(BIN)/python" benchmarks/hostile.py

bench-ledger: $(READY) ## show what a ledger costs from ten thousand facts to a million
	"$(BIN)/python" benchmarks/ledger.py

bench-crossed: $(READY) ## spoil numbers and count how many another document shows
	"$(BIN)/python" benchmarks/crossed.py

bench-batch: $(READY) ## show what guards, worker processes and a cluster cost
	"$(BIN)/python" benchmarks/batch.py $(ARTICLES)

bench-poisons: $(READY) ## five documents that do harm among 4,000: here, on a cluster, with a node killed
	"$(BIN)/python" benchmarks/poisons.py

soak: $(READY) ## check 50,000 damaged pages in one process and see that it keeps nothing of them (half an hour)
	"$(BIN)/python" benchmarks/soak.py $(ARTICLES)

report: $(READY) ## write report/index.html, report.txt and report.json: of the fixtures, or of ARTICLES
	@mkdir -p report
	@for target in "text -o report/report.txt" "json -o report/report.json" "html -o report"; do \
	  "$(BIN)/crossfoot" check --format $$target $(or $(ARTICLES),fixtures) > /dev/null || [ "$$?" -eq 1 ] || exit 2; \
	done; echo report/index.html

review: $(READY) ## decide on what is flagged: make review ARTICLES="a.html b.pdf"
	"$(BIN)/crossfoot" review $(or $(ARTICLES),fixtures)

fixture: $(READY) ## make a page a regression case: make fixture PAGE=a.html SOURCE=netease
	@if [ -z "$(PAGE)" ] || [ -z "$(SOURCE)" ]; then \
	  echo 'usage: make fixture PAGE=a.html SOURCE=netease' >&2; exit 2; fi
	"$(BIN)/crossfoot" fixture add --source "$(SOURCE)" "$(PAGE)"

clean: ## remove the environment, caches and reports
	rm -rf "$(VENV)" "$(PEERS)" report build .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info src/*.egg-info
	find src tests rules benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements-dev.txt pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'crossfoot needs Python 3.11 or newer: make PYTHON=/path/to/python3.11' >&2; exit 2; }
	"$(PYTHON)" -m venv "$(VENV)"
	"$(BIN)/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	"$(BIN)/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	"$(BIN)/python" -m compileall -q src
	@touch "$(READY)"

$(PEERS)/.ready: requirements-peers.txt | $(READY)
	"$(BIN)/python" benchmarks/install_peers.py "$(PEERS)" requirements-peers.txt

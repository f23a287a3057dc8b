# Two commands suffice: `make run` and, once a week, `make refresh`. The work is done in .ci/ and by the programs called.
#
#   make run PORT=8502            another port (8501 when not given)
#   make run ADDRESS=0.0.0.0      be seen by other machines (this one only when not given)
#   make run PYTHON=python3.12    another Python (any 3.11 or newer that is found, when not given)
#   make run VENV=/path           another folder for the packages (.venv when not given)
#   make soak SEED=2              other inputs, moments and faults (1 when not given)
#   make soak SOAK="--inputs 9000 --weeks 0"   more or less of it: --inputs, --kills, --weeks
#   CROSSOVER_DATA=s3://...       another place for the dataset (data/store when not given)

VENV ?= .venv
PORT ?= 8501
ADDRESS ?= 127.0.0.1
SEED ?= 1
INSIDE := $(VENV)/bin/python

# Whichever Python starts prepares the environment, or says what is missing.
PREPARE = @for python in python3 python3.13 python3.12 python3.11 python $(PYTHON); do \
	  if "$$python" -c "import sys; sys.exit(sys.version_info < (3, 6))" 2>/dev/null; then exec "$$python" .ci/environment.py --venv "$(VENV)" $(1); fi; \
	done; echo "Crossover needs Python 3.11 or newer; no Python was found." >&2; exit 2

.PHONY: help run refresh test soak pins clean

help:
	@echo "make run       set everything up, serve the dashboard on port $(PORT), refresh the data behind it"
	@echo "make refresh   the weekly job: fetch the news and the figures, publish a release"
	@echo "make test      set everything up, run every check and test"
	@echo "make soak      hostile inputs, killed refreshes, full disks, a year of faults: minutes, the same for the same SEED"
	@echo "make pins      compile the two requirements.in into fully pinned requirements.txt (needs uv)"
	@echo "make clean     remove the environment and the caches; the dataset stays"

run:
	$(call PREPARE)
	@exec "$(INSIDE)" -m dashboard --port "$(PORT)" --address "$(ADDRESS)" \
	  --first "ingest refresh --offline" --behind "ingest refresh --deadline 600"

refresh:
	$(call PREPARE)
	@exec "$(INSIDE)" -m ingest refresh

test:
	$(call PREPARE,--tests)
	@exec "$(INSIDE)" .ci/checks.py

soak:
	$(call PREPARE,--tests)
	@exec "$(INSIDE)" -m tests.soak --seed "$(SEED)" $(SOAK)

pins:
	@command -v uv >/dev/null || { echo "make pins needs uv: https://docs.astral.sh/uv/" >&2; exit 2; }
	uv pip compile $(PIN) --output-file requirements.txt requirements.in
	uv pip compile $(PIN) --output-file tests/requirements.txt --constraint requirements.txt tests/requirements.in

PIN = --quiet --universal --python-version 3.11 --upgrade --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

clean:
	rm -rf "$(VENV)" .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

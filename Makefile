# marsapp: `make run` opens the app, `make test` runs every check. Both set up what is missing.

PYTHON := .venv/bin/python
FLOORS := physics:99 content:99 mission:98 lessons:98 state:98 ui:94 cli:88 build:94

.PHONY: run test bench build-assets pictures lock

run:
	@.setup/setup.sh run
	@$(PYTHON) -m marsapp $(ARGS)

test:
	@.setup/setup.sh test
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy marsapp
	.venv/bin/lint-imports --no-logo
	$(PYTHON) -m marsapp check --language zh
	$(PYTHON) -m coverage erase
	$(PYTHON) -m coverage run -m pytest -n auto --dist worksteal
	$(PYTHON) -m coverage combine --quiet
	@for floor in $(FLOORS); do \
	  printf 'coverage of marsapp/%s, at least %s %%: ' "$${floor%%:*}" "$${floor##*:}"; \
	  $(PYTHON) -m coverage report --format=total --include="marsapp/$${floor%%:*}/*" --fail-under=$${floor##*:} || exit 1; \
	done

bench:
	@.setup/setup.sh run
	$(PYTHON) -m marsapp bench $(ARGS)

# The figures behind assets/ never change by themselves; this makes the files again from their sources.
# KERNEL is JPL's de440.bsp, STARS the star catalogue, to cut those again too (see the README).
build-assets:
	@.setup/setup.sh test
	$(PYTHON) -m marsapp.build all $(if $(KERNEL),--kernel $(KERNEL)) $(if $(STARS),--stars $(STARS))

pictures:
	@.setup/setup.sh run
	$(PYTHON) -m marsapp tour --out pictures/en --lang en
	$(PYTHON) -m marsapp tour --out pictures/zh --lang zh

# New versions on purpose only: rewrites the locked packages, with hashes and without addresses.
lock:
	@.setup/setup.sh test
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra cjk --extra setup pyproject.toml -o .setup/run.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra cjk --extra setup --extra test pyproject.toml -o .setup/test.lock

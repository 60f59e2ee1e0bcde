# `make run` serves the local demo, `make test` runs the suite: both need Python 3.11 and no more.
# PORT=8001 chooses another port, PYTHON=/path/to/python3 another Python.

VENV = .venv
BIN = $(VENV)/bin
PY = $(BIN)/python
PYTHONS = $(if $(PYTHON),"$(PYTHON)",python3 python3.11 python3.12 python3.13 python3.14)
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
TEMPLATES = find templates tracker sources people cases -path '*templates/*' -name '*.html'
DJADE = $(BIN)/djade --target-version 5.2

# Only what says where packages come from; the rest would change what is installed, or where to.
PIP_KEPT = PIP_CACHE_DIR PIP_CERT PIP_CLIENT_CERT PIP_CONFIG_FILE PIP_DEFAULT_TIMEOUT \
	PIP_EXTRA_INDEX_URL PIP_FIND_LINKS PIP_INDEX_URL PIP_KEYRING_PROVIDER PIP_NO_CACHE_DIR \
	PIP_NO_INDEX PIP_PROXY PIP_RETRIES PIP_TIMEOUT PIP_TRUSTED_HOST
unexport $(filter-out $(PIP_KEPT),$(filter PIP_%,$(.VARIABLES)))
unexport PYTHONHOME PYTHONPATH DJANGO_SETTINGS_MODULE
export PIP_USER = 0
export PIP_DISABLE_PIP_VERSION_CHECK = 1

# $(call install,KIND,LOCK): nothing to do while the lock has the sum that was last installed. What
# fails or is killed leaves `unfinished` behind, and then the environment is made anew.
define install
@if [ "$$(cat $(VENV)/installed-$(1) 2>/dev/null)" != "$$(cksum < $(2))" ]; then \
	set -e; \
	echo "Installing the pinned packages of $(2)"; \
	rm -f $(VENV)/installed-run $(VENV)/installed-dev; \
	touch $(VENV)/unfinished; \
	$(PY) -m pip install --require-hashes -r $(2); \
	cksum < requirements.lock > $(VENV)/installed-run; \
	cksum < $(2) > $(VENV)/installed-$(1); \
	rm -f $(VENV)/unfinished; \
fi
endef

.PHONY: run test quick check format lock browser-test next-django messages clean venv installed installed-dev

run: installed
	@exec $(PY) manage.py serve --end-with-parent

test: installed-dev
	$(PY) -m pytest

# The daily tier; pyproject.toml says of each mark what it leaves out.
quick: installed-dev
	$(PY) -m pytest -m "not leaks and not combinations and not matrix and not processes" \
		--hypothesis-profile=quick

check: installed-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(TEMPLATES) -exec $(DJADE) --check {} +
	$(PY) -m mypy .
	$(BIN)/lint-imports
	$(PY) manage.py makemigrations --check --dry-run
	@echo "manage.py check --deploy, as in production"
	@SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		ALLOWED_HOSTS=example.org \
		OWNER_DATABASE_URL=postgresql://owner:none@127.0.0.1:9/none \
		DATABASE_URL=postgresql://app:none@127.0.0.1:9/none \
		PUBLIC_DATABASE_URL=postgresql://public:none@127.0.0.1:9/none \
		$(PY) manage.py check --deploy --fail-level WARNING

format: installed-dev
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .
	$(TEMPLATES) -exec $(DJADE) {} +

browser-test: installed-dev
	$(PY) -m pytest tests/browser -o addopts="-p tests.postgres --ds=tracker.settings --strict-markers"

# The quick tier on the next Django, as a weekly job may run it. Django 5.2 LTS stays the pinned one: the environment
# under `var/` has all else as the lock has it. Where no Python for that Django is found, nothing is tried.
NEXT = var/next-django
NEXT_DJANGO = django~=6.1.0
NEXT_PYTHONS = $(if $(PYTHON),"$(PYTHON)",python3.14 python3.13 python3.12 \
	$(wildcard $(HOME)/.pyenv/versions/3.1[2-9].*/bin/python))
next-django:
	@for python in $(NEXT_PYTHONS) ''; do \
		[ -n "$$python" ] && "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && break; \
	done; \
	if [ -z "$$python" ]; then \
		echo "$(NEXT_DJANGO) needs Python 3.12 or newer, which was not found: nothing was tried." \
			"PYTHON=/path/to/python3.12 names one."; \
		exit 0; \
	fi; \
	set -e; \
	$(MAKE) VENV=$(NEXT) PYTHON="$$python" installed-dev; \
	$(NEXT)/bin/python -m pip install --upgrade "$(NEXT_DJANGO)"; \
	$(MAKE) VENV=$(NEXT) quick

# Reading needs gettext's tools. The folder of the catalogue is ignored so that Django reads all files in
# one go; without the date of the run, what is unchanged stays unchanged.
CATALOGUE = tracker/locale/ru/LC_MESSAGES/django
messages: installed-dev
	$(PY) manage.py makemessages --locale ru --add-location file --no-wrap --no-obsolete \
		--ignore locale --ignore tests --ignore benchmarks --ignore var
	grep -v '^"POT-Creation-Date:' $(CATALOGUE).po > $(CATALOGUE).new
	mv $(CATALOGUE).new $(CATALOGUE).po
	$(PY) -c 'import polib; polib.pofile("$(CATALOGUE).po").save_as_mofile("$(CATALOGUE).mo")'

lock:
	@command -v uv >/dev/null || { echo "Locking needs uv: https://docs.astral.sh/uv/"; exit 1; }
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header -q -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header -q -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -path ./$(VENV) -prune -o -path ./var -prune -o -name __pycache__ -exec rm -rf {} +

installed: venv
	$(call install,run,requirements.lock)

installed-dev: venv
	$(call install,dev,requirements-dev.lock)

venv:
	@[ ! -e $(VENV)/unfinished ] && $(PY) -c 'import pip; $(NEW_ENOUGH)' 2>/dev/null || { \
		for python in $(PYTHONS) ''; do \
			[ -n "$$python" ] && "$$python" -c '$(NEW_ENOUGH)' 2>/dev/null && break; \
		done; \
		if [ -z "$$python" ]; then \
			echo "Python 3.11 or newer is needed and was not found: install it, or name it, for example" \
				"make run PYTHON=/opt/python3.12/bin/python3"; \
			exit 1; \
		fi; \
		if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
			echo "$$python cannot make a virtual environment: install its venv module" \
				"(on Debian and Ubuntu: apt install python3-venv)."; \
			exit 1; \
		fi; \
		echo "Making $(VENV) with $$("$$python" --version)"; \
		"$$python" -m venv --clear $(VENV); \
	}

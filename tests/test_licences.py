"""Our licence is MIT, and nothing that is installed forbids that."""

import re
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PERMISSIVE = re.compile(r"\b(MIT|BSD|ISC|ISCL|Apache|PSF|Python Software Foundation)\b")
# Used unchanged, as a package of its own.
LESSER = {"psycopg", "psycopg-binary", "psycopg-pool"}


def pinned(lock):
    return re.findall(r"^([a-z0-9.-]+)==", (ROOT / lock).read_text(), re.MULTILINE)


def licence_of(name):
    told = metadata(name)
    classified = [
        one.rpartition("::")[2] for one in told.get_all("Classifier", []) if "License ::" in one
    ]
    return told.get("License-Expression") or "; ".join(classified) or told.get("License", "")


def test_the_project_says_what_its_licence_file_says():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert (ROOT / "LICENSE").read_text().startswith(f"{project['license']} License")


@pytest.mark.parametrize("name", sorted({*pinned("requirements.lock")} - LESSER))
def test_licence_of_what_is_installed_allows_ours(name):
    assert PERMISSIVE.search(licence_of(name)), licence_of(name)


@pytest.mark.parametrize("name", sorted(LESSER))
def test_psycopg_may_be_used_as_a_library(name):
    assert "LGPL" in licence_of(name)


@pytest.mark.parametrize("licence", ["AGPL-3.0-only", "GPL-2.0-or-later", "Dual Licensed", ""])
def test_another_licence_is_noticed(licence):
    assert not PERMISSIVE.search(licence)

"""The recipes of CONTRIBUTING name what there is."""

import re

import pytest
from django.conf import settings
from django.core.management import get_commands

TEXT = (settings.BASE_DIR / "CONTRIBUTING.md").read_text()
RECIPES = dict(re.findall(r"^## (A .+?)\n(.+?)(?=^## |\Z)", TEXT, re.DOTALL | re.MULTILINE))
PATH = re.compile(r"`((?:[\w.]+/)+[\w.]*)`")
NAMED = re.compile(r"`([A-Z][A-Z_]+)`")


@pytest.mark.parametrize("name", ["A field", "A filter with counts", "A record type"])
def test_recipe_names_files_that_exist(name):
    paths = PATH.findall(RECIPES[name])

    assert len(paths) > 10
    assert [path for path in paths if not (settings.BASE_DIR / path).exists()] == []


def test_constants_of_the_recipes_are_in_their_files():
    """`COUNTED` stands in one of the files that its line names, or that a neighbour of it does."""
    lines = RECIPES["A filter with counts"].split("\n")
    missing = []
    for number, line in enumerate(lines):
        files = PATH.findall("\n".join(lines[max(0, number - 1) : number + 2]))
        sources = "".join((settings.BASE_DIR / path).read_text() for path in files)
        missing += [name for name in NAMED.findall(line) if not re.search(rf"\b{name}\b", sources)]

    assert missing == []


def test_commands_of_the_recipes_exist():
    named = set(re.findall(r"manage\.py (\w+)", TEXT))

    assert named
    assert named - get_commands().keys() == set()

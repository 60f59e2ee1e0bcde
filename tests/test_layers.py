"""What import-linter cannot say about the layers; its contracts are in pyproject.toml."""

import ast
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import grimp
import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[1]
APPS = ["tracker", "sources", "people", "cases"]  # from below
# Modules of editorial tables that are not called `models`.
BASE_MODELS = {
    "tracker.editorial.vocabulary",
    "tracker.editorial.legal_terms",
    "people.names",
    "cases.proceedings.step_models",
    "cases.stored.count_tables",
    "cases.stored.situation_table",
}
# Public models, and conditions on base tables that only public models read.
CONDITIONS = {"cases.proceedings.step_scope", "cases.present.evidence"}


@cache
def imports() -> grimp.ImportGraph:
    return grimp.build_graph(*APPS, cache_dir=None)


def rank(module: str) -> int:
    return APPS.index(module.split(".")[0])


def contracts() -> list[dict[str, Any]]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    found: list[dict[str, Any]] = config["tool"]["importlinter"]["contracts"]
    return found


def layers() -> list[set[str]]:
    found = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    return [set(layer.replace(":", " ").split()) for layer in found]


def our_models() -> list[Any]:
    """Base, event, through and public models, all that live in our apps' modules."""
    every = apps.get_models(include_auto_created=True)
    return [model for model in every if model.__module__.split(".")[0] in APPS]


def test_every_module_of_the_kernel_and_the_roof_has_a_layer():
    modules = {".".join(name.split(".")[:2]) for name in imports().modules if "." in name}
    in_tracker = {name for name in modules if name.startswith("tracker.")}

    assert in_tracker == set.union(*layers()) - set(APPS)


def test_foreign_keys_point_down():
    """A lazy string counts as an import."""
    upwards = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in [*model._meta.fields, *model._meta.many_to_many]
        if field.is_relation
        and field.related_model.__module__.split(".")[0] in APPS
        and rank(field.related_model.__module__) > rank(model.__module__)
    ]

    assert upwards == []


def test_models_looked_up_by_name_lie_below():
    """`apps.get_model("cases", ...)` would go round the import graph."""
    lookups = re.compile(r"""get_model\(\s*["'](\w+)""")
    found = {
        f"{path.relative_to(ROOT)}: {app}"
        for path in sources_of(APPS)
        for app in lookups.findall(path.read_text())
        if app in APPS and APPS.index(app) > rank(path.relative_to(ROOT).parts[0])
    }

    assert found == set()


def sources_of(packages: list[str]) -> list[Path]:
    return [
        path
        for package in packages
        for path in (ROOT / package).rglob("*.py")
        if "migrations" not in path.parts
    ]


# Templates: `templates/_*.html` and what every page stands in belong to the kernel, `templates/<app>/` to the app,
# the other pages to the roof.
SHARED = {"base.html", "404.html", "410.html", "500.html"}
EVERY_TEMPLATE = sorted((ROOT / "templates").rglob("*.html"))
INCLUDED = re.compile(r"""{%\s*(?:include|extends)\s+["']([^"']+)["']""")


def template_rank(name: str) -> int:
    folder, _slash, rest = name.rpartition("/")
    if folder in APPS:
        return APPS.index(folder)
    is_kernel = name in SHARED or rest.startswith("_") or bool(folder)
    return 0 if is_kernel else len(APPS)


@pytest.mark.parametrize("path", EVERY_TEMPLATE, ids=lambda path: str(path.relative_to(ROOT)))
def test_template_includes_only_what_lies_below(path):
    name = path.relative_to(ROOT / "templates").as_posix()

    higher = [
        one
        for one in INCLUDED.findall(path.read_text())
        if template_rank(one) > template_rank(name)
    ]

    assert higher == []


def test_view_renders_no_template_of_a_higher_app():
    rendered = re.compile(r"""["']((?:sources|people|cases)/\w+\.html)["']""")
    higher = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sources_of(APPS[1:])
        for name in rendered.findall(path.read_text())
        if template_rank(name) > rank(path.relative_to(ROOT).parts[0])
    ]

    assert higher == []


# What answers the public: everything that can be reached from the addresses, but not through an app's `public`.


@cache
def public_modules() -> frozenset[str]:
    declared = {model.__module__ for model in apps.get_app_config("public").get_models()}
    return frozenset({*declared, *CONDITIONS, "tracker.boundary.models", "cases.public"})


@cache
def answers_the_public() -> frozenset[str]:
    found: set[str] = set()
    waiting = [
        "tracker.urls",
        *(f"{app}.urls" for app in APPS[1:] if f"{app}.urls" in imports().modules),
    ]
    waiting += [name for name in imports().modules if name.startswith("tracker.templatetags.")]
    while waiting:
        module = waiting.pop()
        if module not in found and module not in public_modules():
            found.add(module)
            waiting += imports().find_modules_directly_imported_by(module)
    return frozenset(found)


def is_base_models(module: str) -> bool:
    is_models = module.endswith(".models") and not module.startswith("tracker.boundary")
    return is_models or module in BASE_MODELS


def test_public_code_is_found():
    assert {
        "tracker.roof.views",
        "cases.incidents.views",
        "cases.custody.views",
        "cases.proceedings.views",
        "cases.incidents.figures",
        "sources.footnotes",
    } <= answers_the_public()


def test_public_code_imports_no_base_models():
    assert [module for module in sorted(answers_the_public()) if is_base_models(module)] == []


def test_public_code_reaches_no_base_model_through_a_public_module():
    """`public.base.Incident` and `public.kernel.Place` are what the import rule keeps out."""
    private = {"base", "kernel", "_base_manager", "through"}
    found = [
        f"{module}:{node.lineno} {node.attr}"
        for module in sorted(answers_the_public())
        for node in ast.walk(ast.parse(path_of(module).read_text()))
        if isinstance(node, ast.Attribute) and node.attr in private
    ]

    assert found == []


# Files are written by the database itself, and the counts of a page put together, in SQL that is compiled from
# public models alone and read as the role of the moment: tests/test_public_csv.py, the twins and the planted leaks
# hold that. How long a statement may take says nothing about rows.
WRITTEN_OUT = {
    "tracker.lists.counting",
    "tracker.roof.data_pages.package_building",
    "tracker.roof.data_pages.data_digest",
    "tracker.lists.timeouts",
    "tracker.files.public_tables.streams",
    "tracker.files.public_tables.tables",
}


def test_public_code_names_no_connection():
    """Which role reads is the router's question alone; raw SQL would go round the views."""
    names = {"connection", "connections", "using", "raw", "extra", "RawSQL", "get_model", "cursor"}
    found = [
        f"{module}:{node.lineno}"
        for module in sorted(answers_the_public() - WRITTEN_OUT)
        for node in ast.walk(ast.parse(path_of(module).read_text()))
        if (isinstance(node, ast.Name) and node.id in names)
        or (isinstance(node, ast.Attribute) and node.attr in names)
    ]

    assert found == []


def path_of(module: str) -> Path:
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")

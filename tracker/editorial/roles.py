"""What each role may do. Deny by default: what is not named here is not allowed.

The groups and their permissions follow this table after every migrate.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission

from tracker.database.derived import Derived
from tracker.editorial.records import Record
from tracker.editorial.vocabulary import Term

RESEARCHER = "Researcher"
REVIEWER = "Reviewer"
ADMINISTRATOR = "Administrator"
CONFIDENTIAL_READER = "Confidential reader"
EXPORTER = "Exporter"
ROLES = (RESEARCHER, REVIEWER, ADMINISTRATOR, CONFIDENTIAL_READER, EXPORTER)

# Written by reviewers alone: it tells the public something without a draft that others have seen.
REVIEWERS_ONLY = {"withdrawalnotice"}
# What somebody makes who imports a file.
IMPORTING = {"importbatch", "savedmapping", "rememberedterm"}


def permissions_of(role: str) -> set[str]:
    """`app.codename` of all that a role may do."""
    records, rows, terms = _records(), _rows(), _terms()
    editing = _codes(records - REVIEWERS_ONLY, "view", "add", "change", "delete")
    editing |= _codes(rows, "view", "add", "change", "delete") | _codes(terms, "view")
    editing |= _codes(IMPORTING, "view", "add") | _codes({"savedmapping"}, "delete")
    publishing = _codes(REVIEWERS_ONLY, "view", "add", "change") | _codes(records, "publish")
    return {
        RESEARCHER: editing,
        REVIEWER: editing | publishing,
        ADMINISTRATOR: _codes({"user"}, "view", "add", "change")
        | _codes({"group"}, "view")
        | _codes(terms, "view", "add", "change")
        | _codes({"rememberedterm"}, "view", "add", "change", "delete"),
        CONFIDENTIAL_READER: _codes(records | rows | terms, "view")
        | {"people.view_withheld_person", "sources.view_confidential_source"},
        EXPORTER: _codes(records | rows | terms, "view") | {"imports.export_rows"},
    }[role]


def assign(using: str) -> None:
    """Synchronises the groups' permissions with this table; runs when all apps have created theirs."""
    known = {
        f"{app}.{codename}": pk
        for pk, app, codename in Permission.objects.using(using).values_list(
            "pk", "content_type__app_label", "codename"
        )
    }
    for role in ROLES:
        group, _created = Group.objects.using(using).get_or_create(name=role)
        wanted = {known[code] for code in permissions_of(role)}
        if wanted != set(group.permissions.values_list("pk", flat=True)):
            group.permissions.set(wanted)


def _models() -> Iterable[Any]:
    return (model for model in apps.get_models() if model._meta.app_label != "public")


def _records() -> set[str]:
    return {model._meta.model_name for model in _models() if issubclass(model, Record)}


def _terms() -> set[str]:
    return {model._meta.model_name for model in _models() if issubclass(model, Term)} | {"country"}


def _rows() -> set[str]:
    """What belongs to a record: names, involvements, links, citations."""
    ours = {"sources", "people", "cases"}
    return {
        model._meta.model_name
        for model in _models()
        if model._meta.app_label in ours
        and not issubclass(model, (Record, Derived))
        and not model._meta.proxy
        and not hasattr(model, "pgh_tracked_model")
    }


def _codes(names: set[str], *verbs: str) -> set[str]:
    labels = {model._meta.model_name: model._meta.app_label for model in _models()}
    return {f"{labels[name]}.{verb}_{name}" for name in names for verb in verbs}

"""Terms of vocabularies, and countries, as a table of the package: with what the administrators have changed."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db import DatabaseError
from django.utils.translation import gettext as _

from tracker.files.packages.refusals import reason_of
from tracker.ground.tables import TableError
from tracker.models import Country, Term

NAME = "terms"
ABOUT = "Terms of the vocabularies, and countries."
KEY = ["vocabulary", "code"]
COLUMNS = {
    "vocabulary": "The vocabulary that the term is in.",
    "code": "The code of the term.",
    "fields": "All fields of the term, as JSON.",
}


def vocabularies() -> dict[str, Any]:
    """The models by their names."""
    found = apps.get_app_config("tracker").get_models()
    return {str(one._meta.model_name): one for one in found if issubclass(one, Term | Country)}


def rows() -> Iterator[list[str]]:
    for name, model in sorted(vocabularies().items()):
        for term in model._base_manager.order_by("pk").values():
            yield [name, term["code"], json.dumps(term, ensure_ascii=False)]


def restore(lines: Iterable[Any]) -> int:
    """Writes the terms that differ from those that every `migrate` loads; others stay."""
    known = {name: model._base_manager.in_bulk() for name, model in vocabularies().items()}
    read = 0
    for line in lines:
        name, code, text = line.cells
        try:
            _write(vocabularies()[name], known[name].get(code), json.loads(text))
        except (AttributeError, KeyError, TypeError, ValueError):
            reason = _("This is no term of a vocabulary that there is.")
            raise TableError(reason, file=f"{NAME}.csv", line=line.number) from None
        except DatabaseError as error:
            raise TableError(reason_of(error), file=f"{NAME}.csv", line=line.number) from error
        read += 1
    return read


def _write(model: Any, stored: Any, fields: dict[str, Any]) -> None:
    if stored is None or any(getattr(stored, name) != value for name, value in fields.items()):
        model(**fields).save()

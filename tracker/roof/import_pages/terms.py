"""Terms of vocabularies as choices: the label in the language of the page, and the code."""

from collections.abc import Mapping
from typing import Any

from cases.spreadsheet import TARGETS
from people.import_candidates import same_text
from tracker.files.imports.models import RememberedTerm
from tracker.files.imports.terms import codes_of
from tracker.ground.texts import plain
from tracker.models import Country

Choices = list[tuple[str, str]]


def choices_of(vocabulary: Any) -> Choices:
    """Without retired terms; countries by name."""
    if not hasattr(vocabulary, "_default_manager"):
        return [(value, str(label)) for value, label in vocabulary.choices]
    rows = vocabulary._default_manager.all()
    if vocabulary is Country:
        return sorted(
            ((code, plain(name)) for code, name in rows.values_list("pk", "name")), key=_label
        )
    rows = rows.filter(is_retired=False).order_by("position", "code")
    return [(code, f"{plain(text)} ({code})") for code, text in rows.values_list("pk", "label")]


def _label(choice: tuple[str, str]) -> str:
    return choice[1].casefold()


def vocabularies() -> dict[str, Any]:
    """Returns the vocabularies that spreadsheet columns refer to, by the name under which RememberedTerm stores
    them.
    """
    models = {target.vocabulary for target in TARGETS.values() if target.vocabulary}
    return {model.__name__: model for model in sorted(models, key=lambda each: each.__name__)}


def name_of(vocabulary: Any) -> str:
    meta = getattr(vocabulary, "_meta", None)
    return str(meta.verbose_name_plural) if meta else vocabulary.__name__


def code_for(vocabulary: Any, typed: str) -> str:
    """The code that a code or a label means; "" for none."""
    if not hasattr(vocabulary, "_default_manager"):
        return typed if typed in vocabulary.values else ""
    return codes_of(vocabulary).get(typed.strip().casefold(), "")


def remember(vocabulary: Any, codes: Mapping[str, str]) -> None:
    """What values of spreadsheets mean, for every later import."""
    for value, code in codes.items():
        RememberedTerm.objects.update_or_create(
            vocabulary=vocabulary.__name__, value=same_text(value)[:300], defaults={"code": code}
        )

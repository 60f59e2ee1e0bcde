"""Publication check: searches all texts that would become public for withheld names, in any script."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from people.models import Person, PersonName
from tracker.boundary.image import texts
from tracker.boundary.router import public_models
from tracker.editorial.records import Record
from tracker.ground.names import NameFinder


def names_nobody_withheld(record: Record, public_texts: list[str]) -> Iterable[str]:
    """A publication check. The refusal does not repeat the name: not everybody may see it."""
    names = PersonName.objects.filter(bearer__identity_withheld=True)
    named = _said(public_texts, names.values_list("text", flat=True))
    if named:  # Only then are the names of everybody who is public read.
        named = _said(public_texts, named, common=_public_names())
    refs = names.filter(text__in=named).values_list("bearer__ref", flat=True).distinct()
    for ref in sorted(refs):
        yield _("A public text names a person whose identity is withheld (%(ref)s).") % {"ref": ref}


def published_texts_naming(person: Person) -> Iterator[str]:
    """Which public views still show a name of this person: `view ref-or-key`, for the staff. Reads all views."""
    finder = NameFinder(
        person.names.values_list("text", flat=True), common=_public_names().exclude(bearer=person)
    )
    for model in public_models():
        key = model._meta.pk.attname
        for row in model._base_manager.using("default").values().iterator(chunk_size=2000):
            if any(finder.found_in(text) for text in texts(row)):
                yield f"{model._meta.db_table} {row.get('ref') or row[key]}"


def _said(public_texts: list[str], names: Iterable[str], common: Iterable[str] = ()) -> set[str]:
    finder = NameFinder(names, common)
    return {name for text in public_texts for name in finder.found_in(text)}


def _public_names() -> QuerySet[PersonName, str]:
    names = PersonName.objects.filter(bearer__in=Person.objects.published())
    return names.values_list("text", flat=True)

"""Batched lookups of stored records for the expansion: sources by URL, places, articles, earlier imports of the
data set.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Func, TextField, Value

from cases.dossiers.models import Case
from cases.proceedings.models import Article
from people import import_candidates
from people.import_candidates import BEARERS, same_text
from sources.models import Source
from tracker.files.imports.models import ImportedRow
from tracker.models import Place

# (kind, name) → a reference, or "new"; nothing while nobody has answered.
Answers = Mapping[tuple[str, str], str]
NEW = "new"
REMEMBERED = ("people", "organisations", "places", "sources", "cases")


class Remembered:
    """Keys of rows that earlier imports of the data set made. They stay what they are, whatever else matches."""

    def __init__(self, dataset: str) -> None:
        rows = ImportedRow.objects.filter(dataset=dataset, kind__in=REMEMBERED)
        columns = rows.values_list("kind", "key", "target")
        self._targets = {
            hash((kind, key)): target for kind, key, target in columns.iterator(chunk_size=5_000)
        }

    def target(self, kind: str, key: str) -> int | None:
        return self._targets.get(hash((kind, key))) if self._targets else None


class Sources:
    """References by link, looked up for many rows at a time."""

    def __init__(self, user: Any) -> None:
        everybody = Source.objects.all()
        self._rows = everybody if user is None else everybody.visible_to(user)
        self._refs: dict[str, str] = {}
        self.are_any = self._rows.exclude(url="").exists()

    def prepare(self, urls: Iterable[str]) -> None:
        found = self._rows.filter(url__in=any_of(urls)).order_by("-pk")
        self._refs = dict(found.values_list("url", "ref"))  # of several the oldest

    def ref(self, url: str) -> str:
        return self._refs.get(url, "")


def any_of(texts: Iterable[str]) -> Func:
    """One parameter, however many texts."""
    wanted = Value(list(texts), output_field=ArrayField(TextField()))
    select = "(SELECT %(function)s(%(expressions)s))"
    return Func(wanted, function="unnest", template=select, output_field=TextField())


class Places:
    """Places by country and exact name, in any of their languages."""

    def __init__(self) -> None:
        self._by_name: dict[tuple[str, str], dict[str, str]] = {}
        rows = Place.objects.values_list(
            "ref", "country_id", "name", "name_original", "parent__ref"
        )
        for ref, country, texts, original, parent in rows.iterator(chunk_size=5_000):
            for name in filter(None, {*texts.values(), original}):
                self._by_name.setdefault((country, same_text(name)), {})[ref] = parent or ""

    def refs(self, country: str, name: str, region: str = "") -> list[str]:
        """Those of this name; in a region only those that lie in it, or for which none is known."""
        found = self._by_name.get((country, same_text(name)), {})
        if not region:
            return list(found)
        return [ref for ref, parent in found.items() if parent == region]


class Articles:
    """The one article of a country that has a number; several editions or parts are none."""

    def __init__(self) -> None:
        found: dict[tuple[str, str], list[str]] = {}
        for country, number, ref in Article.objects.values_list("country_id", "number", "ref"):
            found.setdefault((country, same_text(number)), []).append(ref)
        self._refs = {key: refs[0] for key, refs in found.items() if len(refs) == 1}

    def ref(self, country: str, number: str) -> str:
        return self._refs.get((country, same_text(number)), "")


class SamePerson:
    """Which record a name means: only by an answer, or by the yes for all exact matches."""

    def __init__(self, answers: Answers, user: Any) -> None:
        self._answers, self._user = answers, user
        self._exact: dict[tuple[str, str], str] = {}
        self._numbers: dict[str, int] = {}
        for kind, model in BEARERS.items():
            refs = {ref for (asked, _name), ref in answers.items() if asked == kind and ref != NEW}
            self._numbers |= dict(model.objects.filter(ref__in=refs).values_list("ref", "pk"))

    def prepare(self, names: Iterable[tuple[str, str]]) -> None:
        """Kinds and names of some rows, for the yes for all exact matches."""
        wanted = {asked for asked in names if not self._answers.get(asked)}
        self._exact = {}
        for kind in BEARERS:
            of_kind = [name for asked, name in wanted if asked == kind]
            found = import_candidates.exact(of_kind, kind, self._user)
            self._exact |= {(kind, name): ref for name, ref in found.items()}

    def ref(self, kind: str, name: str, target: int | None) -> str:
        """The reference; "" for a new record, and for the one that an earlier import made (`target`)."""
        if not self._answers and not self._exact:
            return ""
        answer = self._answers.get((kind, name), "")
        if answer:
            return "" if answer == NEW or self._numbers.get(answer) == target else answer
        return "" if target else self._exact.get((kind, name), "")


def incidents_of_cases(
    refs: Sequence[str], targets: Sequence[int], dataset: str, keys: set[int]
) -> dict[Any, list[str]]:
    """References of the incidents of these cases, by the case's reference and number.

    Without those that are in the import itself: `keys` are the hashes of its keys.
    """
    through = Case.incidents.through.objects.select_related(None)
    rows = through.filter(case__ref__in=refs) | through.filter(case_id__in=targets)
    made = ImportedRow.objects.filter(
        dataset=dataset, kind="incidents", target__in=rows.values("incident_id")
    )
    own = {target for key, target in made.values_list("key", "target") if hash(key) in keys}
    found: dict[Any, list[str]] = {}
    columns = rows.order_by("incident__ref").values_list(
        "case_id", "case__ref", "incident_id", "incident__ref"
    )
    for case, case_ref, incident, ref in columns:
        if incident not in own:
            found.setdefault(case, []).append(ref)
            found.setdefault(case_ref, []).append(ref)
    return found

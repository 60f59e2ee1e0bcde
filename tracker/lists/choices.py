"""Form fields for multi-value query parameters (`?type=A&type=B`): vocabulary codes, fixed options, texts, years,
references; and the vocabularies that they choose from.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from django import forms
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db.models import CharField, F, IntegerField, JSONField, QuerySet, Value
from django.db.models.functions import Cast, JSONObject
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tracker import public
from tracker.editorial.records import is_ref
from tracker.ground.unions import union_all
from tracker.lists.caching import cached_many

# Values of one parameter.
MANY = 50

VOCABULARIES: dict[str, Any] = {
    "country": public.PublicCountry,
    "type": public.PublicIncidentType,
    "role": public.PublicRole,
    "activity": public.PublicActivity,
    "motive": public.PublicMotiveLink,
    "verification": public.PublicVerification,
    "person_type": public.PublicPersonType,
    "organisation_type": public.PublicOrganisationType,
    "source_type": public.PublicSourceType,
    "status": public.PublicSituation,
    "custody_kind": public.PublicCustodyKind,
    "proceeding_kind": public.PublicProceedingKind,
    "stage": public.PublicStage,
    "category": public.PublicChargeCategory,
}
# Vocabularies in two levels: groups, and terms below them.
GROUPED = {"type", "status"}


# Vocabulary, position, code, label per language, group.
TermRow = tuple[str, int, str, dict[str, str], str | None]


class Choice(NamedTuple):
    """A code, its label per language, and the group that it belongs to."""

    code: str
    label: dict[str, str]
    parent: str | None


class Choices:
    """Loads the named vocabularies, and the public names of records given by reference, in one query.

    Cached vocabularies are not read again.
    """

    def __init__(self, *names: str, asked: dict[Any, set[str]] | None = None) -> None:
        self.names = names
        self.asked = asked or {}
        self._called: dict[str, str] | None = None

    def __getitem__(self, name: str) -> dict[str, Choice]:
        return self._all[name]

    def called(self, refs: dict[Any, set[str]]) -> dict[str, str]:
        """Returns the public names of these records and of those in the query, by reference; a record that is not
        public has none.
        """
        read = self._called if self._all else None
        asked = {} if read is None else self.asked
        missing = {model: refs[model] - asked.get(model, set()) for model in refs}
        others = names_of({model: some for model, some in missing.items() if some})
        return {**(read or {}), **others}

    @cached_property
    def _all(self) -> dict[str, dict[str, Choice]]:
        found: dict[str, dict[str, Choice]] = {name: {} for name in self.names}
        kept = cached_many({name: f"terms of {name}" for name in self.names}, self._read)
        for name, rows in kept.items():
            for _name, _position, code, label, parent in rows:
                found[name][code] = Choice(code, label, parent)
        return found

    def _read(self, names: list[str]) -> dict[str, list[TermRow]]:
        """Terms by vocabulary; what records are called is kept apart, since it is asked for only here."""
        rows: dict[str, list[TermRow]] = {name: [] for name in names}
        records: list[TermRow] = []
        for row in term_rows(tuple(names), self.asked):
            rows.get(row[0], records).append(row)
        self._called = _called(self.asked, records)
        return rows


def refs_by_model(query: QueryDict, named: dict[str, Any]) -> dict[Any, set[str]]:
    """References in an address, by the public model that each parameter means."""
    refs: dict[Any, set[str]] = {model: set() for model in named.values()}
    for parameter, model in named.items():
        typed = (ref.upper() for ref in query.getlist(parameter)[:MANY])
        refs[model] |= {ref for ref in typed if is_ref(ref)}
    return refs


def term_rows(names: tuple[str, ...], refs: dict[Any, set[str]] | None = None) -> list[TermRow]:
    """The public terms of some vocabularies as plain values, in the order of each, and records; one query."""
    terms, records = _asking_for(names), [_records(*pair) for pair in (refs or {}).items()]
    return sorted(union_all([terms.all(), *records]), key=itemgetter(0, 1, 2))


@lru_cache(maxsize=64)
def _asking_for(names: tuple[str, ...]) -> QuerySet[Any]:
    """Builds the vocabulary query once; callers clone the cached queryset."""
    return union_all(_terms(name) for name in names)


def _terms(name: str) -> QuerySet[Any]:
    model = VOCABULARIES[name]
    is_country = name == "country"
    rows: QuerySet[Any] = model.objects.order_by().annotate(
        vocabulary=Value(name, CharField()),
        rank=Value(0, IntegerField()) if is_country else F("position"),
        text=F("name") if is_country else F("label"),
        group=F("parent_id") if name in GROUPED else Value(None, CharField()),
    )
    return rows.values_list("vocabulary", "rank", "code", "text", "group")


class ManyField(forms.Field):
    """Any number of values of one parameter, `?type=PRIV&type=LIB`: a list, joined by OR."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Any) -> list[str]:
        texts = [text for given in value or [] if (text := str(given).strip())]
        if len(texts) > MANY:
            raise ValidationError(_("At most %(number)d values at once."), params={"number": MANY})
        return list(dict.fromkeys(self.read(text) for text in texts))

    def read(self, text: str) -> str:
        """The value that a text means; ValidationError for nonsense."""
        raise NotImplementedError

    def meaning(self, text: str) -> str:
        """Like `read`, but returns an invalid value unchanged."""
        try:
            return self.read(text)
        except ValidationError:
            return text

    def label_of(self, value: str) -> dict[str, str] | None:
        """Returns the label of a value per language; None if it has none."""
        return None

    def typed(self, value: str) -> str:
        """Formats a value for the query string."""
        return value

    def overlap(self, one: str, other: str) -> bool:
        """Whether one value contains the other (a group and its type), so that one replaces the other in a URL."""
        return False


class CodesField(ManyField):
    """Codes of one vocabulary, in capitals or not."""

    def __init__(self, *, vocabulary: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.vocabulary = vocabulary
        self.choices: Choices | None = None

    @property
    def known(self) -> dict[str, Choice]:
        return self.choices[self.vocabulary] if self.choices else {}

    def read(self, text: str) -> str:
        code = text.upper()
        if code not in self.known:
            raise invalid_choice(text)
        return code

    def label_of(self, value: str) -> dict[str, str] | None:
        return self.known[value].label if value in self.known else None

    def typed(self, value: str) -> str:
        """Countries are in lower case, as in the addresses of their pages."""
        return value.lower() if self.vocabulary == "country" else value

    def overlap(self, one: str, other: str) -> bool:
        return self.known[other].parent == one or self.known[one].parent == other


class OptionsField(ManyField):
    """Any of a few words."""

    def __init__(self, *, choices: Iterable[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = list(choices)

    def read(self, text: str) -> str:
        if text not in dict(self.choices):
            raise invalid_choice(text)
        return text

    def label_of(self, value: str) -> dict[str, str] | None:
        label = dict(self.choices).get(value)
        return in_page_language(str(label)) if label else None


class TextsField(ManyField):
    """Values that are written as they stand in a record, such as a publisher's name."""

    def read(self, text: str) -> str:
        if len(text) > 300 or "\0" in text:
            raise invalid_choice(text)
        return text

    def label_of(self, value: str) -> dict[str, str] | None:
        return in_page_language(value)


class YearsField(TextsField):
    """Years of four digits."""

    def read(self, text: str) -> str:
        if not (len(text) == 4 and text.isascii() and text.isdigit() and text > "0000"):
            raise invalid_choice(text)
        return text


class RefsField(ManyField):
    """References of records, as they stand in addresses. An unknown one finds nothing, as a hidden one does."""

    def read(self, text: str) -> str:
        ref = text.upper()
        if not is_ref(ref):
            raise ValidationError(
                _("“%(value)s” is no reference: it has eight letters and digits."),
                params={"value": text[:40]},
            )
        return ref


def in_page_language(text: str) -> dict[str, str]:
    """A text in the language of the page, as labels are."""
    return {(get_language() or "en").split("-")[0]: text}


def invalid_choice(text: str) -> ValidationError:
    return ValidationError(
        _("There is no “%(value)s” to choose here."), params={"value": text[:40]}
    )


def names_of(refs: dict[Any, set[str]]) -> dict[str, str]:
    """How public records of several kinds are called, by reference; one query."""
    if not refs:
        return {}
    return _called(refs, union_all(_records(*pair) for pair in refs.items()))


def _called(models: Iterable[Any], rows: Iterable[TermRow]) -> dict[str, str]:
    by_table = {model._meta.db_table: model for model in models}
    return {ref: str(by_table[table](**columns)) for table, _rank, ref, columns, _group in rows}


def _records(model: Any, refs: set[str]) -> QuerySet[Any]:
    """Returns rows shaped like those of terms, so that both go into one UNION: table, reference, and the model's
    columns (without the tsvector) as a JSON object.
    """
    fields = (one for one in model._meta.concrete_fields if not isinstance(one, SearchVectorField))
    columns = JSONObject(**{field.attname: field.attname for field in fields})
    rows: QuerySet[Any] = (
        model.objects.order_by()
        .filter(ref__in=refs)
        .annotate(
            vocabulary=Value(model._meta.db_table, CharField()),
            rank=Value(0, IntegerField()),
            text=Cast(columns, JSONField()),
            group=Value(None, CharField()),
        )
    )
    return rows.values_list("vocabulary", "rank", "ref", "text", "group")

"""Citations of several tables in one query, for pages with many kinds of facts."""

from typing import Any

from django.db.models import IntegerField, QuerySet, Value
from django.db.models.functions import JSONObject

from sources.public import PublicCitation, PublicSource
from tracker.boundary.models import PublicModel
from tracker.ground.unions import union_all
from tracker.public import PublicAttribution, PublicCitationClaim, PublicSourceType

OWN = ("id", "subject_id", "source_year", "locator", "quotation", "states", "stance", "note")
# What a citation may be about below its subject.
PARTS = ("step", "involvement")
# What notes show of a source.
SHOWN = (
    "id",
    "ref",
    "title",
    "gloss",
    "author",
    "publisher",
    "language",
    "published",
    "url",
    "archive_url",
)
TERMS: dict[str, Any] = {
    "claim": PublicCitationClaim,
    "attributed_to": PublicAttribution,
    "source_type": PublicSourceType,
}


def together(*tables: QuerySet[Any]) -> list[Any]:
    """Public citations, table by table, with what notes show of them; nothing else of their sources is read."""
    parts = [_rows(number, table) for number, table in enumerate(tables)]
    rows = union_all(parts)
    return [
        _citation(tables[number].model, columns)
        for number, _pk, columns in sorted(rows, key=lambda row: row[:2])
    ]


def _rows(number: int, table: QuerySet[Any]) -> QuerySet[Any]:
    known = {field.name for field in table.model._meta.fields}
    columns: dict[str, Any] = {name: name for name in OWN}
    columns |= {f"{name}_id": f"{name}_id" for name in PARTS if name in known}
    columns |= {
        name: JSONObject(code=f"{name}_id", label=f"{name}__label")
        for name in TERMS
        if name in known
    }
    columns["source"] = JSONObject(**{name: f"source__{name}" for name in SHOWN})
    return (
        table.order_by()
        .annotate(table=Value(number, IntegerField()), columns=JSONObject(**columns))
        .values_list("table", "pk", "columns")
    )


def _citation(model: type[PublicCitation], columns: dict[str, Any]) -> Any:
    source = columns.pop("source")
    terms = {name: columns.pop(name) for name in TERMS}
    return row_of(
        model,
        columns,
        source=row_of(PublicSource, source) if source["id"] else None,
        **{
            name: row_of(TERMS[name], term) if term["code"] else None
            for name, term in terms.items()
        },
    )


def row_of(model: type[PublicModel], columns: dict[str, Any], **related: PublicModel | None) -> Any:
    """Builds an unsaved public model from columns of another query, without Django's write router."""
    row = model(**columns)
    for name, other in related.items():
        field: Any = model._meta.get_field(name)
        setattr(row, field.attname, other and other.pk)
        field.set_cached_value(row, other)
    return row

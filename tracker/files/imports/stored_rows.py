"""Batched lookups for the planner: stored rows, links, owners, earlier imports; a few thousand rows per query."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tracker.editorial.records import Status, is_ref
from tracker.files.imports.columns import Link, Names
from tracker.files.imports.kinds import Table, kind_of
from tracker.files.imports.models import Action, ImportedRow
from tracker.files.imports.planned_rows import Known, Owner, Planned, is_key
from tracker.files.imports.ref_allocation import numbers, texts


class Remembered(NamedTuple):
    pk: int
    ref: str
    digest: str


def visible_rows(model: Any, user: Any) -> Any:
    """The rows of a model that this user may see."""
    kind = kind_of(model)
    return kind.visible(user) if kind else model._base_manager.all()


def find_refs(kind: Table, rows: Sequence[Planned], user: Any) -> dict[str, int]:
    """The numbers of the rows of the table that are named by reference."""
    wanted = {row.draft.ref for row in rows if is_ref(row.draft.ref)}
    found = (
        kind.visible(user).filter(ref__in=texts(wanted)) if wanted else kind.model.objects.none()
    )
    return dict(found.values_list("ref", "pk"))


def find_links(links: Iterable[Link], user: Any) -> dict[Link, int]:
    wanted: dict[Any, set[str]] = {}
    for link in links:
        if not is_key(link):
            wanted.setdefault(link.model, set()).add(link.text)
    return {
        Link(model, ref): pk
        for model, refs in wanted.items()
        for ref, pk in visible_rows(model, user)
        .filter(ref__in=texts(refs))
        .values_list("ref", "pk")
    }


def remembered(dataset: str, kind: Table, keys: Sequence[str], user: Any) -> dict[str, Remembered]:
    """Returns rows created by earlier imports of the data set, by their key; deleted ones are left out."""
    found = ImportedRow.objects.filter(dataset=dataset, kind=kind.name, key__in=texts(keys))
    known = {
        key: (target, digest)
        for key, target, digest in found.values_list("key", "target", "digest")
    }
    targets = {target for target, _digest in known.values()}
    refs = (
        dict(kind.visible(user).filter(pk__in=numbers(targets)).values_list("pk", "ref"))
        if targets
        else {}
    )
    return {
        key: Remembered(target, refs[target], digest)
        for key, (target, digest) in known.items()
        if target in refs
    }


def changes(kind: Table, rows: Sequence[Planned]) -> dict[int, dict[str, list[str]]]:
    """Old and new text of each cell that differs from what is stored, by the row's number."""
    named = {name for row in rows for name in row.draft.cells if name != "ref"}
    columns = [column for column in kind.all_columns if column.name in named]
    if not rows or not columns:
        return {}
    stored = kind.model._base_manager.filter(pk__in=numbers([row.pk for row in rows]))
    selected = [column.selected(kind.model) for column in columns]
    texts = {pk: values for pk, *values in stored.values_list("pk", *selected)}
    return {
        row.pk: dict(_differences(row, columns, texts[row.pk])) for row in rows if row.pk in texts
    }


def _differences(row: Planned, columns: Sequence[Any], stored: Sequence[Any]) -> Iterable[Any]:
    for column, value in zip(columns, stored, strict=True):
        if column.name in row.draft.cells:
            if isinstance(column, Names) and not row.draft.ref:
                row.values[column.key] = column.joined(value, row.values[column.key])
            old, new = column.write(value), row.text_of(column)
            if old != new:
                yield column.name, [old, new]


def owners(
    kind: Table, rows: Sequence[Planned], keys: Mapping[tuple[str, str], Known]
) -> dict[int, Owner]:
    """The record that each row belongs to, by the row's number."""
    if not kind.record:
        return _own(kind, rows)
    column = next(c for c in kind.all_columns if c.key == f"{kind.record[0]}_id")
    made: dict[int, Owner] = {}
    stored: dict[int, int] = {}
    for row in rows:
        known = _known_link(row, column, keys)
        if known:
            made[row.pk] = known
        elif row.values.get(column.key):
            stored[row.pk] = row.values[column.key]
    missing = [row.pk for row in rows if row.pk not in made and row.pk not in stored]
    if missing:
        there = kind.model._base_manager.filter(pk__in=numbers(missing))
        stored.update(there.values_list("pk", column.key))
    return made | _stored_owners(kind, stored)


def _own(kind: Table, rows: Sequence[Planned]) -> dict[int, Owner]:
    """Records belong to themselves."""
    old = [row.pk for row in rows if row.action != Action.CREATE]
    stored = kind.model._base_manager.filter(pk__in=numbers(old))
    found = {
        pk: (version, status)
        for pk, version, status in stored.values_list("pk", "version", "status")
    }
    return {
        row.pk: Owner(kind.name, row.pk, *found.get(row.pk, (None, Status.DRAFT.value)))
        for row in rows
        if row.pk
    }


def _known_link(row: Planned, column: Any, keys: Mapping[tuple[str, str], Known]) -> Owner | None:
    for linked, value in row.links:
        if linked is column and is_key(value):
            kind = kind_of(value.model)
            known = keys.get((kind.name, value.text[1:])) if kind else None
            return known.owner if known else None
    return None


def _stored_owners(kind: Table, above: Mapping[int, int]) -> dict[int, Owner]:
    """`above` maps each row to the primary key of its parent row."""
    if not above:
        return {}
    field = kind.model._meta.get_field(kind.record[0])
    rest = "__".join(kind.record[1:])
    prefix = f"{rest}__" if rest else ""
    rows = field.related_model._base_manager.filter(pk__in=numbers(set(above.values())))
    record = field.related_model
    for name in kind.record[1:]:
        record = record._meta.get_field(name).related_model
    owner = kind_of(record)
    name = owner.name if owner else ""
    found = {
        pk: Owner(name, number, version, status)
        for pk, number, version, status in rows.values_list(
            "pk", f"{prefix}pk", f"{prefix}version", f"{prefix}status"
        )
    }
    return {pk: found[other] for pk, other in above.items() if other in found}

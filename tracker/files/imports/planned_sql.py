"""SQL that turns planned values (jsonb) into typed rows with `jsonb_populate_record`."""

import json
from datetime import date, datetime
from typing import Any

from django.db import models
from django.utils import timezone

from tracker.files.imports.kinds import Table
from tracker.files.imports.models import Action, PlannedChange

CHANGES = PlannedChange._meta.db_table
# Keys of the planned JSON that are no columns: links to many and names.
BESIDE = "- '_many' - '_names'"


def quoted(*names: str) -> str:
    return ", ".join(f'"{name}"' for name in names)


def columns_of(kind: Table) -> list[str]:
    return [field.column for field in kind.stored]


def new_rows(kind: Table, *, by: Any = None) -> tuple[str, dict[str, Any]]:
    """SELECT of `change_id`, `position` and all columns of the rows that will be made; and its parameters."""
    table = kind.model._meta.db_table
    sql = f"""
        SELECT c.id AS change_id, c.position, r.*
          FROM {CHANGES} c
         CROSS JOIN LATERAL jsonb_populate_record(
               NULL::{table},
               %(defaults)s::jsonb || jsonb_strip_nulls(c.new {BESIDE})
               || jsonb_build_object('id', c.target, 'ref', c.ref)
         ) r
         WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = '{Action.CREATE}'
    """
    return sql, {"defaults": json_text(defaults(kind, by)), "kind": kind.name}


def changed_rows(kind: Table) -> tuple[str, dict[str, Any]]:
    """The same of the rows that will be changed. Texts in languages that the plan does not name stay."""
    table = kind.model._meta.db_table
    texts = "".join(
        f" || CASE WHEN c.new ? '{name}' THEN jsonb_build_object('{name}',"
        f" jsonb_strip_nulls(b.{name} || (c.new -> '{name}'))) ELSE '{{}}' END"
        for name in kind.texts
    )
    sql = f"""
        SELECT c.id AS change_id, c.position, r.*
          FROM {CHANGES} c
          JOIN {table} b ON b.id = c.target
         CROSS JOIN LATERAL jsonb_populate_record(b, (c.new {BESIDE}){texts}) r
         WHERE c.batch_id = %(batch)s AND c.kind = %(kind)s AND c.action = '{Action.UPDATE}'
    """
    return sql, {"kind": kind.name}


def defaults(kind: Table, by: Any = None) -> dict[str, Any]:
    """What a row has that the plan does not give: the model's defaults, and the stamps of a draft."""
    found: dict[str, Any] = {}
    for field in kind.stored:
        if field.primary_key or field.column == "ref":
            continue
        default = field.get_default()
        if field.is_relation and isinstance(default, models.Model):
            default = default.pk
        found[field.column] = plain(default)
    if kind.is_record:
        found |= {"created_by_id": by.pk if by else None, "updated_by_id": by.pk if by else None}
    return found


def plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return timezone.localtime(value, timezone.get_default_timezone()).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

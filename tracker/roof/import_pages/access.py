"""Permissions on import batches.

All who may import see all batches, but of their rows only those about records that they may see. The file itself,
and what quotes it (columns, values, names, errors), is for whoever uploaded it, and for those from whom nothing is
withheld.
"""

from typing import Any

from tracker.files.imports.kinds import files, kinds
from tracker.files.imports.models import ImportBatch
from tracker.files.imports.planning import SPREADSHEET

ADD = "imports.add_importbatch"
VIEW = "imports.view_importbatch"
SEES_ALL = ("people.view_withheld_person", "sources.view_confidential_source")
MADE_OF_SPREADSHEETS = ("sources", "people", "incidents", "involvements")


def may_see_file(user: Any, batch: ImportBatch) -> bool:
    return batch.created_by_id == user.pk or user.has_perms(SEES_ALL)


def may_prepare(user: Any, batch: ImportBatch) -> bool:
    """To read, map, plan and apply: the file has to be seen, and its tables may be written."""
    return user.has_perm(ADD) and may_see_file(user, batch) and may_import_kind(user, batch.kind)


def may_import_kind(user: Any, kind: str) -> bool:
    names = MADE_OF_SPREADSHEETS if kind == SPREADSHEET else [t.name for t in files().get(kind, ())]
    models = [kinds()[name].model._meta for name in names]
    return bool(models) and all(
        user.has_perm(f"{model.app_label}.{verb}_{model.model_name}")
        for model in models
        for verb in ("add", "change")
    )


def may_undo(user: Any, batch: ImportBatch) -> bool:
    """Whoever uploaded or applied it, or a reviewer of what it made."""
    is_own = user.pk in (batch.created_by_id, batch.applied_by_id)
    return user.has_perm(ADD) and (is_own or may_publish(user, batch))


def may_submit(user: Any, batch: ImportBatch) -> bool:
    return user.has_perm(ADD) and _has(user, batch, "change")


def may_publish(user: Any, batch: ImportBatch) -> bool:
    return _has(user, batch, "publish")


def _has(user: Any, batch: ImportBatch, verb: str) -> bool:
    """For each kind of record that the batch made or changed."""
    names = batch.changes.exclude(record_kind="").order_by().values_list("record_kind", flat=True)
    models = [kinds()[name].model._meta for name in names.distinct() if name in kinds()]
    return bool(models) and all(
        user.has_perm(f"{model.app_label}.{verb}_{model.model_name}") for model in models
    )

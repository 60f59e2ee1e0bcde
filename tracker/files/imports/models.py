"""Batches of imported rows, what was planned for each row, and what imported rows remember of their file."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.editorial.declarations import confidential, declare, each, internal
from tracker.editorial.history import track

# Why their rows are in no package.
WORK = "the work of one installation"


class State(models.TextChoices):
    UPLOADED = "uploaded", _("uploaded")
    QUEUED = "queued", _("waiting for the worker")
    RUNNING = "running", _("at work")
    PLANNED = "planned", _("planned")
    APPLIED = "applied", _("applied")
    UNDONE = "undone", _("undone")
    FAILED = "failed", _("failed")


def account(label: Any) -> Any:
    """Who did it; an account that has done something stays."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=label,
    )


@track
class ImportBatch(models.Model):
    """One import of one file: who, when, what, how it was read, and what became of it.

    `reading` is how the file is read (encoding, delimiter, header, sheets); `mapping` what its columns mean.
    `counts` has the number of rows per action, and per kind and action.
    """

    kind = models.CharField(_("kind of table"), max_length=40)
    dataset = models.CharField(
        _("data set"),
        max_length=100,
        blank=True,
        help_text=_(
            "A name for where the rows come from. Rows are known again by it and their own id."
        ),
    )
    file_name = models.CharField(_("file"), max_length=255)
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    size = models.PositiveBigIntegerField(_("size in bytes"), default=0)
    state = models.CharField(
        _("state"), max_length=8, choices=State.choices, default=State.UPLOADED
    )
    # The step that waits or runs, and what it said when it failed.
    step = models.CharField(_("step"), max_length=20, blank=True)
    message = models.TextField(_("message"), blank=True)
    reading = models.JSONField(_("how the file is read"), default=dict, blank=True)
    mapping = models.JSONField(_("what its columns mean"), default=dict, blank=True)
    counts = models.JSONField(_("numbers"), default=dict, blank=True)
    created_at = models.DateTimeField(_("uploaded"), default=timezone.now)
    created_by = account(_("uploaded by"))
    planned_at = models.DateTimeField(_("planned"), null=True, blank=True)
    applied_at = models.DateTimeField(_("applied"), null=True, blank=True)
    applied_by = account(_("applied by"))
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)
    undone_by = account(_("undone by"))

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="importbatch_state_is_known", condition=Q(state__in=State.values)
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_name}, {timezone.localtime(self.created_at):%Y-%m-%d %H:%M}"


# A file's name and the values of its columns may name people.
declare(
    ImportBatch,
    *each(internal, "kind", "dataset", "sha256", "size", "state", "step", "reading"),
    *each(internal, "counts", "created_at", "planned_at", "applied_at", "undone_at"),
    *each(confidential, "file_name", "message", "mapping", "created_by", "applied_by"),
    *each(confidential, "undone_by"),
    no_table=WORK,
)


class Progress(models.Model):
    """How far a step has come; written beside the step's own transaction, so that others see it."""

    batch = models.OneToOneField(
        ImportBatch, on_delete=models.CASCADE, primary_key=True, related_name="progress"
    )
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.done} / {self.total}"


declare(Progress, *each(internal, "batch", "done", "total", "changed_at"), no_table=WORK)


class UploadPart(models.Model):
    """A piece of an uploaded file. All pieces are deleted an hour after the upload, or when it is applied."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["batch", "number"]
        constraints = [
            models.UniqueConstraint(name="uploadpart_is_stored_once", fields=["batch", "number"])
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}, {self.number}"


declare(
    UploadPart,
    *each(internal, "batch", "number"),
    *each(confidential, "content"),
    no_table=WORK,
)


class Action(models.TextChoices):
    CREATE = "create", _("new")
    UPDATE = "update", _("changed")
    # A published record is changed by a reviewer only.
    REVIEW = "review", _("needs a reviewer")
    UNCHANGED = "unchanged", _("unchanged")


class PlannedChange(models.Model):
    """What the import does to one row of one table. After it was applied, what is needed to undo it.

    `target` is the database's number of the row, given already when it is planned. `new` has values by
    column; links to many and names stand under `_many` and `_names`. `cells` has old and new text per column
    that changes. `record_*` is the record that the row belongs to, with its version when it was planned and
    after it was applied.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="changes")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    sheet = models.CharField(max_length=100, blank=True, default="")
    line = models.PositiveIntegerField(default=0)
    action = models.CharField(max_length=9, choices=Action.choices)
    target = models.BigIntegerField()
    ref = models.CharField(max_length=8)
    key = models.TextField(blank=True, default="")
    digest = models.CharField(max_length=32, blank=True, default="")
    record_kind = models.CharField(max_length=40, blank=True, default="")
    record = models.BigIntegerField(null=True)
    record_version = models.PositiveIntegerField(null=True)
    version_after = models.PositiveIntegerField(null=True)
    new = models.JSONField(default=dict)
    cells = models.JSONField(null=True)
    old = models.JSONField(null=True)
    extra = models.JSONField(null=True)

    class Meta:
        ordering = ["batch", "position"]
        indexes = [
            models.Index(fields=["batch", "position"], name="change_by_position"),
            models.Index(fields=["batch", "kind", "action"], name="change_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()}: {self.kind} {self.ref}"


declare(
    PlannedChange,
    *each(internal, "batch", "position", "kind", "line", "action", "target", "ref", "digest"),
    *each(internal, "record_kind", "record", "record_version", "version_after"),
    *each(confidential, "sheet", "key", "new", "cells", "old", "extra"),
    no_table=WORK,
)


class Problem(models.Model):
    """Why a cell or a row cannot be imported, with what would be right."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="problems")
    sheet = models.CharField(max_length=100, blank=True, default="")
    line = models.PositiveIntegerField(default=0)
    column = models.CharField(max_length=300, blank=True, default="")
    value = models.TextField(blank=True, default="")
    message = models.TextField()

    class Meta:
        ordering = ["line", "id"]
        indexes = [models.Index(fields=["batch", "line", "id"], name="problem_by_line")]

    def __str__(self) -> str:
        return f"{self.line}: {self.message}"


declare(
    Problem,
    *each(internal, "batch", "line", "column"),
    *each(confidential, "sheet", "value", "message"),
    no_table=WORK,
)


class Question(models.Model):
    """Is this name of the file one of these records? Nothing is linked on a name alone without a yes.

    `candidates` are objects with `ref`, `score` (0 to 100) and `is_exact`; `answer` is a reference, "new", or
    empty while nobody has answered, which makes a new record.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="questions")
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    number = models.PositiveIntegerField(default=1)
    candidates = models.JSONField(default=list)
    has_exact = models.BooleanField(default=False)
    answer = models.CharField(max_length=8, blank=True, default="")

    class Meta:
        ordering = ["-has_exact", "name"]
        constraints = [
            models.UniqueConstraint(name="question_is_asked_once", fields=["batch", "kind", "name"])
        ]

    def __str__(self) -> str:
        return self.name


declare(
    Question,
    *each(internal, "batch", "kind", "number", "has_exact"),
    *each(confidential, "name", "candidates", "answer"),
    no_table=WORK,
)


class ImportedRow(models.Model):
    """What a row that an import made remembers: its data set, its key there, and what no mapping covered.

    The key is the row's own id, or else a digest of its cells and the number of its occurrence. `digest` is of
    the cells as they were imported last: the same cells change nothing, whatever was edited since.
    """

    dataset = models.CharField(max_length=100, blank=True, default="")
    kind = models.CharField(max_length=40)
    key = models.TextField()
    target = models.BigIntegerField()
    digest = models.CharField(max_length=32, blank=True, default="")
    batch = models.ForeignKey(
        ImportBatch, on_delete=models.PROTECT, null=True, related_name="imported_rows"
    )
    import_extra = models.JSONField(_("cells that no mapping covered"), null=True)

    class Meta:
        verbose_name = _("imported row")
        verbose_name_plural = _("imported rows")
        constraints = [
            models.UniqueConstraint(
                name="importedrow_is_known_once", fields=["dataset", "kind", "key"]
            )
        ]
        indexes = [models.Index(fields=["kind", "target"], name="importedrow_by_target")]

    def __str__(self) -> str:
        return f"{self.dataset} {self.key}".strip()


declare(
    ImportedRow,
    *each(internal, "dataset", "kind", "target", "digest", "batch"),
    *each(confidential, "key", "import_extra"),
    no_table="in imported_rows.csv of the package; its batch is the work of one installation",
)


@track
class SavedMapping(models.Model):
    """What the columns of a spreadsheet mean, kept under a name and offered again for the same header."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    header = models.JSONField(_("columns"), default=list)
    header_digest = models.CharField(max_length=64, db_index=True)
    mapping = models.JSONField(_("what they mean"), default=dict)
    created_at = models.DateTimeField(_("created"), default=timezone.now)
    created_by = account(_("created by"))

    class Meta:
        verbose_name = _("saved mapping")
        verbose_name_plural = _("saved mappings")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


declare(
    SavedMapping,
    *each(internal, "name", "header", "header_digest", "created_at"),
    *each(confidential, "mapping", "created_by"),
    no_table=WORK,
)


@track
class RememberedTerm(models.Model):
    """Which term a value of a spreadsheet means; `vocabulary` is a model's name, `value` is folded in case."""

    vocabulary = models.CharField(_("vocabulary"), max_length=40)
    value = models.CharField(_("value"), max_length=300)
    code = models.CharField(_("code"), max_length=16)

    class Meta:
        verbose_name = _("remembered term")
        verbose_name_plural = _("remembered terms")
        ordering = ["vocabulary", "value"]
        constraints = [
            models.UniqueConstraint(
                name="rememberedterm_is_known_once", fields=["vocabulary", "value"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.value}: {self.code}"


declare(
    RememberedTerm,
    *each(internal, "vocabulary", "code"),
    *each(confidential, "value"),
    no_table=WORK,
)


@track
class ExportEntry(models.Model):
    """Audit log of staff exports: who, when, which rows, how many."""

    at = models.DateTimeField(_("when"), default=timezone.now)
    by = account(_("who"))
    kind = models.CharField(_("kind of table"), max_length=40)
    format = models.CharField(_("format"), max_length=10)
    filters = models.TextField(_("filter"), blank=True)
    rows = models.PositiveIntegerField(_("rows"), default=0)

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        ordering = ["-at", "-id"]
        permissions = [("export_rows", "Can export rows")]

    def __str__(self) -> str:
        return f"{self.kind}, {self.rows}"


declare(
    ExportEntry,
    *each(internal, "at", "kind", "format", "rows"),
    *each(confidential, "by", "filters"),
    no_table=WORK,
)

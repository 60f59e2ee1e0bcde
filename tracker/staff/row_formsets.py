"""Formset of a record's rows: validates uniqueness across inlines, merges rows added or deleted by others
meanwhile.
"""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, UniqueConstraint
from django.forms import BaseInlineFormSet
from django.http import QueryDict
from django.utils.translation import gettext as _

from tracker.staff.merge_forms import put

Posted = dict[str, list[str]]


class RowFormSet(BaseInlineFormSet):
    """Looks at the rows as they would be after saving, together with those that are stored already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.notes: list[str] = []
        if self.is_bound and self.instance.pk and self.management_form.is_valid():
            self._meet_stored_rows()

    def clean(self) -> None:
        super().clean()
        if self.notes:
            raise ValidationError(self.notes)

    # Rows that somebody else added or removed since the form was opened

    def _meet_stored_rows(self) -> None:
        stored = {str(row.pk): row for row in self.get_queryset()}
        known = [
            self.data.get(f"{self.prefix}-{i}-id", "") for i in range(self.initial_form_count())
        ]
        if set(known) == set(stored):
            return
        posted = self._posted_rows()
        gone = [posted.pop(i, {}) for i, pk in enumerate(known) if pk not in stored]
        kept = [posted.pop(i) for i, pk in enumerate(known) if pk in stored and i in posted]
        added = [self._as_posted(row) for pk, row in stored.items() if pk not in known]
        rescued = [row for row in gone if self._is_touched(row)]
        self._post(kept + added, [*rescued, *posted.values()])
        self._note(added=len(added), removed=len(gone) - len(rescued), rescued=len(rescued))

    def _posted_rows(self) -> dict[int, Posted]:
        rows: dict[int, Posted] = {i: {} for i in range(self.total_form_count())}
        name = re.compile(rf"{re.escape(self.prefix)}-([0-9]{{1,6}})-(.+)")
        for key, values in self.data.lists():
            found = name.fullmatch(key)
            if found and int(found[1]) in rows:
                rows[int(found[1])][found[2]] = values
        return rows

    def _as_posted(self, row: Model) -> Posted:
        """A stored row as its untouched form would post it."""
        form = self.form(instance=row)
        posted = QueryDict(mutable=True)
        for name, field in form.fields.items():
            put(posted, name, field.widget, form.stored.get(name, field.initial))
        return {**dict(posted.lists()), "id": [str(row.pk)], self.fk.name: [str(self.instance.pk)]}

    def _is_touched(self, row: Posted) -> bool:
        """Somebody wrote into this row, and did not remove it."""
        if "DELETE" in row:
            return False
        posted = QueryDict(mutable=True)
        for name, values in row.items():
            posted.setlist(name, values)
        form = self.form(posted)
        seen = form.fields["seen"].to_python(posted.get("seen"))
        return any(
            field.has_changed(seen.get(name), field.widget.value_from_datadict(posted, {}, name))
            for name, field in form.fields.items()
        )

    def _post(self, initial: list[Posted], new: list[Posted]) -> None:
        """Replace what was posted. A row that is gone from the database is a new one."""
        posted = self.data.copy()
        for key in list(posted):
            if re.match(rf"{re.escape(self.prefix)}-[0-9]", key):
                del posted[key]
        for i, row in enumerate([*initial, *({**row, "id": [""]} for row in new)]):
            for name, values in row.items():
                posted.setlist(f"{self.prefix}-{i}-{name}", values)
        posted[f"{self.prefix}-INITIAL_FORMS"] = str(len(initial))
        posted[f"{self.prefix}-TOTAL_FORMS"] = str(len(initial) + len(new))
        self.data = posted
        del self.__dict__["management_form"]

    def _note(self, *, added: int, removed: int, rescued: int) -> None:
        if added:
            self.notes.append(_("Somebody else added rows meanwhile. They stand below, too."))
        if removed:
            self.notes.append(_("Somebody else removed rows meanwhile. They are gone below, too."))
        if rescued:
            self.notes.append(
                _("Somebody else removed a row that you changed. It stands below as a new one.")
            )

    # No row twice

    def validate_unique(self) -> None:
        """Django's own leaves out constraints with the parent in them, conditions, and equal NULLs."""
        forms = [form for form in self.forms if self._will_be_stored(form)]
        unseen = self._rows_outside()
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and self.fk.name in constraint.fields:
                self._refuse_equal(constraint, forms, unseen)

    def _will_be_stored(self, form: Any) -> bool:
        if form.errors or (self.can_delete and self._should_delete_form(form)):
            return False
        return bool(form.has_changed() or form.instance.pk)

    def _rows_outside(self) -> list[Model]:
        """Rows of the same record that other inlines show."""
        if not self.instance.pk:
            return []
        shown = [form.instance.pk for form in self.initial_forms if form.instance.pk]
        rows = self.model._default_manager.filter(**{self.fk.name: self.instance})
        return list(rows.exclude(pk__in=shown))

    def _refuse_equal(self, constraint: UniqueConstraint, forms: list[Any], outside: Any) -> None:
        taken = {self._key(constraint, row) for row in outside} - {None}
        for form in forms:
            key = self._key(constraint, form.instance)
            if key in taken:
                form.add_error(None, constraint.get_violation_error_message())
            elif key is not None:
                taken.add(key)

    def _key(self, constraint: UniqueConstraint, row: Model) -> tuple[Any, ...] | None:
        """What has to be unique about a row; None if the constraint does not look at it."""
        columns = [self.model._meta.get_field(name).attname for name in constraint.fields]
        values = tuple(getattr(row, column) for column in columns if column != self.fk.attname)
        if None in values and constraint.nulls_distinct is not False:
            return None
        if constraint.condition is None:
            return values
        fields = row._get_field_expression_map(meta=row._meta)  # type: ignore[attr-defined]
        return values if constraint.condition.check(fields) else None

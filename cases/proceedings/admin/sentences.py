"""Sentences in forms: the days are worked out from the length as it is written."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.models import ProceedingCitation, Sentence
from cases.proceedings.sentence_lengths import Bounds, days
from sources.admin import CitationInline
from tracker.staff import RowInline, StackedRowInline
from tracker.staff.merge_forms import SeenForm
from tracker.staff.row_formsets import RowFormSet

NOT_GIVEN: Bounds = (None, None)
AT_ONCE = 3  # sentences offered on the page of a new step


class SentenceForm(SeenForm):
    def clean(self) -> dict[str, Any]:
        """The short form of a new step does not ask for days: they go right to the row."""
        cleaned = super().clean()
        if not {"length", "days_min", "days_max"} & set(self.errors):
            least, most = self._days(cleaned)
            self.instance.days_min, self.instance.days_max = least, most
            cleaned |= {"days_min": least, "days_max": most}
        return cleaned

    def _days(self, cleaned: dict[str, Any]) -> Bounds:
        """As typed; worked out where nothing is, or where the last length has given what stands there."""
        typed = (cleaned.get("days_min"), cleaned.get("days_max"))
        if typed not in (NOT_GIVEN, days(self.initial.get("length", ""))):
            return typed
        return NOT_GIVEN if cleaned.get("is_life") else days(cleaned.get("length", ""))


class BelowStep:
    """Rows of a step: read-only when its proceeding is."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_add_permission(request, obj and obj.proceeding)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj and obj.proceeding)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj and obj.proceeding)


class NewSentenceInline(BelowStep, RowInline):
    """Short, since most sentences are one line of a verdict."""

    model = Sentence
    form = SentenceForm
    extra = AT_ONCE
    stands_above_parties = True
    fields = ["kind", "length", "is_life", "is_suspended", "note"]


class SentenceInline(BelowStep, StackedRowInline):
    model = Sentence
    form = SentenceForm
    stands_above_parties = True
    fieldsets = [
        (None, {"fields": [("kind", "length"), ("is_life", "is_suspended"), "note"]}),
        (
            _("Days and dates"),
            {"classes": ["collapse"], "fields": [("days_min", "days_max"), ("starts", "until")]},
        ),
    ]


class StepCitationFormSet(RowFormSet):
    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        """What a citation of a step is about is the step's proceeding."""
        form = super()._construct_form(i, **kwargs)
        form.instance.subject_id = self.instance.proceeding_id
        return form


class StepCitationInline(BelowStep, CitationInline):
    model = ProceedingCitation
    formset = StepCitationFormSet
    fk_name = "step"
    fieldsets = [
        (None, {"fields": [("source", "locator"), ("states", "claim")]}),
        (
            _("Details of the citation"),
            {
                "classes": ["collapse"],
                "fields": ["attributed_to", "stance", "quotation", "note"],
            },
        ),
    ]

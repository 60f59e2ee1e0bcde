from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tracker.lists.caching import cached_page
from tracker.lists.filter_kinds import WordsField
from tracker.roof.search_page.alternatives import nearest, shorter
from tracker.roof.search_page.ranked_hits import Search
from tracker.search.grammar import LONGEST, parse


class SearchForm(forms.Form):
    q = WordsField(max_length=LONGEST, required=False, label=_("text or name"))


@require_safe
@cached_page
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    typed = form.cleaned_data["q"] if form.is_valid() else ""
    context: dict[str, Any] = {
        "form": form,
        # What is refused for its length is cut, but not so far that it would be accepted.
        "shown": (form["q"].value() or "")[: LONGEST + 1],
    }
    if typed:
        found = Search(typed, parse(typed))
        context |= {"search": found, "typed": typed}
        if not found.total:
            context |= {"nearest": nearest(found.query), "shorter": shorter(found)}
    return render(request, "search.html", context)

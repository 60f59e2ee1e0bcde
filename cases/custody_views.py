"""Who is held: today, or on a day of the past."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def held(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/held.html", {})

"""Proceedings and articles of laws as the public reads them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def proceeding_list(request: HttpRequest) -> HttpResponse:
    return render(request, "cases/proceeding_list.html", {})


@require_safe
def proceeding(request: HttpRequest, ref: str) -> HttpResponse:
    return render(request, "cases/proceeding.html", {})


@require_safe
def article(request: HttpRequest, ref: str) -> HttpResponse:
    return render(request, "cases/article.html", {})

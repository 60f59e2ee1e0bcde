"""How templates show texts per language and partial dates."""

from collections.abc import Mapping

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from tracker import dates
from tracker.texts import pick

register = template.Library()


@register.filter
def local(texts: Mapping[str, str] | None) -> str:
    """The text in the reader's language; one in another language is marked with `lang`."""
    text, code = pick(texts)
    if not text or code == (get_language() or "").split("-")[0]:
        return text
    return format_html('<span lang="{}">{}</span>', code, text)


@register.filter
def local_plain(texts: Mapping[str, str] | None) -> str:
    """The same without markup, for titles and attributes."""
    return pick(texts)[0]


@register.filter
def partial_date(edtf: str) -> str:
    """A stored EDTF date at the precision that it has, in the reader's language."""
    return dates.display(edtf, get_language() or "en") if edtf else ""

"""Renders facets in Python: a page has hundreds of values, which is slow in templates.

Every text goes through `escape` here; what these functions give is safe.
"""

from collections.abc import Iterable, Iterator
from html import escape

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tracker.ground.texts import pick
from tracker.lists.facets import FacetValue, ShownFacet

register = template.Library()


@register.simple_tag
def facet_value(value: FacetValue) -> SafeString:
    """A link that adds a value, or takes it away where it is chosen, and its number."""
    return SafeString(_link(value, get_language() or "en"))


@register.simple_tag
def facet_values(values: Iterable[FacetValue]) -> SafeString:
    """Items of a list; types are a list below their group."""
    return SafeString(_items(values, get_language() or "en"))


@register.simple_tag
def facet_options(facet: ShownFacet) -> SafeString:
    """What can still be added, to choose from in a form; types below their group."""
    return SafeString("".join(_options(facet.values, get_language() or "en")))


def _items(values: Iterable[FacetValue], language: str) -> str:
    return "".join(
        [f"<li>{_link(value, language)}{_below(value, language)}</li>" for value in values]
    )


def _below(group: FacetValue, language: str) -> str:
    return f"<ul>{_items(group.children, language)}</ul>" if group.children else ""


def _link(value: FacetValue, language: str) -> str:
    text, code = pick(value.label, language)
    label = escape(text)
    if text and code != language.split("-")[0]:
        label = f'<span lang="{escape(code)}">{label}</span>'
    address, number = escape(value.address), f'<span class="number">{value.number}</span>'
    if not value.is_chosen:
        return f'<a href="{address}">{label}</a> {number}'
    removes = escape(_("remove %(text)s") % {"text": text})
    return f'<a href="{address}" class="chosen" aria-label="{removes}">× {label}</a> {number}'


def _options(values: Iterable[FacetValue], language: str, before: str = "") -> Iterator[str]:
    for value in values:
        if not value.is_chosen:
            label = escape(pick(value.label, language)[0])
            yield f'<option value="{escape(value.typed)}">{before}{label} ({value.number})</option>'
        yield from _options(value.children, language, "– ")

"""Renders list rows in Python, where templates are slow."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.ground.reverse_cache import address_of
from tracker.templatetags.texts import bearer, local, partial_date

register = template.Library()


@register.simple_tag
def incident_facts(incident: Any) -> SafeString:
    """What it was, where, and who was affected."""
    parts = (_kind(incident), _where(incident), _affected(incident.affected))
    return format_html_join(" ", "{}", ((part,) for part in parts if part))


def _kind(incident: Any) -> SafeString | str:
    if not incident.type:
        return ""
    return _link(f"{address_of('incident_list')}?type={incident.type_id}", incident.type.label)


def _where(incident: Any) -> SafeString:
    country, place = incident.country, incident.place
    parts = (
        format_html("· {}", _link(address_of("country", country.slug), country.name))
        if country
        else "",
        format_html(", {}", _link(f"{address_of('incident_list')}?place={place.ref}", place.name))
        if place
        else "",
    )
    return format_html("{}{}", *parts)


def _affected(involvements: Iterable[Any]) -> SafeString | str:
    """The first of them by name, and how many more there are."""
    rows = list(involvements)
    if not rows:
        return ""
    names = format_html_join(", ", "{}", ((bearer(row),) for row in rows))
    others = getattr(rows[0], "others", 0)
    if others <= 0:
        return format_html("· {}", names)
    more = ngettext("and %(number)s other", "and %(number)s others", others)
    return format_html("· {} {}", names, more % {"number": others})


@register.simple_tag
def source_line(source: Any) -> SafeString:
    """Author, title, publisher, date and language of a source, and where in the web it is."""
    parts = (
        _if("{}, ", source.author),
        format_html(
            '<a href="{}"{}>', source.get_absolute_url(), _if(' lang="{}"', source.language)
        ),
        format_html("{}</a>", source),
        _if(" [{}]", local(source.gloss)),
        _if(", {}", source.publisher),
        _if(", {}", partial_date(source.published)),
        _if(' <span class="language">{}</span>', source.language),
        _elsewhere(source.url, _("link")),
        _elsewhere(source.archive_url, _("archived copy")),
    )
    return format_html_join("", "{}", ((part,) for part in parts if part))


def _elsewhere(address: str, words: str) -> SafeString | str:
    if not address:
        return ""
    return format_html(' · <a rel="noreferrer noopener" href="{}">{}</a>', address, words)


def _if(pattern: str, text: str) -> SafeString | str:
    """A text in its place; nothing for an empty one."""
    return format_html(pattern, text) if text else ""


def _link(address: str, texts: Any) -> SafeString:
    return format_html('<a href="{}">{}</a>', address, local(texts))

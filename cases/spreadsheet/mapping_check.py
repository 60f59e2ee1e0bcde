"""Validates a mapping against a file's columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from cases.spreadsheet.mapping import Layout, Part
from cases.spreadsheet.mapping_targets import CUSTODY, DEFAULTS, PROCEEDING, TARGETS, Target
from cases.spreadsheet.terms import Terms
from tracker.models import Role

# Each about one person; without a column of their own, the only one in the row's columns of people is meant.
OF_A_PERSON = frozenset(code for code, target in TARGETS.items() if target.group == "person")
LONGEST_SEPARATOR = 5
OF_A_COLUMN = ("to", "role", "separator", "language")
DATE_ORDERS = ("", "dmy", "mdy")
KEYS = (
    "columns", "group_by", "language", "defaults", "values", "date_order", "same_names", "same_organisations",
    "accept_exact", "numbered_per_sheet",
)  # fmt: skip


def check(mapping: Mapping[str, Any], columns: Sequence[str]) -> list[str]:
    """What is wrong with a mapping for a file with these columns, as sentences; none: it can be used."""
    given = mapping.get("columns")
    if not isinstance(given, Mapping) or not all(isinstance(c, Mapping) for c in given.values()):
        return [_("The mapping needs “columns”: for each title what the column means.")]
    found = list(_shapes(mapping, given)) or list(_unknown(mapping, given, columns))
    if found:
        return found
    layout = Layout(columns, mapping)
    if not layout.parts:
        return [_("Say of at least one column what it means.")]
    terms = Terms(layout)
    return [
        *_columns(layout),
        *_together(layout),
        *_defaults(layout, terms),
        *_values(mapping.get("values") or {}, terms),
    ]


def _shapes(mapping: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[str]:
    """A file written by hand can have anything anywhere."""
    sentence = _("“%(key)s” is not of the shape that a mapping has.")
    tables = {key: mapping.get(key) or {} for key in ("defaults", "values")}
    texts = {key: mapping.get(key) or "" for key in ("group_by", "language", "date_order")}
    for title, column in given.items():
        texts |= {f"{title}: {key}": column.get(key) or "" for key in OF_A_COLUMN}
    if isinstance(tables["values"], Mapping):
        tables |= dict(tables["values"])
    for key, table in tables.items():
        if not isinstance(table, Mapping):
            yield sentence % {"key": key}
        elif key != "values":
            texts |= {f"{key}: {name}": value for name, value in table.items()}
    for key, text in texts.items():
        if not isinstance(text, str):
            yield sentence % {"key": key}


def _unknown(
    mapping: Mapping[str, Any], given: Mapping[str, Any], columns: Sequence[str]
) -> Iterator[str]:
    for title, column in given.items():
        if title not in columns:
            yield _("The file has no column “%(title)s”.") % {"title": title}
        if column.get("to", "ignore") not in TARGETS:
            named = {"title": title, "value": column["to"]}
            yield _("Column “%(title)s”: there is no meaning “%(value)s”.") % named
    yield from _settings(mapping, columns)


def _settings(mapping: Mapping[str, Any], columns: Sequence[str]) -> Iterator[str]:
    for key in mapping:
        if key not in KEYS:
            yield _("A mapping has no “%(key)s”.") % {"key": key}
    grouped = mapping.get("group_by")
    if grouped and grouped not in columns:
        yield _("The file has no column “%(title)s”.") % {"title": grouped}
    if mapping.get("language") and mapping["language"] not in settings.CONTENT_LANGUAGES:
        yield _("There are no texts in the language “%(code)s”.") % {"code": mapping["language"]}
    if mapping.get("date_order", "") not in DATE_ORDERS:
        yield _("The order of dates is “dmy”, “mdy” or not told.")


def _columns(layout: Layout) -> Iterator[str]:
    roles = set(Role.objects.values_list("pk", flat=True))
    for part in layout.parts:
        for sentence in _column(part, TARGETS[part.to], roles):
            yield _("Column “%(title)s”: %(problem)s") % {"title": part.title, "problem": sentence}


def _column(part: Part, target: Target, roles: set[str]) -> Iterator[str]:
    if target.has_role and part.role not in roles:
        yield _("choose the role of those who are named in it.")
    if len(part.separator) > LONGEST_SEPARATOR:
        yield _("a separator is a character, or a few.")
    is_name = target.has_role and not part.is_described
    if target.has_language and not is_name and part.language not in settings.CONTENT_LANGUAGES:
        yield _("there are no texts in the language “%(code)s”.") % {"code": part.language}


def _together(layout: Layout) -> Iterator[str]:
    """Columns that do not go together, or not without each other."""
    for code, parts in layout.by_target.items():
        target = TARGETS[code]
        languages = [part.language if _is_text(target) else "" for part in parts]
        if target.at_most_one and len(set(languages)) < len(languages):
            titles = ", ".join(part.title for part in parts)
            named = {"titles": titles, "meaning": target.label}
            yield _("%(titles)s: only one column can be: %(meaning)s.") % named
    if not layout.all("title", "lead", "source_url", "ref"):
        yield _("An incident needs a title or a link: say which column has one.")
    if _is_about_nobody(layout):
        yield _("Say which column has the name of the person whom the other columns are about.")


def _is_text(target: Target) -> bool:
    return target.has_language and not target.has_role and target.code not in ("place", "region")


def _is_about_nobody(layout: Layout) -> bool:
    about = OF_A_PERSON | CUSTODY | PROCEEDING
    return bool(about & layout.by_target.keys()) and not layout.all(
        "person", "person_ref", "people"
    )


def _values(given: Mapping[str, Mapping[str, str]], terms: Terms) -> Iterator[str]:
    """What values mean is a term, or nothing."""
    for to, values in given.items():
        if to not in TARGETS or not TARGETS[to].vocabulary:
            yield _("“%(key)s” has no terms that values could mean.") % {"key": to}
            continue
        for value, code in values.items():
            if code and not terms.is_code(to, code):
                named = {"value": value, "code": code}
                yield _("“%(value)s” cannot mean “%(code)s”: there is no such term.") % named


def _defaults(layout: Layout, terms: Terms) -> Iterator[str]:
    for code, value in layout.defaults.items():
        if code not in DEFAULTS:
            yield _("“%(key)s” cannot be given for all rows.") % {"key": code}
        elif not terms.codes(code, str(value)):
            yield terms.sentence(code, str(value))
    if layout.all("sentence") and not _is_told(layout, "sentence_kind"):
        yield _("A sentence needs its kind: map a column to it, or give one for all rows.")
    if layout.all("sentence", "court", "outcome_date") and not _is_told(layout, "outcome"):
        yield _("A court, a sentence, a date of it need an outcome: map a column, or give one.")


def _is_told(layout: Layout, code: str) -> bool:
    return bool(layout.all(code) or layout.defaults.get(code))

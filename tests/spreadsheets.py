"""Rows of small spreadsheets, and the drafts that they become."""

from cases import spreadsheet
from tracker.files.imports.kinds import kinds
from tracker.ground.tables import Row

TITLES = ("No", "Title", "Type", "Country", "Person", "Links")
COLUMNS = {
    "No": {"to": "original_id"},
    "Title": {"to": "title"},
    "Type": {"to": "type", "separator": ";"},
    "Country": {"to": "country"},
    "Person": {"to": "people", "role": "TGT", "separator": ";"},
    "Links": {"to": "source_url", "separator": " "},
}
ROW = ("1", "A raid", "LIB-ARR", "KG", "Anna One; Boris Two", "https://a.org/1")


def rows(*cells, sheet=""):
    return [Row(sheet, line, tuple(row)) for line, row in enumerate(cells, 2)]


def expand(table, titles=TITLES, *, dataset="field notes", answers=None, user=None, **mapping):
    mapping = {"columns": COLUMNS, "language": "en", **mapping}
    assert spreadsheet.check(mapping, titles) == []
    groups = spreadsheet.expand(
        table, titles, mapping, dataset=dataset, answers=answers or {}, user=user
    )
    drafts = [draft for group in groups for draft in group]
    for draft in drafts:
        assert not draft.kind or set(draft.cells) <= set(kinds()[draft.kind].by_name)
    return drafts


def of_kind(drafts, kind):
    return [draft for draft in drafts if draft.kind == kind]


def problems(drafts):
    return [(draft.line, *problem) for draft in drafts for problem in draft.problems]


def with_columns(**told):
    """The usual columns and more: title to meaning."""
    return tuple(TITLES) + tuple(told), {**COLUMNS, **told}

"""Converts a researcher's spreadsheet (any columns; one row per incident or per person) into drafts of our tables,
by a mapping.

A mapping says what each column means; nothing is guessed. `docs/importing.md` describes it.
"""

from cases.spreadsheet.mapping_check import check
from cases.spreadsheet.mapping_guess import guess
from cases.spreadsheet.mapping_targets import DEFAULTS, GROUPS, TARGETS, Target
from cases.spreadsheet.questions import Named, names, values_to_map
from cases.spreadsheet.row_expansion import expand
from cases.spreadsheet.stored_lookups import Answers
from cases.spreadsheet.template import write_template

__all__ = [
    "DEFAULTS",
    "GROUPS",
    "TARGETS",
    "Answers",
    "Named",
    "Target",
    "check",
    "expand",
    "guess",
    "names",
    "values_to_map",
    "write_template",
]

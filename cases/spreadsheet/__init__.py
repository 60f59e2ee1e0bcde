"""The researcher's spreadsheet: any columns, one row per incident or per person, become drafts of our tables.

A mapping says what each column means; nothing is guessed. `docs/importing.md` describes it.
"""

from cases.spreadsheet.checking import check
from cases.spreadsheet.expanding import expand
from cases.spreadsheet.guessing import guess
from cases.spreadsheet.lookups import Answers
from cases.spreadsheet.questions import Named, names, values_to_map
from cases.spreadsheet.targets import DEFAULTS, GROUPS, TARGETS, Target
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

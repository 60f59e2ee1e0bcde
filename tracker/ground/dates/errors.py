"""Why a text is no date: one sentence for each reason, translated when it is shown."""

from typing import TYPE_CHECKING

from django.core.exceptions import AppRegistryNotReady, ImproperlyConfigured
from django.utils.translation import gettext, gettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def _(sentence: str) -> str:
    """Mark a sentence for makemessages; it is translated only when somebody reads it."""
    return sentence


EMPTY = _("Write a date, or leave the field empty if the date is not known.")
TOO_LONG = _("This is too long for a date. Write, for example, 2020-10-05 or “October 2020”.")
NOT_A_DATE = _(
    "“%(text)s” cannot be read as a date. Write, for example, 2020, 2020-10, 2020-10-05, "
    "“5 October 2020”, “before March 2019” or 2010/2011."
)
NOT_IN_CALENDAR = _("“%(text)s” names a day or a month that is not in the calendar.")
YEAR_MISSING = _(
    "“%(text)s”: the year is missing. Write it too, with four digits, for example 5 October 2020."
)
YEAR_NOT_IN_FOUR_DIGITS = _(
    "“%(text)s”: write the year with four digits, from 0001 to 9999, for example 2020-10-05."
)
DAY_OR_MONTH_FIRST = _(
    "“%(text)s” can mean %(day_first)s or %(month_first)s. Write it as %(day_first)s, or with "
    "the month as a word, like “3 April 2020”."
)
MONTH_OR_YEARS = _(
    "“%(text)s” can mean the month %(month)s or the years %(years)s. Write one of these two."
)
DECADE_OR_CENTURY = _(
    "“%(text)s” can mean ten years or a hundred. Write %(decade)s or %(century)s."
)
SEVERAL_RANGES = _(
    "“%(text)s” can be read as more than one range. Put a slash between its two ends, "
    "like 2010-10/2011."
)
ENDS_BEFORE_IT_BEGINS = _("“%(text)s” ends before it begins. Write the earlier end first.")
TIME_OF_DAY = _("“%(text)s”: write the date without the time of day.")
YEARS_SHORTENED = _("“%(text)s”: write both years with four digits: %(years)s.")
YEAR_OR_DECADE = _("“%(text)s” can mean one year or ten. Write %(year)s or %(decade)s.")
SPRING_OR_YEARS = _(
    "“%(part)s” can mean spring %(year)s or the years %(years)s. Write “spring %(year)s” or %(years)s."
)
SUMMER_OR_YEARS = _(
    "“%(part)s” can mean summer %(year)s or the years %(years)s. Write “summer %(year)s” or %(years)s."
)
AUTUMN_OR_YEARS = _(
    "“%(part)s” can mean autumn %(year)s or the years %(years)s. Write “autumn %(year)s” or %(years)s."
)
WINTER_OR_YEARS = _(
    "“%(part)s” can mean winter %(year)s or the years %(years)s. Write “winter %(year)s” or %(years)s."
)
DAY_OR_YEAR = _(
    "“%(text)s”: %(number)s can be a day or a year. Write the year with four digits: %(month)s for the month, "
    "or the day with its year, for example %(day)s."
)
NUMBER_OF_A_DAY = _(
    "“%(text)s” is no year, which has four digits. Spreadsheets store days as such numbers: this one is %(day)s. "
    "Write %(day)s if that is meant."
)
DIGITS_RUN_TOGETHER = _("“%(text)s”: write the date with hyphens: %(day)s.")
DIGITS_OF_UNKNOWN_ORDER = _(
    "“%(text)s”: write the date with hyphens, the year first and with four digits, for "
    "example 2020-10-05 or 2020-10."
)
COLON_BETWEEN_DATES = _("“%(text)s”: a colon joins no dates. Write %(range)s.")
SIGN_TOO_MANY = _("“%(text)s” has “%(sign)s” at its end, which belongs to no date. Write %(date)s.")
NOT_NEIGHBOURS = _(
    "“%(text)s” names two dates with others between them. Write %(range)s if those are possible too; "
    "if not, leave the field empty and name both dates in the text."
)
LONG_PERIODS = _("“%(text)s” names two long periods. Write %(range)s if it was in one of them.")
NOT_ONE_DAY = _("“%(text)s” is not one day. Write one day, for example 2020-10-05.")


class DateError(ValueError):
    """A text that is no date, or more than one; `message` and `params` suit a ValidationError."""

    def __init__(self, sentence: str, **params: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.params = params

    @property
    def message(self) -> "_StrPromise":
        return gettext_lazy(self.sentence)

    @property
    def code(self) -> str:
        return "ambiguous" if self.sentence in AMBIGUOUS else "invalid"

    def quoting(self, text: str) -> "DateError":
        """Name the typed text in the sentence, without what could harm a log or a terminal."""
        words = " ".join(text.split())
        self.params["text"] = "".join(c if c.isprintable() else "�" for c in words)
        return self

    def __str__(self) -> str:
        try:
            sentence = gettext(self.sentence)
        except (ImproperlyConfigured, AppRegistryNotReady):  # a script without settings
            sentence = self.sentence
        return sentence % {"text": "", **self.params}


SEASON_OR_YEARS = {
    "21": SPRING_OR_YEARS,
    "22": SUMMER_OR_YEARS,
    "23": AUTUMN_OR_YEARS,
    "24": WINTER_OR_YEARS,
}
AMBIGUOUS = frozenset(
    {
        DAY_OR_MONTH_FIRST,
        MONTH_OR_YEARS,
        DECADE_OR_CENTURY,
        SEVERAL_RANGES,
        *SEASON_OR_YEARS.values(),
    }
)

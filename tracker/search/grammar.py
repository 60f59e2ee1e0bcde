"""Query grammar of `q`: words, "phrases", and -excluded words."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tracker.ground.pasted_text import composed

# Words at once, and characters.
WORDS = 10
LONGEST = 200

_QUOTES = str.maketrans(dict.fromkeys("“”„«»‟＂″", '"'))
_TERM = re.compile(r'(?P<minus>[-−]?)(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_LETTERS = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Term:
    """A word, or a phrase whose words stand in this order."""

    text: str
    is_phrase: bool = False

    def __str__(self) -> str:
        return f'"{self.text}"' if self.is_phrase else self.text


@dataclass(frozen=True)
class Query:
    """All of `wanted` has to be found, none of `unwanted`."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()

    def __str__(self) -> str:
        return " ".join([*map(str, self.wanted), *(f"-{term}" for term in self.unwanted)])

    @cached_property
    def text(self) -> str:
        """What is wanted, without the marks of the grammar."""
        return " ".join(term.text for term in self.wanted)

    @cached_property
    def whole(self) -> Term | None:
        """All that is wanted as one name; None for a phrase, and where something is not wanted."""
        is_plain = not self.unwanted and not any(term.is_phrase for term in self.wanted)
        return Term(self.text) if is_plain and self.wanted else None

    def shorter(self) -> list[tuple[Term, "Query"]]:
        """Each term, and the query without it, where something is left to look for."""
        wanted = [(term, Query(_without(self.wanted, term), self.unwanted)) for term in self.wanted]
        unwanted = [
            (term, Query(self.wanted, _without(self.unwanted, term))) for term in self.unwanted
        ]
        return [(term, rest) for term, rest in [*wanted, *unwanted] if rest.wanted]


def _without(terms: tuple[Term, ...], left_out: Term) -> tuple[Term, ...]:
    return tuple(term for term in terms if term != left_out)


@lru_cache(maxsize=256)
def parse(typed: str) -> Query:
    """Never fails: a quote without its second one is a blank, a minus alone is a word."""
    text = composed(typed).translate(_QUOTES)
    if text.count('"') % 2:
        text = " ".join(text.rsplit('"', 1))
    wanted: dict[Term, None] = {}
    unwanted: dict[Term, None] = {}
    for found in _TERM.finditer(text):
        term = _term(found)
        if term is not None:
            (unwanted if _is_unwanted(found, text) else wanted)[term] = None
    return Query(tuple(wanted), tuple(unwanted))


def _term(found: re.Match[str]) -> Term | None:
    phrase, word = found["phrase"], found["word"]
    if phrase is None:
        text = composed(word if _LETTERS.search(word) else found[0])
        return Term(text) if text else None
    text = " ".join(composed(phrase).split())
    return Term(text, is_phrase=True) if text else None


def _is_unwanted(found: re.Match[str], text: str) -> bool:
    """A minus at the beginning of a word, not within one, and not alone."""
    begins = found.start() == 0 or text[found.start() - 1].isspace()
    rest = found["phrase"] or found["word"]
    return bool(found["minus"]) and begins and bool(_LETTERS.search(rest or ""))

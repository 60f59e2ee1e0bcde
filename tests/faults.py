"""What no public response may have."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import quote

from tests import canaries
from tests.twin_answers import Answer

ID = re.compile(r"[78]0{5}\d{7}")  # of rows whose sequences start at FIRST_ID


def faults(answers: Iterable[tuple[str, Answer]]) -> Iterator[str]:
    for address, answer in answers:
        yield from (f"{address}: {fault}" for fault in _faults_of(address, answer))


def _faults_of(address: str, answer: Answer) -> Iterator[str]:
    said = {name: value for name, value in answer.headers.items() if name != "Content-Length"}
    everything = f"{said} {answer.body}"
    asked = quote(canaries.WORD) in address.lower() or any(year in address for year in ("1911",))
    if not asked and (found := canaries.ANY.findall(everything)):
        yield f"canaries {sorted(set(found))}"
    if ID.search(everything):
        yield "a database id"
    if answer.cookies:
        yield "a cookie"
    if {"cookie", "accept-language"} & set(
        re.split(r",\s*", answer.headers.get("Vary", "").lower())
    ):
        yield "varies with who asks"
    if "default-src 'none'" not in answer.headers.get("Content-Security-Policy", ""):
        yield "no strict content policy"
    parser = Loaded()
    parser.feed(answer.body)
    yield from parser.faults


class Loaded(HTMLParser):
    """What a browser would run or load of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag in {"style", "script", "iframe", "object", "embed", "base"}:
            self.faults.append(f"<{tag}>")
        if "style" in given or any(name.startswith("on") for name in given):
            self.faults.append(f"an inline style or script on <{tag}>")
        loaded = given.get("src", "") or (given.get("href", "") if tag == "link" else "")
        if re.match(r"(?:\w+:)?//", loaded):
            self.faults.append(f"loads {loaded}")

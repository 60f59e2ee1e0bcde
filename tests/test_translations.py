"""The Russian interface is whole: in the catalogue, in its compiled copy, and on the pages.

Messages are read out of the source here in Python, so that the test needs none of gettext's tools. Like
xgettext it looks for calls with literal texts; templates are turned into such calls by Django itself.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation.template import templatize

from tracker.editorial.date_fields import EXAMPLES
from tracker.ground import dates

FOLDERS = ("tracker", "sources", "people", "cases", "templates")
CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "ru" / "LC_MESSAGES" / "django.po"
# The arguments of each function that are texts: context, message, plural.
TEXTS = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
CALL_IN_TEMPLATE = re.compile(
    r"""\b(?:_|n?p?gettext)\((?:[^()'"]|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")*\)""", re.DOTALL
)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z]")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)

Key = tuple[str | None, str]


@dataclass
class Found:
    """Messages by context and text, each with its plural if any; and marks that xgettext cannot read."""

    messages: dict[Key, str | None] = field(default_factory=dict)
    in_f_strings: dict[Key, str] = field(default_factory=dict)
    put_together: list[str] = field(default_factory=list)

    def read(self, tree: ast.AST, where: str) -> None:
        in_f_strings = {
            id(node) for outer in _nodes(tree, ast.JoinedStr) for node in ast.walk(outer)
        }
        for call in _nodes(tree, ast.Call):
            name = getattr(call.func, "id", "") or getattr(call.func, "attr", "")
            places = TEXTS.get(name.removesuffix("_lazy").removesuffix("_noop"))
            if places is None:
                continue
            context, message, plural = (_text(call, place) for place in places)
            if isinstance(call.args[places[1]], ast.BinOp | ast.JoinedStr):
                self.put_together.append(f"{where}:{call.lineno}")
            elif message is not None and id(call) in in_f_strings:
                self.in_f_strings[context, message] = f"{where}:{call.lineno}"
            elif message is not None:
                known = self.messages.get((context, message))
                self.messages[context, message] = plural or known


def _nodes(tree: ast.AST, kind: type) -> list[Any]:
    return [node for node in ast.walk(tree) if isinstance(node, kind)]


def _text(call: ast.Call, place: int | None) -> str | None:
    argument = call.args[place] if place is not None and place < len(call.args) else None
    value = argument.value if isinstance(argument, ast.Constant) else None
    return value if isinstance(value, str) else None


@pytest.fixture(scope="module")
def source() -> Found:
    found = Found()
    for path, text in _files(".py"):
        found.read(ast.parse(text), path)
    for path, text in _files(".html"):
        for call in CALL_IN_TEMPLATE.findall(templatize(text)):
            found.read(ast.parse(call.strip(), mode="eval"), path)
    return found


def _files(ending: str) -> Iterator[tuple[str, str]]:
    for folder in FOLDERS:
        for path in sorted((settings.BASE_DIR / folder).rglob(f"*{ending}")):
            yield str(path.relative_to(settings.BASE_DIR)), path.read_text()


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(CATALOGUE))


def texts_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


# The catalogue


def test_catalogue_has_the_messages_of_the_source_and_no_others(source, catalogue):
    in_source = set(source.messages.items())

    in_catalogue = {
        ((entry.msgctxt, entry.msgid), entry.msgid_plural or None) for entry in catalogue
    }

    assert in_source - in_catalogue == set(), "run `make messages` and translate what is new"
    assert in_catalogue - in_source == set(), "run `make messages`: the source has these no more"


def test_no_message_is_put_together_before_it_is_translated(source):
    assert source.put_together == []


def test_no_message_is_marked_in_an_f_string_alone(source):
    lost = source.in_f_strings.keys() - source.messages.keys()

    assert [source.in_f_strings[key] for key in lost] == []


def test_every_message_is_translated(catalogue):
    not_in_russian = [
        entry.msgid for entry in catalogue for text in texts_of(entry) if not CYRILLIC.search(text)
    ]

    assert not_in_russian == []


def test_nothing_is_fuzzy_or_obsolete(catalogue):
    assert [entry.msgid for entry in catalogue if entry.fuzzy or entry.obsolete] == []


def test_catalogue_names_no_line_and_no_date(catalogue):
    lines = {line for entry in catalogue for _file, line in entry.occurrences}

    assert lines <= {""}
    assert "POT-Creation-Date" not in catalogue.metadata


def test_placeholders_agree(catalogue):
    wrong = [
        entry.msgid
        for entry in catalogue
        for text in texts_of(entry)
        if set(PLACEHOLDER.findall(text))
        != set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
    ]

    assert wrong == []


def test_every_plural_form_is_filled(catalogue):
    forms = range(int(re.search(r"nplurals=(\d)", catalogue.metadata["Plural-Forms"])[1]))

    filled = [list(entry.msgstr_plural) for entry in catalogue if entry.msgid_plural]

    assert filled == [list(forms)] * len(filled)


@pytest.mark.parametrize(
    ("word", "numbers"),
    [("инцидент", (1, 21, 101)), ("инцидента", (3, 22)), ("инцидентов", (0, 5, 11, 112))],
)
def test_numbers_take_their_form(word, numbers):
    with translation.override("ru"):
        shown = {translation.ngettext("incident", "incidents", number) for number in numbers}

    assert shown == {word}


def test_compiled_catalogue_is_up_to_date(catalogue):
    def entries(file: Any) -> dict[Key, tuple[str, dict[int, str]]]:
        return {
            (entry.msgctxt, entry.msgid): (entry.msgstr, dict(entry.msgstr_plural))
            for entry in file
        }

    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))

    assert entries(compiled) == entries(catalogue), "run `make messages`"
    assert compiled.metadata == catalogue.metadata


def test_dates_can_be_typed_as_the_russian_help_says():
    with translation.override("ru"):
        examples = str(EXAMPLES).partition(": ")[2].partition(". ")[0].split(", ")

    assert len(examples) == 9
    assert all(dates.parse(text).edtf for text in examples)


# The pages


class Reader(HTMLParser):
    """What a reader gets to see or hear in Russian: texts and attributes outside of `lang="en"`."""

    VOID = {"br", "hr", "img", "input", "link", "meta"}
    SPOKEN = {"alt", "aria-label", "placeholder", "title"}

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.seen: list[str] = []
        self.language = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "html":
            self.language = given.get("lang") or ""
        if tag not in self.VOID:
            self.open.append((tag, given.get("lang", "ru") == "ru"))
        self.see(*(given[name] or "" for name in self.SPOKEN & given.keys()))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.see(data)

    def see(self, *texts: str) -> None:
        if all(is_russian for _tag, is_russian in self.open):
            self.seen += [text.strip() for text in texts if text.strip()]


def read(client: Any, address: str) -> Reader:
    return Reader(client.get(address).content.decode())


def english_words(page: Reader) -> set[str]:
    """Words in Latin letters; codes and references are in capitals."""
    words = set(re.findall(r"(?<!\w)[A-Za-z]*[a-z]{2,}(?!\w)", " ".join(page.seen)))
    return words - {"cookie"}


def publish_in_russian(make: Any, record: Any, title: str) -> None:
    record.title = {"ru": title}
    record.save()
    make.publish(record)


def test_home_page_is_in_russian(client, db):
    page = read(client, "/ru/")

    assert page.language == "ru"
    assert {"Инциденты", "Досье", "Люди", "Организации", "Страны", "Источники"} <= set(page.seen)
    assert english_words(page) == set()


def test_incident_list_is_in_russian(client, make):
    publish_in_russian(make, make.incident(), "Задержание")

    page = read(client, "/ru/incidents/?country=kg&after=2000")

    assert {"Фильтры", "Страна", "Кыргызстан", "Проверка", "Не ранее"} <= set(page.seen)
    assert english_words(page) == set()


@pytest.mark.parametrize(
    "name", ["cases", "people", "organisations", "countries", "sources", "types", "about"]
)
def test_page_has_no_english_words_left(client, db, name):
    page = read(client, f"/ru/{name}/")

    assert "Картотека преследований" in page.seen
    assert english_words(page) == set()


def test_record_pages_have_no_english_words_left(client, make):
    person = make.person("Айгуль Асанова", published=True)
    source = make.source(title="Решение суда", publisher="Газета", published=True)
    incident = make.incident(person=person)
    make.citation(incident, source=source)
    publish_in_russian(make, incident, "Задержание")
    dossier = make.case(people=(person,), incidents=(incident,))
    publish_in_russian(make, dossier, "Первое досье")

    records = {"incidents": incident, "people": person, "sources": source, "cases": dossier}
    pages = {name: read(client, f"/ru/{name}/{record.ref}/") for name, record in records.items()}

    left = {name: english_words(page) for name, page in pages.items()}
    assert {page.language for page in pages.values()} == {"ru"}
    assert left == dict.fromkeys(pages, set())


def test_a_date_that_cannot_be_read_is_refused_in_russian(client, db):
    page = read(client, "/ru/incidents/?after=03/04/2020")

    assert any("может означать" in text for text in page.seen)

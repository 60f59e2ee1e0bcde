"""The kinds of tables: every field has a column or a reason, every cell that is written is read back."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.names import NameKind
from tracker.editorial.date_fields import canonical
from tracker.editorial.records import CROCKFORD
from tracker.files.imports.columns import (
    Amount,
    Choice,
    Column,
    Day,
    Edtf,
    Flag,
    Link,
    Local,
    Moment,
    Names,
    Reader,
    Ref,
    Refs,
    Term,
    Terms,
    Text,
    Unreadable,
    Url,
    Whole,
)
from tracker.files.imports.kinds import kinds
from tracker.files.imports.terms import codes_of
from tracker.files.resources import tables
from tracker.ground.dates import DateError
from tracker.models import Country, Place, RelationshipKind

KINDS = list(kinds().values())
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@every_kind
def test_kind_points_only_at_kinds_before_it_or_itself(kind):
    before = [one.model for one in KINDS[: KINDS.index(kind) + 1]]
    pointed_at = {column.model for column in kind.all_columns if isinstance(column, Ref | Refs)}

    assert pointed_at <= set(before)


@every_kind
def test_every_column_begins_with_ref_and_says_what_it_holds(kind):
    names = [column.name for column in kind.all_columns]

    assert names[0] == "ref"
    assert len(set(names)) == len(names)
    assert [c.name for c in kind.all_columns if not c.restored and not str(c.about)] == []
    assert str(kind.label)
    assert str(kind.about)


@every_kind
def test_lengths_and_choices_are_those_of_the_model(kind):
    for column in kind.all_columns:
        if column.restored or column.name == "ref" or column.key == "_names":
            continue
        name = column.key.removesuffix("_id") if isinstance(column, Ref | Term) else column.key
        field = kind.model._meta.get_field(name)
        if isinstance(column, Text) and field.max_length and column.longest:
            assert column.longest == field.max_length
        if isinstance(column, Choice):
            assert column.choices == dict(field.choices)
        is_needed = not (field.null or field.blank or field.has_default())
        assert column.required == (is_needed and not isinstance(column, Local)), column.name


def test_status_and_stamps_are_for_a_restore_only():
    for table in tables().values():
        offered = {column.name for column in table.columns()}
        assert not offered & {
            "status", "version", "public_changed_on", "public_digest", "created_at", "updated_at",
        }  # fmt: skip


def test_citations_are_one_table_of_all_subjects():
    table = tables()["citations"]

    assert [column.name for column in table.columns()][:5] == [
        "ref", "subject_kind", "subject", "about", "source",
    ]  # fmt: skip
    assert len(table.parts) == 9
    assert {part.subject_kind for part in table.parts} <= kinds().keys()


# Cells

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(
    lambda text: text.strip()
)
refs = st.text(CROCKFORD, min_size=8, max_size=8)
names = st.fixed_dictionaries(
    {
        "text": texts.map(lambda text: " ".join(text.split())[:300].strip()).filter(bool),
        "language": st.sampled_from(["", "en", "ru", "kk", "und"]),
        "kind": st.sampled_from(NameKind.values),
        "is_display": st.booleans(),
    }
)
READER = Reader(lambda model: {code.casefold(): code for code in ("KG", "KZ", "ZZ")})


def read(column: Column, cell: str) -> Any:
    assert cell.strip()
    return column.read(cell, READER)


def refused(column: Column, cell: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        column.read(cell, READER)


@given(texts)
def test_text_is_read_as_it_was_written(text):
    column = Text("title", "")

    assert read(column, column.write(text)) == text


@given(texts)
def test_local_text_is_read_as_it_was_written(text):
    column = Local("title", "en", "")

    assert read(column, column.write(text.strip())) == text.strip()


def test_too_long_text_is_refused():
    refused(Text("title", "", longest=5), "123456", "at most 5 fit")


@pytest.mark.parametrize(
    "text", ["2020", "2020-10", "2020-10-05", "2010/2011", "../2019-02", "2015~"]
)
def test_edtf_is_read_as_it_was_written(text):
    column = Edtf("began", "")

    assert read(column, column.write(text)) == text


@given(st.dates())
def test_day_is_read_as_it_was_written(day):
    column = Day("accessed_on", "")

    assert read(column, column.write(day)) == day.isoformat()


@given(st.datetimes(timezones=st.timezones()))
def test_moment_is_read_as_it_was_written(moment):
    column = Moment("created_at", "")

    assert read(column, column.write(moment)) == moment.isoformat()


@pytest.mark.parametrize("value", [True, False])
def test_flag_is_read_as_it_was_written(value):
    column = Flag("online", "")

    assert read(column, column.write(value)) is value
    assert (column.empty(), Flag("withheld", "", null=False).empty()) == (None, False)


@given(st.integers(0, 999_999_999))
def test_whole_number_is_read_as_it_was_written(number):
    column = Whole("number_min", "")

    assert read(column, column.write(number)) == number


@given(st.decimals(-999, 999, places=5))
def test_amount_is_read_as_it_was_written(number):
    column = Amount("latitude", "", places=5, digits=8)

    assert Decimal(read(column, column.write(number))) == number


@pytest.mark.parametrize("cell", ["NaN", "Infinity", "1e9", "1.123456", "12 000", "1,000.5", "x"])
def test_wrong_amount_is_refused(cell):
    with pytest.raises(Unreadable):
        Amount("latitude", "", places=5, digits=8).read(cell, READER)


@pytest.mark.parametrize("word", ["exact", "region"])
def test_choice_is_read_as_it_was_written(word):
    column = kinds()["places"].by_name["precision"]

    assert read(column, column.write(word)) == word
    refused(column, "roughly", "exact, settlement, district, region")


def test_choice_with_a_default_is_never_stored_empty():
    assert kinds()["cases"].by_name["monitoring"].empty() == "active"
    assert kinds()["citations_person"].by_name["stance"].empty() == "supports"
    assert kinds()["incidents"].by_name["verification"].empty() == "V0"
    assert kinds()["people"].by_name["gender"].empty() == ""


@given(st.sampled_from(["KG", "KZ"]))
def test_term_is_read_as_it_was_written(code):
    column = Term("country", Country, "")

    assert read(column, column.write(code)) == code


@given(st.sets(st.sampled_from(["KG", "KZ", "ZZ"]), min_size=1))
def test_terms_are_read_as_they_were_written(codes):
    column = Terms("citizenships", Country, "")

    assert read(column, column.write(sorted(codes))) == sorted(codes)


@given(refs)
def test_reference_is_read_as_it_was_written(ref):
    column = Ref("place", Place, "")

    assert read(column, column.write(ref)) == Link(Place, ref)


@given(st.sets(refs, min_size=1, max_size=5))
def test_references_are_read_as_they_were_written(some):
    column = Refs("people", Place, "")

    assert read(column, column.write(sorted(some))) == [Link(Place, ref) for ref in sorted(some)]


@given(
    st.lists(
        names,
        min_size=1,
        max_size=5,
        unique_by=(
            lambda one: (one["text"], one["language"]),
            lambda one: (
                one["language"] if one["is_display"] else one["text"] + one["language"] + " "
            ),
        ),
    )
)
def test_names_are_read_as_they_were_written(some):
    column = Names("names", "", kinds=NameKind.values)

    found = read(column, column.write(some))

    assert [{key: name[key] for key in some[0]} for name in found] == some


def test_link_is_read_as_it_was_written():
    column = Url("url", "", longest=30)

    assert read(column, column.write("https://example.org/?a=1|2")) == "https://example.org/?a=1|2"
    refused(column, "javascript:alert(1)", "This is no link")
    refused(column, f"https://example.org/{'x' * 30}", "at most 30 fit")


@given(st.text(max_size=30))
def test_what_is_no_date_is_refused_with_a_sentence(text):
    try:
        expected = canonical(text)
    except DateError:
        with pytest.raises(Unreadable) as refusal:
            Edtf("began", "").read(text, READER)
        assert str(refusal.value)
    else:
        assert Edtf("began", "").read(text, READER) == expected


def test_kind_of_the_other_pair_is_refused(db):
    reader = Reader(codes_of)
    column = kinds()["affiliations"].by_name["kind"]
    wrong = RelationshipKind.objects.filter(joins="person-person").first()
    right = RelationshipKind.objects.filter(joins="person-organisation").first()

    with pytest.raises(Unreadable, match="is not for this column"):
        column.read(wrong.code, reader)
    assert column.read(right.code, reader) == right.code
    assert wrong.code not in column.options()

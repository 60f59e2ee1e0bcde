"""`manage.py compare_names` prints the score of each pair, and says which line is no pair."""

import io
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from tracker.ground.names import sameness


def compared(path, text: str | bytes) -> str:
    file = path / "pairs.tsv"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    call_command("compare_names", str(file), stdout=(out := io.StringIO()))
    return out.getvalue()


def test_score_is_printed_before_each_pair(tmp_path):
    said = compared(tmp_path, "\ufeffАзимжан Аскаров\tAzimjan Askarov\r\n\nАсан\tБолот\n")

    score = sameness("Азимжан Аскаров", "Azimjan Askarov")
    assert said.splitlines() == [
        f"{score:.3f}\tАзимжан Аскаров\tAzimjan Askarov",
        f"{sameness('Асан', 'Болот'):.3f}\tАсан\tБолот",
    ]


def test_pairs_are_read_from_standard_input(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"Ann One\tAnn One\n")))

    call_command("compare_names")

    assert capsys.readouterr().out == "1.000\tAnn One\tAnn One\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\tb\nc\n", "Line 2 has 0 tabs"),
        ("a\tb\tc\n", "Line 1 has 2 tabs"),
        ("a\t \n", "Line 1 has an empty name"),
        (b"a\tb\n\n\xff\tb\n", "Line 3 is not UTF-8: byte 1"),
        (f"a\t{'b' * 2_000}\n", "Line 1 has a name of more than 1,000 characters"),
    ],
)
def test_bad_line_is_named_by_its_number(tmp_path, text, said):
    with pytest.raises(CommandError, match=said):
        compared(tmp_path, text)


def test_missing_file_is_a_message(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("compare_names", str(tmp_path / "none.tsv"))

"""How fast search keys are made, beside anyascii alone, which is the bound for any transliteration."""

import csv
from pathlib import Path

from anyascii import anyascii

from benchmarks.timing import per_second
from tracker.ground import names

PAIRS = Path(__file__).resolve().parent.parent / "tests" / "names_pairs.csv"


def keys(name: str) -> tuple[str, str]:
    return names.fold(name), names.skeleton(name)


def main() -> None:
    with PAIRS.open(newline="", encoding="utf-8") as file:
        spellings = [cell for row in csv.reader(file) for cell in row[3:5]]
    ours = per_second(keys, spellings)
    bound = per_second(anyascii, spellings)
    print(f"fold and skeleton  {ours:>12,.0f}/s  (spellings seen before)")
    print(f"anyascii alone     {bound:>12,.0f}/s")
    print(f"ratio              {ours / bound:>12,.2f}")


if __name__ == "__main__":
    main()

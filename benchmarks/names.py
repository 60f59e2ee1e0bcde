"""Search keys of names, beside anyascii alone; and judged pairs of names, beside nomenklatura's logic-v2.

    python -m benchmarks.names
    python -m benchmarks.names FILE [--nomenklatura FOLDER] [--no-misses]

FILE has the columns of nomenklatura's `contrib/name_bench/cases.csv`: schema, name1, name2, is_match, quality.
FOLDER is one in which `pip install --target FOLDER nomenklatura` has put it, or an environment with it. Lines are
counted as in the file, the header being line 1: the tables were tuned on even lines only, odd ones are held out.
"""

import argparse
import csv
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

from benchmarks.timing import per_second
from tracker.ground import names
from tracker.ground.names.sameness import CLOSE

PAIRS = Path(__file__).resolve().parent.parent / "tests" / "names_pairs.csv"
PEER_CLOSE = 0.7
PEER = """
import json, sys, time
from followthemoney import model
from nomenklatura.matching import LogicV2
from nomenklatura.matching.types import ScoringConfig
rows = json.load(sys.stdin)
config = ScoringConfig.defaults()
def entity(number, schema, name):
    return model.get_proxy({"id": str(number), "schema": schema, "properties": {"name": [name]}})
def pairs(lap):
    return [
        (entity(f"{lap}-{n}-a", schema, one), entity(f"{lap}-{n}-b", schema, other))
        for n, (schema, one, other) in enumerate(rows)
    ]
def scores(pairs):
    return [LogicV2.compare(one, other, config).score for one, other in pairs]
scores(pairs(1))
again = pairs(2)
begun = time.perf_counter()
found = scores(again)
json.dump({"scores": found, "seconds": time.perf_counter() - begun}, sys.stdout)
"""


class Case(NamedTuple):
    line: int
    schema: str
    one: str
    other: str
    is_match: bool
    quality: str


Slice = Callable[[Case], bool]


def is_person(case: Case) -> bool:
    return case.schema == "Person"


SLICES: dict[str, Slice] = {
    "persons": is_person,
    "persons, not ASCII": lambda case: is_person(case) and not (case.one + case.other).isascii(),
    "persons, strong": lambda case: is_person(case) and case.quality == "STRONG",
    "organisations": lambda case: case.schema in {"Organization", "Company"},
    "all, strong": lambda case: case.quality == "STRONG",
}
HALVES: dict[str, Slice] = {
    "all": lambda case: True,
    "even": lambda case: case.line % 2 == 0,
    "odd": lambda case: case.line % 2 == 1,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--nomenklatura", metavar="FOLDER", type=Path)
    parser.add_argument("--no-misses", action="store_true")
    asked = parser.parse_args()
    if not asked.file:
        measure_keys()
        return
    cases = list(read(asked.file))
    ours, pace = scored(cases)
    judge("ours", cases, ours, CLOSE)
    print(f"ours: {pace * 1000:.3f} ms for a pair, warm")
    if asked.nomenklatura:
        theirs, peer_pace = peer_scores(cases, asked.nomenklatura)
        judge("logic-v2", cases, theirs, PEER_CLOSE)
        print(f"logic-v2: {peer_pace * 1000:.3f} ms; ours / logic-v2 {pace / peer_pace:.2f}")
    if not asked.no_misses:
        list_misses(cases, ours)


def keys(name: str) -> tuple[str, str]:
    return names.fold(name), names.skeleton(name)


def measure_keys() -> None:
    with PAIRS.open(newline="", encoding="utf-8") as file:
        spellings = [cell for row in csv.reader(file) for cell in row[3:5]]
    ours = per_second(keys, spellings)
    bound = per_second(anyascii, spellings)
    print(f"fold and skeleton  {ours:>12,.0f}/s  (spellings seen before)")
    print(f"anyascii alone     {bound:>12,.0f}/s")
    print(f"ratio              {ours / bound:>12,.2f}")


def read(path: Path) -> Iterator[Case]:
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.DictReader(file)
        for row in rows:
            yield Case(
                rows.line_num,
                row["schema"],
                row["name1"],
                row["name2"],
                row["is_match"] == "true",
                row["quality"],
            )


def scored(cases: Sequence[Case]) -> tuple[list[float], float]:
    """The scores, and the seconds for a pair: words were seen before, pairs were not."""
    found = [names.sameness(case.one, case.other) for case in cases]
    again = names.sameness.__wrapped__
    begun = time.perf_counter()
    for case in cases:
        again(case.one, case.other)
    return found, (time.perf_counter() - begun) / len(cases)


def peer_scores(cases: Sequence[Case], folder: Path) -> tuple[list[float], float]:
    own = folder / "bin" / "python"
    answer = subprocess.run(  # noqa: S603 - the Python that the command line names
        [str(own) if own.exists() else sys.executable, "-c", PEER],
        input=json.dumps([(case.schema, case.one, case.other) for case in cases]),
        env={} if own.exists() else {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(answer.stdout)
    return found["scores"], found["seconds"] / len(cases)


def judge(whose: str, cases: Sequence[Case], scores: Sequence[float], close: float) -> None:
    print(f"{whose:<10} {'slice':<20} {'half':<5} pairs    F1  wrong")
    both = list(zip(cases, scores, strict=True))
    for name, belongs in SLICES.items():
        for half, is_of_half in HALVES.items():
            rows = [(c, score >= close) for c, score in both if belongs(c) and is_of_half(c)]
            wrong = sum(case.is_match != said for case, said in rows)
            print(f"{whose:<10} {name:<20} {half:<5} {len(rows):>5}  {f1(rows):.2f}  {wrong:>5}")


def f1(rows: Sequence[tuple[Case, bool]]) -> float:
    """2 TP / (2 TP + FP + FN)."""
    hits = sum(case.is_match and said for case, said in rows)
    wrong = sum(case.is_match != said for case, said in rows)
    return 2 * hits / (2 * hits + wrong) if hits else 0.0


def list_misses(cases: Sequence[Case], scores: Sequence[float]) -> None:
    for case, score in zip(cases, scores, strict=True):
        if (score >= CLOSE) != case.is_match:
            due = "one" if case.is_match else "two"
            print(
                f"  line {case.line}, {case.quality}, {score:.3f}, due {due}: {case.one} | {case.other}"
            )


if __name__ == "__main__":
    main()

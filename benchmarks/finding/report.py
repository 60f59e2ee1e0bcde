"""The table of ratios, and the bars, in Markdown."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

Result = dict[str, Any]
Results = dict[int, Result]
LARGE, SMALL = 1_000_000, 100_000


# Pages as they are kept, and as they are made anew after a change.
KEPT, ANEW = "ours", "ours anew"
Value = Callable[[Results, int, str], float | None]


class Bar(NamedTuple):
    """`value`, of pages kept or anew, gives None where it has not been measured. It has to hold at `sizes`."""

    name: str
    limit: float
    value: Value
    sizes: tuple[int, ...] = (10_000, SMALL, LARGE)
    at_least: bool = False

    def met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


def over_peer(question: str) -> Value:
    return lambda results, size, how: _ratio(
        _p50(results, size, question, how), _p50(results, size, question, "datasette")
    )


def over_ours(question: str, other: str) -> Value:
    return lambda results, size, how: _ratio(
        _p50(results, size, question, how), _p50(results, size, other, how)
    )


def grown(question: str) -> Value:
    return lambda results, size, how: _ratio(
        _p50(results, size, question, how), _p50(results, SMALL, question, how)
    )


def throughput(results: Results, size: int, how: str) -> float | None:
    found = results[size]["questions"].get("country page")
    if not found or how == ANEW:
        return None
    return _ratio(_value(found, "ours, 8", "rate"), _value(found, "datasette, 8", "rate"))


def errors(results: Results, size: int, how: str) -> float | None:
    asked = results[size]["questions"].values()
    keys = (f"{how}, 1", f"{how}, 8")
    return float(sum(one[key]["errors"] for one in asked for key in keys if key in one))


def statements(results: Results, size: int, how: str) -> float | None:
    """Of pages made anew; one that is kept takes one."""
    if how == KEPT:
        return 1
    asked = results[size]["questions"].items()
    lists = [one["statements"] for name, one in asked if name.startswith("list")]
    return float(max((number for number in lists if number is not None), default=0)) or None


def admin(results: Results, size: int, how: str) -> float | None:
    """It is always made anew."""
    found = results[size].get("admin") if how == ANEW else None
    return _ratio(found["ours"]["p50"], found["plain"]["p50"]) if found else None


UP_TO_SMALL, ONLY_LARGE = (10_000, SMALL), (LARGE,)
BARS = (
    Bar("country page / Datasette", 0.25, over_peer("country page"), UP_TO_SMALL),
    Bar("country page / Datasette", 0.03, over_peer("country page"), ONLY_LARGE),
    *(
        Bar(f"{name} / our own at 100,000", 1.5, grown(name), ONLY_LARGE)
        for name in ("country page", "list, type", "list, country and years", "list, person")
    ),
    Bar("word and country / Datasette", 0.5, over_peer("list, word and country"), UP_TO_SMALL),
    Bar("word and country / Datasette", 0.2, over_peer("list, word and country"), ONLY_LARGE),
    Bar("common word / Datasette", 0.5, over_peer("list, common word")),
    Bar("rare word / Datasette", 1.5, over_peer("list, rare word")),
    Bar("incident page / Datasette's bare row", 2, over_peer("incident page")),
    Bar("page 400 / first page", 1.3, over_ours("list, page 400", "list")),
    Bar("answers a second, country page, 8 clients / Datasette", 5, throughput, at_least=True),
    Bar("errors at 1 and 8 clients", 0, errors),
    Bar("statements of a list, at most", 8, statements),
    Bar("admin's list in a country / plain ModelAdmin", 0.1, admin, ONLY_LARGE),
)


def report(results: Results) -> str:
    return "\n\n".join([*(_tables(results, size) for size in sorted(results)), _bars(results)])


def _tables(results: Results, size: int) -> str:
    asked = results[size]["questions"].items()
    one = ["question", "ours p50", "p95", "anew p50", "p95", "errors", "Datasette p50", "p95"]
    one += ["bare SQL p50", "ours / Datasette", "anew / Datasette", "anew / bare SQL", "statements"]
    eight = ["question", "ours p50", "p95", "answers/s", "errors", "Datasette p50", "p95"]
    eight += ["answers/s", "errors", "answers/s, ours / Datasette"]
    parts = [
        f"### {size:,} incidents, one client (ms)\n",
        *_markdown(one, [_one_client(name, row) for name, row in asked]),
    ]
    if at_once := [_eight_clients(name, row) for name, row in asked if "ours, 8" in row]:
        parts += [f"\n### {size:,} incidents, eight clients (ms)\n", *_markdown(eight, at_once)]
    if lists := results[size].get("admin"):
        ours, plain = (_ms(lists[whose]["p50"]) for whose in ("ours", "plain"))
        parts.append(f"\nThe admin's list in a country: {ours} ms; a plain ModelAdmin: {plain} ms.")
    return "\n".join(parts)


def _one_client(name: str, row: Result) -> list[str]:
    keys = ("ours, 1", "ours anew, 1", "datasette, 1")
    ours, anew, peer = (_value(row, key, "p50") for key in keys)
    bare = _value(row, "bare", "p50")
    tails = [_ms(_value(row, key, "p95")) for key in keys]
    wrong = sum(row[key]["errors"] for key in keys[:2] if key in row)
    times = [_times(_ratio(*pair)) for pair in ((ours, peer), (anew, peer), (anew, bare))]
    figures = [_ms(ours), tails[0], _ms(anew), tails[1], str(wrong), _ms(peer), tails[2], _ms(bare)]
    return [name, *figures, *times, str(row["statements"] or "failed")]


def _eight_clients(name: str, row: Result) -> list[str]:
    cells = [name]
    for key in ("ours, 8", "datasette, 8"):
        cells += [_ms(_value(row, key, part)) for part in ("p50", "p95", "rate")]
        cells.append(_errors(row, key))
    rates = (_value(row, "ours, 8", "rate"), _value(row, "datasette, 8", "rate"))
    return [*cells, _times(_ratio(*rates))]


def _bars(results: Results) -> str:
    rows = []
    for bar in BARS:
        for size in sorted(results.keys() & set(bar.sizes)):
            found = [cell for how in (KEPT, ANEW) for cell in _found(bar, results, size, how)]
            if any(found):
                sign = "≥" if bar.at_least else "≤"
                rows.append([bar.name, f"{size:,}", f"{sign} {bar.limit:g}", *found])
    return "\n".join(
        ["### Bars\n", *_markdown(["what", "incidents", "bar", "found", "", "anew", ""], rows)]
    )


def _found(bar: Bar, results: Results, size: int, how: str) -> list[str]:
    value = bar.value(results, size, how)
    if value is None:
        return ["", ""]
    return [_times(value), "met" if bar.met(value) else "**missed**"]


def _markdown(head: list[str], rows: Sequence[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---' for _cell in head)}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _p50(results: Results, size: int, question: str, whose: str) -> float | None:
    return _value(results.get(size, {}).get("questions", {}).get(question), f"{whose}, 1", "p50")


def _value(row: Result | None, key: str, part: str) -> float | None:
    return float(row[key][part]) if row and key in row else None


def _ratio(one: float | None, other: float | None) -> float | None:
    return None if one is None or not other else one / other


def _errors(row: Result, key: str) -> str:
    return str(row[key]["errors"]) if key in row else ""


def _ms(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def _times(value: float | None) -> str:
    return "" if value is None else f"{value:.3g}" if value < 10 else f"{value:.0f}"

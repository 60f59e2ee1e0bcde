"""The table of ratios, and the bars, in Markdown."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

Result = dict[str, Any]
Results = dict[int, Result]
LARGE, SMALL = 1_000_000, 100_000


class Bar(NamedTuple):
    """`value` gives None where it has not been measured. At `sizes` it has to hold; elsewhere it is not shown."""

    name: str
    limit: float
    value: Callable[[Results, int], float | None]
    sizes: tuple[int, ...] = (10_000, SMALL, LARGE)
    at_least: bool = False

    def met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


def over_peer(question: str) -> Callable[[Results, int], float | None]:
    return lambda results, size: _ratio(
        _p50(results, size, question, "ours"), _p50(results, size, question, "datasette")
    )


def over_ours(question: str, other: str) -> Callable[[Results, int], float | None]:
    return lambda results, size: _ratio(
        _p50(results, size, question, "ours"), _p50(results, size, other, "ours")
    )


def grown(question: str) -> Callable[[Results, int], float | None]:
    return lambda results, size: _ratio(
        _p50(results, size, question, "ours"), _p50(results, SMALL, question, "ours")
    )


def throughput(results: Results, size: int) -> float | None:
    found = results[size]["questions"]["country page"]
    return _ratio(_value(found, "ours, 8", "rate"), _value(found, "datasette, 8", "rate"))


def errors(results: Results, size: int) -> float | None:
    asked = results[size]["questions"].values()
    keys = ("ours, 1", "ours, 8")
    return float(sum(one[key]["errors"] for one in asked for key in keys if key in one))


def statements(results: Results, size: int) -> float | None:
    asked = results[size]["questions"].items()
    lists = [one["statements"] for name, one in asked if name.startswith("list")]
    return float(max((number for number in lists if number is not None), default=0)) or None


def admin(results: Results, size: int) -> float | None:
    found = results[size].get("admin")
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
    one = ["question", "ours p50", "p95", "errors", "Datasette p50", "p95", "bare SQL p50"]
    one += ["ours / Datasette", "ours / bare SQL", "statements"]
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
    ours, peer, bare = (_value(row, key, "p50") for key in ("ours, 1", "datasette, 1", "bare"))
    tails = [_value(row, key, "p95") for key in ("ours, 1", "datasette, 1")]
    return [
        *(
            name,
            _ms(ours),
            _ms(tails[0]),
            _errors(row, "ours, 1"),
            _ms(peer),
            _ms(tails[1]),
            _ms(bare),
        ),
        *(
            _times(_ratio(ours, peer)),
            _times(_ratio(ours, bare)),
            str(row["statements"] or "failed"),
        ),
    ]


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
            if (value := bar.value(results, size)) is not None:
                sign, word = "≥" if bar.at_least else "≤", "met" if bar.met(value) else "**missed**"
                rows.append([bar.name, f"{size:,}", f"{sign} {bar.limit:g}", _times(value), word])
    return "\n".join(["### Bars\n", *_markdown(["what", "incidents", "bar", "found", ""], rows)])


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

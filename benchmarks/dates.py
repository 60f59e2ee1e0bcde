"""How fast partial dates are read, beside python-edtf reading the same EDTF strings."""

from datetime import date, timedelta

from edtf import parse_edtf

from benchmarks.timing import per_second
from tracker.ground import dates

DAYS = [date(1990, 1, 1) + timedelta(days=number) for number in range(12_000)]
EDTF = [*(day.isoformat() for day in DAYS), *(day.isoformat()[:7] for day in DAYS[::30])]
WORDS = [f"{day:%B} {day.year}" for day in DAYS] + [
    f"{day.day} {day:%B} {day.year}" for day in DAYS
]
PEER_SAMPLE = EDTF[::400]


def main() -> None:
    edtf = per_second(dates.parse, EDTF)
    words = per_second(dates.parse, WORDS)
    peer = per_second(parse_edtf, PEER_SAMPLE, rounds=1)
    print(f"EDTF strings       {edtf:>12,.0f}/s")
    print(f"texts in words     {words:>12,.0f}/s")
    print(f"python-edtf (EDTF) {peer:>12,.0f}/s")
    print(f"ratio, EDTF        {edtf / peer:>12,.1f}")


if __name__ == "__main__":
    main()

"""CPU minutes and wall time of `make test` in two checkouts, in turn: the whole process tree, servers among it.

    python -m benchmarks.suite BEFORE AFTER [--times 2] [--target test]

Daemons that the suite starts come back to this process when their parents have ended (a "child subreaper", Linux
only) and are waited for, so that nothing that a run has used is left out. Run both once before, so that both have
installed their packages and what they keep; nothing else should be running.
"""

import argparse
import ctypes
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
PASSED = re.compile(r"(\d+) passed")


class Run(NamedTuple):
    cpu: float  # minutes
    wall: float  # minutes
    tests: int


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--target", default="test")
    asked = parser.parse_args()
    adopt_orphans()
    print(machine())
    runs: dict[Path, list[Run]] = {asked.before: [], asked.after: []}
    for _time in range(asked.times):
        for checkout, done in runs.items():
            done.append(measured(checkout, asked.target))
            print(line(checkout, done[-1]), flush=True)
    print(ratios(runs[asked.before], runs[asked.after]))


def adopt_orphans() -> None:
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1) != 0:
        sys.exit("This system does not give orphans to whoever asks for them.")


def measured(checkout: Path, target: str) -> Run:
    before, began = used(), time.monotonic()
    with tempfile.TemporaryFile("w+") as said:
        make = subprocess.Popen(
            ["make", target],  # noqa: S607 - whichever make is in use
            cwd=checkout,
            stdout=said,
            stderr=subprocess.STDOUT,
            env=without_ours(),
        )
        make.returncode = code = wait_for(make.pid)
        wall = time.monotonic() - began
        wait_for_all()
        said.seek(0)
        text = said.read()
    if code:
        sys.exit(f"{checkout}: make {target} failed\n{text[-4000:]}")
    return Run((used() - before) / 60, wall / 60, int((PASSED.findall(text) or [0])[-1]))


def without_ours() -> dict[str, str]:
    """The caller's environment, but for what would lead another checkout to this one's modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def used() -> float:
    """CPU seconds of all children that were waited for, with theirs."""
    total = resource.getrusage(resource.RUSAGE_CHILDREN)
    return total.ru_utime + total.ru_stime


def wait_for(pid: int) -> int:
    """The exit code of one child; orphans that end meanwhile are taken in."""
    while True:
        ended, status = os.wait()
        if ended == pid:
            return os.waitstatus_to_exitcode(status)


def wait_for_all() -> None:
    try:
        while True:
            os.wait()
    except ChildProcessError:
        return


def machine() -> str:
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    name = model[1] if model else platform.machine()
    return (
        f"{os.cpu_count()} x {name}, {memory:.0f} GiB, {platform.system()} {platform.release()},"
        f" Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} before"
    )


def line(checkout: Path, run: Run) -> str:
    return f"{checkout}: {run.tests} tests, {run.cpu:.1f} CPU minutes, {run.wall:.1f} minutes"


def ratios(before: list[Run], after: list[Run]) -> str:
    """Of the best of each: whatever else happens on a machine only makes a run longer."""
    cpu, wall = (
        min(getattr(run, part) for run in after) / min(getattr(run, part) for run in before)
        for part in ("cpu", "wall")
    )
    return f"after / before: {cpu:.2f} of the CPU minutes, {wall:.2f} of the wall time"


if __name__ == "__main__":
    main()

"""How fast incidents are found over HTTP at one client and at eight, beside Datasette and the bare SQL.

    python -m benchmarks.find_anything 10000 100000 1000000 --datasette PROGRAM --keep DIR [--plans]

Each size is made (`large_world.py`), or taken from DIR where an earlier run has left it; gunicorn serves it as in
production, Datasette serves the same rows from SQLite (what it is asked is in `finding/peer.py`), and the same
questions go to the database by hand (`finding/bare.py`). Answers are read over connections that stay open, after
a round that warms the server. Our pages are kept until something public changes, so they are asked twice: again
and again, as many readers do, and by one reader with a change of something public before each answer, so that
nothing is kept. Prints the tables of ratios and the bars in Markdown; figures of sizes that an earlier run has
left in DIR are printed and compared too. With `--plans`, the plan of the slowest statement of each of our three
slowest pages.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg

from benchmarks import serving
from benchmarks.finding import bare, peer
from benchmarks.finding.clients import Measured, measure, timed, warm
from benchmarks.finding.questions import Question, facts, questions
from benchmarks.finding.report import report
from benchmarks.large_world import kept_world

SLOWEST = 3
# What a write to any public table leaves behind.
CHANGE = "UPDATE tracker_publicchange SET id = gen_random_uuid()"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--datasette", metavar="PROGRAM")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="worlds and figures stay there")
    parser.add_argument("--plans", action="store_true")
    parser.add_argument("--only", nargs="*", metavar="QUESTION", help="such as 'country page'")
    parser.add_argument("--readers", type=int, nargs="*", default=[1, 8], help="at the same time")
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # stops the servers on the way out
    if asked.into:
        measure_size(asked.sizes[0], asked)
        return
    with tempfile.TemporaryDirectory() as folder:
        into = asked.keep or Path(folder)
        into.mkdir(parents=True, exist_ok=True)
        for size in asked.sizes:
            in_a_process_of_its_own(size, into, asked.sizes)
        print(report({int(file.stem): _read(file) for file in into.glob("*.json")}))


def in_a_process_of_its_own(size: int, into: Path, sizes: list[int]) -> None:
    """Since Django knows one set of databases."""
    arguments = [word for word in sys.argv[1:] if word not in map(str, sizes)]
    command = [sys.executable, "-m", "benchmarks.find_anything", str(size), "--into", str(into)]
    with subprocess.Popen([*command, *arguments]) as process:
        try:
            if process.wait():
                raise SystemExit(process.returncode)
        finally:
            process.terminate()


def measure_size(size: int, asked: argparse.Namespace) -> None:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["STATIC_ROOT"] = str(folder / "static")
        stack.enter_context(kept_world(asked.keep, size))
        collect_static_files()
        link = psycopg.connect(os.environ["OWNER_DATABASE_URL"], autocommit=True)
        stack.enter_context(link)
        found = questions(facts(link))
        if asked.only:
            found = [question for question in found if question.name in asked.only]
        run = Run(found, asked.readers, asked.into / f"{size}.json")
        run.ask_inside(link)
        run.ask_ours(link)
        if asked.datasette:
            run.ask_datasette(asked.datasette, link, folder / "world.db")
        if asked.plans:
            run.show_plans()


def collect_static_files() -> None:
    """Before the first page, which knows them from then on."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


class Run:
    """One size. Figures are written as they come, beside those of questions that are not asked this time."""

    def __init__(self, found: list[Question], readers: list[int], file: Path) -> None:
        self._questions, self._readers, self._file = found, readers, file
        self.figures: dict[str, Any] = _read(file) if file.exists() else {"questions": {}}

    def ask_inside(self, link: psycopg.Connection[Any]) -> None:
        from benchmarks.finding.inside import admin_lists, number_of_statements

        for question in self._questions:
            self._note(question.name, "bare", timed(bare.runner(link, question.bare)))
            number = number_of_statements(question.ours)
            self.figures["questions"][question.name]["statements"] = number
        lists = admin_lists()
        self.figures["admin"] = {whose: measured.as_dict() for whose, measured in lists.items()}

    def ask_ours(self, link: psycopg.Connection[Any]) -> None:
        with serving.gunicorn(workers=2) as (address, _process):
            for one in self._questions:
                warm(address, one.ours)
                anew = measure(address, one.ours, readers=1, before=lambda: link.execute(CHANGE))
                self._note(one.name, "ours anew, 1", anew)
            self._ask(address, "ours", {one.name: one.ours for one in self._questions})

    def ask_datasette(self, program: str, link: psycopg.Connection[Any], path: Path) -> None:
        peer.write(link, path)
        with peer.served(program, path) as (address, _process):
            self._ask(address, "datasette", {one.name: one.datasette for one in self._questions})

    def _ask(self, address: serving.Address, whose: str, asked: dict[str, str]) -> None:
        for readers in self._readers:
            for name, path in asked.items():
                warm(address, path)
                self._note(name, f"{whose}, {readers}", measure(address, path, readers=readers))

    def _note(self, name: str, key: str, found: Measured) -> None:
        self.figures["questions"].setdefault(name, {})[key] = found.as_dict()
        self._file.write_text(json.dumps(self.figures, indent=1))
        print(
            f"{key:<16}{name:<26}p50 {found.p50:9.1f} ms  p95 {found.p95:9.1f} ms"
            f"{found.rate:9.1f}/s  {found.errors} errors of {found.answers}",
            file=sys.stderr,
            flush=True,
        )

    def show_plans(self) -> None:
        from benchmarks.finding.inside import plan_of_slowest

        figures = self.figures["questions"]
        slowest = sorted(self._questions, key=lambda one: -figures[one.name]["ours, 1"]["p50"])
        for question in slowest[:SLOWEST]:
            print(f"\n{question.name}, {question.ours}: {plan_of_slowest(question.ours)}")


def _read(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text())
    return found


if __name__ == "__main__":
    main()

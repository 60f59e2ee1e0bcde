"""A dump of this build's database: of a large world, which tests of upgrades start from, or of its schema alone.

python -m benchmarks.dump FILE [--incidents 20000]   for pg_restore, without owners and rights
python -m benchmarks.dump FILE --schema              as SQL, to be compared with that of another build
"""

import argparse
import os
import subprocess
from pathlib import Path

from benchmarks.database import fresh_database
from benchmarks.large_world import kept_world

SCHEMA = ["--schema-only", "--restrict-key=none"]
WORLD = ["--format=custom", "--no-owner", "--no-privileges"]


def main() -> None:
    parser = argparse.ArgumentParser(description="A dump of this build's database.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--incidents", type=int, default=20_000)
    parser.add_argument("--schema", action="store_true")
    asked = parser.parse_args()
    with fresh_database() if asked.schema else kept_world(None, asked.incidents):
        dump(asked.file, SCHEMA if asked.schema else WORLD)
    print(f"{asked.file}: {asked.file.stat().st_size:,} bytes")


def dump(file: Path, options: list[str]) -> None:
    from tests.postgres import server_in
    from tracker.database import binaries

    place = server_in(Path(os.environ["TRACKER_TEST_FOLDER"]) / "pg").place
    program = binaries.programs(place) / "pg_dump"
    address = os.environ["OWNER_DATABASE_URL"]
    subprocess.run([program, *options, "--file", file, "--dbname", address], check=True)


if __name__ == "__main__":
    main()
